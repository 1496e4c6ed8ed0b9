"""The history without a browser: empty, filled, as CSV, and taking a figure out of force."""

import csv
import io
from datetime import UTC, datetime

import pytest

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import Batch, Entry, figure_slot
from targets.ledger.ledger import Ledger
from targets.ledger.rows import EntryKind
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.asked import Asked
from targets.tracking.changes import Changes
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.web.history.columns import as_csv
from tests.ledger.entered import batch, figure, identity, withdrawal
from tests.pages.conftest import AFAR, Opening
from tests.pages.form import fill
from tests.pages.reading import messages, shown
from tests.tracking.sheets import JOBS, assigned, catalog, entries_of, typed

NIGHT = datetime(2018, 2, 28, 16, 30, tzinfo=UTC)  # half past midnight of 1 March in the city
ENGLISH, CHINESE = (Words(language) for language in (Language.EN, Language.ZH))
CHOICE = "pick_withdraw_row"
SLOT = figure_slot(JOBS, Period.of_year(2017), Vintage.PRELIMINARY)


def local(*entries: Entry, token: str) -> Batch:
    return Batch(token=token, actor=LOCAL_EDITOR.actor, entries=entries)


def filled(ledger: Ledger) -> None:
    """Entered, corrected, assigned, withdrawn."""
    ledger.append(local(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC), token="1"), NIGHT)
    corrected = entries_of(typed("10.2"), seen={SLOT: 1}, reason="=笔误", note="见 **附件**")
    ledger.append(local(*corrected, token="2"), NIGHT)
    ledger.append(local(*entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号"), token="3"), NIGHT)
    ledger.append(batch(withdrawal(2, "误报")), NIGHT)


@pytest.mark.parametrize("lang", ["中文", "English"])
def test_an_empty_history_says_so_and_has_nothing_to_withdraw(opening: Opening, lang: str) -> None:
    page = opening("history.py", lang=lang)
    assert not page.exception
    words = CHINESE if lang == "中文" else ENGLISH
    empty = "Nothing has been entered yet. Published figures stand on the indicators' pages with their sources."
    assert messages(page) == [("info", words(empty))]
    assert len(page.dataframe) == len(page.expander) == 0


def test_every_row_is_told_with_who_when_what_and_why_newest_first(opening: Opening, ledger: Ledger) -> None:
    filled(ledger)
    page = opening("history.py", lang="English")
    assert not page.exception
    table = page.dataframe[0].value
    assert list(table["Row"]) == ["4", "3", "2", "1"]
    assert list(table["What was done"]) == ["Withdrawn", "Target assigned", "Corrected", "Entered"]
    assert list(table["Value"]) == ["10.2", "−3.7", "10.2", "10.1"]
    assert list(table["Replaces row"]) == ["2", "", "1", ""]
    assert list(table["Old → new"]) == ["", "", "10.1 → 10.2 (+0.1)", ""]
    assert list(table["Reason"]) == ["误报", "", "'=笔误", ""]
    assert list(table["Entered by"]) == ["张三", "Local editor", "Local editor", "Local editor"]
    assert set(table["Time"]) == {"2018-03-01 00:30:00"}
    assert set(table["Reported by"]) == {"王五"}
    assert table.iloc[3].to_dict() == {
        "Row": "1",
        "Time": "2018-03-01 00:30:00",
        "What was done": "Entered",
        "Indicator": "New urban jobs",
        "Area": "the whole city",
        "Period": "2017",
        "Value": "10.1",
        "Unit": "units of 10,000 people",
        "Old → new": "",
        "Edition": "Preliminary (bulletin)",
        "Disclosure": "Published",
        "Kind of source": "Statistical bulletin",
        "Source": "2017年12月统计快报",
        "Document number or web address": "",
        "Reporting unit": "市人社局",
        "Reported by": "王五",
        "Entered by": "Local editor",
        "Reason": "",
        "Note": "",
        "Replaces row": "",
    }


def test_the_public_sees_public_rows_and_cannot_withdraw_any(opening: Opening, ledger: Ledger) -> None:
    filled(ledger)
    page = opening("history.py", lang="English", caller=AFAR)
    table = page.dataframe[0].value
    assert list(table["What was done"]) == ["Withdrawn", "Entered"], "an internal correction takes back what was public"
    assert list(table["Value"]) == ["10.1", "10.1"]
    assert list(table["Reason"]) == ["", ""]
    assert set(table["Disclosure"]) == {"Published"}
    assert {"Row", "Replaces row", "Reported by", "Entered by"}.isdisjoint(table)  # gaps would count what is internal
    assert len(page.expander) == 0


def test_a_history_of_internal_rows_is_empty_to_the_public(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NIGHT)
    assert len(opening("history.py", caller=AFAR).dataframe) == 0


@pytest.mark.parametrize(
    ("topic", "rows"),
    [("employment", ["4", "2", "1"]), ("emission_reduction", ["3"]), ("gdp", []), ("nothing", ["4", "3", "2", "1"])],
)
def test_the_topic_of_the_address_filters(opening: Opening, ledger: Ledger, topic: str, rows: list[str]) -> None:
    filled(ledger)
    page = opening("history.py", topic=topic)
    assert not page.exception
    assert [row for table in page.dataframe for row in table.value[CHINESE("Row")]] == rows


def test_a_row_whose_indicator_is_gone_is_told_as_it_was_written(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8", "gone_indicator")), NIGHT)
    for lang in ("中文", "English"):
        page = opening("history.py", lang=lang)
        assert not page.exception
        assert "gone_indicator" in page.dataframe[0].value.to_numpy()[0]


def test_a_row_whose_unit_and_area_are_gone_is_told_as_it_was_written(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8", identity=identity(JOBS, unit="万担", area="旧县"))), NIGHT)
    page = opening("history.py", lang="English")
    assert not page.exception
    told = page.dataframe[0].value.iloc[0]
    assert (told["Value"], told["Unit"], told["Area"]) == ("7.8", "万担", "旧县")


def test_a_result_in_words_stands_where_the_number_would(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed(indicator="emission_reduction_energy", passed=True))), NIGHT)
    told = opening("history.py", lang="English").dataframe[0].value.iloc[0]
    assert (told["Value"], told["Unit"]) == (ENGLISH("done"), "")


def test_the_csv_has_plain_numbers_no_formula_and_reads_back_row_by_row(ledger: Ledger) -> None:
    filled(ledger)
    rows = ledger.rows()
    data = as_csv(
        Changes(Tracker(catalog(), ledger, roster=AT_THE_MACHINE), LOCAL_EDITOR).page(Asked(), None),
        Voice(catalog(), ENGLISH),
    )
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [one["Row"] for one in read] == [str(row.id) for row in rows]
    assert [one["Value"] for one in read] == ["10.2", "-3.7", "10.2", "10.1"]
    assert [one["Difference"] for one in read] == ["", "", "0.1", ""]
    assert read[2]["Old → new"] == "10.1 → 10.2 (+0.1)"
    assert read[2]["Reason"] == "'=笔误"
    assert read[2]["Note"] == "见 **附件**"


def test_the_csv_of_nothing_is_empty() -> None:
    assert as_csv((), Voice(catalog(), ENGLISH)) == b"\xef\xbb\xbf"


def test_a_withdrawal_needs_a_reason_and_then_takes_the_row_out_of_force(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NIGHT)
    page = opening("history.py", lang="English")
    page.button(key="withdraw").click().run()
    assert messages(page) == [("info", "Not withdrawn: choose a figure.")]
    page.selectbox(key=CHOICE).select(1).run()
    page.button(key="withdraw").click().run()
    assert messages(page) == [("info", "Not withdrawn: say why.")]
    assert ledger.revision() == 1

    page.text_input(key="withdraw_reason").input(" 误报 ")
    page.button(key="withdraw").click().run()
    assert messages(page) == [("info", "Row 1 is withdrawn.")]
    (row, _) = ledger.rows()
    assert (row.kind, row.replaces, row.reason, row.actor) == (EntryKind.WITHDRAWAL, 1, "误报", LOCAL_EDITOR.actor)
    assert list(page.dataframe[0].value["What was done"]) == ["Withdrawn", "Entered"]
    assert len(page.expander) == 0, "nothing is left to withdraw"


def test_a_row_corrected_meanwhile_is_not_withdrawn(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NIGHT)
    page = opening("history.py", lang="English")
    page.selectbox(key=CHOICE).select(1).run()
    ledger.append(batch(*entries_of(typed("10.2"), seen={SLOT: 1}, reason="笔误")), NIGHT)
    page.text_input(key="withdraw_reason").input("误报")
    page.button(key="withdraw").click().run()
    assert messages(page) == [
        ("info", "Somebody else has corrected or withdrawn this figure meanwhile; nothing was changed.")
    ]
    assert ledger.revision() == 2
    assert page.selectbox(key=CHOICE).value is None, "no other row takes the place of the one that was chosen"


def test_the_row_chosen_stays_chosen_in_another_language_and_when_others_are_added(
    opening: Opening, ledger: Ledger
) -> None:
    unemployment = typed("1.9", "employment_registered_unemployment")
    ledger.append(batch(*entries_of(unemployment, typed("10.1"))), NIGHT)
    page = opening("history.py", lang="English")
    page.selectbox(key=CHOICE).select(2).run()
    page.segmented_control(key="lang").set_value("中文").run()
    assert page.selectbox(key=CHOICE).value == 2
    ledger.append(batch(*entries_of(typed("7.8", "gdp_growth"))), NIGHT)
    page.run()
    fill(page, "withdraw_reason", "误报")
    page.button(key="withdraw").click().run()
    assert ledger.row(4).replaces == 2


def test_what_became_of_a_withdrawal_is_told_in_the_language_chosen_since(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NIGHT)
    page = opening("history.py", lang="English")
    page.selectbox(key=CHOICE).select(1).run()
    page.button(key="withdraw").click().run()
    page.segmented_control(key="lang").set_value("中文").run()
    assert messages(page) == [("info", CHINESE("Not withdrawn: say why."))]
    assert CHINESE("Not withdrawn: say why.") != "Not withdrawn: say why."


def test_text_of_people_is_shown_as_text(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), note="<script>alert(1)</script> $x$")), NIGHT)
    page = opening("history.py", lang="English")
    assert page.dataframe[0].value["Note"][0] == "<script>alert(1)</script> $x$"
    assert not any("<script" in one.proto.body for one in page.main.get("html"))
    assert "script" not in " ".join(shown(page, "markdown", "caption"))
