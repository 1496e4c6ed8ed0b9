"""Who reads and writes what through the use cases themselves, page or no page: every role, nobody, and forged people."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.entries import Actor, Entry
from targets.ledger.errors import Missing, NotFound
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import RemarkFilter
from targets.ledger.rows import RowFilter
from targets.tracking.changes import Asked, Changes
from targets.tracking.people import LOCAL_EDITOR, Denied, Member, Origin, Person, Reading, Right, Role, Roster
from targets.tracking.remarks.shown import Remarks
from targets.tracking.replaced import replaced
from targets.tracking.tracker import Tracker
from targets.tracking.versions.check import check
from tests.ledger.entered import batch, withdrawal
from tests.ledger.remarked import remark, remark_sheet, remark_withdrawal
from tests.tracking.sheets import ENERGY, JOBS, JOBS_2017, TODAY, assigned, catalog, entries_of, typed
from tests.tracking.views import NOON, SLOT

EVERYTHING, EVERY_REMARK = RowFilter(), RemarkFilter()
UNEMPLOYMENT = "employment_registered_unemployment"
READER, REPORTER, REVIEWER, ADMINISTRATOR = (Person(role.value, f"某{role.value}") for role in Role)
STRANGER = Person("stranger", "没有角色的人")
FORGED = (
    None,
    STRANGER,
    Person("nobody", REPORTER.name),
    Person("reporter", REPORTER.name, Origin.LOCAL),
    Person("local", "本机录入"),
    LOCAL_EDITOR,
)


def roster(reading: Reading = Reading.ANYBODY) -> Roster:
    members = {role.value: Member(role.value, role.value, frozenset({role})) for role in Role}
    reporter = replace(members["reporter"], indicators=frozenset({JOBS}))
    return Roster(members=members | {"reporter": reporter}, reading=reading)


@pytest.fixture
def ruled(ledger: Ledger) -> Tracker:
    """One internal and one public figure with a remark of each sort, and a corrected internal figure."""
    ledger.append(batch(*entries_of(typed("10.1"))), NOON)
    ledger.append(batch(*entries_of(typed("10.2"), seen={SLOT: 1}, reason="笔误")), NOON)
    ledger.append(batch(*entries_of(typed("1.9", UNEMPLOYMENT), disclosure=Disclosure.PUBLIC)), NOON)
    ledger.append_remark(remark_sheet(remark("内部原因")), NOON)
    public = remark("公开原因", "internet_investment_2017", disclosure=Disclosure.PUBLIC)
    ledger.append_remark(remark_sheet(public), NOON)
    return Tracker(catalog(), ledger, roster=roster())


def seen(tracker: Tracker, person: Person | None) -> list[int]:
    """How much of each sort somebody is given: figures, remarks, history three ways, rows in force, remarks in three ways."""
    snapshot, remarks = tracker.snapshot(TODAY, NOON, person), Remarks(tracker, person)
    changes = Changes(tracker, person)
    return [
        len(snapshot.entered),
        len(snapshot.remarks),
        len(tracker.history(EVERYTHING, None, reader=person)),
        tracker.history_count(EVERYTHING, reader=person),
        len(changes.page(Asked(), None)),
        changes.count(Asked(text="employment")) + changes.count(Asked()),
        len(replaced(tracker, catalog().indicators[JOBS], TODAY, person)),
        len(changes.in_force(changes.page(Asked(), None))),
        int(tracker.in_force(SLOT, reader=person) is not None),
        len(remarks.history(EVERY_REMARK, None)),
        remarks.count(EVERY_REMARK),
        len(remarks.in_force_all()),
        int(remarks.in_force(JOBS_2017) is not None),
        len(remarks.of_target(JOBS_2017, TODAY)),
    ]


@pytest.mark.parametrize("person", [READER, REPORTER, REVIEWER, ADMINISTRATOR])
def test_who_has_a_role_sees_internal_figures_and_remarks(ruled: Tracker, person: Person) -> None:
    everything = seen(ruled, person)
    assert everything[:5] == [2, 2, 3, 3, 3]
    assert everything[6:] == [1, 2, 1, 2, 2, 2, 1, 1]


@pytest.mark.parametrize("person", FORGED)
def test_nobody_else_sees_more_than_what_is_public(ruled: Tracker, person: Person | None) -> None:
    public = seen(ruled, person)
    assert public[:5] == [1, 1, 1, 1, 1]
    assert public[6:] == [0, 1, 0, 1, 1, 1, 0, 0]


READINGS: dict[str, Callable[[Tracker, Person | None], object]] = {
    "snapshot": lambda tracker, person: tracker.snapshot(TODAY, NOON, person),
    "history": lambda tracker, person: tracker.history(EVERYTHING, None, reader=person),
    "count": lambda tracker, person: tracker.history_count(EVERYTHING, reader=person),
    "in force": lambda tracker, person: tracker.in_force(SLOT, reader=person),
    "changes": Changes,
    "remarks": Remarks,
    "replaced": lambda tracker, person: replaced(tracker, catalog().indicators[JOBS], TODAY, person),
    "check": lambda tracker, person: check("", tracker, NOON, person),
}


@pytest.mark.parametrize("person", FORGED)
@pytest.mark.parametrize("reading", READINGS)
def test_where_reading_takes_a_role_nobody_else_reads_anything(
    ledger: Ledger, reading: str, person: Person | None
) -> None:
    closed = Tracker(catalog(), ledger, roster=roster(Reading.SIGNED_IN))
    with pytest.raises(Denied) as told:
        READINGS[reading](closed, person)
    assert told.value.right is Right.READ
    READINGS[reading](closed, READER)


@pytest.mark.parametrize("person", [*FORGED, READER, REVIEWER, ADMINISTRATOR])
def test_who_is_no_reporter_writes_nothing(ruled: Tracker, person: Person | None) -> None:
    before = ruled.revision()
    for entries in (entries_of(typed("9.9"), seen={SLOT: 2}, reason="试"), (withdrawal(2),), ()):
        with pytest.raises(Denied) as told:
            ruled.append(batch(*entries), person, NOON)
        assert (told.value.right, told.value.person, told.value.about) == (Right.ENTER, person, "")
    for entry in (remark(seen=1), remark_withdrawal(1)):
        with pytest.raises(Denied, match="may not enter"):
            Remarks(ruled, person).save(remark_sheet(entry), NOON)
    assert ruled.revision() == before


def test_a_reporter_writes_about_what_was_assigned(ruled: Tracker) -> None:
    ruled.append(batch(*entries_of(typed("9.9"), seen={SLOT: 2}, reason="试")), REPORTER, NOON)
    ruled.append(batch(withdrawal(4)), REPORTER, NOON)
    Remarks(ruled, REPORTER).save(remark_sheet(remark(seen=1)), NOON)
    Remarks(ruled, REPORTER).save(remark_sheet(remark_withdrawal(3)), NOON)
    assert ruled.revision() == 9


def smuggled() -> list[tuple[str, tuple[Entry, ...]]]:
    """Batches of a reporter for new jobs, each of which touches something else as well."""
    (mine,), (theirs,) = entries_of(typed("9.9")), entries_of(typed("2.0", UNEMPLOYMENT))
    (value,) = entries_of(assigned("-3.7"), reference="1号")
    return [
        (UNEMPLOYMENT, (theirs,)),
        (UNEMPLOYMENT, (mine, theirs)),
        (UNEMPLOYMENT, (replace(mine, formerly=(UNEMPLOYMENT,)),)),
        (UNEMPLOYMENT, (withdrawal(3),)),
        (ENERGY, (value,)),
        (ENERGY, (replace(value, identity=mine.identity),)),
        ("no_such_indicator", (replace(mine, identity=replace(mine.identity, indicator="no_such_indicator")),)),
    ]


@pytest.mark.parametrize(("about", "entries"), smuggled())
def test_a_reporter_writes_about_nothing_else_however_it_is_wrapped(
    ruled: Tracker, about: str, entries: tuple[Entry, ...]
) -> None:
    before = ruled.revision()
    with pytest.raises(Denied) as told:
        ruled.append(batch(*entries), REPORTER, NOON)
    assert (told.value.right, told.value.person, told.value.about) == (Right.ENTER, REPORTER, about)
    assert ruled.revision() == before


def test_a_reporter_writes_no_remark_about_anything_else(ruled: Tracker) -> None:
    mine = remark(target="internet_investment_2017")
    theirs = remark(identity=replace(mine.identity, indicator="internet_investment"))
    for entry in (mine, theirs, remark_withdrawal(2)):
        with pytest.raises(Denied) as told:
            Remarks(ruled, REPORTER).save(remark_sheet(entry), NOON)
        assert told.value.about == "internet_investment"
    assert ruled.revision() == 5


def test_what_is_written_names_who_signed_in_whatever_it_claims(ruled: Tracker) -> None:
    claimed = Actor(subject="mayor", name="市长")
    ruled.append(batch(*entries_of(typed("9.9"), seen={SLOT: 2}, reason="试"), actor=claimed), REPORTER, NOON)
    Remarks(ruled, REPORTER).save(remark_sheet(remark(seen=1), actor=claimed), NOON)
    (row, *_), (said, *_) = (
        ruled.history(EVERYTHING, 1, reader=REPORTER),
        Remarks(ruled, REPORTER).history(EVERY_REMARK, 1),
    )
    assert row.actor == said.actor == Actor(subject="reporter", name="某reporter")


def test_a_row_there_is_not_cannot_be_withdrawn(ruled: Tracker) -> None:
    with pytest.raises(NotFound):
        ruled.append(batch(withdrawal(99)), REPORTER, NOON)
    with pytest.raises(NotFound):
        Remarks(ruled, REPORTER).save(remark_sheet(remark_withdrawal(99)), NOON)


def test_without_a_ledger_there_is_nothing_to_write_to() -> None:
    with pytest.raises(Missing, match="there is no ledger to write to"):
        Tracker(catalog(), None, roster=roster()).append(batch(*entries_of(typed("9.9"))), REPORTER, NOON)


def test_readers_with_the_same_right_share_one_view(ruled: Tracker) -> None:
    assert ruled.snapshot(TODAY, NOON, READER) is ruled.snapshot(TODAY, NOON, REPORTER)
    assert ruled.snapshot(TODAY, NOON, None) is ruled.snapshot(TODAY, NOON, STRANGER)
