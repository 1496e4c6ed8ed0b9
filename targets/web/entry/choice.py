"""Which form the address asks for: topic, year, period and vintage."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.terms import Status, Vintage
from targets.presentation.periods import period as told_period
from targets.presentation.voice import Voice
from targets.tracking.snapshot import Snapshot
from targets.web.choices import choose
from targets.web.entry.form import Form
from targets.web.entry.session import remember, state
from targets.web.entry.words import VINTAGES
from targets.web.visit import Visit

TOPIC: Final = "topic"
YEAR: Final = "year"
PERIOD: Final = "period"
VINTAGE: Final = "vintage"


def chosen(here: Visit, voice: Voice, snapshot: Snapshot) -> Form:
    """Draw the four choices and return the form they open."""
    catalog, words = here.catalog, here.words
    waiting = _waiting(snapshot)
    topics = sorted(catalog.topics, key=lambda topic: -waiting.get(topic, 0))
    _as_left(topics)
    columns = st.columns([4, 2, 3, 3])
    with columns[0]:
        topic = choose(
            TOPIC,
            words("Topic"),
            topics,
            topics[0],
            lambda name: _topic_name(catalog, voice, name, waiting),
            default_may_change=True,
        )
    with columns[1]:
        years = [str(year) for year in range(here.today.year, catalog.place.years[0].year - 1, -1)]
        year = choose(
            YEAR,
            words("Year"),
            years,
            str(catalog.place.years[0].year),
            lambda name: told_period(Period.parse(name), words),
        )
    with columns[2]:
        spans = [str(span) for span in _spans(int(year))]
        period = choose(PERIOD, words("Period"), spans, year, lambda name: told_period(Period.parse(name), words))
    with columns[3]:
        vintages = [vintage.value for vintage in VINTAGES]
        vintage = choose(
            VINTAGE,
            words("Vintage"),
            vintages,
            Vintage.PRELIMINARY.value,
            lambda name: words(VINTAGES[Vintage(name)]),
        )
    _keep()
    return Form.of(catalog, topic, Period.parse(period), Vintage(vintage), state())


def _as_left(topics: Sequence[str]) -> None:
    """An address without a topic, as the menu has it, opens the form as it was left; at first the topic most in want.

    And it is put into the address: which topic is most in want changes with every save.
    """
    if st.query_params.get(TOPIC) not in topics:
        st.query_params.update(state().left or {TOPIC: topics[0]})


def _keep() -> None:
    left = {name: st.query_params[name] for name in (TOPIC, YEAR, PERIOD, VINTAGE) if name in st.query_params}
    remember(replace(state(), left=left))


def _waiting(snapshot: Snapshot) -> dict[str, int]:
    """Topic -> how many of its targets wait for a figure."""
    counted: dict[str, int] = {}
    for target in snapshot.catalog.counted_targets:
        if snapshot.evaluate(target).status is Status.NO_FIGURE:
            topic = snapshot.catalog.indicators[target.indicator].topic
            counted[topic] = counted.get(topic, 0) + 1
    return counted


def _topic_name(catalog: Catalog, voice: Voice, topic: str, waiting: dict[str, int]) -> str:
    name = voice.words.of(catalog.topics[topic].name)
    if topic not in waiting:
        return name
    return voice.words("{name} · {count} waiting", name=name, count=waiting[topic])


def _spans(year: int) -> list[Period]:
    """The whole year first, then January to each month."""
    return [Period.of_year(year), *(Period.through_month(year, month) for month in range(11, 0, -1))]
