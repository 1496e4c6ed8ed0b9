"""The form without a browser: what it shows, keeps and saves."""

from datetime import UTC, datetime

import pytest

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.presentation.words import Language, Words
from targets.tracking.rights import Caller, Writing
from targets.web.literal import literal
from targets.web.read_only import why_read_only
from tests.pages.conftest import AFAR, HERE, Opening
from tests.pages.form import JOBS_FORM, NOT_SAVED, enter, fill, people, report, save, value_of
from tests.pages.reading import has_field, links, messages, shown
from tests.tracking.sheets import JOBS

ENGLISH = Words(Language.EN)
UNEMPLOYMENT = "employment_registered_unemployment"


def test_every_topic_has_its_form_with_a_field_for_each_indicator(opening: Opening, catalog: Catalog) -> None:
    page = opening("update.py", lang="English")
    unassigned = {one.indicator for one in catalog.counted_targets if one.kind == "assigned"}
    for topic in catalog.topics:
        page.query_params["topic"] = topic
        page.run()
        assert not page.exception, topic
        expected = {one.id for one in catalog.indicators.values() if one.topic == topic} - unassigned
        assert {one for one in catalog.indicators if has_field(page, "value", one)} == expected, topic


@pytest.mark.parametrize("lang", ["中文", "English"])
def test_the_form_opens_on_the_topic_most_in_want_of_figures(opening: Opening, lang: str) -> None:
    page = opening("update.py", lang=lang, topic="")
    assert not page.exception
    assert page.selectbox(key="choice_topic").value == "income"
    assert page.selectbox(key="choice_year").value == "2017"
    assert page.selectbox(key="choice_period").value == "2017"
    assert page.selectbox(key="choice_vintage").value == "preliminary"


@pytest.mark.parametrize(
    ("address", "chosen"),
    [
        ({"topic": "nothing"}, ("income", "2017", "2017", "preliminary")),
        ({"topic": "gdp", "year": "1066"}, ("gdp", "2017", "2017", "preliminary")),
        ({"topic": "gdp", "year": "next"}, ("gdp", "2017", "2017", "preliminary")),
        ({"topic": "gdp", "period": "2017-13"}, ("gdp", "2017", "2017", "preliminary")),
        ({"topic": "gdp", "year": "2018", "period": "2017-01/2017-09"}, ("gdp", "2018", "2018", "preliminary")),
        ({"topic": "gdp", "vintage": "final draft"}, ("gdp", "2017", "2017", "preliminary")),
        (
            {"topic": "gdp", "year": "2019", "period": "2019-01/2019-09", "vintage": "final"},
            ("gdp", "2019", "2019-01/2019-09", "final"),
        ),
    ],
)
def test_the_address_opens_the_form_asked_for_and_what_makes_no_sense_is_passed_over(
    opening: Opening, address: dict[str, str], chosen: tuple[str, ...]
) -> None:
    page = opening("update.py", **address)
    assert not page.exception
    choices = ("topic", "year", "period", "vintage")
    assert tuple(page.selectbox(key=f"choice_{name}").value for name in choices) == chosen


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize(
    ("caller", "writing"),
    [
        (AFAR, Writing.NOT_LOCAL),
        (Caller(headers={**HERE.headers, "Via": "1.1 proxy"}, client="127.0.0.1"), Writing.FORWARDED),
    ],
)
def test_a_visitor_who_may_not_write_is_told_why_and_sees_no_form(
    opening: Opening, lang: Language, caller: Caller, writing: Writing
) -> None:
    page = opening("update.py", caller=caller, lang="中文" if lang is Language.ZH else "English")
    assert not page.exception
    assert messages(page) == [("info", why_read_only(Words(lang), writing))]
    assert [one.key for one in (*page.main.text_input, *page.main.button)] == []
    assert [one.key for one in page.main.selectbox] == ["choice_domain"]


