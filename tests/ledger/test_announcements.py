"""Whoever listens hears of every write, with the head of the chain after it, and of nothing that was not written."""

import pytest

from targets.ledger.announcements import Written
from targets.ledger.errors import Conflict
from targets.ledger.ledger import Ledger
from tests.ledger.entered import LI, NOW, ZHANG, batch, figure, later
from tests.ledger.tampering import fill


def test_every_write_is_told_with_the_head_after_it(ledger: Ledger) -> None:
    heard: list[Written] = []
    ledger.announcements.hear(heard.append)

    heads = fill(ledger)

    assert [(one.what, one.lines, one.actor) for one in heard] == [
        ("releases", (1,), None),
        ("rows", (1, 2), ZHANG),
        ("remarks", (1,), ZHANG),
        ("submissions", (1,), ZHANG),
        ("rows", (3,), LI),
        ("decisions", (1,), LI),
        ("selections", (1,), ZHANG),
    ]
    assert [one.head for one in heard if one.lines != (3,)] == heads


def test_what_was_not_written_is_not_told(ledger: Ledger) -> None:
    fill(ledger)
    heard: list[Written] = []
    ledger.announcements.hear(heard.append)

    ledger.append(batch(figure("7.8"), figure("10.1", "jobs"), token="a"), later(5))
    assert ledger.keep_release("d", '{"catalog": 1}', NOW) is False
    with pytest.raises(Conflict):
        ledger.append(batch(figure("7.9")), NOW)

    assert heard == []
