"""The document read back: every number of the plan table against the material and against the page, every sentence, every mark."""

import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from targets.briefing.document import document
from targets.domain.briefing import Form, Material
from targets.presentation.listed import target_row
from targets.presentation.sentences.reportage import reportage
from targets.presentation.tables.plan_table import PlanRow, plan_table
from targets.presentation.voice import Voice
from targets.presentation.words import Language
from targets.tracking.people import AT_THE_MACHINE
from targets.tracking.practice import practise
from tests.domain.builders import a_figure, a_growth_target
from tests.office import pages
from tests.presentation.briefed import of_a_city, of_a_tracker, of_the_report, voice_of
from tests.presentation.charted import GROWTH
from tests.presentation.city import tell
from tests.server import PROJECT
from tests.tracking.sheets import catalog

HEADS = 2  # rows of the table above its first group


def made(material: Material, language: Language = Language.ZH, **other: Any) -> bytes:
    return document(material, voice_of(material, language), progress=lambda _done, _of: None, **other)


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def lines(read: Document) -> list[str]:
    return [paragraph.text for paragraph in read.paragraphs]


def cells(read: Document) -> Iterator[list[str]]:
    """The rows of the plan table that are about something; note numbers apart from the name."""
    for row in list(read.tables[0].rows)[HEADS:]:
        texts = [cell.text for cell in row.cells]
        if len(set(texts)) > 1:
            yield texts


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Material]:
    """The practice city on its day in October, with remarks, in the eyes of somebody who may see everything."""
    folder = tmp_path_factory.mktemp("practice")
    tracker = practise(folder / "ledger.sqlite3", PROJECT / "seeds", catalog(), roster=AT_THE_MACHINE)
    yield of_a_tracker(tracker)
    if tracker.ledger:
        tracker.ledger.close()


@pytest.fixture(scope="module")
def told() -> dict[Language, bytes]:
    return {language: made(of_the_report(), language) for language in Language}


def number_in(text: str) -> str:
    return "".join(re.findall(r"[−\d.]+", text))


@pytest.mark.parametrize("language", Language)
def test_every_number_of_the_table_is_that_of_the_material(told: dict[Language, bytes], language: Language) -> None:
    table = plan_table(of_the_report(), voice_of(of_the_report(), language))
    expected = [
        [
            row.name + "".join(f"[{number}]" for number in row.notes),
            row.unit,
            *(cell.text for cell in (row.plan, row.plan_change, row.result, row.result_change)),
            row.responsible,
            "\n".join(row.verdicts),
            row.as_of,
        ]
        for row in table.rows
    ]
    assert list(cells(opened(told[language]))) == expected
    found = [
        figure.value for row in table.rows for figure in (row.level, row.growth) if figure and figure.value is not None
    ]
    shown = [number_in(cell) for one in expected for cell in one[4:6] if number_in(cell)]
    assert sorted(shown) == sorted(str(value).replace("-", "−") for value in found)


def of_the_page(voice: Voice, row: PlanRow, place: int) -> tuple[str, str, str]:
    """What the indicators page shows of a target: its promise, its figure and when that is of."""
    item = row.items[place]
    html = target_row(voice, item.target, item.evaluation)
    promise, value = re.findall(r"<b[^>]*>(.*?)</b>", html)[0], re.search(r'<b class="spoke">(.*?)</b>', html)
    return unescape(promise), unescape(value[1]) if value else "", html


@pytest.mark.parametrize("place", ["report", "practice"])
def test_every_number_is_the_one_that_the_indicators_page_shows(place: str, practised: Material) -> None:
    material = of_the_report() if place == "report" else practised
    voice = voice_of(material)
    table = plan_table(material, voice)
    compared = 0
    for row, shown in zip(table.rows, cells(opened(made(material))), strict=True):
        for at, item in enumerate(row.items):
            promise, value, _ = of_the_page(voice, row, at)
            growth = item.series.indicator.measure.value == "growth"
            planned, achieved = (shown[3], shown[5]) if growth else (shown[2], shown[4])
            if number_in(promise) and item.evaluation.assignment is None:
                assert number_in(planned) == number_in(promise)
            fall = "−" if value.startswith("下降") else ""
            assert (fall + number_in(value)) == number_in(achieved)
            compared += bool(number_in(value))
    assert compared == sum(item.evaluation.actual is not None for item in material.items)


