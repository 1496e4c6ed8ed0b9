"""One unit for a whole chart: axis, labels and subtitle count in the same, that of the number the title tells."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from targets.domain.indicator import Indicator, Observation
from targets.domain.terms import Bound, Measure
from targets.presentation.charts.goal import promised
from targets.presentation.charts.scale import Scale, whole_at
from targets.presentation.charts.scene import Scene
from targets.presentation.numbers import PERCENT, bounded, change, number
from targets.presentation.units import one_unit, scaled
from targets.presentation.voice import Voice
from targets.presentation.words import Words


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What is drawn stays in the indicator's unit; what is written is that times 10^`power`, in `unit`."""

    words: Words
    power: int
    unit: str
    grouped: str

    def number(self, value: Decimal, bound: Bound = Bound.EXACT) -> str:
        """4355.2 in Chinese, 435.52 in English where the chart counts in billions."""
        return bounded(number(scaled(value, self.power), self.grouped), bound, self.words)

    def change(self, value: Decimal) -> str:
        """A signed difference: +25.32."""
        return change(scaled(value, self.power), self.grouped)


def yardstick(scene: Scene) -> Yardstick:
    """That of the figure the verdict rests on and of what was promised; without both, of the latest figure."""
    actual = scene.evaluation.actual if scene.evaluation else None
    told = [value for value in (actual.value if actual else None, promised(scene)) if value is not None]
    if not told:
        told = [figure.value for figure in scene.series.speaking[-1:] if figure.value is not None]
    return measuring(scene.voice, scene.indicator, told)


def measuring(voice: Voice, indicator: Indicator, values: Iterable[Decimal]) -> Yardstick:
    """For numbers of which the largest decides between millions and billions."""
    words = voice.words
    if words.chinese or indicator.unit in (PERCENT, ""):
        return Yardstick(words, 0, voice.unit(indicator.unit), "")
    power, unit = one_unit(
        max(map(abs, values), default=Decimal(0)), words.term(voice.catalog.vocabulary.units, indicator.unit)
    )
    return Yardstick(words, power, unit, ",")


def ticks_for(indicator: Indicator, axis: Scale, values: list[float]) -> Scale:
    """A share of a whole has no ticks beyond 100 %."""
    share = indicator.measure is Measure.SHARE and indicator.unit == PERCENT
    return whole_at(axis, 100, values) if share and values else axis


def written(scene: Scene, figure: Observation) -> str:
    """The number of a figure as the whole chart counts."""
    assert figure.value is not None
    return yardstick(scene).number(figure.value, figure.bound)
