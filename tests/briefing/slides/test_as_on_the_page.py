"""The charts of slides draw the numbers that the charts of the pages draw, for every target there is."""

from typing import Any

import pytest

from targets.briefing.slides.native.choose import native
from targets.briefing.slides.native.model import NativeChart, Role, Shape
from targets.domain.briefing import Item, Material
from targets.presentation.charts import Scene, picture
from targets.presentation.charts.goal import promised
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.units import scaled
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.briefing.slides.made import of_year

ACHIEVED = frozenset({"actual", "base", "last year"})


def scene_of(told: Material, item: Item, language: Language) -> Scene:
    voice = Voice(told.catalog, Words(language))
    return Scene(voice, item.series, told.known, item.target, item.evaluation, beside=item.beside)


def drawn_on_the_page(scene: Scene) -> list[float]:
    """What was achieved, as the page's chart has it: along its axis of values, which lies for bars and dumbbells."""
    drawn = picture(scene)
    assert drawn is not None
    lying = drawn.figure.layout.yaxis.visible is False or drawn.figure.layout.xaxis.zeroline is True
    marks = [trace for trace in drawn.figure.data if trace.name in ACHIEVED or (trace.name or "") in scene_names(scene)]
    return sorted({round(float(value), 6) for one in marks for value in (one.x if lying else one.y)})


def scene_names(scene: Scene) -> set[str]:
    """The traces of an in-step chart are called by their indicators."""
    return set(scene.voice.catalog.indicators)


def achieved(chart: NativeChart, scene: Scene) -> list[float]:
    roles = {Role.ACTUAL, Role.BESIDE, Role.ALSO}
    cells = [cell for row in chart.rows if row.role in roles for cell in row.cells if cell and not cell.promised]
    power = yardstick(scene).power
    return sorted({round(float(cell.value.scaleb(-power)), 6) for cell in cells})


@pytest.mark.parametrize(
    ("year", "practice", "language"),
    [(2017, False, Language.ZH), (2017, True, Language.EN), (2021, False, Language.EN), (2021, True, Language.ZH)],
    ids=str,
)
def test_every_target_shows_the_figures_of_its_page_and_what_was_promised(
    year: int, practice: bool, language: Language
) -> None:
    told = of_year(year, practice=practice)
    seen: set[Any] = set()
    for item in told.items:
        scene = scene_of(told, item, language)
        chart = native(scene)
        if chart is None:
            continue
        seen.add(chart.shape)
        assert achieved(chart, scene) == drawn_on_the_page(scene) != [], item.target.id
        value = promised(scene)
        rows = [cell.value for row in chart.rows for cell in row.cells if cell and cell.promised]
        assert set(rows) == ({scaled(value, yardstick(scene).power)} if value is not None else set()), item.target.id
    assert Shape.LINES in seen
