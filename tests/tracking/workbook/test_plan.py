"""The dry run of a workbook: what each row becomes, and every way in which people's workbooks go wrong, by sheet and cell."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from targets.domain.terms import Disclosure, Status, Vintage
from targets.ledger.entries import FigureEntry, SourceKind
from targets.ledger.ledger import Ledger
from targets.tracking.people import Person
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.faults import FileFault, Unusable
from targets.tracking.workbook.plan import plan
from targets.tracking.workbook.saving import save
from tests.ledger.entered import batch
from tests.tracking.sheets import ENERGY, ENERGY_2017, JOBS, JOBS_2017, TODAY, catalog, entries_of, typed
from tests.tracking.test_submissions import COLLEAGUE, NOON, REPORTER, roster
from tests.tracking.workbook.books import HEADINGS, Row, book, known, planned, row, told, wrong
from tests.tracking.workbook.books import REPORTER as SAID_ONCE


def value_of(tracker: Tracker, *rows: Row, **how: Any) -> Decimal | None:
    """What the first row would enter."""
    found = planned(tracker, book(*rows, **how))
    assert wrong(found) == []
    assert found.lines[0].entry is not None
    return found.lines[0].entry.value


def formatted(value: Any, shown: str) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet["C2"] = value
        sheet["C2"].number_format = shown

    return change


def test_a_row_becomes_the_entry_the_form_would_have_made(tracker: Tracker) -> None:
    found = planned(tracker, book(row(备注="含市区", 数据版本="年报数"), headings=(*HEADINGS, "数据版本")))
    assert wrong(found) == [("填报表!K2", "unknown_choice", "年报数")]
    found = planned(tracker, book(row(备注="含市区", 公开属性="已公开发布"), headings=(*HEADINGS, "公开属性")))
    (by_the_form,) = entries_of(
        typed("10.1"),
        note="含市区",
        disclosure=Disclosure.PUBLIC,
        source_title="12月快报",
        source_kind=SourceKind.BULLETIN,
    )
    assert (found.entries, told(found)) == ((by_the_form,), [("C2", "new")])
    assert found.may_be_saved


def test_what_would_turn_is_foretold_for_the_whole_workbook_at_once(tracker: Tracker) -> None:
    found = planned(tracker, book(row("10.1"), row("−3.7", ENERGY_2017, "2017", 文号或网址="浙节能办〔2017〕1号")))
    turned = {one.target.id: (one.before.status, one.after.status) for one in found.effect.effects if one.turns}
    assert turned == {
        JOBS_2017: (Status.NO_FIGURE, Status.MET),
        ENERGY_2017: (Status.PENDING, Status.NO_FIGURE),
    }


def test_new_changed_and_the_same_are_told_by_what_is_in_force(tracker: Tracker, ledger: Ledger) -> None:
    said = {"source_title": "12月快报", "source_kind": SourceKind.BULLETIN}
    ledger.append(batch(*entries_of(typed("10.1"), **said)), NOON)
    ledger.append(batch(*entries_of(typed("5.2"), period="2017-01/2017-06", **said), token="b"), NOON)
    data = book(row(), row("5.3", period="2017年上半年", 更正理由="笔误"), row("7.7", period="2017年1-9月"))
    found = planned(tracker, data)
    assert told(found) == [("C2", "same"), ("C3", "changed"), ("C4", "new")]
    assert [entry.value for entry in found.entries] == [Decimal("5.3"), Decimal("7.7")]
    assert [line.in_force.value if line.in_force else None for line in found.lines] == [
        Decimal("10.1"),
        Decimal("5.2"),
        None,
    ]


def test_replacing_a_figure_takes_a_reason_as_in_the_form(tracker: Tracker, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NOON)
    found = planned(tracker, book(row("10.2")))
    assert (told(found), wrong(found)) == ([("C2", "refused")], [("填报表!J2", "reason_required", "")])
    assert not found.may_be_saved


@pytest.mark.parametrize(
    ("typed_in", "value"),
    [
        ("1,638.5", "1638.5"),
        ("１０．１", "10.1"),
        ("10.1万人", "10.1"),
        (" 10.10 ", "10.10"),
        (10.1, "10.1"),
        (10, "10"),
        (7.7999999999999998, "7.8"),
    ],
)
def test_a_number_is_read_as_it_was_meant(tracker: Tracker, typed_in: Any, value: str) -> None:
    found = value_of(tracker, row(typed_in))
    assert str(found) == value


@pytest.mark.parametrize(
    ("stored", "shown", "value"),
    [
        (0.078, "0.0%", "7.8"),
        (0.0785, "0.00%", "7.85"),
        (7.8, "0.00_ ", "7.8"),
        (7.8, '0.0"%"', "7.8"),
        (7, "General", "7"),
    ],
)
def test_a_percentage_is_what_the_cell_shows(tracker: Tracker, stored: float, shown: str, value: str) -> None:
    assert str(value_of(tracker, row(None, "gdp_growth"), change=formatted(stored, shown))) == value


@pytest.mark.parametrize(
    ("stored", "shown", "fault", "detail"),
    [
        (101000, '0!.0,"万"', "scaled", '0!.0,"万"'),
        (101000, "#,##0,", "scaled", "#,##0,"),
        (0.5, "# ?/?", "scaled", "# ?/?"),
        (0.101, "0.0%", "other_unit", "%"),
        (10.1, '0.0"亿元"', "other_unit", "亿元"),
        (date(2017, 7, 8), "m/d", "date", "2017-07-08"),
        (43000, "yyyy年m月d日", "date", "2017-09-22"),
        (True, "General", "truth", ""),
        ("=SUM(A1:A2)", "General", "formula", ""),
        ("#DIV/0!", "General", "error", "#DIV/0!"),
        ("10.1元", "General", "other_unit", "元"),
        ("十点一", "General", "other_unit", "十点一"),
        ("-3", "General", "negative", "-3"),
    ],
)
def test_what_would_be_another_number_is_refused_by_name(
    tracker: Tracker, stored: Any, shown: str, fault: str, detail: str
) -> None:
    found = planned(tracker, book(row(None), change=formatted(stored, shown)))
    expected = ("not_a_number" if detail == "十点一" else fault, detail)
    assert [one[1:] for one in wrong(found)] == [expected]
    assert wrong(found)[0][0] == "填报表!C2"


@pytest.mark.parametrize("nothing", [None, "", "—", "－", "——", " - ", "…"])
def test_a_dash_or_nothing_is_a_row_left_empty(tracker: Tracker, nothing: str | None) -> None:
    found = planned(tracker, book(row(nothing), row("5", period="2017-01/2017-06")))
    if nothing == "…":
        assert wrong(found) == [("填报表!C2", "not_a_number", "…")]
    else:
        assert (found.left_empty, told(found)) == (1, [("C3", "new")])


def test_what_stands_beside_an_empty_value_is_told_and_not_taken(tracker: Tracker) -> None:
    found = planned(tracker, book(row("", 备注="12月补报"), row("", period="2016"), row("5", period="2017-01/2017-06")))
    assert (found.left_empty, found.unanswered) == (2, ("填报表!C2",))
    assert told(found) == [("C4", "new")]


def test_columns_and_headings_may_move_and_titles_may_stand_above(tracker: Tracker) -> None:
    def moved(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 3)
        sheet["A1"] = "嘉兴市目标数据填报表"
        sheet.insert_cols(1, 2)

    headings = ("数值", "备注", "时期", "不认识的列", "编号")
    found = planned(tracker, book(row(备注="备"), headings=headings, change=moved))
    assert (told(found), found.entries[0].note) == ([("C5", "new")], "备")


@pytest.mark.parametrize("area", ["嘉兴全市", "全市 · 农村居民", "市本级", "Nanhu District"])
def test_a_row_whose_code_was_moved_against_its_area_is_refused(tracker: Tracker, area: str) -> None:
    """Growth of income of the city itself and of the whole city have one name and one unit."""
    headings = (*HEADINGS, "统计范围")
    other = row("7.8", code="income_urban_growth", 统计范围=area)
    assert wrong(planned(tracker, book(other, headings=headings))) == [("填报表!K2", "other_area", "全市 · 城镇居民")]


@pytest.mark.parametrize("area", ["全市 · 城镇居民", "全市·城镇居民", "全市", ""])
def test_the_area_of_the_template_or_a_part_of_it_is_the_right_one(tracker: Tracker, area: str) -> None:
    headings = (*HEADINGS, "统计范围")
    assert wrong(planned(tracker, book(row("7.8", code="income_urban_growth", 统计范围=area), headings=headings))) == []


def test_an_english_form_is_read_as_well(tracker: Tracker) -> None:
    rows = {"code": JOBS, "PERIOD": "Jan–Sep 2017", "Value": 7.5, "Edition": "Final"}
    shared = {"Reporting unit": "Statistics", "Reported by": "Wang", "Title of the source": "Bulletin"}
    found = planned(tracker, book(rows, headings=tuple(rows), shared=shared))
    (entry,) = found.entries
    assert isinstance(entry, FigureEntry)
    assert (str(entry.period), entry.vintage, entry.reporter.name) == ("2017-01/2017-09", Vintage.FINAL, "Wang")


def test_a_row_may_have_a_source_of_its_own(tracker: Tracker) -> None:
    found = planned(tracker, book(row(), row("5", period="2017-01/2017-06", 来源名称="半年报")))
    assert [entry.source.title for entry in found.entries] == ["12月快报", "半年报"]


def test_what_is_missing_once_is_told_once_at_its_cell(tracker: Tracker) -> None:
    shared = SAID_ONCE | {"填报人": None}
    found = planned(tracker, book(row(), row("5", period="2017-01/2017-06"), shared=shared))
    assert wrong(found) == [("来源与填报人!B2", "required", "")]
    assert told(found) == [("C2", "refused"), ("C3", "refused")]


def test_without_the_sheet_of_the_reporter_the_missing_column_is_named(tracker: Tracker) -> None:
    found = planned(tracker, book(row(), shared={}))
    assert wrong(found) == [("填报表!G2", "required", ""), ("填报表!", "required", ""), ("填报表!", "required", "")]
    assert [one.heading for one in found.mistakes] == ["source_title", "reporting_unit", "reporter"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"编号": None}, ("填报表!A2", "no_id", "")),
        ({"编号": "gdp2"}, ("填报表!A2", "unknown_id", "gdp2")),
        ({"时期": None}, ("填报表!B2", "no_period", "")),
        ({"时期": "去年"}, ("填报表!B2", "unknown_period", "去年")),
        ({"时期": "2017-09"}, ("填报表!B2", "unknown_period", "2017-09")),
        ({"时期": "2016"}, ("填报表!B2", "unknown_period", "2016")),
        ({"时期": date(2017, 9, 1)}, ("填报表!B2", "period_as_date", "")),
        ({"时期": "2026"}, ("填报表!B2", "period_not_over", "2026")),
        ({"文字结论": "完成了"}, ("填报表!D2", "unknown_choice", "完成了")),
        ({"文字结论": "完成"}, ("填报表!D2", "two_results", "")),
        ({"文字结论": "已完成"}, ("填报表!D2", "two_results", "")),
        ({"表述": "不少于"}, ("填报表!F2", "not_for_figures", "不少于")),
        ({"备注": "=A1"}, ("填报表!I2", "formula", "")),
    ],
)
def test_a_wrong_cell_is_named_with_what_is_wrong(
    tracker: Tracker, changed: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    assert wrong(planned(tracker, book({**row(), **changed}))) == [expected]


def test_a_year_may_be_a_number(tracker: Tracker) -> None:
    assert value_of(tracker, row(period=2017)) == Decimal("10.1")


def test_a_result_in_words_and_an_assigned_value_are_read_too(tracker: Tracker) -> None:
    found = planned(
        tracker,
        book(
            row(None, ENERGY, 文字结论="考核结果：完成", 结论原文="经省考核完成"),
            row("−3.7%", ENERGY_2017, None, 表述="不超过", 文号或网址="浙节能办〔2017〕1号"),
        ),
    )
    assert wrong(found) == []
    result, assigned = found.entries
    assert isinstance(result, FigureEntry)
    assert (result.passed, result.words, assigned.value) == (True, "经省考核完成", Decimal("-3.7"))


def test_no_result_is_told_of_a_target_nobody_has_assigned(tracker: Tracker) -> None:
    assert wrong(planned(tracker, book(row("−3.9", ENERGY)))) == [("填报表!C2", "not_assigned", "")]


def test_an_assigned_value_takes_the_document_and_no_result(tracker: Tracker) -> None:
    found = planned(tracker, book(row("−3.7", ENERGY_2017, 文字结论="考核结果：完成")))
    assert wrong(found) == [
        ("填报表!D2", "not_for_targets", "考核结果：完成"),
        ("填报表!H2", "document_required", ""),
    ]


def test_a_name_or_unit_of_another_row_is_found_out(tracker: Tracker) -> None:
    headings = ("编号", "指标", "单位", "时期", "数值")
    right = row(指标="城镇新增就业", 单位="万人")
    assert wrong(planned(tracker, book(right, headings=headings))) == []
    shifted = row(指标="地区生产总值", 单位="万人")
    assert wrong(planned(tracker, book(shifted, headings=headings))) == [("填报表!B2", "other_name", "城镇新增就业")]
    in_persons = row(指标="New urban jobs", 单位="人")
    assert wrong(planned(tracker, book(in_persons, headings=headings))) == [("填报表!C2", "other_unit_stated", "人")]


def test_the_same_figure_twice_is_refused_at_the_second(tracker: Tracker) -> None:
    found = planned(tracker, book(row(), row("10.2", period="2017年")))
    assert wrong(found) == [("填报表!C3", "twice", "填报表!C2")]
    assert told(found) == [("C2", "new"), ("C3", "refused")]


def test_what_nobody_can_see_is_not_taken(tracker: Tracker) -> None:
    def hide_row(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True

    def hide_column(sheet: Worksheet) -> None:
        sheet.column_dimensions["C"].hidden = True

    def hide_sheet(sheet: Worksheet) -> None:
        sheet.sheet_state = "hidden"

    for change in (hide_row, hide_column, hide_sheet):
        assert wrong(planned(tracker, book(row(), change=change))) == [("填报表!C2", "hidden", "")]


def test_a_hidden_row_left_empty_is_in_nobodys_way(tracker: Tracker) -> None:
    def filtered(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True

    found = planned(tracker, book(row(None), row("5", period="2017-01/2017-06"), change=filtered))
    assert (wrong(found), told(found), found.left_empty) == ([], [("C3", "new")], 1)


def test_a_cell_merged_over_rows_speaks_for_none(tracker: Tracker) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("C2:C3")

    found = planned(tracker, book(row(), row(None, period="2017-01/2017-06"), change=merge))
    assert wrong(found) == [("填报表!C2", "merged", ""), ("填报表!C3", "merged", "")]


def test_cells_merged_within_a_row_are_read(tracker: Tracker) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("I2:J2")

    assert value_of(tracker, row(备注="备"), change=merge) == Decimal("10.1")


def test_somebody_elses_indicator_is_refused_in_its_row(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=roster())
    found = planned(tracker, book(row(), row("7.8", "gdp_growth")), REPORTER)
    assert wrong(found) == [("填报表!A3", "not_yours", "")]


def test_what_waits_for_review_is_not_handed_in_again(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=roster())
    data = book(row())
    assert save(planned(tracker, data, REPORTER), "t", tracker, REPORTER, NOON).submission == 1
    for person in (REPORTER, COLLEAGUE):
        assert wrong(planned(tracker, data, person)) == [("填报表!C2", "in_review", "1")]


def test_the_mark_of_practice_keeps_a_workbook_out_of_the_real_ledger(tracker: Tracker) -> None:
    for data in (
        book(row(), shared=SAID_ONCE | {"标识": "演练数据"}),
        book(row(标识="Practice data"), headings=(*HEADINGS, "标识")),
    ):
        with pytest.raises(Unusable) as refused:
            planned(tracker, data)
        assert refused.value.fault is FileFault.PRACTICE


def test_progress_is_told_from_nothing_to_nearly_all(tracker: Tracker) -> None:
    seen: list[tuple[int, int]] = []
    rows = [row(None if at else "1", period="2017") for at in range(3)]
    data = book(*rows, *(row("1", period=f"20{year}") for year in range(17, 26)))
    plan(data, known(), tracker, tracker.snapshot(TODAY, NOON, None), Person("x", "x"), lambda *told: seen.append(told))
    assert seen == [(0, 20), (10, 20)]


def test_endless_texts_are_told_short(tracker: Tracker) -> None:
    long = "７" * 5_000
    found = planned(tracker, book(row(long), row("1", code="x" * 5_000), row("1", period="年" * 5_000)))
    told_again = [detail for _, _, detail in wrong(found)]
    assert told_again == [f"{long[:100]}…", f"{'x' * 100}…", f"{'年' * 100}…"]
    assert found.lines[0].typed == f"{long[:100]}…"


def test_a_correction_that_says_nothing_of_disclosure_keeps_what_it_corrects(tracker: Tracker, ledger: Ledger) -> None:
    said = {"source_title": "12月快报", "source_kind": SourceKind.BULLETIN, "disclosure": Disclosure.PUBLIC}
    ledger.append(batch(*entries_of(typed("10.1"), **said)), NOON)
    assert told(planned(tracker, book(row()))) == [("C2", "same")]
    assert told(planned(tracker, book(row(), shared=SAID_ONCE | {"公开属性": "内部使用"}))) == [("C2", "same")]
    found = planned(tracker, book(row("10.2", 更正理由="笔误")))
    assert [entry.disclosure for entry in found.entries] == [Disclosure.PUBLIC]
    stated = planned(tracker, book(row("10.2", 更正理由="笔误", 公开属性="内部使用"), headings=(*HEADINGS, "公开属性")))
    assert [entry.disclosure for entry in stated.entries] == [Disclosure.INTERNAL]
