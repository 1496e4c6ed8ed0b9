"""The styles of a document: sizes, faces, leading and indents of GB/T 9704 in Chinese, the same order in Times in English.

Sizes by their Chinese names: 二号 22 pt, 三号 16, 四号 14, 五号 10.5, 小五 9. A page holds 22 lines of 28 characters of 三号.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from docx.oxml.ns import nsdecls

from targets.briefing.official.faces import FANGSONG, HEITI, KAITI, SONGTI, TIMES, XIAOBIAOSONG, Face

LEADING: Final = 28.95  # pt: 22 lines on the 225 mm of the type area


class Look(StrEnum):
    """Styles by what they are for; the values are their ids in the file."""

    MARK = "Mark"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING = "Heading1"
    SUBHEADING = "Heading2"
    TEXT = "BodyText"
    CLOSING = "Closing"
    COLUMN = "TableColumn"
    GROUP = "TableGroup"
    LEFT = "TableLeft"
    MIDDLE = "TableMiddle"
    NUMBER = "TableNumber"
    NOTE = "Note"
    HEADER = "Header"
    PAGE_NUMBER = "Footer"
    FOOT = "Foot"


_RUNNING: Final = 12  # pt: running text keeps to its lines; what is smaller stands in tables and notes, which grow
LEAD: Final = "Lead"
NOTE_NUMBER: Final = "NoteNumber"


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes in pt. `leading` 0: as high as the type. `indent`: of the first line in characters, negative for a hanging one;
    `level`: of the outline, 0 for what stands in none."""

    name: str
    face: Face
    size: float
    leading: float = 0
    align: str = "left"
    bold: bool = False
    italic: bool = False
    indent: float = 0
    before: float = 0
    after: float = 0
    level: int = 0
    keep: bool = False


_ZH: Final = {
    Look.MARK: Style("Mark", HEITI, 16, LEADING),
    Look.TITLE: Style("Title", XIAOBIAOSONG, 22, 33, "center", after=8, keep=True),
    Look.SUBTITLE: Style("Subtitle", KAITI, 14, 22, "center", after=8),
    Look.HEADING: Style("heading 1", HEITI, 16, LEADING, indent=2, level=1, keep=True),
    Look.SUBHEADING: Style("heading 2", KAITI, 16, LEADING, indent=2, level=2, keep=True),
    Look.TEXT: Style("Body Text", FANGSONG, 16, LEADING, "both", indent=2),
    Look.CLOSING: Style("Closing", FANGSONG, 16, LEADING, "right"),
    Look.COLUMN: Style("Table Column", HEITI, 10.5, 15, "center"),
    Look.GROUP: Style("Table Group", KAITI, 10.5, 15, bold=True, keep=True),
    Look.LEFT: Style("Table Left", FANGSONG, 10.5, 15),
    Look.MIDDLE: Style("Table Middle", FANGSONG, 10.5, 15, "center"),
    Look.NUMBER: Style("Table Number", FANGSONG, 10.5, 15, "right"),
    Look.NOTE: Style("Note", FANGSONG, 9, 13, "both", indent=-2.5),
    Look.HEADER: Style("header", HEITI, 10.5, align="right"),
    Look.PAGE_NUMBER: Style("footer", SONGTI, 14),
    Look.FOOT: Style("Foot", SONGTI, 9, 11),
}
_EN: Final = {
    Look.MARK: Style("Mark", TIMES, 13, 18, bold=True),
    Look.TITLE: Style("Title", TIMES, 17, 22, "center", bold=True, after=8, keep=True),
    Look.SUBTITLE: Style("Subtitle", TIMES, 12, 16, "center", italic=True, after=8),
    Look.HEADING: Style("heading 1", TIMES, 14, 20, bold=True, before=10, after=4, level=1, keep=True),
    Look.SUBHEADING: Style("heading 2", TIMES, 12, 18, bold=True, italic=True, before=6, after=3, level=2, keep=True),
    Look.TEXT: Style("Body Text", TIMES, 12, 18, after=6),
    Look.CLOSING: Style("Closing", TIMES, 12, 18, "right"),
    Look.COLUMN: Style("Table Column", TIMES, 9.5, 12, "center", bold=True),
    Look.GROUP: Style("Table Group", TIMES, 9.5, 13, bold=True, italic=True, keep=True),
    Look.LEFT: Style("Table Left", TIMES, 9.5, 12),
    Look.MIDDLE: Style("Table Middle", TIMES, 9.5, 12, "center"),
    Look.NUMBER: Style("Table Number", TIMES, 9.5, 12, "right"),
    Look.NOTE: Style("Note", TIMES, 9.5, 13, indent=-2.5),
    Look.HEADER: Style("header", TIMES, 10, align="right", bold=True),
    Look.PAGE_NUMBER: Style("footer", TIMES, 12),
    Look.FOOT: Style("Foot", TIMES, 8.5, 10),
}
# Word knows these by name; the others are our own
_OF_WORD: Final = frozenset(
    {
        Look.TITLE, Look.SUBTITLE, Look.HEADING, Look.SUBHEADING, Look.TEXT, Look.CLOSING, Look.HEADER, Look.PAGE_NUMBER,
    }
)  # fmt: skip
# Western words in a Chinese document stand in Times, Chinese ones in an English document in 仿宋
_WESTERN, _EASTERN = TIMES, FANGSONG


