"""Why a status is another one: what alone would have turned it, asked in a fixed order."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Final

from targets.domain.changes import Cause, Moved, Sort
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator
from targets.domain.judging import Case, evaluate
from targets.domain.series import Series
from targets.domain.target import Target
from targets.tracking.snapshot import Snapshot

_TRIED: Final = 24  # figures that are tried one by one for a single turn


_BY_FIGURE: Final = {Sort.NEW: Cause.FIGURE, Sort.REVISED: Cause.REVISION, Sort.WITHDRAWN: Cause.WITHDRAWAL}


def same_status(one: Evaluation, other: Evaluation) -> bool:
    return one.status is other.status


class Causes:
    """Between two snapshots, whose figures moved as in `figures`. `alike`: when a verdict is the same one."""

    def __init__(
        self,
        before: Snapshot,
        after: Snapshot,
        figures: tuple[Moved, ...],
        alike: Callable[[Evaluation, Evaluation], bool] = same_status,
    ) -> None:
        self._alike = alike
        self._before = before
        self._after = after
        self._moved: dict[str, list[Moved]] = defaultdict(list)
        for one in figures:
            self._moved[one.figure.indicator].append(one)

    def of(self, then: Target, before: Evaluation, after: Evaluation) -> tuple[Cause, Moved | None]:
        """The day is changed first, then figures, assigned values, thresholds; the figure where it was one."""
        earlier, later = self._before.case(before.on), self._after.case(after.on)
        aged = replace(earlier, on=later.on, known=later.known)
        if self._alike(evaluate(then, aged), after):
            return Cause.TIME, None
        read = _Read(earlier.indicators, later.series)
        informed = replace(aged, series=read)
        if self._alike(evaluate(then, informed), after):
            found = self._which(then, aged, tuple(read.asked), before, after)
            return (_BY_FIGURE[found.sort], found) if found else (Cause.CATALOG, None)
        informed = replace(informed, assignments=later.assignments)
        if self._alike(evaluate(then, informed), after):
            return Cause.ASSIGNMENT, None
        if self._alike(evaluate(then, replace(informed, rules=later.rules)), after):
            return Cause.RULE, None
        return Cause.CATALOG, None

    def _which(
        self, target: Target, aged: Case, read: tuple[str, ...], before: Evaluation, after: Evaluation
    ) -> Moved | None:
        """The first figure that turns the status alone; those a verdict names go before others, later periods before earlier.

        What went because the later catalog has no such indicator any more was withdrawn by nobody.
        """
        named = [one for one in (after.actual, after.base, before.actual) if one is not None]
        candidates = sorted(
            (one for name in read if name in self._after.series for one in self._moved.get(name, ())),
            key=lambda one: (one.figure in named, one.figure.period.last, one.figure.known_from),
            reverse=True,
        )
        for one in islice(candidates, _TRIED) if len(candidates) > 1 else ():
            if self._alike(evaluate(target, self._with(aged, one)), after):
                return one
        return candidates[0] if candidates else None

    def _with(self, aged: Case, one: Moved) -> Case:
        """As before, but for one figure."""
        name = one.figure.indicator
        if name not in aged.series:
            return aged
        former = aged.series[name]
        stays = one.before is not None and one.before in self._after.series[name].figures
        kept = tuple(figure for figure in former.figures if stays or figure != one.before)
        figures = kept if one.sort is Sort.WITHDRAWN else (*kept, one.figure)
        return replace(aged, series={**aged.series, name: Series(former.indicator, figures)})


class _Read(Mapping[str, Series]):
    """The later day's figures under the earlier day's definitions; `asked`: which indicators a verdict looked at."""

    def __init__(self, indicators: Mapping[str, Indicator], series: Mapping[str, Series]) -> None:
        self._indicators = indicators
        self._series = series
        self.asked: dict[str, None] = {}

    def __getitem__(self, name: str) -> Series:
        self.asked[name] = None
        indicator, later = self._indicators[name], self._series.get(name)
        if later is None:
            return Series(indicator, ())
        return later if later.indicator == indicator else Series(indicator, later.figures)

    def __iter__(self) -> Iterator[str]:
        return iter(self._indicators)

    def __len__(self) -> int:
        return len(self._indicators)
