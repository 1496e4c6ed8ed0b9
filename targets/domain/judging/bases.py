"""The figure a target starts from, or that of the year before."""

from targets.domain.evaluation import Note, Remark
from targets.domain.indicator import Observation
from targets.domain.judging.case import Case
from targets.domain.judging.ladder import Ladder
from targets.domain.period import Period
from targets.domain.target import TargetBase


def printed_base(target: TargetBase, case: Case, base: Period) -> Observation | None:
    """As the target's own document prints it; if it does not, the best exact figure."""
    series = case.numbers(target)
    return series.of_document(base, target.document) or series.exact(base)


def year_before(target: TargetBase, case: Case) -> Observation | None:
    """The whole of the period before a target's own, to be shown beside it; bounds are shown too."""
    series = case.numbers(target)
    before = target.due.year_before()
    return series.of_document(before, target.document) or series.best(before)


def already_there(base: Observation | None, ladder: Ladder) -> tuple[Note, ...]:
    """Told where the base meets the target: then it is to be kept rather than reached."""
    if base is None or ladder.settle(base) != ladder.rungs[0].verdict:
        return ()
    return (Note(remark=Remark.ALREADY_AT_BASE, figures=(base,)),)
