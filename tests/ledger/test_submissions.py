"""What a submission becomes: kept whole, in force once passed, decided once, never over somebody else's figure."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import EnteredSource, SourceKind
from targets.ledger.errors import BadEntry, Conflict, LedgerError, NotFound, TokenReused
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Revision
from targets.ledger.submissions import encoding
from targets.ledger.submissions.entries import (
    Decision,
    DecisionReceipt,
    Ruling,
    Submission,
    SubmissionFilter,
    SubmissionReceipt,
    Submitted,
)
from targets.ledger.submissions.errors import AlreadyDecided, AlreadySubmitted, NotReturned
from targets.ledger.submissions.returned import Returned
from tests.ledger.entered import LI, NOW, ZHANG, assignment, batch, figure, later
from tests.ledger.submitted import decision, submission_sheet


def submitted(ledger: Ledger, *entries: Submitted, seconds: int = 0, resubmits: int | None = None) -> int:
    number = ledger.submissions.submit(submission_sheet(*entries, resubmits=resubmits), later(seconds)).submission
    assert number is not None
    return number


def decided(ledger: Ledger, number: int, ruling: Ruling, reason: str | None = None, seconds: int = 0) -> Decision:
    return ledger.submissions.decide(decision(number, ruling, reason), later(seconds)).decision


def values(ledger: Ledger) -> list[str]:
    return [str(row.value) for row in ledger.live()]


def test_a_submission_is_kept_whole_and_is_no_figure(ledger: Ledger) -> None:
    entries = (figure("7.80", note="快报"), assignment())

    receipt = ledger.submissions.submit(submission_sheet(*entries, token="a"), NOW)

    assert receipt == SubmissionReceipt(submission=1, recorded_at=NOW, repeated=False)
    whole = Submission(id=1, entries=entries, actor=ZHANG, recorded_at=NOW, token="a", resubmits=None, decision=None)
    assert ledger.submissions.one(1) == whole
    assert ledger.submissions.listed() == (whole,)
    assert whole.pending
    assert ledger.live() == ledger.rows() == ()


@pytest.mark.parametrize(
    "entry",
    [
        figure("-0.10", formerly=("gdp_old",), vintage=Vintage.CENSUS, seen=3, reason="修正"),
        figure(None, passed=False, words="未经省考核\n\"$x$' 😀", disclosure=Disclosure.PUBLIC),
        figure("12345678901234567890.1234567890", source=EnteredSource(kind=SourceKind.WEB, title="a", address="b")),
        assignment(value=None, words="完成省下达任务", note="n", reason="r", seen=1),
    ],
    ids=["figure", "words", "digits", "assignment"],
)
def test_every_kind_of_entry_comes_back_as_it_was_digit_for_digit(entry: Submitted) -> None:
    (back,) = encoding.read(encoding.written((entry,)))
    assert back == entry
    assert str(back.value) == str(entry.value)


def test_what_is_passed_is_in_force_from_that_moment_by_who_handed_it_in(ledger: Ledger) -> None:
    number = submitted(ledger, figure("7.8"), assignment())

    receipt = ledger.submissions.decide(decision(number), later(60))

    assert receipt.decision == Decision(
        id=1, submission=number, ruling=Ruling.PASSED, reason=None, actor=LI, recorded_at=later(60)
    )
    assert receipt.rows is not None
    assert receipt.rows.rows == (1, 2)
    assert [(row.actor, row.recorded_at) for row in ledger.live()] == [(ZHANG, later(60))] * 2
    assert ledger.live(later(59)) == ()
    assert ledger.submissions.one(number).decision == receipt.decision


@pytest.mark.parametrize("ruling", [Ruling.RETURNED, Ruling.REFUSED, Ruling.WITHDRAWN])
def test_what_is_not_passed_never_comes_into_force(ledger: Ledger, ruling: Ruling) -> None:
    number = submitted(ledger)
    assert decided(ledger, number, ruling, "来源不清").ruling is ruling
    assert ledger.rows() == ()


@pytest.mark.parametrize("ruling", [Ruling.RETURNED, Ruling.REFUSED])
@pytest.mark.parametrize("reason", [None, " "])
def test_who_turns_it_down_says_why(ledger: Ledger, ruling: Ruling, reason: str | None) -> None:
    number = submitted(ledger)
    with pytest.raises(BadEntry, match="reason: reason_missing"):
        decided(ledger, number, ruling, reason)
    assert ledger.submissions.one(number).pending


def test_a_reason_that_no_database_keeps_is_refused(ledger: Ledger) -> None:
    number = submitted(ledger)
    with pytest.raises(BadEntry, match="reason: unstorable_text"):
        decided(ledger, number, Ruling.RETURNED, "a\0b")


def test_the_same_press_hands_in_once_and_other_words_are_refused(ledger: Ledger) -> None:
    sheet = submission_sheet(token="a")
    first = ledger.submissions.submit(sheet, NOW)

    assert ledger.submissions.submit(replace(sheet, resubmits=9), later(5)) == SubmissionReceipt(
        submission=first.submission, recorded_at=NOW, repeated=True
    )
    with pytest.raises(TokenReused):
        ledger.submissions.submit(submission_sheet(figure("1"), token="a"), NOW)
    assert ledger.submissions.count() == 1


def test_the_same_decision_of_the_same_person_stands_once(ledger: Ledger) -> None:
    number = submitted(ledger)
    first = ledger.submissions.decide(decision(number), NOW)

    again = ledger.submissions.decide(decision(number), later(5))

    assert again == DecisionReceipt(decision=first.decision, rows=None, repeated=True)
    assert len(ledger.rows()) == 1


@pytest.mark.parametrize(
    "other",
    [decision(actor=ZHANG), decision(ruling=Ruling.REFUSED, reason="b"), decision(ruling=Ruling.WITHDRAWN)],
    ids=["another person", "another ruling", "withdrawn"],
)
def test_a_second_decision_is_told_which_one_stands(ledger: Ledger, other: object) -> None:
    first = decided(ledger, submitted(ledger), Ruling.PASSED)
    with pytest.raises(AlreadyDecided) as refused:
        ledger.submissions.decide(other, NOW)  # type: ignore[arg-type]
    assert refused.value.decision == first
    assert refused.value.code == "already_decided"


def test_a_figure_entered_meanwhile_leaves_the_submission_undecided(ledger: Ledger) -> None:
    number = submitted(ledger, figure("1", "jobs"), figure("7.8"))
    ledger.append(batch(figure("7.9")), NOW)

    with pytest.raises(Conflict) as conflict:
        decided(ledger, number, Ruling.PASSED)

    assert {position: str(row.value) for position, row in conflict.value.rows.items()} == {1: "7.9"}
    assert ledger.submissions.one(number).pending
    assert values(ledger) == ["7.9"]
    assert decided(ledger, number, Ruling.RETURNED, "已有新数").ruling is Ruling.RETURNED


def test_what_could_not_be_in_force_cannot_be_handed_in(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    refusals: list[tuple[Submitted, type[LedgerError]]] = [
        (figure("7.9"), Conflict),
        (figure("7.9", seen=1), BadEntry),
        (figure("7.9", "jobs", seen=9), NotFound),
        (figure(None), BadEntry),
    ]
    for entry, error in refusals:
        with pytest.raises(error):
            submitted(ledger, entry)
    assert ledger.submissions.count() == 0


def test_what_only_repeats_what_is_in_force_is_nothing_to_review(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    receipt = ledger.submissions.submit(submission_sheet(figure("7.8", seen=1)), NOW)
    assert receipt == SubmissionReceipt(submission=None, recorded_at=None, repeated=False)
    assert ledger.submissions.count() == 0


def test_a_place_that_waits_for_review_takes_no_second_submission(ledger: Ledger) -> None:
    number = submitted(ledger, figure("7.8", "gdp"))

    for entry in (figure("7.9", "gdp"), figure("7.9", "gdp_new", formerly=("gdp",))):
        with pytest.raises(AlreadySubmitted) as refused:
            submitted(ledger, figure("1", "jobs"), entry)
        assert (refused.value.submission, refused.value.position) == (number, 1)
    assert submitted(ledger, figure("7.9", "gdp", vintage=Vintage.FINAL)) == 2

    decided(ledger, number, Ruling.WITHDRAWN)
    assert submitted(ledger, figure("7.9", "gdp")) == 3


def test_of_two_figures_returned_the_one_not_handed_in_again_is_still_to_correct(ledger: Ledger) -> None:
    first = submitted(ledger, figure("7.8"), figure("21.1", "forest"))
    decided(ledger, first, Ruling.RETURNED, "附来源")
    second = submitted(ledger, figure("7.9"), resubmits=first)
    (left,) = ledger.submissions.returned().to_correct
    assert (left.id, [entry.identity.indicator for entry in left.entries]) == (first, ["forest"])

    with pytest.raises(NotReturned):
        submitted(ledger, figure("21.2", "forest"), resubmits=first)
    third = submitted(ledger, figure("21.2", "forest"))
    assert ledger.submissions.returned().to_correct == ()
    decided(ledger, third, Ruling.RETURNED, "附来源")
    assert [one.id for one in ledger.submissions.returned().to_correct] == [third]
    last = submitted(ledger, figure("21.3", "forest"), resubmits=third)
    assert ledger.submissions.returned().to_correct == ()
    assert ledger.submissions.returned().hands == {second: frozenset({"zhang"}), last: frozenset({"zhang"})}


def test_who_tried_before_has_no_hand_in_what_is_handed_in_after_something_passed(ledger: Ledger) -> None:
    decided(ledger, submitted(ledger), Ruling.RETURNED, "附来源")
    decided(ledger, submitted(ledger, figure("7.9")), Ruling.PASSED)
    number = submitted(ledger, figure("8.0", seen=1, reason="核实"))
    assert ledger.submissions.returned() == Returned((), {number: frozenset()})


def test_what_was_returned_is_corrected_once(ledger: Ledger) -> None:
    first = submitted(ledger)
    for early in (first, 9):
        with pytest.raises(NotReturned if early == first else NotFound):
            submitted(ledger, figure("1", "jobs"), resubmits=early)
    decided(ledger, first, Ruling.RETURNED, "附来源")

    assert [one.id for one in ledger.submissions.returned().to_correct] == [first]
    second = submitted(ledger, figure("7.9"), resubmits=first)

    assert ledger.submissions.one(second).resubmits == first
    assert ledger.submissions.returned().to_correct == ()
    with pytest.raises(NotReturned, match="submission 1 waits for no correction"):
        submitted(ledger, figure("1", "jobs"), resubmits=first)
    decided(ledger, second, Ruling.PASSED)
    assert values(ledger) == ["7.9"]


def test_lists_are_narrowed_and_come_newest_first(ledger: Ledger) -> None:
    for name in ("a", "b", "c"):
        submitted(ledger, figure("1", name))
    ledger.submissions.submit(submission_sheet(figure("1", "d"), actor=LI), NOW)
    decided(ledger, 2, Ruling.REFUSED, "重复")

    def asked(limit: int | None = None, offset: int = 0, **wanted: object) -> list[int]:
        which = SubmissionFilter(**wanted)  # type: ignore[arg-type]
        found = [one.id for one in ledger.submissions.listed(which, limit=limit, offset=offset)]
        assert limit is not None or len(found) == ledger.submissions.count(which)
        return found

    assert asked() == [4, 3, 2, 1]
    assert asked(pending=True) == [4, 3, 1]
    assert asked(pending=False) == [2]
    assert asked(actor="zhang", pending=True) == [3, 1]
    assert asked(limit=2, offset=1) == [3, 2]


def test_a_submission_that_never_was_is_not_found(ledger: Ledger) -> None:
    with pytest.raises(NotFound, match="not in the ledger: submission 1"):
        ledger.submissions.one(1)
    with pytest.raises(NotFound, match="not in the ledger: submission 1"):
        decided(ledger, 1, Ruling.PASSED)


def test_every_submission_and_decision_is_a_revision_and_holds_the_clock(ledger: Ledger) -> None:
    number = submitted(ledger, seconds=60)
    assert ledger.revisions() == Revision(rows=0, remarks=0, submissions=1, decisions=0)

    assert decided(ledger, number, Ruling.PASSED, seconds=-60).recorded_at == later(60)
    assert ledger.revisions() == Revision(rows=1, remarks=0, submissions=1, decisions=1)
    assert ledger.append(batch(figure("1", "jobs")), NOW).recorded_at == later(60)


def test_two_reviewers_at_once_decide_once(ledger: Ledger) -> None:
    number = submitted(ledger)
    together = Barrier(4)

    def try_it(ruling: Ruling) -> Ruling:
        together.wait()
        try:
            return decided(ledger, number, ruling, "同时").ruling
        except AlreadyDecided as late:
            return late.decision.ruling

    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(try_it, [Ruling.PASSED, Ruling.REFUSED] * 2))

    assert len(found) == 1
    assert len(ledger.rows()) == (1 if found == {Ruling.PASSED} else 0)
    assert ledger.revisions().decisions == 1
