"""The due list: states at their boundaries, what is told together, in which order and for whom."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from targets.domain.period import Period
from targets.domain.terms import Domain
from targets.tracking.due import Asked, State, Task, counts, desks, due_list
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.practice import practise
from targets.tracking.selection import NOBODY
from targets.tracking.snapshot import Snapshot
from targets.tracking.submissions.waiting import Place
from targets.tracking.tracker import Tracker
from tests.server import PROJECT
from tests.tracking.sheets import JOBS, catalog
from tests.tracking.staffed import STATISTICS, WATER, staffed
from tests.tracking.views import today

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
Y2017 = "2017"


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """What is known on the day one practises on."""
    tracker = practise(tmp_path_factory.mktemp("practice") / "practice.sqlite3", PROJECT / "seeds", catalog())
    snapshot = tracker.snapshot(date(2017, 10, 25), tracker.moment(NOON), LOCAL_EDITOR)
    if tracker.ledger:
        tracker.ledger.close()
    return snapshot


def the(tasks: Sequence[Task], indicator: str) -> Task:
    (found,) = (task for task in tasks if task.indicator.id == indicator)
    return found


def told(task: Task) -> list[tuple[str, str, str]]:
    return [(str(one.period), one.day.isoformat(), one.state.value) for one in task.expected]


def test_years_after_the_report_only_whole_years_are_asked_for_and_all_of_them_are_to_be_added() -> None:
    tasks = due_list(today())
    assert {task.state for task in tasks} == {State.OVERDUE}
    assert all(task.closed for task in tasks)
    assert all(one.period.is_full_year for task in tasks for one in task.expected)
    jobs = the(tasks, JOBS)
    assert told(jobs) == [(Y2017, "2018-03-31", "overdue")]
    assert [target.id for target in jobs.targets] == ["employment_new_urban_jobs_2017"]


def test_an_indicator_stands_there_once_its_latest_year_first() -> None:
    tasks = due_list(today())
    assert len({(task.indicator.id, task.assigned) for task in tasks}) == len(tasks)
    assert [period for period, _, _ in told(the(tasks, "pm25"))] == ["2021", "2020", "2019", "2017"]


def test_what_is_known_from_a_publication_is_not_asked_for() -> None:
    names = {task.indicator.id for task in due_list(today())}
    assert not {"gdp", "gdp_growth", "general_budget_revenue"} & names


def test_while_the_year_runs_there_is_something_of_every_state(practice: Snapshot) -> None:
    tasks = due_list(practice)
    assert counts(tasks) == {State.OVERDUE: 3, State.DUE: 17, State.IN_REVIEW: 0, State.NOT_YET: 58}
    assert told(the(tasks, "surface_water_worse5")) == [
        ("2017-01/2017-09", "2017-10-25", "due"),
        ("2017-01/2017-08", "2017-09-25", "overdue"),
        ("2017-01/2017-07", "2017-08-25", "overdue"),
    ]
    assert told(the(tasks, JOBS)) == [("2017-01/2017-09", "2017-10-25", "due")]
    assert told(the(tasks, "river_dredging")) == [("2017-01/2017-10", "2017-11-25", "not_yet")]
    assert not any(task.closed for task in tasks)


def test_what_was_submitted_is_in_review_and_comes_after_what_is_still_to_be_done(practice: Snapshot) -> None:
    water, september = "surface_water_worse5", Period.parse("2017-01/2017-09")
    submitted = {
        Place(JOBS, september, assigned=False),
        Place(water, september, assigned=False),
        Place("river_dredging", Period.parse("2017-01/2017-10"), assigned=False),
    }
    tasks = due_list(practice, in_review=submitted)
    assert counts(tasks) == {State.OVERDUE: 3, State.DUE: 16, State.IN_REVIEW: 1, State.NOT_YET: 58}
    assert told(the(tasks, JOBS)) == [("2017-01/2017-09", "2017-10-25", "in_review")]
    assert [state for _, _, state in told(the(tasks, water))] == ["in_review", "overdue", "overdue"]
    assert the(tasks, water).state is State.OVERDUE
    assert told(the(tasks, "river_dredging")) == [("2017-01/2017-10", "2017-11-25", "not_yet")]
    assert counts(due_list(practice, in_review={Place(JOBS, september, assigned=True)}))[State.IN_REVIEW] == 0


@pytest.mark.parametrize(
    ("on", "state"),
    [("2017-09-29", "not_yet"), ("2017-09-30", "due"), ("2017-10-25", "due"), ("2017-10-26", "overdue")],
)
def test_a_month_can_be_entered_from_its_last_day_and_is_overdue_the_day_after_the_due_day(
    practice: Snapshot, on: str, state: str
) -> None:
    jobs = the(due_list(practice, date.fromisoformat(on)), JOBS)
    assert (str(jobs.expected[-1].period), jobs.expected[-1].state.value) == ("2017-01/2017-09", state)


@pytest.mark.parametrize(("known", "state"), [("2017-12-31", "due"), ("2018-03-31", "due"), ("2018-04-01", "overdue")])
def test_after_the_year_the_day_of_knowledge_decides(known: str, state: str) -> None:
    day = date.fromisoformat(known)
    snapshot = Tracker(catalog(), None).snapshot(day, NOON, LOCAL_EDITOR)
    assert told(the(due_list(snapshot), JOBS)) == [(Y2017, "2018-03-31", state)]


def test_the_most_pressing_comes_first_and_of_these_the_earliest(practice: Snapshot) -> None:
    tasks = due_list(practice)
    order = [(list(State).index(task.state), task.day) for task in tasks]
    assert order == sorted(order)
    assert [task.indicator.id for task in tasks[:3]] == [
        "income_rural_growth_city_itself",
        "surface_water_worse5",
        "major_investment_environment_growth",
    ]


def test_a_value_set_elsewhere_is_asked_for_before_its_result(practice: Snapshot) -> None:
    energy = the(due_list(practice), "emission_reduction_energy")
    assert (energy.assigned, told(energy)) == (True, [(Y2017, "2018-03-31", "due")])
    before = the(due_list(practice, date(2016, 12, 31)), "emission_reduction_energy")
    assert (before.assigned, before.state) == (True, State.NOT_YET)


def test_what_a_growth_has_to_keep_step_with_is_asked_for_too(practice: Snapshot) -> None:
    growth = the(due_list(practice, date(2018, 1, 1)), "gdp_growth")
    assert [target.id for target in growth.targets] == [
        "gdp_growth_2017",
        "income_urban_growth_real_2021",
        "income_rural_growth_real_2021",
    ]


def test_without_units_the_tasks_are_told_by_domain_and_none_is_lost() -> None:
    tasks = due_list(today())
    told_by = desks(tasks, catalog())
    assert [desk.lead for desk in told_by] == [None] * len(told_by)
    domains = [desk.domain for desk in told_by]
    assert domains == [domain for domain in Domain if domain in domains]
    assert sorted(task.indicator.id for desk in told_by for task in desk.tasks) == sorted(
        task.indicator.id for task in tasks
    )


def test_units_come_first_in_the_city_s_order_and_one_without_a_task_does_not_come() -> None:
    tasks = due_list(today(staffed()))
    told_by = desks(tasks, staffed())
    assert [desk.lead for desk in told_by[:3]] == [WATER, STATISTICS, None]
    assert [task.indicator.id for task in told_by[0].tasks] == ["river_dredging"]
    assert {task.indicator.id for task in told_by[1].tasks} == {JOBS, "robots_added"}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(unit="water"), {"river_dredging"}),
        (Asked(unit="statistics", domain=Domain.LIVELIHOOD), {JOBS}),
        (Asked(unit="statistics", states=frozenset({State.DUE})), set()),
        (Asked(unit=NOBODY, domain=Domain.ECONOMY), {"gdp_growth_city_itself"}),
    ],
)
def test_tasks_are_asked_for_by_unit_domain_and_state(asked: Asked, expected: set[str]) -> None:
    assert {task.indicator.id for task in due_list(today(staffed())) if asked.wants(task)} == expected


def test_unasked_every_task_is_wanted() -> None:
    assert all(Asked().wants(task) for task in due_list(today(staffed())))
