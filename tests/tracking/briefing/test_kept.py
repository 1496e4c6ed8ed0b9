"""Who sees kept selections, and who may keep them."""

import pytest

from targets.ledger.errors import Missing
from targets.ledger.ledger import Ledger
from targets.tracking.briefing.kept import Kept
from targets.tracking.people import LOCAL_EDITOR, Denied, Member, Person, Right, Role, Roster
from targets.tracking.tracker import Tracker
from tests.ledger.entered import NOW
from tests.ledger.selected import selection, selection_sheet
from tests.tracking.sheets import catalog

ROLES = {"reader": Role.READER, "clerk": Role.REPORTER, "boss": Role.REVIEWER, "root": Role.ADMINISTRATOR}
ROSTER = Roster(members={name: Member(name, name, frozenset({role})) for name, role in ROLES.items()})


def somebody(name: str) -> Person:
    return Person(name, name.title())


def test_everybody_with_a_role_sees_them_by_name_and_nobody_else_one(ledger: Ledger) -> None:
    for name in ("乙", "甲", "B"):
        ledger.selections.append(selection_sheet(selection(name)), NOW)
    tracker = Tracker(catalog(), ledger, roster=ROSTER)
    for role in ROLES:
        assert [row.name for row in Kept(tracker, somebody(role)).listed()] == ["B", "乙", "甲"]
    for stranger in (None, somebody("stranger"), LOCAL_EDITOR):
        kept = Kept(tracker, stranger)
        assert (kept.sees, kept.listed()) == (False, ())


def test_who_enters_figures_keeps_in_their_own_name_whatever_the_sheet_claims(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=ROSTER)
    Kept(tracker, somebody("clerk")).save(selection_sheet(), NOW)
    (row,) = ledger.selections.in_force()
    assert (row.actor.subject, row.actor.name) == ("clerk", "Clerk")


@pytest.mark.parametrize("who", [None, "stranger", "reader", "boss", "root"])
def test_nobody_else_keeps_one(ledger: Ledger, who: str | None) -> None:
    kept = Kept(Tracker(catalog(), ledger, roster=ROSTER), somebody(who) if who else None)
    assert not kept.may_keep
    with pytest.raises(Denied) as denied:
        kept.save(selection_sheet(), NOW)
    assert (denied.value.right, denied.value.about) == (Right.ENTER, "selections")
    assert ledger.selections.history() == ()


def test_without_a_ledger_there_is_nothing_to_see_and_nothing_to_keep() -> None:
    kept = Kept(Tracker(catalog(), None, roster=Roster(local_editor=True)), LOCAL_EDITOR)
    assert (kept.sees, kept.may_keep, kept.listed()) == (False, False, ())
    with pytest.raises(Missing):
        kept.save(selection_sheet(), NOW)
