"""Processes that save through the use case of the form, and acknowledge a save once they were told that it is on disk."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Any, Final

from targets.ledger.entries import Batch
from targets.ledger.errors import Busy, LedgerError, Unavailable
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.soak.batches import batch_of
from tests.soak.ground import Lost
from tests.tracking.sheets import catalog

# The parent has one thread and no ledger open while a child begins, so that a child is a fresh process but for its imports.
_FORK: Final = get_context("fork")
_BREATH: Final = 0.02
_MOST_REFUSED: Final = 3000  # a minute: what does not come back by then is no passing fault


@dataclass(frozen=True, slots=True)
class Kept:
    """An acknowledgement. `refused`: how often the save was refused as busy or unavailable and tried again before."""

    token: str
    rows: tuple[int, ...]
    repeated: bool
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """The code of the ledger's error, and its technical line."""

    code: str
    detail: str


Answer = Kept | Refused


class Writer:
    """A process and the pipe to it."""

    def __init__(self, body: Callable[..., None], *arguments: Any) -> None:
        self.pipe, theirs = _FORK.Pipe()
        self.process = _FORK.Process(target=_run, args=(body, theirs, *arguments), daemon=True)
        self.process.start()
        theirs.close()  # so that the pipe ends when the process does

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    def heard(self) -> Iterator[Kept]:
        """Acknowledgements until the process has ended, by itself or not."""
        while (one := self.next()) is not None:
            yield one

    def next(self) -> Kept | None:
        """The next acknowledgement, None when the process has ended."""
        try:
            said = self.pipe.recv()
        except (EOFError, ConnectionResetError):
            return None
        assert isinstance(said, Kept)
        return said

    def save(self, batch: Batch, now: datetime | None = None) -> Answer:
        """Hand a batch to a `desk` and wait for its answer."""
        self.hand(batch, now)
        return self.answer()

    def hand(self, batch: Batch, now: datetime | None = None) -> None:
        self.pipe.send((batch, now))

    def answer(self) -> Answer:
        try:
            said = self.pipe.recv()
        except EOFError as ended:
            raise Lost("the process that saves ended of itself") from ended
        assert isinstance(said, Kept | Refused)
        return said

    def kill(self) -> None:
        """kill −9."""
        self.process.kill()
        self.process.join()

    def end(self) -> int | None:
        """Let a `desk` close, and wait; returns the exit code."""
        self.pipe.close()
        self.process.join(timeout=60)
        return self.process.exitcode


def _run(body: Callable[..., None], pipe: Connection, *arguments: Any) -> None:
    body(pipe, *arguments)


def all_ready(number: int) -> Barrier:
    """For `run_through`: none of so many begins to save before all can."""
    return _FORK.Barrier(number)


def run_through(pipe: Connection, where: str, writer: int, numbers: range, ready: Barrier | None = None) -> None:
    """Save one batch after the other; what was refused for a passing reason is saved again, as a form is."""
    with _tracker(where) as tracker:
        if ready is not None:
            ready.wait()
        for number in numbers:
            pipe.send(_insisted(tracker, batch_of(writer, number)))


def desk(pipe: Connection, where: str, before: Callable[[], None] | None = None) -> None:
    """Save what is handed in, until there is no more. `before`: what the process does first."""
    if before is not None:
        before()
    with _tracker(where) as tracker:
        while True:
            try:
                batch, now = pipe.recv()
            except EOFError:
                return
            pipe.send(_answer(tracker, batch, now))


@contextmanager
def desks(number: int, where: str, before: Callable[[], None] | None = None) -> Iterator[list[Writer]]:
    """So many processes that have the ledger open."""
    found = [Writer(desk, where, before) for _ in range(number)]
    try:
        yield found
    finally:
        for one in found:
            one.kill()


@contextmanager
def _tracker(where: str) -> Iterator[Tracker]:
    with _opened(where) as ledger:
        yield Tracker(catalog(), ledger, roster=AT_THE_MACHINE)


def _opened(where: str) -> Ledger:
    while True:
        try:
            return Ledger.open(where, create=False)
        except (Busy, Unavailable):
            time.sleep(_BREATH)


def _insisted(tracker: Tracker, batch: Batch) -> Kept:
    refused = 0
    while True:
        try:
            receipt = tracker.append(batch, LOCAL_EDITOR, datetime.now(UTC))
            return Kept(batch.token, receipt.rows, receipt.repeated, refused)
        except (Busy, Unavailable):
            refused += 1
            if refused > _MOST_REFUSED:
                raise
            time.sleep(_BREATH)


def _answer(tracker: Tracker, batch: Batch, now: datetime | None) -> Answer:
    try:
        receipt = tracker.append(batch, LOCAL_EDITOR, now or datetime.now(UTC))
    except LedgerError as error:
        return Refused(error.code, str(error))
    return Kept(batch.token, receipt.rows, receipt.repeated)
