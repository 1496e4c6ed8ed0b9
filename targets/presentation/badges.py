"""Status as text in HTML: the shape as a character in its tone, and the word. Streamlit's `st.html` drops inline SVG."""

from html import escape

from targets.domain.catalog import Target
from targets.domain.evaluation import Evaluation
from targets.domain.terms import Status
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.voice import Voice


def glyph(status: Status) -> str:
    """The shape alone, for where the word stands beside it."""
    look = LOOKS[status]
    return f'<span class="glyph {look.tone}" aria-hidden="true">{look.glyph}</span>'


def badge(status: Status, name: str) -> str:
    """Shape and word."""
    return f'<span class="badge {LOOKS[status].tone}">{glyph(status)}{escape(name)}</span>'


def verdict_badge(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    return badge(evaluation.status, verdict_name(evaluation, target, voice.words))
