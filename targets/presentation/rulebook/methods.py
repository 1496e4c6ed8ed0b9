"""What other methods make of these targets, and why growth is not computed from levels: sentences around live numbers."""

from decimal import Decimal
from typing import Final

from targets.domain.growth_ratio import BOUNDS, Grading, GrowthRatio
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.domain.terms import Kind, Prices
from targets.presentation.numbers import computed, number, percent
from targets.presentation.voice import Voice
from targets.presentation.words import N_

GRADINGS: Final = {
    Grading.ON_TRACK: N_("On track"),
    Grading.ACCELERATE: N_("Progress made but acceleration needed"),
    Grading.LIMITED: N_("Limited progress"),
    Grading.DETERIORATION: N_("Deterioration"),
    Grading.UNDEFINED: N_("no ratio exists"),
}

_WHY: Final = {
    Kind.GROWTH: N_("a growth of a growth rate: promised under last year's rate, the way seems to lead downwards"),
    Kind.CHANGE: N_("points turned into growth: the same points weigh more the lower the base is"),
    Kind.COMPLETE: N_("down to none the growth required is −100%, however much there is and however long it takes"),
}
_STANDS_STILL: Final = N_(
    "promised at the rate of the year before: the growth required is none, and nothing can be divided by it"
)
_REVISED: Final = N_("base and figure are of different editions: what a revision added counts as growth")


def levels(
    voice: Voice,
    before: Observation,
    after: Observation,
    ratio: Decimal,
    published: Observation,
    revised: Observation | None,
) -> tuple[str, ...]:
    """Why a growth is not computed from levels, on a real pair: 4355.2 ÷ 3760 gives 15.8 %, published are 7.8 %."""
    words = voice.words
    level, rate = (voice.catalog.indicators[one.indicator] for one in (before, published))
    pair = words(
        "{name}: {before} in {year_before} as the report prints it, {after} in {year} as first published. Dividing the two gives "
        "a growth of {computed}. The growth published is {published}.",
        name=voice.spoken_name(level),
        before=voice.figure(before),
        year_before=voice.period(before.period, level),
        after=voice.figure(after),
        year=voice.period(after.period, level),
        computed=percent(ratio),
        published=voice.figure(published),
    )
    prices = edition = ""
    if rate.prices is Prices.CONSTANT:
        prices = words(
            "The two levels stand at the prices of their own years; the published growth of {name} is at constant prices.",
            name=voice.spoken_name(level),
        )
    if revised is not None:
        edition = words(
            "And they are of two editions: the earlier one was later revised to {figure}, and the revision counts as growth.",
            figure=voice.figure(revised),
        )
    alone = words(
        "So a promised growth is held against the published growth alone; where none is published, there is no light."
    )
    return tuple(sentence for sentence in (pair, prices, edition, alone) if sentence)


def bounds(voice: Voice) -> tuple[tuple[str, str], ...]:
    """The categories of the ratio, and from which ratio on."""
    words = voice.words
    rows = [(words(GRADINGS[name]), words("{share} or more", share=percent(least))) for least, name in BOUNDS]
    return (*rows, (words(GRADINGS[Grading.DETERIORATION]), words("less")))


def growth(value: Decimal | None) -> str:
    """A compound growth a year, as percent."""
    return "—" if value is None else percent(value)


def ratio(measured: GrowthRatio) -> str:
    return "—" if measured.ratio is None else number(computed(measured.ratio, 2))


def grading(voice: Voice, measured: GrowthRatio) -> str:
    return voice.words(GRADINGS[measured.grading])


def why(voice: Voice, target: Target, measured: GrowthRatio, *, revised: bool) -> str:
    """What is wrong with the ratio for such a target; "" where nothing is."""
    if target.kind is Kind.GROWTH and measured.required == 0:
        return voice.words(_STANDS_STILL)
    if revised:
        return voice.words(_REVISED)
    message = _WHY.get(Kind(target.kind))
    return voice.words(message) if message else ""
