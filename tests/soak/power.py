"""The power is cut while a save is under way: what could then be on the disk is made of copies of the files, and opened."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Final

from targets.ledger.errors import LedgerError
from tests.soak.batches import batch_of
from tests.soak.demands import demand
from tests.soak.ground import Ground, Lost, Outcome
from tests.soak.writers import Kept, Refused, Writer, desks

_SECTOR: Final = 512
_BESIDE: Final = ("", "-wal", "-shm")

Image = dict[str, bytes]


def power_cut(ground: Ground) -> Outcome:
    """At a random moment of each save the process is stopped and its files are copied.

    Two copies of each moment are opened: one with everything written by then, and one in which each sector written since
    the last acknowledgement, when everything was told to be on disk, is there or is not.
    """
    cuts, kept, cut_short, torn_sectors = ground.size.cuts, dict[str, tuple[int, ...]](), 0, 0
    a_save = 0.005
    with desks(1, ground.where) as (one,):
        for number in range(cuts):
            before = _image(ground.where)
            one.hand(batch_of(0, number))
            time.sleep(ground.random.uniform(0, a_save))
            with _stopped(one):
                said = one.pipe.poll()
                written = _image(ground.where)
            answer = one.answer()
            a_save *= 0.8 if said else 1.1  # so that two of three moments fall into the save
            kept_before = kept.copy()
            kept[f"0-{number}"] = _rows(answer)
            held = kept if said else kept_before
            _demand_of(ground.folder, "everything written", written, held, number)
            if not said:
                cut_short += 1
                torn, sectors = _torn(before, written, ground.random)
                torn_sectors += sectors
                _demand_of(ground.folder, "some sectors", torn, held, number)
        proof = demand(ground.where, [batch_of(0, number) for number in range(cuts)], kept)
    return Outcome(
        f"the power cut {cuts} times, {cut_short} of them in the middle of a save; of those, another copy each with only some of"
        f" the sectors on disk that were written since the save before ({torn_sectors:,} sectors)",
        f"in all {cuts + cut_short} copies every save acknowledged by then, the one under way whole or not at all, the chain sound,"
        f" the next save taken; {proof.links:,} rows in the end",
    )


@contextmanager
def _stopped(one: Writer) -> Iterator[None]:
    """Wherever it is, in the middle of what it writes."""
    os.kill(one.pid, signal.SIGSTOP)
    os.waitpid(one.pid, os.WUNTRACED)
    try:
        yield
    finally:
        os.kill(one.pid, signal.SIGCONT)


def _image(where: str) -> Image:
    return {ending: path.read_bytes() for ending in _BESIDE if (path := Path(where + ending)).exists()}


def _torn(before: Image, written: Image, random: Random) -> tuple[Image, int]:
    """One way the disk may have been left, and how many sectors were under way.

    While a save is written the log alone changes; when the log is carried over into the file, it is on disk itself.
    """
    under_way = "" if written[""] != before[""] else "-wal"
    old, new = before.get(under_way, b""), written.get(under_way, b"")
    sectors, parts = 0, []
    for at in range(0, len(new), _SECTOR):
        was, now = old[at : at + _SECTOR], new[at : at + _SECTOR]
        sectors += was != now
        parts.append(random.choice((was.ljust(len(now), b"\0"), now)))
    length = random.choice((len(new), random.randrange(min(len(old), len(new)), len(new) + 1)))
    shared = written.get("-shm", b"")  # memory of the processes, which nobody puts on disk on purpose
    torn = {under_way: b"".join(parts)[:length], "-shm": random.choice((shared, random.randbytes(len(shared))))}
    return {**written, **torn}, sectors


def _demand_of(folder: Path, what: str, image: Image, kept: dict[str, tuple[int, ...]], number: int) -> None:
    """The copy is opened as after a new start, and the form that was under way is handed in again."""
    place = folder / "after"
    place.mkdir()
    where = str(place / "ledger.sqlite3")
    for ending, content in image.items():
        Path(where + ending).write_bytes(content)
    batches = [batch_of(0, at) for at in range(number + 1)]
    try:
        demand(where, batches, kept)
        with desks(1, where) as (again,):
            rows = _rows(again.save(batches[-1]))
        demand(where, batches, {**kept, batches[-1].token: rows})
    except (Lost, LedgerError) as fault:
        raise Lost(f"power cut during save {number}, {what}: {fault}") from fault
    shutil.rmtree(place)


def _rows(answer: Kept | Refused) -> tuple[int, ...]:
    if isinstance(answer, Refused):
        raise Lost(f"refused: {answer}")
    return answer.rows
