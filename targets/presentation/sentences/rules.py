"""The rule a target is judged by, in words and with its thresholds."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from targets.domain.rules import JudgingRules
from targets.domain.target import (
    Assignment,
    CompleteTarget,
    GrowthTarget,
    InStepTarget,
    KeepTarget,
    LevelTarget,
    QuotaTarget,
    Target,
)
from targets.domain.terms import Comparator, Kind, Path, Schedule
from targets.presentation import vocabulary
from targets.presentation.numbers import POINTS, percent
from targets.presentation.voice import Voice
from targets.presentation.words import N_

WHOLE_PERIOD: Final = {
    Kind.GROWTH: N_("At the end: the rate against the target."),
    Kind.QUOTA: N_("At the end: met when the year's total reaches the quota."),
    Kind.LEVEL: N_("At the end: the figure of the target year against the target as printed."),
    Kind.REACH: N_("At the end: the figure of the target year against the target."),
    Kind.KEEP: N_("At the end: met when the figure holds at the target."),
    Kind.CHANGE: N_("At the end: the change since the base year, both figures of the same edition, against the change required."),
    Kind.BELOW: N_("At the end and before: met when the figure stays within its bound."),
    Kind.COMPLETE: N_("Met when all of them are done."),
    Kind.IN_STEP: N_("Judged once, at the end: the yearly averages of both series in real terms."),
    Kind.KEEP_FALLING: N_("Met only when every year is known and lower than the year before; one rise is a miss."),
    Kind.ASSIGNED: N_("Judged once the assigned value has been entered with its document number."),
}  # fmt: skip


def rule(voice: Voice, target: Target, assignment: Assignment | None = None) -> tuple[str, ...]:
    """Whole sentences: how the light is set while the period runs, then the verdict at its end.

    `assignment`: what was assigned, for targets that are set elsewhere.
    """
    if assignment is not None:
        return (voice.words("Judged by what was assigned: {document}.", document=_assigning(assignment)),)
    kind = Kind(target.kind)
    running = _RUNNING.get(kind)
    sentences = running(voice, target, voice.catalog.rules) if running else ()
    return (*sentences, voice.words(WHOLE_PERIOD[kind]), *_about(voice, target))


def _assigning(assignment: Assignment) -> str:
    return assignment.source or assignment.document_number


def _growth(voice: Voice, target: Target, rules: JudgingRules) -> tuple[str, ...]:
    assert isinstance(target, GrowthTarget)
    floor = _points(voice, -rules.growth[target.band].floor)
    if _tolerance(target, rules):
        tolerance = _points(voice, _tolerance(target, rules))
        return (
            voice.words(
                "While the year runs: as expected down to {tolerance} under the target, behind down to {floor} under it, "
                "far behind below that.",
                tolerance=tolerance,
                floor=floor,
            ),
        )
    return (
        voice.words(
            "While the year runs: as expected from the target up, behind down to {floor} under it, far behind below that.",
            floor=floor,
        ),
    )


def _quota(voice: Voice, target: Target, rules: JudgingRules) -> tuple[str, ...]:
    assert isinstance(target, QuotaTarget)
    if target.schedule is Schedule.YEAR_END:
        return (
            voice.words(
                "{schedule}: no light during the year.", schedule=vocabulary.term(target.schedule, voice.words)
            ),
        )
    return (
        voice.words(
            "Share done minus share scheduled by the end of the figure's own period: on schedule from {on_track}, "
            "behind from {behind}, far behind below that.",
            on_track=_points(voice, 100 * rules.quota.on_track),
            behind=_points(voice, 100 * rules.quota.behind),
        ),
    )


def _way(voice: Voice, behind: Decimal) -> str:
    return voice.words(
        "While the period runs: as expected on the path or better, behind from {share} of the change required, "
        "far behind below that.",
        share=percent(behind),
    )


def _level(voice: Voice, target: Target, rules: JudgingRules) -> tuple[str, ...]:
    assert isinstance(target, LevelTarget)
    message = (
        N_("The path: same growth every year.")
        if target.path is Path.COMPOUND
        else N_("The path: same step every year.")
    )
    return (voice.words(message), _way(voice, rules.level.behind))


def _reach(voice: Voice, target: Target, rules: JudgingRules) -> tuple[str, ...]:
    last_year = voice.words("Months are held against the same months last year plus the change required.")
    return last_year, _way(voice, rules.reach.behind)


def _complete(voice: Voice, target: Target, _rules: JudgingRules) -> tuple[str, ...]:
    assert isinstance(target, CompleteTarget)
    if not target.milestones:
        return (voice.words("While the period runs: no light before all is done, since no milestones are set."),)
    return (
        voice.words("While the period runs: as expected where the last milestone is reached, behind where it is not."),
    )


def _keep_falling(voice: Voice, _target: Target, _rules: JudgingRules) -> tuple[str, ...]:
    return (
        voice.words(
            "While the years run: as expected as long as every year is known and lower, far behind once one rises."
        ),
    )


def _keep(voice: Voice, target: Target, _rules: JudgingRules) -> tuple[str, ...]:
    assert isinstance(target, KeepTarget)
    if target.harvest:
        return (voice.words("No light before the harvest is in."),)
    if not target.band:
        return (voice.words("While the period runs: as expected while it holds, far behind when it does not."),)
    band = voice.quantity(target.band, voice.indicator(target).unit)
    return (voice.words("While the period runs: as expected while it holds, behind within {band} of it.", band=band),)


def _in_step(voice: Voice, target: Target, rules: JudgingRules) -> tuple[str, ...]:
    assert isinstance(target, InStepTarget)
    return (
        voice.words(
            "Difference of the averages: in step from {met}, almost in step from {almost}.",
            met=_points(voice, rules.in_step.met),
            almost=_points(voice, rules.in_step.almost),
        ),
    )


def _about(voice: Voice, target: Target) -> tuple[str, ...]:
    tolerance = _tolerance(target, voice.catalog.rules)
    if not tolerance:
        return ()
    return (voice.words("“About” allows {tolerance}.", tolerance=_points(voice, tolerance)),)


def _tolerance(target: Target, rules: JudgingRules) -> Decimal:
    """How far below “about” still counts as met, in points; 0 without the word."""
    about = isinstance(target, GrowthTarget) and target.comparator is Comparator.ABOUT
    return rules.growth[target.band].about if isinstance(target, GrowthTarget) and about else Decimal(0)


def _points(voice: Voice, value: Decimal) -> str:
    return voice.quantity(value.normalize(), POINTS)


_RUNNING: Final[dict[Kind, Callable[[Voice, Target, JudgingRules], tuple[str, ...]]]] = {
    Kind.GROWTH: _growth,
    Kind.QUOTA: _quota,
    Kind.LEVEL: _level,
    Kind.REACH: _reach,
    Kind.CHANGE: _reach,
    Kind.KEEP: _keep,
    Kind.COMPLETE: _complete,
    Kind.KEEP_FALLING: _keep_falling,
    Kind.IN_STEP: _in_step,
}
