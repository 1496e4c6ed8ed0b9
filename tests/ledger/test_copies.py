"""Backup while others write, restore and copy into empty places only, on both databases, each proven by its chain."""

import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from targets.ledger.errors import Damaged, Missing, NoDatabase, OldSchema, OtherMode, UnknownSchema, UnsupportedDatabase
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import Watch, back_up, copy, prove, restore
from targets.ledger.proof.errors import NotEmpty, Unproven
from targets.ledger.proof.findings import Proof
from targets.ledger.schema import upgrade
from targets.ledger.tables import METADATA
from tests.ledger.entered import NOW, batch, figure, later
from tests.ledger.place import Place
from tests.ledger.tampering import fill, unguarded
from tests.ledger.test_upgrade import made_at
from tests.postgresql import Server

REAL, PRACTICE = Mode.REAL, Mode.PRACTICE


def everything(place: Place) -> dict[str, list[tuple[object, ...]]]:
    """Table -> its lines as stored, the truths of SQLite as truths."""
    with place.raw() as raw:
        return {
            table.name: [tuple(line) for line in raw.execute(table.select().order_by(table.c.id))]
            for table in METADATA.sorted_tables
        }


def in_file(path: Path) -> Place:
    return Place(str(path))


def test_a_backup_is_one_file_for_its_owner_with_all_that_was_written(
    ledger: Ledger, place: Place, tmp_path: Path
) -> None:
    heads = fill(ledger)
    backup = tmp_path / "backups" / "monday.sqlite3"

    proof = back_up(place.where, backup, mode=REAL)

    assert proof == Proof(8, heads[-1])
    assert [path.name for path in backup.parent.iterdir()] == ["monday.sqlite3"]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert everything(in_file(backup)) == everything(place)
    with Ledger.open(backup, create=False) as opened:
        assert opened.live() == ledger.live()
        assert opened.append(batch(figure("1", "jobs_too")), later(9)).rows == (4,)


def test_writing_goes_on_during_a_backup_which_holds_one_moment(ledger: Ledger, place: Place, tmp_path: Path) -> None:
    ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(1200))), NOW)
    head, saved = ledger.head(), []

    def save_meanwhile(done: int, total: int) -> None:
        saved.append(ledger.append(batch(figure("1", f"meanwhile_{done}")), later(len(saved))).rows)

    proof = back_up(place.where, tmp_path / "backup.sqlite3", mode=REAL, watch=Watch(copied=save_meanwhile))

    assert len(saved) >= 2
    assert proof == Proof(head.links, head.hash)
    assert ledger.head().links == 1200 + len(saved)


