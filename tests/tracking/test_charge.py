"""Units and leaders in the list of indicators: as filters, and found by the search box."""

from datetime import UTC, datetime

import pytest

from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.register import Where, register
from targets.tracking.search import find
from targets.tracking.selection import NOBODY, Wanted, alone, loosened, rows, select
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY
from tests.tracking.staffed import staffed

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
ENTRIES = register(staffed())
ROWS = rows(ENTRIES, Tracker(staffed(), None).snapshot(TODAY, NOON, LOCAL_EDITOR))
JOBS_2017, DREDGING_2017, ROBOTS_2017 = "employment_new_urban_jobs_2017", "river_dredging_2017", "robots_added_2017"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(unit="water"), {DREDGING_2017, JOBS_2017}),
        (Wanted(unit="statistics"), {JOBS_2017, ROBOTS_2017}),
        (Wanted(unit="statistics", leader="赵六"), {JOBS_2017}),
        (Wanted(leader="钱七"), {DREDGING_2017}),
        (Wanted(unit="statistics", leader=NOBODY), {ROBOTS_2017}),
        (Wanted(unit="idle"), set()),
    ],
)
def test_rows_are_kept_by_the_unit_that_leads_or_is_responsible_and_by_the_leader(
    wanted: Wanted, expected: set[str]
) -> None:
    assert {row.entry.id for row in select(ROWS, wanted)} == expected


def test_what_nobody_is_named_for_can_be_asked_for() -> None:
    left = {row.entry.id for row in select(ROWS, Wanted(unit=NOBODY))}
    assert left == {row.entry.id for row in select(ROWS, Wanted())} - {JOBS_2017, DREDGING_2017, ROBOTS_2017}


def test_a_topic_s_unit_holds_for_its_indicators_without_a_target_too() -> None:
    found = {row.entry.id for row in select(ROWS, Wanted(leader="赵六", untargeted=True))}
    assert found == {JOBS_2017, "employment_registered_unemployment"}


def test_where_nothing_is_left_it_is_told_which_of_them_to_lift() -> None:
    wanted = Wanted(unit="water", leader="赵六", area="嘉兴港")
    assert loosened(ROWS, wanted) == {"area": 1}
    assert alone(ROWS, wanted) == {"area": 1, "unit": 2, "leader": 1}


@pytest.mark.parametrize("query", ["水利局", "slj", "shuiliju", "bureau of water", "水利"])
def test_it_is_found_by_the_name_of_a_unit_however_it_is_typed(query: str) -> None:
    found = {hit.entry.id: hit.match.where for hit in find(ENTRIES, query)}
    assert found[JOBS_2017] is Where.CHARGE
    assert DREDGING_2017 in found


def test_it_is_found_by_the_leader() -> None:
    assert {hit.entry.id for hit in find(ENTRIES, "钱七")} == {DREDGING_2017}
