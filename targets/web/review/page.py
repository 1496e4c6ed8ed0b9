"""The page from top to bottom: what waits for this visitor's decision, what waits for others', what became of the rest."""

from functools import partial
from typing import Final

import streamlit as st

from targets.ledger.entries import FigureEntry
from targets.ledger.orphans import by_any_id
from targets.ledger.submissions.entries import Ruling, Submission
from targets.presentation.voice import Voice
from targets.tracking.submissions.proposal import proposal
from targets.tracking.submissions.reviews import Reviews
from targets.web.entry.choice import VINTAGE
from targets.web.links import address_of_form
from targets.web.literal import literal
from targets.web.picks import pick
from targets.web.review.deciding import RULING, decide, withdraw
from targets.web.review.differences import in_full, in_short, line
from targets.web.review.session import state
from targets.web.review.words import RULINGS, decided, handed_in, told
from targets.web.visit import Visit

MOST: Final = 10  # each shows what it would do to every target
SHOWN_DECIDED: Final = 20


def draw_review(here: Visit, voice: Voice) -> None:
    """`here` is of today."""
    words, reviews = voice.words, Reviews(here.tracker, here.person)
    queue, pending = reviews.to_decide(), reviews.pending()
    if not reviews.switched_on:
        _draw_switched_off(voice, len(pending))
    if not reviews.has_part:
        if reviews.switched_on:
            st.info(words("What waits for review is shown to those who enter and review figures."))
        _draw_results(voice)  # who has just lost the right is told so
        return
    _draw_results(voice)
    returned = reviews.to_correct() if reviews.switched_on else ()
    _draw_returned(voice, returned)
    if reviews.may_decide:
        _draw_queue(here, voice, queue)
    left = [one for one in pending if one not in queue]
    if left or not reviews.may_decide:
        _draw_pending(voice, reviews, left)
    _draw_decided(voice, reviews, {one.id for one in returned})


def _draw_switched_off(voice: Voice, waiting: int) -> None:
    """What was submitted before is neither in force nor forgotten."""
    st.info(voice.words("Figures are not reviewed here: what is saved counts at once."))
    if waiting:
        st.warning(
            voice.words.plural(
                "{count} submission from before still waits. It counts once it is passed; who submitted it can withdraw it.",
                "{count} submissions from before still wait. They count once they are passed; who submitted them can withdraw them.",
                waiting,
            )
        )


def _draw_results(voice: Voice) -> None:
    """What became of the last press; there even when empty, so that what stands below keeps its place."""
    words, kept = voice.words, state()
    with st.container():
        if kept.nothing_chosen:
            st.error(words("Nothing decided: choose at least one submission."))
        if kept.reason_missing:
            st.error(words("Nothing decided: say why, for whoever submitted it."))
        for result in kept.results:
            (st.success if result.receipt else st.error)(literal(told(result, words)))


def _draw_queue(here: Visit, voice: Voice, queue: tuple[Submission, ...]) -> None:
    words, kept = voice.words, state()
    st.subheader(words("To be decided: {count}", count=len(queue)), anchor=False)
    if not queue:
        st.caption(words("Nothing waits for your decision."))
        return
    assert here.tracker.ledger is not None
    shown = queue[:MOST]
    snapshot = here.snapshot()
    for one in shown:
        with st.container(border=True, gap="small", key=kept.key("one", one.id)):
            st.checkbox(words("Submission {number}", number=one.id), key=kept.key("chosen", one.id))
            st.html(line(handed_in(one, words), words, soft=True))
            st.html(in_full(proposal(one, snapshot, here.tracker.ledger, here.today), voice))
    if len(shown) < len(queue):
        st.caption(words("{count} more follow when these are decided.", count=len(queue) - len(shown)))
    ruling, reason = st.columns([3, 7])
    pick(
        ruling,
        words("Decision"),
        [one.value for one in RULINGS],
        RULING,
        lambda name: words(RULINGS[Ruling(name)]),
    )
    reason.text_input(words("Reason (required unless passed)"), key=kept.key("reason"))
    numbers = tuple(one.id for one in shown)
    st.button(
        words("Decide on what is chosen"),
        type="primary",
        on_click=partial(decide, kept.version, numbers),
        key=kept.key("decide"),
    )


def _draw_pending(voice: Voice, reviews: Reviews, left: list[Submission]) -> None:
    """What others have to decide; one's own can be withdrawn until then."""
    words, kept = voice.words, state()
    st.subheader(words("Waits for a reviewer: {count}", count=len(left)), anchor=False)
    for one in left:
        with st.container(border=True, gap="small", key=kept.key("waits", one.id)):
            said = words.joined(words("Submission {number}", number=one.id), handed_in(one, words))
            st.html(line(said, words, soft=True))
            st.html(in_short(one, voice))
            if reviews.is_own(one):
                label = words("Withdraw submission {number}", number=one.id)
                st.button(label, on_click=partial(withdraw, kept.version, one.id), key=kept.key("withdraw", one.id))


def _draw_returned(voice: Voice, returned: tuple[Submission, ...]) -> None:
    """What is this visitor's turn, first of all: each with the figures that nobody has submitted again."""
    words = voice.words
    if not returned:
        return
    st.subheader(words("To be corrected by you: {count}", count=len(returned)), anchor=False)
    for one in returned:
        assert one.decision is not None
        with st.container(border=True, gap="small", key=f"returned_{one.id}"):
            st.html(
                line(words.joined(words("Submission {number}", number=one.id), handed_in(one, words)), words, soft=True)
            )
            st.html(in_short(one, voice))
            st.html(line(decided(one.decision, words), words))
            _link_to_form(one, voice)


def _draw_decided(voice: Voice, reviews: Reviews, listed: set[int]) -> None:
    """`listed`: what is shown above already."""
    words = voice.words
    found = [one for one in reviews.decided(SHOWN_DECIDED) if one.id not in listed]
    if not found:
        return
    st.subheader(words("Decided"), anchor=False)
    for one in found:
        assert one.decision is not None
        with st.container(border=True, gap="small", key=f"decided_{one.id}"):
            name = words("Submission {number}", number=one.id)
            st.html(line(words.joined(name, handed_in(one, words)), words, soft=True))
            st.html(in_short(one, voice))
            st.html(line(decided(one.decision, words), words))


def _link_to_form(returned: Submission, voice: Voice) -> None:
    entry = returned.entries[0]
    indicator = by_any_id(voice.catalog.indicators.values()).get(entry.identity.indicator)
    if indicator is None:
        return  # there is no form for it any more
    query = address_of_form(indicator.topic, entry.period)
    if isinstance(entry, FigureEntry):
        query[VINTAGE] = entry.vintage.value
    label = voice.words("Correct submission {number}", number=returned.id)
    st.page_link("update.py", label=label, icon=":material/edit:", query_params=query)
