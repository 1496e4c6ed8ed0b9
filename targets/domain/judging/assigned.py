"""Set by somebody else: 节能减排降碳指标 as the province assigns them, and places for what is not even named yet."""

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.judging.bases import year_before
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, Silence, hear, hear_at_the_end_only
from targets.domain.judging.ladder import REACHED, SHORT, Verdict, threshold
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.judging.words import in_words
from targets.domain.target import AssignedTarget, Assignment
from targets.domain.terms import Reason, Status

_ON_THE_WAY = Verdict(Status.NOT_DUE, Reason.YEAR_END_ONLY)


def judge_assigned(target: AssignedTarget, case: Case) -> Evaluation:
    """Pending until assigned; then the figure by the assigned value, or a result in words, at the end of the period.

    A result in words about a named target counts without the value it was measured by.
    """
    assignment = known_assignment(target, case)
    context = Context(base=year_before(target, case), steps=_steps(target, case, assignment))
    heard = _hear(target, case, assignment)
    verdict = judge(target, case, heard, lambda one: _read(assignment, one), context)
    return verdict.model_copy(update={"assignment": assignment})


def known_assignment(target: AssignedTarget, case: Case) -> Assignment | None:
    """What was assigned, as far as it is known."""
    assignment = case.assignments.get(target.id)
    return assignment if assignment is not None and assignment.known_from <= case.known else None


def _steps(target: AssignedTarget, case: Case, assignment: Assignment | None) -> tuple[Step, ...]:
    if assignment is None or assignment.value is None:
        return ()
    return (Step(term=Term.TARGET, value=assignment.value, unit=case.unit(target), period=target.due),)


def _hear(target: AssignedTarget, case: Case, assignment: Assignment | None) -> Heard | Silence:
    series = case.series[target.indicator]
    if assignment is not None:
        return hear_at_the_end_only(target, case, series if assignment.value is not None else series.words)
    if case.on < target.due.first:
        return hear(target, case, series)
    words = series.words.first_official(target.due)
    if words is not None and case.ended(target) and not target.unnamed:
        return Heard(words, full=True, due=None)
    reason = Reason.NOT_NAMED if target.unnamed else Reason.NOT_ASSIGNED
    return Silence(verdict=Verdict(Status.PENDING, reason))


def _read(assignment: Assignment | None, heard: Heard) -> Reading:
    if not heard.full:
        return Reading(answer=_ON_THE_WAY)
    if assignment is None or assignment.value is None or heard.figure.value is None:
        return Reading(answer=in_words(heard.figure))
    answer = threshold(assignment.value, assignment.comparator, REACHED, SHORT)
    return Reading(answer=answer, expected=assignment.value)
