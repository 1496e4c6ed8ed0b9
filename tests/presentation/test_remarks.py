"""What is said about a lag, read aloud in both languages: in full, in one line, clipped, and what changed since."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure, Status
from targets.presentation.remarks import about, block, clipped, deadline, in_a_word, one_line, people, since
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
CHINESE, ENGLISH = (Voice(catalog(), Words(language)) for language in Language)
TARGET = catalog().targets["gdp_structure_services_2017"]
VERDICTS = Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)
MISSED, MET = VERDICTS.evaluate(TARGET), VERDICTS.evaluate(catalog().targets["gdp_growth_2017"])
DAY = date(2017, 12, 20)
REMARK = Remark(
    row=1,
    target=TARGET.id,
    status=Status.MISSED,
    period=Period.of_year(2017),
    value=Decimal("43.9"),
    cause="工业回升快于服务业。",
    next_step="出台<b>扶持</b>政策",
    deadline=DAY,
    unit="市发改委",
    person="王五",
    contact="",
    disclosure=Disclosure.PUBLIC,
    written_on=date(2017, 10, 23),
)


def typed(text: str) -> str:
    return f'<span class="typed" lang="zh-CN">{text}</span>'


def test_a_remark_in_full_in_chinese() -> None:
    assert block(CHINESE, TARGET, REMARK, DAY) == (
        '<div class="remark"><dl>'
        f"<dt>滞后原因</dt><dd>{typed('工业回升快于服务业。')}</dd>"
        f"<dt>下步措施</dt><dd>{typed('出台&lt;b&gt;扶持&lt;/b&gt;政策')}</dd>"
        "<dt>完成时限</dt><dd>2017年12月20日</dd></dl>"
        f"<p>2017年10月23日 · {typed('市发改委')} · {typed('王五')}</p>"
        "<p>填写时的进度：2017年43.9%，未完成</p></div>"
    )


def test_a_remark_in_full_in_english_internal_with_contact_and_withdrawn() -> None:
    told = replace(REMARK, contact="0573", disclosure=Disclosure.INTERNAL, withdrawn="写错")
    html = block(ENGLISH, TARGET, told, DAY)
    contact = '<span class="typed" lang="en">0573</span>'
    assert html.endswith(
        f"<p>23 Oct 2017 · {typed('市发改委')} · {typed('王五')} · {contact} · Internal use</p>"
        f"<p>Written about: 2017: 43.9%, missed</p><p><b>Withdrawn</b>: {typed('写错')}</p></div>"
    )


def test_a_remark_in_one_line() -> None:
    assert one_line(CHINESE, REMARK, DAY) == f"滞后原因：{typed('工业回升快于服务业')} · 完成时限2017年12月20日"
    late = date(2017, 12, 21)
    assert one_line(ENGLISH, REMARK, late) == f"Cause: {typed('工业回升快于服务业')} · by 20 Dec 2017 (passed)"


@pytest.mark.parametrize(
    ("on", "said"), [(date(2017, 12, 20), "2017年12月20日"), (date(2017, 12, 21), "2017年12月20日（已过期）")]
)
def test_a_deadline_has_passed_the_day_after_it(on: date, said: str) -> None:
    assert deadline(REMARK, CHINESE.words, on) == said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "2017: 43.9%, missed"),
        ({"period": Period.parse("2017-01/2017-09"), "status": Status.BEHIND}, "Q1–Q3 2017: 43.9%, behind"),
        ({"value": None}, "2017, missed"),
        ({"period": None, "value": None}, "Missed"),
    ],
)
def test_the_light_a_remark_speaks_about(changed: dict[str, object], said: str) -> None:
    assert about(ENGLISH, TARGET, replace(REMARK, **changed)) == said


def test_what_changed_since_a_remark_was_written() -> None:
    earlier = replace(REMARK, period=Period.parse("2017-01/2017-09"), value=Decimal("45.4"), status=Status.BEHIND)
    assert since(ENGLISH, REMARK, MISSED) == ""
    assert since(ENGLISH, earlier, MISSED) == "Written before the present figure came in."
    assert (
        since(ENGLISH, replace(REMARK, value=Decimal("43.8")), MISSED) == "Written before the present figure came in."
    )
    assert since(ENGLISH, replace(REMARK, status=Status.BEHIND), MISSED) == "Written before the light changed."
    assert since(ENGLISH, REMARK, MET) == "The target no longer lags; this was written when it did."
    assert since(CHINESE, REMARK, MET) == "该目标现已不滞后，以上为滞后时所填。"


def test_a_row_of_a_list_says_whether_there_is_one() -> None:
    assert [in_a_word(CHINESE, one) for one in (None, REMARK)] == ["未填原因", "已填原因"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("土地指标未到位。", "土地指标未到位"),
        ("一；\n二", "一； 二"),
        ("雨" * 28, "雨" * 28),
        ("雨" * 29, "雨" * 28 + "…"),
        ("梅雨期长。" + "三个标段停工" * 5, "梅雨期长"),
        ("先" + "征地，" * 12, "先" + "征地，" * 8 + "征地…"),
        ("Rain. " + "x" * 60, "Rain. " + "x" * 50 + "…"),
    ],
)
def test_a_cause_is_clipped_at_its_first_sentence_or_where_the_room_ends(text: str, said: str) -> None:
    assert clipped(text) == said


def test_what_a_person_typed_is_marked_with_its_language_and_stays_text() -> None:
    assert people("雨 & <i>") == '<span class="typed" lang="zh-CN">雨 &amp; &lt;i&gt;</span>'
    assert people("rain") == '<span class="typed" lang="en">rain</span>'
