"""The workbook that goes out: of which unit, domain or part of the report."""

from functools import partial

import streamlit as st

from targets.domain.terms import Domain
from targets.presentation import vocabulary
from targets.presentation.practice import marked_name
from targets.presentation.voice import Voice
from targets.presentation.workbook.template import Scope, template
from targets.tracking.due import Asked, Task, due_list
from targets.tracking.selection import NOBODY, sections
from targets.tracking.workbook.blanks import Wanted, blanks
from targets.web.choices import choose
from targets.web.due.address import ALL, DOMAIN, UNIT
from targets.web.review.standing import places
from targets.web.search import entries_of
from targets.web.visit import Visit
from targets.web.workbook.address import SECTION

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_outgoing(here: Visit, voice: Voice) -> None:
    """`here` is of today. What is drawn up is drawn up when the button is pressed."""
    words, snapshot = voice.words, here.snapshot()
    tasks = [task for task in due_list(snapshot, None, places(here)) if here.may_enter(task.indicator.id)]
    wanted, part = _choose(voice, tasks)
    asked = blanks(snapshot, tasks, wanted, here.may_enter)
    listed = [one for one in voice.catalog.indicators.values() if here.may_enter(one.id)]
    name = words.joined(words("Form"), part, here.today.isoformat()).replace(" · ", "-").replace("/", "-")
    beside = st.container(horizontal=True, vertical_alignment="center", gap="small")
    beside.download_button(
        words("Download the template"),
        data=partial(template, asked, listed, Scope(part, here.today), voice),
        file_name=marked_name(f"{name}.xlsx", here.catalog, words),
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="workbook_template",
    )
    said = words.plural("{count} row to fill in", "{count} rows to fill in", len(asked))
    nothing = words("Nothing of this is to be entered now; the template has empty rows all the same.")
    beside.caption(said if asked else nothing)


def _choose(voice: Voice, tasks: list[Task]) -> tuple[Wanted, str]:
    """What was chosen, and how it is called."""
    words, catalog = voice.words, voice.catalog
    everything = words("All")
    units = {one.id: words.of(one.name) for one in catalog.duties.units.values()} if catalog.duties.units else {}
    domains = {one.value: vocabulary.term(one, words) for one in Domain if one in {t.indicator.domain for t in tasks}}
    parts = {one.path: one.path.replace("/", " › ") for one in sections(catalog, entries_of(catalog))}
    chosen = {}
    offers = [(DOMAIN, words("Domain"), domains), (SECTION, words("Section of the report"), parts)]
    if units:
        offers.insert(0, (UNIT, words("Lead unit"), {**units, NOBODY: words("No unit specified")}))
    for where, (key, label, known) in zip(st.columns(len(offers)), offers, strict=True):
        with where:
            one = choose(key, label, [ALL, *known], ALL, lambda name, known=known: known.get(name, everything))  # type: ignore[misc]
        if one != ALL:
            chosen[key] = (one, known[one])
    unit, domain, section = (chosen.get(key, (None, ""))[0] for key in (UNIT, DOMAIN, SECTION))
    asked = Asked(unit, Domain(domain) if domain else None)
    return Wanted(asked, section), words.joined(*(name for _, name in chosen.values()))
