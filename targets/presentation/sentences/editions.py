"""What several values of one period have in common, what they differ by, and which one counts."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.precision import agree
from targets.presentation import vocabulary
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words


class Use(StrEnum):
    """What one value of a period is to the verdict."""

    VERDICT = "verdict"
    BASE = "base"
    BEST = "best"
    BESIDE = "beside"
    UNOFFICIAL = "unofficial"
    REPLACED = "replaced"


_NAMES: Final = {
    Use.VERDICT: N_("The verdict rests on it"),
    Use.BASE: N_("Base of the target"),
    Use.BEST: N_("Used in charts"),
    Use.BESIDE: "",
    Use.UNOFFICIAL: N_("Never speaks for a verdict"),
    Use.REPLACED: N_("Replaced or withdrawn"),
}
_FINDINGS: Final = {
    Use.VERDICT: N_("{opening}; the verdict rests on {figure} ({edition})"),
    Use.BASE: N_("{opening}; the target starts from {figure} ({edition})"),
    Use.BEST: N_("{opening}; charts use {figure} ({edition})"),
}


def use_name(use: Use, words: Words) -> str:
    """评价采用, 已更正或作废; "" where nothing has to be said."""
    return words(_NAMES[use])


def edition_finding(
    voice: Voice,
    period: Period,
    told: Sequence[tuple[Observation, Use]],
    number: Callable[[Decimal], str],
    unit: str,
) -> str:
    """2017年地区生产总值有5个数值（4355.2—4500.26亿元），评价采用4355.2亿元（初步数）. `number` and `unit`: how the chart counts."""
    indicator, words = voice.catalog.indicators[told[0][0].indicator], voice.words
    values = [figure.value for figure, _ in told if figure.value is not None]
    low, high = min(values), max(values)
    named = {"subject": voice.series_name(indicator), "period": voice.period(period, indicator)}

    def said(value: Decimal) -> str:
        return f"{number(value)}{'' if words.chinese or unit == '%' else ' '}{unit}"

    used = next(((figure, use) for figure, use in told if use in _FINDINGS), None)
    if agree(low, high):
        common = said(high if used is None or used[0].value is None else used[0].value)
        return words("{subject} in {period}: {count} values agree on {figure}", **named, count=len(told), figure=common)
    opening = words(
        "{subject} in {period}: {count} values from {low} to {high}",
        **named, count=len(told), low=number(low), high=said(high),
    )  # fmt: skip
    if used is None or used[0].value is None:
        return words("{opening}; none of them is official", opening=opening)
    figure, use = used
    edition = vocabulary.term(figure.vintage, words)
    edition = edition if words.chinese else edition.lower()
    return words(_FINDINGS[use], opening=opening, figure=said(used[0].value), edition=edition)
