"""Cross-footing: figures that have to agree with each other, within rounding."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from targets.curation.draft import Anchor, Draft
from targets.curation.mistakes import Mistake
from targets.curation.shapes import IndicatorEntry, ObservationEntry
from targets.domain.period import Period
from targets.domain.terms import Prices

_SAME_BASIS = {Prices.NOMINAL, Prices.CURRENT, Prices.NONE}


def rounding_unit(value: Decimal) -> Decimal:
    """3760 -> 1, 7.80 -> 0.01."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(min(exponent, 0))


def shares_add_up(draft: Draft) -> Iterator[Mistake]:
    """The shares of one whole, told by one source for one period, add up to 100."""
    members: dict[str, set[str]] = defaultdict(set)
    told: dict[tuple[str, Period, str], dict[str, tuple[Decimal, Anchor]]] = defaultdict(dict)
    for indicator, _ in draft.indicators():
        if indicator.share_of:
            members[indicator.share_of].add(indicator.id)
    for indicator, figure, anchor in draft.observations():
        if indicator.share_of and figure.value is not None:
            for citation in figure.citations:
                told[indicator.share_of, figure.period, citation.source][indicator.id] = (figure.value, anchor)
    for (whole, period, source), parts in told.items():
        if set(parts) != members[whole]:
            continue
        total = sum((value for value, _ in parts.values()), Decimal(0))
        slack = sum((rounding_unit(value) for value, _ in parts.values()), Decimal(0)) / 2
        if abs(total - 100) > slack:
            _, anchor = next(iter(parts.values()))
            yield anchor.mistake(f"the shares of {whole} in {period} by {source} add up to {total}, not 100", "value")


def ratios_divide(draft: Draft) -> Iterator[Mistake]:
    """A ratio is numerator ÷ denominator where the same source tells all three."""
    figures = _by_indicator(draft)
    for indicator, figure, anchor in draft.observations():
        if indicator.ratio_of is None or figure.value is None:
            continue
        sources = {citation.source for citation in figure.citations}
        upper = _told_by(figures[indicator.ratio_of.numerator], figure.period, sources)
        lower = _told_by(figures[indicator.ratio_of.denominator], figure.period, sources)
        if upper is None or lower is None:
            continue
        step_up, step_low = rounding_unit(upper) / 2, rounding_unit(lower) / 2
        slack = rounding_unit(figure.value) / 2
        lowest = (upper - step_up) / (lower + step_low) - slack
        highest = (upper + step_up) / (lower - step_low) + slack
        if not lowest <= figure.value <= highest:
            yield anchor.mistake(f"is {figure.value}, but {upper} ÷ {lower} = {upper / lower:.4f}", "value")


def growth_agrees_with_levels(draft: Draft) -> Iterator[Mistake]:
    """Growth on an unchanged basis agrees with two levels of the same vintage, within what rounding leaves open."""
    figures = _by_indicator(draft)
    for indicator, figure, anchor in draft.observations():
        if indicator.growth_of is None or figure.value is None or indicator.prices not in _SAME_BASIS:
            continue
        if indicator.breaks and any(brk.period == figure.period for brk in indicator.breaks):
            continue
        now = _of_vintage(figures[indicator.growth_of], figure.period, figure)
        before = _of_vintage(figures[indicator.growth_of], figure.period.year_before(), figure)
        if now is None or before is None:
            continue
        low = ((now - rounding_unit(now) / 2) / (before + rounding_unit(before) / 2) - 1) * 100
        high = ((now + rounding_unit(now) / 2) / (before - rounding_unit(before) / 2) - 1) * 100
        slack = rounding_unit(figure.value) / 2
        if not low - slack <= figure.value <= high + slack:
            yield anchor.mistake(
                f"is {figure.value}, but {before} -> {now} is {(now / before - 1) * 100:.2f} %; "
                "correct a figure, or state another vintage or price basis",
                "value",
            )


def computed_shares_are_right(draft: Draft) -> Iterator[Mistake]:
    """100 × part ÷ whole, both told by the source cited, rounded to the decimals written."""
    figures = _by_indicator(draft)
    for _, figure, anchor in draft.observations():
        if figure.computed is None:
            continue
        sources = {citation.source for citation in figure.citations}
        part = _told_by(figures.get(figure.computed.part, []), figure.period, sources)
        whole = _told_by(figures.get(figure.computed.whole, []), figure.period, sources)
        if part is None or whole is None:
            yield anchor.mistake("the source cited does not tell both part and whole of this period", "computed")
        elif figure.value is None:
            yield anchor.mistake("value is missing; write the share", "computed")
        else:
            right = (100 * part / whole).quantize(rounding_unit(figure.value), ROUND_HALF_UP)
            if right != figure.value:
                yield anchor.mistake(f"is {figure.value}, but 100 × {part} ÷ {whole} = {right}", "value")


def _by_indicator(draft: Draft) -> dict[str, list[tuple[IndicatorEntry, ObservationEntry]]]:
    found: dict[str, list[tuple[IndicatorEntry, ObservationEntry]]] = defaultdict(list)
    for indicator, figure, _ in draft.observations():
        found[indicator.id].append((indicator, figure))
    return found


def _told_by(
    figures: list[tuple[IndicatorEntry, ObservationEntry]], period: Period, sources: set[str]
) -> Decimal | None:
    for _, figure in figures:
        if figure.period == period and sources & {citation.source for citation in figure.citations}:
            return figure.value
    return None


def _of_vintage(
    figures: list[tuple[IndicatorEntry, ObservationEntry]], period: Period, like: ObservationEntry
) -> Decimal | None:
    """The level of the same vintage, if all sources of that vintage agree on one."""
    found = {figure.value for _, figure in figures if figure.period == period and figure.vintage is like.vintage}
    return found.pop() if len(found) == 1 else None
