"""Material of briefings: the real catalog as somebody without rights sees it, or a small city's own targets."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache

from targets.domain.briefing import Form, Item, Material
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.material import material
from targets.tracking.clock import city_day
from targets.tracking.people import Person
from targets.tracking.tracker import Tracker
from tests.presentation.city import Told
from tests.tracking.sheets import TODAY, catalog

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)


@cache
def of_the_report(known: date = TODAY, year: int = 2017) -> Material:
    """Every target the report sets."""
    snapshot = Tracker(catalog(), None).snapshot(known, NOW, None)
    return material(snapshot, year, None, [target.id for target in catalog().counted_targets], NOW)


def voice_of(told: Material, language: Language = Language.ZH) -> Voice:
    return Voice(told.catalog, Words(language))


def of_a_city(*told: Told, counterparts: Sequence[Told | None] = ()) -> Material:
    """What was told of a small city, in that order; `counterparts`: beside each."""
    beside = [one.series if one else None for one in counterparts] or [None] * len(told)
    items = tuple(
        Item(one.target, one.series, one.evaluation, counterpart=other) for one, other in zip(told, beside, strict=True)
    )
    return Material(
        told[0].voice.catalog, 2017, TODAY, None, items, NOW, lambda form, ids: f"{Form(form).name}-{len(ids)}"
    )


def of_a_tracker(tracker: Tracker, reader: Person | None = None, only: Sequence[str] = ()) -> Material:
    """As of the tracker's own day."""
    now = tracker.moment(NOW)
    snapshot = tracker.snapshot(city_day(now), now, reader)
    names = only or [target.id for target in tracker.catalog.counted_targets]
    return material(snapshot, 2017, None, names, now)
