"""Two growths year by year, as columns beside each other: does the one keep step with the other?"""

from targets.briefing.slides.native.forms import axis_of, cell
from targets.briefing.slides.native.model import NativeChart, Role, Row, Shape, Side
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.target import InStepTarget
from targets.presentation import periods
from targets.presentation.charts.in_step import pair_name, pairs
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene, edition_tag
from targets.presentation.charts.yardstick import yardstick


def in_pairs(scene: Scene, corner: str) -> NativeChart:
    """Every year of the target's period, known or not."""
    target, found = scene.target, pairs(scene)
    assert isinstance(target, InStepTarget)
    years = target.due.years()
    figures = [figure for known in found.values() for figure in known.values()]
    values = [float(figure.value) for figure in figures if figure.value is not None]
    roles = {target.indicator: Role.ACTUAL, target.against: Role.BESIDE}
    rows = tuple(
        Row(
            pair_name(scene, indicator),
            roles.get(indicator, Role.ALSO),
            tuple(cell(scene, known[year], Side.ABOVE, tagged=False) if year in known else None for year in years),
        )
        for indicator, known in found.items()
    )
    return NativeChart(
        shape=Shape.COLUMNS,
        corner=corner,
        categories=tuple(periods.period(Period.of_year(year), scene.voice.words) for year in years),
        rows=rows,
        axis=axis_of(scene, scale([0.0, *values], room=0.16, said=yardstick(scene).number)),
        figures=tuple(figures),
        said=tuple(_tagged(scene, indicator, tuple(known.values())) for indicator, known in found.items()),
    )


def _tagged(scene: Scene, indicator: str, figures: tuple[Observation, ...]) -> str:
    """Which columns are preliminary, in words: beside their numbers is no room for it."""
    words, voice = scene.voice.words, scene.voice
    held = voice.catalog.indicators[indicator]
    periods_of = {
        tag: [voice.period(figure.period, held) for figure in figures if edition_tag(scene, figure) == tag]
        for tag in dict.fromkeys(edition_tag(scene, figure) for figure in figures)
        if tag
    }
    told = [words("{label}: {value}", label=tag, value=words.listed(years)) for tag, years in periods_of.items()]
    return words("{value} ({tag})", value=pair_name(scene, indicator), tag="; ".join(told)) if told else ""
