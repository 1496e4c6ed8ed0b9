"""A typed remark becomes an entry about the light that was shown, or a problem at each field."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.entries import Identity, Reporter
from targets.ledger.remarks.entries import RemarkEntry
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.remarks.reading import TypedRemark, read_remark, shown
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
TARGET = catalog().targets["gdp_structure_services_2017"]
INDICATOR = catalog().indicators[TARGET.indicator]
MISSED = Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR).evaluate(TARGET)
WHOLE: dict[str, Any] = {
    "cause": "工业回升快于服务业",
    "next_step": "出台服务业扶持政策",
    "deadline": date(2027, 6, 30),
    "unit": "市发改委",
    "person": "王五",
}


def read(**other: Any) -> tuple[RemarkEntry | None, list[tuple[str, str, str]]]:
    entry, problems = read_remark(TypedRemark(**{**WHOLE, **other}), TARGET, INDICATOR, MISSED, TODAY)
    return entry, [(one.field, one.fault.value, one.detail) for one in problems]


def test_what_was_typed_is_about_the_light_that_was_shown() -> None:
    entry, problems = read(cause="  工业回升\n快于服务业 ", contact=" 0573 ", disclosure=Disclosure.PUBLIC, seen=4)
    assert problems == []
    assert entry == RemarkEntry(
        target="gdp_structure_services_2017",
        due=TARGET.due,
        identity=Identity.of(INDICATOR),
        shown=shown(MISSED),
        cause="工业回升\n快于服务业",
        next_step="出台服务业扶持政策",
        deadline=date(2027, 6, 30),
        disclosure=Disclosure.PUBLIC,
        reporter=Reporter(unit="市发改委", name="王五", contact="0573"),
        seen=4,
    )
    assert (entry.shown.status.value, str(entry.shown.period), str(entry.shown.value)) == ("missed", "2017", "43.9")


def test_it_is_internal_and_without_contact_unless_said_otherwise() -> None:
    entry, _ = read()
    assert entry is not None
    assert (entry.disclosure, entry.reporter.contact, entry.seen) == (Disclosure.INTERNAL, None, None)


def test_everything_that_is_missing_is_told_at_once() -> None:
    entry, problems = read(cause=" \n", next_step="", deadline=None, unit="", person="\t")
    assert entry is None
    fields = ["cause", "next_step", "unit", "person", "deadline"]
    assert problems == [(field, "required", "") for field in fields]


@pytest.mark.parametrize(
    ("other", "problem"),
    [
        ({"deadline": date(2026, 11, 21)}, ("deadline", "day_passed", "")),
        ({"deadline": date(2037, 1, 1)}, ("deadline", "day_too_far", "10")),
        ({"cause": "长" * 1001}, ("cause", "too_long", "1000")),
        ({"next_step": "长" * 1001}, ("next_step", "too_long", "1000")),
        ({"unit": "长" * 101}, ("unit", "too_long", "100")),
        ({"person": "a\0b"}, ("person", "unreadable_text", "")),
        ({"contact": "\ud83d"}, ("contact", "unreadable_text", "")),
    ],
)
def test_a_field_that_cannot_be_taken_is_told(other: dict[str, Any], problem: tuple[str, str, str]) -> None:
    assert read(**other) == (None, [problem])


@pytest.mark.parametrize("day", [TODAY, date(2036, 12, 31)])
def test_a_deadline_may_be_today_and_up_to_ten_years_ahead(day: date) -> None:
    assert read(deadline=day)[1] == []


def test_texts_of_exactly_the_longest_length_are_taken() -> None:
    assert read(cause="长" * 1000 + "  ", unit="长" * 100)[1] == []


def test_unit_and_person_alone_are_no_remark_begun() -> None:
    assert TypedRemark(unit="市发改委", person="王五").is_blank
    for typed in (TypedRemark(cause="x"), TypedRemark(next_step="x"), TypedRemark(deadline=TODAY)):
        assert not typed.is_blank


def test_a_public_remark_about_an_internal_verdict_would_tell_it_and_is_refused() -> None:
    inside = MISSED.model_copy(update={"disclosure": Disclosure.INTERNAL})
    for disclosure, fault in ((Disclosure.PUBLIC, [("disclosure", "tells_internal")]), (Disclosure.INTERNAL, [])):
        typed = TypedRemark(**{**WHOLE, "disclosure": disclosure})
        entry, problems = read_remark(typed, TARGET, INDICATOR, inside, TODAY)
        assert [(one.field, one.fault.value) for one in problems] == fault
        assert (entry is None) is bool(fault)
