"""公开属性 at the form, without a browser: internal unless said otherwise, as before for a correction, changed only with a yes."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.ledger.rows import EntryKind
from tests.ledger.entered import batch
from tests.pages.conftest import AFAR, Opening
from tests.pages.form import JOBS_FORM, NOT_SAVED, enter, fill, people, report, save
from tests.pages.reading import field, messages, shown
from tests.tracking.sheets import entries_of, typed

NOW = datetime.now(UTC)
UNEMPLOYMENT = "employment_registered_unemployment"
CONFIRM = "Confirm that the disclosure of what is in force changes, or choose the one it has."
UNPUBLISHES = (
    "warning",
    f"New urban jobs: {people('10.1')} of 2017 is published. This replaces it by an internal figure: the public is told that "
    "it was withdrawn, and sees none.",
)
PUBLISHES = (
    "warning",
    f"New urban jobs: {people('10.1')} of 2017 is for internal use. This replaces it by a figure that everybody sees.",
)


@pytest.fixture
def published(ledger: Ledger) -> Ledger:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOW)
    return ledger


def disclosure(page: AppTest) -> str:
    return str(page.selectbox(key=field(page, "disclosure")).value)


def choose(page: AppTest, value: str) -> None:
    page.selectbox(key=field(page, "disclosure")).select(value).run()


def correct(page: AppTest) -> None:
    report(page)
    enter(page, "10.2")
    fill(page, field(page, "reason"), "核实")
    page.run()


def test_public_on_one_form_is_internal_again_on_the_next(opening: Opening) -> None:
    page = opening("update.py", **JOBS_FORM)
    choose(page, "public")
    assert disclosure(page) == "public"
    page.query_params["topic"] = "gdp"
    page.run()
    assert disclosure(page) == "internal"
    page.query_params["topic"] = "employment"
    page.run()
    assert disclosure(page) == "public", "what was chosen for this form is not lost on the way"


def test_a_correction_begins_with_the_disclosure_of_what_it_replaces(opening: Opening, published: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    assert disclosure(page) == "internal"
    correct(page)
    assert (disclosure(page), [one.label for one in page.checkbox]) == ("public", [])
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (2).")]
    assert published.row(2).disclosure is Disclosure.PUBLIC


def test_a_figure_that_was_never_published_is_internal_beside_one_that_was(opening: Opening, published: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    correct(page)
    enter(page, "1.9", UNEMPLOYMENT)
    assert disclosure(page) == "internal"
    assert UNPUBLISHES in messages(page)


def test_taking_back_what_is_published_is_told_before_and_needs_a_yes(opening: Opening, published: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    correct(page)
    choose(page, "internal")
    assert messages(page) == [UNPUBLISHES]
    save(page)
    assert messages(page) == [("error", CONFIRM), NOT_SAVED, UNPUBLISHES]
    assert published.revision() == 1

    page.checkbox(key=field_of_yes(page)).check().run()
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (2).")]
    assert published.row(2).disclosure is Disclosure.INTERNAL


def test_publishing_what_was_internal_needs_a_yes_too(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    page = opening("update.py", **JOBS_FORM)
    correct(page)
    assert disclosure(page) == "internal"
    choose(page, "public")
    assert messages(page) == [PUBLISHES]
    save(page)
    assert ("error", CONFIRM) in messages(page)
    assert ledger.revision() == 1


def test_everybody_is_told_on_every_page_that_a_published_figure_was_taken_back(
    opening: Opening, published: Ledger
) -> None:
    taken = entries_of(typed("6.5"), seen={entry_slot(published): 1}, reason="核实为6.5")
    published.append(batch(*taken), NOW)
    page = opening("history.py", caller=AFAR, lang="English")
    table = page.dataframe[0].value
    assert list(table["What was done"]) == ["Withdrawn", "Entered"]
    assert list(table["Value"]) == ["10.1", "10.1"]
    assert "核实" not in " ".join(map(str, table.to_numpy().ravel()))
    page = opening("indicator.py", caller=AFAR, lang="English", indicator="employment_new_urban_jobs")
    told = f"Withdrawn, no longer in force: {people('10.1')} for 2017"
    assert any(told in text for text in shown(page, "html"))
    page = opening("indicator.py", lang="English", indicator="employment_new_urban_jobs")
    assert not any("Withdrawn, no longer" in text for text in shown(page, "html")), "where another figure stands"


def entry_slot(ledger: Ledger) -> str:
    assert ledger.row(1).kind is EntryKind.FIGURE
    return ledger.row(1).slot


def field_of_yes(page: AppTest) -> str:
    (found,) = (one.key for one in page.checkbox if one.key.endswith("_disclosure_confirmed"))
    return str(found)
