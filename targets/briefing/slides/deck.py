"""Slides from the material of a briefing: cover, counts, one finding a slide, what lags, and where it all comes from."""

from collections.abc import Callable
from io import BytesIO

from targets.briefing.slides.cover import draw_cover, draw_nothing
from targets.briefing.slides.finding import draw_finding
from targets.briefing.slides.lagging import draw_lagging
from targets.briefing.slides.pages import LAST, Pages
from targets.briefing.slides.sources import draw_sources
from targets.briefing.slides.summary import draw_summary
from targets.domain.briefing import Material
from targets.presentation.voice import Voice


def slides(
    material: Material,
    voice: Voice,
    *,
    base_address: str | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> bytes:
    """A .pptx of 13.333 × 7.5 inches, told in the language of `voice`.

    `base_address`: where readers reach the dashboard; with it each slide carries a QR code to its check. `progress` is told
    (targets done, targets in all) after each target.
    """
    pages = Pages(material, voice, base_address)
    draw_cover(pages)
    if not material.items:
        draw_nothing(pages)
        return _saved(pages)
    draw_summary(pages)
    named = []
    for done, item in enumerate(material.items, start=1):
        named.append(draw_finding(pages, item))
        progress(done, len(material.items))
    draw_lagging(pages)
    draw_sources(pages, named)
    return _saved(pages)


def _saved(pages: Pages) -> bytes:
    """Foot, code and number are read aloud after the matter, wherever they stand."""
    for slide in pages.deck.slides:
        for name in LAST:
            for shape in [one for one in slide.shapes if one.name == name]:
                slide.shapes._spTree.append(shape.element)
    stream = BytesIO()
    pages.deck.save(stream)
    return stream.getvalue()
