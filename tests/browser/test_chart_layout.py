"""Every chart of every target, and those made to be hard, on pages and on sheets of 16:9 and 4:3: no text is cut, none overlap."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from plotly.offline import get_plotlyjs

from targets.domain.briefing import Form
from targets.presentation.charts import (
    CLASSIC,
    PAGE,
    PHONE_STYLE,
    WIDE,
    Picture,
    Scene,
    Sheet,
    editions,
    picture,
    told_more_than_once,
)
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.material import item
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.versions.stamp import stamp_targets
from tests.presentation.hard import hard
from tests.tracking.sheets import catalog

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
YEAR_END = date(2017, 12, 31)  # a code with a day of its own is longer
# A phone of 390 px leaves a chart 332; sheets have a size of their own.
PHONE = (332, None)
SIZES = {"phone": (PAGE, PHONE), "16:9": (WIDE, WIDE.pixels), "4:3": (CLASSIC, CLASSIC.pixels)}
# All charts in one call: the way to the browser and back takes longer than drawing. A static chart has no buttons.
TEXTS = """async figures => {
  const seen = []
  for (const figure of figures) {
    await Plotly.newPlot('chart', figure.data, figure.layout, { staticPlot: true })
    const paper = document.querySelector('.main-svg').getBoundingClientRect()
    const groups = [...document.querySelectorAll('.annotation, .gtitle, g.xtick, g.ytick')]
    seen.push(groups.flatMap((group, owner) =>
      [...(group.matches('text') ? [group] : group.querySelectorAll('text'))].map(text => {
        const box = text.getBoundingClientRect()
        return {owner, said: text.textContent, left: box.left - paper.left, right: box.right - paper.left,
                top: box.top - paper.top, bottom: box.bottom - paper.top}
      })).filter(text => text.right - text.left > 1))
    Plotly.purge('chart')
  }
  return seen
}"""


@pytest.fixture(scope="module")
def easel(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content(f"<style>body {{ margin: 0 }} {PHONE_STYLE}</style><div id='chart'></div>")
    page.add_script_tag(content=get_plotlyjs())
    yield page
    page.close()


@cache
def snapshot_of_today() -> Snapshot:
    return Tracker(catalog(), None).snapshot(NOW.date(), NOW, LOCAL_EDITOR)


@cache
def pictures(language: Language, sheet: Sheet) -> dict[str, Picture]:
    """The charts of all targets of the report as they open, the values of every period that has several, and hard ones."""
    snapshot = snapshot_of_today()
    voice = Voice(catalog(), Words(language))
    drawn = {
        target.id: picture(
            Scene(
                voice,
                snapshot.series[target.indicator],
                snapshot.known,
                target,
                snapshot.evaluate(target),
                version=stamp_targets(snapshot, YEAR_END, Form.CHART, [target.id]),
                beside=item(snapshot, target, None).beside,
                sheet=sheet,
            )
        )
        for target in catalog().counted_targets
    }
    for name in ("gdp", "income_rural"):
        series = snapshot.series[name]
        scene = Scene(voice, series, snapshot.known, sheet=sheet)
        drawn[f"history of {name}"] = picture(scene)
        drawn |= {f"{name} {period}": editions(scene, period) for period in told_more_than_once(series)[:4]}
    return {name: one for name, one in drawn.items() if one is not None} | hard(language, sheet)


def faults(page: Page, drawn: list[Picture], size: tuple[int, int | None], slack: float) -> list[list[str]]:
    """For each picture what is cut at the edge of the paper, and what lies on something else by more than `slack` pixels."""
    figures = [_sized(one, size) for one in drawn]
    heights = [figure["layout"]["height"] for figure in figures]
    return [
        _cut(texts, size[0], height) + _overlapping(texts, slack)
        for texts, height in zip(page.evaluate(TEXTS, figures), heights, strict=True)
    ]


def _sized(drawn: Picture, size: tuple[int, int | None]) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(drawn.figure.to_json())
    figure["layout"] |= {"width": size[0], "height": size[1] or drawn.figure.layout.height}
    return figure


def _cut(texts: list[dict[str, Any]], width: float, height: float) -> list[str]:
    return [
        f"cut: {one['said']}"
        for one in texts
        if one["left"] < -1 or one["right"] > width + 1 or one["top"] < -1 or one["bottom"] > height + 1
    ]


def _overlapping(texts: list[dict[str, Any]], slack: float) -> list[str]:
    return [
        f"{one['said']} lies on {other['said']}"
        for index, one in enumerate(texts)
        for other in texts[index + 1 :]
        if one["owner"] != other["owner"]
        and min(one["right"], other["right"]) - max(one["left"], other["left"]) > slack
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > slack
    ]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
def test_texts_of_charts_are_whole_and_apart(easel: Page, language: Language, size: str) -> None:
    sheet, pixels = SIZES[size]
    easel.set_viewport_size({"width": pixels[0], "height": 900})
    drawn = pictures(language, sheet)
    assert len(drawn) > 80
    found = dict(zip(drawn, faults(easel, list(drawn.values()), pixels, 2 * sheet.times), strict=True))
    assert {name: told for name, told in found.items() if told} == {}
