"""The form without a browser: several forms at once, corrections, results in words, assigned targets."""

from datetime import UTC, datetime

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.presentation.words import Language, Words
from tests.ledger.entered import batch, withdrawal
from tests.pages.conftest import Opening
from tests.pages.form import ENERGY_FORM, JOBS_FORM, NOT_SAVED, enter, fill, report, save, value_of
from tests.pages.reading import field, has_field, messages, shown
from tests.tracking.sheets import ENERGY, ENERGY_2017, JOBS, entries_of, typed

ENGLISH = Words(Language.EN)
UNEMPLOYMENT = "employment_registered_unemployment"


def test_a_save_empties_its_own_form_and_leaves_what_is_typed_in_another(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    enter(page, "10.1")
    page.selectbox(key="choice_topic").select("gdp").run()
    assert messages(page) == []
    report(page)
    enter(page, "4355.24", "gdp")
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    page.selectbox(key="choice_topic").select("employment").run()
    assert value_of(page) == "10.1"
    assert messages(page) == [], "the other form's message stays with it"
    save(page)
    assert [row.indicator for row in ledger.rows()] == [JOBS, "gdp"]


def test_the_form_does_not_jump_to_another_topic_when_a_save_leaves_fewer_waiting(
    opening: Opening, catalog: Catalog
) -> None:
    page = opening("update.py", lang="English", topic="")
    report(page)
    first = page.selectbox(key="choice_topic").value
    waiting = [one.indicator for one in catalog.counted_targets if catalog.indicators[one.indicator].topic == first]
    for indicator in {name for name in waiting if has_field(page, "value", name)}:
        fill(page, field(page, "value", indicator), "8")
    save(page)
    assert messages(page)[0][0] == "success"
    assert page.selectbox(key="choice_topic").value == first


def test_a_correction_asks_for_its_reason_and_keeps_what_was_typed(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), datetime.now(UTC))
    page = opening("update.py", **JOBS_FORM)
    assert not has_field(page, "reason")
    report(page)
    enter(page, "10.2")
    assert has_field(page, "reason")
    save(page)
    assert messages(page) == [("error", "A figure in force would be replaced: say why."), NOT_SAVED]
    assert value_of(page) == "10.2"
    fill(page, field(page, "reason"), "笔误")
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (2).")
    assert (ledger.row(2).replaces, ledger.row(2).reason, str(ledger.row(2).value)) == (1, "笔误", "10.2")


def test_the_very_same_once_more_writes_nothing(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    page.selectbox(key="pick_entry_source_kind").select("bulletin")
    enter(page, "10.1")
    save(page)
    enter(page, "10.1")
    fill(page, field(page, "reason"), "再报一次")
    save(page)
    assert messages(page) == [("info", "These figures were already in force as typed; nothing was written.")]
    assert ledger.revision() == 1


def test_a_result_in_words_is_saved_once_its_outcome_is_chosen(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed(indicator="gdp", value="1"))), datetime.now(UTC))
    page = opening("update.py", **ENERGY_FORM, period="2017-01/2017-09")
    report(page)
    fill(page, field(page, "words", ENERGY), "经省考核完成")
    page.run()
    assert messages(page) == [("error", "Choose whether it was completed; the wording alone cannot be judged.")]
    page.selectbox(key=field(page, "passed", ENERGY)).select("passed").run()
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (2).")
    assert (ledger.row(2).passed, ledger.row(2).words) == (True, "经省考核完成")


def test_an_assigned_target_takes_its_value_first_and_its_figure_after(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **ENERGY_FORM)
    assert not has_field(page, "value", ENERGY)
    report(page)
    key = field(page, "assigned", ENERGY_2017)
    fill(page, key, "3.7")
    page.run()
    assert [kind for kind, _ in messages(page)] == ["warning"], "a fall without its minus is doubted"
    fill(page, key, "−3.7")
    save(page)
    assert messages(page) == [
        ("error", "A target that is set elsewhere needs the number of the document that sets it."),
        NOT_SAVED,
    ]
    report(page, reference="浙节能办〔2017〕1号")
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    row = ledger.row(1)
    assert (str(row.value), row.comparator, row.source.document_number) == ("-3.7", "at_most", "浙节能办〔2017〕1号")

    enter(page, "−3.9", ENERGY)
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (2).")]
    assert any("→" in text and "Met" in text for text in shown(page, "html"))


def test_what_was_withdrawn_can_be_entered_anew_without_a_reason(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    save(page)
    ledger.append(batch(withdrawal(1)), datetime.now(UTC))
    page.run()
    enter(page, "10.2")
    assert not has_field(page, "reason")
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (3).")]


def test_what_was_chosen_stays_chosen_in_another_language_and_on_the_way_back(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **ENERGY_FORM, period="2017-01/2017-09")
    report(page)
    chosen = {"pick_entry_source_kind": "submission", field(page, "disclosure"): "public"}
    chosen[field(page, "passed", ENERGY)] = "failed"
    for key, option in chosen.items():
        page.selectbox(key=key).select(option).run()
    page.segmented_control(key="lang").set_value("中文").run()
    assert {key: page.selectbox(key=key).value for key in chosen} == chosen
    address = dict(page.query_params)
    page.switch_page("history.py").run()
    page.query_params.update(address)
    page.switch_page("update.py").run()
    assert not page.exception
    assert {key: page.selectbox(key=key).value for key in chosen} == chosen
    save(page)
    row = ledger.row(1)
    assert (row.disclosure, row.source.kind, row.passed) == ("public", "submission", False)


def test_how_an_assigned_value_is_meant_stays_chosen_in_another_language(opening: Opening) -> None:
    page = opening("update.py", **ENERGY_FORM)
    comparison = field(page, "comparator", ENERGY_2017)
    assert page.selectbox(key=comparison).value == "at_most", "falling is good here"
    page.selectbox(key=comparison).select("at_least").run()
    page.segmented_control(key="lang").set_value("中文").run()
    assert page.selectbox(key=comparison).value == "at_least"
