"""Periods, repeated figures and units of measures."""

from collections.abc import Iterator

from targets.curation.draft import Anchor, Draft
from targets.curation.mistakes import Mistake
from targets.domain.terms import Accrual, Measure

_PERCENT = {Measure.GROWTH, Measure.SHARE}


def figures_are_not_told_before_their_period_ends(draft: Draft) -> Iterator[Mistake]:
    for _, figure, anchor in draft.observations():
        for citation in figure.citations:
            source = draft.sources.get(citation.source)
            if source and source[0].published and source[0].published < figure.period.last:
                yield anchor.mistake(
                    f"{figure.period} ends after its source was published on {source[0].published}; correct one of them",
                    "period",
                )


def figures_stand_once(draft: Draft) -> Iterator[Mistake]:
    """One source tells one value for a period; told twice, it is one figure with two citations."""
    seen: dict[tuple[object, ...], Anchor] = {}
    for indicator, figure, anchor in draft.observations():
        day = figure.period.last if indicator.accrual is Accrual.STOCK else figure.period
        for source in sorted({citation.source for citation in figure.citations}):
            key = (indicator.id, day, figure.vintage, source)
            if key in seen:
                line = seen[key].document.line_of(seen[key].location)
                yield anchor.mistake(
                    f"{source} tells {figure.period} in line {line} already; make it one figure with two citations, "
                    "or give them different vintages",
                    "period",
                )
            seen.setdefault(key, anchor)


def measures_have_their_unit(draft: Draft) -> Iterator[Mistake]:
    for indicator, anchor in draft.indicators():
        if indicator.measure in _PERCENT and indicator.unit != "%":
            yield anchor.mistake(f"a {indicator.measure} is in %, not in {indicator.unit}", "unit")
        if indicator.measure is Measure.GROWTH and indicator.accrual is not Accrual.RATE:
            yield anchor.mistake(f"a growth is a rate, not a {indicator.accrual}", "accrual")
        if indicator.measure is Measure.SHARE and indicator.accrual is Accrual.FLOW:
            yield anchor.mistake("a share does not add up over the year; write rate or stock", "accrual")
