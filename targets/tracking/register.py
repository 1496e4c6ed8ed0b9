"""Every row there can be on the indicators page: one for each target of the report, one for each indicator without any.

Built once for a catalog. A row knows the texts it is found by and the parts of the report it comes from.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.citation import Citation
from targets.domain.duties import Charge
from targets.domain.indicator import Indicator
from targets.domain.target import Target
from targets.domain.terms import Domain
from targets.tracking.spelling import Syllable, plain, syllables


class Where(IntEnum):
    """What a text is to its entry; the smaller, the more a match in it says."""

    NAME = 0
    TOPIC = 1
    SCOPE = 2
    UNIT = 3
    CHARGE = 4
    CLAUSE = 5
    NOTE = 6


_SPELT: Final = frozenset({Where.NAME, Where.TOPIC, Where.SCOPE, Where.CHARGE, Where.NOTE})


@dataclass(frozen=True, slots=True)
class Field:
    """A text as shown, as compared, and as spelt in pinyin (empty where nobody would spell it)."""

    where: Where
    text: str
    plain: str
    spelt: tuple[Syllable, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """`target` None: an indicator for which the report sets none. `places`: where in the report it stands, as paths."""

    indicator: Indicator
    target: Target | None
    charge: Charge
    places: frozenset[str]
    fields: tuple[Field, ...]

    @property
    def id(self) -> str:
        return self.target.id if self.target else self.indicator.id


def register(catalog: Catalog) -> tuple[Entry, ...]:
    """By domain, within it in catalog order."""
    promised: dict[str, list[Target]] = defaultdict(list)
    for target in catalog.counted_targets:
        promised[target.indicator].append(target)
    cited = _cited(catalog)
    return tuple(
        _entry(catalog, indicator, target, cited)
        for domain in Domain
        for indicator in catalog.indicators.values()
        if indicator.domain is domain
        for target in promised.get(indicator.id) or (None,)
    )


def _cited(catalog: Catalog) -> Mapping[str, list[Citation]]:
    """What is quoted for the figures of each indicator."""
    cited: dict[str, list[Citation]] = defaultdict(list)
    for figure in catalog.observations:
        cited[figure.indicator].extend(figure.citations)
    return cited


def _entry(catalog: Catalog, indicator: Indicator, target: Target | None, cited: Mapping[str, list[Citation]]) -> Entry:
    quoted = target.citations if target else tuple(cited.get(indicator.id, ()))
    charge = catalog.charge_of_target(target) if target else catalog.charge_of_indicator(indicator)
    return Entry(
        indicator=indicator,
        target=target,
        charge=charge,
        places=frozenset(citation.place for citation in quoted if citation.source == catalog.report.source),
        fields=tuple(_fields(_texts(catalog, indicator, target, charge, (*quoted, *cited.get(indicator.id, ()))))),
    )


def _texts(
    catalog: Catalog, indicator: Indicator, target: Target | None, charge: Charge, quoted: Iterable[Citation]
) -> Iterator[tuple[Where, str]]:
    if target is not None and target.name is not None:
        yield from ((Where.NAME, text) for text in (target.name.zh, target.name.en))
    yield from ((Where.NAME, text) for text in (indicator.name.zh, indicator.name.en))
    topic, words = catalog.topics[indicator.topic], catalog.vocabulary
    yield from ((Where.TOPIC, text) for text in (topic.name.zh, topic.name.en))
    yield from ((Where.SCOPE, text) for text in (indicator.area, words.areas[indicator.area]))
    if indicator.population is not None:
        yield from ((Where.SCOPE, text) for text in (indicator.population, words.populations[indicator.population]))
    yield from ((Where.UNIT, text) for text in (indicator.unit, words.units[indicator.unit]))
    for unit in charge.units:
        names = (unit.name, unit.called)
        yield from ((Where.CHARGE, text) for name in names for text in (name.zh, name.en))
    if charge.leader is not None:
        yield Where.CHARGE, charge.leader
    yield from ((Where.CLAUSE, citation.clause) for citation in quoted)


def field_of(where: Where, text: str) -> Field:
    """A text ready to be searched."""
    return Field(where, text, plain(text), syllables(text) if where in _SPELT else ())


def _fields(texts: Iterable[tuple[Where, str]]) -> Iterator[Field]:
    for where, text in dict.fromkeys(texts):
        yield field_of(where, text)
