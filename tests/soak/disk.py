"""A disk that is full, and a file that may only be read."""

import os
import resource
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from targets.ledger.schema import upgrade
from tests.soak.batches import batch_of
from tests.soak.demands import demand
from tests.soak.ground import Ground, Lost, Outcome
from tests.soak.writers import Kept, Refused, Writer, desks

_KILOBYTE: Final = 1024
_FIRST: Final = 512  # KB: a new ledger and some saves
_MORE: Final = 192
_NOBODY: Final = 65534


def disk_full(ground: Ground) -> Outcome:
    """Save until no space is left, make room, save the refused form again, and so on; the process stays the same."""
    rounds, kept, refused = ground.size.rounds, dict[str, tuple[int, ...]](), Counter[str]()
    with _small_disk(ground.folder / "small") as (how, room, before):
        where = str(ground.folder / "small" / "ledger.sqlite3")
        room(None, _FIRST + rounds * _MORE)
        upgrade(where)
        with desks(1, where, before) as (one,):
            for turn in range(rounds):
                room(one, _FIRST + turn * _MORE)
                _until_full(one, kept, refused)
            room(one, 2 * _FIRST + rounds * _MORE)
            batches = [batch_of(0, number) for number in range(len(kept) + 1)]
            kept[batches[-1].token] = _kept(one.save(batches[-1]))
        proof = demand(where, batches, kept)
    return Outcome(
        f"the disk full {rounds} times ({how}), room made in between",
        f"all {len(kept)} acknowledged saves ({proof.links:,} rows); {sum(refused.values())} refused"
        f" (told as {', '.join(sorted(refused))}) and saved whole once there was room",
    )


def file_only_read(ground: Ground) -> Outcome:
    """The file's rights are taken away between saves, from a process that is not root."""
    rounds, kept, refused = ground.size.rounds, dict[str, tuple[int, ...]](), 0
    batches = [batch_of(0, number) for number in range(rounds)]
    path = Path(ground.where)
    _give_to_nobody(path.parent)
    for batch in batches:
        path.chmod(0o400)
        with desks(1, ground.where, _be_nobody) as (one,):
            answer = one.save(batch)
            if not isinstance(answer, Refused) or answer.code != "read_only":
                raise Lost(f"a file that may only be read: {answer}")
            refused += 1
        for one_of_it in path.parent.glob(f"{path.name}*"):  # what SQLite made beside the file took its rights over
            one_of_it.chmod(0o600)
        with desks(1, ground.where, _be_nobody) as (one,):
            kept[batch.token] = _kept(one.save(batch))
    proof = demand(ground.where, batches, kept)
    return Outcome(
        f"the file made read-only {rounds} times",
        f"{refused} saves refused (read_only), each kept whole once it could be written ({proof.links:,} rows)",
    )


Room = Callable[[Writer | None, int], None]


@contextmanager
def _small_disk(folder: Path) -> Iterator[tuple[str, Room, Callable[[], None] | None]]:
    """How it is made small, what gives it so many kilobytes, and what the process that saves does first.

    A file system of its own in the memory, where this process may mount one; else no file of the process may grow further.
    """
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_FIRST}k", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        yield "RLIMIT_FSIZE", _let_files_grow, None
        return
    try:
        yield "a small tmpfs", lambda _, room: _resize(folder, room), None
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _resize(folder: Path, room: int) -> None:
    subprocess.run(["mount", "-o", f"remount,size={room}k", str(folder)], check=True)


def _let_files_grow(one: Writer | None, room: int) -> None:
    if one is not None:
        _, most = resource.prlimit(one.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(one.pid, resource.RLIMIT_FSIZE, (room * _KILOBYTE, most))


def _until_full(one: Writer, kept: dict[str, tuple[int, ...]], refused: Counter[str]) -> None:
    while True:
        batch = batch_of(0, len(kept))
        answer = one.save(batch)
        if isinstance(answer, Refused):
            if answer.code not in ("full", "unavailable"):
                raise Lost(f"a full disk: {answer}")
            refused[answer.code] += 1
            return
        kept[batch.token] = answer.rows


def _kept(answer: Kept | Refused) -> tuple[int, ...]:
    if isinstance(answer, Refused):
        raise Lost(f"once it could be written again: {answer}")
    return answer.rows


def _give_to_nobody(folder: Path) -> None:
    if os.geteuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, _NOBODY, _NOBODY)


def _be_nobody() -> None:
    if os.geteuid() == 0:  # to whom no file is read-only
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
