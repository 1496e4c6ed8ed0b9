"""Files that are no workbook, or a hostile one: each refused with its reason before anything is believed, nothing else raised."""

import io
import random
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.tracking.workbook import container, markup, sheet
from targets.tracking.workbook.container import MOST_BYTES, MOST_UNPACKED
from targets.tracking.workbook.faults import FileFault, Unusable
from targets.tracking.workbook.forms import read_forms
from tests.tracking.workbook.books import HEADINGS, book, known, row, with_part

FORM = "xl/worksheets/sheet1.xml"
DOCTYPE = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def refusal(data: bytes) -> tuple[FileFault, str]:
    with pytest.raises(Unusable) as refused:
        read_forms(data, known())
    return refused.value.fault, refused.value.detail


def archive(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return written.getvalue()


def declared(before: bytes) -> Callable[[bytes], bytes]:
    """The part with a document type put in front of its first element."""

    def change(part: bytes) -> bytes:
        head, tag, rest = part.partition(b"<worksheet")
        return head + before + tag + rest

    return change


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", FileFault.NO_EXCEL),
        (b"\x89PNG\r\n", FileFault.NO_EXCEL),
        ("编号,时期,数值\n".encode(), FileFault.NO_EXCEL),
        (b"%PDF-1.7 renamed to .xlsx", FileFault.PDF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), FileFault.OLD_EXCEL),
        (b"PK\x03\x04" + bytes(600), FileFault.BROKEN),
        (archive(a=b"a"), FileFault.NO_EXCEL),
        (archive(**{"[Content_Types].xml": b"<Types/>", "mimetype": b"application/vnd.oasis"}), FileFault.NO_EXCEL),
    ],
)
def test_what_is_no_workbook_is_refused_by_its_kind(data: bytes, fault: FileFault) -> None:
    assert refusal(data) == (fault, "")


def test_five_megabytes_of_rubbish_are_not_even_looked_at() -> None:
    assert refusal(random.Random(1).randbytes(MOST_BYTES)) == (FileFault.NO_EXCEL, "")
    assert refusal(b"PK" + random.Random(1).randbytes(MOST_BYTES)) == (FileFault.TOO_LARGE, "5")


def test_macros_are_refused_by_their_code_and_by_their_type() -> None:
    assert refusal(with_part(book(row()), "xl/vbaProject.bin", lambda _: b"code")) == (FileFault.MACROS, "")
    types = with_part(
        book(row()),
        "[Content_Types].xml",
        lambda part: part.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main"),
    )
    assert refusal(types) == (FileFault.MACROS, "")


def test_a_bomb_is_refused_by_what_it_says_of_itself() -> None:
    bomb = with_part(book(row()), "xl/media/picture.png", lambda _: bytes(MOST_UNPACKED))
    assert len(bomb) < 200_000
    assert refusal(bomb) == (FileFault.UNPACKS_TOO_LARGE, "64")


def test_a_bomb_that_understates_itself_is_stopped_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_UNPACKED", 4000)
    monkeypatch.setattr(container, "_members", lambda file: {one.filename: one for one in file.infolist()})
    assert refusal(book(row()))[0] is FileFault.UNPACKS_TOO_LARGE


