"""What 左右 tolerates, as rows of numbers."""

from collections.abc import Sequence

from targets.briefing.slides.native.forms import computed_cell
from targets.briefing.slides.native.model import Role, Row
from targets.domain.target import GrowthTarget
from targets.presentation.charts.goal import promised, tolerance
from targets.presentation.charts.scene import Scene


def edges(scene: Scene, where: Sequence[bool], role: Role) -> list[Row]:
    """The lower and the upper edge of what 左右 tolerates, in the categories where it holds; none without the word."""
    value, target, words = promised(scene), scene.target, scene.voice.words
    if value is None or not isinstance(target, GrowthTarget) or not tolerance(scene):
        return []
    around = scene.voice.catalog.rules.growth[target.band].about
    names = words("Range of “about”, lower edge"), words("Range of “about”, upper edge")
    return [
        Row(name, role, tuple(computed_cell(scene, edge) if here else None for here in where), listed=False)
        for name, edge in zip(names, (value - around, value + around), strict=True)
    ]
