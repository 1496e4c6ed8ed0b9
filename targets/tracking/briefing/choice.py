"""Which targets a briefing is about: all that pass some filters, or a list put together one by one; as it stands in an address."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.terms import Domain, Status
from targets.tracking.selection import Wanted

YEAR, OF, ORDER, PICKED, PUBLIC = "year", "of", "order", "pick", "public"
FILTERS: Final = ("domain", "status", "area", "section", "unit", "leader", "text")
YES: Final = "yes"
LONGEST_TEXT: Final = 80  # characters of a search
MOST_PICKED: Final = 6000  # characters: servers and browsers take no endless address
_BETWEEN: Final = "."
_NO_FILTER: Final = Wanted()


class Of(StrEnum):
    """What the filters narrow: what needs attention, the cards of the overview, or every target of the year."""

    ATTENTION = "attention"
    HEADLINES = "headlines"
    ALL = "all"


class Order(StrEnum):
    """By domain and catalog within it, or what lags first, binding before the rest (see `review`), then what is overdue."""

    DOMAIN = "domain"
    URGENCY = "urgency"


@dataclass(frozen=True, slots=True)
class Choice:
    """Targets due in `year`. `picked`: ids in their order, which rules out the rest; None: whatever passes `of` and `wanted`.

    `order` None: the list's own, which is urgency for what needs attention and the city's for the cards. `public`: told
    from public figures alone.
    """

    year: int
    picked: tuple[str, ...] | None = None
    of: Of | None = None
    wanted: Wanted = _NO_FILTER
    order: Order | None = None
    public: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for yet: a briefing of everything has to be asked for."""
        return not self.picked and self.of is None and self.wanted == _NO_FILTER

    def listing(self, targets: Iterable[str]) -> "Choice":
        """These targets, one by one, instead of what the filters leave."""
        return Choice(self.year, picked=tuple(dict.fromkeys(targets)), public=self.public)


@dataclass(frozen=True, slots=True)
class Dropped:
    """What an address asked for and there is not. `filters`: names of those with an unknown value; `targets`: as written there."""

    year: str = ""
    filters: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    of_other_years: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return self != Dropped()


def as_query(choice: Choice) -> dict[str, str]:
    """The choice as an address says it, everything left at its default not; the year always, as its default moves on."""
    said = {YEAR: str(choice.year)}
    if choice.public:
        said[PUBLIC] = YES
    if choice.picked is not None:
        ending = f"_{choice.year}"
        return {**said, PICKED: _BETWEEN.join(name.removesuffix(ending) for name in choice.picked)}
    if choice.of is not None:
        said[OF] = choice.of.value
    filters = {name: str(getattr(choice.wanted, name) or "") for name in FILTERS}
    said |= {name: value for name, value in filters.items() if value}
    return {**said, ORDER: choice.order.value} if choice.order else said


def from_query(
    query: Mapping[str, str], catalog: Catalog, offered: Mapping[str, Collection[str]]
) -> tuple[Choice, Dropped]:
    """The choice of an address, and what of it there is not. `offered`: filter -> the values it can have.

    A list of targets rules out the filters beside it.
    """
    years = [period.year for period in catalog.place.years]
    asked = query.get(YEAR, "")
    year = next((one for one in years if str(one) == asked), years[0])
    lost = Dropped(year=asked if asked and str(year) != asked else "")
    public = query.get(PUBLIC) == YES
    if PICKED in query:
        return _picked(query[PICKED], Choice(year, public=public), lost, catalog)
    of, order = query.get(OF, ""), query.get(ORDER, "")
    filters, unknown = filters_of(query, offered)
    unknown += tuple(name for name, said, kind in ((OF, of, Of), (ORDER, order, Order)) if said and said not in {*kind})
    choice = Choice(
        year,
        of=Of(of) if of in {*Of} else None,
        wanted=filters,
        order=Order(order) if order in {*Order} else None,
        public=public,
    )
    return choice, replace(lost, filters=unknown)


def filters_of(query: Mapping[str, str], offered: Mapping[str, Collection[str]]) -> tuple[Wanted, tuple[str, ...]]:
    """The filters of an address, and the names of those that ask for what is not offered."""
    asked = {name: query[name].strip() for name in FILTERS if query.get(name, "").strip()}
    text = asked.pop("text", "")[:LONGEST_TEXT]
    known = {name: value for name, value in asked.items() if value in offered.get(name, ())}
    wanted = Wanted(
        domain=Domain(known["domain"]) if "domain" in known else None,
        status=Status(known["status"]) if "status" in known else None,
        area=known.get("area"),
        section=known.get("section"),
        unit=known.get("unit"),
        leader=known.get("leader"),
        text=text,
    )
    return wanted, tuple(name for name in asked if name not in known)


def _picked(text: str, choice: Choice, lost: Dropped, catalog: Catalog) -> tuple[Choice, Dropped]:
    counted = {target.id: target.due.year for target in catalog.counted_targets}
    found: list[str] = []
    unknown: list[str] = []
    elsewhere: list[str] = []
    for written in dict.fromkeys(part for part in text[:MOST_PICKED].split(_BETWEEN) if part):
        name = next((one for one in (f"{written}_{choice.year}", written) if one in counted), None)
        if name is None:
            unknown.append(written)
        elif counted[name] != choice.year:
            elsewhere.append(name)
        else:
            found.append(name)
    return choice.listing(found), replace(lost, targets=tuple(unknown), of_other_years=tuple(elsewhere))
