"""作废, taking something out of force with a reason: what is the same for a figure and for a remark."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from targets.ledger.errors import Conflict, LedgerError, NotFound, TokenReused
from targets.presentation.words import Words
from targets.tracking.people import Right
from targets.web import refused
from targets.web.entry.words import ledger_failure
from targets.web.literal import literal
from targets.web.picks import pick
from targets.web.visit import Visit, visit

Sentence = Callable[[Words], str]


@dataclass(frozen=True)
class Withdrawing:
    """What can be withdrawn, in its own words, and how that is written.

    `key`: what the keys of its widgets begin with. `write(visit, token, row, reason)` raises LedgerError, of that Conflict
    and NotFound where somebody was quicker, which `taken` tells.
    """

    key: str
    title: Sentence
    explained: Sentence
    field: Sentence
    nothing: Sentence
    unchosen: Sentence
    taken: Sentence
    done: Callable[[Words, int], str]
    write: Callable[[Visit, str, int, str], object]

    @property
    def row(self) -> str:
        return f"{self.key}_row"

    @property
    def reason(self) -> str:
        return f"{self.key}_reason"

    @property
    def token(self) -> str:
        return f"{self.key}_token"

    @property
    def said(self) -> str:
        return f"{self.key}_said"


def draw_withdrawing(words: Words, what: Withdrawing, labels: Mapping[int, str], *, reviewed: bool) -> None:
    """What became of the last press, and a form over `labels`, id -> what is shown of it; none where there is nothing.

    `reviewed`: where figures are, it is said that a withdrawal is not.
    """
    said = st.session_state.get(what.said)
    with st.container():  # there even when empty: what is said must not move, and thereby close, what stands below it
        if said is not None:
            st.info(literal(said(words)))
    if not labels:
        return
    with st.expander(what.title(words)):
        at_once = words("A withdrawal counts at once, without a review.") if reviewed else ""
        st.caption(words.sentences(what.explained(words), at_once))
        numbers = list(labels)
        pick(st.container(), what.field(words), numbers, what.row, labels.__getitem__, nothing=what.nothing(words))
        st.text_input(words("Reason for the withdrawal"), key=what.reason)
        st.session_state.setdefault(what.token, secrets.token_hex(12))
        st.button(words("Withdraw"), on_click=partial(_press, what, st.session_state[what.token]), key=what.key)


def _press(what: Withdrawing, token: str) -> None:
    """The button's callback; the token makes a second click of the same press do nothing."""
    here = visit()
    row, reason = st.session_state.get(what.row), str(st.session_state.get(what.reason) or "").strip()
    if token != st.session_state.get(what.token):
        return
    if not here.may_write:
        refused.tell(Right.ENTER, here.person, what.key)
        return
    if row is None:
        st.session_state[what.said] = what.unchosen
    elif not reason:
        st.session_state[what.said] = lambda words: words("Not withdrawn: say why.")
    else:
        st.session_state[what.said] = _written(what, here, token, row, reason)


def _written(what: Withdrawing, here: Visit, token: str, row: int, reason: str) -> Sentence:
    try:
        what.write(here, token, row, reason)
    except (Conflict, NotFound):
        return what.taken
    except TokenReused:  # an earlier press went through although it was told to have failed
        st.session_state[what.token] = secrets.token_hex(12)
        return lambda words: words("An earlier press of the button went through after all.")
    except LedgerError as error:
        return partial(_failure, error)
    st.session_state[what.token] = secrets.token_hex(12)
    st.session_state[what.reason] = ""
    return partial(_done, what, row)


def _failure(error: LedgerError, words: Words) -> str:
    return ledger_failure(words, error)


def _done(what: Withdrawing, row: int, words: Words) -> str:
    return what.done(words, row)
