"""Which form the address asks for: topic, year, period and vintage."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.terms import Status, Vintage
from targets.presentation.periods import period as told_period
from targets.presentation.voice import Voice
from targets.tracking.entry.periods import spans, years
from targets.tracking.snapshot import Snapshot
from targets.web.choices import choose
from targets.web.due.address import STATE as DUE
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
    mine = topics_of(here)
    topics = [topic for topic in _most_wanted_first(catalog, waiting) if topic in mine]
    if st.query_params.get(TOPIC) not in topics:
        st.query_params.update(as_left(here, snapshot))
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
        offered_years = [str(year) for year in years(catalog, here.today)]
        year = choose(
            YEAR,
            words("Year"),
            offered_years,
            str(catalog.place.years[0].year),
            lambda name: told_period(Period.parse(name), words),
        )
    with columns[2]:
        offered = [str(span) for span in spans(int(year))]
        period = choose(PERIOD, words("Period"), offered, year, lambda name: told_period(Period.parse(name), words))
    with columns[3]:
        vintages = [vintage.value for vintage in VINTAGES]
        vintage = choose(
            VINTAGE,
            words("Edition"),
            vintages,
            Vintage.PRELIMINARY.value,
            lambda name: words(VINTAGES[Vintage(name)]),
        )
    _keep({TOPIC: topic, YEAR: year, PERIOD: period, VINTAGE: vintage})
    return Form.of(catalog, topic, Period.parse(period), Vintage(vintage), state(), here.may_enter)


def topics_of(here: Visit) -> frozenset[str]:
    """The topics this visitor has something to enter in."""
    return frozenset(one.topic for one in here.catalog.indicators.values() if here.may_enter(one.id))


def topic_of_others(here: Visit) -> str | None:
    """The topic the address asks for, where all of its figures are entered by others."""
    asked = st.query_params.get(TOPIC, "")
    return asked if asked in here.catalog.topics and asked not in topics_of(here) else None


def asked_for_a_form(catalog: Catalog) -> bool:
    """Whether the address names a topic; or nothing at all, as the menu has it, while something typed is not saved yet."""
    return TOPIC in st.query_params or (DUE not in st.query_params and _something_unsaved(catalog))


def as_left(here: Visit, snapshot: Snapshot) -> Mapping[str, str]:
    """The address of the form as it was left; at first of the visitor's topic most in want of figures.

    It names the topic: which one is most in want changes with every save.
    """
    left, mine = state().left, topics_of(here)
    if left is not None and left[TOPIC] in mine:
        return left
    return {TOPIC: next(one for one in _most_wanted_first(snapshot.catalog, _waiting(snapshot)) if one in mine)}


def _something_unsaved(catalog: Catalog) -> bool:
    """Whether the form, as it was left, holds something that was typed."""
    left = state().left
    if left is None:
        return False
    year = left.get(YEAR, str(catalog.place.years[0].year))
    period, vintage = Period.parse(left.get(PERIOD, year)), Vintage(left.get(VINTAGE, Vintage.PRELIMINARY))
    return not Form.of(catalog, left[TOPIC], period, vintage, state(), lambda _: True).sheet({}).is_blank


def _most_wanted_first(catalog: Catalog, waiting: Mapping[str, int]) -> list[str]:
    return sorted(catalog.topics, key=lambda topic: -waiting.get(topic, 0))


def _keep(chosen: Mapping[str, str]) -> None:
    """What the address said, as it was understood."""
    left = {name: value for name, value in chosen.items() if name in st.query_params}
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
