"""Planned against achieved in one small line: which shape, and where its marks lie."""

import re
from datetime import UTC, datetime

import pytest

from targets.domain.evaluation import Evaluation
from targets.presentation.miniature import Shape, miniature, seen_of
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)


def verdict(snapshot: Snapshot, name: str) -> Evaluation:
    return snapshot.evaluate(catalog().targets[name])


def drawn(snapshot: Snapshot, name: str) -> dict[str, float]:
    """Mark -> percent of the width at which it lies, of the last mark of its kind."""
    html = miniature(catalog().targets[name], verdict(snapshot, name))
    return {kind: float(left) for kind, left in re.findall(r'<i class="(\w+)" style="left:([\d.]+)%', html)}


@pytest.mark.parametrize(
    ("name", "shape", "target", "actual", "base", "band"),
    [
        ("gdp_growth_2017", Shape.DOT, "7", "7.8", None, "0.2"),
        ("general_budget_revenue_growth_2017", Shape.DOT, "6.5", "13.2", None, "0"),
        ("high_tech_firms_added_2017", Shape.BULLET, "200", "241", None, "0"),
        ("gdp_2021", Shape.DUMBBELL, "5400", "6355", "3760", "0"),
        ("employment_new_urban_jobs_2017", Shape.BULLET, "6.6", None, None, "0"),
        ("gdp_structure_services_2017", Shape.DUMBBELL, "46.5", "43.9", "45.3", "0"),
    ],
)
def test_a_quota_is_a_bullet_a_rate_a_dot_and_a_level_or_change_a_dumbbell(
    snapshot: Snapshot, name: str, shape: Shape, target: str, actual: str | None, base: str | None, band: str
) -> None:
    seen = seen_of(catalog().targets[name], verdict(snapshot, name))
    told = [None if value is None else f"{value.normalize():f}" for value in (seen.actual, seen.base)] if seen else []
    assert seen is not None
    assert (seen.shape, f"{seen.target.normalize():f}", *told, f"{seen.band.normalize():f}") == (
        shape, target, actual, base, band,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["emission_reduction_energy_2017", "pm25_2021", "livelihood_projects_01_2017"])
def test_a_promise_without_a_number_is_not_drawn(snapshot: Snapshot, name: str) -> None:
    assert miniature(catalog().targets[name], verdict(snapshot, name)) == ""


def test_every_mark_of_every_target_lies_on_the_line(snapshot: Snapshot) -> None:
    for target in catalog().counted_targets:
        assert all(0 <= left <= 100 for left in drawn(snapshot, target.id).values())


def test_marks_lie_in_the_order_of_their_numbers(snapshot: Snapshot) -> None:
    services = drawn(snapshot, "gdp_structure_services_2017")
    assert services["dot"] == services["bar"] < services["base"] < services["tick"]
    growth = drawn(snapshot, "gdp_growth_2017")
    assert growth["band"] < growth["tick"] < growth["dot"]


def test_a_bullet_starts_at_nothing_done(snapshot: Snapshot) -> None:
    html = miniature(catalog().targets["high_tech_firms_added_2017"], verdict(snapshot, "high_tech_firms_added_2017"))
    bar, tick = (
        re.search(r'"bar" style="left:0.0%;width:([\d.]+)%', html),
        re.search(r'"tick" style="left:([\d.]+)', html),
    )
    assert bar is not None
    assert tick is not None
    assert float(bar.group(1)) / float(tick.group(1)) == pytest.approx(241 / 200, rel=0.002)


def test_without_a_figure_only_the_promise_is_drawn(snapshot: Snapshot) -> None:
    assert list(drawn(snapshot, "employment_new_urban_jobs_2017")) == ["tick"]
