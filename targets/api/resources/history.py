"""What was entered, corrected and withdrawn, as everybody may know it: without names and numbers of rows."""

from collections.abc import Mapping
from typing import Any, Final

from targets.api.look import Look
from targets.api.parameters import DEED, ONE_INDICATOR, ONE_TOPIC, SINCE, TEXT, UNIT, UNTIL
from targets.api.resources.resource import Page, Resource
from targets.domain.indicator import Indicator
from targets.ledger.orphans import by_any_id
from targets.ledger.rows import Deed
from targets.presentation.tables.history import HISTORY as COLUMNS
from targets.presentation.tables.history import Line, history
from targets.presentation.words import N_, Words
from targets.tracking.asked import Asked
from targets.tracking.changes import Change, Changes
from targets.tracking.clock import CITY, city_day, end_of


def _page(look: Look) -> Page:
    question, known = look.question, look.question.known
    changes = Changes(look.tracker, None, end_of(known) if known < city_day(look.now) else None)
    asked = _asked(question.filters)
    known_indicators = by_any_id(look.catalog.indicators.values())
    lines = [_line(one, known_indicators, look.words) for one in changes.page(asked, question.limit, question.offset)]
    return Page(changes.count(asked), history(lines))


def _asked(filters: Mapping[str, Any]) -> Asked:
    return Asked(
        topic=filters.get(ONE_TOPIC.name),
        deed=Deed(filters[DEED.name]) if DEED.name in filters else None,
        unit=filters.get(UNIT.name),
        since=filters.get(SINCE.name),
        until=filters.get(UNTIL.name),
        text=filters.get(TEXT.name, ""),
        indicator=filters.get(ONE_INDICATOR.name),
    )


def _line(one: Change, known: Mapping[str, Indicator], words: Words) -> Line:
    """A row whose indicator is gone is told by the id it was written under."""
    row, indicator, identity = one.row, known.get(one.row.indicator), one.row.identity
    corrected = one.before is not None and one.difference is not None
    return Line(
        recorded_at=row.recorded_at.astimezone(CITY).isoformat(timespec="seconds"),
        deed=one.deed.value,
        indicator=indicator.id if indicator else row.indicator,
        name=words.of(indicator.name) if indicator else row.indicator,
        target=row.target or "",
        area=identity.area,
        period=str(row.period),
        value=row.value,
        unit=identity.unit,
        passed=row.passed,
        words=row.words or "",
        comparator=row.comparator.value if row.comparator else "",
        before=one.before.value if one.before is not None and corrected else None,
        difference=one.difference,
        vintage=row.vintage.value if row.vintage else "",
        disclosure=row.disclosure.value,
        source_kind=row.source.kind.value,
        source=row.source.title,
        reference=row.source.reference,
        reporting_unit=row.reporter.unit,
        reason=row.reason or "",
        note=row.note or "",
    )


HISTORY: Final = Resource(
    name="history",
    schema="HistoryLine",
    title=N_("History"),
    says=N_("What was entered, corrected and withdrawn, newest first; without names and numbers of rows."),
    filters=(ONE_TOPIC, ONE_INDICATOR, DEED, UNIT, SINCE, UNTIL, TEXT),
    columns=COLUMNS,
    page=_page,
)
