"""A page of a past day says by whose rules it judges."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.presentation.periods import day as told_day
from targets.presentation.words import Language, Words
from targets.tracking.clock import city_day
from targets.web import start
from tests.pages.conftest import Opening

NOW = datetime.now(UTC)
A_WEEK_AGO = NOW - timedelta(days=7)
A_MONTH_AGO = NOW - timedelta(days=30)


def notes(opening: Opening, **address: str) -> list[str]:
    page = opening("overview.py", **address)
    assert not page.exception
    return [element.proto.body for element in page.get("html") if 'class="edition"' in element.proto.body]


def day(moment: datetime) -> str:
    return moment.date().isoformat()


def other_rules(catalog: Catalog) -> Catalog:
    growth = catalog.rules.growth
    wide = growth | {"gdp": growth["gdp"].model_copy(update={"about": Decimal("0.9")})}
    return Catalog(
        **{name: getattr(catalog, name) for name in Catalog.model_fields}
        | {"rules": catalog.rules.model_copy(update={"growth": wide}), "digest": "other"}
    )


def test_today_says_nothing(opening: Opening) -> None:
    assert notes(opening) == []


def test_a_day_before_the_ledger_is_judged_by_todays_rules_and_says_so(opening: Opening) -> None:
    assert notes(opening, known="2018-03-01") == [
        '<p class="edition" role="note">当日的目标与评价规则未留存，按今日的目标与规则评价。</p>'
    ]


def test_a_day_under_the_same_rules_says_nothing(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    ledger.keep_release(catalog.digest, start.canonical(catalog), A_MONTH_AGO)
    assert notes(opening, known=day(A_WEEK_AGO)) == []


@pytest.mark.parametrize(
    ("language", "said"), [("中文", "今日规则与之不同。"), ("English", "today&#x27;s are different.")]
)
def test_a_day_under_other_rules_names_the_day_they_came_into_force(
    opening: Opening, ledger: Ledger, catalog: Catalog, language: str, said: str
) -> None:
    former = other_rules(catalog)
    ledger.keep_release(former.digest, start.canonical(former), A_MONTH_AGO)
    (note,) = notes(opening, known=day(A_WEEK_AGO), lang=language)
    assert said in note
    assert str(A_MONTH_AGO.year) in note


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("indicators", "按{since}起的指标目录显示，与现行指标目录不同。"),
        ("observations", "已公布数据以{since}起的目录为准，与现行目录不同。"),
    ],
)
def test_a_day_whose_catalog_told_other_indicators_or_figures_says_so(
    opening: Opening, ledger: Ledger, catalog: Catalog, part: str, said: str
) -> None:
    grain = catalog.indicators["grain"]
    other = {
        "indicators": catalog.indicators | {"grain": grain.model_copy(update={"definition": grain.name})},
        "observations": catalog.observations[:-1],
    }
    parts = {name: getattr(catalog, name) for name in Catalog.model_fields}
    former = Catalog(**parts | {part: other[part], "digest": "other"})
    ledger.keep_release(former.digest, start.canonical(former), A_MONTH_AGO)
    since = told_day(city_day(A_MONTH_AGO), Words(Language.ZH))
    (note,) = notes(opening, known=day(A_WEEK_AGO))
    assert note == f'<p class="edition" role="note">{said.format(since=since)}</p>'


def test_a_former_catalog_with_the_same_contents_says_nothing(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    former = other_rules(catalog).model_copy(update={"rules": catalog.rules})
    ledger.keep_release(former.digest, start.canonical(former), A_MONTH_AGO)
    assert notes(opening, known=day(A_WEEK_AGO)) == []


@pytest.mark.parametrize(
    "page", ["indicators.py", "indicator.py", "update.py", "history.py", "report.py", "rules.py", "guide.py"]
)
def test_every_page_opens_under_a_former_catalog(opening: Opening, ledger: Ledger, catalog: Catalog, page: str) -> None:
    former = other_rules(catalog)
    ledger.keep_release(former.digest, start.canonical(former), A_MONTH_AGO)
    assert not opening(page, known=day(A_WEEK_AGO)).exception
