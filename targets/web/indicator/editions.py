"""Every value of one period, where several are known: which one speaks, and what the others say."""

from collections.abc import Mapping, Sequence

import streamlit as st

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.presentation.charts import Scene, editions, told_more_than_once
from targets.web.alone import offer_alone
from targets.web.choices import choose
from targets.web.indicator.alone import EDITIONS, PAGE, PERIOD
from targets.web.version import draw_version


def draw_editions(scene: Scene, former: Sequence[Observation]) -> None:
    """Nothing where every period has one value only. `former`: what was in force once and is no more."""
    known = {str(period): period for period in told_more_than_once(scene.series, former)}
    if not known:
        return
    first = _first(known, scene.target, scene.evaluation)
    # A second picture would double the page's wait: it is made for those who open it, or came for a period of it.
    fold = st.expander(
        scene.voice.words("One period, several values"),
        expanded=PERIOD in st.query_params,
        key="editions_fold",
        on_change="rerun",
    )
    if fold.open:
        with fold:
            _draw_picture(scene, known, first, former)


def _draw_picture(scene: Scene, known: Mapping[str, Period], first: str, former: Sequence[Observation]) -> None:
    voice, indicator = scene.voice, scene.series.indicator
    asked = first
    if len(known) > 1:
        with st.container(width=260):
            asked = choose(
                PERIOD,
                voice.words("Period"),
                list(known),
                first,
                lambda one: voice.period(known[one], indicator),
                default_may_change=True,
            )
    drawn = editions(scene, known[asked], former)
    if drawn is not None:
        with st.container(key="paper_editions"):
            st.plotly_chart(
                drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key=f"editions_{indicator.id}"
            )
            offer_alone(PAGE, EDITIONS, voice.words, {PERIOD: asked})
        draw_version(scene.version, voice.words)


def _first(known: dict[str, Period], target: Target | None, evaluation: Evaluation | None) -> str:
    """The target's own period, else its base, else the latest."""
    base = evaluation.base if evaluation else None
    wanted = [target.due if target else None, base.period if base else None]
    return next((str(one) for one in wanted if one is not None and str(one) in known), next(iter(known)))
