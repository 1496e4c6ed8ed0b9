"""Who is told of every write, once it is on disk: for a log that nobody who writes can forget."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from targets.ledger.entries import Actor


@dataclass(frozen=True, slots=True)
class Written:
    """One write. `what`: rows, remarks, submissions, decisions, selections or releases; `lines`: their numbers; `head`: the chain's new hash."""

    what: str
    lines: tuple[int, ...]
    actor: Actor | None
    head: str


Listener = Callable[[Written], None]
_PREFIX: Final = "ledger_"


class Announcements:
    """Told after the commit, by the thread that wrote. A listener must not fail."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def hear(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def tell(self, table: str, lines: Iterable[int], actor: Actor | None, head: str | None) -> None:
        """`head` None: nothing was written, so nobody is told."""
        if head is None:
            return
        written = Written(table.removeprefix(_PREFIX), tuple(lines), actor, head)
        for listener in self._listeners:
            listener(written)
