"""Figures of two days held against each other: which came, which took another's place, which went."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from targets.domain.changes import Moved, Sort
from targets.domain.indicator import Observation
from targets.domain.precedence import weight
from targets.domain.terms import Grade
from targets.ledger.orphans import by_any_id
from targets.tracking.snapshot import Snapshot

_Name = tuple[object, ...] | int
_Slot = tuple[str, date, date]


def moved(before: Snapshot, after: Snapshot) -> tuple[Moved, ...]:
    """New, revised and withdrawn figures of grades A, B and entered, curated before entered.

    Linear in the figures of both days, and quick where they share most of them. A figure whose source or row is another one
    while it says the same has not moved.
    """
    then, now = _named(before, after), _named(after, after)
    came, gone = (_only(one, other) for one, other in ((now, then), (then, now)))
    places, replaced, found = _Places(then, gone, came.values()), set[_Name](), list[Moved]()
    if before.catalog is not after.catalog:
        found.extend(_reworded(then, now))
    for figure in came.values():
        corrected = next((one for one in places.gone(figure) if one not in replaced), None)
        if corrected is not None:
            replaced.add(corrected)
        found.extend(_come(figure, gone[corrected] if corrected is not None else None, places))
    found.extend(Moved(Sort.WITHDRAWN, figure, figure) for name, figure in gone.items() if name not in replaced)
    return tuple(found)


def _only(those: Mapping[_Name, Observation], others: Mapping[_Name, Observation]) -> dict[_Name, Observation]:
    """Those the others have not, in their order."""
    names = those.keys() - others.keys()
    return {name: figure for name, figure in those.items() if name in names} if names else {}


def _reworded(then: Mapping[_Name, Observation], now: Mapping[_Name, Observation]) -> Iterator[Moved]:
    """A row of the ledger never changes; what a catalog says of a document may."""
    for name, figure in now.items():
        former = then.get(name)
        if former is not None and _said(former) != _said(figure):
            yield Moved(Sort.REVISED, figure, former)


def _come(figure: Observation, corrected: Observation | None, places: "_Places") -> Iterator[Moved]:
    if corrected is not None:
        if _said(corrected) != _said(figure):
            yield Moved(Sort.REVISED, figure, corrected)
        return
    place = max(places.staying(figure), key=weight, default=None)
    same = place is None or _said(place) == _said(figure)
    yield Moved(Sort.NEW if same else Sort.REVISED, figure, place)


class _Places:
    """The earlier figures of the periods in which figures came."""

    def __init__(
        self, then: Mapping[_Name, Observation], gone: Mapping[_Name, Observation], came: Iterable[Observation]
    ) -> None:
        asked = {_slot(figure) for figure in came}
        indicators = {indicator for indicator, *_ in asked}
        self._found: dict[_Slot, list[tuple[_Name, Observation]]] = {}
        self._left = gone
        for name, figure in then.items() if asked else ():
            if figure.indicator in indicators and (slot := _slot(figure)) in asked:
                self._found.setdefault(slot, []).append((name, figure))

    def gone(self, figure: Observation) -> Iterator[_Name]:
        """What this one was put in the place of: known no more, of the same edition, and written by the same hands."""
        for name, former in self._found.get(_slot(figure), ()):
            same = former.vintage is figure.vintage and (former.row is None) is (figure.row is None)
            if same and name in self._left:
                yield name

    def staying(self, figure: Observation) -> Iterator[Observation]:
        """Other figures of the period that are known still."""
        return (former for name, former in self._found.get(_slot(figure), ()) if name not in self._left)


def _slot(figure: Observation) -> _Slot:
    return figure.indicator, figure.period.first, figure.period.last


def _named(snapshot: Snapshot, last: Snapshot) -> dict[_Name, Observation]:
    """Figures by what they are told by from one day to another: their row, or where they were published.

    What one document says twice of a period is told apart by its order; ids are those of the `last` catalog.
    """
    renamed = {} if snapshot.catalog is last.catalog else _renamed(snapshot, last)
    found: dict[_Name, Observation] = {}
    for figure in snapshot.published():
        if figure.grade is not Grade.C:
            name, at = _published(figure, renamed.get(figure.indicator, figure.indicator)), 0
            while (*name, at) in found:
                at += 1
            found[*name, at] = figure
    found.update((figure.row, figure) for figure in snapshot.entered if figure.row is not None)
    return found


def _renamed(snapshot: Snapshot, last: Snapshot) -> Mapping[str, str]:
    """Earlier id -> the one of the last catalog, where it is another."""
    known = by_any_id(last.catalog.indicators.values())
    return {name: known[name].id for name in snapshot.catalog.indicators if name in known and known[name].id != name}


def _published(figure: Observation, indicator: str) -> tuple[object, ...]:
    sources = tuple(citation.source for citation in figure.citations)
    slot = (indicator, figure.period.first, figure.period.last)
    return *slot, figure.vintage, sources, figure.computed is not None


def _said(figure: Observation) -> tuple[object, ...]:
    return figure.value, figure.passed, figure.bound
