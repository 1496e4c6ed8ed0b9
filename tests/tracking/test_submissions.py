"""Handing in and deciding through the use cases themselves: every role, nobody, forged people, and what waits for whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from targets.domain.terms import Status, Vintage
from targets.ledger.entries import Entry
from targets.ledger.errors import Conflict, Missing
from targets.ledger.ledger import Ledger
from targets.ledger.rows import RowFilter
from targets.ledger.submissions.entries import Ruling, SubmissionSheet, Submitted
from targets.ledger.submissions.errors import AlreadyDecided
from targets.tracking.people import LOCAL_EDITOR, Denied, Member, Origin, Person, Right, Role, Roster
from targets.tracking.submissions.proposal import proposal
from targets.tracking.submissions.reviews import OwnSubmission, Result, Reviews, Unfit
from targets.tracking.submissions.waiting import Place, waiting
from targets.tracking.tracker import Tracker
from tests.ledger.entered import ZHANG, batch, figure, withdrawal
from tests.tracking.sheets import ENERGY, JOBS, JOBS_2017, TODAY, assigned, catalog, entries_of, typed

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
YESTERDAY = TODAY - timedelta(days=1)
READER, REPORTER, REVIEWER, ADMINISTRATOR = (Person(role.value, f"某{role.value}") for role in Role)
COLLEAGUE, OTHER_UNIT = Person("colleague", "同事"), Person("other", "别的单位")
BOTH, BOSS = Person("both", "又填又审"), Person("boss", "另一审核人")
FORGED = (
    None,
    Person("stranger", "没有角色的人"),
    Person("nobody", REVIEWER.name),
    Person("reviewer", REVIEWER.name, Origin.LOCAL),
    LOCAL_EDITOR,
)


def roster(**other: object) -> Roster:
    def one(name: str, *roles: Role, of: str = "") -> Member:
        return Member(name, name, frozenset(roles), indicators=frozenset({of} if of else ()))

    members = (
        one("reader", Role.READER),
        one("reporter", Role.REPORTER, of=JOBS),
        one("colleague", Role.REPORTER, of=JOBS),
        one("other", Role.REPORTER, of=ENERGY),
        one("both", Role.REPORTER, Role.REVIEWER, of="*"),
        one("reviewer", Role.REVIEWER),
        one("boss", Role.REVIEWER),
        one("administrator", Role.ADMINISTRATOR),
    )
    return Roster(members={member.subject: member for member in members}, review=True, **other)  # type: ignore[arg-type]


@pytest.fixture
def ruled(ledger: Ledger) -> Tracker:
    return Tracker(catalog(), ledger, roster=roster())


def jobs(value: str = "10.1", **other: object) -> tuple[Submitted, ...]:
    return _submitted(entries_of(typed(value), **other))


def energy() -> tuple[Submitted, ...]:
    return _submitted(entries_of(assigned("-3.4"), reference="浙节能办〔2017〕1号"))


def _submitted(entries: tuple[Entry, ...]) -> tuple[Submitted, ...]:
    return tuple(entry for entry in entries if isinstance(entry, Submitted))


def handed_in(
    tracker: Tracker, entries: tuple[Submitted, ...], person: Person = REPORTER, token: str = "t", **other: int
) -> int:
    number = Reviews(tracker, person).submit(f"{token} {person.subject}", entries, NOON, **other).submission
    assert number is not None
    return number


def pending(tracker: Tracker, person: Person | None) -> list[int]:
    return [one.id for one in Reviews(tracker, person).pending()]


def status(tracker: Tracker, person: Person | None = REVIEWER, known: object = TODAY) -> Status:
    return tracker.snapshot(known, NOON, person).evaluate(catalog().targets[JOBS_2017]).status  # type: ignore[arg-type]


def test_a_submission_moves_no_verdict_until_it_is_passed(ruled: Tracker) -> None:
    number = handed_in(ruled, jobs())
    assert status(ruled) is Status.NO_FIGURE

    Reviews(ruled, REVIEWER).decide(number, Ruling.PASSED, "", NOON)

    assert status(ruled) is Status.MET
    assert status(ruled, READER) is Status.MET
    assert status(ruled, known=YESTERDAY) is Status.NO_FIGURE
    assert pending(ruled, REVIEWER) == []


@pytest.mark.parametrize("person", [READER, REVIEWER, ADMINISTRATOR, OTHER_UNIT, *FORGED])
def test_only_who_may_enter_it_hands_it_in(ruled: Tracker, ledger: Ledger, person: Person | None) -> None:
    with pytest.raises(Denied) as denied:
        Reviews(ruled, person).submit("t", jobs(), NOON)
    assert denied.value.right is Right.ENTER
    assert ledger.submissions.count() == 0


def test_a_forged_former_name_or_target_is_asked_for_too(ruled: Tracker, ledger: Ledger) -> None:
    (mine,) = jobs()
    for forged in (replace(mine, formerly=(ENERGY,)), *energy()):  # type: ignore[arg-type]
        with pytest.raises(Denied, match=f"reporter may not enter about {ENERGY}"):
            Reviews(ruled, REPORTER).submit("t", (mine, forged), NOON)
    assert ledger.submissions.count() == 0


@pytest.mark.parametrize("ruling", [Ruling.PASSED, Ruling.RETURNED, Ruling.REFUSED])
@pytest.mark.parametrize("person", [READER, COLLEAGUE, ADMINISTRATOR, *FORGED])
def test_only_reviewers_decide(ruled: Tracker, ledger: Ledger, person: Person | None, ruling: Ruling) -> None:
    number = handed_in(ruled, jobs())
    with pytest.raises(Denied) as denied:
        Reviews(ruled, person).decide(number, ruling, "理由", NOON)
    assert (denied.value.right, denied.value.about) == (Right.REVIEW, "submission 1")
    assert ledger.submissions.one(number).pending
    assert ledger.rows() == ()


def test_nobody_reviews_their_own(ruled: Tracker, ledger: Ledger) -> None:
    number = handed_in(ruled, jobs(), BOTH)

    for ruling in (Ruling.PASSED, Ruling.RETURNED, Ruling.REFUSED):
        with pytest.raises(OwnSubmission):
            Reviews(ruled, BOTH).decide(number, ruling, "理由", NOON)
    assert Reviews(ruled, BOTH).to_decide() == ()
    assert ledger.submissions.one(number).pending
    assert [one.id for one in Reviews(ruled, REVIEWER).to_decide()] == [number]


@pytest.mark.parametrize("person", [COLLEAGUE, BOTH, REVIEWER, ADMINISTRATOR, READER, *FORGED])
def test_only_who_handed_it_in_withdraws_it(ruled: Tracker, ledger: Ledger, person: Person | None) -> None:
    number = handed_in(ruled, jobs())
    with pytest.raises(Denied):
        Reviews(ruled, person).decide(number, Ruling.WITHDRAWN, "", NOON)

    assert Reviews(ruled, REPORTER).decide(number, Ruling.WITHDRAWN, "", NOON).decision.ruling is Ruling.WITHDRAWN
    with pytest.raises(AlreadyDecided):
        Reviews(ruled, REVIEWER).decide(number, Ruling.PASSED, "", NOON)
    assert ledger.rows() == ()


@pytest.mark.parametrize(
    ("person", "seen"),
    [
        (REPORTER, [1]),
        (COLLEAGUE, [1]),
        (OTHER_UNIT, [2]),
        (REVIEWER, [1, 2]),
        (ADMINISTRATOR, [1, 2]),
        (READER, []),
        *((person, []) for person in FORGED),
    ],
)
def test_what_waits_is_seen_by_its_unit_reviewers_and_administrators(
    ruled: Tracker, person: Person | None, seen: list[int]
) -> None:
    handed_in(ruled, jobs())
    handed_in(ruled, energy(), OTHER_UNIT)
    assert pending(ruled, person) == seen

    for number in (1, 2):
        Reviews(ruled, BOSS).decide(number, Ruling.REFUSED, "重复", NOON)
    assert pending(ruled, person) == []
    assert sorted(one.id for one in Reviews(ruled, person).decided(10)) == seen


def test_what_was_returned_is_corrected_by_its_unit_and_by_nobody_else(ruled: Tracker) -> None:
    first = handed_in(ruled, jobs("101"))
    assert Reviews(ruled, REPORTER).to_correct() == ()
    Reviews(ruled, REVIEWER).decide(first, Ruling.RETURNED, "单位是万人", NOON)

    for person in (REPORTER, COLLEAGUE):
        assert [one.id for one in Reviews(ruled, person).to_correct()] == [first]
    assert Reviews(ruled, REVIEWER).to_correct() == Reviews(ruled, OTHER_UNIT).to_correct() == ()
    with pytest.raises(Denied, match="other may not enter about submission 1"):
        Reviews(ruled, OTHER_UNIT).submit("x", energy(), NOON, resubmits=first)

    second = handed_in(ruled, jobs("10.1"), COLLEAGUE, resubmits=first)
    assert Reviews(ruled, REPORTER).to_correct() == ()
    Reviews(ruled, REVIEWER).decide(second, Ruling.PASSED, "", NOON)
    assert status(ruled) is Status.MET


def test_nobody_passes_the_correction_of_what_they_handed_in_themselves(ruled: Tracker, ledger: Ledger) -> None:
    first = handed_in(ruled, jobs("101"), BOTH)
    Reviews(ruled, REVIEWER).decide(first, Ruling.RETURNED, "单位是万人", NOON)
    second = handed_in(ruled, jobs("101"), COLLEAGUE, resubmits=first)
    Reviews(ruled, REVIEWER).decide(second, Ruling.RETURNED, "单位是万人", NOON)
    third = handed_in(ruled, jobs("10.1"), COLLEAGUE, "another press", resubmits=second)

    assert [one.id for one in Reviews(ruled, BOTH).to_decide()] == []
    with pytest.raises(OwnSubmission):
        Reviews(ruled, BOTH).decide(third, Ruling.PASSED, "", NOON)
    with pytest.raises(Denied):
        Reviews(ruled, BOTH).decide(third, Ruling.WITHDRAWN, "", NOON)
    assert ledger.rows() == ()
    assert [one.id for one in Reviews(ruled, BOSS).to_decide()] == [third]


def test_several_are_decided_each_by_itself(ruled: Tracker, ledger: Ledger) -> None:
    mine = handed_in(ruled, _submitted(entries_of(typed("9.9"), vintage=Vintage.FINAL)), BOTH)
    theirs, overtaken = handed_in(ruled, jobs()), handed_in(ruled, energy(), OTHER_UNIT)
    ledger.append(batch(*energy()), NOON)

    results = Reviews(ruled, BOTH).decide_all([mine, theirs, overtaken, theirs], Ruling.PASSED, "", NOON)

    told = [(one.submission, bool(one.receipt), type(one.refused)) for one in results]
    assert told == [
        (mine, False, OwnSubmission),
        (theirs, True, type(None)),
        (overtaken, False, Conflict),
        (theirs, True, type(None)),
    ]
    assert results[3].receipt is not None
    assert results[3].receipt.repeated
    assert pending(ruled, REVIEWER) == [mine, overtaken]
    assert isinstance(results[0], Result)


def test_the_row_says_who_entered_and_the_decision_who_passed(ruled: Tracker, ledger: Ledger) -> None:
    number = handed_in(ruled, jobs())
    Reviews(ruled, REVIEWER).decide(number, Ruling.PASSED, " 核对无误 ", NOON)

    (row,) = ruled.history(RowFilter(), None, reader=READER)
    assert (row.actor, row.value) == (REPORTER.actor, Decimal("10.1"))
    decision = ledger.submissions.one(number).decision
    assert decision is not None
    assert (decision.actor, decision.reason) == (REVIEWER.actor, "核对无误")


def test_with_review_nothing_goes_past_it_but_a_withdrawal(ruled: Tracker, ledger: Ledger) -> None:
    for person in (REPORTER, BOTH):
        with pytest.raises(Denied) as denied:
            ruled.append(batch(*jobs()), person, NOON)
        assert denied.value.right is Right.REVIEW
    assert ledger.rows() == ()
    ledger.append(batch(*jobs()), NOON)

    ruled.append(batch(withdrawal(1)), REPORTER, NOON)
    assert ledger.live() == ()


def test_a_figure_the_catalog_lost_cannot_be_passed_but_returned(ruled: Tracker, ledger: Ledger) -> None:
    lost = SubmissionSheet(token="a", actor=ZHANG, entries=(figure("1", "gone"),))
    ledger.submissions.submit(lost, NOON)

    (found,) = Reviews(ruled, REVIEWER).to_decide()
    told = proposal(found, ruled.snapshot(TODAY, NOON, REVIEWER), ledger, TODAY)
    assert (told.effect, told.overtaken, [line.others for line in told.lines]) == (None, False, [()])
    with pytest.raises(Unfit, match="the catalog has no place for gone as it was handed in"):
        Reviews(ruled, REVIEWER).decide(1, Ruling.PASSED, "", NOON)
    assert Reviews(ruled, REVIEWER).decide(1, Ruling.RETURNED, "指标已取消", NOON).decision.ruling is Ruling.RETURNED


def test_a_reviewer_sees_what_is_in_force_what_else_is_known_and_how_lights_would_turn(
    ruled: Tracker, ledger: Ledger
) -> None:
    ledger.append(batch(*_submitted(entries_of(typed("9.8"), vintage=Vintage.FINAL))), NOON)
    number = handed_in(ruled, jobs("1010"))
    before = proposal(*_looking(ruled, ledger, number))

    (line,) = before.lines
    assert (line.in_force, line.overtaken, before.overtaken) == (None, False, False)
    assert [(figure.value, figure.vintage) for figure in line.others] == [(Decimal("9.8"), Vintage.FINAL)]
    assert before.effect is not None
    assert [one.target.id for one in before.effect.effects] == [JOBS_2017]
    assert before.effect.warnings

    ledger.append(batch(*jobs("10.0")), NOON)
    (line,) = proposal(*_looking(ruled, ledger, number)).lines
    assert line.overtaken
    assert line.in_force is not None
    assert line.in_force.value == Decimal("10.0")


def _looking(tracker: Tracker, ledger: Ledger, number: int) -> tuple[object, ...]:
    return ledger.submissions.one(number), tracker.snapshot(TODAY, NOON, REVIEWER), ledger, TODAY


def test_what_waits_is_told_by_what_it_is_of(ruled: Tracker) -> None:
    handed_in(ruled, jobs(period="2017-01/2017-09"))
    handed_in(ruled, energy(), OTHER_UNIT)

    found = [one.place for one in waiting(Reviews(ruled, REVIEWER).pending(), catalog())]

    (first,), (second,) = jobs(period="2017-01/2017-09"), energy()
    assert found == [Place(JOBS, first.period, assigned=False), Place(ENERGY, second.period, assigned=True)]


@pytest.mark.parametrize(
    "write", [lambda one: one.submit("t", jobs(), NOON), lambda one: one.decide(1, Ruling.PASSED, "", NOON)]
)
def test_without_a_ledger_there_is_nothing_to_review(write: Callable[[Reviews], object]) -> None:
    empty = Reviews(Tracker(catalog(), None, roster=roster()), BOTH)
    assert empty.pending() == empty.decided(9) == empty.to_decide() == ()
    with pytest.raises(Missing):
        write(empty)
