"""The page of GB/T 9704: A4 with margins of 37, 35, 28 and 26 mm, and page numbers — 1 — at the outer edge."""

from typing import Final

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm

from targets.briefing.official.marking import paragraph, run
from targets.briefing.official.style import Look

TOP, BOTTOM, LEFT, RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
LONG, SHORT = Mm(297), Mm(210)
# The top of a page number lies 7 mm below the type area; the foot goes under it
_HEADER, _FOOTER = Mm(20), Mm(16)
_ONE_CHARACTER: Final = 280  # of 四号, in twentieths of a point
_NUMBER: Final = (
    '<w:r><w:t xml:space="preserve">{before}</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve">{after}</w:t></w:r>'
)


def type_width(*, landscape: bool) -> Length:
    """156 mm; with the page on its side 225."""
    return Length(LONG - TOP - BOTTOM if landscape else SHORT - LEFT - RIGHT)


def lay_out(section: Section, *, landscape: bool) -> None:
    """On its side the page is turned with its margins: what was on top is on the left, the binding edge on top."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if landscape else (SHORT, LONG)
    edges = (LEFT, RIGHT, BOTTOM, TOP) if landscape else (TOP, BOTTOM, LEFT, RIGHT)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = edges
    section.header_distance = Mm(12) if landscape else _HEADER
    section.footer_distance = Mm(9) if landscape else _FOOTER


def number_pages(document: Document, header: str, foot: str, *, chinese: bool) -> None:
    """Page numbers of odd pages on the right, of even ones on the left, `foot` under them and `header` on top of every page."""
    document.settings.odd_and_even_pages_header_footer = True
    first = document.sections[0]
    for top in (first.header, first.even_page_header):
        _fill(top, paragraph(Look.HEADER, run(header, chinese=chinese)))
    for bottom, edge in ((first.footer, "right"), (first.even_page_footer, "left")):
        aside = f'<w:ind w:{edge}="{_ONE_CHARACTER}"/><w:jc w:val="{edge}"/>'
        number = _NUMBER.format(before="— ", after=" —")
        told = paragraph(Look.FOOT, run(foot, chinese=chinese), aside)
        _fill(bottom, paragraph(Look.PAGE_NUMBER, number, aside), told)


def turn(document: Document, *, landscape: bool) -> None:
    """What follows stands on a new page laid out so; no empty line is left behind on the one before."""
    document.add_section()
    body = document.element.body
    carrier = body[-2]
    before = carrier.getprevious()
    if before is not None and before.tag == qn("w:p"):
        before.get_or_add_pPr().append(carrier.pPr.find(qn("w:sectPr")))
        body.remove(carrier)
    lay_out(document.sections[-1], landscape=landscape)


def _fill(place: _Header | _Footer, *paragraphs: str) -> None:
    place.is_linked_to_previous = False
    within = place._element
    for child in list(within):
        within.remove(child)
    for told in paragraphs:
        within.append(parse_xml(told.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
