"""Which form is open, the keys its fields are kept under, and what is typed in them."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.target import AssignedTarget
from targets.domain.terms import Comparator, Disclosure, Vintage
from targets.ledger.entries import SourceKind, assignment_slot, figure_slot
from targets.tracking.entry.typed import TypedAssignment, TypedFigure, TypedSheet, comparators
from targets.web.entry.session import EntryState, remember, state

SHARED: Final = ("source_kind", "source_title", "reference", "unit", "reporter", "contact", "note")


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
    def of(
        cls,
        catalog: Catalog,
        topic: str,
        period: Period,
        vintage: Vintage,
        kept: EntryState,
        may_enter: Callable[[str], bool],
    ) -> "Form":
        """`may_enter`: whether an indicator is this visitor's; the others have no field."""
        of_topic = (one for one in catalog.indicators.values() if one.topic == topic)
        indicators = tuple(one for one in of_topic if may_enter(one.id))
        names = {indicator.id for indicator in indicators}
        assigned = tuple(
            target
            for target in catalog.counted_targets
            if isinstance(target, AssignedTarget) and target.indicator in names and target.due == period
        )
        version = kept.version(_name(topic, period, vintage))
        return cls(topic, period, vintage, indicators, assigned, version)

    @property
    def name(self) -> str:
        return _name(self.topic, self.period, self.vintage)

    def token(self, kept: EntryState) -> str:
        """What makes a second click of the same press save nothing twice."""
        return f"{kept.nonce} {self.name} {self.version}"

    def key(self, *parts: str) -> str:
        return "_".join(("entry", str(self.version), self.name, *parts))

    def slots(self) -> Mapping[str, tuple[str, ...]]:
        """The slot of each field -> that and those under the indicator's earlier ids."""
        found: dict[str, tuple[str, ...]] = {}
        for indicator in self.indicators:
            ids = (indicator.id, *indicator.formerly)
            names = tuple(figure_slot(name, self.period, self.vintage) for name in ids)
            found[names[0]] = names
        return found | {slot: (slot,) for slot in (assignment_slot(target.id) for target in self.assigned)}

    def sheet(self, seen: Mapping[str, int | None], published: Container[str] = frozenset()) -> TypedSheet:
        """What is typed at this moment; `published`: slots in which something published is in force."""
        figures = tuple(self._figure(indicator) for indicator in self.indicators)
        assignments = tuple(self._assignment(target) for target in self.assigned)
        shared = {name: _typed(shared_key(name)) for name in SHARED}
        return TypedSheet(
            topic=self.topic,
            period=self.period,
            vintage=self.vintage,
            disclosure=Disclosure(
                _typed(self.key("disclosure")) or self._usual_disclosure(figures, assignments, published)
            ),
            disclosure_confirmed=bool(st.session_state.get(self.key("disclosure_confirmed"))),
            source_kind=SourceKind(shared.pop("source_kind") or SourceKind.DOCUMENT),
            reason=_typed(self.key("reason")),
            figures=figures,
            assignments=assignments,
            seen=dict(seen),
            **shared,
        )

    def _usual_disclosure(
        self, figures: Iterable[TypedFigure], assignments: Iterable[TypedAssignment], published: Container[str]
    ) -> Disclosure:
        """Until somebody says otherwise: internal, but what corrects nothing but published figures is published too."""
        typed = [figure_slot(one.indicator, self.period, self.vintage) for one in figures if not one.is_blank]
        typed += [assignment_slot(one.target) for one in assignments if not one.is_blank]
        return Disclosure.PUBLIC if typed and all(slot in published for slot in typed) else Disclosure.INTERNAL

    def _figure(self, indicator: Indicator) -> TypedFigure:
        result = _typed(self.key("passed", indicator.id))
        return TypedFigure(
            indicator=indicator.id,
            value=_typed(self.key("value", indicator.id)),
            passed={"passed": True, "failed": False}.get(result),
            words=_typed(self.key("words", indicator.id)),
        )

    def _usual(self, target: AssignedTarget) -> Comparator:
        return next(comparators(one)[0] for one in self.indicators if one.id == target.indicator)

    def _assignment(self, target: AssignedTarget) -> TypedAssignment:
        return TypedAssignment(
            target=target.id,
            value=_typed(self.key("assigned", target.id)),
            words=_typed(self.key("assigned_words", target.id)),
            comparator=Comparator(_typed(self.key("comparator", target.id)) or self._usual(target)),
        )


def _name(topic: str, period: Period, vintage: Vintage) -> str:
    return f"{topic} {period} {vintage}"


def shared_key(name: str) -> str:
    """Fields that stay filled in from one form to the next: where the figures come from and who reports them."""
    return f"entry_{name}"


def seen_when_opened(form: Form, in_force: Mapping[str, int | None]) -> Mapping[str, int | None]:
    """The rows on the screen when this visitor began to type; an empty form shows what is in force now, `in_force`."""
    kept = state()
    if form.name not in kept.seen or form.sheet({}).is_blank:
        kept = replace(kept, seen={**kept.seen, form.name: dict(in_force)})
        remember(kept)
    return kept.seen[form.name]


def _typed(key: str) -> str:
    value: Any = st.session_state.get(key)
    return "" if value is None else str(value)
