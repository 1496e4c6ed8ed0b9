"""The workbook read back: every number of the form and of the lists against the material, and what has to be said first."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from targets.briefing.sheets import workbook
from targets.domain.briefing import Form, Material
from targets.ledger.ledger import Ledger
from targets.presentation.tables.plan_table import plan_table
from targets.presentation.words import Language
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.practice import practise
from targets.tracking.remarks.shown import Remarks
from targets.tracking.tracker import Tracker
from tests.domain.builders import a_figure, a_growth_target
from tests.ledger.entered import batch
from tests.ledger.remarked import remark, remark_sheet
from tests.office import converted
from tests.presentation.briefed import NOW, of_a_city, of_a_tracker, of_the_report, voice_of
from tests.presentation.charted import GROWTH
from tests.presentation.city import tell
from tests.server import PROJECT
from tests.tracking.sheets import JOBS_2017, catalog, entries_of, typed

HEADS = 4  # rows before the first of the form where nothing has to be said first: title, days, two rows of headings


def made(material: Material, language: Language = Language.ZH, **other: Any) -> bytes:
    return workbook(material, voice_of(material, language), progress=lambda _done, _of: None, **other)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def content() -> bytes:
    return made(of_the_report())


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return opened(content)


def listed(sheet: Worksheet) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [{str(name): cell for name, cell in zip(head, row, strict=True)} for row in rows]


def rows_of(sheet: Worksheet) -> Iterator[tuple[Any, ...]]:
    """The rows of the form that are about something, as (cells, number formats)."""
    for row in sheet.iter_rows(min_row=HEADS + 1):
        if row[1].value is not None:
            yield tuple(cell.value for cell in row), tuple(cell.number_format for cell in row)


def test_there_are_five_sheets_each_with_a_print_area(book: Workbook) -> None:
    assert book.sheetnames == ["完成情况表", "目标", "数据", "资料来源", "说明"]
    assert all(sheet.print_area for sheet in book)
    assert {sheet.page_setup.orientation for sheet in book} == {"landscape"}
    assert {str(sheet.page_setup.paperSize) for sheet in book} == {"9"}


def test_the_form_has_the_title_and_the_columns_of_the_city(book: Workbook) -> None:
    form = book.worksheets[0]
    assert form["A1"].value == "嘉兴市2017年国民经济和社会发展计划主要指标完成情况表"
    assert str(form["A2"].value).startswith("数据截至2026年11月22日 · 版本")
    upper, lower = ([cell.value for cell in form[row]] for row in (3, 4))
    assert upper == ["指标名称", "计量单位", "计划", None, "实绩", None, "责任单位", "评价", "数据截至"]
    assert lower == [None, None, "预期", "增长±%", "完成", "增长±%", None, None, None]
    assert (form.print_title_rows, form.freeze_panes) == ("$3:$4", "B5")
    assert form.page_setup.fitToWidth == 1
    assert form.sheet_properties.pageSetUpPr.fitToPage


def test_every_number_of_the_form_is_that_of_the_plan_table_and_a_real_one(book: Workbook) -> None:
    told = plan_table(of_the_report(), voice_of(of_the_report()))
    written = list(rows_of(book.worksheets[0]))
    assert len(written) == len(told.rows)
    for (values, _), row in zip(written, told.rows, strict=True):
        for value, cell in zip(values[2:6], (row.plan, row.plan_change, row.result, row.result_change), strict=True):
            if cell.value is None:
                assert value == (cell.before or None)
            else:
                assert Decimal(str(value)) == cell.value
        assert (values[1], values[7], values[8]) == (row.unit, "\n".join(row.verdicts), row.as_of or None)


def test_numbers_keep_their_decimals_and_the_words_around_them(book: Workbook) -> None:
    rows = {values[0]: (values, formats) for values, formats in rows_of(book.worksheets[0])}
    values, formats = rows["2. 地区生产总值（注2、4）"]
    assert (values[2:6], formats[3:6]) == (
        (None, 7, 4355.2, 7.8),
        ('0"左右";-0"左右"', "0.0", "0.0"),
    )


def test_the_notes_stand_under_the_form_with_their_numbers(book: Workbook) -> None:
    told = plan_table(of_the_report(), voice_of(of_the_report()))
    column = [cell.value for cell in book.worksheets[0]["A"]]
    notes = column[column.index("注：") + 1 : -1]
    assert notes == [f"{number}. {text}" for number, text in enumerate(told.notes, 1)]
    assert column[-1] == "“—”表示尚无可用数据。"


def test_the_list_of_targets_holds_each_verdict_in_numbers(book: Workbook) -> None:
    rows = {row["目标编号"]: row for row in listed(book["目标"])}
    assert sorted(rows) == sorted(item.target.id for item in of_the_report().items)
    for item in of_the_report().items:
        row, verdict = rows[item.target.id], item.evaluation
        actual = verdict.actual
        assert row["实际值"] == (None if actual is None or actual.value is None else float(actual.value))
        assert row["差距"] == (None if verdict.gap is None else pytest.approx(float(verdict.gap), abs=0.005))
        assert row["评价时点"] == datetime.combine(verdict.on, datetime.min.time())
        assert (row["评价编码"], row["理由编码"]) == (verdict.status.value, verdict.reason.value)
    gdp = rows["gdp_growth_2017"]
    assert {name: gdp[name] for name in ("目标值", "目标值单位", "表述", "实际值", "差距", "差距单位", "评价")} == {
        "目标值": 7, "目标值单位": "%", "表述": "左右", "实际值": 7.8, "差距": 0.8, "差距单位": "个百分点", "评价": "完成",
    }  # fmt: skip
    assert rows["gdp_structure_services_2017"]["目标值单位"] == "个百分点"


def test_the_list_of_figures_holds_every_figure_of_the_indicators_with_its_source(book: Workbook) -> None:
    rows, known = listed(book["数据"]), set()
    for item in of_the_report().items:
        for series in (item.series, *([item.counterpart] if item.counterpart else []), *item.beside):
            known |= {
                (one.indicator, one.period.first, one.period.last, None if one.value is None else float(one.value))
                for one in series.figures
            }
    told = {(row["指标编号"], row["时期起"].date(), row["时期止"].date(), row["数值"]) for row in rows}
    assert told == known
    documents = {row["来源编号"] for row in listed(book["资料来源"])}
    assert {one for row in rows for one in row["来源编号"].split("; ")} <= documents


def test_lists_can_be_filtered_and_keep_their_heads_on_every_page(book: Workbook) -> None:
    for name in ("目标", "数据", "资料来源"):
        sheet = book[name]
        assert sheet.auto_filter.ref == sheet.dimensions
        assert (sheet.freeze_panes, sheet.print_title_rows, sheet.print_title_cols) == ("B2", "$1:$1", "$A:$B")


def test_the_last_sheet_says_what_it_is_and_how_it_is_checked() -> None:
    told = opened(made(of_the_report(), base_address="https://targets.example.cn/"))["说明"]
    rows = {row[0]: row[1] for row in told.iter_rows(values_only=True)}
    code = of_the_report().code(Form.WORKBOOK)
    assert {name: rows[name] for name in ("城市", "目标", "数据截至", "制作日期", "版本码", "核验地址")} == {
        "城市": "嘉兴市",
        "目标": "目标78项",
        "数据截至": "2026年11月22日",
        "制作日期": "2026年11月22日",
        "版本码": code,
        "核验地址": f"https://targets.example.cn/check?code={code}",
    }
    assert (rows["– 待补录"], rows["– 目标待下达"], rows["– 事项待公布"]) == ("45", "6", "10")


def test_english_is_complete() -> None:
    book = opened(made(of_the_report(), Language.EN))
    assert book.sheetnames == ["Plan table", "Targets", "Figures", "Sources", "Explanations"]
    assert book.worksheets[0]["A1"].value == (
        "Jiaxing: main indicators of the plan for economic and social development of 2017"
    )
    row = next(row for row in listed(book["Targets"]) if row["Target code"] == "gdp_2021")
    assert (row["As promised"], row["Unit"], row["Target value"]) == (
        "strive for more than 540 billion yuan",
        "units of 100 million yuan",
        5400,
    )


def test_an_internal_figure_and_what_is_said_of_it_mark_the_form_first_of_all(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        tracker = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
        ledger.append(batch(*entries_of(typed("5.1"))), NOW)
        Remarks(tracker, LOCAL_EDITOR).save(remark_sheet(remark(cause="=1+1")), NOW)
        inside = opened(made(of_a_tracker(tracker, LOCAL_EDITOR, [JOBS_2017])))
        outside = opened(made(of_a_tracker(tracker, None, [JOBS_2017])))
    form = inside.worksheets[0]
    assert form["A1"].value == "内部资料，未经发布不得引用"
    assert form.oddHeader.center.text == "内部资料，未经发布不得引用"
    [row] = listed(inside["目标"])
    assert (row["实际值"], row["公开属性"]) == (5.1, "内部使用（内部资料，未经发布不得引用）")
    assert row["滞后原因"] == "'=1+1"
    assert inside["说明"]["B1"].value == "内部资料，未经发布不得引用"
    assert outside.worksheets[0]["A1"].value == "嘉兴市2017年国民经济和社会发展计划主要指标完成情况表"
    [row] = listed(outside["目标"])
    assert (row["实际值"], row["公开属性"]) == (None, "已公开发布")


def test_practice_is_said_first_on_the_form_and_in_every_row(tmp_path: Path) -> None:
    tracker = practise(tmp_path / "practice.sqlite3", PROJECT / "seeds", catalog(), roster=AT_THE_MACHINE)
    assert tracker.ledger is not None
    with tracker.ledger:
        book = opened(made(of_a_tracker(tracker)))
    assert str(book.worksheets[0]["A1"].value) == "演练数据"
    assert book["说明"]["B1"].value == "演练数据"
    for name in ("目标", "数据", "资料来源"):
        assert {row["标识"] for row in listed(book[name])} == {"演练数据"}


def test_text_that_no_file_can_hold_is_left_out() -> None:
    told = tell(a_growth_target("7"), a_figure("7.8", "2017"), of=GROWTH)
    bulletin = told.voice.catalog.sources["bulletin"].model_copy(update={"title": "公\x07报\ufffe"})
    sources = {**told.voice.catalog.sources, "bulletin": bulletin}
    material = of_a_city(told)
    object.__setattr__(material, "catalog", told.voice.catalog.model_copy(update={"sources": sources}))
    assert [row["标题"] for row in listed(opened(made(material))["资料来源"])] == ["政府工作报告（2017年）", "公报"]


def test_nothing_picked_gives_a_form_without_rows() -> None:
    told = of_the_report()
    empty = Material(told.catalog, 2017, told.known, None, (), told.made, told.stamp)
    book = opened(made(empty))
    assert list(rows_of(book.worksheets[0])) == []
    assert book["目标"].max_row == 1


def test_a_code_too_long_for_a_foot_is_left_out_there_and_stands_on_the_sheets() -> None:
    long = "-".join(["ABCD"] * 50)
    told = replace(of_the_report(), stamp=lambda _form, _ids: long)
    book = opened(made(told))
    assert [sheet.oddFooter.left.text for sheet in book] == [None] * 5
    assert str(book.worksheets[0]["A2"].value).endswith(f"版本{long}")


def test_progress_is_told_sheet_by_sheet() -> None:
    told: list[tuple[int, int]] = []
    workbook(of_the_report(), voice_of(of_the_report()), progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_libreoffice_opens_it_with_the_same_values(content: bytes, book: Workbook, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    again = load_workbook(converted(tmp_path / "in", "plan.xlsx", content, "xlsx"))
    assert again.sheetnames == book.sheetnames
    for sheet in book:
        other = again[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                assert other[cell.coordinate].value == cell.value, (sheet.title, cell.coordinate)
    assert isinstance(again["数据"]["I2"].value, date)
