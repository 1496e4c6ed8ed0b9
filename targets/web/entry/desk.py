"""The page for entering figures: choose topic and period, type, see what it does, save."""

from functools import partial
from typing import Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.terms import Status, Vintage
from targets.presentation.periods import period as told_period
from targets.presentation.voice import Voice
from targets.tracking.entry.preview import preview
from targets.tracking.entry.reading import fields_of, read_sheet
from targets.tracking.entry.typed import Problem, Problems
from targets.tracking.snapshot import Snapshot
from targets.web.choices import choose
from targets.web.entry.effects import draw_outcome, draw_preview
from targets.web.entry.fields import draw_assignments, draw_figures, draw_source
from targets.web.entry.form import Form, seen_when_opened
from targets.web.entry.saving import save
from targets.web.entry.session import Outcome, Result, first_topic, state
from targets.web.entry.words import VINTAGES, problem
from targets.web.visit import Visit

WHOLE_FORM: Final = ("period", "figures")


def draw_desk(here: Visit, voice: Voice) -> None:
    """The form is always about today: `known` of the address does not hide what a clerk has to see."""
    snapshot = here.tracker.snapshot(here.today, here.now, internal=True)
    form = _choose(here, voice, snapshot)
    rows = {slot: here.tracker.in_force(*names) for slot, names in form.slots().items()}
    seen = seen_when_opened(form, {slot: row.id if row else None for slot, row in rows.items()})
    entries, problems = read_sheet(form.sheet(seen), here.catalog, here.today)
    told = _worth_telling(problems, state().outcome, form)
    draw_figures(form, snapshot, voice, seen, told)
    draw_assignments(form, voice, seen, told)
    draw_source(form, voice, told, replacing=any(getattr(entry, "seen", None) is not None for entry in entries))
    _draw_save(form, voice, told)
    if entries and "period" not in told:
        draw_preview(preview(snapshot, entries, here.today), voice)


def _draw_save(form: Form, voice: Voice, told: Problems) -> None:
    """The button, and beside it what became of the last press.

    Nothing above the button comes or goes while a figure is typed: a button that moves under the mouse is not pressed. And
    what is told beside it is seen by whoever has just pressed it, however long the form is.
    """
    words = voice.words
    button, beside = st.columns([1, 6])
    button.button(words("Save"), type="primary", on_click=partial(save, form), key=form.key("save"))
    with beside:
        draw_outcome(state().outcome, form, voice, told)
        for name in WHOLE_FORM:
            if name in told:
                st.error(problem(words, told[name]))


def _worth_telling(problems: tuple[Problem, ...], outcome: Outcome | None, form: Form) -> Problems:
    """What is wrong with something typed is told at once; what is still missing only after the button was pressed."""
    pressed = outcome is not None and outcome.form == form.name and outcome.result is Result.PROBLEMS
    asked = {one.field for one in outcome.problems} if outcome and pressed else set()
    return {
        name: one
        for name, one in fields_of(problems).items()
        if name in asked or name == "period" or name.startswith(("figure ", "assignment "))
    }


def _choose(here: Visit, voice: Voice, snapshot: Snapshot) -> Form:
    catalog, words = here.catalog, here.words
    waiting = _waiting(snapshot)
    topics = sorted(catalog.topics, key=lambda topic: -waiting.get(topic, 0))
    columns = st.columns([4, 2, 3, 3])
    with columns[0]:
        topic = choose(
            "topic",
            words("Topic"),
            topics,
            first_topic(topics),
            lambda name: _topic_name(catalog, voice, name, waiting),
            default_may_change=True,
        )
    with columns[1]:
        years = [str(year) for year in range(here.today.year, catalog.place.years[0].year - 1, -1)]
        year = choose(
            "year",
            words("Year"),
            years,
            str(catalog.place.years[0].year),
            lambda name: told_period(Period.parse(name), words),
        )
    with columns[2]:
        spans = [str(span) for span in _spans(int(year))]
        period = choose("period", words("Period"), spans, year, lambda name: told_period(Period.parse(name), words))
    with columns[3]:
        vintages = [vintage.value for vintage in VINTAGES]
        vintage = choose(
            "vintage",
            words("Vintage"),
            vintages,
            Vintage.PRELIMINARY.value,
            lambda name: words(VINTAGES[Vintage(name)]),
        )
    return Form.of(catalog, topic, Period.parse(period), Vintage(vintage), state())


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
