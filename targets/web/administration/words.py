"""The administrator's page in words: rights, what a reporter reports for, refusals, and why a row is not used."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from targets.ledger.orphans import Mismatch, Orphan, by_any_id
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.clock import CITY
from targets.tracking.people import EVERYTHING, Member, Right

RIGHTS: Final[Mapping[str, str]] = {
    Right.READ: N_("Read published figures"),
    Right.READ_INTERNAL: N_("Read figures for internal use"),
    Right.ENTER: N_("Enter figures and remarks"),
    Right.REVIEW: N_("Decide on submissions"),
    Right.ADMINISTER: N_("Administration"),
}
_MISMATCHES: Final[Mapping[Mismatch, str]] = {
    Mismatch.INDICATOR_GONE: N_("the indicator is not in the catalog"),
    Mismatch.TARGET_GONE: N_("the target is not in the catalog"),
    Mismatch.AREA_CHANGED: N_("the indicator is of another area now"),
    Mismatch.POPULATION_CHANGED: N_("the indicator is about other people now"),
    Mismatch.MEASURE_CHANGED: N_("the indicator measures something else now"),
    Mismatch.UNIT_CHANGED: N_("the indicator has another unit now"),
}


def reports_for(member: Member, voice: Voice) -> str:
    """Units and indicators by name."""
    if EVERYTHING in member.indicators:
        return voice.words("All indicators")
    units = voice.catalog.duties.units
    return voice.words.listed(
        [
            *(voice.words.of(units[one].called) for one in sorted(member.units)),
            *(name(one, voice) for one in sorted(member.indicators)),
        ]
    )


def refusal(line: Mapping[str, str], voice: Voice) -> tuple[str, ...]:
    """Time, person, what was asked for, about what, from where, how many times."""
    words = voice.words
    return (
        moment(datetime.fromisoformat(line["time"]), words),
        words.joined(line.get("name", ""), line["subject"]) if "subject" in line else words("not signed in"),
        words(RIGHTS[line["right"]]),
        name(line["about"], voice),
        line["client"],
        line["times"],
    )


def unused(orphan: Orphan, voice: Voice) -> Iterator[str]:
    """Row, indicator, period, why."""
    row, words = orphan.row, voice.words
    yield str(row.id)
    yield name(row.indicator, voice)
    yield period(row.period, words)
    yield words.listed([words(_MISMATCHES[one]) for one in orphan.mismatches])


def name(identifier: str, voice: Voice) -> str:
    """What people call it; the id itself of what is no indicator of the catalog."""
    found = by_any_id(voice.catalog.indicators.values()).get(identifier)
    return voice.apart(voice.name(found), found) if found else identifier


def moment(when: datetime | None, words: Words) -> str:
    """By the city's clock."""
    return when.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S") if when else words("never")
