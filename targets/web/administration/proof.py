"""The button by which an administrator has the ledger proven, and what came of it."""

from html import escape
from typing import Final

import streamlit as st

from targets.ledger.errors import LedgerError
from targets.ledger.proof.findings import Proof
from targets.presentation.sentences.ledger_faults import in_language
from targets.tracking.proof import prove_now
from targets.web.literal import literal
from targets.web.rules.tables import table
from targets.web.settings import settings
from targets.web.visit import Visit

_MOST: Final = 50


def draw_proof(here: Visit) -> None:
    """Nothing is proven before the button is pressed: a long ledger takes seconds."""
    words = here.words
    if here.tracker.ledger is None or not st.button(words("Verify the ledger now"), key="verify_ledger"):
        return
    bar = st.progress(0.0, words("Every line is compared with the hash chain."))

    def told(done: int, total: int) -> None:
        bar.progress(done / max(total, 1))

    try:
        proof = prove_now(here.tracker, settings().ledger, here.person, told)
    except LedgerError as error:
        bar.empty()
        st.error(literal(in_language(words, error.code, settings().ledger_shown, str(error))))
        return
    bar.empty()
    _draw(proof, here)


def _draw(proof: Proof, here: Visit) -> None:
    words = here.words
    head = words("Head of the hash chain: {head}", head=proof.head)
    if proof.sound:
        lines = words.plural(
            "{count} line stands as it was written.", "{count} lines stand as they were written.", proof.links
        )
        st.success(f"{literal(lines)} {literal(head)}")
        return
    flaws = len(proof.findings) + proof.more
    told = words.plural(
        "{count} flaw was found. Change nothing in the ledger; compare it with the last backup.",
        "{count} flaws were found. Change nothing in the ledger; compare it with the last backup.",
        flaws,
    )
    st.error(f"{literal(told)} {literal(head)}")
    st.html(table((words("What is wrong"),), [(escape(str(one)),) for one in proof.findings[:_MOST]]))
    if flaws > _MOST:
        st.caption(words("The first {count} are shown; all are told by: python -m targets ledger verify", count=_MOST))
