"""Who signed in, who wrote, who was refused what, which roster was in force: a line of JSON each, without secrets."""

import json
import logging
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from threading import Lock
from typing import Final

from targets.ledger.announcements import Written
from targets.ledger.errors import LedgerError
from targets.ledger.ledger import Ledger
from targets.tracking.people import Denied, Member, Person, Roster

LOG: Final = logging.getLogger("targets.access")
_KEPT: Final = 50
_REFUSALS: Final[dict[tuple[str, ...], dict[str, str]]] = {}
_LOCK: Final = Lock()


class Event(StrEnum):
    """What is told."""

    STARTED = "started"
    ROLE = "role"
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    EXPIRED = "sign_in_expired"
    FAILED = "sign_in_failed"
    REFUSED = "refused"
    WRITTEN = "written"


def tell(event: Event, person: Person | None, address: str | None, **other: str) -> dict[str, str]:
    """Write the line, and give it back. `address`: the client's."""
    line = {"time": datetime.now(UTC).isoformat(timespec="seconds"), "event": event.value}
    if person is not None:
        line |= {"subject": person.subject, "name": person.name}
    line |= {"client": address or "", **other}
    LOG.info(json.dumps(line, ensure_ascii=False))
    return line


def tell_start(roster: Roster, ledger: Ledger | None, *, signs_in: bool) -> None:
    """What holds from now on: one line about the whole, then one for each person, so that two starts can be compared.

    Of the ledger its place, without a password, how many lines it holds and the head of its chain: a slip in the address shows here.
    """
    people = [_told(member) for _, member in sorted(roster.members.items())]
    digest = sha256(json.dumps(people, sort_keys=True).encode()).hexdigest() if people else ""
    settled = {"sign_in": _yes(signs_in), "reading": roster.reading.value, "review": _yes(roster.review)}
    found = _head(ledger)
    tell(Event.STARTED, None, None, **settled, local_editor=_yes(roster.local_editor), people=digest, **found)
    for one in people:
        tell(Event.ROLE, Person(one.pop("subject"), one.pop("name")), None, **one)


def tell_refusal(denied: Denied, address: str | None) -> None:
    """Of somebody who asked for what they may not have; kept for the administrator's page as well, once with how many times."""
    line = tell(Event.REFUSED, denied.person, address, right=denied.right.value, about=denied.about)
    same = tuple(line.get(name, "") for name in ("subject", "right", "about", "client"))
    with _LOCK:
        before = _REFUSALS.pop(same, {"times": "0"})
        _REFUSALS[same] = {**line, "times": str(int(before["times"]) + 1)}
        while len(_REFUSALS) > _KEPT:
            del _REFUSALS[next(iter(_REFUSALS))]


def tell_written(written: Written) -> None:
    """Of every write: what it was and the head of the chain after it, by which a later proof finds lines cut off."""
    first, last = written.lines[0], written.lines[-1]  # numbered without gaps
    lines = str(first) if first == last else f"{first}-{last}"
    person = Person(written.actor.subject, written.actor.name) if written.actor else None
    tell(
        Event.WRITTEN,
        person,
        written.actor.client if written.actor else None,
        **{written.what: lines},
        head=written.head,
    )


def refusals() -> tuple[dict[str, str], ...]:
    """The latest since this process began, newest first: the line of the last time, and `times`."""
    with _LOCK:
        return tuple(reversed(_REFUSALS.values()))


def to_standard_error() -> None:
    """Let the lines out as they are; done twice it is done once."""
    if not LOG.handlers:
        LOG.addHandler(logging.StreamHandler())
        LOG.setLevel(logging.INFO)


def _head(ledger: Ledger | None) -> dict[str, str]:
    if ledger is None:
        return {"ledger": ""}
    try:
        head = ledger.head()
    except LedgerError as fault:  # it may be back by the first visit
        return {"ledger": ledger.place, "fault": fault.code}
    return {"ledger": ledger.place, "lines": str(head.links), "head": head.hash}


def _told(member: Member) -> dict[str, str]:
    return {
        "subject": member.subject,
        "name": member.name,
        "roles": " ".join(sorted(member.roles)),
        "indicators": " ".join(sorted(member.indicators)),
        "units": " ".join(sorted(member.units)),
    }


def _yes(said: bool) -> str:
    return str(said).lower()
