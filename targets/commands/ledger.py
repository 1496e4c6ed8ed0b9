"""`python -m targets ledger …`: proof, backup, restore, copy and upgrade of what people entered."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from targets.commands.faults import told
from targets.commands.progress import Progress
from targets.ledger.engine import shown
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import Watch, back_up, copy, prove, restore
from targets.ledger.proof.findings import Proof
from targets.ledger.schema import upgrade
from targets.ledger.tables import REVISIONS

_WITHOUT_HEAD = (
    "Lines cut off at the end show only with --head HASH: a head that a backup, an export or the log told earlier."
)


def tell_head(done: str, ledger: Ledger | None) -> None:
    """On standard error, beside what was `done`: by this hash `verify --head` finds what was cut off since."""
    if ledger is not None:
        head = ledger.head()
        sys.stderr.write(f"{done} a ledger of {_counted(head.links, 'line')}, head {head.hash}\n")


def add_ledger_commands(commands: Any, places: Callable[[bool], str]) -> None:
    """Register them. `places`: where the ledger is by default, of practice or the real one."""
    parser = commands.add_parser("ledger", help="prove, back up, restore, copy and upgrade what people entered")
    inner = parser.add_subparsers(required=True)
    proof = inner.add_parser("verify", help="find lines that were changed, moved, taken out or cut off")
    proof.add_argument("--head", help="a hash the ledger ended with some day: finds what was cut off since")
    proof.set_defaults(command=_verify)
    backup = inner.add_parser("backup", help="write all of it into a new SQLite file, while others go on writing")
    backup.add_argument("file")
    backup.set_defaults(command=_backup)
    restored = inner.add_parser("restore", help="bring a backup to an empty place")
    restored.add_argument("file")
    restored.set_defaults(command=_restore)
    copied = inner.add_parser("copy", help="all of one ledger into an empty place, on either database")
    copied.add_argument("source", metavar="FROM")
    copied.add_argument("target", metavar="TO")
    copied.set_defaults(command=_copy)
    upgraded = inner.add_parser("upgrade", help="bring it to the schema this version needs; an empty place gets one")
    upgraded.set_defaults(command=_upgrade)
    for one in (proof, backup, restored, copied, upgraded):
        one.add_argument("--practice", action="store_true", help="the ledger of invented figures instead")
        if one is not copied:
            one.add_argument("--ledger", help="path or address (default: what the environment sets, else below var/)")
        one.set_defaults(places=places)


def _verify(options: argparse.Namespace) -> int:
    where = _where(options)
    with told(where), _watched() as watch:
        proof = prove(where, mode=_mode(options), head=options.head, watch=watch)
        found = _tell(shown(where), proof)
        if proof.since_head is not None:
            print(f"written since the head named: {_counted(proof.since_head, 'line')}")
        elif not options.head:
            print(_WITHOUT_HEAD)
        return found
    return 1


def _backup(options: argparse.Namespace) -> int:
    with told(_where(options), backup=options.file), _watched() as watch:
        proof = back_up(_where(options), options.file, mode=_mode(options), watch=watch)
        if proof is not None:
            return _tell(options.file, proof)
        print(f"{options.file}: copied as it is, from before there was a chain to prove it by")
        return 0
    return 1


def _restore(options: argparse.Namespace) -> int:
    with told(_where(options), backup=options.file), _watched() as watch:
        return _tell(shown(_where(options)), restore(options.file, _where(options), mode=_mode(options), watch=watch))
    return 1


def _copy(options: argparse.Namespace) -> int:
    with told(options.source), _watched() as watch:
        return _tell(shown(options.target), copy(options.source, options.target, mode=_mode(options), watch=watch))
    return 1


def _upgrade(options: argparse.Namespace) -> int:
    where, newest = _where(options), REVISIONS[-1]
    with told(where), _watched() as watch:
        before = upgrade(where, mode=_mode(options))
        done = f"is at {newest} already" if before == newest else f"was {before or 'empty'} and is at {newest} now"
        print(f"{shown(where)} {done}")
        return _tell(shown(where), prove(where, mode=_mode(options), watch=watch))
    return 1


def _tell(where: str, proof: Proof) -> int:
    for finding in proof.findings:
        print(finding)
    flaws = len(proof.findings) + proof.more
    print(f"{where}: {_counted(proof.links, 'line')}, {_counted(flaws, 'flaw')}, head {proof.head}")
    return 0 if proof.sound else 1


def _counted(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


@contextmanager
def _watched() -> Iterator[Watch]:
    copied, proven = Progress("copied"), Progress("verified")
    try:
        yield Watch(copied, proven)
    finally:
        copied.end()
        proven.end()


def _where(options: argparse.Namespace) -> str:
    return str(options.ledger or options.places(options.practice))


def _mode(options: argparse.Namespace) -> Mode:
    return Mode.PRACTICE if options.practice else Mode.REAL
