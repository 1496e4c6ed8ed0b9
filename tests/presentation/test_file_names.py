"""How files are called: marks first, then place, year and what it is, and the day; no sign a system refuses."""

from dataclasses import replace
from datetime import date

import pytest

from targets.domain.briefing import Form, Material
from targets.domain.bulletin import Bulletin
from targets.domain.terms import Disclosure
from targets.presentation.file_names import bulletin_name, file_name, named
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.material import material
from tests.tracking.sheets import JOBS_2017, TODAY, catalog, catalog_with
from tests.tracking.views import NOON, today

ZH, EN = Language.ZH, Language.EN


def of(practice: bool = False, internal: bool = False) -> Material:
    found = replace(material(today(), 2017, None, [JOBS_2017], NOON), known=date(2018, 3, 5))
    if internal:
        evaluation = found.items[0].evaluation.model_copy(update={"disclosure": Disclosure.INTERNAL})
        found = replace(found, items=(replace(found.items[0], evaluation=evaluation),))
    return replace(found, catalog=catalog_with(practice=True)) if practice else found


def voice(language: Language, made: Material) -> Voice:
    return Voice(made.catalog, Words(language))


@pytest.mark.parametrize(
    ("form", "language", "name"),
    [
        (Form.SLIDES, ZH, "嘉兴市_2017年目标进展_数据截至2018-03-05.pptx"),
        (Form.DOCUMENT, ZH, "嘉兴市_2017年主要指标完成情况_数据截至2018-03-05.docx"),
        (Form.WORKBOOK, ZH, "嘉兴市_2017年主要指标完成情况表_数据截至2018-03-05.xlsx"),
        (Form.PICTURES, ZH, "嘉兴市_2017年目标图表_数据截至2018-03-05.zip"),
        (Form.SLIDES, EN, "Jiaxing_Progress on the targets of 2017_figures known on 2018-03-05.pptx"),
    ],
)
def test_a_file_tells_place_year_what_it_is_and_of_which_day(form: Form, language: Language, name: str) -> None:
    made = of()
    assert file_name(made, form, voice(language, made)) == name


def test_marks_come_before_all_else() -> None:
    made = of(practice=True, internal=True)
    name = file_name(made, Form.SLIDES, voice(ZH, made))
    assert name == "演练数据_内部使用_嘉兴市_2017年目标进展_数据截至2018-03-05.pptx"
    made = of(internal=True)
    assert file_name(made, Form.SLIDES, voice(EN, made)).startswith("Internal use_Jiaxing_")


def test_a_bulletin_tells_its_month() -> None:
    made = replace(of(), known=date(2017, 9, 30))
    month = Bulletin(made, date(2017, 8, 31), catalog(), {}, 0, (), ())
    assert bulletin_name(month, voice(ZH, made)) == "嘉兴市_2017年9月目标进展督查通报_数据截至2017-09-30.docx"


def test_no_sign_that_a_system_refuses_gets_into_a_name() -> None:
    made = of()
    assert named(voice(ZH, made), Form.SLIDES, (), 'a/b\\c:d*e?"f"<g>|h.exe\n', str(TODAY)) == (
        "嘉兴市_a-b-c-d-e-f-g-h-exe-_2026-11-22.pptx"
    )
