"""The page and the type of GB/T 9704: measures, numbers of pages, rules of tables, faces and what stands in for them."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from targets.briefing.official import Align, Cell, Column, Group, Paper, Row, Table
from targets.briefing.official.paper import numeral
from targets.presentation.words import Language, Words
from tests.office import pages

MADE = datetime(2017, 10, 20, 1, 30, tzinfo=UTC)
COLUMNS = (
    Column("指标名称", 4),
    Column("预期值", 2, Align.NUMBER, over="计划"),
    Column("增长±%", 1.5, Align.NUMBER, over="计划"),
    Column("评价", 2, Align.MIDDLE),
)


def a_paper(language: Language = Language.ZH, *, marks: tuple[str, ...] = (), landscape: bool = False) -> Paper:
    return Paper(Words(language), "完成情况", marks=marks, foot="版本 X4QF-2KJD", made=MADE, landscape=landscape)


def opened(paper: Paper) -> Document:
    return docx.Document(io.BytesIO(paper.bytes()))


def a_table(rows: int) -> Table:
    told = (Cell(f"指标{number}", (number, 2)) for number in range(1, rows + 1))
    return Table(
        COLUMNS, [Group("综合经济"), *(Row((one, Cell("5400"), Cell("7%左右"), Cell("★ 完成"))) for one in told)]
    )


def styled(document: Document) -> Iterator[tuple[str, str]]:
    for paragraph in document.paragraphs:
        assert paragraph.style is not None
        yield paragraph.style.name or "", paragraph.text


def millimetres(*lengths: int | None) -> tuple[int, ...]:
    return tuple(round((length or 0) / 36000) for length in lengths)


@pytest.mark.parametrize(
    ("landscape", "size", "margins"), [(False, (210, 297), (37, 35, 28, 26)), (True, (297, 210), (28, 26, 35, 37))]
)
def test_a_page_has_the_margins_of_the_standard(
    landscape: bool, size: tuple[int, int], margins: tuple[int, int, int, int]
) -> None:
    section = opened(a_paper(landscape=landscape)).sections[0]
    assert millimetres(section.page_width, section.page_height) == size
    edges = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    assert millimetres(*edges) == margins


def test_what_follows_a_turn_stands_on_a_page_of_its_own_without_an_empty_line() -> None:
    paper = a_paper(landscape=True)
    paper.text("甲")
    paper.turn(landscape=False)
    paper.text("乙")
    document = opened(paper)
    assert [text for _, text in styled(document)] == ["甲", "乙"]
    assert [millimetres(one.page_width)[0] for one in document.sections] == [297, 210]


def test_a_turn_right_after_a_table_keeps_the_table_apart_from_what_follows() -> None:
    paper = a_paper(landscape=True)
    paper.table(a_table(1))
    paper.turn(landscape=False)
    document = opened(paper)
    assert [element.tag.rpartition("}")[2] for element in document.element.body] == ["tbl", "p", "sectPr"]


def test_headings_are_counted_as_official_documents_count_them() -> None:
    said = {}
    for language in Language:
        paper = a_paper(language)
        for heading in ("甲", "乙"):
            paper.heading(heading)
            paper.subheading("丙")
            paper.subheading("丁")
        said[language] = [text for _, text in styled(opened(paper))]
    assert said[Language.ZH] == ["一、甲", "（一）丙", "（二）丁", "二、乙", "（一）丙", "（二）丁"]
    assert said[Language.EN] == ["1. 甲", "1.1 丙", "1.2 丁", "2. 乙", "2.1 丙", "2.2 丁"]


def test_numerals_go_to_ninety_nine_and_then_on_in_digits() -> None:
    said = [numeral(number) for number in (1, 9, 10, 11, 20, 99, 100)]
    assert said == ["一", "九", "十", "十一", "二十", "九十九", "100"]


def test_marks_come_before_the_title_and_on_top_of_odd_and_even_pages() -> None:
    paper = a_paper(marks=("演练数据", "", "内部资料，未经发布不得引用"))
    paper.title("完成情况")
    document = opened(paper)
    assert list(styled(document)) == [("Mark", "演练数据 · 内部资料，未经发布不得引用"), ("Title", "完成情况")]
    section = document.sections[0]
    tops = [one.paragraphs[0].text for one in (section.header, section.even_page_header)]
    assert tops == ["演练数据 · 内部资料，未经发布不得引用"] * 2


def test_where_there_is_nothing_to_mark_nothing_is_said() -> None:
    document = opened(a_paper(marks=("", "")))
    assert document.paragraphs == []
    assert document.sections[0].header.paragraphs[0].text == ""


def test_numbers_of_pages_stand_at_the_outer_edge_with_the_foot_below() -> None:
    document = opened(a_paper())
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, edge in ((section.footer, "right"), (section.even_page_footer, "left")):
        number, foot = footer.paragraphs
        assert (number.text, foot.text) == ("— 1 —", "版本 X4QF-2KJD")
        assert [e.text for e in number._p.iter(qn("w:instrText"))] == [" PAGE "]
        assert number._p.pPr.find(qn("w:jc")).get(qn("w:val")) == edge
        assert number._p.pPr.find(qn("w:ind")).get(qn(f"w:{edge}")) == "280"


@pytest.mark.parametrize("landscape", [False, True])
def test_a_table_is_as_wide_as_the_type_area_and_its_head_and_rows_stay_whole(landscape: bool) -> None:
    paper = a_paper(landscape=landscape)
    paper.table(a_table(3))
    (table,) = opened(paper).tables
    widths = [column.width for column in table.columns]
    assert millimetres(sum(width or 0 for width in widths)) == ((225,) if landscape else (156,))
    flags = [
        (row._tr.trPr.find(qn("w:tblHeader")) is not None, row._tr.trPr.find(qn("w:cantSplit")) is not None)
        for row in table.rows
    ]
    assert flags == [(True, True)] * 2 + [(False, True)] * 4
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["指标名称", "计划", "计划", "评价"],
        ["指标名称", "预期值", "增长±%", "评价"],
        ["综合经济"] * 4,
        ["指标1[1][2]", "5400", "7%左右", "★ 完成"],
        ["指标2[2][2]", "5400", "7%左右", "★ 完成"],
        ["指标3[3][2]", "5400", "7%左右", "★ 完成"],
    ]


def test_a_table_without_shared_headings_has_a_head_of_one_line() -> None:
    paper = a_paper()
    paper.table(Table((Column("甲", 1), Column("乙", 2)), [Row((Cell("1"), Cell("")))]))
    (table,) = opened(paper).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["甲", "乙"], ["1", ""]]


def test_a_table_has_three_rules_and_no_others() -> None:
    paper = a_paper()
    paper.table(Table((Column("甲", 1), Column("乙", 2)), [Row((Cell("1"), Cell("2")))] * 2))
    (table,) = opened(paper).tables
    ruled = [element.tag.rpartition("}")[2] for element in table._tbl.iter() if element.get(qn("w:val")) == "single"]
    assert ruled == ["top", "bottom", "bottom", "bottom"]  # of the table, then below each cell of its head


def test_text_of_people_is_text_whatever_it_holds() -> None:
    paper = a_paper()
    paper.text("<w:b/> & “甲”\r\n乙\x00\x0b$x$ {=}", lead="原因：")
    assert [text for _, text in styled(opened(paper))] == ["原因：<w:b/> & “甲”\n乙$x$ {=}"]


@pytest.mark.parametrize("language", Language)
def test_every_face_that_is_used_has_others_to_stand_in_for_it(language: Language) -> None:
    with zipfile.ZipFile(io.BytesIO(a_paper(language).bytes())) as file:
        names = set(file.namelist())
        fonts, styles = (docx.oxml.parse_xml(file.read(f"word/{name}.xml")) for name in ("fontTable", "styles"))
    instead = {font.get(qn("w:name")): font.find(qn("w:altName")).get(qn("w:val")) for font in fonts}
    kinds = [qn(f"w:{kind}") for kind in ("ascii", "eastAsia", "hAnsi", "cs")]
    used = {fonts.get(kind) for fonts in styles.iter(qn("w:rFonts")) for kind in kinds}
    assert used - {None} <= set(instead)
    assert instead["方正小标宋简体"].split(",")[-4:] == ["宋体", "SimSun", "STSong", "Noto Serif CJK SC"]
    assert not {"word/stylesWithEffects.xml", "docProps/thumbnail.jpeg"} & names


def test_a_chinese_document_is_set_in_the_type_of_the_standard() -> None:
    document = opened(a_paper())
    found = {}
    for name in ("Title", "Heading 1", "Heading 2", "Body Text"):
        style = document.styles[name].element
        face = style.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        found[name] = face, int(style.rPr.find(qn("w:sz")).get(qn("w:val"))) / 2
    assert found == {
        "Title": ("方正小标宋简体", 22),
        "Heading 1": ("黑体", 16),
        "Heading 2": ("楷体_GB2312", 16),
        "Body Text": ("仿宋_GB2312", 16),
    }
    block = document.styles["Body Text"].element.pPr
    assert block.find(qn("w:ind")).get(qn("w:firstLineChars")) == "200"
    spacing = block.find(qn("w:spacing"))
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("579", "exact")


def test_the_file_says_what_it_is_and_when_it_was_made() -> None:
    known = opened(a_paper()).core_properties
    assert (known.title, known.author, known.comments, known.language) == ("完成情况", "", "版本 X4QF-2KJD", "zh-CN")
    assert known.created == MADE


def test_libreoffice_opens_it_and_repeats_the_head_of_the_table_on_every_page(tmp_path: Path) -> None:
    paper = a_paper(marks=("演练数据",), landscape=True)
    paper.title("完成情况表")
    paper.table(a_table(60))
    paper.notes(["初步核算数。", "尚无数据。"])
    paper.turn(landscape=False)
    paper.heading("完成情况")
    paper.closing("〔　　〕", "2017年10月20日")
    found = pages(tmp_path, "paper.docx", paper.bytes())
    tabled = [page for page in found if "指标1" in page or "指标60" in page]
    assert len(tabled) >= 2
    assert all("演练数据" in page and "指标名称" in page and "增长±%" in page for page in tabled)
    assert [f"—{number}—" in page for number, page in enumerate(found, 1)] == [True] * len(found)
    assert "一、完成情况" in found[-1]
    assert "[1]初步核算数。" in "".join(found)
