"""The bulletin read back as Word: its numbers against the bulletin it was made of, its blanks, its marks, its pages."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document

from targets.briefing.bulletin import bulletin
from targets.domain.bulletin import Bulletin
from targets.domain.terms import Disclosure
from targets.presentation.counts import ORDER, parts_of
from targets.presentation.sentences.verdict import verdict
from targets.presentation.status import LOOKS
from targets.presentation.words import Language
from targets.tracking.briefing.bulletin import bulletin_of
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.practice import practise
from targets.tracking.tracker import Tracker
from tests.office import pages
from tests.presentation.briefed import NOW, voice_of
from tests.server import PROJECT
from tests.tracking.sheets import catalog
from tests.tracking.staffed import staffed

SEPTEMBER = date(2017, 9, 30)


@pytest.fixture(scope="module")
def september(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bulletin]:
    """Invented figures, and units that lead."""
    where = tmp_path_factory.mktemp("practice") / "practice.sqlite3"
    tracker = practise(where, PROJECT / "seeds", staffed(), roster=AT_THE_MACHINE)
    assert tracker.ledger is not None
    with tracker.ledger:
        yield bulletin_of(tracker, 2017, SEPTEMBER, tracker.moment(NOW), LOCAL_EDITOR)


def real(month_end: date) -> Bulletin:
    return bulletin_of(Tracker(catalog(), None), 2017, month_end, NOW, None)


def made(told: Bulletin, language: Language = Language.ZH, base_address: str | None = None) -> bytes:
    voice = voice_of(told.material, language)
    return bulletin(told, voice, base_address=base_address, progress=lambda _done, _of: None)


def opened(told: Bulletin, language: Language = Language.ZH, base_address: str | None = None) -> Document:
    return docx.Document(io.BytesIO(made(told, language, base_address)))


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def rows(document: Document, number: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[number].rows]


def test_it_is_titled_by_its_month_and_leaves_what_nobody_knows_to_be_filled_in(september: Bulletin) -> None:
    said = lines(opened(september))
    assert said[:4] == [
        "演练数据",
        "文号：〔　　　　〕　　签发：〔　　　　〕",
        "关于2017年9月目标进展情况的督查通报",
        "主送：〔　　　　〕",
    ]
    assert said[-2:] == ["印发机关：〔　　　　〕", "印发日期：〔　　　　〕"]
    assert [one for one in said if re.match(r"[一二三四五]、", one)] == [
        "一、总体情况",
        "二、与2017年8月31日相比的变化",
        "三、滞后事项",
        "四、逾期未报数据",
    ]


def test_the_counts_are_those_of_the_two_days(september: Bulletin) -> None:
    head, *told, total = rows(opened(september), 0)
    assert head == ["评价", "2017年9月30日", "2017年8月31日", "增减"]
    words = voice_of(september.material).words
    now = {
        f"{LOOKS[status].glyph} {name}": count
        for status in ORDER
        if september.material.counts[status]
        for name, count in parts_of(status, september.material.counts[status], False, 10, words)
    }
    assert {name: int(count) for name, count, _, _ in told} == now
    assert total == ["合计", "70", "70", "0"]
    assert [int(count) - int(before) for _, count, before, _ in told] == [
        int(more.replace("−", "-")) for _, _, _, more in told
    ]


def test_what_turned_is_told_with_why(september: Bulletin) -> None:
    assert rows(opened(september), 1) == [
        ["目标", "上月末", "本月末", "变化原因"],
        ["市本级一般公共预算收入增长", "▲ 进度滞后", "■ 严重滞后", "新数据：2017年1—8月市本级一般公共预算收入增长5.9%。"],
        ["生态环保投资增长", "● 符合预期进度", "– 逾期未报", "随时间推移：2017年1—8月数据应于2017年9月25日前填报，至今未报。"],
        ["新开工建设保障性住房", "■ 严重滞后", "▲ 进度滞后", "新数据：2017年1—8月全市新开工建设保障性住房3290套。"],
    ]  # fmt: skip


def test_what_lags_stands_under_its_unit_with_the_verdict_and_what_the_unit_says(september: Bulletin) -> None:
    said = lines(opened(september))
    units = [one for one in said if re.match(r"（[一二三]）", one)]
    assert units == ["（一）水利局", "（二）统计局", "（三）牵头单位未明确"]
    at = said.index("（一）水利局")
    assert said[at + 1 : at + 6] == [
        "1. 河道清淤疏浚。2017年1—8月全市河道清淤疏浚612万立方米，为“1000万立方米”目标的61.2%，慢于序时进度5.5个百分点，进度滞后。",
        "滞后原因：演练：梅雨期长，三个标段停工二十天。",
        "下步措施：演练：增加两艘挖泥船，八月底前全部复工。",
        "完成时限：2017年8月31日（已过期）",
        "说明单位：演练单位 · 2017年8月22日 · 填写之后已有新的数据。",
    ]
    voice = voice_of(september.material)
    for _, items in september.lagging_by_unit():
        for item in items:
            assert any(one.endswith(verdict(voice, item.target, item.evaluation)) for one in said)
    assert "滞后原因：责任单位尚未说明。" in said


def test_what_is_overdue_is_told_with_its_days(september: Bulletin) -> None:
    document = opened(september)
    head, *told = rows(document, 2)
    assert head == ["指标", "时期", "应报日期（最早）", "逾期天数"]
    assert [row[3] for row in told if len(set(row)) > 1] == [str(one.days) for one in september.overdue]
    assert ["生态保护和环境整治投资增长", "2017年1—8月", "2017年9月25日", "5"] in told


def test_english_is_complete(september: Bulletin) -> None:
    said = lines(opened(september, Language.EN))
    assert said[:3] == [
        "Practice data",
        "Document number: 〔　　　　〕    Approved by: 〔　　　　〕",
        "Bulletin on the progress of the targets, Sep 2017",
    ]
    assert "1. River dredging. River dredging (the whole city) came to 6.12 million m³ in Jan–Aug 2017, " in "\n".join(
        said
    )


def test_a_month_in_which_nothing_is_known_says_so_in_words() -> None:
    said = lines(opened(real(SEPTEMBER)))
    assert "各项目标评价均无变化。" in said
    assert "可评价的目标中没有滞后项。" in said
    assert "截至2017年9月30日，有29项指标的数据逾期未报：" in said


def test_targets_published_in_the_month_are_counted_and_not_listed() -> None:
    document = opened(real(date(2017, 4, 30)))
    assert "本月公布目标70项。" in lines(document)
    assert len(document.tables) == 2
    assert rows(document, 0)[-1] == ["合计", "70", "0", "+70"]


def test_in_a_closed_year_missing_figures_are_to_be_added() -> None:
    names = [row[0] for row in rows(opened(real(date(2018, 6, 30))), 0)]
    assert "– 待补录" in names
    assert "– 逾期未报" not in names


def test_internal_remarks_mark_it_before_all_else(tmp_path: Path, september: Bulletin) -> None:
    item = next(one for one in september.material.lagging if one.remark is not None)
    assert item.remark is not None
    secret = replace(item, remark=replace(item.remark, disclosure=Disclosure.INTERNAL))
    items = tuple(secret if one is item else one for one in september.material.items)
    told = replace(september, material=replace(september.material, items=items))
    document = opened(told)
    assert lines(document)[0] == "演练数据 · 内部资料，未经发布不得引用"
    assert any("· 内部使用。" in one for one in lines(document))


def test_the_foot_of_every_page_says_how_it_is_checked(september: Bulletin) -> None:
    foot = opened(september, base_address="https://targets.example.cn/").sections[0].footer.paragraphs[1].text
    code = september.code
    assert foot == f"数据截至2017年9月30日 · 版本{code} · https://targets.example.cn/check?code={code}"


def test_progress_is_told_part_by_part(september: Bulletin) -> None:
    told: list[tuple[int, int]] = []
    bulletin(september, voice_of(september.material), progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_libreoffice_shows_every_heading(september: Bulletin, tmp_path: Path) -> None:
    content = made(september)
    text = "".join(pages(tmp_path, "bulletin.docx", content))
    headings = [
        p.text
        for p in docx.Document(io.BytesIO(content)).paragraphs
        if ((p.style and p.style.name) or "").startswith(("heading", "Heading", "Title"))
    ]
    assert len(headings) == 8
    for heading in headings:
        assert heading.replace(" ", "") in text
