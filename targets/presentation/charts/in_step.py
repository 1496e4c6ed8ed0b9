"""Two growths year by year: does the one keep step with the other?"""

from collections.abc import Iterable

import plotly.graph_objects as go

from targets.domain.evaluation import Remark
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.target import InStepTarget
from targets.presentation import vocabulary
from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis, years_axis
from targets.presentation.charts.callouts import number_label
from targets.presentation.charts.frame import Drawing, KeyEntry
from targets.presentation.charts.labels import Label, over, under
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene, hover
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.traces import scatter

_SYMBOLS = ("circle", "square", "diamond")
_FILLED, _HOLLOW = "●■◆", "○□◇"


def pairs(scene: Scene) -> dict[str, dict[int, Observation]]:
    """Figures by indicator and year of the target's period: its own, then those it is held against or shown with."""
    target, evaluation = scene.target, scene.evaluation
    if not isinstance(target, InStepTarget) or evaluation is None:
        return {}
    noted = [f for note in evaluation.notes if note.remark is Remark.OTHER_SERIES for f in note.figures]
    spoken = [f for s in (scene.series, *scene.beside) for y in target.due.years() if (f := s.best(Period.of_year(y)))]
    found: dict[str, dict[int, Observation]] = {}
    for figure in [*spoken, *noted]:
        if figure.value is not None and figure.period.year in target.due.years():
            found.setdefault(figure.indicator, {}).setdefault(figure.period.year, figure)
    return found


def in_step(scene: Scene) -> Sketch:
    """The growth that was promised in the colour of what was achieved, the other one grey; nominal growth hollow."""
    target = scene.target
    assert isinstance(target, InStepTarget)
    found = pairs(scene)
    years = target.due.years()
    axis = scale([0.0, *(_value(figure) for figures in found.values() for figure in figures.values())], room=0.16)
    drawing = Drawing(
        [],
        years_axis(years[0], years[-1]),
        value_axis(axis),
        left=axis.label_width * paper.AXIS + 12,
        sheet=scene.sheet,
    )
    key = []
    for position, (indicator, figures) in enumerate(found.items()):
        against, judged = indicator == target.against, indicator == target.indicator
        colour = paper.SOFT if against else paper.ACTUAL
        drawing.traces.append(
            _series(scene, figures.values(), colour, _SYMBOLS[position % 3], filled=judged or against)
        )
        glyphs = _FILLED if judged or against else _HOLLOW
        key.append(KeyEntry(glyphs[position % 3], colour, pair_name(scene, indicator)))
        for year, figure in figures.items():
            higher = all(_value(figure) >= _value(other[year]) for other in found.values() if year in other)
            label = Label(number_label(scene, figure).number, "", colour)
            drawing.annotations.append((over if higher else under)(label, float(year), _value(figure)))
    drawn = [figure for figures in found.values() for figure in figures.values()]
    return Sketch(drawing, key, drawn, promised_row(scene))


def _series(scene: Scene, figures: Iterable[Observation], colour: str, symbol: str, *, filled: bool) -> go.Scatter:
    known = sorted(figures, key=lambda figure: figure.period)
    marker = {
        "symbol": symbol,
        "size": 13,
        "color": colour if filled else paper.GROUND,
        "line": {"color": colour, "width": 2.5},
    }
    told = [hover(scene.voice, figure) for figure in known]
    places = [(float(figure.period.year), _value(figure)) for figure in known]
    return scatter(known[0].indicator, places, mode="markers", marker=marker, hovertext=told)


def pair_name(scene: Scene, indicator: str) -> str:
    """The series with its price basis, which is what keeps nominal growth from being judged."""
    known = scene.voice.catalog.indicators[indicator]
    prices = vocabulary.term(known.prices, scene.voice.words).partition("（")[0]
    name = scene.voice.series_name(known)
    return scene.voice.words("{name} ({prices})", name=name, prices=prices) if prices else name


def _value(figure: Observation) -> float:
    assert figure.value is not None
    return float(figure.value)
