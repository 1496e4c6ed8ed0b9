"""Numbers as the chart's own number formats: as many decimals as published, a true minus, and the words that belong to them.

A label stays bound to its number: who edits the number sees the new one, still marked 初步.
"""

from decimal import Decimal
from itertools import pairwise

from targets.briefing.slides.native.model import Axis, Cell, Side
from targets.domain.indicator import Observation
from targets.presentation.charts.goal import promised
from targets.presentation.charts.points import is_settled
from targets.presentation.charts.scale import Scale
from targets.presentation.charts.scene import Scene, edition_tag
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.numbers import bounded, places_of
from targets.presentation.units import scaled
from targets.presentation.words import Words

_HERE = "\x00"


def form(words: Words, places: int, *, before: str = "", after: str = "", grouped: bool = False) -> str:
    """`0.0"（初步）";"−"0.0"（初步）"`: positive and zero, then negative."""
    core = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    said = f"{_quoted(before)}{core}{_quoted(after)}"
    return f'{said};{_quoted(before)}"−"{core}{_quoted(after)}'


def cell(scene: Scene, figure: Observation, label: Side | None = None, *, tagged: bool = True) -> Cell:
    """A figure in the unit of the chart, with the words that stand beside it; `tagged`: also 初步."""
    assert figure.value is not None
    words, yard = scene.voice.words, yardstick(scene)
    value = scaled(figure.value, yard.power)
    before, _, after = bounded(_HERE, figure.bound, words).partition(_HERE)
    tag = edition_tag(scene, figure) if tagged else ""
    after += words("{value} ({tag})", value=_HERE, tag=tag).partition(_HERE)[2] if tag else ""
    spoke = scene.evaluation is not None and figure == scene.evaluation.actual
    shown = form(words, places_of(value), before=before, after=after, grouped=bool(yard.grouped))
    return Cell(value, shown, label, settled=is_settled(figure), spoke=spoke)


def target_cell(scene: Scene, label: Side | None) -> Cell:
    """What was promised, with the word before it."""
    value = promised(scene)
    assert value is not None
    words, yard = scene.voice.words, yardstick(scene)
    value = scaled(value, yard.power)
    before = words("Target {value}", value=_HERE).partition(_HERE)[0]
    shown = form(words, places_of(value), before=before, grouped=bool(yard.grouped))
    return Cell(value, shown, label, promised=True)


def computed_cell(scene: Scene, value: Decimal) -> Cell:
    """A number the tracker worked out, in the indicator's unit; never written beside its dot."""
    yard = yardstick(scene)
    told = scaled(value, yard.power)
    return Cell(told, form(scene.voice.words, places_of(told), grouped=bool(yard.grouped)))


def axis_of(scene: Scene, axis: Scale) -> Axis:
    """The axis of the page, widened to whole steps, since a native one counts its ticks from its beginning."""
    power = 10.0 ** yardstick(scene).power
    grouped = bool(yardstick(scene).grouped)
    ticks = sorted(axis.ticks)
    if len(ticks) < 2:
        return Axis(axis.low * power, axis.high * power, None, form(scene.voice.words, 0, grouped=grouped))
    step = min(after - before for before, after in pairwise(ticks))
    low, high = ticks[0], ticks[-1]
    while low > axis.low + step * 1e-6:
        low -= step
    while high < axis.high - step * 1e-6:
        high += step
    told = [label.replace(",", "") for label in axis.labels]
    places = max(len(label.partition(".")[2]) for label in told)
    low, high, step = (round(one * power, 9) for one in (low, high, step))
    return Axis(low, high, step, form(scene.voice.words, places, grouped=grouped))


def _quoted(text: str) -> str:
    """A literal in a number format; quotation marks cannot be part of one."""
    plain = text.replace('"', "")
    return f'"{plain}"' if plain else ""
