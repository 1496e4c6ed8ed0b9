"""Several backups into one file at the same time: one is made, whole, and the others are told."""

from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Final

from targets.ledger.errors import LedgerError
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import back_up, prove
from tests.ledger.entered import NOW
from tests.soak.batches import batch_of
from tests.soak.ground import Ground, Lost, Outcome

_FORK: Final = get_context("fork")
_AT_ONCE: Final = 3


def backups_at_once(ground: Ground) -> Outcome:
    """Each is a process of its own, as two lines of a crontab are."""
    with Ledger.open(ground.where, create=False) as ledger:
        ledger.append(batch_of(0, 0), NOW)
    for turn in range(ground.size.rounds):
        file = ground.folder / f"backup-{turn}.sqlite3"
        told = _tried(ground.where, file)
        if sorted(told) != sorted(["made", *["not_empty"] * (_AT_ONCE - 1)]):
            raise Lost(f"{_AT_ONCE} backups into one file ended as {', '.join(told)}")
        proof = prove(file, mode=Mode.REAL)
        with Ledger.open(file, create=False) as copy, Ledger.open(ground.where, create=False) as ledger:
            if not proof.sound or copy.rows() != ledger.rows():
                raise Lost(f"the backup that was made is not the ledger: {proof}")
            ledger.append(batch_of(0, turn + 1), NOW)
        left = sorted(one.name for one in ground.folder.iterdir())
        if left != [file.name]:
            raise Lost(f"beside the backup there is {', '.join(left)}")
        file.unlink()
    return Outcome(
        f"{_AT_ONCE} backups into one file at once, {ground.size.rounds} times",
        "each time one was made, whole and sound, and the others were told that the file is there; nothing left beside it",
    )


def _tried(where: str, file: Path) -> list[str]:
    ready, pipes, processes = _FORK.Barrier(_AT_ONCE), [], []
    for _ in range(_AT_ONCE):
        ours, theirs = _FORK.Pipe(duplex=False)
        process = _FORK.Process(target=_run, args=(theirs, where, str(file), ready), daemon=True)
        process.start()
        theirs.close()
        pipes.append(ours)
        processes.append(process)
    told = [pipe.recv() for pipe in pipes]
    for process in processes:
        process.join()
    return told


def _run(pipe: Connection, where: str, file: str, ready: Barrier) -> None:
    ready.wait()
    try:
        proof = back_up(where, file, mode=Mode.REAL)
    except LedgerError as refused:
        pipe.send(refused.code)
    else:
        pipe.send("made" if proof is not None and proof.sound else "not sound")
