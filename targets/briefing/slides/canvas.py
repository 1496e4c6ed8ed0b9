"""One slide under construction: what is put on it, from top to bottom, in points."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.util import Pt

from targets.briefing.slides.marks import geometry
from targets.briefing.slides.native.markup import markup
from targets.briefing.slides.native.model import NativeChart
from targets.briefing.slides.native.workbook import workbook
from targets.briefing.slides.typeset import Face, Paragraph, Run, body, height, solid, told
from targets.domain.terms import Status

_EMU: Final = 12700
_PLACEHOLDER: Final = {"title": '<p:ph type="title"/>', "number": '<p:ph type="sldNum" sz="quarter" idx="12"/>'}


@dataclass(slots=True)
class Canvas:
    """`top`, `bottom`: between them nothing stands yet."""

    slide: Slide
    top: float
    bottom: float

    def write(
        self,
        name: str,
        paragraphs: list[Paragraph],
        face: Face,
        place: tuple[float, float, float],
        *,
        high: float | None = None,
        align: str = "left",
        kind: str = "",
    ) -> float:
        """A box of text at (left, top, width), as high as its text or `high`. Returns its lower edge."""
        left, top, wide = place
        tall = height(paragraphs, face, wide) if high is None else high
        holder = _PLACEHOLDER.get(kind, "")
        shape = "" if kind else ' txBox="1"'
        self._put(
            f"<p:sp {_NAMES}><p:nvSpPr>{self._named(name)}<p:cNvSpPr{shape}>{_LOCKS if kind else ''}</p:cNvSpPr>"
            f"<p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
            f'<p:spPr>{_place(left, top, wide, tall)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f"{body(paragraphs, face, align=align)}</p:sp>"
        )
        return top + tall

    def number(self, place: tuple[float, float, float], face: Face, page: int) -> None:
        """The number of the slide, which follows when slides are moved."""
        self.write("Slide number", [(Run(str(page)),)], face, place, align="right", kind="number")
        shape = self.slide.shapes._spTree[-1]
        run = shape.xpath(".//a:r")[0]
        field = parse_xml(f'<a:fld {nsdecls("a")} id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum"/>')
        field.extend(list(run))
        run.getparent().replace(run, field)

    def mark(self, status: Status, name: str, left: float, top: float, size: float) -> None:
        """The shape of a status; `name`: its word, for those who cannot see it."""
        self._put(
            f"<p:sp {_NAMES}><p:nvSpPr>{self._named('Status', name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_place(left, top, size, size)}{geometry(status, size)}</p:sp>"
        )

    def rule(self, left: float, top: float, wide: float, high: float, colour: str) -> None:
        """A bar of colour that only adorns."""
        self._put(
            f"<p:sp {_NAMES}><p:nvSpPr>{self._named('Rule')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f'<p:spPr>{_place(left, top, wide, high)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{solid(colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        )

    def chart(self, chart: NativeChart, alt: str, place: tuple[float, float, float, float], language: str) -> None:
        left, top, wide, high = (Pt(one) for one in place)
        frame = self.slide.shapes.add_chart(_ANY, left, top, wide, high, _Written(chart, language))
        frame.name = "Chart"
        frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)

    def picture(self, image: bytes, alt: str, place: tuple[float, float, float]) -> None:
        """A square one."""
        left, top, size = (Pt(one) for one in place)
        shape = self.slide.shapes.add_picture(BytesIO(image), left, top, size, size)
        shape.name = "QR"
        shape._element.nvPicPr.cNvPr.set("descr", alt)

    def table(self, grid: str, alt: str, place: tuple[float, float, float, float]) -> None:
        """`grid`: the markup of an `a:tbl`."""
        self._put(
            f"<p:graphicFrame {_NAMES}><p:nvGraphicFramePr>{self._named('Table', alt)}<p:cNvGraphicFramePr>"
            f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"{_place(*place, tag='p')}<a:graphic>"
            f'<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">{grid}</a:graphicData>'
            f"</a:graphic></p:graphicFrame>"
        )

    def _named(self, name: str, alt: str = "") -> str:
        described = f' descr="{told(alt)}"' if alt else ""
        return f'<p:cNvPr id="{self.slide.shapes._next_shape_id}" name="{told(name)}"{described}/>'

    def _put(self, text: str) -> None:
        self.slide.shapes._spTree.append(parse_xml(text))


class _Written(CategoryChartData):
    """The library asks its chart data for markup and workbook: both are made here."""

    def __init__(self, chart: NativeChart, language: str) -> None:
        super().__init__()
        self._chart, self._language = chart, language

    def xml_bytes(self, _chart_type: XL_CHART_TYPE) -> bytes:
        return markup(self._chart, self._language)

    @property
    def xlsx_blob(self) -> bytes:
        return workbook(self._chart)


_ANY: Final = XL_CHART_TYPE.LINE_MARKERS  # the library needs one; the markup says what it is
_NAMES: Final = str(nsdecls("p", "a", "r"))
_LOCKS: Final = '<a:spLocks noGrp="1"/>'


def _place(left: float, top: float, wide: float, high: float, tag: str = "a") -> str:
    numbers = [round(one * _EMU) for one in (left, top, wide, high)]
    return f'<{tag}:xfrm><a:off x="{numbers[0]}" y="{numbers[1]}"/><a:ext cx="{numbers[2]}" cy="{numbers[3]}"/></{tag}:xfrm>'
