"""A past day is judged by the rules of that day: said where they are not today's, or where they were not kept."""

from html import escape

import streamlit as st

from targets.domain.catalog import Catalog
from targets.presentation.periods import day
from targets.presentation.words import Words
from targets.tracking.clock import city_day
from targets.tracking.releases import Basis, Edition
from targets.web.visit import Visit


def draw_edition(here: Visit) -> None:
    """Nothing where today's catalog was in force on the day chosen."""
    said = told(here.edition, here.tracker.catalog.promised_by(here.known), here.words)
    if said:
        st.html(f'<p class="edition" role="note">{escape(said)}</p>')


def draw_past(here: Visit) -> None:
    """Instead of a form: what is written today is not known on a past day, so it is not written while one looks at that."""
    words = here.words
    known = day(here.known, words)
    st.caption(words("This is what was known by {day}. To write, take that day out of the sidebar.", day=known))


def told(edition: Edition, current: Catalog, words: Words) -> str:
    """One sentence, "" where there is nothing to say."""
    match edition.basis:
        case Basis.TODAYS:
            return ""
        case Basis.BEFORE_ANY:
            return words("The targets and rules of that day were not kept here; today's are applied.")
        case Basis.UNREADABLE:
            return words("The targets and rules of that day can no longer be read; today's are applied.")
    assert edition.since is not None, "what was kept has its day"
    since = day(city_day(edition.since), words)
    if edition.catalog.rules != current.rules:
        return words("Judged by the rules in force since {day}; today's are different.", day=since)
    if edition.catalog.targets != current.targets:
        return words("Shown are the targets as entered in the catalog since {day}; today's are different.", day=since)
    if edition.catalog.indicators != current.indicators:
        return words("Indicators are shown as the catalog has told them since {day}; today's are different.", day=since)
    if edition.catalog.observations != current.observations:
        return words("Published figures are those the catalog has held since {day}; today's are different.", day=since)
    return ""