@pytest.mark.parametrize("language", Language)
def test_the_sentences_and_the_notes_stand_whole_in_their_order(
    told: dict[Language, bytes], language: Language
) -> None:
    voice = voice_of(of_the_report(), language)
    table, said = plan_table(of_the_report(), voice), lines(opened(told[language]))
    for passage in reportage(table, voice):
        for paragraph in (voice.words.sentences(*passage.sentences), passage.silent):
            assert not paragraph or paragraph in said
    assert [line for line in said if re.match(r"\[\d+\] ", line)] == [
        f"[{number}] {note}" for number, note in enumerate(table.notes, 1)
    ]


def test_the_headings_of_the_report_s_document() -> None:
    read = opened(made(of_the_report()))
    headings = [one.text for one in read.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert headings == ["一、计划完成情况", "二、滞后事项", "三、资料来源"]
    domains = [one.text for one in read.paragraphs if one.style is not None and one.style.name == "Heading 2"]
    assert domains[:3] == ["（一）经济", "（二）财政", "（三）投资与贸易"]


def test_a_year_of_plans_and_the_goals_of_a_term_are_summed_up_apart(told: dict[Language, bytes]) -> None:
    said = lines(opened(told[Language.ZH]))
    start = said.index("一、计划完成情况")
    assert said[start + 1 : start + 3] == [
        "2017年已结束，以下为年终评价，非当前进度。70项目标中，9项可评价，43项待补录，6项目标待下达，10项事项待公布，2项暂不评价。",
        "2021年已结束，以下为期末评价，非当前进度。8项目标中，3项可评价，2项待补录，3项暂不评价。",
    ]


def test_what_lags_is_told_most_urgent_first_with_cause_next_step_and_deadline(practised: Material) -> None:
    said = lines(opened(made(practised)))
    start, end = said.index("二、滞后事项"), said.index("三、资料来源")
    part = said[start + 1 : end]
    assert [line for line in part if line.startswith("（")] == [
        "（一）重点技术改造投资增长",
        "（二）重大基础设施投资增长",
        "（三）互联网项目投资",
        "（四）新开工建设保障性住房",
        "（五）城镇新增就业",
        "（六）河道清淤疏浚",
        "（七）市本级一般公共预算收入增长",
        "（八）市本级地区生产总值增长",
        "（九）服务业增加值占比提高",
        "（十）市本级城镇居民人均可支配收入增长",
    ]
    assert part[:4] == [
        "（一）重点技术改造投资增长",
        "责任单位：尚未明确",
        "评价：2017年1—9月全市重点技术改造投资增长10.4%，低于“15%以上”目标4.6个百分点，严重滞后。",
        "滞后原因：责任单位尚未说明。",
    ]
    third = part.index("（三）互联网项目投资")
    assert part[third + 1 : third + 7] == [
        "责任单位：演练单位",
        "评价：2017年1—9月全市互联网项目投资58亿元，为“100亿元”目标的58%，慢于序时进度17个百分点，严重滞后。",
        "滞后原因：演练：两个数据中心项目用电接入未批复，设备未进场。",
        "下步措施：演练：与供电部门逐项会商，月内完成批复；同步启动设备采购。",
        "完成时限：2017年10月15日（已过期）",
        "填写：演练单位 · 2017年9月21日 · 填写之后已有新的数据。",
    ]


def test_practice_data_are_marked_before_all_else_and_on_every_page(practised: Material) -> None:
    for language, mark in ((Language.ZH, "演练数据"), (Language.EN, "Practice data")):
        read = opened(made(practised, language))
        assert lines(read)[0] == mark
        tops = [top.paragraphs[0].text for top in (read.sections[0].header, read.sections[0].even_page_header)]
        assert tops == [mark, mark]
        assert all(section.header.is_linked_to_previous for section in list(read.sections)[1:])


def test_what_is_internal_is_marked_before_all_else_in_its_sentence_and_in_a_note() -> None:
    one = tell(a_growth_target("7"), a_figure("7.8", "2017", internal=True), of=GROWTH)
    said = lines(opened(made(of_a_city(one))))
    assert said[0] == "内部资料，未经发布不得引用"
    assert "2017年全市地区生产总值增长7.8%，高于年度预期目标0.8个百分点（内部使用）。" in said
    assert "[2] 内部资料，未经发布不得引用。" in said


def test_public_figures_of_the_real_city_carry_no_mark(told: dict[Language, bytes]) -> None:
    read = opened(told[Language.ZH])
    assert lines(read)[0] == "嘉兴市2017年国民经济和社会发展计划主要指标完成情况表"
    assert read.sections[0].header.paragraphs[0].text == ""


def test_the_foot_says_what_was_known_and_the_version(told: dict[Language, bytes]) -> None:
    code = of_the_report().code(Form.DOCUMENT)
    footers = [opened(told[language]).sections[0].footer.paragraphs[1].text for language in Language]
    assert footers == [f"数据截至2026年11月22日 · 版本{code}", f"figures known on 22 Nov 2026 · version {code}"]


def test_where_the_dashboard_can_be_reached_the_document_says_how_it_is_checked() -> None:
    code = of_the_report().code(Form.DOCUMENT)
    said = lines(opened(made(of_the_report(), base_address="https://targets.example/jx/")))
    assert said[-1] == f"本文件数据此后有无变化，可在以下地址核对：https://targets.example/jx/check?code={code}"


def test_every_document_that_a_figure_or_a_target_stands_in_is_among_the_sources_once(
    told: dict[Language, bytes],
) -> None:
    said = lines(opened(told[Language.ZH]))
    sources = said[said.index("三、资料来源") + 1 :]
    assert [line.partition(".")[0] for line in sources] == [str(number) for number in range(1, len(sources) + 1)]
    assert sources[0].startswith("1. 《政府工作报告")
    table = plan_table(of_the_report(), voice_of(of_the_report()))
    spoke = [figure for row in table.rows for figure in (row.level, row.growth) if figure]
    titles = {of_the_report().catalog.sources[cited.source].title for figure in spoke for cited in figure.citations}
    assert all(sum(title in line for line in sources) >= 1 for title in titles)
    assert len(set(sources)) == len(sources)


def test_nothing_picked_is_said_and_is_no_error() -> None:
    read = opened(made(Material(**{**vars(of_the_report()), "items": ()})))
    said = lines(read)
    assert said[said.index("一、计划完成情况") + 1] == "未选取任何目标。"
    assert said[-1] == "未列数据，故无来源。"
    assert read.sections[0].footer.paragraphs[1].text == "数据截至2026年11月22日"


def test_progress_is_told_to_its_end() -> None:
    steps: list[tuple[int, int]] = []
    material = of_the_report()
    document(material, voice_of(material), progress=lambda done, of: steps.append((done, of)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_no_table_is_wider_than_its_page_and_its_head_is_repeated(told: dict[Language, bytes]) -> None:
    for content in told.values():
        read = opened(content)
        (table,) = read.tables
        section = read.sections[0]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        assert abs(sum(column.width or 0 for column in table.columns) - room) < 1000  # a fraction of a point
        heads = [row for row in table.rows if row._tr.trPr.find(qn("w:tblHeader")) is not None]
        assert len(heads) == HEADS


def test_libreoffice_sets_every_heading_and_repeats_the_head_of_the_table(
    told: dict[Language, bytes], tmp_path: Path
) -> None:
    found = pages(tmp_path, "document.docx", told[Language.ZH])
    read, whole = opened(told[Language.ZH]), "".join(found)
    named = [
        one.text for one in read.paragraphs if one.style is not None and one.style.name.startswith(("Heading", "Title"))
    ]
    assert all("".join(heading.split()) in whole for heading in named)
    tabled = found[: next(at for at, page in enumerate(found) if "[1]所用数据为初步数。" in page)]
    assert len(tabled) >= 3
    assert all("计量单位" in page and "数据截至" in page for page in tabled)
