"""The filters of the list, each kept in the address under an id that is the same in both languages."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.domain.terms import Domain, Status
from targets.presentation import vocabulary
from targets.presentation.counts import ORDER, UNNAMED, name_of
from targets.presentation.found import part_of_report
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.selection import NOBODY, Row, Wanted, sections
from targets.web.choices import PAGE, choose, toggle, type_in
from targets.web.indicators.address import (
    ALL,
    AREA,
    DOMAIN,
    LEADER,
    SECTION,
    STATUS,
    TEXT,
    UNIT,
    UNTARGETED,
    YEAR,
)

LABELS: Final = {
    TEXT: N_("Text"),
    YEAR: N_("Target year"),
    DOMAIN: N_("Domain"),
    STATUS: N_("Status"),
    AREA: N_("Area"),
    SECTION: N_("Section of the report"),
    UNIT: N_("Lead or responsible unit"),
    LEADER: N_("Leader in charge"),
    UNTARGETED: N_("Also indicators without a target"),
}


def options_of(voice: Voice, rows: Sequence[Row]) -> Mapping[str, Mapping[str, str]]:
    """Filter -> id -> what it is called, for every filter with a closed list; units and leaders only where some are named."""
    catalog, words = voice.catalog, voice.words
    final = all(row.verdict.final for row in rows if row.verdict)
    areas = {row.entry.indicator.area: voice.area(row.entry.indicator) for row in rows}
    return {
        YEAR: {str(year): words("{year}", year=year.year) for year in catalog.place.years},
        DOMAIN: {domain.value: vocabulary.term(domain, words) for domain in Domain},
        STATUS: {
            **{status.value: name_of(status, final, words) for status in ORDER},
            Status.PENDING.value: words.listed([name_of(Status.PENDING, final, words), words(UNNAMED)]),
        },
        AREA: {area: areas[area] for area in catalog.vocabulary.areas if area in areas},
        SECTION: _sections(catalog, rows),
        **_people(voice, rows),
    }


def choose_filters(voice: Voice, options: Mapping[str, Mapping[str, str]]) -> Wanted:
    """Draw the filters and return what the address asks for; any change leads back to the first page."""
    words = voice.words
    with st.container(horizontal=True, key="filters", gap="small", vertical_alignment="bottom"):
        text = type_in(TEXT, words(LABELS[TEXT]), words("Name or clause"), forget=(PAGE,))
        asked = {name: _one_of(voice, name, known) for name, known in options.items()}
        untargeted = toggle(UNTARGETED, words(LABELS[UNTARGETED]), forget=(PAGE,))
    year, domain, status = asked[YEAR], asked[DOMAIN], asked[STATUS]
    return Wanted(
        year=int(year) if year else None,
        domain=Domain(domain) if domain else None,
        status=Status(status) if status else None,
        area=asked[AREA],
        section=asked[SECTION],
        unit=asked.get(UNIT),
        leader=asked.get(LEADER),
        text=text,
        untargeted=untargeted,
    )


def _one_of(voice: Voice, name: str, known: Mapping[str, str]) -> str | None:
    everything = voice.words("All")
    chosen = choose(
        name, voice.words(LABELS[name]), [ALL, *known], ALL, lambda one: known.get(one, everything), forget=(PAGE,)
    )
    return None if chosen == ALL else chosen


def _sections(catalog: Catalog, rows: Sequence[Row]) -> Mapping[str, str]:
    held = sections(catalog, (row.entry for row in rows))
    return {heading.path: part_of_report(heading) for heading in held}


def _people(voice: Voice, rows: Sequence[Row]) -> Mapping[str, Mapping[str, str]]:
    """The units and leaders that have to do with a row, in the city's order; last what nobody is named for, if any is."""
    charges, nobody = [row.entry.charge for row in rows], {NOBODY: voice.words("Not specified")}
    held = {unit.id for charge in charges for unit in charge.units}
    units = {unit.id: voice.words.of(unit.name) for unit in voice.catalog.duties.units.values() if unit.id in held}
    led = {charge.leader for charge in charges}
    leaders = {leader: leader for leader in voice.catalog.duties.leaders if leader in led}
    found = {}
    if units:
        found[UNIT] = units | (nobody if any(not charge.units for charge in charges) else {})
    if leaders:
        found[LEADER] = leaders | (nobody if any(not charge.leader for charge in charges) else {})
    return found
