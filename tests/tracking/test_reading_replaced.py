"""Corrections, assigned values and results in words: what they need before they can be saved."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.terms import Comparator, Vintage
from targets.ledger.entries import AssignmentEntry, FigureEntry, assignment_slot, figure_slot
from targets.tracking.entry.reading import fields_of, read_sheet
from targets.tracking.entry.typed import Fault, Problem
from tests.tracking.sheets import ENERGY, ENERGY_2017, JOBS, assigned, catalog, read, sheet, typed

YEAR = Period.of_year(2017)
JOBS_SLOT = figure_slot(JOBS, YEAR, Vintage.PRELIMINARY)


def test_what_replaces_a_figure_in_force_needs_a_reason() -> None:
    seen = {JOBS_SLOT: 4}
    assert read(sheet(typed("10.2"), seen=seen))[1] == [("reason", "reason_required", "")]
    assert read(sheet(typed("10.2"), seen=seen, reason="  "))[1] == [("reason", "reason_required", "")]
    (entry,), problems = read(sheet(typed("10.2"), seen=seen, reason=" 笔误 "))
    assert isinstance(entry, FigureEntry)
    assert (entry.seen, entry.reason, problems) == (4, "笔误", [])


def test_a_figure_in_force_that_is_left_alone_needs_no_reason() -> None:
    in_force = {figure_slot("employment_registered_unemployment", YEAR, Vintage.PRELIMINARY): 4, JOBS_SLOT: None}
    (entry,), problems = read(sheet(typed("10.2"), typed("", "employment_registered_unemployment"), seen=in_force))
    assert isinstance(entry, FigureEntry)
    assert (entry.seen, entry.reason, problems) == (None, None, [])


def test_another_edition_of_a_figure_replaces_nothing() -> None:
    (entry,), problems = read(sheet(typed("10.2"), vintage=Vintage.FINAL, seen={JOBS_SLOT: 4}))
    assert isinstance(entry, FigureEntry)
    assert (entry.seen, problems) == (None, [])


def test_an_assigned_value_needs_the_document_that_sets_it() -> None:
    assert read(sheet(assigned("-3.7")))[1] == [("reference", "document_required", "")]
    (entry,), problems = read(sheet(assigned("−3.7%"), reference="浙节能办〔2017〕1号"))
    assert problems == []
    assert isinstance(entry, AssignmentEntry)
    assert (entry.target, entry.identity.indicator, entry.period, entry.value, entry.words, entry.comparator) == (
        ENERGY_2017,
        ENERGY,
        YEAR,
        Decimal("-3.7"),
        None,
        Comparator.AT_MOST,
    )
    assert entry.source.document_number == "浙节能办〔2017〕1号"


def test_a_target_may_be_assigned_in_words_alone() -> None:
    (entry,), problems = read(sheet(assigned(words=" 完成省下达任务 "), reference="1号"))
    assert isinstance(entry, AssignmentEntry)
    assert (entry.value, entry.words, problems) == (None, "完成省下达任务", [])


def test_an_assigned_value_in_force_is_replaced_with_a_reason() -> None:
    seen = {assignment_slot(ENERGY_2017): 2}
    assert read(sheet(assigned("-3.5"), reference="2号", seen=seen))[1] == [("reason", "reason_required", "")]
    (entry,), _ = read(sheet(assigned("-3.5"), reference="2号", seen=seen, reason="调整"))
    assert isinstance(entry, AssignmentEntry)
    assert (entry.seen, entry.reason) == (2, "调整")


def test_a_bad_assigned_value_is_told_at_its_row() -> None:
    told = read(sheet(assigned("3.7吨"), reference="1号"))[1]
    assert told == [(f"assignment {ENERGY_2017}", "other_unit", "吨")]


@pytest.mark.parametrize("passed", [True, False])
def test_a_result_in_words_is_taken_with_its_wording(passed: bool) -> None:
    (entry,), problems = read(sheet(typed(indicator=ENERGY, passed=passed, words=" 经省考核 ")))
    assert isinstance(entry, FigureEntry)
    assert (entry.value, entry.passed, entry.words, problems) == (None, passed, "经省考核", [])


def test_a_wording_without_its_result_is_not_dropped_but_asked_about() -> None:
    told = read(sheet(typed(indicator=ENERGY, words="经省考核")))[1]
    assert told == [(f"figure {ENERGY}", "result_not_chosen", "")]


@pytest.mark.parametrize("more", [{"passed": True}, {"words": "经省考核"}, {"passed": False, "words": "x"}])
def test_a_number_and_a_result_in_words_together_are_one_too_many(more: dict[str, object]) -> None:
    assert read(sheet(typed("-3.9", ENERGY, **more)))[1] == [(f"figure {ENERGY}", "two_results", "")]


def test_every_fault_there_is_can_be_reached() -> None:
    """Each value of Fault is told by one of the forms of this module; a new one needs its test here."""
    forms = [
        sheet(typed("x"), unit="", note="\0", contact="c" * 501),
        sheet(typed("7.8亿元"), typed("1" * 19, "gdp"), typed("-1", "foreign_capital_rank"), period="2030"),
        sheet(typed("1.5", "foreign_capital_rank"), typed("1", JOBS, passed=True), typed(words="w", indicator="gdp")),
        sheet(),
        sheet(typed("1"), assigned("-3.7"), seen={JOBS_SLOT: 1}),
    ]
    of_remarks = {
        Fault.DAY_PASSED.value,
        Fault.DAY_TOO_FAR.value,
        Fault.TELLS_INTERNAL.value,
    }  # reached in test_remark_reading
    of_the_preview = {Fault.DISCLOSURE_UNCONFIRMED.value}  # reached in test_preview
    reached = {fault for form in forms for _, fault, _ in read(form)[1]}
    assert reached == {fault.value for fault in Fault} - of_remarks - of_the_preview


def test_of_several_faults_at_one_field_the_first_is_told() -> None:
    _, problems = read_sheet(sheet(typed("1"), assigned("-3.7"), reference="\0"), catalog(), date(2026, 1, 1))
    assert fields_of(problems) == {"reference": Problem("reference", Fault.UNREADABLE_TEXT)}
    twice = (Problem("a", Fault.REQUIRED), Problem("a", Fault.TOO_LONG, "500"), Problem("b", Fault.NEGATIVE))
    assert fields_of(twice) == {"a": twice[0], "b": twice[2]}
