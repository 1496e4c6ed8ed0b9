"""What the report promises, read closely: kind, wording, strength and nature of every sort of target."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.domain.target import AssignedTarget, InStepTarget, Target
from targets.domain.terms import Kind, Schedule

SEEDS = Path(__file__).parents[2] / "seeds"
LONGEST_TITLE = 16


@cache
def catalog() -> Catalog:
    return load(SEEDS)


def target(name: str) -> Target:
    return catalog().targets[name]


def clauses(*names: str) -> set[str]:
    return {target(name).citations[0].clause for name in names}


@pytest.mark.parametrize(
    ("name", "kind", "comparator", "value", "unit", "commitment", "nature"),
    [
        ("gdp_growth_2017", "growth", "about", "7", "%", "plain", "expected"),
        ("gdp_growth_city_itself_2017", "growth", "at_least", "7.2", "%", "strive", "expected"),
        ("general_budget_revenue_growth_2017", "growth", "at_least", "6.5", "%", "plain", "expected"),
        ("general_budget_revenue_growth_city_itself_2017", "growth", "about", "7", "%", "strive", "expected"),
        ("income_urban_growth_2017", "growth", "at_least", "7", "%", "plain", "expected"),
        ("income_rural_growth_2017", "growth", "at_least", "7", "%", "plain", "expected"),
        ("income_urban_growth_city_itself_2017", "growth", "at_least", "7", "%", "strive", "expected"),
        ("income_rural_growth_city_itself_2017", "growth", "at_least", "7", "%", "strive", "expected"),
        ("low_income_groups_growth_2017", "growth", "at_least", "10", "%", "ensure", "expected"),
        ("information_industry_growth_2017", "growth", "at_least", "12", "%", "plain", "expected"),
        ("major_investment_infrastructure_growth_2017", "growth", "at_least", "15", "%", "ensure", "expected"),
        ("major_investment_industry_growth_2017", "growth", "at_least", "15", "%", "ensure", "expected"),
        ("major_investment_environment_growth_2017", "growth", "at_least", "15", "%", "ensure", "expected"),
        ("major_investment_technology_growth_2017", "growth", "at_least", "15", "%", "ensure", "expected"),
        ("gdp_structure_services_2017", "change", "at_least", "1.2", "%", "strive", "expected"),
        ("waste_disposal_hazardous_treated_2017", "change", "above", "0", "%", "plain", "expected"),
        ("foreign_capital_2017", "quota", "at_least", "25", "亿美元", "strive", "expected"),
        ("returning_merchants_2017", "quota", "above", "460", "亿元", "strive", "expected"),
        ("ppp_projects_2017", "quota", "at_least", "100", "个", "plain", "task"),
        ("overcapacity_weak_enterprises_2017", "quota", "at_least", "5000", "家", "plain", "task"),
        ("overcapacity_zombie_enterprises_2017", "quota", "at_least", "25", "家", "plain", "task"),
        ("overcapacity_outdated_enterprises_2017", "quota", "at_least", "600", "家", "plain", "task"),
        ("attracted_projects_from_shanghai_2017", "quota", "at_least", "40", "个", "strive", "task"),
        ("incubators_added_2017", "quota", "at_least", "20", "家", "plain", "task"),
        ("incubators_area_added_2017", "quota", "at_least", "200", "万平方米", "plain", "task"),
        ("talent_added_2017", "quota", "at_least", "100", "名", "plain", "task"),
        ("internet_investment_2017", "quota", "at_least", "100", "亿元", "plain", "task"),
        ("smart_city_pilots_2017", "quota", "at_least", "15", "个", "plain", "task"),
        ("civil_military_projects_2017", "quota", "at_least", "20", "个", "strive", "task"),
        ("industrial_exhaust_ultra_low_2017", "quota", "at_least", "17", "家", "plain", "task"),
        ("demolition_free_counties_2017", "quota", "at_least", "1", "个", "strive", "task"),
        ("commercial_buildings_added_2017", "quota", "at_least", "5", "幢", "plain", "task"),
        ("industrial_output_2017", "quota", "above", "8000", "亿元", "strive", "expected"),
        ("robots_added_2017", "quota", "at_least", "1500", "台", "strive", "task"),
        ("brands_added_2017", "quota", "at_least", "20", "个", "strive", "task"),
        ("high_tech_firms_added_2017", "quota", "at_least", "200", "家", "plain", "task"),
        ("technology_smes_added_2017", "quota", "at_least", "500", "家", "plain", "task"),
        ("port_containers_2017", "quota", "above", "140", "万标箱", "strive", "expected"),
        ("employment_new_urban_jobs_2017", "quota", "at_least", "6.6", "万人", "plain", "expected"),
        ("affordable_housing_started_2017", "quota", "at_least", "5748", "套", "plain", "task"),
        ("river_dredging_2017", "quota", "at_least", "1000", "万立方米", "plain", "task"),
        ("demolition_2017", "quota", "at_least", "2000", "万平方米", "strive", "task"),
        ("boilers_coal_fired_2017", "quota", "at_least", "600", "台", "plain", "task"),
        ("grain_2017", "keep", "at_least", "113", "万吨", "ensure", "expected"),
        ("one_visit_share_2017", "reach", "at_least", "80", "%", "ensure", "task"),
        ("good_air_days_2017", "reach", "at_least", "75", "%", "strive", "binding"),
        ("surface_water_class4_2017", "reach", "at_least", "95", "%", "plain", "binding"),
        ("coal_growth_2017", "below", "below", "0", "%", "strive", "expected"),
        ("work_safety_major_accidents_2017", "below", "at_most", "0", "起", "plain", "binding"),
        ("gdp_2021", "level", "above", "5400", "亿元", "strive", "expected"),
        ("general_budget_revenue_2021", "level", "above", "500", "亿元", "strive", "expected"),
        ("surface_water_class3_2021", "reach", "above", "50", "%", "plain", "binding"),
        ("waste_disposal_sludge_2021", "reach", "at_least", "95", "%", "plain", "expected"),
        ("waste_disposal_hazardous_2021", "reach", "at_least", "95", "%", "plain", "expected"),
    ],
)
def test_a_target_is_what_its_words_say(
    name: str, kind: str, comparator: str, value: str, unit: str, commitment: str, nature: str
) -> None:
    promised = target(name)
    assert promised.kind == kind
    assert (promised.comparator, promised.value) == (comparator, Decimal(value))  # type: ignore[union-attr]
    assert catalog().indicators[promised.indicator].unit == unit
    assert (promised.commitment, promised.nature) == (commitment, nature)
    assert str(promised.due) == name.rsplit("_", 1)[1]


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        ("surface_water_worse5_2017", "0", "全面消除"),
        ("high_tech_parks_coverage_2017", "100", "全覆盖"),
        ("health_clinic_payment_coverage_2017", "100", "全覆盖"),
        ("online_approval_investment_projects_2017", "100", "所有投资项目"),
        ("air_pollution_areas_2017", "7", "7个"),
    ],
)
def test_all_of_them_is_complete(name: str, value: str, printed: str) -> None:
    promised = target(name)
    assert promised.kind is Kind.COMPLETE
    assert promised.value == Decimal(value)
    assert promised.citations[0].printed == printed


def test_incomes_keep_step_with_the_economy_for_five_years() -> None:
    for population in ("urban", "rural"):
        promised = target(f"income_{population}_growth_real_2021")
        assert isinstance(promised, InStepTarget)
        assert (promised.against, promised.nominal) == ("gdp_growth", f"income_{population}_growth")
        assert (str(promised.due), promised.commitment) == ("2017/2021", "ensure")


def test_pm25_falls_every_year_from_2016() -> None:
    promised = target("pm25_2021")
    assert promised.kind is Kind.KEEP_FALLING
    assert (str(promised.due), str(promised.base)) == ("2017/2021", "2016")


def test_one_clause_can_set_several_targets() -> None:
    assert clauses(
        "major_investment_infrastructure_growth_2017",
        "major_investment_industry_growth_2017",
        "major_investment_technology_growth_2017",
        "major_investment_environment_growth_2017",
    ) == {"确保重大基础设施、重大产业项目、重点技术改造、生态环保投资增长15%以上"}
    assert clauses("income_urban_growth_2017", "income_rural_growth_2017") == {"城乡居民人均可支配收入增长7%"}
    assert clauses("waste_disposal_sludge_2021", "waste_disposal_hazardous_2021") == {
        "污泥、危险废弃物无害化处置率达到95%以上"
    }
    itself = [target(f"income_{who}_growth_city_itself_2017").citations[0] for who in ("urban", "rural")]
    assert [(citation.printed, citation.occurrence) for citation in itself] == [("7%", 2), ("7%", 2)]


def test_six_items_are_assigned_by_the_province() -> None:
    assigned = [one for one in catalog().counted_targets if isinstance(one, AssignedTarget) and not one.unnamed]
    assert {one.id for one in assigned} == {
        f"emission_reduction_{item}_2017" for item in ("energy", "carbon", "cod", "ammonia", "so2", "nox")
    }
    assert {one.citations[0].clause for one in assigned} == {"节能减排降碳指标完成省下达的目标任务"}
    assert {one.nature for one in assigned} == {"binding"}


def test_ten_livelihood_projects_are_empty_places() -> None:
    places = [one for one in catalog().counted_targets if isinstance(one, AssignedTarget) and one.unnamed]
    assert [one.id for one in places] == [f"livelihood_projects_{number:02}_2017" for number in range(1, 11)]
    assert {one.citations[0].printed for one in places} == {"十项"}


def test_targets_of_other_documents_are_kept_and_not_counted() -> None:
    others = {one.id: one.document for one in catalog().targets.values() if one not in catalog().counted_targets}
    assert others == {
        "gdp_growth_2017_plan": "plan_report_2018",
        "general_budget_revenue_growth_2017_plan": "plan_report_2018",
        "fixed_asset_investment_growth_2017_plan": "plan_report_2018",
        "major_investment_infrastructure_growth_2017_plan": "plan_report_2018",
        "major_investment_industry_growth_2017_plan": "plan_report_2018",
        "major_investment_technology_2017_plan": "plan_report_2018",
        "major_investment_environment_growth_2017_plan": "plan_report_2018",
        "retail_sales_growth_2017_plan": "plan_report_2018",
        "online_retail_growth_2017_plan": "plan_report_2018",
        "one_visit_share_2017_plan": "one_visit_plan_2017",
    }


def test_the_report_sets_seventy_targets_for_2017_and_eight_for_2021() -> None:
    due = [one.due.year for one in catalog().counted_targets]
    assert (due.count(2017), due.count(2021), len(due)) == (70, 8, 78)


def test_small_and_certified_counts_have_no_light_before_the_end_of_the_year() -> None:
    yearly = {
        one.id for one in catalog().counted_targets if one.kind is Kind.QUOTA and one.schedule is Schedule.YEAR_END
    }
    assert {"brands_added_2017", "high_tech_firms_added_2017", "commercial_buildings_added_2017"} < yearly
    assert yearly & {"employment_new_urban_jobs_2017", "industrial_output_2017", "port_containers_2017"} == set()


def test_titles_fit_a_card_and_tell_targets_apart() -> None:
    titles = [catalog().title(one).zh for one in catalog().counted_targets]
    assert [title for title in titles if len(title) > LONGEST_TITLE] == []
    alike = {
        (title, one.due.year): [
            other.id
            for other in catalog().counted_targets
            if catalog().title(other).zh == title and other.due.year == one.due.year
        ]
        for title, one in zip(titles, catalog().counted_targets, strict=True)
    }
    assert [names for names in alike.values() if len(names) > 1] == []
