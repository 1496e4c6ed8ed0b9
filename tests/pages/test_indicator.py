"""The page of one indicator without a browser: all of them, and addresses that ask for none we have."""

import pytest

from targets.domain.catalog import Catalog
from targets.domain.terms import Domain
from targets.presentation.words import Language, Words
from targets.web.indicator.page import NOT_ENOUGH, NOTHING
from targets.web.literal import literal
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, messages, shown

CHINESE = Words(Language.ZH)


@pytest.mark.parametrize("domain", Domain)
def test_every_indicator_has_a_page_with_its_name_definition_and_picture(
    opening: Opening, catalog: Catalog, domain: Domain
) -> None:
    page = opening("indicator.py")
    for indicator in (one for one in catalog.indicators.values() if one.domain is domain):
        page.query_params["indicator"] = indicator.id
        page.run()
        assert not page.exception, indicator.id
        assert shown(page, "title") == [indicator.name.zh]
        assert indicator.definition.zh in shown(page, "text")
        told = [text for _, text in messages(page)]
        pictures = sum("editions_" not in drawn.proto.id for drawn in page.main.get("plotly_chart"))
        assert (pictures, told) in ((1, []), (0, [CHINESE(NOTHING)]), (0, [CHINESE(NOT_ENOUGH)])), indicator.id
        if told == [CHINESE(NOT_ENOUGH)]:
            assert len(page.dataframe) == 1, indicator.id


@pytest.mark.parametrize(
    ("asked", "finding"),
    [
        ({"period": "2021"}, "2021年地区生产总值有3个数值（6355—6388.38亿元），评价采用6355亿元（报告数）。"),
        ({"period": "2016"}, "2016年地区生产总值有4个数值（3760—3979.04亿元），目标以3760亿元（报告数）为基数。"),
        ({"period": "2018"}, "2018年地区生产总值有3个数值（4871.98—5018.38亿元），图表采用4871.98亿元（初步数）。"),
        ({"period": "1949"}, "2021年地区生产总值有3个数值（6355—6388.38亿元），评价采用6355亿元（报告数）。"),
    ],
)
def test_several_values_of_a_period_stand_side_by_side(opening: Opening, asked: dict[str, str], finding: str) -> None:
    page = opening("indicator.py", indicator="gdp", **asked)
    _, values = page.main.get("plotly_chart")
    assert values.proto.alt == finding


def test_they_are_folded_away_until_somebody_asks(opening: Opening) -> None:
    page = opening("indicator.py", indicator="gdp")
    assert len(page.main.get("plotly_chart")) == 1
    (fold,) = [one for one in page.expander if one.label == "同一时期的多个数值"]
    assert not fold.proto.expanded


def test_where_every_period_has_one_value_no_second_picture_is_drawn(opening: Opening) -> None:
    assert len(opening("indicator.py", indicator="employment_new_urban_jobs").main.get("plotly_chart")) == 1


def test_one_indicator_of_every_kind_of_target_and_measure_has_its_page_in_english(
    opening: Opening, catalog: Catalog
) -> None:
    kinds = {target.kind: target.indicator for target in catalog.counted_targets}
    measures = {indicator.measure: indicator.id for indicator in catalog.indicators.values()}
    page = opening("indicator.py", lang="English")
    for name in sorted({*kinds.values(), *measures.values()}):
        page.query_params["indicator"] = name
        page.run()
        assert not page.exception, name
        assert shown(page, "title") == [catalog.indicators[name].name.en]


def test_every_target_of_an_indicator_can_be_asked_for(opening: Opening, catalog: Catalog) -> None:
    page = opening("indicator.py", lang="English")
    several = [one for one in catalog.counted_targets if one.indicator in ("surface_water_class3", "gdp")]
    for target in several:
        page.query_params.update(indicator=target.indicator, target=target.id)
        page.run()
        assert not page.exception
        clauses = " ".join(shown(page, "html"))
        assert all(citation.clause in clauses for citation in target.citations)


def test_without_being_asked_for_one_the_first_headline_is_shown(opening: Opening, catalog: Catalog) -> None:
    first = catalog.targets[catalog.place.headlines["2017"][0]]
    assert shown(opening("indicator.py"), "title") == [catalog.indicators[first.indicator].name.zh]


@pytest.mark.parametrize("asked", ["nothing", "", "GDP", "[x](https://example.com)", "$a$ <b>", "../../etc/passwd"])
def test_an_indicator_that_is_not_here_is_told_so_and_the_first_one_shown(opening: Opening, asked: str) -> None:
    page = opening("indicator.py", lang="English", indicator=asked)
    assert not page.exception
    sentence = f'There is no indicator "{asked}" here; the first one is shown instead.'
    assert messages(page) == [("warning", sentence)]
    assert page.warning[0].value == literal(sentence)
    assert shown(page, "title") == ["GDP growth"]


@pytest.mark.parametrize("target", ["nothing", "employment_new_urban_jobs_2017", ""])
def test_a_target_that_is_not_the_indicators_is_passed_over(opening: Opening, target: str) -> None:
    page = opening("indicator.py", indicator="gdp_growth", target=target, lang="English")
    assert not page.exception
    assert shown(page, "title") == ["GDP growth"]


def test_an_indicator_without_a_target_has_figures_and_no_verdict(opening: Opening) -> None:
    page = opening("indicator.py", indicator="employment_registered_unemployment", lang="English")
    assert not page.exception
    assert "How the verdict came about" not in shown(page, "subheader")
    assert "Definition" in shown(page, "subheader")


def test_the_form_is_one_click_away_for_those_who_may_enter_figures(opening: Opening) -> None:
    asked = {"indicator": "employment_new_urban_jobs"}
    assert ("update", {"topic": "employment", "year": "2017"}) in links(opening("indicator.py", **asked))
    assert "update" not in {where for where, _ in links(opening("indicator.py", caller=AFAR, **asked))}


def test_the_past_is_shown_as_it_was_known(opening: Opening) -> None:
    page = opening("indicator.py", indicator="gdp_growth", known="2017-04-30", on="2017-04-30", lang="English")
    assert not page.exception
    assert any("Figures known by 2017-04-30" in text for text in shown(page, "caption"))
