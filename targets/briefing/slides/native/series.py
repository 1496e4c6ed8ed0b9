"""One row of a chart in DrawingML: its numbers, its dots and lines, and the numbers written beside them."""

from typing import Final

from targets.briefing.slides.native.model import Cell, NativeChart, Role, Row, Shape
from targets.briefing.slides.native.workbook import as_cell, column, span
from targets.briefing.slides.typeset import Face, properties, solid, told
from targets.presentation.palette import LIGHT

AXIS: Final = Face(13, colour=LIGHT.soft)
_NUMBER, _SPOKEN = Face(15, bold=True), Face(20, bold=True)
_NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"
_BAND: Final = "#C9D3E4"
_COLOURS: Final = {
    Role.ACTUAL: LIGHT.accent,
    Role.EDITION: LIGHT.soft,
    Role.TARGET: LIGHT.target,
    Role.PROMISED: LIGHT.target,
    Role.COMPUTED: LIGHT.target,
    Role.BAND: _BAND,
    Role.EDGE: _BAND,
    Role.BESIDE: "#A9B3C0",
    Role.ALSO: LIGHT.soft,
}
_HOLLOW: Final = frozenset({Role.ALSO})
_BARE: Final = frozenset({Role.COMPUTED, Role.PROMISED, Role.BAND})  # lines without dots


def series(chart: NativeChart, row: Row, index: int, language: str) -> str:
    """`index`: its place among the rows, which is its column in the workbook."""
    lines = chart.shape is Shape.LINES
    parts = [
        f'<c:idx val="{index}"/><c:order val="{index}"/>',
        f"<c:tx>{_strings(f'{column(index)}$1', (row.name,))}</c:tx>",
        f"<c:spPr>{_line(chart, row) if lines else _fill(row)}</c:spPr>",
        _marker(row.role, _COLOURS[row.role], settled=True) if lines else '<c:invertIfNegative val="0"/>',
        "".join(_point(chart, row, at, one) for at, one in enumerate(row.cells) if one is not None),
        _labels(chart, row, language),
        f"<c:cat>{_strings(span('A', chart), chart.categories)}</c:cat>",
        f"<c:val>{_numbers(span(column(index), chart), row)}</c:val>",
        '<c:smooth val="0"/>' if lines else "",
    ]
    return f"<c:ser>{''.join(parts)}</c:ser>"


def _line(chart: NativeChart, row: Row) -> str:
    """Solid through what was achieved, dotted where it is computed, dashed where it is promised; none through single marks."""
    if row.role is Role.ACTUAL:
        return f'<a:ln w="{28575 if chart.joined else 9525}" cap="rnd">{solid(LIGHT.accent)}<a:round/></a:ln>'
    if row.role in (Role.COMPUTED, Role.PROMISED):
        dash = "sysDot" if row.role is Role.COMPUTED else "dash"
        return f'<a:ln w="22225">{solid(LIGHT.target)}<a:prstDash val="{dash}"/></a:ln>'
    if row.role is Role.BAND:
        return f'<a:ln w="15875">{solid(_BAND)}</a:ln>'
    return _NO_LINE


def _fill(row: Row) -> str:
    colour = _COLOURS[row.role]
    filled = solid(LIGHT.ground if row.role in _HOLLOW else colour)
    return f'{filled}<a:ln w="15875">{solid(colour)}</a:ln>'


def _marker(role: Role, colour: str, *, settled: bool, spoke: bool = False) -> str:
    """Filled where the figure is settled, hollow where it is preliminary or as reported."""
    if role in _BARE:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    symbol, size = {Role.TARGET: ("dash", 26), Role.EDGE: ("dash", 26), Role.EDITION: ("diamond", 9)}.get(
        role, ("circle", 13 if spoke else 9)
    )
    hollow = role is Role.ACTUAL and not settled
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/>'
        f'<c:spPr>{solid(LIGHT.ground if hollow else colour)}<a:ln w="22225">{solid(colour)}</a:ln></c:spPr></c:marker>'
    )


def _point(chart: NativeChart, row: Row, at: int, one: Cell) -> str:
    """What one number has of its own: a hollow or larger dot, the colour of its bar."""
    if chart.shape is Shape.LINES:
        if row.role is not Role.ACTUAL or (one.settled and not one.spoke):
            return ""
        marker = _marker(row.role, LIGHT.accent, settled=one.settled, spoke=one.spoke)
        return f'<c:dPt><c:idx val="{at}"/>{marker}<c:bubble3D val="0"/><c:spPr>{_line(chart, row)}</c:spPr></c:dPt>'
    if chart.shape is Shape.BARS and (one.promised or one.before):
        dashed = f'{solid(LIGHT.ground)}<a:ln w="22225">{solid(LIGHT.target)}<a:prstDash val="dash"/></a:ln>'
        look = dashed if one.promised else f"{solid('#A9B3C0')}{_NO_LINE}"
        return f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{look}</c:spPr></c:dPt>'
    return ""


def _labels(chart: NativeChart, row: Row, language: str) -> str:
    found = "".join(_label(chart, row, at, one, language) for at, one in enumerate(row.cells) if one and one.label)
    shown = "".join(f'<c:show{what} val="0"/>' for what in _SHOWN)
    return f"<c:dLbls>{found}{shown}</c:dLbls>"


_SHOWN: Final = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


def _label(chart: NativeChart, row: Row, at: int, one: Cell, language: str) -> str:
    assert one.label is not None
    spoken = one.spoke or (chart.shape is Shape.BARS and not one.before)
    face = _SPOKEN if spoken and chart.shape is not Shape.COLUMNS else _NUMBER
    colour = LIGHT.target if one.promised else LIGHT.soft if one.before or row.role is Role.EDITION else LIGHT.accent
    colour = LIGHT.soft if row.role in (Role.BESIDE, Role.ALSO) else colour
    place = one.label.value if chart.shape is Shape.LINES else "outEnd"
    look = properties(Face(face.size, face.bold, colour), tag="a:defRPr")
    text = f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>'
    shown = "".join(f'<c:show{what} val="{int(what == "Val")}"/>' for what in _SHOWN)
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:numFmt formatCode="{told(one.form)}" sourceLinked="0"/>'
        f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}<c:dLblPos val="{place}"/>{shown}</c:dLbl>'
    )


def _strings(reference: str, texts: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{told(as_cell(text))}</c:v></c:pt>' for at, text in enumerate(texts))
    return f'<c:strRef><c:f>Sheet1!${reference}</c:f><c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache></c:strRef>'


def _numbers(reference: str, row: Row) -> str:
    points = "".join(
        f'<c:pt idx="{at}" formatCode="{told(one.form)}"><c:v>{one.value:f}</c:v></c:pt>'
        for at, one in enumerate(row.cells)
        if one is not None
    )
    return (
        f"<c:numRef><c:f>Sheet1!${reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(row.cells)}"/>{points}</c:numCache></c:numRef>'
    )
