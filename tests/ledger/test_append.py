"""What a batch becomes: figures, corrections, withdrawals, assigned values."""

from dataclasses import replace
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Measure, Vintage
from targets.ledger.entries import assignment_slot, figure_slot
from targets.ledger.errors import Conflict, TokenReused
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


def test_a_batch_of_ten_thousand_is_one_batch(ledger: Ledger) -> None:
    many = tuple(figure(str(number), f"indicator_{number}", "2017-09") for number in range(10_000))

    receipt = ledger.append(batch(*many), NOW)

    assert (receipt.rows[0], receipt.rows[-1], len(ledger.live())) == (1, 10_000, 10_000)


def test_measures_are_given_back_as_words_of_the_domain(ledger: Ledger) -> None:
    ledger.append(
        batch(*(figure(indicator=measure, identity=identity(measure, measure=measure)) for measure in Measure)), NOW
    )

    assert [row.identity.measure for row in ledger.live()] == list(Measure)