def test_a_figure_is_foretold_saved_and_told_and_the_form_is_empty_again(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    enter(page, "10.1")
    assert "What saving would do" in shown(page, "subheader")
    assert (
        f"Jiaxing, the whole city · New urban jobs: {people('10.1')}; a task of the year, not compared with the {people('10.4')} of 2016"
        in shown(page, "text")
    )
    foretold = next(text for text in shown(page, "html") if "→" in text)
    assert ("Figure to be added" in foretold, "Met" in foretold) == (True, True)
    assert ledger.revision() == 0

    report(page)
    save(page)
    assert not page.exception
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    assert next(text for text in shown(page, "html") if "→" in text) == foretold
    assert ("history", {}) in links(page)
    assert value_of(page) == ""
    (row,) = ledger.rows()
    assert (str(row.value), row.indicator, row.reporter.name, row.source.title) == (
        "10.1",
        JOBS,
        "王五",
        "2017年12月统计快报",
    )
    assert page.text_input(key="entry_unit").value == "市人社局", "who reports stays filled in for the next form"


def test_pressing_again_after_a_save_saves_nothing_more(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    save(page)
    save(page)
    assert messages(page) == [NOT_SAVED, ("error", "Enter at least one figure.")]
    assert ledger.revision() == 1


def test_everything_wrong_is_told_at_its_field_and_nothing_typed_is_lost(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    enter(page, "7.8亿元")
    assert messages(page) == [
        ("error", ENGLISH("“{detail}” is another unit. This figure is entered in {unit}: convert it and write the number alone.", detail="亿元", unit="units of 10,000 people"))
    ]  # fmt: skip
    enter(page, "$1$ **x**")
    assert messages(page)[0][1].count("$1$ **x**") == 1
    assert page.error[0].value.count(literal("$1$ **x**")) == 1
    fill(page, "entry_note", "见附件")
    save(page)
    told = [text for _, text in messages(page)]
    assert told[-1] == NOT_SAVED[1]
    assert told.count("Please fill this in.") == 3
    assert value_of(page) == "$1$ **x**"
    assert page.text_input(key="entry_note").value == "见附件"
    assert ledger.revision() == 0

    enter(page, "10.1")
    report(page)
    page.run()
    assert messages(page) == [], "what is mended is no longer complained about"
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    assert ledger.rows()[0].note == "见附件"


def test_nothing_is_missing_before_the_button_was_pressed(opening: Opening) -> None:
    page = opening("update.py", **JOBS_FORM)
    enter(page, "10.1")
    assert messages(page) == []


def test_a_period_that_is_not_over_is_told_at_once(opening: Opening, ledger: Ledger) -> None:
    year = str(datetime.now(UTC).year)
    page = opening("update.py", lang="English", topic="employment", year=year)
    enter(page, "10.1")
    sentence = "This period is not over yet; an actual figure cannot exist. Choose an earlier one."
    assert messages(page) == [("error", sentence)]
    report(page)
    save(page)
    assert messages(page) == [NOT_SAVED, ("error", sentence)]
    assert ledger.revision() == 0


def test_the_menu_leads_back_to_the_form_as_it_was_left(opening: Opening) -> None:
    page = opening("update.py", lang="English", topic="gdp", year="2018", period="2018-01/2018-09", vintage="final")
    enter(page, "3500", "gdp")
    page.switch_page("history.py").run()
    page.query_params.clear()
    page.switch_page("update.py").run()
    assert value_of(page, "gdp") == "3500"
    choices = ("topic", "year", "period", "vintage")
    assert [page.query_params[name] for name in choices] == ["gdp", "2018", "2018-01/2018-09", "final"]


def test_the_address_names_the_topic_that_was_opened_of_itself(opening: Opening) -> None:
    assert opening("update.py", topic="").query_params["topic"] == "income"
    assert opening("update.py", topic="nothing").query_params["topic"] == "income"
