"""What is assigned to somebody on the update page: their own tasks first, and no form of theirs under another topic's address."""

import pytest
from streamlit.testing.v1 import AppTest

from targets.tracking.people import Member, Person, Role, Roster
from targets.web import start, visit
from tests.pages.conftest import Opening
from tests.pages.reading import has_field, links, links_in_texts, messages
from tests.tracking.sheets import JOBS

REPORTER = Person("zhang", "张三")
ROSTER = Roster(
    members={"zhang": Member("zhang", "张三", frozenset({Role.REPORTER}), indicators=frozenset({JOBS}))},
)


@pytest.fixture
def mine(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> Opening:
    monkeypatch.setattr(start, "read_roster", lambda *_, **__: ROSTER)
    monkeypatch.setattr(visit, "_person", lambda writing: REPORTER)
    return opening


def tasks(page: AppTest) -> list[tuple[str, str]]:
    """Where each line of the list leads."""
    found = links_in_texts(page)
    return [
        (where, said.get("topic") or said["indicator"]) for where, said in found if {"topic", "indicator"} & {*said}
    ]


def test_the_list_is_at_first_of_what_is_assigned_and_counts_that(mine: Opening) -> None:
    page = mine("update.py", lang="English")
    assert tasks(page) == [("update", "employment")]
    assert page.selectbox(key="choice_whose").options == ["Assigned to me", "All"]
    assert ("update", {"topic": "employment"}) in links(page)


def test_the_tasks_of_others_lead_to_their_pages_and_into_no_form(mine: Opening) -> None:
    found = tasks(mine("update.py", lang="English", whose="all"))
    assert len(found) > 60
    assert {name for where, name in found if where == "update"} == {"employment"}


def test_the_address_of_another_topic_s_form_is_answered_by_a_sentence_and_opens_no_form(mine: Opening) -> None:
    page = mine("update.py", lang="English", topic="gdp", year="2017")
    assert messages(page) == [
        (
            "info",
            'Figures of "Gross domestic product" are entered by others: none of its indicators is assigned to you. '
            "What is, is listed below.",
        )
    ]
    assert (page.query_params["topic"], has_field(page, "value", JOBS)) == ("gdp", False)
    assert tasks(page) == [("update", "employment")]


def test_where_everything_is_assigned_nobody_is_asked_whose_tasks(opening: Opening) -> None:
    page = opening("update.py")
    assert [one.key for one in page.selectbox if one.key == "choice_whose"] == []
