"""The rules are shown on real targets, and the numbers are those of the catalog."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from targets.domain.growth_ratio import Grading
from targets.domain.terms import Kind, Status
from targets.tracking.examples import by_ratio, example, level_growth, running_example
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Tracker(catalog(), None).snapshot(TODAY, NOON, None)


@pytest.mark.parametrize(
    ("kind", "target", "status"),
    [
        (Kind.GROWTH, "gdp_growth_2017", Status.MET),
        (Kind.QUOTA, "high_tech_firms_added_2017", Status.MET),
        (Kind.LEVEL, "gdp_2021", Status.MET),
        (Kind.REACH, "surface_water_class3_2021", Status.MET),
        (Kind.CHANGE, "gdp_structure_services_2017", Status.MISSED),
        (Kind.COMPLETE, "surface_water_worse5_2017", Status.MET),
        (Kind.KEEP_FALLING, "pm25_2021", Status.UNJUDGED),
        (Kind.IN_STEP, "income_urban_growth_real_2021", Status.UNJUDGED),
        (Kind.ASSIGNED, "emission_reduction_energy_2017", Status.PENDING),
    ],
)
def test_a_judged_headline_stands_for_its_kind(snapshot: Snapshot, kind: Kind, target: str, status: Status) -> None:
    found = example(snapshot, kind)
    assert found is not None
    assert (found.target.id, found.verdict.status) == (target, status)


def test_a_light_on_the_way_is_shown_where_one_was_given(snapshot: Snapshot) -> None:
    found = running_example(snapshot, Kind.LEVEL)
    assert found is not None
    assert (found.target.id, found.verdict.on, found.verdict.status) == (
        "gdp_2021",
        date(2017, 12, 31),
        Status.ON_TRACK,
    )
    assert running_example(snapshot, Kind.IN_STEP) is None


def test_the_levels_of_two_years_give_another_growth_than_the_one_published(snapshot: Snapshot) -> None:
    found = level_growth(snapshot)
    assert found is not None
    assert (found.before.value, found.after.value, found.published.value) == (
        Decimal("3760"),
        Decimal("4355.2"),
        Decimal("7.8"),
    )
    assert round(100 * found.computed, 1) == Decimal("15.8")
    assert found.revised is not None
    assert found.revised.value == Decimal("3979")


def test_without_the_level_of_the_year_before_there_is_nothing_to_divide() -> None:
    early = Tracker(catalog(), None).snapshot(date(2017, 6, 30), NOON, None)
    assert level_growth(early) is None


def test_the_ratio_is_formed_for_every_judged_target_with_a_number_and_a_base(snapshot: Snapshot) -> None:
    found = {(one.judged.target.id, one.judged.verdict.final): one.measured for one in by_ratio(snapshot)}
    assert found[("gdp_growth_2017", True)].grading is Grading.UNDEFINED
    assert found[("general_budget_revenue_growth_2017", True)].grading is Grading.ACCELERATE
    assert found[("gdp_structure_services_2017", True)].grading is Grading.DETERIORATION
    early = found[("gdp_2021", False)]
    assert early.ratio is not None
    assert round(early.ratio, 2) == Decimal("2.11")
    assert ("high_tech_firms_added_2017", True) not in found
