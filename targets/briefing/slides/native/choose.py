"""The native chart of a target: the same choice and the same figures as on its page."""

from targets.briefing.slides.native.bars import bars
from targets.briefing.slides.native.model import NativeChart
from targets.briefing.slides.native.months import over_months
from targets.briefing.slides.native.pairs import in_pairs
from targets.briefing.slides.native.years import over_years
from targets.presentation.charts.choose import Chart, chosen
from targets.presentation.charts.goal import goal
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.yardstick import yardstick


def native(scene: Scene) -> NativeChart | None:
    """None where no figure could be drawn, or one alone with nothing to hold it against: that is said in words."""
    chart = chosen(scene)
    if chart is None:
        return None
    corner = scene.voice.words.joined(scene.mark, yardstick(scene).unit)
    drawn = _drawn(scene, chart, corner)
    alone = len(drawn.figures) == 1 and goal(scene) is None
    return drawn if drawn.figures and not alone else None


def _drawn(scene: Scene, chart: Chart, corner: str) -> NativeChart:
    match chart:
        case Chart.IN_STEP:
            return in_pairs(scene, corner)
        case Chart.MONTHS:
            return over_months(scene, corner)
        case Chart.BULLET:
            return bars(scene, corner)
        case _:
            return over_years(scene, chart, corner)
