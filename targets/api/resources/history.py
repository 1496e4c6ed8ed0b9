"""What was entered, corrected and withdrawn, as everybody may know it: without names and numbers of rows."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
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
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker

_KEPT: Final = 32  # counts


def _page(look: Look) -> Page:
    question, known = look.question, look.question.known
    until = end_of(known) if known < city_day(look.now) else None
    asked, changes = _asked(question.filters), Changes(look.tracker, None, until)
    known_indicators = by_any_id(look.catalog.indicators.values())
    lines = [_line(one, known_indicators, look.words) for one in changes.page(asked, question.limit, question.offset)]
    return Page(_total(look.tracker, look.snapshot, until, question.key), history(lines))


@lru_cache(maxsize=_KEPT)
def _total(tracker: Tracker, snapshot: Snapshot, until: datetime | None, asked: tuple[tuple[str, Any], ...]) -> int:
    """`snapshot` stands for the state of the ledger: as long as it is the same there are as many rows."""
    return Changes(tracker, None, until).count(_asked(dict(asked)))


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
