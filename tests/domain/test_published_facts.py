"""What public figures settle about Jiaxing comes out right, from the seeds themselves."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation, Remark
from targets.domain.judging import Case, default_on, evaluate
from targets.domain.series import known_series
from tests.domain.builders import note_of, told

SEEDS = Path(__file__).parents[2] / "seeds"
TODAY = date(2026, 11, 22)


@cache
def catalog() -> Catalog:
    return load(SEEDS)


def verdict(target: str, known: date = TODAY) -> Evaluation:
    """At the end of the target's own period."""
    found = catalog()
    series = known_series(found.indicators, found.observations, known)
    on = default_on(found.targets[target].due, TODAY)
    case = Case(indicators=found.indicators, series=series, rules=found.rules, on=on, known=known, assignments={})
    return evaluate(found.targets[target], case)


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("gdp_growth_2017", "7.8"),
        ("general_budget_revenue_growth_2017", "13.2"),
        ("general_budget_revenue_growth_city_itself_2017", "16.1"),
        ("major_investment_infrastructure_growth_2017", "38.9"),
        ("major_investment_industry_growth_2017", "21.8"),
        ("major_investment_environment_growth_2017", "61.8"),
        ("high_tech_firms_added_2017", "241"),
        ("surface_water_class3_2021", "94"),
    ],
)
def test_a_number_that_settles_a_target_makes_it_met(target: str, actual: str) -> None:
    answer = verdict(target)
    assert told(answer) == ("met", "reached")
    assert answer.actual is not None
    assert answer.actual.value == Decimal(actual)


@pytest.mark.parametrize("target", ["surface_water_worse5_2017", "gdp_2021", "general_budget_revenue_2021"])
def test_water_gdp_and_revenue_are_met(target: str) -> None:
    assert verdict(target).status == "met"


def test_the_share_of_services_fell_where_it_should_have_risen() -> None:
    answer = verdict("gdp_structure_services_2017")
    assert told(answer) == ("missed", "short")
    assert note_of(answer, Remark.COMPUTED) is not None
    assert note_of(answer, Remark.STRIVE_MISSED) is not None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("major_investment_technology_growth_2017", ("unjudged", "other_measure")),
        ("surface_water_class4_2017", ("unjudged", "other_scope")),
        ("employment_new_urban_jobs_2017", ("no_figure", "to_be_added")),
        ("income_urban_growth_real_2021", ("unjudged", "no_real_growth")),
        ("income_rural_growth_real_2021", ("unjudged", "no_real_growth")),
    ],
)
def test_what_no_public_figure_settles_has_no_verdict(target: str, expected: tuple[str, str]) -> None:
    answer = verdict(target)
    assert told(answer) == expected
    assert answer.actual is None


def test_on_the_day_of_the_report_no_target_of_2017_is_settled() -> None:
    statuses = {t.id: verdict(t.id, known=date(2017, 4, 21)) for t in catalog().counted_targets if t.due.year == 2017}
    assert [target for target, answer in statuses.items() if answer.status.judged] == []
