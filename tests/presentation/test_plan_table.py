"""The city's own form: which target stands with which, what is in its cells, and the notes under it."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.indicator import Observation
from targets.presentation.tables.plan_table import PlanRow, PlanTable, plan_table
from targets.presentation.words import Language
from tests.domain.builders import a_figure, a_growth_target, a_quota, an_indicator
from tests.presentation.briefed import of_a_city, of_the_report, voice_of
from tests.presentation.charted import GROWTH
from tests.presentation.city import Told, named, tell


def table(language: Language = Language.ZH, known: date | None = None) -> PlanTable:
    told = of_the_report(known) if known else of_the_report()
    return plan_table(told, voice_of(told, language))


def row(name: str, language: Language = Language.ZH, known: date | None = None) -> PlanRow:
    return next(one for one in table(language, known).rows if one.name == name)


def cells(one: PlanRow) -> tuple[str, ...]:
    return tuple(cell.text for cell in (one.plan, one.plan_change, one.result, one.result_change))


def test_a_growth_stands_with_its_level_as_the_plan_report_prints_them() -> None:
    gdp = row("地区生产总值")
    assert (gdp.unit, cells(gdp)) == ("亿元", ("", "7左右", "4355.2", "7.8"))
    assert (gdp.verdicts, gdp.as_of) == (("★ 完成",), "2017年")
    assert [item.target.id for item in gdp.items] == ["gdp_growth_2017"]


@pytest.mark.parametrize(
    ("name", "unit", "told"),
    [
        ("一般公共预算收入", "亿元", ("", "6.5", "443.8", "13.2")),
        ("市本级一般公共预算收入", "亿元", ("", "力争7左右", "143.1", "16.1")),
        ("地区生产总值（2021年）", "亿元", ("力争突破5400", "", "6355", "8.5")),
        ("新增高新技术企业", "家", ("200", "", "241", "31")),
        ("市本级地区生产总值", "%", ("", "力争7.2", "", "—")),
        ("原煤消费实现负增长", "%", ("", "力争负增长", "", "—")),
        ("服务业增加值占比提高", "%", ("力争提高1.2个百分点", "", "43.9", "")),
        ("重点区域大气污染综合整治", "个", ("全部7", "", "—", "")),
        ("市控以上断面Ⅲ类水为主（2021年）", "%", ("Ⅲ类水为主（超过50%）", "", "94", "")),
        ("单位生产总值能耗", "%", ("", "完成上级下达目标", "", "—")),
    ],
)
def test_cells_hold_numbers_as_published_in_the_words_of_the_report(
    name: str, unit: str, told: tuple[str, ...]
) -> None:
    assert (row(name).unit, cells(row(name))) == (unit, told)


def test_numbers_stand_apart_from_the_words_around_them() -> None:
    goal = row("地区生产总值（2021年）").plan
    assert (goal.before, goal.value, goal.after) == ("力争突破", Decimal("5400"), "")


def test_english_counts_in_the_unit_of_the_row() -> None:
    goal = row("GDP (2021)", Language.EN)
    assert (goal.unit, cells(goal)) == (
        "units of 100 million yuan",
        ("strive for more than 5400", "", "6355", "8.5"),
    )


def test_rows_are_numbered_through_all_domains_and_hold_every_target_once() -> None:
    told = table()
    assert [one.number for one in told.rows] == list(range(1, len(told.rows) + 1))
    assert sorted(item.target.id for one in told.rows for item in one.items) == sorted(
        item.target.id for item in of_the_report().items
    )
    assert [name for name, _ in told.groups][:3] == ["经济", "财政", "投资与贸易"]


def test_a_note_is_said_once_and_pointed_at_by_every_row_it_is_about() -> None:
    told = table()
    assert len(set(told.notes)) == len(told.notes)
    preliminary = told.notes.index("所用数据为初步数。") + 1
    assert {"地区生产总值", "一般公共预算收入"} <= {one.name for one in told.rows if preliminary in one.notes}


def test_an_empty_cell_is_explained_and_the_latest_figure_known_is_told_with_its_year() -> None:
    told = table()
    said = [told.notes[number - 1] for number in row("市本级地区生产总值").notes]
    assert said == ["2017年已结束，全期数据尚未录入。", "最近：7.5%（2016年）。"]


def test_amounts_and_growth_at_other_prices_say_so() -> None:
    told = table()
    said = [told.notes[number - 1] for number in row("地区生产总值").notes]
    assert said == ["绝对额的价格口径：现价（当年价格）；增速的价格口径：可比价（不变价）。", "所用数据为初步数。"]


def test_while_the_year_runs_both_figures_are_of_the_same_months() -> None:
    for one in table(known=date(2017, 12, 1)).rows:
        assert "、" not in one.as_of


def test_a_fall_has_a_minus() -> None:
    told = tell(a_growth_target("7"), a_figure("-2.6", "2017"), of=GROWTH)
    assert cells(plan_table(of_a_city(told), told.voice).rows[0]) == ("", "7", "", "−2.6")


LEVEL = named(an_indicator("level", frequency="quarter"), "地区生产总值", "GDP")
PAIR = (GROWTH.model_copy(update={"growth_of": "level"}), LEVEL)


def pair(*figures: Observation) -> tuple[Told, Told]:
    """A growth and its level, both promised for one year."""
    growth = tell(a_growth_target("7", comparator="about"), *figures, of=PAIR)
    level = tell(a_quota("4000", indicator="level"), *figures, of=PAIR)
    return growth, level


def test_a_level_and_its_growth_both_promised_share_one_row_with_two_verdicts() -> None:
    growth, level = pair(a_figure("7.8", "2017"), a_figure("4355.2", "2017", of="level"))
    told = plan_table(of_a_city(growth, level, counterparts=(level, growth)), growth.voice)
    assert [cells(one) for one in told.rows] == [("4000", "7左右", "4355.2", "7.8")]
    assert told.rows[0].verdicts == ("★ 完成", "★ 完成")
    assert [item.target.kind for item in told.rows[0].items] == ["quota", "growth"]


def test_an_internal_level_beside_a_public_growth_marks_the_table() -> None:
    level = a_figure("4355.2", "2017", of="level", internal=True)
    growth, beside = pair(a_figure("7.8", "2017"), level)
    material = of_a_city(growth, counterparts=(beside,))
    told = plan_table(material, growth.voice)
    assert (material.internal, told.internal) == (False, True)
    assert [told.notes[number - 1] for number in told.rows[0].notes] == [
        "所用数据为初步数。",
        "内部资料，未经发布不得引用。",
    ]
