"""Charts composed for a sheet that leaves the dashboard: its shape, the size of its type, and that it tells what the page tells."""

import re
from dataclasses import replace
from typing import Any

import pytest

from targets.presentation.charts import CLASSIC, PAGE, WIDE, Picture, Scene, Sheet, editions, picture
from targets.presentation.words import Language
from tests.domain.builders import a_figure
from tests.presentation.charted import BASE, GDP, GDP_2021, YEARS
from tests.presentation.city import Told, named, tell
from tests.presentation.drawn import labels, texts
from tests.presentation.hard import hard

SMALLEST = 18  # pixels of type at a width of 1600
LATER = [a_figure(str(value), str(year), vintage="final") for year, value in ((2017, 4355), (2018, 4872), (2019, 5370))]


def told(*more: Any) -> Told:
    return tell(GDP_2021, *YEARS, BASE, *LATER, *more, of=GDP, on="2021-12-31")


def on(sheet: Sheet, scene: Scene) -> Picture:
    drawn = picture(replace(scene, sheet=sheet))
    assert drawn is not None
    return drawn


def type_sizes(part: Any, within: str = "") -> list[float]:
    """Every size of type in a figure: of fonts, and in the markup of texts."""
    if isinstance(part, dict):
        own = [part["size"]] if within.endswith("font") and "size" in part else []
        marked = [float(size) for size in re.findall(r"font-size:([\d.]+)px", str(part.get("text", "")))]
        return [*own, *marked, *(size for name, one in part.items() for size in type_sizes(one, name))]
    if isinstance(part, list | tuple):
        return [size for one in part for size in type_sizes(one, within)]
    return []


@pytest.mark.parametrize(("sheet", "size"), [(WIDE, (1600, 900)), (CLASSIC, (1600, 1200))])
def test_a_sheet_is_exactly_of_its_shape_and_saved_3840_pixels_wide(sheet: Sheet, size: tuple[int, int]) -> None:
    drawn = on(sheet, told().scene)
    assert (drawn.figure.layout.width, drawn.figure.layout.height) == size
    options = drawn.config["toImageButtonOptions"]
    assert isinstance(options, dict)
    assert (options["width"] * options["scale"], options["height"] * options["scale"]) == (3840, size[1] * 2.4)
    assert options["filename"] == "地区生产总值_2021年_数据截至2026-11-22"


@pytest.mark.parametrize("sheet", [WIDE, CLASSIC])
@pytest.mark.parametrize("language", list(Language))
def test_no_type_on_a_sheet_is_smaller_than_eighteen_pixels(sheet: Sheet, language: Language) -> None:
    smallest = {name: min(type_sizes(drawn.figure.to_plotly_json())) for name, drawn in hard(language, sheet).items()}
    assert {name: size for name, size in smallest.items() if size < SMALLEST} == {}


def test_a_title_that_is_broken_on_a_page_stands_on_one_line() -> None:
    scene = told(a_figure("6355", "2021")).scene
    assert on(PAGE, scene).figure.layout.title.text == "2021年地区生产总值6355亿元，<br>高于“突破5400亿元”目标955亿元"
    assert on(WIDE, scene).figure.layout.title.text == "2021年地区生产总值6355亿元，高于“突破5400亿元”目标955亿元"


def test_titles_of_one_and_of_two_lines_begin_at_the_same_height() -> None:
    """Plotly lowers a title of a single line by 0.7 em, and no other."""
    scene = told(a_figure("6355", "2021")).scene
    one, two = on(WIDE, scene).figure.layout.title, on(PAGE, scene).figure.layout.title
    size = 24
    assert one.pad.t / WIDE.times - WIDE.edge + 0.7 * size == pytest.approx(two.pad.t)


def test_a_sheet_says_the_same_sources_and_dates_as_the_page() -> None:
    scene = told(a_figure("6355", "2021")).scene
    plain = [texts(on(sheet, scene))[2].replace("<br>", "") for sheet in (PAGE, WIDE, CLASSIC)]
    assert plain[0] == plain[1] == plain[2]
    assert plain[0].endswith("数据截至2026年11月22日 · 初步数 · 版本7Q4F")


def test_a_sheet_has_room_for_the_numbers_of_more_dots() -> None:
    scene = told().scene
    page, sheet = labels(on(PAGE, scene)), labels(on(WIDE, scene))
    assert not any("3148" in text for text in page)
    assert any("3148" in text for text in sheet)


def test_what_is_drawn_is_magnified_but_not_moved() -> None:
    scene = told().scene
    page, sheet = on(PAGE, scene).figure, on(WIDE, scene).figure
    for small, large in zip(page.data, sheet.data, strict=True):
        assert (small.name, list(small.x), list(small.y)) == (large.name, list(large.x), list(large.y))
    actual, larger = (next(trace for trace in one.data if trace.name == "actual") for one in (page, sheet))
    assert [float(size) for size in larger.marker.size] == pytest.approx(
        [float(size) * WIDE.times for size in actual.marker.size]
    )


def test_the_name_of_a_file_says_the_area_where_that_is_not_the_whole_city() -> None:
    elsewhere = named(GDP, "地区生产总值", "GDP", area="市本级")
    drawn = on(WIDE, tell(GDP_2021, BASE, of=elsewhere, on="2021-12-31").scene)
    options = drawn.config["toImageButtonOptions"]
    assert isinstance(options, dict)
    assert options["filename"] == "地区生产总值_市本级_2021年_数据截至2026-11-22"


def test_the_values_of_a_period_fit_a_sheet() -> None:
    known = [a_figure(str(value), "2016", vintage=way) for value, way in ((3760, "preliminary"), (3979, "census"))]
    scene = tell(GDP_2021, *known, of=GDP).scene
    drawn = editions(replace(scene, sheet=WIDE), known[0].period)
    assert drawn is not None
    margin = drawn.figure.layout.margin
    assert drawn.figure.layout.height == 900
    assert margin.t + margin.b < 450
