"""When a batch is refused: what somebody else did meanwhile, what cannot be meant, and what is left behind: nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from targets.domain.period import Period
from targets.domain.terms import Vintage
from targets.ledger.entries import figure_slot
from targets.ledger.errors import BadEntry, Conflict, Fault, NotFound
from targets.ledger.ledger import Ledger
from tests.ledger.entered import (
    LI,
    NOW,
    batch,
    figure,
    later,
    withdrawal,
)
from tests.ledger.place import Place

SLOT = figure_slot("gdp_growth", Period.parse("2017"), Vintage.PRELIMINARY)


@pytest.mark.parametrize("reason", [None, "", " \n"])
def test_a_correction_and_a_withdrawal_need_a_reason(ledger: Ledger, reason: str | None) -> None:
    ledger.append(batch(figure("7.8")), NOW)

    for entry in (figure("7.9", seen=1, reason=reason), withdrawal(1, reason or "")):
        with pytest.raises(BadEntry) as refused:
            ledger.append(batch(entry), NOW)
        assert (refused.value.position, refused.value.field, refused.value.fault) == (0, "reason", Fault.REASON_MISSING)
    assert ledger.count() == 1


def test_a_second_editor_is_shown_the_first_ones_row(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    ledger.append(batch(figure("7.9", seen=1, reason="修正"), actor=LI), later(1))

    with pytest.raises(Conflict) as refused:
        ledger.append(batch(figure("1", "jobs"), figure("7.6", seen=1, reason="修正")), later(2))

    assert refused.value.rows == {1: ledger.row(2)}
    assert str(refused.value) == "changed meanwhile: entry 1 by row 2"
    assert ledger.count() == 2


def test_every_conflict_of_a_batch_is_told_at_once(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), figure("4355.24", "gdp")), NOW)

    with pytest.raises(Conflict) as refused:
        ledger.append(batch(figure("7.9"), figure("1", "jobs"), figure("1", "gdp")), NOW)

    assert {position: row.id for position, row in refused.value.rows.items()} == {0: 1, 2: 2}


def test_an_editor_who_saw_a_row_withdrawn_meanwhile_is_shown_the_withdrawal(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    ledger.append(batch(withdrawal(1)), later(1))

    for entry in (figure("7.9", seen=1, reason="修正"), withdrawal(1)):
        with pytest.raises(Conflict) as refused:
            ledger.append(batch(entry), later(2))
        assert refused.value.rows == {0: ledger.row(2)}


def test_a_row_that_never_was_cannot_be_replaced_or_withdrawn(ledger: Ledger) -> None:
    for entry, what in (
        (figure(seen=7, reason="更正"), "row 7 in the slot of entry 0"),
        (withdrawal(7), "row 7"),
    ):
        with pytest.raises(NotFound) as refused:
            ledger.append(batch(entry), NOW)
        assert str(refused.value) == f"not in the ledger: {what}"
    with pytest.raises(NotFound, match="row 7"):
        ledger.row(7)


def test_two_entries_for_one_slot_are_refused(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)

    for entries in (
        (figure("1", "jobs"), figure("2", "jobs")),
        (withdrawal(1), figure("7.9", seen=1, reason="更正")),
        (figure("7.9", seen=1, reason="更正"), figure("8", "growth", seen=1, reason="更正", formerly=("gdp_growth",))),
    ):
        with pytest.raises(BadEntry) as refused:
            ledger.append(batch(*entries), NOW)
        assert (refused.value.position, refused.value.fault) == (1, Fault.SLOT_TWICE)
    assert ledger.count() == 1


def test_a_renamed_indicator_goes_on_in_its_old_slot(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    renamed = figure("7.9", "gdp_real_growth", formerly=("gdp_growth",))

    with pytest.raises(Conflict):
        ledger.append(batch(renamed), NOW)
    ledger.append(batch(replace(renamed, seen=1, reason="更正")), NOW)
    ledger.append(batch(replace(renamed, seen=2, value=Decimal(8), reason="更正")), NOW)

    (row,) = ledger.live()
    assert (row.id, row.indicator, row.replaces) == (3, "gdp_real_growth", 2)
    new_slot = figure_slot("gdp_real_growth", Period.parse("2017"), Vintage.PRELIMINARY)
    assert ledger.live_slot(new_slot, SLOT) == row
    assert ledger.live_slot(SLOT) is None


def test_a_database_error_in_the_middle_leaves_nothing_behind(ledger: Ledger, place: Place) -> None:
    refusal = "the test refuses this row"
    with place.raw() as raw:
        if place.is_sqlite:
            raw.execute(
                text(
                    "CREATE TRIGGER refuse BEFORE INSERT ON ledger_rows WHEN NEW.indicator = 'refused' "
                    f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
                )
            )
        else:
            raw.execute(
                text(
                    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                    f"$$ BEGIN RAISE EXCEPTION '{refusal}'; END $$"
                )
            )
            raw.execute(
                text(
                    "CREATE TRIGGER refuse BEFORE INSERT ON ledger_rows FOR EACH ROW "
                    "WHEN (NEW.indicator = 'refused') EXECUTE FUNCTION refuse()"
                )
            )
    three = batch(figure("1", "jobs"), figure("2", "refused"), figure("3", "water"))

    with pytest.raises(DBAPIError, match=refusal):
        ledger.append(three, NOW)

    assert ledger.count() == 0
    receipt = ledger.append(batch(figure("1", "jobs"), token=three.token), NOW)
    assert (receipt.rows, receipt.repeated) == ((1,), False)
