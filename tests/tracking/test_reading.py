"""From a typed form to entries: every fault at its field, and nothing else lost for it."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import FigureEntry, SourceKind, figure_slot
from tests.tracking.sheets import ENERGY, ENERGY_2017, JOBS, assigned, read, sheet, typed

YEAR = Period.of_year(2017)
JOBS_SLOT = figure_slot(JOBS, YEAR, Vintage.PRELIMINARY)


def test_a_filled_form_becomes_one_entry_with_everything_typed() -> None:
    (entry,), problems = read(
        sheet(
            typed(" 10.1 万人 "),
            typed("", "employment_registered_unemployment"),
            reference=" 嘉人社〔2018〕3号 ",
            contact=" 8252 ",
            note=" 快报数 ",
            reason="不用",
            vintage=Vintage.FINAL,
            disclosure=Disclosure.PUBLIC,
            source_kind=SourceKind.DOCUMENT,
        )
    )
    assert problems == []
    assert isinstance(entry, FigureEntry)
    assert (entry.identity.indicator, entry.identity.unit, entry.identity.area) == (JOBS, "万人", "全市")
    assert (entry.period, entry.value, entry.vintage, entry.disclosure) == (
        YEAR,
        Decimal("10.1"),
        Vintage.FINAL,
        Disclosure.PUBLIC,
    )
    assert (entry.source.kind, entry.source.title, entry.source.document_number, entry.source.address) == (
        SourceKind.DOCUMENT,
        "2017年12月统计快报",
        "嘉人社〔2018〕3号",
        None,
    )
    assert (entry.reporter.unit, entry.reporter.name, entry.reporter.contact) == ("市人社局", "王五", "8252")
    assert (entry.note, entry.seen) == ("快报数", None)
    assert entry.reason is None, "nothing is replaced, so there is nothing to give a reason for"


@pytest.mark.parametrize("reference", ["https://example.gov.cn/a", "HTTP://example.gov.cn/a"])
def test_a_reference_that_is_an_address_is_kept_as_one(reference: str) -> None:
    (entry,), _ = read(sheet(typed("10.1"), reference=reference))
    assert isinstance(entry, FigureEntry)
    assert (entry.source.address, entry.source.document_number) == (reference, None)


@pytest.mark.parametrize("field", ["source_title", "unit", "reporter"])
@pytest.mark.parametrize("empty", ["", " \u3000 "])
def test_who_reports_and_from_where_is_required(field: str, empty: str) -> None:
    entries, problems = read(sheet(typed("10.1"), **{field: empty}))
    assert problems == [(field, "required", "")]
    assert len(entries) == 1


@pytest.mark.parametrize("field", ["reference", "contact", "note"])
def test_everything_else_may_be_left_empty(field: str) -> None:
    assert read(sheet(typed("10.1"), **{field: ""}))[1] == []


@pytest.mark.parametrize(
    ("field", "longest"),
    [
        ("source_title", 500),
        ("reference", 500),
        ("unit", 500),
        ("reporter", 500),
        ("contact", 500),
        ("note", 2000),
        ("reason", 2000),
    ],
)
def test_a_text_may_be_as_long_as_its_field_and_no_longer(field: str, longest: int) -> None:
    assert read(sheet(typed("10.1"), **{field: "字" * longest}))[1] == []
    assert read(sheet(typed("10.1"), **{field: "字" * (longest + 1)}))[1] == [(field, "too_long", str(longest))]


@pytest.mark.parametrize("sign", ["\0", "\ud800"])
@pytest.mark.parametrize("field", ["source_title", "reference", "unit", "reporter", "contact", "note", "reason"])
def test_characters_that_no_ledger_can_keep_are_told_at_their_field(field: str, sign: str) -> None:
    assert read(sheet(typed("10.1"), **{field: f"a{sign}b"}))[1] == [(field, "unreadable_text", "")]


def test_characters_that_no_ledger_can_keep_are_told_at_the_wording_of_a_result_too() -> None:
    assert read(sheet(typed(passed=True, words="经省\0考核")))[1] == [(f"figure {JOBS}", "unreadable_text", "")]
    told = read(sheet(assigned(words="\ud800"), reference="1号"))[1]
    assert told == [(f"assignment {ENERGY_2017}", "unreadable_text", "")]


@pytest.mark.parametrize(
    ("value", "fault", "detail"),
    [
        ("many", "not_a_number", "many"),
        ("7.8亿元", "other_unit", "亿元"),
        ("1" * 19, "too_many_digits", "18"),
        ("-10.1", "negative", "-10.1"),
    ],
)
def test_a_figure_that_cannot_be_taken_is_told_at_its_row(value: str, fault: str, detail: str) -> None:
    entries, problems = read(sheet(typed(value)))
    assert (entries, problems) == ((), [(f"figure {JOBS}", fault, detail)])


@pytest.mark.parametrize(
    "indicator", ["employment_registered_unemployment", "foreign_capital_rank", "employment_new_urban_jobs"]
)
def test_shares_counts_and_ranks_cannot_be_negative(indicator: str) -> None:
    assert read(sheet(typed("-1", indicator)))[1] == [(f"figure {indicator}", "negative", "-1")]


@pytest.mark.parametrize("indicator", ["gdp_growth", ENERGY, "gdp"])
def test_growth_and_levels_may_fall_below_zero(indicator: str) -> None:
    (entry,), problems = read(sheet(typed("−2.6", indicator)))
    assert (entry.value if isinstance(entry, FigureEntry) else None, problems) == (Decimal("-2.6"), [])


def test_a_rank_is_whole() -> None:
    assert read(sheet(typed("1.5", "foreign_capital_rank")))[1] == [("figure foreign_capital_rank", "not_whole", "1.5")]
    assert read(sheet(typed("2.0", "foreign_capital_rank")))[1] == []


def test_one_bad_row_keeps_the_good_ones_readable() -> None:
    entries, problems = read(sheet(typed("10.1"), typed("1e3", "employment_registered_unemployment")))
    assert [entry.value for entry in entries if isinstance(entry, FigureEntry)] == [Decimal("10.1")]
    assert problems == [("figure employment_registered_unemployment", "not_a_number", "1e3")]


def test_all_faults_of_a_form_are_told_at_once() -> None:
    _, problems = read(sheet(typed("x"), unit="", reporter="", note="\0"))
    assert problems == [
        ("unit", "required", ""),
        ("reporter", "required", ""),
        ("note", "unreadable_text", ""),
        (f"figure {JOBS}", "not_a_number", "x"),
    ]


def test_an_empty_form_is_told_so() -> None:
    assert read(sheet(typed(), typed("  ", "gdp")))[1] == [("figures", "nothing_entered", "")]
    assert read(sheet())[1] == [("figures", "nothing_entered", "")]


def test_a_form_with_nothing_but_a_bad_figure_is_not_called_empty() -> None:
    assert [fault for _, fault, _ in read(sheet(typed("x")))[1]] == ["not_a_number"]
    assert [fault for _, fault, _ in read(sheet(assigned("x"), reference="1号"))[1]] == ["not_a_number"]


@pytest.mark.parametrize(("period", "last"), [("2026", date(2026, 12, 31)), ("2026-01/2026-11", date(2026, 11, 30))])
def test_a_figure_cannot_be_older_than_the_end_of_its_period(period: str, last: date) -> None:
    form = sheet(typed("10.1"), period=period)
    assert read(form, today=last.replace(day=last.day - 1))[1] == [("period", "period_not_over", period)]
    assert read(form, today=last)[1] == []


def test_a_target_may_be_assigned_while_its_period_runs() -> None:
    assert read(sheet(assigned("-3.7"), reference="1号", period="2026"))[1] == []
