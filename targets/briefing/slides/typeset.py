"""Text on a slide: how high it will stand, and its markup. Lengths are points; line heights are fixed, so that every
program breaks and stacks the lines as they were measured here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from xml.sax.saxutils import escape

from targets.presentation.charts.text import filled, width
from targets.presentation.foreign import tag_of
from targets.presentation.palette import LIGHT
from targets.presentation.words import Language

LATIN, EAST_ASIAN = "Arial", "Microsoft YaHei"
_SLIM, _SLIM_BOLD = 0.1, 0.05  # by how much small Latin letters are narrower here than `charts.text` counts them
_BETWEEN: Final = 0.18  # em that some programs put between Chinese and Latin letters
_LEAST: Final = 8.0  # em of a last row: programs fill the rows before it more than is done here
_SMALLER: Final = 0.85  # and no less is a title set for the sake of its last row
_HANGING: Final = 0.5  # em that `filled` lets punctuation hang over; programs differ there
_LETTERS: Final = re.compile("[a-z]+")
_SEAM: Final = re.compile("(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])")
_NEVER: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_ALIGN: Final = {"left": "l", "right": "r", "centre": "ctr"}


@dataclass(frozen=True, slots=True)
class Face:
    """How text is set: size in points, weight, colour as #RRGGBB. `leading`: the height of a line in sizes."""

    size: float
    bold: bool = False
    colour: str = LIGHT.ink
    leading: float = 1.32

    @property
    def line(self) -> float:
        return round(self.size * self.leading, 1)

    def em(self, points: float, text: str = "") -> float:
        """How many em of a text have room in so many points, as `charts.text` counts them."""
        room, told = points / self.size - _HANGING, width(text)
        wider = len(_SEAM.findall(text)) * _BETWEEN
        wider -= sum(width(part) for part in _LETTERS.findall(text)) * (_SLIM_BOLD if self.bold else _SLIM)
        return room * told / (told + wider) if told else room


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; `face` None: that of its paragraph. `outline`: a colour around signs that are too pale alone.
    `link`: the address it leads to.
    """

    text: str
    face: Face | None = None
    outline: str | None = None
    link: str | None = None


Paragraph = tuple[Run, ...]


def plain(*texts: str) -> list[Paragraph]:
    """Each text a paragraph; the empty ones left out."""
    return [(Run(text),) for text in texts if text]


def wrapped(text: str, face: Face, wide: float) -> list[str]:
    """The lines of a text in a box so many points wide; words longer than a line are broken anywhere."""
    found: list[str] = []
    for part in text.split("\n"):
        room = face.em(wide, part)
        for line in filled(part, room) or [""]:
            found += _parted(line, room)
    return found


def height(paragraphs: Sequence[Paragraph], face: Face, wide: float) -> float:
    """Of paragraphs under each other, in points."""
    return sum(len(wrapped(_text(one), _widest(one, face), wide)) * face.line for one in paragraphs)


def fitting(text: str, wide: float, sizes: tuple[Face, ...], rows: tuple[int, ...]) -> Face:
    """The largest face in which a text keeps to its number of rows and leaves no last row of a sign or two.

    Where that would be much smaller, the largest that keeps to its rows; where none does, the smallest.
    """
    broken = [(face, wrapped(text, face, wide)) for face in sizes]
    kept = [(face, lines) for (face, lines), most in zip(broken, rows, strict=True) if len(lines) <= most]
    largest = kept[0][0] if kept else sizes[-1]
    whole = (face for face, lines in kept if len(lines) == 1 or width(lines[-1]) >= _LEAST)
    return next((face for face in whole if face.size >= _SMALLER * largest.size), largest)


def body(paragraphs: Sequence[Paragraph], face: Face, *, align: str = "left", anchor: str = "t", tag: str = "p") -> str:
    """The `txBody` of a box or cell without insets. `anchor`: t, ctr, b."""
    inset = 'lIns="0" tIns="0" rIns="0" bIns="0"' if tag == "p" else ""
    told = "".join(paragraph(one, face, align) for one in paragraphs) or "<a:p/>"
    frame = f'<a:bodyPr wrap="square" {inset} anchor="{anchor}" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
    return f"<{tag}:txBody>{frame}{told}</{tag}:txBody>"


def paragraph(runs: Paragraph, face: Face, align: str = "left") -> str:
    spacing = f'<a:lnSpc><a:spcPts val="{face.line * 100:.0f}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
    lines = "".join(_run(run, run.face or face) for run in runs)
    return f'<a:p><a:pPr algn="{_ALIGN[align]}">{spacing}<a:buNone/></a:pPr>{lines}</a:p>'


def properties(face: Face, language: str = "", tag: str = "a:rPr", run: Run | None = None) -> str:
    """Size, weight, colour and both typefaces of a run. `language`: of its text; "" for what only sets a standard."""
    other = "en-US" if language == "zh-CN" else "zh-CN"
    spoken = f'lang="{language}" altLang="{other}" ' if language else ""
    line = f'<a:ln w="9525">{solid(run.outline)}</a:ln>' if run and run.outline else ""
    link = f'<a:hlinkClick r:id="{told(run.link)}"/>' if run and run.link else ""
    return (
        f'<{tag} {spoken}sz="{face.size * 100:.0f}" b="{int(face.bold)}">{line}'
        f'{solid(face.colour)}<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/>{link}</{tag}>'
    )


def solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'


def told(text: str) -> str:
    """Escaped for XML, without signs XML cannot hold."""
    return escape(clean(text), {'"': "&quot;"})


def clean(text: str) -> str:
    return _NEVER.sub("", text)


def language_of(text: str) -> str:
    return "zh-CN" if tag_of(text) == Language.ZH.tag else "en-US"


def bolder(face: Face) -> Face:
    return replace(face, bold=True)


def _run(run: Run, face: Face) -> str:
    """Line feeds in what people typed stay line feeds."""
    pieces = []
    for index, part in enumerate(run.text.split("\n")):
        look = properties(face, language_of(part), run=run)
        pieces.append(("<a:br>" + look + "</a:br>" if index else "") + f"<a:r>{look}<a:t>{told(part)}</a:t></a:r>")
    return "".join(pieces)


def _text(runs: Paragraph) -> str:
    return "".join(run.text for run in runs)


def _widest(runs: Paragraph, face: Face) -> Face:
    return bolder(face) if any(run.face and run.face.bold for run in runs) else face


def _parted(line: str, room: float) -> list[str]:
    if width(line) <= room + _HANGING:
        return [line]
    found = [""]
    for sign in line:
        if found[-1] and width(found[-1] + sign) > room:
            found.append("")
        found[-1] += sign
    return found
