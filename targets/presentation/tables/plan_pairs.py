"""Which targets stand in one row of the plan table, and which figure beside the one that was judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from targets.domain.briefing import Item
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.series import Series
from targets.domain.terms import Measure


@dataclass(frozen=True, slots=True)
class Pair:
    """A level and its growth: the target of each and the figure of each, where there is one; the key says whether it is the growth."""

    level: Indicator | None
    growth: Indicator | None
    items: Mapping[bool, Item]
    figures: Mapping[bool, Observation | None]


def pairs(items: tuple[Item, ...]) -> list[Pair]:
    """One for each row, in the order of the items."""
    return [_paired(one) for one in _together(items)]


def _together(items: tuple[Item, ...]) -> Iterator[dict[bool, Item]]:
    """The targets of one row: {is it the growth: target}; two of the same thing stand in two rows."""
    rows: list[tuple[tuple[str, Period], dict[bool, Item]]] = []
    for item in items:
        growth = is_growth(item.series)
        level = item.counterpart.indicator.id if growth and item.counterpart else item.series.indicator.id
        key = level, item.target.due
        row = next((held for known, held in rows if known == key and growth not in held), None)
        if row is None:
            rows.append((key, {growth: item}))
        else:
            row[growth] = item
    yield from (held for _, held in rows)


def is_growth(series: Series) -> bool:
    """Whether its figures are told in the columns of growth."""
    return series.indicator.measure is Measure.GROWTH


def _paired(items: dict[bool, Item]) -> Pair:
    """With the figures shown: the one that spoke of each target, and beside a single target its counterpart's."""
    indicators = {growth: item.series.indicator for growth, item in items.items()}
    figures = {growth: item.evaluation.actual for growth, item in items.items()}
    if len(items) == 1:
        [(growth, item)] = items.items()
        if item.counterpart is not None:
            indicators[not growth] = item.counterpart.indicator
            figures[not growth] = _beside(item, item.counterpart)
    return Pair(indicators.get(False), indicators.get(True), items, figures)


def _beside(item: Item, counterpart: Series) -> Observation | None:
    """The counterpart's figure of the same period: the one that the same document prints, else the one a verdict would take."""
    actual, verdict = item.evaluation.actual, item.evaluation
    period = actual.period if actual is not None else item.target.due
    if actual is not None and actual.citations:
        printed = counterpart.of_document(period, actual.citations[0].source)
        if printed is not None:
            return printed
    return counterpart.first_official(period) if verdict.final else counterpart.best(period)
