"""Falls, averages of years, places in a ranking and growth known by its sign alone, said as an official says them."""

from functools import cache
from pathlib import Path

import pytest

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.presentation.sentences.facts import fact
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words


@cache
def catalog() -> Catalog:
    return load(Path(__file__).parents[2] / "seeds")


def said(indicator: str, language: Language, period: str = "2016") -> str:
    """The figure of a period as a clause."""
    figure = next(f for f in catalog().observations if f.indicator == indicator and str(f.period) == period)
    return fact(Voice(catalog(), Words(language)), figure)


@pytest.mark.parametrize(
    ("indicator", "clause"),
    [
        ("emission_reduction_energy", "2016年全市单位生产总值能耗下降2.6%"),
        ("pm25_growth", "2016年市区PM2.5平均浓度下降17%"),
        ("work_safety_accidents_growth", "2016年全市安全生产事故起数下降14%"),
        ("gdp_growth", "2016年全市地区生产总值增长7%"),
        ("gdp_growth_city_itself", "2016年市本级地区生产总值增长7.5%"),
    ],
)
def test_a_fall_is_said_once(indicator: str, clause: str) -> None:
    assert said(indicator, Language.ZH) == clause


def test_a_series_that_is_meant_to_fall_keeps_its_name_where_no_number_follows() -> None:
    voice = Voice(catalog(), Words(Language.ZH))
    assert voice.series_name(catalog().indicators["emission_reduction_energy"]) == "单位生产总值能耗升降"
    assert voice.series_name(catalog().indicators["gdp_growth"]) == "地区生产总值增速"


def test_growth_of_which_only_the_sign_is_known_is_not_called_unchanged() -> None:
    assert said("agriculture_value_added_growth", Language.ZH) == "2016年全市农林牧渔业增加值转负为正"
    assert (
        said("agriculture_value_added_growth", Language.EN)
        == "Growth of value added of agriculture, forestry, animal husbandry and fishery (the whole city) in 2016: over 0%"
    )


def test_the_growth_of_several_years_is_said_to_be_their_average() -> None:
    assert said("gdp_growth", Language.ZH, "2012/2016") == "2012—2016年全市地区生产总值年均增长7.9%"
    assert (
        said("gdp_growth", Language.EN, "2012/2016")
        == "GDP growth (the whole city) was 7.9% a year on average in 2012–2016"
    )


def test_a_rank_is_a_place() -> None:
    assert said("foreign_capital_rank", Language.ZH) == "2016年全市实际利用外资总量全省位次为第3位"
