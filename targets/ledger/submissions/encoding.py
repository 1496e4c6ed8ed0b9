"""Entries to canonical JSON and back: digit for digit, readable without a catalog."""

import json
from decimal import Decimal
from typing import Any

from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Measure, Vintage
from targets.ledger.content import canonical
from targets.ledger.entries import AssignmentEntry, EnteredSource, FigureEntry, Identity, Reporter, SourceKind
from targets.ledger.submissions.entries import Submitted

_FIGURE, _ASSIGNMENT = "figure", "assignment"
_Line = dict[str, Any]


def written(entries: tuple[Submitted, ...]) -> str:
    """Pairs of kind and entry."""
    return canonical([(_FIGURE if isinstance(one, FigureEntry) else _ASSIGNMENT, one) for one in entries])


def read(text: str) -> tuple[Submitted, ...]:
    """What `written` wrote. KeyError or ValueError for anything else, which no ledger holds."""
    return tuple(_figure(said) if kind == _FIGURE else _assignment(said) for kind, said in json.loads(text))


def _figure(said: _Line) -> FigureEntry:
    return FigureEntry(
        **_shared(said),
        vintage=Vintage(said["vintage"]),
        passed=said["passed"],
        formerly=tuple(said["formerly"]),
    )


def _assignment(said: _Line) -> AssignmentEntry:
    return AssignmentEntry(**_shared(said), target=said["target"], comparator=Comparator(said["comparator"]))


def _shared(said: _Line) -> _Line:
    source, identity = said["source"], said["identity"]
    return {
        "identity": Identity(**{**identity, "measure": Measure(identity["measure"])}),
        "period": Period.parse(said["period"]),
        "value": None if said["value"] is None else Decimal(said["value"]),
        "words": said["words"],
        "disclosure": Disclosure(said["disclosure"]),
        "source": EnteredSource(**{**source, "kind": SourceKind(source["kind"])}),
        "reporter": Reporter(**said["reporter"]),
        "note": said["note"],
        "reason": said["reason"],
        "seen": said["seen"],
    }
