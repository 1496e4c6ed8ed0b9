"""Which form is open, what is typed in it, and what the visitor's session remembers of it under one key."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

import streamlit as st

from targets.domain.catalog import AssignedTarget, Catalog, Indicator
from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Vintage
from targets.ledger.entries import SourceKind, assignment_slot, figure_slot
from targets.ledger.rows import Receipt, Row
from targets.tracking.entry.preview import Effect
from targets.tracking.entry.typed import Problem, TypedAssignment, TypedFigure, TypedSheet

_STATE: Final = "entry"
SHARED: Final = ("source_kind", "source_title", "reference", "unit", "reporter", "contact", "note", "disclosure")


class Result(StrEnum):
    SAVED = "saved"
    NOTHING_NEW = "nothing_new"
    PROBLEMS = "problems"
    CONFLICT = "conflict"
    FAILED = "failed"


@dataclass(frozen=True)
class Outcome:
    """What became of the last press of the button."""

    result: Result
    receipt: Receipt | None = None
    effects: tuple[Effect, ...] = ()
    problems: tuple[Problem, ...] = ()
    conflicts: tuple[Row, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class EntryState:
    """Kept for one visitor. A new `version` means fresh, empty fields and a new token: one assignment does both.

    `seen`: for each form opened in this version, slot -> row in force when it was opened.
    """

    nonce: str
    version: int = 0
    outcome: Outcome | None = None
    seen: Mapping[str, Mapping[str, int | None]] = field(default_factory=dict)

    @property
    def token(self) -> str:
        return f"{self.nonce}-{self.version}"


def state() -> EntryState:
    if _STATE not in st.session_state:
        st.session_state[_STATE] = EntryState(nonce=secrets.token_hex(12))
    kept = st.session_state[_STATE]
    assert isinstance(kept, EntryState)
    return kept


def remember(new: EntryState) -> None:
    st.session_state[_STATE] = new


@dataclass(frozen=True)
class Form:
    """One topic, period and vintage: the fields there are and the keys they are kept under."""

    topic: str
    period: Period
    vintage: Vintage
    indicators: tuple[Indicator, ...]
    assigned: tuple[AssignedTarget, ...]
    version: int

    @classmethod
    def of(cls, catalog: Catalog, topic: str, period: Period, vintage: Vintage, version: int) -> "Form":
        indicators = tuple(one for one in catalog.indicators.values() if one.topic == topic)
        names = {indicator.id for indicator in indicators}
        assigned = tuple(
            target
            for target in catalog.counted_targets
            if isinstance(target, AssignedTarget) and target.indicator in names and target.due == period
        )
        return cls(topic, period, vintage, indicators, assigned, version)

    @property
    def name(self) -> str:
        return f"{self.topic} {self.period} {self.vintage}"

    def key(self, *parts: str) -> str:
        return "_".join(("entry", str(self.version), self.name, *parts))

    def slots(self) -> tuple[str, ...]:
        figures = [figure_slot(indicator.id, self.period, self.vintage) for indicator in self.indicators]
        return (*figures, *(assignment_slot(target.id) for target in self.assigned))

    def sheet(self, seen: Mapping[str, int | None]) -> TypedSheet:
        """What is typed at this moment."""
        shared = {name: _typed(shared_key(name)) for name in SHARED}
        return TypedSheet(
            topic=self.topic,
            period=self.period,
            vintage=self.vintage,
            disclosure=Disclosure(shared.pop("disclosure") or Disclosure.INTERNAL),
            source_kind=SourceKind(shared.pop("source_kind") or SourceKind.DOCUMENT),
            reason=_typed(self.key("reason")),
            figures=tuple(self._figure(indicator) for indicator in self.indicators),
            assignments=tuple(self._assignment(target) for target in self.assigned),
            seen=dict(seen),
            **shared,
        )

    def _figure(self, indicator: Indicator) -> TypedFigure:
        result = _typed(self.key("passed", indicator.id))
        return TypedFigure(
            indicator=indicator.id,
            value=_typed(self.key("value", indicator.id)),
            passed={"passed": True, "failed": False}.get(result),
            words=_typed(self.key("words", indicator.id)),
        )

    def _assignment(self, target: AssignedTarget) -> TypedAssignment:
        return TypedAssignment(
            target=target.id,
            value=_typed(self.key("assigned", target.id)),
            words=_typed(self.key("assigned_words", target.id)),
            comparator=Comparator(_typed(self.key("comparator", target.id)) or Comparator.AT_LEAST),
        )


def shared_key(name: str) -> str:
    """Fields that stay filled in from one form to the next: where the figures come from and who reports them."""
    return f"entry_{name}"


def seen_when_opened(form: Form, in_force: Mapping[str, int | None]) -> Mapping[str, int | None]:
    """The rows this visitor saw when the form was opened; `in_force` is kept the first time it is asked."""
    kept = state()
    if form.name not in kept.seen:
        kept = replace(kept, seen={**kept.seen, form.name: dict(in_force)})
        remember(kept)
    return kept.seen[form.name]


def _typed(key: str) -> str:
    value: Any = st.session_state.get(key)
    return "" if value is None else str(value)
