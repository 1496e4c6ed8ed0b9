"""Backing up, restoring and copying whole ledgers, each proven by its chain afterwards."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from targets.ledger.engine import address, connect, snapshot
from targets.ledger.errors import Full, ReadOnly, UnsupportedDatabase
from targets.ledger.faults import concerning
from targets.ledger.modes import Mode
from targets.ledger.new_file import new_file
from targets.ledger.proof.files import check_pages, copy_pages
from targets.ledger.proof.findings import Proof
from targets.ledger.proof.transfer import End, transfer
from targets.ledger.proof.verify import Told, nobody, verify
from targets.ledger.schema import opened_as_it_is, opened_current, upgrade
from targets.ledger.tables import REVISIONS


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far it is, in each of the two steps: done, and all there is."""

    copied: Told = nobody
    proven: Told = nobody


UNWATCHED = Watch()


def prove(where: str | Path, *, mode: Mode, head: str | None = None, watch: Watch = UNWATCHED) -> Proof:
    """Verify the ledger at `where` as of this moment; nothing in it is changed or brought up.

    Damaged for a SQLite file that is broken in itself; OldSchema for one from before there was a chain.
    """
    with opened_current(where, mode=mode) as engine:
        return _proven(engine, watch, head)


def back_up(where: str | Path, file: str | Path, *, mode: Mode, watch: Watch = UNWATCHED) -> Proof | None:
    """Write the ledger as of one moment into a new SQLite file while others go on writing.

    A copy that is not sound stays: it is all there is. None for a SQLite file from before there was a chain, which is
    copied as it is. NotEmpty where `file` is there already; OldSchema for a PostgreSQL not upgraded.
    """
    _refuse_address(file)
    with concerning(file), new_file(file) as part:
        with concerning(where), opened_as_it_is(where, mode=mode) as (engine, version):
            if engine.dialect.name == "sqlite":
                _copy_pages(engine, part, file, watch.copied)
                if version != REVISIONS[-1]:
                    return None
                with concerning(file):
                    return prove(part, mode=mode, watch=watch)
        with concerning(where), opened_current(where, mode=mode) as engine:
            return _transferred(End(engine, where), part, file, mode, watch, sound=False)


def restore(file: str | Path, where: str | Path, *, mode: Mode, watch: Watch = UNWATCHED) -> Proof:
    """Bring a backup to an empty place, at the newest schema. Missing, NotEmpty; Unproven for one that is not sound."""
    _refuse_address(file)
    with tempfile.TemporaryDirectory(prefix="targets-restore-") as folder:
        brought_up = Path(folder) / "ledger.sqlite3"
        with concerning(file), opened_as_it_is(file, mode=mode) as (engine, _version):
            _copy_pages(engine, brought_up, folder, nobody)
            with concerning(folder, Full, ReadOnly):
                upgrade(brought_up, mode=mode)
        return _copy(brought_up, file, where, mode, watch)


def copy(source: str | Path, target: str | Path, *, mode: Mode, watch: Watch = UNWATCHED) -> Proof:
    """All of one ledger into an empty place, on either database. NotEmpty; Unproven for one that is not sound."""
    return _copy(source, source, target, mode, watch)


def _copy(source: str | Path, told_as: str | Path, target: str | Path, mode: Mode, watch: Watch) -> Proof:
    with concerning(told_as), opened_current(source, mode=mode) as engine, concerning(target):
        url, end = address(target), End(engine, told_as)
        if url.get_backend_name() != "sqlite" or url.database is None:
            return _transferred(end, target, target, mode, watch, sound=True)
        with new_file(url.database) as part:
            return _transferred(end, part, target, mode, watch, sound=True)


def _transferred(
    source: End, target: str | Path, told_as: str | Path, mode: Mode, watch: Watch, *, sound: bool
) -> Proof:
    with concerning(told_as):
        upgrade(target, mode=mode)
    into = connect(address(target), patience=30.0)
    try:
        return transfer(source, End(into, told_as), watch.copied, watch.proven, sound=sound)
    finally:
        into.dispose()


def _copy_pages(engine: Engine, to: Path, told_as: str | Path, told: Told) -> None:
    """What is written to has no space or no rights; everything else is wrong with what is read."""
    with concerning(told_as, Full, ReadOnly):
        copy_pages(engine, to, told)


def _proven(engine: Engine, watch: Watch, head: str | None = None) -> Proof:
    with snapshot(engine) as connection:
        check_pages(connection)
        return verify(connection, head, watch.proven)


def _refuse_address(file: str | Path) -> None:
    if "://" in str(file):
        raise UnsupportedDatabase("a backup is a file; `ledger copy` goes from one database to another")
