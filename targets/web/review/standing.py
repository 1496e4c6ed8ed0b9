"""What other pages show of figures that wait: beside what is in force, without moving it."""

import streamlit as st

from targets.domain.indicator import Indicator
from targets.domain.terms import Disclosure
from targets.ledger.errors import LedgerError
from targets.presentation.disclosure import internal_mark
from targets.presentation.voice import Voice
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.submissions.reviews import Reviews
from targets.tracking.submissions.waiting import Place, Waiting, waiting
from targets.web.review.differences import note
from targets.web.review.words import entry_name, entry_subject, entry_value, handed_in
from targets.web.visit import Visit


def waits(here: Visit) -> tuple[Waiting, ...]:
    """Everything in review that this visitor may see; what waits today is nothing that was known on a past day."""
    if here.known < here.today:
        return ()
    try:
        return waiting(Reviews(here.tracker, here.person).pending(), here.catalog)
    except OUT_OF_REACH:
        return ()  # what is known is shown without it


def places(here: Visit) -> frozenset[Place]:
    """What of the due list is in review."""
    return frozenset(one.place for one in waits(here))


def to_correct(here: Visit) -> frozenset[Place]:
    """What of the due list a reviewer has given back to this visitor."""
    reviews = Reviews(here.tracker, here.person)
    if not reviews.switched_on or here.known < here.today:
        return frozenset()
    return frozenset(one.place for one in waiting(reviews.to_correct(), here.catalog))


def draw_waiting(here: Visit, voice: Voice, indicator: Indicator) -> None:
    """On the page of an indicator, for those who may see it."""
    for one in waits(here):
        if one.place.indicator == indicator.id:
            st.html(note(sentence(one, voice), voice.words))


def sentence(one: Waiting, voice: Voice) -> str:
    words = voice.words
    said = words(
        "In review: {name}, {subject}: {value}, {submitted}. It counts once a reviewer has passed it.",
        name=entry_name(one.entry, voice),
        subject=entry_subject(one.entry, voice),
        value=entry_value(one.entry, voice),
        submitted=handed_in(one.submission, words),
    )
    return words.joined(said, internal_mark(one.entry.disclosure is Disclosure.INTERNAL, words))


def count_in_menu(here: Visit) -> int | None:
    """How many submissions wait for this visitor, to be decided or to be corrected; None for who has no part in reviews.

    Switched off, the page is there as long as something waits from before.
    """
    reviews = Reviews(here.tracker, here.person)
    if not reviews.has_part:
        return None
    try:
        if not reviews.switched_on:
            return len(reviews.to_decide()) if reviews.pending() else None
        return len(reviews.to_decide()) + len(reviews.to_correct())
    except LedgerError:
        return 0 if reviews.switched_on else None  # pages that need no ledger are shown without one
