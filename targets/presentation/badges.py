"""Status as text in HTML: the shape as a character in its tone, and the word. Streamlit's `st.html` drops inline SVG."""

from html import escape

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.domain.terms import Status
from targets.presentation.disclosure import internal_mark, rests_on_internal
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
    """With the mark of internal use where the verdict rests on a figure that is."""
    said = badge(evaluation.status, verdict_name(evaluation, target, voice.words))
    mark = internal_mark(rests_on_internal(evaluation), voice.words)
    return f'{said} <small class="tag">{escape(mark)}</small>' if mark else said
