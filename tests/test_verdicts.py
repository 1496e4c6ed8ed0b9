"""What public figures settle at the end of 2017 and of 2021, from the seeds through the use cases to the counts."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from targets.curation import load
from targets.domain.evaluation import Evaluation
from targets.domain.period import Period
from targets.domain.terms import Grade, Reason, Status
from targets.tracking.review import Judged, YearReview, headlines, review
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker

SEEDS = Path(__file__).parents[1] / "seeds"
NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)


@cache
def snapshot(known: date = date(2026, 11, 22)) -> Snapshot:
    """What was public at the end of `known`; nothing entered."""
    return Tracker(load(SEEDS), None).snapshot(known, NOW, None)


def of_year(year: int, known: date = date(2026, 11, 22), on: date | None = None) -> YearReview:
    return review(snapshot(known), Period.of_year(year), on)


def verdict(target: str, on: date | None = None) -> Evaluation:
    return snapshot().evaluate(snapshot().catalog.targets[target], on)


def answers(year: int) -> dict[Status, int]:
    return {status: count for status, count in of_year(year).counts.items() if count}


def with_status(year: int, status: Status) -> dict[str, Reason]:
    return {one.target.id: one.verdict.reason for one in of_year(year).all if one.verdict.status is status}


def actual(one: Judged) -> Decimal | None:
    return None if one.verdict.actual is None else one.verdict.actual.value


def test_counts_of_2017() -> None:
    found = of_year(2017)
    assert answers(2017) == {
        Status.MET: 8,
        Status.MISSED: 1,
        Status.NO_FIGURE: 43,
        Status.PENDING: 16,
        Status.UNJUDGED: 2,
    }
    assert (len(found.all), found.judged, len(found.waiting), found.strive_missed) == (70, 9, 43, 1)
    assert (found.final, found.on) == (True, date(2017, 12, 31))


def test_counts_of_2021() -> None:
    found = of_year(2021)
    assert answers(2021) == {Status.MET: 3, Status.NO_FIGURE: 2, Status.UNJUDGED: 3}
    assert (len(found.all), found.judged, len(found.waiting), found.strive_missed) == (8, 3, 2, 0)
    assert (found.final, found.on) == (True, date(2021, 12, 31))


def test_met_in_2017() -> None:
    assert {one.target.id: actual(one) for one in of_year(2017).all if one.verdict.status is Status.MET} == {
        "gdp_growth_2017": Decimal("7.8"),
        "general_budget_revenue_growth_2017": Decimal("13.2"),
        "general_budget_revenue_growth_city_itself_2017": Decimal("16.1"),
        "major_investment_infrastructure_growth_2017": Decimal("38.9"),
        "major_investment_industry_growth_2017": Decimal("21.8"),
        "major_investment_environment_growth_2017": Decimal("61.8"),
        "high_tech_firms_added_2017": Decimal(241),
        "surface_water_worse5_2017": Decimal(0),
    }


def test_met_in_2021() -> None:
    assert {one.target.id: actual(one) for one in of_year(2021).all if one.verdict.status is Status.MET} == {
        "gdp_2021": Decimal(6355),
        "general_budget_revenue_2021": Decimal("674.8"),
        "surface_water_class3_2021": Decimal(94),
    }


def test_the_share_of_services_is_the_one_miss_and_needs_attention() -> None:
    found = of_year(2017)
    assert [(one.target.id, one.verdict.reason) for one in found.attention] == [
        ("gdp_structure_services_2017", Reason.SHORT)
    ]
    missed = found.attention[0].verdict
    assert missed.actual is not None
    assert missed.base is not None
    assert (missed.actual.value, missed.actual.computed is not None) == (Decimal("43.9"), True)
    assert (missed.base.value, missed.expected, missed.gap) == (Decimal("45.3"), Decimal("46.5"), Decimal("-2.6"))


def test_what_is_published_otherwise_gives_no_verdict() -> None:
    assert with_status(2017, Status.UNJUDGED) == {
        "major_investment_technology_growth_2017": Reason.OTHER_MEASURE,
        "surface_water_class4_2017": Reason.OTHER_SCOPE,
    }
    assert with_status(2021, Status.UNJUDGED) == {
        "income_urban_growth_real_2021": Reason.NO_REAL_GROWTH,
        "income_rural_growth_real_2021": Reason.NO_REAL_GROWTH,
        "pm25_2021": Reason.YEARS_MISSING,
    }


def test_six_targets_wait_for_the_province_and_ten_for_a_name() -> None:
    pending = list(with_status(2017, Status.PENDING).values())
    assert (pending.count(Reason.NOT_ASSIGNED), pending.count(Reason.NOT_NAMED), len(pending)) == (6, 10, 16)


@pytest.mark.parametrize(
    ("target", "latest", "value"),
    [
        ("employment_new_urban_jobs_2017", "2021", "18.88"),
        ("gdp_growth_city_itself_2017", "2016", "7.5"),
        ("good_air_days_2017", "2018", "76.7"),
        ("one_visit_share_2017", "2017-03-30", "80"),
        ("port_containers_2017", "2022-01/2022-06", "135.76"),
        ("income_urban_growth_2017", "2021", "8.9"),
    ],
)
def test_what_waits_for_a_figure_shows_the_latest_one_of_another_time(target: str, latest: str, value: str) -> None:
    answer = verdict(target)
    assert (answer.status, answer.reason, answer.actual) == (Status.NO_FIGURE, Reason.TO_BE_ADDED, None)
    assert answer.latest is not None
    assert (str(answer.latest.period), answer.latest.value) == (latest, Decimal(value))


def test_the_first_official_figure_gives_the_verdict_and_no_transcription_ever_does() -> None:
    spoke = [one.verdict.actual for year in (2017, 2021) for one in of_year(year).all if one.verdict.actual]
    assert {figure.grade for figure in spoke} == {Grade.A, Grade.B}
    growth = verdict("gdp_growth_2017").actual
    assert growth is not None
    assert [citation.source for citation in growth.citations] == ["plan_report_2018"]


def test_half_of_2017_lights_the_quota_that_has_a_half_year_figure() -> None:
    answer = verdict("industrial_output_2017", date(2017, 6, 30))
    assert answer.actual is not None
    assert (answer.status, answer.actual.value, answer.expected) == (Status.ON_TRACK, Decimal(4219), Decimal(4000))


def test_the_headlines_are_those_the_city_wants_with_their_answers() -> None:
    found = {
        year: [(one.target.id, one.verdict.status) for one in headlines(snapshot(), Period.of_year(year))]
        for year in (2017, 2021)
    }
    assert found[2017] == [
        ("gdp_growth_2017", Status.MET),
        ("general_budget_revenue_growth_2017", Status.MET),
        ("income_urban_growth_2017", Status.NO_FIGURE),
        ("income_rural_growth_2017", Status.NO_FIGURE),
        ("emission_reduction_energy_2017", Status.PENDING),
        ("employment_new_urban_jobs_2017", Status.NO_FIGURE),
        ("good_air_days_2017", Status.NO_FIGURE),
        ("surface_water_worse5_2017", Status.MET),
    ]
    assert {target for target, _ in found[2021]} == {one.target.id for one in of_year(2021).all}


@pytest.mark.parametrize(
    ("known", "judged"),
    [
        (date(2017, 4, 21), 0),  # the report is given: nothing of the year is known
        (date(2018, 2, 1), 3),  # the press tells GDP, services and environmental investment
        (date(2018, 5, 8), 6),  # the plan report tells revenue and two more kinds of investment
        (date(2018, 6, 26), 7),  # the English work report tells the revenue of the city itself
        (date(2018, 12, 31), 8),  # the day from which the undated journal counts
        (date(2021, 5, 18), 9),  # the last one: the water worse than Grade V was gone in 2017
    ],
)
def test_verdicts_of_2017_come_in_as_the_figures_become_known(known: date, judged: int) -> None:
    assert of_year(2017, known, date(2017, 12, 31)).judged == judged