@pytest.mark.parametrize("there", ["backup.sqlite3", "backup.sqlite3-wal", "backup.sqlite3-journal"])
def test_a_backup_goes_over_nothing(ledger: Ledger, place: Place, tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine")

    with pytest.raises(NotEmpty) as refused:
        back_up(place.where, tmp_path / "backup.sqlite3", mode=REAL)

    assert str(refused.value) == str(tmp_path / there)
    assert (tmp_path / there).read_text() == "mine"
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_of_a_ledger_that_is_not_sound_is_kept_and_told(ledger: Ledger, place: Place, tmp_path: Path) -> None:
    fill(ledger)
    with unguarded(place) as raw:
        raw.execute(text("UPDATE ledger_rows SET value = '7.9' WHERE id = 1"))

    proof = back_up(place.where, tmp_path / "backup.sqlite3", mode=REAL)

    assert proof is not None
    assert list(map(str, proof.findings)) == ["changed: ledger_rows 1, link 2: value was 7.8 and is 7.9"]
    assert everything(in_file(tmp_path / "backup.sqlite3")) == everything(place)


def test_a_ledger_from_before_the_chain_is_backed_up_as_it_is_and_restored_with_one(
    empty_place: Place, tmp_path: Path
) -> None:
    made_at(empty_place, "0004", REAL)
    backup = tmp_path / "backup.sqlite3"
    if not empty_place.is_sqlite:
        with pytest.raises(OldSchema):
            back_up(empty_place.where, backup, mode=REAL)
        assert not backup.exists()
        return

    assert back_up(empty_place.where, backup, mode=REAL) is None
    proof = restore(backup, tmp_path / "restored.sqlite3", mode=REAL)

    assert (proof.links, proof.sound) == (1, True)
    with pytest.raises(OldSchema):
        prove(backup, mode=REAL)


def test_a_backup_is_restored_into_an_empty_place_hash_by_hash(
    ledger: Ledger, place: Place, empty_place: Place, tmp_path: Path
) -> None:
    heads = fill(ledger)
    back_up(place.where, tmp_path / "backup.sqlite3", mode=REAL)
    target = empty_place if not empty_place.is_sqlite else in_file(tmp_path / "var" / "restored.sqlite3")

    proof = restore(tmp_path / "backup.sqlite3", target.where, mode=REAL)

    assert proof == Proof(8, heads[-1])
    assert everything(target) == everything(place)
    with Ledger.open(target.where, create=False) as opened:
        assert opened.append(batch(figure("1", "jobs_too")), later(9)).rows == (4,)
    assert prove(target.where, mode=REAL, head=heads[-1]).since_head == 1


def test_nothing_is_restored_over_or_between_what_stands(ledger: Ledger, place: Place, tmp_path: Path) -> None:
    fill(ledger)
    back_up(place.where, tmp_path / "backup.sqlite3", mode=REAL)
    before = everything(place)

    with pytest.raises(NotEmpty) as refused:
        restore(tmp_path / "backup.sqlite3", place.where, mode=REAL)

    assert str(refused.value) == (
        place.where
        if place.is_sqlite
        else "ledger_chain 8, ledger_releases 1, ledger_remarks 1, ledger_rows 3, ledger_selections 1, ledger_submissions 1, ledger_decisions 1"
    )
    assert everything(place) == before


@pytest.mark.parametrize("back", [True, False], ids=["and back", "one way"])
def test_a_ledger_goes_from_one_database_to_the_other_and_keeps_its_hashes(
    server: Server, tmp_path: Path, back: bool
) -> None:
    file, database, again = in_file(tmp_path / "a.sqlite3"), server.new_database(), in_file(tmp_path / "b.sqlite3")
    with Ledger.open(file.where, create=True) as ledger:
        heads = fill(ledger)

    assert copy(file.where, database.where, mode=REAL) == Proof(8, heads[-1])
    assert everything(database) == everything(file)
    if back:
        with Ledger.open(database.where, create=False) as ledger:
            head = ledger.append(batch(figure("1", "jobs_too")), later(9)).head
        assert copy(database.where, again.where, mode=REAL) == Proof(9, head or "")
        assert everything(again) == everything(database)


def test_what_is_not_sound_is_not_copied(ledger: Ledger, place: Place, empty_place: Place, tmp_path: Path) -> None:
    fill(ledger)
    with unguarded(place) as raw:
        raw.execute(text("DELETE FROM ledger_remarks"))
    target = empty_place if not empty_place.is_sqlite else in_file(tmp_path / "copy.sqlite3")

    with pytest.raises(Unproven) as refused:
        copy(place.where, target.where, mode=REAL)

    assert [str(finding.flaw) for finding in refused.value.proof.findings] == ["missing"]
    if target.is_sqlite:
        assert not Path(target.where).exists()
    else:
        assert {table: len(lines) for table, lines in everything(target).items() if lines} == {"ledger_meta": 1}


@pytest.mark.parametrize(
    "bring",
    [
        lambda source, target, mode: copy(source, target, mode=mode),
        lambda source, target, mode: restore(source, target, mode=mode),
        lambda source, target, mode: back_up(source, target, mode=mode),
    ],
    ids=["copy", "restore", "backup"],
)
def test_practice_and_real_are_never_mixed(tmp_path: Path, bring: Callable[[Path, Path, Mode], object]) -> None:
    ledgers = {mode: tmp_path / f"{mode}.sqlite3" for mode in Mode}
    for mode, path in ledgers.items():
        Ledger.open(path, create=True, mode=mode).close()

    for mode, path in ledgers.items():
        with pytest.raises(OtherMode):
            bring(path, tmp_path / "new.sqlite3", PRACTICE if mode is REAL else REAL)

    assert not (tmp_path / "new.sqlite3").exists()
    bring(ledgers[PRACTICE], tmp_path / "new.sqlite3", PRACTICE)
    with pytest.raises(OtherMode):
        Ledger.open(tmp_path / "new.sqlite3", create=False)


def test_practice_is_not_copied_into_a_database_made_for_real_figures(server: Server, tmp_path: Path) -> None:
    Ledger.open(tmp_path / "p.sqlite3", create=True, mode=PRACTICE).close()
    database = server.new_database()
    upgrade(database.where)

    with pytest.raises(OtherMode):
        copy(tmp_path / "p.sqlite3", database.where, mode=PRACTICE)


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("指标,数值\n" * 1000)
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE invoices (id integer)")
    with Ledger.open(tmp_path / "whole", create=True) as ledger:
        ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(200))), NOW)
    whole = (tmp_path / "whole").read_bytes()
    (tmp_path / "half").write_bytes(whole[: len(whole) // 2])

    for name, refused in (("none", Missing), ("text", NoDatabase), ("other", UnknownSchema), ("half", Damaged)):
        with pytest.raises(refused):
            restore(tmp_path / name, tmp_path / "new.sqlite3", mode=REAL)
        assert not (tmp_path / "new.sqlite3").exists()
    with pytest.raises(UnsupportedDatabase):
        restore("postgresql://nobody@/ledger", tmp_path / "new.sqlite3", mode=REAL)
    with pytest.raises(UnsupportedDatabase):
        back_up(tmp_path / "whole", "postgresql://nobody@/ledger", mode=REAL)


def test_how_far_it_is_is_told_line_by_line(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(600))), NOW)
    copied: list[tuple[int, int]] = []
    proven: list[tuple[int, int]] = []
    watch = Watch(lambda done, total: copied.append((done, total)), lambda done, total: proven.append((done, total)))

    copy(tmp_path / "ledger.sqlite3", tmp_path / "copy.sqlite3", mode=REAL, watch=watch)

    assert copied == [(500, 1200), (600, 1200), (1100, 1200), (1200, 1200)]
    assert proven == [(500, 600), (600, 600)]
