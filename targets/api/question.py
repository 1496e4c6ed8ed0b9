"""What a request asks for, read from its address: every value in its form, or every mistake told at once."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

from targets.api.forms import Ground, Unfit
from targets.api.parameters import FORMAT, KNOWN, LANG, LIMIT, OFFSET, ON, ON_A_PAGE, Kept, Parameter
from targets.domain.catalog import Catalog
from targets.presentation.words import N_, Language, Words

_ORDERED: Final = ("since", "until")
_MOST: Final = 100  # parameters: what is near to each that is wrong takes time to find
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """`parameter`: as it was sent; `value`: what was sent under it; `unfit`: what would be right."""

    parameter: str
    value: str
    unfit: Unfit


class Mistaken(Exception):  # noqa: N818 - what it says, as in `Denied`
    """The address cannot be taken as it is."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(", ".join(one.parameter for one in mistakes))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True, slots=True)
class Question:
    """`known`: the day of knowledge. `kept`: how to write the answer, None where the header Accept decides. `filters`: name -> the
    value asked for, a tuple for one that may be given again; what was not asked for is not there.
    """

    known: date
    language: Language = Language.ZH
    kept: Kept | None = None
    on: date | None = None
    limit: int = ON_A_PAGE
    offset: int = 0
    filters: Mapping[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        return Words(self.language)

    @property
    def key(self) -> tuple[tuple[str, Any], ...]:
        """The filters, the same for the same ones."""
        return tuple(sorted(self.filters.items()))

    def passes(self, name: str, value: object) -> bool:
        """Whether something with this value is among what is asked for; always, where nothing is."""
        return name not in self.filters or value in self.filters[name]


def read(pairs: Pairs, parameters: Sequence[Parameter], today: date, catalog_of: Callable[[date], Catalog]) -> Question:
    """`catalog_of`: the catalog of a day of knowledge, by which ids are known. Raises Mistaken."""
    if len(pairs) > _MOST:
        name, value = pairs[_MOST]
        raise Mistaken(
            [Mistake(name, value, Unfit(N_("Of one address at most {most} parameters are taken."), most=_MOST))]
        )
    sent: dict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
        sent[name].append(value)
    offered = {parameter.name: parameter for parameter in parameters}
    known, mistakes = (
        today,
        [_unknown(name, values[0], offered) for name, values in sent.items() if name not in offered],
    )
    found: dict[str, Any] = {}
    # The day first: which ids there are depends on it.
    for parameter in sorted(parameters, key=lambda one: one.name != KNOWN.name):
        ground = Ground(catalog_of(known), today)
        wrong = list(_read_one(parameter, sent.get(parameter.name, []), ground, found))
        mistakes += wrong
        known = found.get(KNOWN.name, today)
    mistakes += _order(found)
    if mistakes:
        raise Mistaken(sorted(mistakes, key=lambda one: list(sent).index(one.parameter)))
    return _question(found, known)


def _read_one(parameter: Parameter, values: list[str], ground: Ground, found: dict[str, Any]) -> Iterator[Mistake]:
    """Puts what was read into `found`."""
    if len(values) > 1 and not parameter.many:
        yield Mistake(parameter.name, values[1], Unfit(N_("It is given more than once and may be given once.")))
        return
    taken = []
    for value in values:
        try:
            taken.append(parameter.form.read(value, ground))
        except Unfit as unfit:
            yield Mistake(parameter.name, value, unfit)
    if taken:
        found[parameter.name] = tuple(taken) if parameter.many else taken[0]


def _unknown(name: str, value: str, offered: Mapping[str, Parameter]) -> Mistake:
    near = get_close_matches(name[:20], offered, n=1)
    if near:
        unfit = Unfit(
            N_("There is no such parameter here; {near} may be meant. There are: {names}."),
            near=near[0],
            names=", ".join(offered),
        )
    else:
        unfit = Unfit(N_("There is no such parameter here. There are: {names}."), names=", ".join(offered))
    return Mistake(name, value, unfit)


def _order(found: Mapping[str, Any]) -> Iterator[Mistake]:
    since, until = (found.get(name) for name in _ORDERED)
    if since is not None and until is not None and since > until:
        yield Mistake(
            "since",
            since.isoformat(),
            Unfit(N_("The day is after the last one asked for, {until}."), until=until.isoformat()),
        )


def _question(found: dict[str, Any], known: date) -> Question:
    found = dict(found)
    found.pop(KNOWN.name, None)
    kept = found.pop(FORMAT.name, None)
    return Question(
        known=known,
        language=Language(found.pop(LANG.name, LANG.default)),
        kept=Kept(kept) if kept else None,
        on=found.pop(ON.name, None),
        limit=found.pop(LIMIT.name, ON_A_PAGE),
        offset=found.pop(OFFSET.name, 0),
        filters=found,
    )
