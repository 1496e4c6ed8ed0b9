"""Every parameter there is: its name, what it means, and which values it takes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from targets.api.forms import Choice, Day, Form, Listed, Text, Whole
from targets.domain.catalog import Catalog
from targets.domain.terms import Commitment, Domain, Kind, Nature, Status, Vintage
from targets.ledger.orphans import by_any_id
from targets.ledger.rows import Deed
from targets.presentation.words import N_, Language

YES: Final = "true"
LEAST_ON_A_PAGE, ON_A_PAGE, MOST_ON_A_PAGE = 1, 100, 1000
_FARTHEST: Final = 10_000_000
_OLDEST: Final = date(1949, 10, 1)


@dataclass(frozen=True, slots=True)
class Parameter:
    """`says`: message id of its description. `many`: may be given again, any of the values will do. `default`: as it would stand
    in the address, None where leaving it out asks for everything, or for what `says` tells.
    """

    name: str
    says: str
    form: Form
    many: bool = False
    default: str | None = None


class Kept(StrEnum):
    """How an answer is written."""

    JSON = "json"
    CSV = "csv"


def _codes(terms: type[StrEnum]) -> Choice:
    return Choice(tuple(term.value for term in terms), terms)


def _topics(catalog: Catalog) -> dict[str, str]:
    return {name: name for name in catalog.topics}


def _areas(catalog: Catalog) -> dict[str, str]:
    return {indicator.area: indicator.area for indicator in catalog.indicators.values()}


def _indicators(catalog: Catalog) -> dict[str, str]:
    return {name: indicator.id for name, indicator in by_any_id(catalog.indicators.values()).items()}


LANG: Final = Parameter(
    "lang",
    N_(
        "The language of names, sentences and problems: Chinese or English. Codes and column names are the same in both."
    ),
    _codes(Language),
    default=Language.ZH.value,
)
FORMAT: Final = Parameter(
    "format",
    N_("How the answer is written; goes before the header Accept. Without either it is JSON."),
    Choice(tuple(kept.value for kept in Kept)),
)
KNOWN: Final = Parameter(
    "known",
    N_("The day of knowledge: only what was known at the end of this day of the city counts. Today, where left out."),
    Day(),
)
ON: Final = Parameter(
    "on",
    N_(
        "The day targets are judged as of. Where left out, each target has its own: the day of knowledge while its period runs, "
        "the end of the period once that is over."
    ),
    Day(),
)
LIMIT: Final = Parameter(
    "limit",
    N_("How many records at most; the header Link tells where the next ones are."),
    Whole(LEAST_ON_A_PAGE, MOST_ON_A_PAGE),
    default=str(ON_A_PAGE),
)
OFFSET: Final = Parameter("offset", N_("How many records to leave out first."), Whole(0, _FARTHEST), default="0")
DOMAIN: Final = Parameter("domain", N_("A section of the dashboard."), _codes(Domain), many=True)
TOPIC: Final = Parameter(
    "topic", N_("The id of a topic, which is one file of the catalog."), Listed(_topics), many=True
)
AREA: Final = Parameter(
    "area", N_("The area a figure is about, in the words of the report."), Listed(_areas), many=True
)
INDICATOR: Final = Parameter(
    "indicator", N_("The id of an indicator, a former one too."), Listed(_indicators), many=True
)
YEAR: Final = Parameter("year", N_("The year in which the period ends."), Whole(1949, 2100), many=True)
STATUS: Final = Parameter("status", N_("How a target stands."), _codes(Status), many=True)
KIND: Final = Parameter("kind", N_("The rule that judges a target."), _codes(Kind), many=True)
NATURE: Final = Parameter("nature", N_("What a target is: binding, expected or a task."), _codes(Nature), many=True)
COMMITMENT: Final = Parameter("commitment", N_("How strongly a target is promised."), _codes(Commitment), many=True)
VINTAGE: Final = Parameter("vintage", N_("The edition of a figure."), _codes(Vintage), many=True)
UNOFFICIAL: Final = Parameter(
    "unofficial",
    N_("Whether transcriptions of grade C, by which nothing is judged, are among the figures."),
    Choice((YES, "false")),
    default="false",
)
KNOWN_SINCE: Final = Parameter("since", N_("Only figures known from this day or a later one."), Day(_OLDEST))
KNOWN_UNTIL: Final = Parameter("until", N_("Only figures known from this day or an earlier one."), Day(_OLDEST))
DEED: Final = Parameter("deed", N_("What was done."), _codes(Deed))
ONE_TOPIC: Final = Parameter(TOPIC.name, TOPIC.says, TOPIC.form)
ONE_INDICATOR: Final = Parameter(INDICATOR.name, INDICATOR.says, INDICATOR.form)
UNIT: Final = Parameter("unit", N_("The reporting unit, as it was typed."), Text())
TEXT: Final = Parameter("text", N_("Words of the name, the note or the reason, in Chinese, pinyin or English."), Text())
SINCE: Final = Parameter("since", N_("Only what was recorded on this day of the city or later."), Day(_OLDEST))
UNTIL: Final = Parameter("until", N_("Only what was recorded on this day of the city or earlier."), Day(_OLDEST))
