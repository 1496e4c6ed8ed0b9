"""Thresholds as a reader sees them, and whom they hold for."""

from dataclasses import dataclass
from decimal import Decimal

from targets.domain.target import GrowthTarget
from targets.domain.terms import Frequency
from targets.presentation import vocabulary
from targets.presentation.numbers import POINTS, computed
from targets.presentation.voice import Voice


@dataclass(frozen=True, slots=True)
class Band:
    """A group of growth targets that share a tolerance and a floor: their names, what “about” allows, the floor."""

    targets: str
    about: str
    floor: str


def points(voice: Voice, value: Decimal) -> str:
    """A threshold in percentage points, without the zeros it may carry."""
    return voice.quantity(computed(value, 2), POINTS)


def bands(voice: Voice) -> tuple[Band, ...]:
    """The groups of growth targets in the order of the seeds; one no target belongs to says so."""
    words = voice.words
    found = []
    for name, band in voice.catalog.rules.growth.items():
        named = [t for t in voice.catalog.counted_targets if isinstance(t, GrowthTarget) and t.band == name]
        titles = list(dict.fromkeys(voice.title(target) for target in named))
        about = points(voice, band.about) if band.about else words("none")
        found.append(Band(words.listed(titles) or words("no target yet"), about, points(voice, band.floor)))
    return tuple(found)


def delays(voice: Voice) -> tuple[tuple[str, str], ...]:
    """How often a figure is published, and how many days after its period it is due."""
    told = voice.catalog.rules.delays
    return tuple(
        (
            vocabulary.term(frequency, voice.words),
            voice.words.plural("{count} day after its end", "{count} days after its end", told[frequency]),
        )
        for frequency in Frequency
        if frequency in told
    )
