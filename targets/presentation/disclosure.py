"""How figures for internal use are marked wherever somebody with a right sees them: on pages, in charts, in every file."""

from collections.abc import Iterable
from typing import Final

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.terms import Disclosure
from targets.presentation import vocabulary
from targets.presentation.words import N_, Words

CAUTION: Final = N_("Internal material, not to be quoted before publication")


def any_internal(figures: Iterable[Observation | None]) -> bool:
    return any(figure is not None and figure.disclosure is Disclosure.INTERNAL for figure in figures)


def rests_on_internal(evaluation: Evaluation) -> bool:
    """Whether a verdict tells of anything for internal use, wherever in its arithmetic, its notes or its target that stands."""
    return evaluation.disclosure is Disclosure.INTERNAL


def internal_mark(internal: bool, words: Words) -> str:
    """内部使用, "" where nothing internal is shown."""
    return vocabulary.term(Disclosure.INTERNAL, words) if internal else ""


def caution(internal: bool, words: Words) -> str:
    """内部资料，未经发布不得引用, "" where nothing internal is shown."""
    return words(CAUTION) if internal else ""


def disclosed(disclosure: Disclosure, words: Words) -> str:
    """The cell of a file that leaves the dashboard: 已公开发布, or 内部使用（内部资料，未经发布不得引用）."""
    said = vocabulary.term(disclosure, words)
    if disclosure is not Disclosure.INTERNAL:
        return said
    return words("{mark} ({caution})", mark=said, caution=words(CAUTION))
