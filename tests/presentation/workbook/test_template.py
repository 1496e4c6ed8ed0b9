"""The workbook that goes out: what stands in it, what may be entered, and that it is understood again in both languages."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from targets.domain.catalog import Catalog
from targets.domain.frozen import LocalText
from targets.domain.terms import Disclosure, Domain
from targets.domain.workbook import Blank
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.presentation.workbook.headings import CHOICES, HEADINGS, lexicon
from targets.presentation.workbook.template import SPARE, Scope, template
from targets.tracking.due import Asked, due_list
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.blanks import Wanted, blanks
from targets.tracking.workbook.forms import read_forms
from tests.tracking.sheets import ENERGY_2017, JOBS, catalog
from tests.tracking.staffed import staffed
from tests.tracking.views import today
from tests.tracking.workbook.books import known, planned, saved

LIVELIHOOD = Wanted(Asked(domain=Domain.LIVELIHOOD))
SCOPE = Scope("", date(2026, 11, 22))


def asked(of: Catalog, wanted: Wanted = Wanted()) -> tuple[Blank, ...]:  # noqa: B008 - frozen
    snapshot = today(of)
    return blanks(snapshot, due_list(snapshot), wanted, lambda _: True)


def written(of: Catalog, language: Language = Language.ZH, wanted: Wanted = Wanted(), **other: Any) -> Workbook:  # noqa: B008
    rows = [replace(one, **other) for one in asked(of, wanted)]
    return load_workbook(io.BytesIO(template(rows, of.indicators.values(), SCOPE, Voice(of, Words(language)))))


def table(book: Workbook) -> list[dict[str, Any]]:
    """Heading -> text of each row that is asked for."""
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    return [{str(name): cell for name, cell in zip(head, row, strict=True)} for row in rows if row[0]]


def test_each_thing_due_has_its_row_with_all_one_needs_to_know() -> None:
    book = written(catalog())
    assert book.sheetnames == ["填报表", "来源与填报人", "填写说明", "指标", "选项"]
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 4 + ["hidden"]
    rows = {row["编号"]: row for row in table(book)}
    assert len(rows) == len({one.id for one in asked(catalog())})
    told = rows[JOBS]
    assert {name: told[name] for name in list(told)[:10]} == {
        "编号": JOBS,
        "指标": "城镇新增就业",
        "统计范围": "全市",
        "时期": "2017年",
        "单位": "万人",
        "状态": "待补录",
        "截止日": "2018-03-31",
        "往期数据": "10.4（2016年）",
        "目标": "6.6万人",
        "数值": None,
    }
    assert (rows[ENERGY_2017]["状态"], rows[ENERGY_2017]["目标"]) == ("目标下达值", "完成上级下达目标")


def test_the_head_stays_and_every_list_is_offered_down_to_the_spare_rows() -> None:
    sheet = written(catalog()).worksheets[0]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C2", "$1:$1")
    last = len(asked(catalog())) + 1
    assert sheet.auto_filter.ref == f"A1:T{last}"
    offered = {str(rule.sqref): (rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation}
    assert offered[f"K2:K{last + SPARE}"] == ("list", "'选项'!$A$1:$A$2")
    assert offered[f"J2:J{last + SPARE}"] == ("decimal", "-1000000000000000")
    assert offered[f"R2:R{last + SPARE}"] == ("list", "'选项'!$D$1:$D$2")
    assert all(len(rule.prompt or "") <= 255 for rule in sheet.data_validations.dataValidation)
    assert all(len(rule.error or "") <= 255 for rule in sheet.data_validations.dataValidation)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(), 77),
        (LIVELIHOOD, 29),
        (Wanted(Asked(unit="water")), 1),
        (Wanted(Asked(unit="statistics")), 2),
    ],
)
def test_a_unit_a_domain_or_a_part_of_the_report_asks_for_its_own(wanted: Wanted, count: int) -> None:
    of = staffed() if wanted.asked.unit else catalog()
    assert len(asked(of, wanted)) == count


def test_the_parts_of_the_report_hold_what_stands_below_them() -> None:
    rows = asked(catalog())
    places = {citation.place for one in rows for target in one.targets for citation in target.citations}
    for place in places:
        top = place.split("/")[0]
        assert {one.id for one in asked(catalog(), Wanted(section=place))} <= {
            one.id for one in asked(catalog(), Wanted(section=top))
        }
    tops = {place.split("/")[0] for place in places}
    assert {one.id for top in tops for one in asked(catalog(), Wanted(section=top))} == {one.id for one in rows}


def test_only_what_somebody_may_enter_is_asked_of_them() -> None:
    snapshot = today(catalog())
    found = blanks(snapshot, due_list(snapshot), Wanted(), lambda indicator: indicator == JOBS)
    assert {one.id for one in found} == {JOBS}


def test_units_are_named_where_the_city_has_named_them() -> None:
    assert "牵头单位" not in table(written(catalog()))[0]
    rows = {row["编号"]: row for row in table(written(staffed()))}
    assert rows[JOBS]["牵头单位"] == "统计局"


@pytest.mark.parametrize("language", list(Language))
def test_filled_in_it_is_understood_again_row_by_row(language: Language, tracker: Tracker) -> None:
    book = written(catalog(), language)
    words = Words(language)
    form, report = book.worksheets[0], book.worksheets[1]
    columns = {cell.value: cell.column for cell in form[1]}
    for row in range(2, len(asked(catalog())) + 2):
        form.cell(row, columns[words("Value")], 0 if form.cell(row, 1).value != ENERGY_2017 else "−3.7")
    for row in report.iter_rows(min_row=1, max_row=9):
        row[1].value = {words("Reporting unit"): "市统计局", words("Reported by"): "王五"}.get(row[0].value)
    report["B5"], report["B6"] = "年报", "浙发〔2017〕1号"
    report["B4"], report["B8"] = words("Statistical bulletin"), words("Published")
    found = planned(tracker, saved(book))
    assert {one.fault.value for one in found.mistakes} <= {"not_assigned"}
    assert len(found.lines) == len(asked(catalog()))
    assert {entry.disclosure for entry in found.entries} == {Disclosure.PUBLIC}


def test_left_as_it_is_it_says_nothing() -> None:
    data = saved(written(catalog()))
    forms = read_forms(data, known())
    assert (forms.rows, forms.left_empty, forms.practice) == ((), 77, False)


def test_invented_figures_are_marked_in_every_row_and_known_again() -> None:
    book = written(catalog().model_copy(update={"practice": True}))
    assert {row["标识"] for row in table(book)} == {"演练数据"}
    assert "演练数据" in str(book.worksheets[2]["A1"].value)
    assert read_forms(saved(book), known()).practice


def test_an_internal_figure_is_marked_and_the_reader_cautioned() -> None:
    jobs = next(one for one in asked(catalog()) if one.id == JOBS)
    assert jobs.last is not None
    internal = jobs.last.model_copy(update={"disclosure": Disclosure.INTERNAL})
    book = written(catalog(), wanted=LIVELIHOOD, last=internal)
    assert table(book)[0]["往期数据"].endswith("内部使用")
    notes = [row[0] for row in book.worksheets[2].iter_rows(values_only=True)]
    assert notes[-1] == "内部资料，未经发布不得引用"
    assert len(notes) == len([row[0] for row in written(catalog()).worksheets[2].iter_rows(values_only=True)]) + 1


def test_no_text_in_it_can_start_a_formula() -> None:
    jobs = catalog().indicators[JOBS]
    hostile = {**catalog().indicators, JOBS: jobs.model_copy(update={"name": LocalText(zh="=1+1", en="=1+1")})}
    book = written(catalog().model_copy(update={"indicators": hostile}))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell.value for cell in cells if cell.value.startswith(("=", "+", "-", "@"))]


def test_every_heading_and_choice_means_one_thing_in_both_languages() -> None:
    found = lexicon(catalog(), ())
    assert len(found.headings) == 2 * len(HEADINGS)
    assert {column: set(choices.values()) for column, choices in found.choices.items()} == {
        column: set(choices) for column, choices in CHOICES.items()
    }
