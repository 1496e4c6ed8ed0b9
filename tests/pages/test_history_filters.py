"""The filters of the history without a browser: what the address asks for is what is listed, counted and downloaded."""

from datetime import UTC, date, datetime

import pytest
from streamlit.testing.v1 import AppTest

from targets.ledger.ledger import Ledger
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.asked import Asked
from targets.tracking.changes import Changes
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.web.history.columns import as_csv
from tests.ledger.entered import ZHANG, assignment, batch, figure, identity, withdrawal
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, messages, shown
from tests.tracking.sheets import ENERGY, JOBS, catalog

EVENING = datetime(2018, 2, 28, 15, 59, tzinfo=UTC)  # one minute before midnight in the city
NIGHT = datetime(2018, 2, 28, 16, 0, tzinfo=UTC)  # midnight of 1 March in the city


@pytest.fixture(autouse=True)
def filled(ledger: Ledger) -> None:
    """1 entered, 2 corrected it from minus, 3 assigned, 4 withdrew 2."""
    growth = identity("gdp_growth")
    ledger.append(batch(figure("-0.5", identity=growth), actor=ZHANG), EVENING)
    ledger.append(batch(figure("7.8", identity=growth, seen=1, reason="笔误")), NIGHT)
    ledger.append(batch(assignment(identity=identity(ENERGY))), NIGHT)
    ledger.append(batch(withdrawal(2, "误报")), NIGHT)


def listed(page: AppTest) -> list[str]:
    assert not page.exception
    words = Words(Language.EN)
    return [row for table in page.dataframe for row in table.value[words("Row")]]


def told(page: AppTest) -> str:
    """The sentence about how many there are."""
    return next(text for text in shown(page, "html") if "newest first" in text)


@pytest.mark.parametrize(
    ("address", "rows"),
    [
        ({"deed": "entered"}, ["1"]),
        ({"deed": "corrected"}, ["2"]),
        ({"deed": "assigned"}, ["3"]),
        ({"deed": "withdrawn"}, ["4"]),
        ({"unit": "市统计局", "until": "2018-02-28"}, ["1"]),
        ({"by": "zhang", "since": "2018-03-01"}, ["4", "3", "2"]),
        ({"text": "wubao"}, ["4"]),
        ({"text": "笔误", "topic": "gdp"}, ["2"]),
        ({"deed": "splendid"}, ["4", "3", "2", "1"]),
        ({"unit": "nobody", "by": "<b>"}, ["4", "3", "2", "1"]),
        ({"since": "yesterday", "until": "9999-12-31"}, ["4", "3", "2", "1"]),
        ({"page": "7"}, ["4", "3", "2", "1"]),
    ],
)
def test_an_address_lists_what_it_asks_for_and_leaves_aside_what_it_cannot_mean(
    opening: Opening, address: dict[str, str], rows: list[str]
) -> None:
    page = opening("history.py", lang="English", **address)
    assert listed(page) == rows
    assert told(page) == f"{len(rows)} row{'s' if len(rows) > 1 else ''}, newest first"


def test_choices_go_into_the_address_lead_to_the_first_page_and_come_back_from_it(opening: Opening) -> None:
    page = opening("history.py", lang="English", page="3")
    page.selectbox(key="choice_deed").select("corrected").run()
    page.selectbox(key="choice_unit").select("市统计局").run()
    page.selectbox(key="choice_by").select("zhang").run()
    page.date_input(key="choice_since").set_value(date(2018, 3, 1)).run()
    page.date_input(key="choice_until").set_value(date(2018, 3, 2)).run()
    page.text_input(key="choice_text").set_value(" bw ").run()
    asked = {name: value for name, value in page.query_params.items() if name != "lang"}
    assert asked == {
        "deed": "corrected",
        "unit": "市统计局",
        "by": "zhang",
        "since": "2018-03-01",
        "until": "2018-03-02",
        "text": "bw",
    }
    assert listed(page) == ["2"]

    again = opening("history.py", lang="English", **asked)
    assert listed(again) == ["2"]
    assert again.date_input(key="choice_since").value == date(2018, 3, 1)
    again.date_input(key="choice_since").set_value(None).run()
    again.selectbox(key="choice_deed").select("all").run()
    assert set(again.query_params) == {"lang", "unit", "by", "until", "text"}


def test_units_and_people_to_choose_from_are_those_that_occur(opening: Opening) -> None:
    page = opening("history.py", lang="English")
    assert page.selectbox(key="choice_unit").options == ["All", "市统计局"]
    assert page.selectbox(key="choice_by").options == ["All", "张三"]
    public = opening("history.py", lang="English", caller=AFAR, by="zhang")
    assert "1 row, newest first" in told(public)
    assert public.selectbox(key="choice_unit").options == ["All", "市统计局"]
    assert [one.key for one in public.selectbox if one.key == "choice_by"] == []


def test_where_nothing_passes_the_filters_to_lift_are_told_with_what_that_brings(opening: Opening) -> None:
    page = opening("history.py", lang="English", deed="assigned", topic="gdp")
    assert messages(page) == [("info", "No row passes all of these filters. One of them may be lifted:")]
    assert listed(page) == []
    assert [link.proto.label.replace("\\", "") for link in page.main.get("page_link")] == [
        'Lift "Topic: Gross domestic product" for 1 row',
        'Lift "What was done: Target assigned" for 3 rows',
        "Lift all filters",
    ]
    assert links(page) == [
        ("history", {"deed": "assigned"}),
        ("history", {"topic": "gdp"}),
        ("history", {}),
    ]


def test_where_no_single_filter_helps_each_is_offered_alone(opening: Opening) -> None:
    page = opening("history.py", lang="English", deed="assigned", topic="gdp", text="wubao", until="2018-02-28")
    assert messages(page) == [
        ("info", "No row passes all of these filters, whichever one is lifted. Each of them alone leaves:")
    ]
    assert links(page) == [
        ("history", {"text": "wubao"}),
        ("history", {"topic": "gdp"}),
        ("history", {"deed": "assigned"}),
        ("history", {"until": "2018-02-28"}),
        ("history", {}),
    ]


def test_a_long_history_is_turned_in_pages_and_the_csv_holds_what_passes_all_of_it(
    opening: Opening, ledger: Ledger
) -> None:
    months = [f"{year}-{month:02}" for year in range(2006, 2016) for month in range(1, 13)]
    jobs = identity(JOBS, unit="万人")
    ledger.append(batch(*(figure("0.5", identity=jobs, period=month, note="补报") for month in months)), NIGHT)
    page = opening("history.py", lang="English", text="bubao", page="3")
    assert listed(page) == [str(number) for number in range(24, 4, -1)]
    assert told(page) == "120 rows, newest first · shown: rows 101–120"
    assert page.get("download_button")[0].proto.label == "As CSV: 120 rows"
    changes = Changes(Tracker(catalog(), ledger, roster=AT_THE_MACHINE), LOCAL_EDITOR)
    lines = as_csv(changes.page(Asked(text="bubao"), None), Voice(catalog(), Words(Language.EN))).decode().splitlines()
    assert len(lines) == 121


def test_a_correction_shows_old_and_new_with_a_signed_difference(opening: Opening) -> None:
    page = opening("history.py", lang="English", deed="corrected")
    assert list(page.dataframe[0].value["Old → new"]) == ["−0.5 → 7.8 (+8.3)"]
    chinese = opening("history.py", lang="中文", deed="corrected")
    assert list(chinese.dataframe[0].value["旧值→新值"]) == ["−0.5 → 7.8（+8.3）"]
