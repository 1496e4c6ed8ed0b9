"""What a reader of the report would look up first: the figures, their scope and their period, by value."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator, Observation
from targets.domain.terms import Accrual, Bound, Measure, Prices

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def catalog() -> Catalog:
    return load(SEEDS)


def reported(indicator: str, period: str) -> Observation:
    """The one figure that the report itself tells; LookupError where it tells none or several."""
    source = catalog().report.source
    found = [
        figure
        for figure in catalog().observations
        if figure.indicator == indicator
        and str(figure.period) == period
        and any(citation.source == source for citation in figure.citations)
    ]
    if len(found) != 1:
        raise LookupError(f"the report tells {len(found)} figures of {indicator} in {period}")
    return found[0]


def scope(indicator: Indicator) -> str:
    return indicator.area if indicator.population is None else f"{indicator.area} {indicator.population}"


@pytest.mark.parametrize(
    ("indicator", "period", "value", "unit", "scope_of_it"),
    [
        ("gdp", "2016", "3760", "亿元", "全市"),
        ("gdp_growth", "2016", "7", "%", "全市"),
        ("gdp_growth", "2012/2016", "7.9", "%", "全市"),
        ("gdp_growth_city_itself", "2016", "7.5", "%", "市本级"),
        ("gdp_per_capita", "2011", "6", "万元", "全市"),
        ("gdp_per_capita", "2016", "8.2", "万元", "全市"),
        ("gdp_structure_primary", "2011", "5.3", "%", "全市"),
        ("gdp_structure_primary", "2016", "3.8", "%", "全市"),
        ("gdp_structure_secondary", "2011", "56.7", "%", "全市"),
        ("gdp_structure_secondary", "2016", "50.9", "%", "全市"),
        ("gdp_structure_services", "2011", "38", "%", "全市"),
        ("gdp_structure_services", "2016", "45.3", "%", "全市"),
        ("general_budget_revenue", "2016", "387.9", "亿元", "全市"),
        ("general_budget_revenue_growth", "2016", "10.4", "%", "全市"),
        ("general_budget_revenue_growth", "2012/2016", "11.4", "%", "全市"),
        ("general_budget_revenue_growth_city_itself", "2016", "14.1", "%", "市本级"),
        ("livelihood_expenditure_share", "2016", "80", "%", "全市"),
        ("enterprise_relief", "2016", "153", "亿元", "全市"),
        ("fixed_asset_investment_growth", "2016", "11", "%", "全市"),
        ("major_investment_growth", "2016", "17.4", "%", "全市"),
        ("infrastructure_investment", "2016", "620", "亿元", "全市"),
        ("infrastructure_investment_growth", "2016", "17.7", "%", "全市"),
        ("service_investment", "2016", "287", "亿元", "全市"),
        ("retail_sales", "2016", "1638.5", "亿元", "全市"),
        ("retail_sales_growth", "2016", "10.8", "%", "全市"),
        ("foreign_trade_exports_growth", "2016", "9", "%", "全市"),
        ("attracted_projects", "2016", "30", "个", "全市"),
        ("research_development_share", "2011", "2.2", "%", "全市"),
        ("research_development_share", "2016", "2.8", "%", "全市"),
        ("industrial_profits_growth", "2016", "25.9", "%", "全市"),
        ("industrial_value_added_equipment_share", "2016", "27.1", "%", "全市"),
        ("industrial_value_added_high_tech_share", "2016", "45", "%", "全市"),
        ("industrial_value_added_strategic_share", "2016", "37.2", "%", "全市"),
        ("industrial_value_added_above_size_share", "2016", "89.4", "%", "全市"),
        ("new_products_output_rate", "2016", "40", "%", "全市"),
        ("high_tech_exports_growth", "2016", "35.3", "%", "全市"),
        ("market_entities_new", "2016", "8", "万户", "全市"),
        ("market_entities_new_growth", "2016", "25.2", "%", "全市"),
        ("market_entities_enterprises", "2016", "2.1", "万户", "全市"),
        ("market_entities_enterprises_growth", "2016", "30.8", "%", "全市"),
        ("high_tech_firms_recognised", "2016", "184", "家", "全市"),
        ("high_tech_firms_top_hundred", "2016", "14", "家", "全市"),
        ("patents_granted", "2016", "1654", "件", "全市"),
        ("talent_academician_stations", "2016", "58", "个", "全市"),
        ("talent_national_thousand", "2016", "161", "名", "全市"),
        ("talent_provincial_thousand", "2016", "136", "名", "全市"),
        ("overcapacity_weak_enterprises", "2016", "2929", "家", "全市"),
        ("overcapacity_zombie_enterprises", "2016", "83", "家", "全市"),
        ("listed_companies_added", "2016", "4", "家", "全市"),
        ("listed_companies_third_board_added", "2016", "44", "家", "全市"),
        ("brands_added", "2016", "32", "个", "全市"),
        ("characteristic_towns_second_batch", "2016", "4", "个", "全市"),
        ("technical_upgrade_investment", "2016", "1023", "亿元", "全市"),
        ("income_urban", "2016", "48926", "元", "全市 城镇居民"),
        ("income_rural", "2016", "28997", "元", "全市 农村居民"),
        ("income_ratio", "2016", "1.687", "：1", "全市"),
        ("income_urban_growth", "2012/2016", "9.4", "%", "全市 城镇居民"),
        ("income_rural_growth", "2012/2016", "9.8", "%", "全市 农村居民"),
        ("income_rural_years_first", "2016", "13", "年", "全市 农村居民"),
        ("low_income_households_growth", "2016", "18.1", "%", "全市 低收入农户"),
        ("employment_new_urban_jobs", "2016", "10.4", "万人", "全市"),
        ("affordable_housing_started", "2016", "30000", "套", "全市"),
        ("health_doctors_per_thousand", "2016", "2.96", "名", "全市"),
        ("urbanisation", "2016", "62.9", "%", "全市"),
        ("greenways", "2016", "902", "公里", "全市"),
        ("greenways_urban_area", "2016", "501", "公里", "市区"),
        ("city_traffic_bus_lanes", "2016", "10", "公里", "中心城区"),
        ("city_traffic_roads", "2016", "8", "条", "中心城区"),
        ("travel_times_motorway", "2016", "15", "分钟", "中心城区"),
        ("travel_times_subcentres", "2016", "30", "分钟", "全市"),
        ("travel_times_neighbours", "2016", "60", "分钟", "全市"),
        ("agricultural_pilots_areas", "2016", "1", "个", "全市"),
        ("agricultural_pilots_towns", "2016", "2", "个", "全市"),
        ("demolition_renewal", "2016", "3476", "万平方米", "全市"),
        ("demolition_illegal", "2016", "1269", "万平方米", "全市"),
        ("demolition", "2012/2016", "16000", "万平方米", "全市"),
        ("river_dredging", "2016", "1358", "万立方米", "全市"),
        ("boilers", "2016", "2101", "台", "全市"),
        ("yellow_label_cars", "2016", "1760", "辆", "全市"),
        ("industrial_exhaust_sectors", "2016", "12", "个", "全市"),
        ("industrial_exhaust_power_plants", "2016", "28", "家", "全市"),
        ("industrial_exhaust_coal_users", "2016", "59", "家", "全市"),
        ("good_air_days", "2016", "74.3", "%", "市区"),
        ("pm25", "2016", "44", "微克/立方米", "市区"),
        ("pigs", "2011", "294.7", "万头", "全市"),
        ("pigs", "2016", "18.3", "万头", "全市"),
        ("surface_water_class4", "2011", "21.9", "%", "全市"),
        ("surface_water_class4", "2016", "93.1", "%", "全市"),
        ("sewers", "2016", "391", "公里", "全市"),
        ("sewers_collection", "2012/2016", "2161", "公里", "全市"),
        ("rivers_cleaned_rubbish", "2012/2016", "898", "公里", "全市"),
        ("rivers_cleaned_black", "2012/2016", "996", "公里", "全市"),
        ("rural_land_houses", "2012/2016", "7.5", "万户", "全市"),
        ("rural_land_reclaimed", "2012/2016", "5.3", "万亩", "全市"),
        ("reform_pilots_granted", "2012/2016", "92", "项", "全市"),
        ("proposals_congress", "2016", "238", "件", "全市"),
        ("proposals_consultative", "2016", "352", "件", "全市"),
        ("rule_of_law_acts_studied", "2016", "14", "部", "全市"),
        ("rule_of_law_documents_reviewed", "2016", "550", "件", "全市"),
        ("rule_of_law_reconsiderations", "2016", "77", "件", "全市"),
    ],
)
def test_a_figure_of_the_report_stands_with_its_unit_and_scope(
    indicator: str, period: str, value: str, unit: str, scope_of_it: str
) -> None:
    """Where a clause tells several figures, the proof sees that each number is claimed, this test by which series."""
    figure, series = reported(indicator, period), catalog().indicators[indicator]
    assert (figure.value, figure.bound) == (Decimal(value), Bound.EXACT)
    assert (series.unit, scope(series)) == (unit, scope_of_it)


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        ("emission_reduction_energy", "-2.6"),
        ("pm25_growth", "-17"),
        ("work_safety_accidents_growth", "-14"),
        ("work_safety_deaths_growth", "-9.3"),
    ],
)
def test_a_fall_is_negative_although_printed_positive(indicator: str, value: str) -> None:
    figure = reported(indicator, "2016")
    assert figure.value == Decimal(value)
    assert [citation.fall for citation in figure.citations] == [True]


def test_a_fall_to_a_level_is_no_fall() -> None:
    assert reported("asset_liability_ratio", "2016").value == Decimal("54.4")
    assert catalog().indicators["asset_liability_ratio"].measure is Measure.SHARE


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        ("attracted_projects_borgward", "200"),
        ("information_industry_electronics_output", "1000"),
        ("online_retail", "1000"),
        ("agriculture_value_added_growth", "0"),
    ],
)
def test_what_the_report_only_exceeds_is_a_bound(indicator: str, value: str) -> None:
    figure = reported(indicator, "2016")
    assert (figure.value, figure.bound) == (Decimal(value), Bound.ABOVE)


@pytest.mark.parametrize(
    ("indicator", "value", "printed"),
    [
        ("foreign_trade_growth_rank", "2", "第二"),
        ("foreign_trade_exports_growth_rank", "1", "第一"),
        ("foreign_capital_rank", "3", "第三"),
        ("returning_merchants_rank", "1", "第一"),
        ("returning_merchants_years_first", "5", "五年"),
        ("income_rural_rank", "1", "第一"),
        ("urban_rural_integration_rank", "1", "首位"),
        ("bad_loans_ratio_rank", "1", "最低"),
        ("safe_city_years", "12", "十二年"),
        ("model_city_military_support_titles", "3", "三连冠"),
        ("network_coverage_complete", "3", "三个"),
        ("compulsory_education_balanced_counties", "7", "五县两区"),
        ("power_lists_coverage", "100", "全覆盖"),
        ("safe_city_coverage", "100", "满堂红"),
    ],
)
def test_a_result_in_chinese_numerals_or_words_is_a_figure(indicator: str, value: str, printed: str) -> None:
    figure = reported(indicator, "2016")
    assert figure.value == Decimal(value)
    assert [citation.printed for citation in figure.citations] == [printed]


@pytest.mark.parametrize("indicator", ["surface_water_handover", "housing_inventory_task"])
def test_a_result_in_words_alone_passes_without_a_number(indicator: str) -> None:
    figure = reported(indicator, "2016")
    assert (figure.value, figure.passed) == (None, True)


def test_a_number_printed_twice_is_one_figure_with_two_citations() -> None:
    figure = reported("gdp_structure_services", "2016")
    assert [(citation.place, citation.printed) for citation in figure.citations] == [
        ("一/发展新动能不断增强", "45.3%"),
        ("一/过去五年/经济", "45.3"),
    ]


@pytest.mark.parametrize(
    "indicator",
    [
        "talent_academician_stations",
        "talent_national_thousand",
        "talent_provincial_thousand",
        "greenways",
        "greenways_urban_area",
        "urbanisation",
        "pigs",
    ],
)
def test_what_stands_at_the_end_of_2016_is_a_stock(indicator: str) -> None:
    assert catalog().indicators[indicator].accrual is Accrual.STOCK
    assert reported(indicator, "2016").period.last.isoformat() == "2016-12-31"


def test_the_city_itself_is_never_on_a_series_of_the_whole_city() -> None:
    own = {indicator.id for indicator in catalog().indicators.values() if indicator.area == "市本级"}
    assert own == {indicator for indicator in catalog().indicators if indicator.endswith("_city_itself")}
    assert len(own) == 6
    for figure in catalog().observations:
        about_itself = any("市本级" in citation.clause for citation in figure.citations)
        assert not about_itself or figure.indicator in own, figure


def test_thresholds_and_names_are_no_results() -> None:
    """世界500强, 1亿美元以上, 亿元以上, 4G, 5A级 say what is counted and count nothing."""
    waived = {(waiver.clause, waiver.printed) for waiver in catalog().waivers}
    assert waived > {
        ("世界500强", "500"),
        ("1亿美元以上重大项目", "1"),
        ("4G网络", "4"),
        ("国家5A级景区", "5"),
        ("PM2.5平均浓度", "2.5"),
        ("八大千亿产业", "千亿"),
    }


@pytest.mark.parametrize(
    ("indicator", "prices"),
    [
        ("gdp", Prices.CURRENT),
        ("gdp_growth", Prices.CONSTANT),
        ("gdp_growth_city_itself", Prices.CONSTANT),
        ("general_budget_revenue_growth", Prices.NOT_STATED),
        ("retail_sales_growth", Prices.NOMINAL),
        ("income_urban_growth", Prices.NOMINAL),
        ("income_urban_growth_real", Prices.CONSTANT),
        ("employment_new_urban_jobs", Prices.NONE),
    ],
)
def test_levels_and_growths_keep_their_price_basis(indicator: str, prices: Prices) -> None:
    assert catalog().indicators[indicator].prices is prices


@pytest.mark.parametrize(
    ("indicator", "year"), [("urbanisation", "2020"), ("population", "2020"), ("gdp_per_capita", "2020")]
)
def test_a_census_breaks_the_line(indicator: str, year: str) -> None:
    assert [str(change.period) for change in catalog().indicators[indicator].breaks] == [year]


def test_net_and_disposable_income_of_rural_residents_are_two_series() -> None:
    years = {
        name: {figure.period.year for figure in catalog().observations if figure.indicator == name}
        for name in ("income_rural_net", "income_rural")
    }
    assert max(years["income_rural_net"]) == 2013
    assert min(years["income_rural"]) == 2014
