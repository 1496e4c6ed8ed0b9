"""How Excel itself, WPS and LibreOffice write what openpyxl writes otherwise: shared and rich texts, styles, sheets elsewhere."""

from targets.tracking.workbook.container import Container
from targets.tracking.workbook.parts import read_parts
from targets.tracking.workbook.sheet import Kind, read_sheet_part
from tests.tracking.workbook.test_container import archive

SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATION = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "xl/workbook.xml": b'<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="'
    + RELATION
    + b'"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="r9"/>'
    b'<x:sheet name="lists" sheetId="2" state="veryHidden" r:id="r8"/><x:sheet name="chart" sheetId="3" r:id="r7"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels": b"<Relationships>"
    b'<Relationship Id="r9" Type="' + RELATION + b'/worksheet" Target="worksheets/other.xml"/>'
    b'<Relationship Id="r8" Type="' + RELATION + b'/worksheet" Target="../xl/worksheets/lists.xml"/>'
    b'<Relationship Id="r7" Type="' + RELATION + b'/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": b"<sst " + SPACE + b"><si><t>a</t></si><si><r><t>\xe5\x98\x89</t></r><r><rPr><b/></rPr>"
    b'<t xml:space="preserve"> \xe5\x85\xb4</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si></sst>',
    "xl/styles.xml": b"<styleSheet " + SPACE + b'><numFmts><numFmt numFmtId="176" formatCode="0.0&quot;%&quot;"/></numFmts>'
    b'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="57"/>'
    b'<xf numFmtId="176"/></cellXfs></styleSheet>',
    "xl/worksheets/lists.xml": b"<worksheet " + SPACE + b"><sheetData/></worksheet>",
    "xl/worksheets/other.xml": b"<worksheet " + SPACE + b'><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row>'
    b'<c t="s"><v>1</v></c><c s="1"><v>0.078</v></c><c s="2"><v>43000</v></c></row><row r="5" hidden="1"><c r="C5" s="3"><v>7.8</v></c>'
    b'<c r="D5" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" t="e"><v>#N/A</v></c><c r="G5" s="1"/>'
    b'</row></sheetData><mergeCells><mergeCell ref="$A$1:B1"/><mergeCell ref="A2:B5"/></mergeCells></worksheet>',
}  # fmt: skip


def test_parts_are_read_as_excel_writes_them() -> None:
    parts = read_parts(Container(archive(**PARTS)))
    assert [(one.name, one.part, one.hidden) for one in parts.sheets] == [
        ("A & B", "xl/worksheets/other.xml", False),
        ("lists", "xl/worksheets/lists.xml", True),
    ]
    assert parts.strings == ("a", "嘉 兴")
    assert parts.formats == ("", "0.00%", "yyyy-mm-dd", '0.0"%"')
    assert parts.from_1904


def test_cells_without_an_address_follow_each_other_and_what_is_hidden_or_merged_is_known() -> None:
    container = Container(archive(**PARTS))
    parts = read_parts(container)
    sheet = read_sheet_part(container, parts, parts.sheets[0])
    said = {(row, at): (cell.kind, cell.text) for row, cells in sheet.rows.items() for at, cell in cells.items()}
    assert said == {
        (1, 1): (Kind.TEXT, "嘉 兴"),
        (1, 2): (Kind.NUMBER, "0.078"),
        (1, 3): (Kind.NUMBER, "43000"),
        (5, 3): (Kind.NUMBER, "7.8"),
        (5, 4): (Kind.FORMULA, "ax"),
        (5, 5): (Kind.TRUTH, "1"),
        (5, 6): (Kind.ERROR, "#N/A"),
    }
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({5}, {2, 3})
    assert [(one.top, one.left, one.bottom, one.right) for one in sheet.merged] == [(2, 1, 5, 2)]
