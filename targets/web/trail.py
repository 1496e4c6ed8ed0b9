"""Who signed in, who wrote, who was refused what, which roster was in force: a line of JSON each, without secrets."""

import json
import logging
from collections import deque
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from targets.ledger.announcements import Written
from targets.tracking.people import Denied, Person

LOG: Final = logging.getLogger("targets.access")
_KEPT: Final = 50
_REFUSALS: Final[deque[dict[str, str]]] = deque(maxlen=_KEPT)


class Event(StrEnum):
    """What is told."""

    STARTED = "started"
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


def tell_refusal(denied: Denied, address: str | None) -> None:
    """Of somebody who asked for what they may not have; kept for the administrator's page as well."""
    _REFUSALS.appendleft(tell(Event.REFUSED, denied.person, address, right=denied.right.value, about=denied.about))


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
    """The latest, newest first, since this process began."""
    return tuple(_REFUSALS)


def to_standard_error() -> None:
    """Let the lines out as they are; done twice it is done once."""
    if not LOG.handlers:
        LOG.addHandler(logging.StreamHandler())
        LOG.setLevel(logging.INFO)
