"""作废: taking a figure out of force, with a reason; the row stays in the history for good."""

import secrets
from functools import partial

import streamlit as st

from targets.ledger.entries import Batch, WithdrawalEntry
from targets.ledger.errors import Conflict, LedgerError, NotFound, TokenReused
from targets.ledger.rows import Row, RowFilter
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.words import Words
from targets.web.entry.words import ledger_failure
from targets.web.literal import literal
from targets.web.picks import pick
from targets.web.rows import row_name, row_value
from targets.web.visit import Visit, visit

ROW, REASON, TOKEN, SAID = "withdraw_row", "withdraw_reason", "withdraw_token", "withdraw_said"


def draw_withdrawal(here: Visit, voice: Voice, wanted: RowFilter) -> None:
    words = here.words
    said = st.session_state.get(SAID)
    with st.container():  # there even when empty: what is said must not move, and thereby close, what stands below it
        if said is not None:
            st.info(literal(said(words)))
    rows = {
        row.id: row for row in here.tracker.in_force_all(wanted, reader=here.person) if here.may_enter(row.indicator)
    }
    if not rows:
        return
    with st.expander(words("Withdraw a figure")):
        st.caption(words("The figure no longer counts; what was entered stays visible in the history."))
        pick(
            st.container(),
            words("Figure in force"),
            list(rows),
            ROW,
            lambda number: _label(rows[number], voice),
            nothing=words("Choose a figure"),
        )
        st.text_input(words("Reason for the withdrawal"), key=REASON)
        st.session_state.setdefault(TOKEN, secrets.token_hex(12))
        st.button(words("Withdraw"), on_click=partial(_withdraw, st.session_state[TOKEN]), key="withdraw")


def _withdraw(token: str) -> None:
    """The button's callback; the token makes a second click of the same press do nothing."""
    here = visit()
    row, reason = st.session_state.get(ROW), str(st.session_state.get(REASON) or "").strip()
    if not here.may_write or token != st.session_state.get(TOKEN):
        return
    if row is None:
        st.session_state[SAID] = lambda words: words("Not withdrawn: choose a figure.")
        return
    if not reason:
        st.session_state[SAID] = lambda words: words("Not withdrawn: say why.")
        return
    batch = Batch(token=token, actor=here.actor, entries=(WithdrawalEntry(seen=row, reason=reason),))
    try:
        here.tracker.append(batch, here.person, here.now)
    except (Conflict, NotFound):
        st.session_state[SAID] = lambda words: words(
            "Somebody else has corrected or withdrawn this figure meanwhile; nothing was changed."
        )
        return
    except TokenReused:  # an earlier press went through although it was told to have failed
        st.session_state[TOKEN] = secrets.token_hex(12)
        st.session_state[SAID] = lambda words: words("An earlier press of the button went through after all.")
        return
    except LedgerError as error:
        st.session_state[SAID] = partial(_failure, error)
        return
    st.session_state[SAID] = lambda words: words("Row {row} is withdrawn.", row=row)
    st.session_state[TOKEN] = secrets.token_hex(12)
    st.session_state[REASON] = ""


def _failure(error: LedgerError, words: Words) -> str:
    return ledger_failure(words, error)


def _label(row: Row, voice: Voice) -> str:
    when = period(row.period, voice.words)
    return voice.words.joined(str(row.id), row_name(row, voice), when, row_value(row, voice))
