"""作废 of a remark: with a reason; the line stays in the history for good."""

import secrets
from collections.abc import Callable
from functools import partial
from typing import Final

import streamlit as st

from targets.ledger.errors import Conflict, LedgerError, NotFound, TokenReused
from targets.ledger.remarks.entries import RemarkRow, RemarkSheet, RemarkWithdrawal
from targets.presentation.remarks import clipped
from targets.presentation.voice import Voice
from targets.presentation.words import Words
from targets.tracking.remarks.shown import Remarks
from targets.web.entry.words import ledger_failure
from targets.web.history.remark_columns import target_name
from targets.web.literal import literal
from targets.web.picks import pick
from targets.web.visit import visit

ROW: Final = "withdraw_remark_row"
REASON: Final = "withdraw_remark_reason"
TOKEN: Final = "withdraw_remark_token"
SAID: Final = "withdraw_remark_said"


def draw_remark_withdrawal(voice: Voice, remarks: Remarks) -> None:
    words = voice.words
    said = st.session_state.get(SAID)
    with st.container():  # there even when empty: what is said must not move, and thereby close, what stands below it
        if said is not None:
            st.info(literal(said(words)))
    rows = {row.id: row for row in remarks.in_force_all()}
    if not rows:
        return
    with st.expander(words("Withdraw a remark")):
        st.caption(
            words("The remark no longer stands beside the light; what was written stays visible in the history.")
        )
        pick(
            st.container(),
            words("Remark in force"),
            list(rows),
            ROW,
            lambda number: _label(rows[number], voice),
            nothing=words("Choose a remark"),
        )
        st.text_input(words("Reason for the withdrawal"), key=REASON)
        st.session_state.setdefault(TOKEN, secrets.token_hex(12))
        st.button(words("Withdraw"), on_click=partial(_withdraw, st.session_state[TOKEN]), key="withdraw_remark")


def _withdraw(token: str) -> None:
    """The button's callback; the token makes a second click of the same press do nothing."""
    here = visit()
    row, reason = st.session_state.get(ROW), str(st.session_state.get(REASON) or "").strip()
    if not here.may_write or token != st.session_state.get(TOKEN):
        return
    if row is None:
        _say(lambda words: words("Not withdrawn: choose a remark."))
    elif not reason:
        _say(lambda words: words("Not withdrawn: say why."))
    else:
        _write(token, row, reason)


def _write(token: str, row: int, reason: str) -> None:
    here = visit()
    sheet = RemarkSheet(token=token, actor=here.actor, entry=RemarkWithdrawal(seen=row, reason=reason))
    try:
        Remarks(here.tracker, here.person).save(sheet, here.now)
    except (Conflict, NotFound):
        _say(lambda words: words("Somebody else has replaced or withdrawn this remark meanwhile; nothing was changed."))
        return
    except TokenReused:  # an earlier press went through although it was told to have failed
        st.session_state[TOKEN] = secrets.token_hex(12)
        _say(lambda words: words("An earlier press of the button went through after all."))
        return
    except LedgerError as error:
        _say(partial(_failure, error))
        return
    _say(lambda words: words("Remark {row} is withdrawn.", row=row))
    st.session_state[TOKEN] = secrets.token_hex(12)
    st.session_state[REASON] = ""


def _say(sentence: Callable[[Words], str]) -> None:
    st.session_state[SAID] = sentence


def _failure(error: LedgerError, words: Words) -> str:
    return ledger_failure(words, error)


def _label(row: RemarkRow, voice: Voice) -> str:
    return voice.words.joined(str(row.id), target_name(row, voice), clipped(row.cause))
