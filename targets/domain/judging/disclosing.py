"""A verdict for somebody who may see everything, and whether it tells of anything that is for internal use."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from targets.domain.evaluation import Evaluation
from targets.domain.judging.case import Case
from targets.domain.judging.dispatch import judge_by_kind
from targets.domain.series import Series
from targets.domain.target import Target
from targets.domain.terms import Disclosure


def evaluate(target: Target, case: Case) -> Evaluation:
    """The verdict on a target with every number that led to it. KeyError where `case` lacks an indicator or a band.

    It is internal where it would be another one, or would be told otherwise, from what is public alone. So no kind of
    target has to say which figures it looked at: a rise in the middle of a chain, last year's months, a revision or an
    assigned value count like the figure that spoke, and an internal figure that changes nothing does not.
    """
    asked = _Asked(case.series)
    verdict = judge_by_kind(target, replace(case, series=asked))
    assignment = case.assignments.get(target.id)
    assigned = assignment is not None and assignment.disclosure is Disclosure.INTERNAL
    if not assigned and not asked.hold_internal:
        return verdict
    public = replace(case, series=_Public(case.series), assignments={} if assigned else case.assignments)
    if _told(judge_by_kind(target, public)) == _told(verdict):
        return verdict
    return verdict.model_copy(update={"disclosure": Disclosure.INTERNAL})


def _told(verdict: Evaluation) -> Evaluation:
    """The latest figure of any year is told only where none spoke."""
    return verdict if verdict.actual is None else verdict.model_copy(update={"latest": None})


class _Passing(Mapping[str, Series]):
    """The series of a case on their way to who asks."""

    def __init__(self, series: Mapping[str, Series]) -> None:
        self._series = series

    def __getitem__(self, name: str) -> Series:
        return self._series[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._series)

    def __len__(self) -> int:
        return len(self._series)


class _Asked(_Passing):
    """`hold_internal`: whether one of those asked for has figures for internal use."""

    hold_internal = False

    def __getitem__(self, name: str) -> Series:
        series = self._series[name]
        self.hold_internal = self.hold_internal or series.public is not series
        return series


class _Public(_Passing):
    """Without figures for internal use."""

    def __getitem__(self, name: str) -> Series:
        return self._series[name].public
