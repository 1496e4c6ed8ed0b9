"""Which values of one period there are, and what each is to the verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.precedence import publication
from targets.domain.series import Series
from targets.domain.terms import Accrual, Grade
from targets.presentation.charts.scene import Scene
from targets.presentation.sentences.editions import Use

COUNTED: Final = (Use.VERDICT, Use.BASE, Use.BEST)


@dataclass(frozen=True, slots=True)
class Edition:
    """One row. `use`: what the figure is to the verdict."""

    figure: Observation
    use: Use

    @property
    def grey(self) -> bool:
        return self.use in (Use.UNOFFICIAL, Use.REPLACED)

    @property
    def number(self) -> Decimal:
        assert self.figure.value is not None
        return self.figure.value


def told_more_than_once(series: Series, replaced: Iterable[Observation] = ()) -> tuple[Period, ...]:
    """The periods with two numbers or more, latest first; `replaced`: entered figures that are in force no more."""
    counted: dict[Period, int] = {}
    for figure in (*series.figures, *replaced):
        if figure.value is not None:
            key = _key(series, figure.period)
            counted[key] = counted.get(key, 0) + 1
    return tuple(sorted((period for period, count in counted.items() if count > 1), reverse=True))


def rows_of(scene: Scene, period: Period, replaced: Sequence[Observation]) -> list[Edition]:
    """In the order published."""
    key = _key(scene.series, period)
    spoken = scene.evaluation.actual if scene.evaluation else None
    base = scene.evaluation.base if scene.evaluation else None
    uses = {id(figure): Use.REPLACED for figure in replaced}
    best = next(
        (one for one in (spoken, base) if one in scene.series.figures and _key(scene.series, one.period) == key), None
    )
    best = best or scene.series.best(period)
    found = [
        f for f in (*scene.series.figures, *replaced) if f.value is not None and _key(scene.series, f.period) == key
    ]

    def use(figure: Observation) -> Use:
        if id(figure) in uses:
            return Use.REPLACED
        if figure.grade is Grade.C:
            return Use.UNOFFICIAL
        if figure != best:
            return Use.BESIDE
        return Use.VERDICT if best == spoken else Use.BASE if best == base else Use.BEST

    return [Edition(figure, use(figure)) for figure in sorted(found, key=publication)]


def shown_of(rows: list[Edition], most: int) -> list[Edition]:
    """The one that is used and the latest of the others."""
    latest = [row for row in reversed(rows) if row.use not in COUNTED]
    kept = [row for row in rows if row.use in COUNTED]
    kept += latest[: most - len(kept)]
    return [row for row in rows if row in kept]


def _key(series: Series, period: Period) -> Period:
    """For what stands at a date a period means its last day."""
    return Period(period.last, period.last) if series.indicator.accrual is Accrual.STOCK else period
