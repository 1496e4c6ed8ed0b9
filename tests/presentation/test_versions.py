"""What a check of a version code says, in both languages."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.briefing import Form
from targets.domain.checking import End, Retold, Standing
from targets.domain.target import Assignment
from targets.domain.terms import Comparator
from targets.presentation.sentences.versions import (
    ENDS,
    FORMS,
    HEADLINES,
    fact_line,
    headline,
    held_against,
    listed_titles,
    of_what,
    promised,
    retold_line,
    row_note,
    statement,
)
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.tracking.sheets import ENERGY_2017, JOBS_2017, catalog
from tests.tracking.views import today

ZH, EN = Words(Language.ZH), Words(Language.EN)
NONE = {"turns": 0, "retold": 0, "shifted": 0, "gone": 0}


def test_every_form_standing_and_end_has_its_words() -> None:
    assert (set(FORMS), set(HEADLINES), set(ENDS)) == (set(Form), set(Standing), set(End))


@pytest.mark.parametrize(
    ("standing", "counts", "by_time", "zh", "en"),
    [
        (
            Standing.UNCHANGED,
            {},
            0,
            "一致：所示数据和评价与今日相同。",
            "Unchanged: All figures and statuses shown are the same today.",
        ),
        (
            Standing.AGED,
            {},
            2,
            "数据一致：所示数据与今日相同。2项评价仅因时间推移而变化。",
            "Figures unchanged: All figures shown are the same today. "
            "2 statuses are others only because time has passed.",
        ),
        (
            Standing.ADDED,
            {"new": 3},
            1,
            "仍然正确，已有新数据：所示数据均未修订或作废；此后：新增数据3个。1项评价仅因时间推移而变化。",
            "Still right, more is known: No figure shown was revised or withdrawn; since then came: 3 new figures. "
            "1 status is another one only because time has passed.",
        ),
        (
            Standing.CHANGED,
            {"turns": 2, "new": 1, "revised": 1, "withdrawn": 1, "retold": 1, "shifted": 2, "gone": 1},
            0,
            "已变化：9项：此后：评价变化2项、新增数据1个、修订1个、作废1个、目标表述变化1项、评价依据变化2项、指标撤销1项。",
            "Changed: 9: Since then: 2 statuses turned, 1 new figure, 1 revised, 1 withdrawn, 1 target told otherwise, "
            "2 statuses held against other numbers, 1 indicator gone.",
        ),
    ],
)
def test_how_what_was_shown_stands_is_a_headline_and_a_sentence(
    standing: Standing, counts: dict[str, int], by_time: int, zh: str, en: str
) -> None:
    told = NONE | counts
    for words, said, colon in ((ZH, zh, "："), (EN, en, ": ")):
        assert f"{headline(standing, told, words)}{colon}{statement(standing, told, by_time, words)}" == said


def test_what_a_code_is_of_is_told_with_a_day_to_judge_by_where_one_was_chosen() -> None:
    plain = list(of_what(Form.DOCUMENT, date(2026, 11, 22), None, "", ZH))
    assert plain == [("材料形式", "Word文档"), ("数据截至", "2026年11月22日")]
    chosen = list(of_what(Form.CHART, date(2026, 11, 22), date(2017, 9, 30), "Internal use", EN))
    assert [fact_line(label, said, EN) for label, said in chosen] == [
        "Kind of output: Chart · Internal use",
        "Figures known by: 22 Nov 2026",
        "Judged as of: 30 Sep 2017",
    ]


def test_a_figure_stands_beside_what_it_is_held_against() -> None:
    snapshot, voice = today(), Voice(catalog(), EN)
    told = {
        name: held_against(voice, snapshot.evaluate(catalog().targets[name])) for name in ("gdp_growth_2017", JOBS_2017)
    }
    assert told == {"gdp_growth_2017": "7.8% against 7%", JOBS_2017: "—"}


def test_what_is_assigned_is_told_with_its_document() -> None:
    target = catalog().targets[ENERGY_2017]
    assigned = Assignment(
        target=ENERGY_2017,
        value=Decimal("-3.7"),
        comparator=Comparator.AT_MOST,
        text="下降3.7%以上",
        document_number="浙节能办〔2017〕1号",
        known_from=date(2017, 6, 1),
    )
    voice = Voice(catalog(), ZH)
    assert promised(voice, target, None) == "完成上级下达目标"
    assert retold_line(voice, voice, Retold(target, target, None, assigned)) == (
        "单位生产总值能耗（2017年）：完成上级下达目标 → 不超过−3.7% · 下降3.7%以上 · 浙节能办〔2017〕1号"
    )


def test_a_row_is_told_by_its_number_only_to_those_who_may_know_it() -> None:
    assert row_note(12, "笔误", ZH) == "第12号记录 · 理由：笔误"
    assert row_note(None, "笔误", EN) == "reason: 笔误"
    assert row_note(None, "", ZH) == ""


def test_many_targets_are_counted() -> None:
    targets = [catalog().targets[name] for name in (JOBS_2017, "gdp_growth_2017", "gdp_2021")]
    voice = Voice(catalog(), ZH)
    assert (
        listed_titles(voice, targets, 3) == "城镇新增就业（2017年）、地区生产总值增长（2017年）、地区生产总值（2021年）"
    )
    assert listed_titles(voice, targets, 2) == "城镇新增就业（2017年）、地区生产总值增长（2017年）等，共3项"
