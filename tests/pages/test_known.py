"""A page of an earlier day holds nothing that was written later, and every link on it leads on to the same days."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import EnteredSource, Identity, Reporter, SourceKind
from targets.ledger.ledger import Ledger
from targets.presentation.periods import day
from targets.presentation.words import Language, Words
from targets.tracking.clock import city_day
from targets.web.literal import literal
from targets.web.menu import PAGES
from tests.ledger.entered import batch, figure, withdrawal
from tests.ledger.remarked import remark_sheet, remark_withdrawal
from tests.pages.conftest import AFAR, HERE, Opening
from tests.pages.reading import links, links_in_texts, messages
from tests.pages.remarks import NOW, SERVICES, SERVICES_2017, services
from tests.tracking.sheets import JOBS, JOBS_2017, catalog

WEEK_AGO, MONTH_AGO = NOW - timedelta(days=7), NOW - timedelta(days=30)
BETWEEN = city_day(NOW - timedelta(days=14)).isoformat()
LANGUAGES = ("中文", "English")

# Every page, with what makes it tell of the two targets the planted lines are about.
_TELLING: tuple[tuple[str, dict[str, str]], ...] = (
    ("overview.py", {}),
    ("overview.py", {"list": "met"}),
    ("overview.py", {"list": "missed"}),
    ("overview.py", {"list": "no_figure"}),
    ("indicators.py", {"text": "新增城镇就业"}),
    ("indicators.py", {"text": "服务业"}),
    ("indicator.py", {"indicator": JOBS, "target": JOBS_2017}),
    ("indicator.py", {"indicator": SERVICES, "target": SERVICES_2017}),
    ("changes.py", {"since": city_day(NOW - timedelta(days=60)).isoformat()}),
    ("update.py", {}),
    ("report.py", {}),
    ("history.py", {}),
    ("history.py", {"text": "planted"}),
    ("rules.py", {}),
    ("guide.py", {}),
    ("overview.py", {"q": "planted"}),
)

VIEWS = (*_TELLING, *((page, dict[str, str]()) for page in PAGES if page not in dict(_TELLING)))

# In any language and unit: what was written a week ago, and what was withdrawn then.
LATER = ("planted-note", "planted-source", "planted-unit", "planted-reason", "planted-cause", "10.137", "101,370")
EARLIER = ("early-source", "9.553", "95,530", "early-cause")


def entered(value: str, source: str, unit: str = "市人社局", **other: Any) -> Any:
    return figure(
        value,
        JOBS,
        identity=Identity.of(catalog().indicators[JOBS]),
        disclosure=Disclosure.PUBLIC,
        source=EnteredSource(kind=SourceKind.BULLETIN, title=source),
        reporter=Reporter(unit=unit, name="王五"),
        **other,
    )


@pytest.fixture
def planted(ledger: Ledger) -> Ledger:
    """A month ago a figure and a remark; a week ago both withdrawn, and others written."""
    public = {"disclosure": Disclosure.PUBLIC}
    ledger.append(batch(entered("9.553", "early-source")), MONTH_AGO)
    ledger.append_remark(remark_sheet(services("early-cause", **public)), MONTH_AGO)
    ledger.append(batch(withdrawal(1, "planted-reason")), WEEK_AGO)
    later = entered("10.137", "planted-source", "planted-unit", vintage=Vintage.FINAL, note="planted-note")
    ledger.append(batch(later), WEEK_AGO)
    ledger.append_remark(remark_sheet(remark_withdrawal(1, "planted-reason")), WEEK_AGO)
    ledger.append_remark(remark_sheet(services("planted-cause", **public)), WEEK_AGO)
    return ledger


def everything(page: AppTest) -> str:
    """All that is sent to the browser: texts, tables, charts, options of fields."""
    told = []
    for part in (page.main, page.sidebar):
        for element in _elements(part):
            proto = getattr(element, "proto", None)
            told.append(proto.SerializeToString().decode("utf-8", "replace") if proto is not None else "")
            if element.type in ("arrow_data_frame", "dataframe"):
                told.append(element.value.to_csv())
    return "\n".join(told)


def _elements(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from _elements(child)


def found(page: AppTest, signs: tuple[str, ...]) -> set[str]:
    assert not page.exception
    text = everything(page)
    return {sign for sign in signs if sign in text}


@pytest.mark.parametrize(("page", "address"), VIEWS)
@pytest.mark.parametrize(("lang", "caller"), [("中文", HERE), ("English", HERE), ("English", AFAR)])
def test_nothing_written_later_is_on_a_page_of_an_earlier_day(
    opening: Opening, planted: Ledger, page: str, address: dict[str, str], lang: str, caller: Any
) -> None:
    assert found(opening(page, caller=caller, lang=lang, known=BETWEEN, **address), LATER) - _typed(address) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_of_it_is_on_some_page_today_and_what_was_known_then_on_some_page_of_then(
    opening: Opening, planted: Ledger, lang: str
) -> None:
    today, then = set[str](), set[str]()
    for page, address in VIEWS:
        today |= found(opening(page, lang=lang, **address), LATER) - _typed(address)
        then |= found(opening(page, lang=lang, known=BETWEEN, **address), EARLIER)
    english = {"101,370"} if lang == "English" else set()
    assert set(LATER) - {"101,370"} | english <= today
    assert set(EARLIER) - {"95,530"} <= then


def _typed(address: dict[str, str]) -> set[str]:
    """What stands in a search field because it was typed there."""
    return set(address.values())


DAYS = {"known": BETWEEN, "on": "2017-12-31"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_every_link_leads_to_the_same_days_in_the_same_language(
    opening: Opening, planted: Ledger, page: str, address: dict[str, str], lang: str
) -> None:
    shown = opening(page, lang=lang, **DAYS, **address)
    assert not shown.exception
    # Streamlit's own keep what they do not name
    assert [query for _, query in links(shown) if {"known", "on", "lang"} & query.keys()] == []
    language = {} if lang == "中文" else {"lang": lang}
    for where, query in links_in_texts(shown):
        if where.startswith(("http", "#")):
            continue
        assert language.items() <= query.items()
        # the list of changes leads to each of its days; everything else stays on the days chosen
        assert page == "changes.py" or DAYS.items() <= query.items(), where


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ("review.py", "administration.py")])
def test_every_page_opens_on_a_day_before_the_report_was_published(opening: Opening, page: str) -> None:
    assert not opening(page, known="2017-01-01").exception


def test_before_the_report_was_published_there_is_no_target_and_no_year_that_has_ended(opening: Opening) -> None:
    page = opening("overview.py", known="2017-01-01")
    assert [title.value for title in page.title] == ["2017年度目标 · 进度评价"]
    assert messages(page) == [("info", "截至该日，2017年目标尚未公布。")]
    assert "已结束" not in everything(page)
    autumn = everything(opening("overview.py", known="2017-10-01"))
    assert "截至2017年10月1日，2017年度目标进度如下。" in autumn
    assert "已结束" not in autumn


def test_targets_that_were_published_meanwhile_are_told_as_such(opening: Opening) -> None:
    told = everything(opening("changes.py", since="2017-04-14", known="2017-04-21"))
    assert "目标于2017年4月21日公布。" in told
    assert "目标新列入目录" not in told
    assert "目录中的目标与后一日不同" not in told


@pytest.mark.parametrize("asked", ["2030-01-01", "2015-01-01", "yesterday"])
def test_a_day_that_cannot_be_chosen_is_told(opening: Opening, asked: str) -> None:
    page = opening("overview.py", known=asked)
    assert [one.value for one in page.sidebar.warning] == [f"网址中的日期“{literal(asked)}”无法选用，已忽略。"]
    assert not opening("overview.py", known="2018-03-01").sidebar.warning


def test_the_due_list_says_of_which_day_it_is(opening: Opening) -> None:
    page = opening("update.py", known=BETWEEN, lang="English")
    assert f"As of {day(date.fromisoformat(BETWEEN), Words(Language.EN))}" in everything(page)
    assert page.get("download_button")[0].proto.label == "This list as CSV"
