"""The overview without a browser: every target has its mark, whatever the address asks for."""

from datetime import UTC, datetime

import pytest

from targets.domain.catalog import Catalog
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.web.overview.attention import SHOWN
from tests.ledger.entered import batch
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, links_in_texts, shown
from tests.tracking.sheets import entries_of, typed

NOW = datetime.now(UTC)


@pytest.mark.parametrize(
    ("lang", "year", "title"),
    [
        ("中文", "2017", "2017年度目标 · 年终评价"),
        ("English", "2017", "Targets of 2017 · year-end verdicts"),
        ("中文", "2021", "到2021年目标 · 期末评价"),
        ("English", "2021", "Targets by 2021 · verdicts at the end"),
    ],
)
def test_every_target_of_the_year_is_one_link_to_its_own_page(
    opening: Opening, catalog: Catalog, lang: str, year: str, title: str
) -> None:
    page = opening("overview.py", lang=lang, year=year)
    assert not page.exception
    assert shown(page, "title") == [title]
    due = {target.id: target.indicator for target in catalog.counted_targets if str(target.due.year) == year}
    linked = [(asked["target"], asked["indicator"]) for where, asked in links_in_texts(page) if where == "indicator"]
    assert sorted(linked) == sorted(due.items())


def test_the_headlines_are_linked_in_the_citys_order(opening: Opening, catalog: Catalog) -> None:
    asked = [asked.get("target") for _, asked in links(opening())]
    headlines = catalog.place.headlines["2017"]
    assert asked[: len(headlines)] == list(headlines)


@pytest.mark.parametrize(
    "address",
    [
        {"year": "1999"},
        {"year": "二〇一七"},
        {"on": "2017-02-30"},
        {"on": "yesterday"},
        {"known": "2999-01-01"},
        {"known": "0001-01-01"},
        {"lang": "klingon"},
        {"nothing": "known"},
        {"indicator": "gdp", "topic": "<b>"},
    ],
)
def test_an_address_that_makes_no_sense_shows_the_first_year_as_usual(
    opening: Opening, address: dict[str, str]
) -> None:
    page = opening("overview.py", **address)
    assert not page.exception
    assert shown(page, "title") == ["2017年度目标 · 年终评价"]


def test_a_day_within_the_year_shows_it_under_way(opening: Opening) -> None:
    page = opening("overview.py", lang="English", on="2017-09-30", known="2017-10-31")
    assert not page.exception
    assert "year-end" not in shown(page, "title")[0]


def test_a_day_before_the_report_has_no_light_at_all(opening: Opening) -> None:
    page = opening("overview.py", lang="English", on="2016-12-31", known="2016-12-31")
    assert not page.exception
    assert shown(page, "info") == ["On this day no target for 2017 had been published yet."]
    assert "targets can be judged" not in " ".join(shown(page, "html"))


def test_the_way_to_the_form_is_shown_to_those_who_may_enter_figures(opening: Opening) -> None:
    assert "update" in {where for where, _ in links(opening())}
    assert "update" not in {where for where, _ in links(opening(caller=AFAR))}


@pytest.mark.parametrize(("disclosure", "outside"), [(Disclosure.INTERNAL, 9), (Disclosure.PUBLIC, 10)])
def test_a_figure_counts_at_once_and_an_internal_one_for_editors_alone(
    opening: Opening, ledger: Ledger, disclosure: Disclosure, outside: int
) -> None:
    before = opening(lang="English")
    assert "9 of 70 targets can be judged" in shown(before, "html")[0]
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=disclosure)), NOW)
    inside = shown(before.run(), "html")
    marked = disclosure is Disclosure.INTERNAL
    assert ("Internal material, not to be quoted before publication" in inside[0]) is marked
    assert "10 of 70 targets can be judged" in inside[int(marked)]
    assert f"{outside} of 70 targets can be judged" in shown(opening(lang="English", caller=AFAR), "html")[0]


@pytest.mark.parametrize("missed", [0, 1, 2, 3, 5])
def test_what_lags_has_the_places_first_and_what_is_doubtful_those_left_over(
    opening: Opening, ledger: Ledger, missed: int
) -> None:
    """What is published misses one target and leaves two doubtful."""
    quotas = ("employment_new_urban_jobs", "river_dredging", "robots_added", "talent_added", "demolition")
    for indicator in quotas[:missed]:
        ledger.append(batch(*entries_of(typed("0", indicator))), NOW)
    page = opening(lang="English")
    lagging, doubtful, waiting = 1 + missed, 2, 1
    findings = [one for one in page.main.get("html") if '<p class="finding">' in one.proto.body]
    assert len(findings) == min(SHOWN, lagging + doubtful) + waiting
    more = max(0, lagging - SHOWN)
    assert [text for text in shown(page, "caption") if "more below" in text] == [f"and {more} more below"] * bool(more)


def test_the_picture_for_briefings_is_made_only_for_those_who_open_it(opening: Opening) -> None:
    page = opening()
    assert len(page.main.get("plotly_chart")) == 0
    page.session_state["matrix"] = True
    page.run()
    assert not page.exception
    (picture,) = page.main.get("plotly_chart")
    assert picture.proto.alt.startswith("2017年度70项目标：完成")


@pytest.mark.parametrize(
    ("lang", "told", "key"),
    [
        ("中文", "6项目标待下达，10项事项待公布", ["目标待下达 6", "事项待公布 10"]),
        ("English", "6 not assigned yet, 10 not named yet", ["Target not assigned yet 6", "Not named yet 10"]),
    ],
)
def test_what_is_not_named_yet_is_counted_apart_from_what_is_not_assigned_yet(
    opening: Opening, lang: str, told: str, key: list[str]
) -> None:
    page = opening(lang=lang, list="pending")
    said = [" ".join(one.split()) for one in shown(page, "html")]
    assert told in said[0]
    assert all(f"– {one}" in said[0] for one in key)
    assert f"– {' · '.join(key)}" in said
    assert " · ".join(key) in [link.proto.label for link in page.main.get("page_link")]


@pytest.mark.parametrize(
    ("lang", "on", "title", "opening_sentence"),
    [
        ("中文", "", "到2021年目标 · 期末评价", "2021年已结束，以下为期末评价，非当前进度。"),
        ("中文", "2019-12-31", "到2021年目标 · 进度评价", "截至2019年12月31日，到2021年目标进度如下。"),
        (
            "English",
            "2019-12-31",
            "Targets by 2021 · progress",
            "Progress towards the targets by 2021 as of 31 Dec 2019.",
        ),
        (
            "English",
            "",
            "Targets by 2021 · verdicts at the end",
            "2021 has ended: these are verdicts at the end of the term, not current progress.",
        ),
    ],
)
def test_goals_for_the_end_of_a_term_are_no_goals_of_that_year(
    opening: Opening, lang: str, on: str, title: str, opening_sentence: str
) -> None:
    page = opening(lang=lang, year="2021", **({"on": on, "known": on} if on else {}))
    assert shown(page, "title") == [title]
    assert any(one.startswith(opening_sentence) for one in shown(page, "html"))
