"""For each kind of target, when each light is given: while the period runs, and at its end."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from targets.domain.rules import JudgingRules
from targets.domain.terms import Kind, Status
from targets.presentation.numbers import percent
from targets.presentation.rulebook.thresholds import points
from targets.presentation.voice import Voice
from targets.presentation.words import Words


@dataclass(frozen=True, slots=True)
class Light:
    """One row: a status and when it is given; "" where it cannot be."""

    status: Status
    running: str
    over: str


def lights(kind: Kind, voice: Voice) -> tuple[Light, ...]:
    """The rows of a kind's table, best first, the grey answers of its own last."""
    return _TABLES[kind](voice, voice.catalog.rules)


def _growth(voice: Voice, _rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    within = words("under the target by no more than “about” allows")
    return (
        Light(Status.MET, "", words("the rate reaches the target")),
        Light(Status.MET_WITHIN_TOLERANCE, "", within),
        Light(Status.ON_TRACK, words("at the target or better, or {within}", within=within), ""),
        Light(Status.BEHIND, words("lower, but not under the floor of its group below"), ""),
        Light(Status.OFF_TRACK, words("under the floor"), ""),
        Light(Status.MISSED, "", words("lower")),
    )


def _quota(voice: Voice, rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    green, amber = (points(voice, 100 * bound) for bound in (rules.quota.on_track, rules.quota.behind))
    return (
        Light(
            Status.MET,
            words("the quota is reached before the period ends"),
            words("the total reaches the quota; with 突破 or 超过 it exceeds it"),
        ),
        Light(Status.ON_TRACK, words("share done minus share scheduled: {bound} or more", bound=green), ""),
        Light(Status.BEHIND, words("{bound} or more", bound=amber), ""),
        Light(Status.OFF_TRACK, words("less"), ""),
        Light(Status.MISSED, "", words("the total stays under the quota")),
        Light(Status.NOT_DUE, words("certified once a year: no light before, and nothing is interpolated"), ""),
    )


def _level(voice: Voice, rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, "", words("the figure of the target year reaches the target as printed")),
        Light(Status.ON_TRACK, words("the last full year is on the path from the base or above it"), ""),
        *_part_of_the_way(words, percent(rules.level.behind)),
        Light(Status.MISSED, "", words("it does not reach it")),
    )


def _reach(voice: Voice, rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, "", words("the figure of the whole period reaches the target")),
        Light(Status.ON_TRACK, words("at least the same months last year plus the whole change required"), ""),
        *_part_of_the_way(words, percent(rules.reach.behind)),
        Light(Status.MISSED, "", words("it does not reach it")),
        Light(Status.UNJUDGED, words("last year's months are not known: the value is shown without a light"), ""),
    )


def _change(voice: Voice, rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, "", words("changed as required since the base; both figures are of the same edition")),
        *_reach(voice, rules)[1:4],
        Light(Status.MISSED, "", words("it has not")),
        Light(Status.UNJUDGED, "", words("no base of the same edition is known")),
    )


def _part_of_the_way(words: Words, share: str) -> tuple[Light, ...]:
    return (
        Light(Status.BEHIND, words("at least {share} of the change required", share=share), ""),
        Light(Status.OFF_TRACK, words("less than that"), ""),
    )


def _keep(voice: Voice, _rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, "", words("the figure of the whole period holds")),
        Light(Status.ON_TRACK, words("it holds"), ""),
        Light(Status.BEHIND, words("under the target within the target's own band (for water one section)"), ""),
        Light(Status.OFF_TRACK, words("under the band"), ""),
        Light(Status.MISSED, "", words("it does not hold")),
        Light(Status.NOT_DUE, words("a harvest has no light before it is in"), ""),
    )


def _below(voice: Voice, _rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, "", words("within the bound; the bound itself is too much where the wording says below")),
        Light(Status.ON_TRACK, words("within the bound; there is nothing between ● and ■"), ""),
        Light(Status.OFF_TRACK, words("outside the bound"), ""),
        Light(Status.MISSED, "", words("outside the bound")),
    )


def _complete(voice: Voice, _rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, words("all of them are done before the period ends"), words("all of them are done")),
        Light(Status.ON_TRACK, words("as many as the last milestone asks for"), ""),
        Light(Status.BEHIND, words("fewer"), ""),
        Light(Status.MISSED, "", words("any of them is not done")),
        Light(Status.UNJUDGED, words("how many there are, or a milestone, is not known"), ""),
    )


def _in_step(voice: Voice, rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    met, almost = points(voice, rules.in_step.met), points(voice, rules.in_step.almost)
    return (
        Light(
            Status.MET,
            "",
            words("difference of the yearly averages, both in real terms: {bound} or more", bound=met),
        ),
        Light(Status.MET_WITHIN_TOLERANCE, "", words("{bound} or more", bound=almost)),
        Light(Status.MISSED, "", words("less")),
        Light(
            Status.UNJUDGED, words("judged once, at the end"), words("a year's real growth of incomes is not published")
        ),
    )


def _keep_falling(voice: Voice, _rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(Status.MET, "", words("every year is known and lower than the year before")),
        Light(Status.ON_TRACK, words("every year known so far is lower than the one before"), ""),
        Light(Status.OFF_TRACK, words("one year rose or stayed the same"), ""),
        Light(Status.MISSED, "", words("one year rose or stayed the same")),
        Light(Status.UNJUDGED, words("a year between is not known"), words("a year is not known")),
    )


def _assigned(voice: Voice, _rules: JudgingRules) -> tuple[Light, ...]:
    words = voice.words
    return (
        Light(
            Status.MET,
            "",
            words("the figure keeps to the assigned value, or the source says in words that it was done"),
        ),
        Light(Status.MISSED, "", words("it does not")),
        Light(Status.PENDING, words("until the assigned value is entered with its document number"), words("likewise")),
    )


_TABLES: Final[dict[Kind, Callable[[Voice, JudgingRules], tuple[Light, ...]]]] = {
    Kind.GROWTH: _growth,
    Kind.QUOTA: _quota,
    Kind.LEVEL: _level,
    Kind.REACH: _reach,
    Kind.KEEP: _keep,
    Kind.CHANGE: _change,
    Kind.BELOW: _below,
    Kind.COMPLETE: _complete,
    Kind.IN_STEP: _in_step,
    Kind.KEEP_FALLING: _keep_falling,
    Kind.ASSIGNED: _assigned,
}
