"""Two editors at one form: what the second is told, and that nothing typed is lost."""

from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from targets.ledger.ledger import Ledger
from tests.ledger.entered import batch, withdrawal
from tests.pages.conftest import Opening
from tests.pages.form import ENERGY_FORM, JOBS_FORM, WARNED, enter, fill, people, report, save, value_of
from tests.pages.reading import field, has_field, messages, shown
from tests.tracking.sheets import ENERGY_2017, assigned, entries_of, typed

NOW = datetime.now(UTC)


def both_typed(opening: Opening, ledger: Ledger, mine: str = "10.2", theirs: str = "10.1") -> AppTest:
    """Mine is typed on an empty form, theirs is saved meanwhile, then I press."""
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, mine)
    ledger.append(batch(*entries_of(typed(theirs))), NOW)
    save(page)
    return page


def test_the_second_editor_is_shown_the_firsts_figure_and_nothing_is_written(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    assert messages(page) == [WARNED]
    assert f"New urban jobs, 2017: {people('10.1')}, entered by 王五 of 市人社局" in shown(page, "text")
    assert (ledger.revision(), value_of(page)) == (1, "10.2")


def test_pressing_again_without_deciding_decides_nothing(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    save(page)
    assert messages(page) == [WARNED]
    assert ledger.revision() == 1


def test_mine_replaces_theirs_with_a_reason(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    page.button(key="entry_mine").click().run()
    assert messages(page) == []
    assert value_of(page) == "10.2"
    save(page)
    assert messages(page)[0] == ("error", "A figure in force would be replaced: say why.")
    fill(page, field(page, "reason"), "以人社部门数据为准")
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (2).")
    assert (str(ledger.row(2).value), ledger.row(2).replaces, ledger.row(2).reason) == ("10.2", 1, "以人社部门数据为准")


def test_theirs_stands_and_the_form_is_empty(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    page.button(key="entry_theirs").click().run()
    assert messages(page) == []
    assert (value_of(page), ledger.revision()) == ("", 1)
    enter(page, "10.3")
    assert has_field(page, "reason"), "what stands has been seen now"


def test_a_third_editor_is_a_new_conflict(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    page.button(key="entry_mine").click().run()
    slot = ledger.row(1).slot
    ledger.append(batch(*entries_of(typed("9.9"), seen={slot: 1}, reason="更正")), NOW)
    fill(page, field(page, "reason"), "以我为准")
    save(page)
    assert messages(page)[0] == WARNED
    assert any(people("9.9") in text for text in shown(page, "text"))
    page.button(key="entry_mine").click().run()
    save(page)
    assert str(ledger.row(3).value) == "10.2"


def test_a_figure_withdrawn_while_i_correct_it_is_told_and_mine_then_needs_no_reason(
    opening: Opening, ledger: Ledger
) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.2")
    fill(page, field(page, "reason"), "笔误")
    ledger.append(batch(withdrawal(1)), NOW)
    save(page)
    assert messages(page) == [WARNED]
    assert f"New urban jobs, 2017: {people('10.1')} was withdrawn" in shown(page, "text")
    page.button(key="entry_mine").click().run()
    assert not has_field(page, "reason")
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (3).")]


def test_two_who_assign_the_same_target_are_a_conflict_as_well(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **ENERGY_FORM)
    report(page, reference="2号")
    fill(page, field(page, "assigned", ENERGY_2017), "-3.5")
    page.run()
    ledger.append(batch(*entries_of(assigned("-3.7"), reference="1号")), NOW)
    save(page)
    assert messages(page) == [WARNED]
    page.button(key="entry_mine").click().run()
    fill(page, field(page, "reason"), "调整")
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (2).")


def test_a_conflict_is_told_on_its_own_form_alone(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    page.selectbox(key="choice_topic").select("gdp").run()
    assert messages(page) == []
    page.selectbox(key="choice_topic").select("employment").run()
    assert messages(page) == [WARNED]


def test_what_somebody_else_saved_before_i_began_to_type_is_no_conflict(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    page.run()
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    page.run()
    enter(page, "10.2")
    assert has_field(page, "reason"), "the form shows that a figure is in force"
