"""A past day is judged by the catalog of that day."""

from datetime import date, timedelta

import pytest

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.releases import Basis, Edition, Releases
from targets.tracking.tracker import Tracker
from targets.web.start import canonical
from tests.tracking.sheets import TODAY, catalog, catalog_with, entries_of, milder, typed
from tests.tracking.views import NOON, saved

DAY = timedelta(days=1)
TOMORROW = TODAY + DAY
CITY_ITSELF = "gdp_growth_city_itself"


def keep(ledger: Ledger, kept: Catalog, days: int) -> None:
    ledger.keep_release(kept.digest, canonical(kept), NOON + days * DAY)


def test_today_is_judged_by_the_seeds_whatever_was_kept(ledger: Ledger) -> None:
    keep(ledger, milder(), 0)
    assert Releases(catalog(), ledger).on(TODAY, TODAY) == Edition(catalog(), Basis.TODAYS)


def test_a_day_before_the_first_release_is_judged_by_todays(ledger: Ledger) -> None:
    keep(ledger, catalog(), 0)
    assert Releases(catalog(), ledger).on(TODAY - DAY, TOMORROW) == Edition(catalog(), Basis.BEFORE_ANY)
    assert Releases(catalog(), None).on(TODAY - DAY, TOMORROW) == Edition(catalog(), Basis.TODAYS)


def test_a_past_day_has_the_catalog_that_was_in_force_at_its_end(ledger: Ledger) -> None:
    keep(ledger, milder(), 0)
    keep(ledger, catalog(), 2)
    releases = Releases(catalog(), ledger)
    later = TODAY + 5 * DAY
    assert releases.on(TODAY, later) == Edition(milder(), Basis.FORMER, NOON)
    assert releases.on(TODAY + DAY, later) == Edition(milder(), Basis.FORMER, NOON)
    assert releases.on(TODAY + 2 * DAY, later) == Edition(catalog(), Basis.TODAYS, NOON + 2 * DAY)


@pytest.mark.parametrize("text", ["{}", "no JSON"])
def test_a_release_nobody_can_read_any_more_gives_way_to_todays(ledger: Ledger, text: str) -> None:
    ledger.keep_release("ancient", text, NOON)
    assert Releases(catalog(), ledger).on(TODAY, TOMORROW) == Edition(catalog(), Basis.UNREADABLE, NOON)


def test_a_past_status_uses_the_rules_of_its_day(ledger: Ledger) -> None:
    before = Tracker(milder(), ledger, roster=AT_THE_MACHINE)
    keep(ledger, milder(), 0)
    saved(before, *entries_of(typed("6.4", CITY_ITSELF), period="2017-01/2017-09", topic="gdp"))
    keep(ledger, catalog(), 1)
    now = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)

    def light(known_days: int) -> str:
        view = now.snapshot(TODAY + known_days * DAY, NOON + 3 * DAY, LOCAL_EDITOR)
        autumn = TODAY.replace(2017, 10, 25)
        return view.evaluate(view.catalog.targets[f"{CITY_ITSELF}_2017"], autumn).status.value

    assert [light(days) for days in (0, 1, 3)] == ["behind", "off_track", "off_track"]


def test_figures_of_a_past_day_are_those_its_own_catalog_has_a_place_for(ledger: Ledger) -> None:
    indicators = {name: one for name, one in catalog().indicators.items() if name != CITY_ITSELF}
    targets = {name: one for name, one in catalog().targets.items() if one.indicator != CITY_ITSELF}
    figures = tuple(one for one in catalog().observations if one.indicator != CITY_ITSELF)
    smaller = catalog_with(indicators=indicators, targets=targets, observations=figures, digest="smaller")
    keep(ledger, smaller, 0)
    tracker = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
    saved(tracker, *entries_of(typed("6.4", CITY_ITSELF), period="2017-01/2017-09", topic="gdp"))
    keep(ledger, catalog(), 1)
    past, today = (tracker.snapshot(TODAY + days * DAY, NOON + 3 * DAY, LOCAL_EDITOR) for days in (0, 3))
    assert (past.entered, [one.indicator for one in today.entered]) == ((), [CITY_ITSELF])
    assert CITY_ITSELF not in past.series


@pytest.mark.parametrize(("day", "promised"), [(date(2017, 4, 20), False), (date(2017, 4, 21), True)])
def test_before_the_report_was_published_nobody_had_promised_anything(day: date, promised: bool) -> None:
    found = Releases(catalog(), None).on(day, TODAY).catalog
    assert bool(found.counted_targets) is promised
    assert any(found.place.headlines.values()) is promised
    assert (found is catalog()) is promised
    assert found.indicators == catalog().indicators
    releases = Releases(catalog(), None)
    assert releases.on(day, TODAY).catalog is releases.on(day, TODAY).catalog  # verdicts are kept by it