def test_a_part_longer_than_declared_is_a_broken_file() -> None:
    data = bytearray(book(row()))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as file:
        size = file.getinfo(FORM).file_size
    for at in range(len(data) - 4):
        if data[at : at + 4] == size.to_bytes(4, "little"):
            data[at : at + 4] = (size // 2).to_bytes(4, "little")
    assert refusal(bytes(data)) == (FileFault.BROKEN, "")


def test_a_thousand_parts_a_password_or_a_rare_packing_are_refused() -> None:
    assert refusal(archive(**{f"p{number}": b"" for number in range(501)}))[0] is FileFault.UNPACKS_TOO_LARGE
    rare = io.BytesIO()
    with zipfile.ZipFile(rare, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("xl/workbook.xml", b"<workbook/>")
    assert refusal(rare.getvalue()) == (FileFault.BROKEN, "")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    twice = io.BytesIO(book(row()))
    with zipfile.ZipFile(twice, "a") as file:
        file.writestr(FORM, b"<worksheet/>")
    assert refusal(twice.getvalue()) == (FileFault.BROKEN, "")


@pytest.mark.parametrize("before", [DOCTYPE, OUTSIDE])
@pytest.mark.parametrize("part", [FORM, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
def test_entities_are_refused_wherever_they_stand(before: bytes, part: str) -> None:
    data = with_part(book(row()), part, lambda content: before + content.partition(b"?>")[2] or content)
    assert refusal(data) == (FileFault.ENTITIES, "")


def test_a_namespace_of_the_strict_kind_and_a_prefix_make_no_difference() -> None:
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    usual = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = with_part(book(row()), FORM, lambda part: part.replace(usual, strict))
    assert len(read_forms(data, known()).rows) == 1


def test_rows_and_cells_beyond_what_is_read_are_refused_not_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    astray = with_part(book(row()), FORM, lambda part: part.replace(b'r="B2"', b'r="B3"'))
    assert refusal(astray) == (FileFault.BROKEN, ""), "a cell that says it is of another row"
    written = book(row(), change=lambda form: form.__setitem__("A20001", "x"))
    assert refusal(written) == (FileFault.TOO_MANY_ROWS, "20000")
    monkeypatch.setattr(sheet, "_MOST_CELLS", 10)
    assert refusal(book(row(), row(period="2018"))) == (FileFault.TOO_MANY_CELLS, "10")


def test_a_row_at_the_end_of_the_world_costs_nothing() -> None:
    formatted = with_part(
        book(row()),
        FORM,
        lambda part: part.replace(b"</sheetData>", b'<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'),
    )
    assert len(read_forms(formatted, known()).rows) == 1


def test_endless_merging_is_refused() -> None:
    merged = "".join(f'<mergeCell ref="A{at}:C{at + 1}"/>' for at in range(2, 600)).encode()
    data = with_part(
        book(row()),
        FORM,
        lambda part: part.replace(b"</sheetData>", b"</sheetData><mergeCells>" + merged + b"</mergeCells>"),
    )
    assert refusal(data) == (FileFault.TOO_MANY_MERGED, "500")


def test_elements_without_end_are_not_read_to_their_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "_MOST_ELEMENTS", 1000)
    empty = with_part(book(row()), FORM, lambda part: part.replace(b"</sheetData>", b"<row/>" * 1000 + b"</sheetData>"))
    assert refusal(empty) == (FileFault.TOO_INTRICATE, "")


def test_texts_and_formats_longer_than_excel_allows_are_refused() -> None:
    endless = with_part(book(row(备注="long")), FORM, lambda part: part.replace(b"long", b"long" * 32_768))
    assert refusal(endless)[0] is FileFault.BROKEN
    long = b'<numFmts><numFmt numFmtId="170" formatCode="' + b"0" * 256 + b'"/></numFmts>'
    styled = with_part(book(row()), "xl/styles.xml", lambda part: part.replace(b"<fonts", long + b"<fonts", 1))
    assert refusal(styled)[0] is FileFault.BROKEN
    shared = b"<sst><si><t>" + b"a" * 32_768 + b"</t></si></sst>"
    assert refusal(with_part(book(row()), "xl/sharedStrings.xml", lambda _: shared))[0] is FileFault.BROKEN


def test_a_sheet_without_our_headings_and_one_that_has_them_twice_are_told() -> None:
    assert refusal(book(row(), headings=("编号", "数值"))) == (FileFault.NO_FORM, "")
    assert refusal(book(row(), headings=("编号", "时期", "数值", "数值"))) == (FileFault.HEADING_TWICE, "填报表!D1")


@given(at=st.integers(0, 100_000), byte=st.integers(0, 255))
def test_no_flipped_byte_of_the_file_raises_anything_else(at: int, byte: int) -> None:
    data = bytearray(_SAMPLE)
    data[at % len(data)] = byte
    try:
        read_forms(bytes(data), known())
    except Unusable:
        return


@given(
    part=st.sampled_from((FORM, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels")),
    at=st.integers(0, 100_000),
    said=st.binary(max_size=6),
)
def test_no_damaged_part_raises_anything_else(part: str, at: int, said: bytes) -> None:
    def damaged(content: bytes) -> bytes:
        where = at % len(content)
        return content[:where] + said + content[where + len(said) :]

    try:
        read_forms(with_part(_SAMPLE, part, damaged), known())
    except Unusable:
        return


_SAMPLE = book(row(), row("—", period="2018"), headings=HEADINGS)
