"""What a page says about the two dates: whether a year is over, what is judged, what waits."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from targets.domain.evaluation import Evaluation
from targets.domain.period import Period
from targets.domain.terms import Reason, Status
from targets.presentation import periods
from targets.presentation.words import N_, Words


def heading(due: Period, words: Words, *, final: bool, term: bool = False) -> str:
    """2017年度目标 · 年终评价; of goals for the end of a term 到2021年目标 · 期末评价."""
    if term:
        message = N_("Targets by {due} · verdicts at the end") if final else N_("Targets by {due} · progress")
    else:
        message = N_("Targets of {due} · year-end verdicts") if final else N_("Targets of {due} · progress")
    return words(message, due=due.year)


def standing(
    due: Period, on: date, known: date, evaluations: Iterable[Evaluation], words: Words, *, term: bool = False
) -> str:
    """Whether the year is over, then how many of all targets are judged and how many wait for what.

    Who knows only what was known within the year is not told that it has ended, whatever day they judge as of.
    """
    evaluated = tuple(evaluations)
    if min(on, known) >= due.last:
        over = N_("{year} has ended: these are year-end verdicts, not current progress.")
        opening = N_("{year} has ended: these are verdicts at the end of the term, not current progress.")
        return words.sentences(words(opening if term else over, year=due.year), _counted(evaluated, words))
    message = (
        N_("Progress towards the targets by {year} as of {day}.")
        if term
        else N_("Progress towards the targets of {year} as of {day}.")
    )
    opening = words(message, year=due.year, day=periods.day(on, words))
    return words.sentences(opening, _counted(evaluated, words))


def knowledge(known: date, words: Words) -> str:
    """数据截至2026年11月22日."""
    return words("figures known on {day}", day=periods.day(known, words))


def age(figure: Period, on: date, words: Words) -> str:
    """「数据截至9月」 beside a light that rests on a figure older than the day it is judged on; "" otherwise."""
    if figure.last >= on:
        return ""
    month = Period.parse(f"{figure.last:%Y-%m}")
    if figure.year == on.year:
        return words("figures to the end of {period}", period=periods.within_year(month, words))
    return words(
        "figures to the end of {period}", period=periods.period(figure if figure.is_full_year else month, words)
    )


def _counted(evaluations: tuple[Evaluation, ...], words: Words) -> str:
    judged = sum(1 for one in evaluations if one.status.judged)
    said = words.plural(
        "{judged} of {count} target can be judged",
        "{judged} of {count} targets can be judged",
        len(evaluations),
        judged=judged,
    )
    statuses = Counter(one.status for one in evaluations)
    unnamed = sum(1 for one in evaluations if one.reason is Reason.NOT_NAMED)
    # a closed year's figure is to be added (待补录), one of a running year has to be reported (逾期未报)
    rest = [
        (words("{count} waiting for a figure to be added"), _silent(evaluations, final=True)),
        (words("{count} overdue"), _silent(evaluations, final=False)),
        (words("{count} not due yet"), statuses[Status.NOT_DUE]),
        (words("{count} not assigned yet"), statuses[Status.PENDING] - unnamed),
        (words("{count} not named yet"), unnamed),
        (words("{count} not judged"), statuses[Status.UNJUDGED]),
    ]
    parts = [said]
    for message, count in rest:
        if count:
            parts.append(message.format(count=count))
    return words("{parts}.", parts=", ".join(parts) if not words.chinese else "，".join(parts))


def _silent(evaluations: tuple[Evaluation, ...], *, final: bool) -> int:
    return sum(1 for one in evaluations if one.status is Status.NO_FIGURE and one.final is final)
