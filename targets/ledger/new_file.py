"""A ledger as one new file: whole and on disk under its name, or not there at all, whoever else makes one there."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from errno import EEXIST, EMLINK, ENOSPC, ENOSYS, ENOTSUP, EPERM
from pathlib import Path
from typing import Final

from targets.ledger.errors import Full, ReadOnly, Unavailable
from targets.ledger.faults import expected_faults
from targets.ledger.proof.errors import NotEmpty

_BESIDE: Final = ("", "-wal", "-shm", "-journal")
_NO_LINKS: Final = (EPERM, ENOTSUP, ENOSYS, EMLINK)  # what file systems without hard links say


@contextmanager
def new_file(where: str | Path, *, journal: str = "DELETE") -> Iterator[Path]:
    """A path of our own to write to, which becomes `where` when all went well. NotEmpty where there is something already.

    Of several who make the same file at once one does and the others are told NotEmpty. What is made is for its owner
    alone, and a single file: with the `journal` of a ledger at rest no other one has to be kept beside it.
    """
    path = Path(where)
    part: Path | None = None
    try:
        _refuse_taken(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = _part(path)
        yield part
        _settle(part, journal)
        _sync(part)
        _refuse_taken(path)
        _keep(part, path)
        _sync(path.parent)
    except PermissionError as fault:
        raise ReadOnly(str(fault)) from fault
    except OSError as fault:
        raise (Full if fault.errno == ENOSPC else Unavailable)(str(fault)) from fault
    finally:
        if part is not None:
            _remove(part)


def _refuse_taken(path: Path) -> None:
    """What SQLite keeps beside a file counts as well: it would be taken for the new one's."""
    for ending in _BESIDE:
        if os.path.lexists(f"{path}{ending}"):
            raise NotEmpty(f"{path}{ending}")


def _part(path: Path) -> Path:
    """An empty file in the same folder, whose name nobody else has: two backups into one file must not share it."""
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    os.close(handle)
    return Path(name)


def _remove(part: Path) -> None:
    for ending in _BESIDE:
        Path(f"{part}{ending}").unlink(missing_ok=True)


def _settle(part: Path, journal: str) -> None:
    with expected_faults(), closing(sqlite3.connect(part)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}").fetchall()


def _keep(part: Path, path: Path) -> None:
    """Under its name, unless somebody else took it meanwhile: a link goes over nothing, which a rename would."""
    try:
        os.link(part, path)
    except OSError as fault:
        if fault.errno == EEXIST:
            raise NotEmpty(str(path)) from fault
        if fault.errno not in _NO_LINKS:
            raise
        _keep_without_links(part, path)


def _keep_without_links(part: Path, path: Path) -> None:
    """The name is taken first, by an empty file that nobody else can have made."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as fault:
        raise NotEmpty(str(path)) from fault
    try:
        part.replace(path)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
