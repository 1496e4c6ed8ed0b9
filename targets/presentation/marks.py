"""Status marks as small inline SVG. Every text is escaped: what comes from YAML or people stays text."""

from base64 import b64encode
from html import escape
from typing import Final

from targets.domain.terms import Status
from targets.presentation.palette import LIGHT, Palette, Tone
from targets.presentation.status import LOOKS, Shape

# Drawn in a square of 20 units; the dash is a dashed box around a short line.
_PATHS: Final = {
    Shape.STAR: "M10 1.8 12.5 7.2 18.4 7.9 14 11.9 15.2 17.8 10 14.9 4.8 17.8 6 11.9 1.6 7.9 7.5 7.2Z",
    Shape.DISC: "M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15Z",
    Shape.TRIANGLE: "M10 2.2 18.6 17.2 1.4 17.2Z",
    Shape.SQUARE: "M3.2 3.2H16.8V16.8H3.2Z",
}


def mark(status: Status, label: str, palette: Palette = LIGHT, size: int = 16) -> str:
    """One mark of `size` pixels with its meaning as title and label for screen readers."""
    return _svg(_drawing(status, palette), label, size)


def badge(status: Status, name: str, palette: Palette = LIGHT, size: int = 16) -> str:
    """Mark and word side by side, as one inline element."""
    text = palette.soft if LOOKS[status].tone is Tone.NONE else palette.ink
    return (
        f'<span style="display:inline-flex;align-items:center;gap:.35em;white-space:nowrap;color:{text};font-weight:600">'
        f"{_svg(_drawing(status, palette), '', size)}{escape(name)}</span>"
    )


def data_uri(svg: str) -> str:
    """The SVG as an address, for table cells that show pictures."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _svg(drawing: str, label: str, size: int) -> str:
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    title = f"<title>{escape(label)}</title>" if label else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 20 20" {said}>'
        f"{title}{drawing}</svg>"
    )


def _drawing(status: Status, palette: Palette) -> str:
    look = LOOKS[status]
    colour = palette.tones[look.tone]
    if look.shape is Shape.DASH:
        return (
            f'<rect x="1.5" y="2.5" width="17" height="15" rx="2.5" fill="none" stroke="{colour}" stroke-width="1.4" '
            f'stroke-dasharray="3 2"/><path d="M6.5 10H13.5" stroke="{colour}" stroke-width="2"/>'
        )
    outline = palette.outline.get(look.tone)
    stroke = f' stroke="{outline}" stroke-width="1.4" stroke-linejoin="round"' if outline else ""
    return f'<path d="{_PATHS[look.shape]}" fill="{colour}"{stroke}/>'
