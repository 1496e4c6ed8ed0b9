"""Every closed vocabulary of the domain in words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from targets.domain import terms
from targets.presentation.words import N_, Words

DOMAINS: Final = {
    terms.Domain.ECONOMY: N_("Economy"),
    terms.Domain.FINANCE: N_("Finance"),
    terms.Domain.INVESTMENT_TRADE: N_("Investment and trade"),
    terms.Domain.INDUSTRY_INNOVATION: N_("Industry and innovation"),
    terms.Domain.URBAN_RURAL: N_("Town and country"),
    terms.Domain.ENVIRONMENT: N_("Environment"),
    terms.Domain.LIVELIHOOD: N_("Livelihood"),
    terms.Domain.GOVERNANCE: N_("Reform and governance"),
}
MEASURES: Final = {
    terms.Measure.LEVEL: N_("Level"),
    terms.Measure.GROWTH: N_("Growth"),
    terms.Measure.SHARE: N_("Share"),
    terms.Measure.RATIO: N_("Ratio"),
    terms.Measure.INDEX: N_("Index"),
    terms.Measure.COUNT: N_("Count"),
    terms.Measure.RANK: N_("Rank"),
}
ACCRUALS: Final = {
    terms.Accrual.FLOW: N_("Flow: adds up over the year"),
    terms.Accrual.STOCK: N_("Stock: stands at a date"),
    terms.Accrual.RATE: N_("Rate: neither adds up nor stands"),
}
PRICES: Final = {
    terms.Prices.CURRENT: N_("current prices"),
    terms.Prices.CONSTANT: N_("constant prices"),
    terms.Prices.COMPARABLE_SCOPE: N_("same scope"),
    terms.Prices.NOMINAL: N_("nominal"),
    terms.Prices.NOT_STATED: N_("price basis not stated"),
    terms.Prices.NONE: "",
}
DIRECTIONS: Final = {
    terms.Direction.UP: N_("Higher is better"),
    terms.Direction.DOWN: N_("Lower is better"),
    terms.Direction.NEUTRAL: N_("Neither way is better"),
}
FREQUENCIES: Final = {
    terms.Frequency.MONTH: N_("Monthly"),
    terms.Frequency.QUARTER: N_("Quarterly"),
    terms.Frequency.YEAR: N_("Yearly"),
    terms.Frequency.ONCE: N_("Once"),
}
VINTAGES: Final = {
    terms.Vintage.PRELIMINARY: N_("Preliminary"),
    terms.Vintage.FINAL: N_("Final"),
    terms.Vintage.CENSUS: N_("Census revision"),
    terms.Vintage.AS_REPORTED: N_("As reported"),
}
DISCLOSURES: Final = {
    terms.Disclosure.PUBLIC: N_("Published"),
    terms.Disclosure.INTERNAL: N_("Internal use"),
}
GRADES: Final = {
    terms.Grade.A: N_("Official site"),
    terms.Grade.B: N_("Press or copy of an official text"),
    terms.Grade.C: N_("Unofficial transcription"),
    terms.Grade.ENTERED: N_("Entered"),
}
ORIGINS: Final = {
    terms.Origin.REPORT: N_("Government Work Report"),
    terms.Origin.PUBLISHED: N_("Other publication"),
    terms.Origin.ENTERED: N_("Entered through the form"),
}
BOUNDS: Final = {
    terms.Bound.EXACT: N_("exact"),
    terms.Bound.ABOVE: N_("over"),
    terms.Bound.BELOW: N_("nearly"),
    terms.Bound.ABOUT: N_("approximately"),
}
COMPARATORS: Final = {
    terms.Comparator.ABOUT: N_("about"),
    terms.Comparator.AT_LEAST: N_("at least"),
    terms.Comparator.ABOVE: N_("more than"),
    terms.Comparator.AT_MOST: N_("at most"),
    terms.Comparator.BELOW: N_("less than"),
}
COMMITMENTS: Final = {
    terms.Commitment.ENSURE: N_("ensure"),
    terms.Commitment.PLAIN: "",
    terms.Commitment.STRIVE: N_("strive for"),
}
NATURES: Final = {
    terms.Nature.BINDING: N_("Binding"),
    terms.Nature.EXPECTED: N_("Expected"),
    terms.Nature.TASK: N_("Task"),
}
KINDS: Final = {
    terms.Kind.GROWTH: N_("Growth rate"),
    terms.Kind.QUOTA: N_("Quota for the year"),
    terms.Kind.LEVEL: N_("Level by a year"),
    terms.Kind.REACH: N_("Value to reach"),
    terms.Kind.KEEP: N_("Value to keep"),
    terms.Kind.CHANGE: N_("Change since the base year"),
    terms.Kind.BELOW: N_("Upper bound"),
    terms.Kind.COMPLETE: N_("All of them"),
    terms.Kind.IN_STEP: N_("Growth in step"),
    terms.Kind.KEEP_FALLING: N_("Fall every year"),
    terms.Kind.ASSIGNED: N_("Assigned by higher authorities"),
}
SCHEDULES: Final = {
    terms.Schedule.MONTHLY: N_("Month by month"),
    terms.Schedule.MILESTONES: N_("By milestones"),
    terms.Schedule.YEAR_END: N_("Certified at year-end, no monthly figures"),
}
PATHS: Final = {
    terms.Path.COMPOUND: N_("same growth every year"),
    terms.Path.LINEAR: N_("same step every year"),
}

# StrEnum members of different vocabularies can be equal (Bound.ABOUT == Comparator.ABOUT), so the type chooses the list
_LISTS: Final[dict[type[StrEnum], Mapping[StrEnum, str]]] = {
    type(next(iter(known))): known  # type: ignore[misc]
    for known in (
        DOMAINS, MEASURES, ACCRUALS, PRICES, DIRECTIONS, FREQUENCIES, VINTAGES, DISCLOSURES, GRADES, ORIGINS, BOUNDS,
        COMPARATORS, COMMITMENTS, NATURES, KINDS, SCHEDULES, PATHS,
    )
}  # fmt: skip


def term(member: StrEnum, words: Words) -> str:
    """A member of a closed vocabulary in words; "" where the plain case has no word. KeyError for an unknown list."""
    return words(_LISTS[type(member)][member])