def styles(*, chinese: bool) -> str:
    """The children of `w:styles`, each an element of its own, wrapped in one."""
    looks = _ZH if chinese else _EN
    text = looks[Look.TEXT]
    western = (
        "en-US" if chinese else "en-GB"
    )  # of the Western letters: as Chinese a number would be broken at its point
    default = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    normal = f"{default}{_type(text)}</w:style>"
    lead = "<w:rPr><w:b/></w:rPr>" if not chinese else f"<w:rPr>{_fonts(HEITI)}</w:rPr>"
    return (
        f"<w:styles {nsdecls('w')}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(text.face)}"
        f'<w:lang w:val="{western}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>{normal}"
        + "".join(_paragraph_style(look, style) for look, style in looks.items())
        + f'<w:style w:type="character" w:customStyle="1" w:styleId="{LEAD}"><w:name w:val="Lead"/>{lead}</w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{NOTE_NUMBER}"><w:name w:val="Note Number"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
    )


def _paragraph_style(look: Look, style: Style) -> str:
    own = "" if look in _OF_WORD else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{look}"><w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_block(style)}</w:pPr>{_type(style)}</w:style>"
    )


def _block(style: Style) -> str:
    keep = "<w:keepNext/>" if style.keep else ""
    rule = "exact" if style.size >= _RUNNING else "atLeast"
    line = f' w:line="{round(20 * style.leading)}" w:lineRule="{rule}"' if style.leading else ""
    space = f'<w:spacing w:before="{round(20 * style.before)}" w:after="{round(20 * style.after)}"{line}/>'
    outline = f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    return f'{keep}{space}{_indent(style)}<w:jc w:val="{style.align}"/>{outline}'


def _indent(style: Style) -> str:
    """In hundredths of a character, as 公文 count, and in twentieths of a point for those that do not know characters."""
    width, chars = round(20 * style.size * abs(style.indent)), round(100 * abs(style.indent))
    if style.indent > 0:
        return f'<w:ind w:firstLineChars="{chars}" w:firstLine="{width}"/>'
    return f'<w:ind w:left="{width}" w:hanging="{width}"/>' if style.indent else ""


def _type(style: Style) -> str:
    weight = "<w:b/>" if style.bold else ""
    slant = "<w:i/>" if style.italic else ""
    half_points = round(2 * style.size)
    return f'<w:rPr>{_fonts(style.face)}{weight}{slant}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'


def _fonts(face: Face) -> str:
    eastern = _EASTERN if face is TIMES else face
    western = _WESTERN.name
    return f'<w:rFonts w:ascii="{western}" w:hAnsi="{western}" w:eastAsia="{eastern.name}" w:cs="{western}"/>'
