"""One slide under construction: what is put on it, from top to bottom, in points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.chart import ChartPart
from pptx.slide import Slide
from pptx.util import Pt

from targets.briefing.slides.marks import geometry
from targets.briefing.slides.native.markup import markup
from targets.briefing.slides.native.model import NativeChart
from targets.briefing.slides.native.workbook import workbook
from targets.briefing.slides.typeset import Face, Paragraph, Run, body, clean, height, solid, told
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
        paragraphs: Sequence[Paragraph],
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
        package = self.slide.part.package
        name = package.next_partname(ChartPart.partname_template)
        part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, markup(chart, language))
        part.chart_workbook.update_from_xlsx_blob(workbook(chart))
        relation = self.slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
        inside = f'<c:chart {_CHART} r:id="{relation}"/>'
        self._frame("Chart", alt, place, "chart", inside)

    def picture(self, image: bytes, alt: str, place: tuple[float, float, float]) -> None:
        """A square one."""
        left, top, size = (Pt(one) for one in place)
        shape = self.slide.shapes.add_picture(BytesIO(image), left, top, size, size)
        shape.name = "QR"
        shape._element.xpath("./p:nvPicPr/p:cNvPr")[0].set("descr", alt)

    def table(self, grid: str, alt: str, place: tuple[float, float, float, float]) -> None:
        """`grid`: the markup of an `a:tbl`."""
        self._frame("Table", alt, place, "table", grid)

    def notes(self, lines: Iterable[str]) -> None:
        """What stands under the slide for the one who speaks."""
        frame = self.slide.notes_slide.notes_text_frame
        assert frame is not None
        frame.text = clean("\n".join(line for line in lines if line))

    def _frame(self, name: str, alt: str, place: tuple[float, float, float, float], kind: str, inside: str) -> None:
        self._put(
            f"<p:graphicFrame {_NAMES}><p:nvGraphicFramePr>{self._named(name, alt)}<p:cNvGraphicFramePr>"
            f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f'{_place(*place, tag="p")}<a:graphic><a:graphicData uri="{_KIND}/{kind}">{inside}</a:graphicData></a:graphic>'
            f"</p:graphicFrame>"
        )

    def _named(self, name: str, alt: str = "") -> str:
        described = f' descr="{told(alt)}"' if alt else ""
        return f'<p:cNvPr id="{self.slide.shapes._next_shape_id}" name="{told(name)}"{described}/>'

    def _put(self, text: str) -> None:
        """Links are written with their address; what the file wants is the name of a relation."""
        shape = parse_xml(text)
        for link in shape.iter(qn("a:hlinkClick")):
            address = link.get(qn("r:id"))
            link.set(qn("r:id"), self.slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        self.slide.shapes._spTree.append(shape)


_NAMES: Final = str(nsdecls("p", "a", "r"))
_CHART: Final = str(nsdecls("c"))
_KIND: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_LOCKS: Final = '<a:spLocks noGrp="1"/>'


def _place(left: float, top: float, wide: float, high: float, tag: str = "a") -> str:
    numbers = [round(one * _EMU) for one in (left, top, wide, high)]
    return f'<{tag}:xfrm><a:off x="{numbers[0]}" y="{numbers[1]}"/><a:ext cx="{numbers[2]}" cy="{numbers[3]}"/></{tag}:xfrm>'
