"""A ledger that refuses, or breaks after the commit: a sentence, nothing lost, nothing twice."""

from datetime import datetime

import pytest

from targets.ledger.entries import Batch
from targets.ledger.errors import Busy, Damaged, Full, LedgerError, NotFound, ReadOnly, Unavailable
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Receipt
from targets.presentation.words import Language, Words
from tests.pages.conftest import Opening
from tests.pages.form import JOBS_FORM, WARNED, enter, report, save, value_of
from tests.pages.reading import messages

ENGLISH = Words(Language.EN)


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (Busy("locked"), "Somebody else is saving right now. Nothing was lost; press save again."),
        (
            ReadOnly("ro"),
            "The ledger can only be read at present; nothing was saved. What you typed is still here. Please tell the operator.",
        ),
        (Full("full"), "The disk is full; nothing was saved. What you typed is still here. Please tell the operator."),
        (
            Unavailable("gone"),
            "The ledger cannot be reached. What you typed is still here; press save again in a moment.",
        ),
        (
            Damaged("bad"),
            "The ledger's file is damaged; nothing was saved. Please tell the operator to restore a backup.",
        ),
        (
            NotFound("row 9"),
            "The figures could not be saved. What you typed is still here. Please tell the operator: not_found.",
        ),
    ],
)
def test_a_ledger_that_refuses_is_told_in_a_sentence_and_the_next_press_saves(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch, failure: LedgerError, sentence: str
) -> None:
    def refuse(self: Ledger, batch: Batch, now: datetime) -> Receipt:
        raise failure

    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    with monkeypatch.context() as for_now:
        for_now.setattr(Ledger, "append", refuse)
        save(page)
    assert not page.exception
    assert messages(page) == [("error", sentence)]
    assert value_of(page) == "10.1"
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]


def test_a_save_that_went_through_though_it_was_told_to_have_failed_is_not_doubled(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection breaks after the commit: the same press again finds it saved, other words find what stands."""
    append = Ledger.append

    def commit_and_break(self: Ledger, batch: Batch, now: datetime) -> Receipt:
        append(self, batch, now)
        raise Unavailable("connection lost")

    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    with monkeypatch.context() as for_now:
        for_now.setattr(Ledger, "append", commit_and_break)
        save(page)
    assert messages(page)[0][0] == "error"
    assert ledger.revision() == 1

    enter(page, "10.2")
    save(page)
    told = ENGLISH(
        "An earlier press of the button was saved after all. Press save again: you will see what stands and can decide."
    )
    assert messages(page) == [("error", told)]
    save(page)
    assert messages(page) == [WARNED]
    assert (ledger.revision(), value_of(page)) == (1, "10.2")


def test_the_same_press_again_after_a_broken_connection_is_told_as_saved(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    append = Ledger.append

    def commit_and_break(self: Ledger, batch: Batch, now: datetime) -> Receipt:
        append(self, batch, now)
        raise Unavailable("connection lost")

    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    with monkeypatch.context() as for_now:
        for_now.setattr(Ledger, "append", commit_and_break)
        save(page)
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    assert ledger.revision() == 1
