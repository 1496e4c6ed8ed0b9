"""Results in words: 经省考核完成."""

from targets.domain.indicator import Observation
from targets.domain.judging.ladder import Verdict
from targets.domain.terms import Reason, Status


def in_words(figure: Observation) -> Verdict:
    """Passed or failed as the source puts it."""
    if figure.passed:
        return Verdict(Status.MET, Reason.PASSED_IN_WORDS)
    return Verdict(Status.MISSED, Reason.FAILED_IN_WORDS)
