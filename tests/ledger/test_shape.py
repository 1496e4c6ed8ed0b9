"""A table or a column that somebody took away: found by a proof, refused at the start, never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from targets.ledger.errors import Damaged
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import back_up, copy, prove, restore
from targets.ledger.proof.findings import Proof
from targets.ledger.schema import upgrade
from targets.ledger.tables import REVISIONS
from tests.ledger.entered import NOW
from tests.ledger.place import Place
from tests.ledger.remarked import remark_sheet
from tests.ledger.tampering import fill, unguarded

REAL = Mode.REAL
Refuses = Callable[[], object]


def take_away(place: Place, *changes: str) -> None:
    with place.raw() as raw:
        for change in changes:
            raw.execute(text(change))


def told(place: Place) -> list[str]:
    return list(map(str, prove(place.where, mode=REAL).findings))


@pytest.mark.parametrize(
    ("changes", "told_of"),
    [
        (["DROP TABLE ledger_remarks"], "the table ledger_remarks is gone"),
        (["DROP TABLE ledger_chain"], "the table ledger_chain is gone"),
        (
            ["ALTER TABLE ledger_rows RENAME COLUMN note TO remark"],
            "of the table ledger_rows the columns note are gone",
        ),
    ],
    ids=["a table", "the chain", "a column"],
)
def test_what_is_gone_is_told_by_the_proof_and_refused_everywhere_else(
    ledger: Ledger, place: Place, tmp_path: Path, changes: list[str], told_of: str
) -> None:
    fill(ledger)
    ledger.close()
    take_away(place, *changes)

    assert told(place) == [f"missing: {told_of}"]
    refused: list[Refuses] = [
        lambda: Ledger.open(place.where, create=False),
        lambda: copy(place.where, tmp_path / "copy.sqlite3", mode=REAL),
    ]
    if place.is_sqlite:
        assert back_up(place.where, tmp_path / "backup.sqlite3", mode=REAL) == prove(place.where, mode=REAL)
        refused.append(lambda: restore(tmp_path / "backup.sqlite3", tmp_path / "new.sqlite3", mode=REAL))
    else:
        refused.append(lambda: back_up(place.where, tmp_path / "new.sqlite3", mode=REAL))
    for refuse in refused:
        with pytest.raises(Damaged) as error:
            refuse()
        assert str(error.value) == told_of
    assert not (tmp_path / "copy.sqlite3").exists()
    assert not (tmp_path / "new.sqlite3").exists()


def test_the_lines_of_the_other_tables_are_proven_still(ledger: Ledger, place: Place) -> None:
    heads = fill(ledger)
    with unguarded(place) as raw:
        raw.execute(text("UPDATE ledger_rows SET value = '7.9' WHERE id = 1"))
    take_away(place, "DROP TABLE ledger_remarks")

    proof = prove(place.where, mode=REAL)

    assert (proof.links, proof.head) == (8, heads[-1])
    assert list(map(str, proof.findings)) == [
        "missing: the table ledger_remarks is gone",
        "changed: ledger_rows 1, link 2: value was 7.8 and is 7.9",
    ]


def test_without_the_table_of_its_mode_nothing_can_be_told(ledger: Ledger, place: Place) -> None:
    ledger.close()
    take_away(place, "DROP TABLE ledger_meta")

    for refuse in (lambda: prove(place.where, mode=REAL), lambda: Ledger.open(place.where, create=False)):
        with pytest.raises(Damaged, match="ledger_meta"):
            refuse()


def test_a_table_that_goes_while_the_ledger_is_open_is_told_as_damage(ledger: Ledger, place: Place) -> None:
    take_away(place, "DROP TABLE ledger_remarks")

    for refuse in (ledger.remarks_in_force, lambda: ledger.append_remark(remark_sheet(), NOW)):
        with pytest.raises(Damaged, match="ledger_remarks"):
            refuse()


@pytest.mark.parametrize("revision", ["0001", "0003", "0004", "0005"])
def test_a_ledger_that_says_it_is_older_than_it_is_is_damaged_and_left_as_it_is(
    ledger: Ledger, place: Place, revision: str
) -> None:
    heads = fill(ledger)
    ledger.close()
    take_away(place, f"UPDATE ledger_schema SET version_num = '{revision}'")

    with pytest.raises(Damaged):
        upgrade(place.where)

    take_away(place, f"UPDATE ledger_schema SET version_num = '{REVISIONS[-1]}'")
    assert prove(place.where, mode=REAL) == Proof(8, heads[-1])
