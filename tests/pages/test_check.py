"""The check of a version code without a browser: from the foot of a chart to what became of it."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.briefing import Form
from targets.domain.catalog import Catalog
from targets.domain.checking import End
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.presentation.periods import day
from targets.presentation.sentences.versions import ENDS
from targets.presentation.words import Language, Words
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.practice import marked
from targets.tracking.tracker import Tracker
from targets.tracking.versions.code import decode
from targets.tracking.versions.stamp import stamp_indicator, stamp_targets
from targets.tracking.versions.view import Year
from targets.web import start
from tests.ledger.entered import batch, withdrawal
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links_in_texts, shown
from tests.pages.remarks import NOW, TODAY
from tests.tracking.sheets import JOBS, JOBS_2017, catalog_with, entries_of, typed
from tests.tracking.views import SLOT

EN, ZH = Words(Language.EN), Words(Language.ZH)
PUBLIC = Disclosure.PUBLIC
DAY = timedelta(days=1)


def texts(page: AppTest) -> str:
    assert not page.exception
    return "\n".join(" ".join(text.split()) for text in shown(page, "html"))


def code_of(catalog: Catalog, ledger: Ledger, *targets: str, known: date = TODAY, on: date | None = None) -> str:
    snapshot = Tracker(catalog, ledger, roster=AT_THE_MACHINE).snapshot(known, NOW, LOCAL_EDITOR)
    return stamp_targets(snapshot, on, Form.CHART, targets or (JOBS_2017,))


@pytest.mark.parametrize(
    ("lang", "said"), [("中文", "从本系统取出的图表和文件"), ("English", "Every chart and every file that leaves")]
)
def test_without_a_code_the_page_says_where_to_find_one(opening: Opening, lang: str, said: str) -> None:
    page = opening("check.py", lang=lang)
    assert texts(page).startswith(said) or said in texts(page)
    assert [field.label for field in page.main.text_input] == [ZH("Version code") if lang == "中文" else "Version code"]


def test_the_code_under_a_chart_leads_to_a_page_that_finds_it_unchanged(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=PUBLIC)), NOW - DAY)
    chart = opening("indicator.py", indicator=JOBS)
    assert not chart.exception
    (found,) = [query for page, query in links_in_texts(chart) if page == "check"]
    told = texts(opening("check.py", code=found["code"]))
    assert "一致 所示数据和评价与今日相同。" in told
    assert "城镇新增就业（2017年）" in told
    assert f"材料形式 图表 数据截至 {day(TODAY, ZH)}" in told


def test_a_code_typed_small_and_without_dashes_is_kept_in_the_address_as_typed(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    page = opening("check.py", lang="English")
    typed_code = code_of(catalog, ledger).lower().replace("-", " ")
    page.main.text_input[0].set_value(typed_code)
    page.main.button[0].click().run()
    assert "Unchanged All figures and statuses shown are the same today." in texts(page)
    assert page.query_params["code"] == typed_code


def test_what_changed_is_told_with_both_statuses_figures_row_and_reason(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=PUBLIC)), NOW - 2 * DAY)
    code = code_of(catalog, ledger, known=TODAY - DAY)
    entries = entries_of(typed("5.2"), disclosure=PUBLIC, seen={SLOT: 1}, reason="笔误")
    ledger.append(batch(*entries), NOW)
    page = opening("check.py", code=code)
    told = texts(page)
    assert "已变化：2项 此后：评价变化1项、修订1个。" in told
    assert "★ 完成 → ■ 未完成" in told
    assert "10.1万人 → 5.2万人（−4.9万人）" in told
    assert "第2号记录 · 理由：笔误" in told
    asked = {"indicator": JOBS, "target": JOBS_2017}
    days = [
        query["known"]
        for where, query in links_in_texts(page)
        if where == "indicator" and query | asked == query and "known" in query
    ]
    assert set(days) == {(TODAY - DAY).isoformat(), TODAY.isoformat()}
    outside = texts(opening("check.py", code=code, caller=AFAR))
    assert "理由：笔误" in outside
    assert "第2号" not in outside


def test_a_withdrawal_is_told_with_its_day_and_reason(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=PUBLIC)), NOW - 2 * DAY)
    code = code_of(catalog, ledger, known=TODAY - DAY)
    ledger.append(batch(withdrawal(1, "误报两次")), NOW)
    assert f"{day(TODAY, ZH)}作废：误报两次" in texts(opening("check.py", code=code, caller=AFAR))


def test_what_only_time_has_turned_stands_apart(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    spring = date(2017, 5, 2)
    told = texts(opening("check.py", lang="English", code=code_of(catalog, ledger, "brands_added_2017", known=spring)))
    assert (
        "Figures unchanged All figures shown are the same today. 1 status is another one only because time has passed."
        in told
    )
    assert "Statuses that only time has turned 1" in told
    assert "Statuses that turned" not in told


def test_a_day_of_its_own_to_judge_by_is_told_and_goes_into_the_links(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    on = date(2017, 9, 30)
    page = opening("check.py", lang="English", code=code_of(catalog, ledger, "gdp_growth_2017", on=on))
    assert "Judged as of 30 Sep 2017" in texts(page)
    assert {query.get("on") for where, query in links_in_texts(page) if where == "indicator"} == {"2017-09-30"}


def test_all_targets_of_a_year_are_counted_and_not_listed(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    targets = [target.id for target in catalog.counted_targets if target.due.year == 2017]
    told = texts(opening("check.py", lang="English", code=code_of(catalog, ledger, *targets)))
    assert f"Shown all {len(targets)} targets for 2017" in told


def test_many_targets_are_named_up_to_a_number(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    targets = [target.id for target in catalog.counted_targets][:30]
    assert "and 6 more" in texts(opening("check.py", lang="English", code=code_of(catalog, ledger, *targets)))


def test_a_series_without_a_target_is_named(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    snapshot = Tracker(catalog, ledger, roster=AT_THE_MACHINE).snapshot(TODAY, NOW, None)
    code = stamp_indicator(snapshot, Form.CHART, "gdp_per_capita")
    assert "所示内容 全市人均地区生产总值" in texts(opening("check.py", code=code))


def test_an_internal_code_is_told_to_nobody_without_the_right(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NOW - DAY)
    code = code_of(catalog, ledger)
    assert "材料形式 图表 · 内部使用" in texts(opening("check.py", code=code))
    outside = texts(opening("check.py", code=code, caller=AFAR))
    assert ZH(ENDS[End.INTERNAL]) in outside
    for kept_back in ("就业", "材料形式", day(TODAY, ZH)):
        assert kept_back not in outside


def test_public_figures_alone_are_compared_and_that_is_said_to_who_may_see_more(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    code = code_of(catalog, ledger)
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    said = "您还可查看与此有关的内部使用数据；此处仅比较公开内容。"
    assert said in texts(opening("check.py", code=code))
    outside = texts(opening("check.py", code=code, caller=AFAR))
    assert "一致" in outside
    assert said not in outside


@pytest.mark.parametrize(
    ("code", "end"),
    [("GDP", End.NO_CODE), ("40AC-QG1H-SMAJ-2DNV-W96R-Z", End.SLIP), ("<b>$x$</b>", End.NO_CODE)],
)
@pytest.mark.parametrize("words", [ZH, EN])
def test_what_is_no_code_is_told_in_both_languages(opening: Opening, code: str, end: End, words: Words) -> None:
    page = opening("check.py", lang="English" if words is EN else "中文", code=code)
    assert texts(page).endswith(f"{words('Cannot be checked')} {words(ENDS[end])}")


def test_a_code_of_practice_is_no_code_of_the_city(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    code = code_of(marked(catalog), ledger)
    assert ZH(ENDS[End.OF_PRACTICE]) in texts(opening("check.py", code=code))


def test_whatever_day_is_chosen_the_code_is_held_against_today(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    code = code_of(catalog, ledger)
    page = opening("check.py", code=code, known="2018-03-05", lang="English")
    assert "Unchanged" in texts(page)
    said = "A code brings its own days; it is held against today, whatever day is chosen in the sidebar."
    assert said in shown(page, "caption")


def test_the_chart_of_a_series_without_a_target_carries_the_code_that_stands_under_it(opening: Opening) -> None:
    page = opening("indicator.py", indicator="gdp_per_capita")
    (found,) = [query["code"] for where, query in links_in_texts(page) if where == "check"]
    spec = page.get("plotly_chart")[0].proto.spec
    assert f"版本{found}" in spec


def test_growth_in_step_is_drawn_with_every_year_of_what_it_keeps_step_with(opening: Opening) -> None:
    page = opening("indicator.py", indicator="income_urban_growth_real", known="2026-11-22")
    drawn = json.loads(page.get("plotly_chart")[0].proto.spec)["data"]
    years = {trace["name"]: len(trace["x"]) for trace in drawn}
    assert years == {"gdp_growth": 5, "income_urban_growth": 2}


@pytest.mark.parametrize(("period", "internal"), [("2017", True), ("2018", False)])
def test_the_chart_of_all_targets_can_be_checked_by_anybody_unless_a_status_is_internal(
    opening: Opening, ledger: Ledger, period: str, internal: bool
) -> None:
    """The chart shows statuses and no figures: an internal figure that turns none is not in it."""
    ledger.append(batch(*entries_of(typed("10.1"), period=period)), NOW - DAY)
    page = opening()
    page.session_state["matrix"] = True
    page.run()
    (found,) = [query["code"] for where, query in links_in_texts(page) if where == "check"]
    view = decode(found)
    assert (view.subject, view.internal) == (Year(2017), internal)
    assert f"版本{found}" in page.get("plotly_chart")[0].proto.spec
    assert "2017年全部目标（70项）" in texts(opening("check.py", code=found))


def test_a_target_that_stood_on_an_indicator_the_catalog_dropped_is_told_by_both_catalogs(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    former_id, target = "growth_of_former_years", catalog.targets["gdp_growth_2017"]
    indicator = catalog.indicators["gdp_growth"].model_copy(update={"id": former_id})
    figures = tuple(
        one.model_copy(update={"indicator": former_id, "value": one.value + Decimal("0.1")})
        for one in catalog.observations
        if one.indicator == "gdp_growth" and one.value is not None and str(one.period) == "2017"
    )
    former = catalog_with(
        indicators=catalog.indicators | {former_id: indicator},
        targets=catalog.targets | {target.id: target.model_copy(update={"indicator": former_id})},
        observations=(*catalog.observations, *figures),
        digest="former",
    )
    ledger.keep_release("former", start.canonical(former), NOW - 2 * DAY)
    told = texts(opening("check.py", lang="English", code=code_of(former, ledger, target.id)))
    assert "1 status held against other numbers" in told
    assert "7.9% against 7% → 7.8% against 7%" in told
    assert "The catalog says something else of this target or its indicator since." in told
