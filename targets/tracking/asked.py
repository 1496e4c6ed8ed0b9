"""The filters a person sets over the history, and what of them the ledger itself can answer."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final

from targets.domain.catalog import Catalog
from targets.ledger.orphans import by_any_id
from targets.ledger.rows import Deed, RowFilter
from targets.tracking.clock import end_of, start_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for; None and "" ask for everything.

    `topic`: a topic's id. `indicator`: an indicator's, a former one too. `unit`: 填报单位. `by`: the subject of who entered it. `since`, `until`: days of the city, both
    inclusive. `text`: as typed into a search box, found in names, notes and reasons.
    """

    topic: str | None = None
    deed: Deed | None = None
    unit: str | None = None
    by: str | None = None
    since: date | None = None
    until: date | None = None
    text: str = ""
    indicator: str | None = None


FILTERS: Final = tuple(field.name for field in fields(Asked))


def row_filter(asked: Asked, catalog: Catalog) -> RowFilter:
    """What of it the ledger can answer: everything but the text."""
    return RowFilter(
        indicators=_ids(asked, catalog),
        deed=asked.deed,
        reporting_unit=asked.unit,
        actor=asked.by,
        since=None if asked.since is None else start_of(asked.since),
        until=None if asked.until is None else end_of(asked.until),
    )


def _ids(asked: Asked, catalog: Catalog) -> frozenset[str] | None:
    """What both the topic and the indicator leave; None where neither is asked for."""
    of_topic = None if asked.topic is None else ids_of_topic(asked.topic, catalog)
    if asked.indicator is None:
        return of_topic
    found = by_any_id(catalog.indicators.values()).get(asked.indicator)
    ids = frozenset({asked.indicator} if found is None else {found.id, *found.formerly})
    return ids if of_topic is None else ids & of_topic


def ids_of_topic(topic: str, catalog: Catalog) -> frozenset[str]:
    """The ids, earlier ones too, of a topic's indicators."""
    of_topic = (one for one in catalog.indicators.values() if one.topic == topic)
    return frozenset(name for one in of_topic for name in (one.id, *one.formerly))


def without(asked: Asked, name: str) -> Asked:
    """The same with one filter lifted."""
    lifted: dict[str, Any] = {name: getattr(_EVERYTHING, name)}
    return replace(asked, **lifted)


def only(asked: Asked, name: str) -> Asked:
    """This filter and no other."""
    kept: dict[str, Any] = {name: getattr(asked, name)}
    return Asked(**kept)


def is_set(asked: Asked, name: str) -> bool:
    return without(asked, name) != asked


_EVERYTHING: Final = Asked()
