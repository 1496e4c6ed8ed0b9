"""Saving a dry run: all or nothing, once, through the rights and the review of the form."""

from decimal import Decimal

import pytest

from targets.ledger.errors import Conflict
from targets.ledger.ledger import Ledger
from targets.ledger.submissions.entries import Ruling
from targets.tracking.people import LOCAL_EDITOR, Denied
from targets.tracking.submissions.reviews import Reviews
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.saving import save
from tests.ledger.entered import batch
from tests.tracking.sheets import catalog, entries_of, typed
from tests.tracking.test_submissions import COLLEAGUE, NOON, OTHER_UNIT, REPORTER, REVIEWER, roster
from tests.tracking.workbook.books import book, planned, row, told, wrong

HALF = row("5.2", period="2017-01/2017-06")


def values(ledger: Ledger) -> list[Decimal | None]:
    return [one.value for one in ledger.live()]


def test_a_workbook_is_one_batch_in_the_name_of_who_presses(tracker: Tracker, ledger: Ledger) -> None:
    receipt = save(planned(tracker, book(row(), HALF)), "t", tracker, LOCAL_EDITOR, NOON).receipt
    assert receipt is not None
    assert (receipt.rows, values(ledger)) == ((1, 2), [Decimal("10.1"), Decimal("5.2")])
    assert {(one.batch, one.actor.subject) for one in ledger.rows()} == {("t", "local")}


def test_pressed_twice_it_is_saved_once_and_uploaded_again_it_is_the_same(tracker: Tracker, ledger: Ledger) -> None:
    data = book(row(), HALF)
    found = planned(tracker, data)
    first, second = (save(found, "t", tracker, LOCAL_EDITOR, NOON).receipt for _ in range(2))
    assert first is not None
    assert second is not None
    assert (second.rows, second.repeated) == (first.rows, True)
    again = planned(tracker, data)
    assert (told(again), again.entries) == ([("C2", "same"), ("C3", "same")], ())
    assert ledger.count() == 2


def test_while_one_cell_is_refused_nothing_is_saved(tracker: Tracker, ledger: Ledger) -> None:
    found = planned(tracker, book(row(), row("?", period="2017-01/2017-06")))
    assert wrong(found) == [("填报表!C3", "not_a_number", "?")]
    with pytest.raises(ValueError, match="cells of this one are refused"):
        save(found, "t", tracker, LOCAL_EDITOR, NOON)
    assert ledger.count() == 0


def test_what_somebody_changed_since_the_dry_run_keeps_all_of_it_out(tracker: Tracker, ledger: Ledger) -> None:
    found = planned(tracker, book(row(), HALF))
    ledger.append(batch(*entries_of(typed("5.1"), period="2017-01/2017-06"), token="other"), NOON)
    with pytest.raises(Conflict):
        save(found, "t", tracker, LOCAL_EDITOR, NOON)
    assert values(ledger) == [Decimal("5.1")]


def test_the_right_is_asked_for_at_saving_whatever_the_dry_run_said(tracker: Tracker, ledger: Ledger) -> None:
    found = planned(tracker, book(row()))
    ruled = Tracker(catalog(), ledger, roster=roster())
    for person in (None, OTHER_UNIT, REVIEWER):
        with pytest.raises(Denied):
            save(found, "t", ruled, person, NOON)
    assert (ledger.count(), ledger.submissions.count()) == (0, 0)


def test_where_figures_are_reviewed_a_workbook_is_one_submission_that_counts_once_passed(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=roster())
    found = planned(tracker, book(row(), HALF), REPORTER)
    saved = save(found, "t", tracker, REPORTER, NOON)
    assert (saved.submission, saved.receipt, ledger.count()) == (1, None, 0)
    assert save(found, "t", tracker, REPORTER, NOON).submission == 1
    assert ledger.submissions.count() == 1
    Reviews(tracker, REVIEWER).decide(1, Ruling.PASSED, "", NOON)
    assert values(ledger) == [Decimal("10.1"), Decimal("5.2")]


def test_a_workbook_corrects_what_was_returned(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=roster())
    save(planned(tracker, book(row("11")), REPORTER), "t", tracker, REPORTER, NOON)
    Reviews(tracker, REVIEWER).decide(1, Ruling.RETURNED, "核实", NOON)
    save(planned(tracker, book(row()), COLLEAGUE), "u", tracker, COLLEAGUE, NOON)
    assert ledger.submissions.one(2).resubmits == 1
