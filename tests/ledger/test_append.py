"""What a batch becomes: figures, corrections, withdrawals, assigned values."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Measure, Vintage
from targets.ledger.entries import assignment_slot, figure_slot
from targets.ledger.errors import BadEntry, Conflict, Fault, NotFound, TokenReused
from targets.ledger.ledger import Ledger
from targets.ledger.rows import EntryKind, Receipt, Row
from tests.ledger.entered import (
    BULLETIN,
    LI,
    NOW,
    STATISTICS,
    ZHANG,
    assignment,
    batch,
    figure,
    identity,
    later,
    withdrawal,
)
from tests.ledger.place import Place

SLOT = figure_slot("gdp_growth", Period.parse("2017"), Vintage.PRELIMINARY)


def test_a_figure_is_kept_with_everything_said_about_it(ledger: Ledger) -> None:
    entry = figure("7.80", note="含上年结转", identity=identity(population="城镇居民"))

    receipt = ledger.append(batch(entry, token="a"), NOW)

    assert receipt == Receipt(token="a", rows=(1,), unchanged=(), recorded_at=NOW, repeated=False)
    assert ledger.rows() == (
        Row(
            id=1,
            kind=EntryKind.FIGURE,
            slot=SLOT,
            identity=identity(population="城镇居民"),
            target=None,
            period=Period.parse("2017"),
            value=Decimal("7.80"),
            passed=None,
            words=None,
            comparator=None,
            vintage=Vintage.PRELIMINARY,
            disclosure=Disclosure.INTERNAL,
            source=BULLETIN,
            reporter=STATISTICS,
            note="含上年结转",
            reason=None,
            actor=ZHANG,
            recorded_at=NOW,
            batch="a",
            position=0,
            replaces=None,
        ),
    )
    assert str(ledger.row(1).value) == "7.80"
    assert ledger.live_slot(SLOT) == ledger.row(1)


def test_a_result_in_words_is_kept(ledger: Ledger) -> None:
    ledger.append(batch(figure(None, passed=True, words="经省考核完成")), NOW)

    (row,) = ledger.live()
    assert (row.value, row.passed, row.words) == (None, True, "经省考核完成")


def test_an_assigned_value_is_kept_under_its_target(ledger: Ledger) -> None:
    ledger.append(batch(assignment(), assignment("cod_2017", None, words="完成省下达任务")), NOW)

    first, second = ledger.live()
    assert (first.kind, first.target, first.value) == (EntryKind.ASSIGNMENT, "energy_2017", Decimal("-3.4"))
    assert (first.comparator, first.words, first.vintage) == (Comparator.AT_MOST, "下降3.4%以上", None)
    assert first.source.document_number == "浙节能办〔2017〕1号"
    assert (second.value, second.words) == (None, "完成省下达任务")
    assert ledger.live_slot(assignment_slot("energy_2017")) == first


def test_the_same_batch_again_gives_the_first_receipt(ledger: Ledger) -> None:
    twice = batch(figure(), figure("4355.24", "gdp"))
    first = ledger.append(twice, NOW)

    again = ledger.append(twice, later(60))

    assert again == replace(first, repeated=True)
    assert ledger.count() == 2


def test_the_same_token_for_other_content_is_refused(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), token="a"), NOW)

    for other in (batch(figure("7.9"), token="a"), batch(figure("7.8"), token="a", actor=LI)):
        with pytest.raises(TokenReused):
            ledger.append(other, NOW)
    assert ledger.count() == 1


def test_a_correction_replaces_what_the_editor_saw(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)

    ledger.append(batch(figure("7.9", seen=1, reason="快报修正"), actor=LI), later(1))

    assert [row.id for row in ledger.live()] == [2]
    newest, oldest = ledger.rows()
    assert (newest.value, newest.replaces, newest.reason, newest.actor) == (Decimal("7.9"), 1, "快报修正", LI)
    assert (oldest.value, oldest.replaces) == (Decimal("7.8"), None)


def test_another_vintage_is_another_slot(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), figure("7.9", vintage=Vintage.FINAL)), NOW)

    assert [row.vintage for row in ledger.live()] == [Vintage.PRELIMINARY, Vintage.FINAL]


def test_two_spellings_of_a_period_are_one_slot(ledger: Ledger) -> None:
    ledger.append(batch(figure(period="2017-01/2017-12")), NOW)

    with pytest.raises(Conflict):
        ledger.append(batch(figure("7.9", period="2017")), NOW)


def test_a_withdrawal_repeats_what_it_withdraws_and_leaves_nothing_in_force(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8", note="初稿")), NOW)

    ledger.append(batch(withdrawal(1, "来源有误"), actor=LI), later(1))

    assert ledger.live() == ()
    assert ledger.live_slot(SLOT) is None
    withdrawn, entered = ledger.rows()
    assert withdrawn == replace(
        entered,
        id=2,
        kind=EntryKind.WITHDRAWAL,
        note=None,
        reason="来源有误",
        actor=LI,
        recorded_at=later(1),
        batch=withdrawn.batch,
        replaces=1,
    )


def test_after_a_withdrawal_the_slot_takes_a_figure_again(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    ledger.append(batch(withdrawal(1)), NOW)

    ledger.append(batch(figure("7.7")), NOW)

    (row,) = ledger.live()
    assert (row.id, row.value, row.replaces) == (3, Decimal("7.7"), 2)


def test_what_repeats_the_row_in_force_is_left_out_and_told(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), figure("4355.24", "gdp")), NOW)
    form = batch(figure("7.8", seen=1), figure("4355.25", "gdp", seen=2, reason="笔误"))

    receipt = ledger.append(form, later(1))

    assert (receipt.rows, receipt.unchanged) == ((3,), (0,))
    assert ledger.append(form, later(2)) == replace(receipt, repeated=True)
    assert [row.id for row in ledger.live()] == [1, 3]


def test_a_batch_that_changes_nothing_writes_nothing(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)

    receipt = ledger.append(batch(figure("7.8", seen=1, reason="重复提交"), token="same"), later(1))

    assert receipt == Receipt(token="same", rows=(), unchanged=(0,), recorded_at=None, repeated=False)
    assert ledger.count() == 1


@pytest.mark.parametrize(
    "changed",
    [{"value": "7.80"}, {"disclosure": Disclosure.PUBLIC}, {"note": "已核对"}, {"identity": identity(unit="‰")}],
    ids=["a digit", "disclosure", "note", "unit"],
)
def test_every_change_but_the_reason_is_one(ledger: Ledger, changed: dict[str, object]) -> None:
    ledger.append(batch(figure("7.8")), NOW)

    ledger.append(batch(figure(**{"seen": 1, "reason": "更正", **changed})), later(1))

    assert [row.id for row in ledger.live()] == [2]


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


def test_a_batch_of_ten_thousand_is_one_batch(ledger: Ledger) -> None:
    many = tuple(figure(str(number), f"indicator_{number}", "2017-09") for number in range(10_000))

    receipt = ledger.append(batch(*many), NOW)

    assert (receipt.rows[0], receipt.rows[-1], len(ledger.live())) == (1, 10_000, 10_000)


def test_measures_are_given_back_as_words_of_the_domain(ledger: Ledger) -> None:
    ledger.append(
        batch(*(figure(indicator=measure, identity=identity(measure, measure=measure)) for measure in Measure)), NOW
    )

    assert [row.identity.measure for row in ledger.live()] == list(Measure)
