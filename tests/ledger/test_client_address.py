"""来源地址: every write keeps the address it came from, and is no other write for it."""

from dataclasses import replace

from sqlalchemy import text

from targets.ledger.entries import Actor
from targets.ledger.ledger import Ledger
from targets.ledger.submissions.entries import DecisionSheet, Ruling, SubmissionFilter
from tests.ledger.entered import LI, NOW, ZHANG, batch, figure, withdrawal
from tests.ledger.place import Place
from tests.ledger.remarked import remark_sheet
from tests.ledger.submitted import submission_sheet

HERE, AFAR = "10.0.0.7", "2001:db8::7"
TABLES = ("ledger_rows", "ledger_remarks", "ledger_submissions", "ledger_decisions")


def at(actor: Actor, client: str) -> Actor:
    return replace(actor, client=client)


def kept(place: Place) -> dict[str, list[str | None]]:
    with place.raw() as raw:
        return {
            table: [line[0] for line in raw.execute(text(f"SELECT client_address FROM {table} ORDER BY id"))]
            for table in TABLES
        }


def test_rows_remarks_submissions_and_decisions_keep_where_they_came_from(place: Place, ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), actor=at(ZHANG, HERE)), NOW)
    ledger.append(batch(withdrawal(1), actor=at(LI, AFAR)), NOW)
    ledger.append_remark(remark_sheet(actor=at(ZHANG, HERE)), NOW)
    number = ledger.submissions.submit(submission_sheet(actor=at(ZHANG, HERE)), NOW).submission
    assert number is not None
    ledger.submissions.decide(
        DecisionSheet(submission=number, ruling=Ruling.PASSED, actor=at(LI, AFAR), reason=None), NOW
    )
    assert kept(place) == {
        "ledger_rows": [HERE, AFAR, HERE],
        "ledger_remarks": [HERE],
        "ledger_submissions": [HERE],
        "ledger_decisions": [AFAR],
    }
    assert [row.actor.client for row in ledger.rows()] == [HERE, AFAR, HERE]
    assert [row.actor.client for row in ledger.remark_history()] == [HERE]
    (submission,) = ledger.submissions.listed(SubmissionFilter())
    assert submission.decision is not None
    assert (submission.actor.client, submission.decision.actor.client) == (HERE, AFAR)


def test_the_same_press_from_another_address_is_the_same_press(ledger: Ledger) -> None:
    pressed = batch(figure("7.8"), actor=at(ZHANG, HERE))
    ledger.append(pressed, NOW)
    assert ledger.append(replace(pressed, actor=at(ZHANG, AFAR)), NOW).repeated
    written = remark_sheet(actor=at(ZHANG, HERE))
    ledger.append_remark(written, NOW)
    assert ledger.append_remark(replace(written, actor=at(ZHANG, AFAR)), NOW).repeated
    assert at(ZHANG, HERE) == at(ZHANG, AFAR) == ZHANG


def test_what_says_the_same_from_another_address_is_left_out(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), actor=at(ZHANG, HERE)), NOW)
    again = batch(figure("7.8", seen=1, reason="同"), actor=at(ZHANG, AFAR))
    assert ledger.append(again, NOW).rows == ()
