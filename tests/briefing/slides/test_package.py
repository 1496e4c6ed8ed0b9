"""The file itself: sound as a package, free of what the library leaves behind, in the fonts and languages it says."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from io import BytesIO
from xml.etree import ElementTree

import pytest

from targets.briefing.slides import slides
from targets.domain.briefing import Material
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.briefing.slides.made import MADE, box, code, deck, of_city, of_everything, of_year, opened, titles
from tests.domain.builders import a_figure, a_growth_target
from tests.presentation.charted import GROWTH
from tests.presentation.city import quoting, tell

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
ONE = tell(a_growth_target("7", citations=quoting("增长7%", "7%")), a_figure("7.8"), of=GROWTH)


def file_of(told: Material, language: Language = Language.ZH, base_address: str | None = None) -> bytes:
    return slides(told, Voice(told.catalog, Words(language)), base_address=base_address, progress=lambda *_: None)


def faults(data: bytes) -> list[str]:
    """What would make a program offer to repair it."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    found = [f"{name} twice" for name, count in Counter(names).items() if count > 1]
    types = parts["[Content_Types].xml"].decode()
    for name, data_of in parts.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(data_of)
        ending = name.rpartition(".")[2]
        known = f'PartName="/{name}"' in types or f'Extension="{ending}"' in types
        found += [] if known or name == "[Content_Types].xml" else [f"{name} has no content type"]
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            ids = re.findall(r'<p:cNvPr id="(\d+)"', data_of.decode())
            found += [f"{name}: id {one} twice" for one, count in Counter(ids).items() if count > 1]
    for name in (one for one in names if one.endswith(".rels")):
        found += dangling(name, parts)
    return found


def dangling(name: str, parts: dict[str, bytes]) -> list[str]:
    folder, _, own = name.partition("_rels/")
    source = parts.get(folder + own.removesuffix(".rels"), b"").decode("utf-8", "ignore")
    known, found = set(), []
    for relation in ElementTree.fromstring(parts[name]).iter(RELATION):
        known.add(relation.get("Id", ""))
        if relation.get("TargetMode") == "External":
            continue
        path = relation.get("Target", "")
        full = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
        found += [] if full in parts else [f"{name}: {path} is not there"]
    used = set(re.findall(r'r:(?:id|embed|link)="([^"]+)"', source))
    return [*found, *(f"{name}: {one} leads nowhere" for one in sorted(used - known))]


@pytest.mark.parametrize(
    ("told", "language"),
    [(of_everything, Language.ZH), (partial(of_year, 2021), Language.EN)],
    ids=["all-zh", "2021-en"],
)
def test_every_part_is_known_every_relation_leads_somewhere_and_every_id_stands_once(
    told: Callable[[], Material], language: Language
) -> None:
    data = file_of(told(), language, "https://targets.example")
    assert faults(data) == []
    assert len(opened(data).slides) >= 2 + len(told().items)


def test_a_fault_in_a_package_would_be_found() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(file_of(of_city(ONE)))) as package, zipfile.ZipFile(stream, "w") as broken:
        for name in package.namelist():
            text = package.read(name)
            if name.startswith("ppt/slides/slide"):
                text = re.sub(rb'<p:cNvPr id="\d+"', b'<p:cNvPr id="7"', text)
            if name != "ppt/charts/chart1.xml":
                broken.writestr(name, text)
    told = faults(stream.getvalue())
    assert "ppt/slides/slide3.xml: id 7 twice" in told
    assert any(one.endswith("charts/chart1.xml is not there") for one in told)


def test_it_names_the_city_the_year_and_the_day_and_no_program() -> None:
    data = file_of(of_city(ONE))
    told = opened(data).core_properties
    assert (told.title, told.author, told.last_modified_by) == ("嘉兴市2017年目标进展", "嘉兴市", "嘉兴市")
    assert (told.comments, told.keywords, told.subject, told.category) == ("", "", "", "")
    assert (told.created, told.language) == (MADE.replace(tzinfo=None), "zh-CN")
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        everything = b"".join(package.read(name) for name in names if name.endswith(".xml"))
    assert not [name for name in names if "printer" in name or "thumbnail" in name or name == "docProps/app.xml"]
    assert [
        one for one in (b"python", b"Canny", b"Calibri", b"Click to edit Master subtitle") if one in everything
    ] == []


def test_it_is_wide_and_both_kinds_of_letters_have_their_font_and_language() -> None:
    made = deck(of_city(ONE))
    assert (made.slide_width, made.slide_height) == (12192000, 6858000)
    assert [layout.name for layout in made.slide_layouts] == ["Title Only"]
    for slide in made.slides:
        looks = slide._element.xpath(".//a:rPr")
        assert {look.xpath("./a:latin/@typeface")[0] for look in looks} == {"Arial"}
        assert {look.xpath("./a:ea/@typeface")[0] for look in looks} == {"Microsoft YaHei"}
    title = made.slides[2].shapes.title._element.xpath(".//a:rPr")[0]
    assert (title.get("lang"), title.get("altLang")) == ("zh-CN", "en-US")
    english = deck(of_city(ONE), Language.EN).slides[2].shapes.title._element.xpath(".//a:rPr")[0]
    assert (english.get("lang"), english.get("altLang")) == ("en-US", "zh-CN")


def test_without_a_target_it_says_so() -> None:
    told = Material(of_city(ONE).catalog, 2017, ONE.evaluation.known, None, (), MADE, code)
    data = file_of(told, base_address="https://targets.example")
    assert titles(opened(data)) == ["2017年目标进展", "未选择任何目标，没有可汇报的内容。"]
    assert faults(data) == []


def test_one_target_has_a_cover_a_count_a_finding_and_its_sources() -> None:
    told = titles(deck(of_city(ONE)))
    assert told == [
        "2017年目标进展",
        "2017年度1项目标：完成1项",
        "2017年地区生产总值增长7.8%，高于“7%”目标0.8个百分点",
        "资料来源",
    ]


def test_the_cover_says_what_is_known_as_of_which_day_and_when_it_was_made() -> None:
    cover = deck(of_city(ONE)).slides[0]
    assert box(cover, "Place") == "嘉兴市"
    assert box(cover, "Dates").split("\n") == [
        "目标1项",
        "数据截至2026年11月22日",
        "评价时点2017年12月31日",
        "2026年11月23日编制",
    ]
    assert box(cover, "Version") == "版本SLIDES-1"


def test_who_waits_is_told_how_far_it_is() -> None:
    heard: list[tuple[int, int]] = []
    told = of_city(ONE)
    slides(told, Voice(told.catalog, Words(Language.ZH)), progress=lambda done, of: heard.append((done, of)))
    assert heard == [(1, 1)]


def test_in_practice_every_slide_its_notes_and_its_workbooks_begin_with_the_mark() -> None:
    made = deck(of_year(2021, practice=True))
    for slide in made.slides:
        assert box(slide, "Mark").startswith("演练数据")
        assert slide.notes_slide.notes_text_frame.text.startswith("演练数据")
