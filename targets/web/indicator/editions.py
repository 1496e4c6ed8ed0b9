"""Every value of one period, where several are known: which one speaks, and what the others say."""

import streamlit as st

from targets.domain.catalog import Target
from targets.domain.evaluation import Evaluation
from targets.domain.period import Period
from targets.domain.series import Series
from targets.presentation.charts import Scene, editions, told_more_than_once
from targets.presentation.voice import Voice
from targets.tracking.replaced import replaced
from targets.tracking.snapshot import Snapshot
from targets.web.choices import choose
from targets.web.visit import Visit

PERIOD = "period"


def draw_editions(
    here: Visit, voice: Voice, series: Series, snapshot: Snapshot, target: Target | None, evaluation: Evaluation | None
) -> None:
    """Nothing where every period has one value only."""
    former = replaced(here.tracker, series.indicator.id, here.known, here.person)
    known = {str(period): period for period in told_more_than_once(series, former)}
    if not known:
        return
    st.subheader(voice.words("One period, several values"), anchor=False)
    first = _first(known, target, evaluation)
    asked = first
    if len(known) > 1:
        with st.container(width=260):
            asked = choose(
                PERIOD,
                voice.words("Period"),
                list(known),
                first,
                lambda one: voice.period(known[one], series.indicator),
            )
    drawn = editions(Scene(voice, series, snapshot.known, target, evaluation), known[asked], former)
    if drawn is not None:
        with st.container(key="paper_editions"):
            st.plotly_chart(
                drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key=f"editions_{series.indicator.id}"
            )


def _first(known: dict[str, Period], target: Target | None, evaluation: Evaluation | None) -> str:
    """The target's own period, else its base, else the latest."""
    base = evaluation.base if evaluation else None
    wanted = [target.due if target else None, base.period if base else None]
    return next((str(one) for one in wanted if one is not None and str(one) in known), next(iter(known)))
