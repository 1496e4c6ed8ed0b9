"""A chart in DrawingML (ECMA-376 part 1, 21.2): rows as lines with dots, as columns, or one row as bars."""

from typing import Final

from pptx.oxml.ns import nsdecls

from targets.briefing.slides.native.model import Axis, NativeChart, Shape
from targets.briefing.slides.native.series import AXIS, series
from targets.briefing.slides.typeset import Face, properties, solid, told
from targets.presentation.palette import LIGHT

_CATEGORIES, _VALUES = 1001, 1002
_LEGEND: Final = Face(13, colour=LIGHT.soft)


def markup(chart: NativeChart, language: str) -> bytes:
    """The whole part. `language`: a BCP 47 tag."""
    text = (
        f'<c:chartSpace {nsdecls("c", "a", "r")}><c:date1904 val="0"/><c:lang val="{language}"/>'
        f'<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f"{_group(chart, language)}{_category_axis(chart, language)}{_value_axis(chart, language)}</c:plotArea>"
        f'{_legend(chart, language)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_type(AXIS, language)}</c:chartSpace>"
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}'.encode()


def _group(chart: NativeChart, language: str) -> str:
    rows = "".join(series(chart, row, index, language) for index, row in enumerate(chart.rows))
    axes = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
    if chart.shape is Shape.LINES:
        return f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{rows}<c:marker val="1"/>{axes}</c:lineChart>'
    across = chart.shape is Shape.BARS
    gaps = '<c:gapWidth val="45"/>' if across else '<c:gapWidth val="70"/><c:overlap val="-8"/>'
    return (
        f'<c:barChart><c:barDir val="{"bar" if across else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{rows}{gaps}{axes}</c:barChart>'
    )


def _category_axis(chart: NativeChart, language: str) -> str:
    """The first bar stands on top; names keep below the plot where values are negative."""
    across = chart.shape is Shape.BARS
    turned, place = ("maxMin", "l") if across else ("minMax", "b")
    face = Face(16, colour=LIGHT.ink) if across else AXIS
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="{turned}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="9525">{solid(LIGHT.soft)}</a:ln></c:spPr>{_type(face, language)}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: NativeChart, language: str) -> str:
    """Of bars, which carry their numbers, none is shown."""
    across, axis = chart.shape is Shape.BARS, chart.axis
    grid = (
        ""
        if across
        else f'<c:majorGridlines><c:spPr><a:ln w="6350">{solid(LIGHT.line)}</a:ln></c:spPr></c:majorGridlines>'
    )
    step = f'<c:majorUnit val="{axis.step!r}"/>' if axis.step else ""
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>{_ends(axis)}</c:scaling>'
        f'<c:delete val="{int(across)}"/><c:axPos val="{"t" if across else "l"}"/>{grid}'
        f'<c:numFmt formatCode="{told(axis.form)}" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_type(AXIS, language)}"
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _ends(axis: Axis) -> str:
    return f'<c:max val="{axis.high!r}"/><c:min val="{axis.low!r}"/>'


def _legend(chart: NativeChart, language: str) -> str:
    """Without the rows that only go on with another one; bars are named on their axis."""
    if chart.shape is Shape.BARS:
        return ""
    hidden = "".join(
        f'<c:legendEntry><c:idx val="{index}"/><c:delete val="1"/></c:legendEntry>'
        for index, row in enumerate(chart.rows)
        if not row.listed
    )
    return f'<c:legend><c:legendPos val="b"/>{hidden}<c:overlay val="0"/>{_type(_LEGEND, language)}</c:legend>'


def _type(face: Face, language: str) -> str:
    look = properties(face, tag="a:defRPr")
    line = f'<a:p><a:pPr>{look}</a:pPr><a:endParaRPr lang="{language}"/></a:p>'
    return f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>{line}</c:txPr>'
