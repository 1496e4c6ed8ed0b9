"""The list of changes without a browser: what turned and why, what moved, what was written; and its line on the overview."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from targets.domain.catalog import Catalog
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import figure_slot
from targets.ledger.ledger import Ledger
from targets.presentation.periods import day
from targets.presentation.words import Language, Words
from targets.web import last_visit as visits
from targets.web import start
from targets.web.last_visit import day_before
from tests.ledger.entered import batch, withdrawal
from tests.ledger.remarked import remark_sheet
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, links_in_texts, messages, shown
from tests.pages.remarks import NOW, TODAY, services
from tests.tracking.sheets import ENERGY, JOBS, JOBS_2017, entries_of, typed

EN, ZH = Words(Language.EN), Words(Language.ZH)
YESTERDAY = NOW - timedelta(days=1)
PUBLIC = Disclosure.PUBLIC
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def texts(page: object) -> str:
    return "\n".join(" ".join(text.split()) for text in shown(page, "html"))  # type: ignore[arg-type]


@pytest.mark.parametrize(("lang", "words"), [("中文", ZH), ("English", EN)])
def test_a_week_without_a_change_says_so_and_offers_longer_spans(opening: Opening, lang: str, words: Words) -> None:
    page = opening("changes.py", lang=lang)
    assert not page.exception
    days = words("{first} to {last}", first=day(TODAY - WEEK + DAY, words), last=day(TODAY, words))
    said = words("Nothing changed: {days}. A longer span is one click away, above.", days=days)
    assert messages(page) == [("info", said)]
    assert links(page) == [
        ("changes", {"since": (TODAY - timedelta(days=30)).isoformat()}),
        ("changes", {"since": (TODAY - timedelta(days=365)).isoformat()}),
        ("changes", {"since": "2017-04-21"}),
    ]
    assert page.get("download_button") == []


def test_statuses_figures_and_remarks_of_the_week_are_told_with_why(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("-3.1", ENERGY), disclosure=PUBLIC)), NOW - 2 * WEEK)
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=PUBLIC)), YESTERDAY)
    ledger.append(batch(withdrawal(1)), YESTERDAY)
    ledger.append_remark(remark_sheet(services(disclosure=PUBLIC)), YESTERDAY)
    page = opening("changes.py", lang="English")
    assert not page.exception
    told = texts(page)
    first, last = day(TODAY - WEEK + DAY, EN), day(TODAY, EN)
    assert f"{first} to {last}: 1 status turned, 1 new figure, 1 withdrawn, 1 remark." in told
    assert "Statuses that turned 1" in told
    assert "New urban jobs 2017" in told
    assert "– Figure to be added → ★ Met" in told
    assert "New figure: New urban jobs (the whole city) came to 101,000 people in 2017." in told
    assert "消费回落" in told
    asked = {"indicator": JOBS, "target": JOBS_2017, "lang": "English", "on": "2017-12-31"}
    then, now = (("indicator", {**asked, "known": one.isoformat()}) for one in (TODAY - WEEK, TODAY))
    assert [one for one in links_in_texts(page) if "known" in one[1]] == [then, now]
    assert [button.proto.label for button in page.get("download_button")] == ["All of it as CSV"]


def test_an_address_asks_for_its_days_and_a_day_after_the_last_one_is_none(opening: Opening, ledger: Ledger) -> None:
    page = opening("changes.py", lang="English", since="2018-01-10", known="2018-03-05")
    assert "11 Jan 2018 to 5 Mar 2018: 4 statuses turned, 18 new figures." in texts(page)
    page = opening("changes.py", lang="English", since="2018-03-06", known="2018-03-05")
    said = "\n".join(text for _, text in messages(page))
    assert "27 Feb 2018 to 5 Mar 2018" in said
    assert 'The address asks for the day "2018-03-06", which cannot be chosen here; it was left out.' in said


def test_a_withdrawal_tells_its_day_its_person_and_its_reason(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=PUBLIC)), NOW - 2 * WEEK)
    ledger.append(batch(withdrawal(1, "误报两次")), YESTERDAY)
    on = day(TODAY - DAY, ZH)
    assert f"{on}由张三作废：误报两次" in texts(opening("changes.py"))
    outside = texts(opening("changes.py", caller=AFAR))
    assert f"{on}作废：误报两次" in outside
    assert "张三" not in outside


def test_a_remark_for_internal_use_is_marked_in_the_list(opening: Opening, ledger: Ledger) -> None:
    ledger.append_remark(remark_sheet(services()), YESTERDAY)
    assert f"{day(TODAY - DAY, EN)} Internal use" in texts(opening("changes.py", lang="English"))


def test_both_days_are_judged_as_of_themselves_whatever_day_is_chosen_to_judge_by(opening: Opening) -> None:
    """The year 2017 was running on both days, so nothing is due: no year-end verdict is told."""
    page = opening("changes.py", lang="English", since="2017-10-01", known="2017-11-01", on="2017-12-31")
    assert not page.exception
    assert "Figure to be added" not in texts(page)


def test_internal_figures_are_not_told_to_the_public(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), YESTERDAY)
    assert "101,000" in texts(opening("changes.py", lang="English"))
    assert "Internal use" in texts(opening("changes.py", lang="English"))
    away = opening("changes.py", lang="English", caller=AFAR)
    assert "101,000" not in texts(away)
    assert [kind for kind, _ in messages(away)] == ["info"]


def test_a_revision_tells_old_new_and_difference(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=PUBLIC)), NOW - 2 * WEEK)
    period = entries_of(typed("10.1"))[0].period
    seen = {figure_slot(JOBS, period, Vintage.PRELIMINARY): 1}
    ledger.append(batch(*entries_of(typed("10.3"), seen=seen, reason="笔误", disclosure=PUBLIC)), YESTERDAY)
    told = texts(opening("changes.py"))
    assert "修订数据 1" in told
    assert "10.1万人 → 10.3万人（+0.2万人）" in told
    assert "没有评价变化。" in told


def test_other_rules_on_the_earlier_day_are_told(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    growth = catalog.rules.growth
    milder = growth | {"gdp": growth["gdp"].model_copy(update={"floor": Decimal("-1.0")})}
    former = catalog.model_copy(update={"rules": catalog.rules.model_copy(update={"growth": milder}), "digest": "then"})
    ledger.keep_release("then", start.canonical(former), NOW - 3 * WEEK)
    told = texts(opening("changes.py", lang="English"))
    assert "On the earlier day other judging rules were in force; each day is judged by its own." in told


def lately(page: object) -> list[str]:
    found = [one for one in shown(page, "html") if one.startswith(("近一周", "Within a week"))]  # type: ignore[arg-type]
    return [" ".join(one.split()) for one in found]


def test_the_overview_tells_the_week_and_a_first_visitor_nothing_of_a_last_visit(opening: Opening) -> None:
    assert lately(opening("overview.py")) == ["近一周变化： 无"]


def test_the_overview_counts_remarks_as_the_list_does(opening: Opening, ledger: Ledger) -> None:
    ledger.append_remark(remark_sheet(services(disclosure=PUBLIC)), YESTERDAY)
    assert lately(opening("overview.py")) == ["近一周变化： 滞后说明1条"]


def test_the_overview_tells_what_came_since_the_last_visit_that_day_included(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited = TODAY - timedelta(days=10)
    ledger.append(batch(*entries_of(typed("10.1"))), datetime(visited.year, visited.month, visited.day, 3, tzinfo=UTC))
    monkeypatch.setattr(visits, "kept_days", lambda: f"{visited}_{TODAY}")
    page = opening("overview.py", lang="English")
    said = f"Within a week: no change Since your last visit on {day(visited, EN)}: 1 status turned, 1 new figure"
    assert lately(page) == [said]
    since = {"since": (visited - timedelta(days=1)).isoformat(), "lang": "English"}
    assert ("changes", since) in links_in_texts(page)
    past = opening("overview.py", lang="English", known=(TODAY - timedelta(days=1)).isoformat())
    assert lately(past) == ["Within a week: no change"]


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ("2026-11-01_2026-11-22", date(2026, 11, 1)),
        ("_2026-11-22", None),
        ("", None),
        ("2026-11-22_2026-11-22", None),
        ("2027-01-01_2026-11-22", None),
        ("0001-01-01_2026-11-22", None),
        ("2026-02-30_2026-11-22", None),
        ("2026-11-01_<b>", None),
    ],
)
def test_what_stands_in_the_browser_is_trusted_only_as_far_as_it_is_a_day(kept: str, found: date | None) -> None:
    assert day_before(kept, date(2026, 11, 22)) == found
