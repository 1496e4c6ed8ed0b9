"""The texts of a row as a sheet of the form: one figure, or one assigned value."""

from collections.abc import Mapping
from typing import Final

from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.target import AssignedTarget
from targets.domain.terms import Comparator, Disclosure, Vintage
from targets.domain.workbook import Column
from targets.ledger.entries import SourceKind
from targets.tracking.entry.typed import TypedAssignment, TypedFigure, TypedSheet

_RESULTS: Final = {"passed": True, "failed": False}


def typed_sheet(
    texts: Mapping[Column, str],
    chosen: Mapping[Column, str],
    period: Period,
    about: Indicator,
    target: AssignedTarget | None,
) -> TypedSheet:
    """`texts`: as typed; `chosen`: the values of what was chosen from lists."""
    value, words = texts[Column.VALUE], texts[Column.WORDS]
    passed = _RESULTS.get(chosen[Column.RESULT])
    comparator = Comparator(chosen[Column.COMPARATOR])
    return TypedSheet(
        topic=about.topic,
        period=period,
        vintage=Vintage(chosen[Column.VINTAGE]),
        disclosure=Disclosure(chosen[Column.DISCLOSURE]),
        source_kind=SourceKind(chosen[Column.SOURCE_KIND]),
        source_title=texts[Column.SOURCE_TITLE],
        reference=texts[Column.REFERENCE],
        unit=texts[Column.REPORTING_UNIT],
        reporter=texts[Column.REPORTER],
        contact=texts[Column.CONTACT],
        note=texts[Column.NOTE],
        reason=texts[Column.REASON],
        figures=() if target else (TypedFigure(about.id, value, passed, words),),
        assignments=(TypedAssignment(target.id, value, words, comparator),) if target else (),
    )
