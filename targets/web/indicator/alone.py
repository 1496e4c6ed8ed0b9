"""The chart of the page alone, or that of one period's values."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from targets.domain.indicator import Observation
from targets.presentation.charts import WIDE, Picture, Scene, editions, picture, told_more_than_once
from targets.web.alone import asked_alone, draw_alone

PAGE: Final = "indicator.py"
CHART, EDITIONS, PERIOD = "chart", "editions", "period"


def drawn_alone(scene: Scene, former: Callable[[], Sequence[Observation]]) -> bool:
    """Whether the address asks for one picture and it could be drawn; a page without it is shown whole."""
    asked, scene = asked_alone(), replace(scene, sheet=WIDE)
    found = picture(scene) if asked == CHART else _of_period(scene, former()) if asked == EDITIONS else None
    if found is None:
        return False
    draw_alone(found, PAGE, scene.voice.words)
    return True


def _of_period(scene: Scene, former: Sequence[Observation]) -> Picture | None:
    known = {str(period): period for period in told_more_than_once(scene.series, former)}
    period = known.get(st.query_params.get(PERIOD, ""))
    return None if period is None else editions(scene, period, former)
