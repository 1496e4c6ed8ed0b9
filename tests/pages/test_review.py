"""审核 page by page, without a browser: a reporter submits, a reviewer returns, passes or refuses, and everybody is told."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.terms import Disclosure
from targets.ledger.errors import Unavailable
from targets.ledger.ledger import Ledger
from targets.ledger.submissions.book import Submissions
from targets.ledger.submissions.entries import Ruling, SubmissionSheet, Submitted
from targets.presentation.periods import day
from targets.presentation.words import Language, Words
from targets.tracking.clock import city_day
from targets.tracking.people import Member, Person, Role, Roster
from targets.web import start, trail, visit
from tests.ledger.entered import batch
from tests.ledger.submitted import decision
from tests.pages.conftest import Opening
from tests.pages.form import JOBS_FORM, enter, fill, people, report, save, value_of
from tests.pages.reading import field, links, links_in_texts, messages, shown
from tests.tracking.sheets import JOBS, entries_of, typed

NOW = datetime.now(UTC)
REPORTER, COLLEAGUE, REVIEWER, BOSS, READER = (
    Person("zhang", "张三"),
    Person("chen", "陈一"),
    Person("li", "李四"),
    Person("zhao", "赵六"),
    Person("qian", "钱七"),
)
CHIEF = Person("sun", "孙八")
ROLES = {
    REPORTER: Role.REPORTER,
    COLLEAGUE: Role.REPORTER,
    REVIEWER: Role.REVIEWER,
    BOSS: Role.REVIEWER,
    READER: Role.READER,
    CHIEF: Role.ADMINISTRATOR,
}
ENGLISH = {"lang": "English"}
DAY = day(city_day(NOW), Words(Language.EN))
IN_REVIEW = (
    f"In review: New urban jobs, 2017 · Preliminary (bulletin): {people('10.1')}, submitted by 张三 on {DAY}. "
    "It counts once a reviewer has passed it."
)

As = Callable[..., AppTest]


def roster(*, review: bool = True) -> Roster:
    members = {
        person.subject: Member(
            person.subject,
            person.name,
            frozenset({role}),
            indicators=frozenset({JOBS} if role is Role.REPORTER else ()),
        )
        for person, role in ROLES.items()
    }
    return Roster(members=members, review=review)


@pytest.fixture
def by(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> As:
    """Opens a page as somebody: `by(REVIEWER, "review.py")`."""
    monkeypatch.setattr(start, "read_roster", lambda *_, **__: roster())
    return _by(opening, monkeypatch)


def _by(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> As:
    def opened(person: Person | None, page: str, /, **address: str) -> AppTest:
        act_as(monkeypatch, person)
        return opening(page, **ENGLISH | address)

    return opened


def act_as(monkeypatch: pytest.MonkeyPatch, person: Person | None) -> None:
    """Whoever is looking from now on."""
    monkeypatch.setattr(visit, "_person", lambda writing: person)


def texts(page: AppTest) -> list[str]:
    """What stands in HTML, runs of Chinese as part of their sentence."""
    bodies = [re.sub(r"</?span[^>]*>", "", one.proto.body) for one in page.main.get("html")]
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split()) for body in bodies]


def jobs(value: str = "10.1") -> tuple[Submitted, ...]:
    return tuple(one for one in entries_of(typed(value)) if isinstance(one, Submitted))


def handed_in(ledger: Ledger, value: str = "10.1", person: Person = REPORTER) -> int:
    sheet = SubmissionSheet(token=f"{value} {person.subject}", actor=person.actor, entries=jobs(value))
    number = ledger.submissions.submit(sheet, NOW).submission
    assert number is not None
    return number


def button(page: AppTest, label: str) -> None:
    (found,) = (one for one in page.button if one.label == label)
    found.click().run()


def rule(page: AppTest, ruling: str, reason: str = "", *, choose: bool = True) -> None:
    """Choose everything that is listed, decide and press."""
    for box in page.checkbox:
        box.set_value(choose)
    page.selectbox(key="pick_review_ruling").select(ruling)
    (field_of_reason,) = (one for one in page.text_input if one.label.startswith("Reason (required"))
    field_of_reason.input(reason)
    button(page, "Decide on what is chosen")


@pytest.mark.parametrize(("person", "seen"), [(REPORTER, True), (REVIEWER, True), (READER, False)])
def test_on_a_past_day_the_page_is_of_today_and_marks_what_is_internal(
    by: As, ledger: Ledger, person: Person, seen: bool
) -> None:
    handed_in(ledger)
    page = by(person, "review.py", known="2018-03-01")
    told = " ".join(texts(page))
    assert "What is in review is shown as of today, whatever day is chosen in the sidebar." in shown(page, "caption")
    assert "The targets and rules of that day were not kept here" not in told
    assert ("Some of the figures here are for internal use." in told) is seen
    assert (f"{people('10.1')} Internal use" in told) is seen


def test_what_waits_is_marked_beside_the_figures_it_does_not_move(by: As, ledger: Ledger) -> None:
    handed_in(ledger)
    assert f"{IN_REVIEW} · Internal use" in texts(by(REVIEWER, "indicator.py", indicator=JOBS))


def test_a_reporter_submits_and_is_told_what_waits(by: As, ledger: Ledger) -> None:
    page = by(REPORTER, "update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    assert page.button(key=field(page, "save")).label == "Submit for review"
    save(page)

    assert f"{IN_REVIEW} · Internal use" in texts(page)
    assert messages(page) == [
        ("success", "Submitted for review: submission 1. It counts once a reviewer has passed it."),
    ]
    assert value_of(page) == ""
    assert (ledger.rows(), ledger.submissions.one(1).entries[0].value) == ((), jobs()[0].value)


@pytest.mark.parametrize("person", [REPORTER, COLLEAGUE, REVIEWER])
def test_the_unit_and_reviewers_see_it_on_the_page_of_the_indicator(by: As, ledger: Ledger, person: Person) -> None:
    handed_in(ledger)
    page = by(person, "indicator.py", indicator=JOBS)
    assert f"{IN_REVIEW} · Internal use" in texts(page)


@pytest.mark.parametrize("person", [READER, None])
def test_nobody_else_sees_it_anywhere(by: As, ledger: Ledger, person: Person | None) -> None:
    handed_in(ledger, "10.37")
    for name in ("indicator.py", "update.py", "review.py", "overview.py", "history.py"):
        page = by(person, name, **({"indicator": JOBS} if name == "indicator.py" else {}))
        everything = " ".join(shown(page, "html", "caption", "text", *("info", "success", "warning", "error")))
        assert people("10.37") not in everything
        assert "In review" not in everything


def test_what_waits_is_in_review_on_the_due_list_and_nothing_to_do(by: As, ledger: Ledger) -> None:
    page = by(REPORTER, "update.py", due="all", domain="livelihood")
    before = " ".join(texts(page))
    handed_in(ledger)

    page = by(REPORTER, "update.py", due="in_review")
    (link,) = [query for where, query in links_in_texts(page) if where == "update" and query.get("topic")]
    assert link["topic"] == "employment"
    assert "In review 1" in " ".join(texts(page))
    assert "In review" not in before


def test_a_reviewer_sees_the_difference_and_passes_it(by: As, ledger: Ledger) -> None:
    handed_in(ledger)
    page = by(REVIEWER, "review.py")
    assert shown(page, "subheader") == ["To be decided: 1"]
    told = " ".join(texts(page))
    for part in (
        f"New urban jobs 2017 · Preliminary (bulletin) {people('10.1')}",
        "In force nothing",
        "Source Statistical bulletin · 2017年12月统计快报",
        "Reported by 市人社局 · 王五 Disclosure Internal use",
        "→",
    ):
        assert part in told

    rule(page, "passed")

    assert messages(page) == [("success", "Submission 1: Passed.")]
    assert [(str(row.value), row.actor) for row in ledger.live()] == [("10.1", REPORTER.actor)]
    assert shown(page, "subheader") == ["To be decided: 0", "Decided"]
    assert texts(page)[-1] == f"Passed by 李四 on {DAY}"


def test_a_reviewer_sees_how_it_differs_from_what_is_in_force_and_that_a_status_stays(by: As, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("77.7"), disclosure=Disclosure.PUBLIC)), NOW)
    entries = entries_of(typed("11"), seen={ledger.row(1).slot: 1}, reason="核实")
    sheet = SubmissionSheet(
        token="t", actor=REPORTER.actor, entries=tuple(e for e in entries if isinstance(e, Submitted))
    )
    ledger.submissions.submit(sheet, NOW)
    told = " ".join(texts(by(REVIEWER, "review.py")))
    for part in (
        f"In force {people('77.7')} · Preliminary (bulletin) · Published · Statistical bulletin · 2017年12月统计快报",
        f"Difference −{people('66.7')}",
        f"New urban jobs: {people('77.7')} of 2017 is published. This replaces it by an internal figure",
    ):
        assert part in told
    assert re.search(r"★Met\s*→\s*★Met Internal use", told)


def test_a_reporter_is_told_that_a_withdrawal_and_a_remark_are_not_reviewed(by: As, ledger: Ledger) -> None:
    ledger.append(batch(*jobs()), NOW)
    captions = shown(by(REPORTER, "history.py"), "caption")
    assert any(one.endswith("A withdrawal counts at once, without a review.") for one in captions)


@pytest.mark.parametrize("ruling", ["returned", "refused"])
def test_turning_it_down_takes_a_reason(by: As, ledger: Ledger, ruling: str) -> None:
    number = handed_in(ledger)
    page = by(REVIEWER, "review.py")
    rule(page, ruling)
    assert messages(page) == [("error", "Nothing decided: say why, for whoever submitted it.")]
    assert ledger.submissions.one(number).pending

    rule(page, ruling, "附来源")
    decided = ledger.submissions.one(number).decision
    assert decided is not None
    assert (decided.ruling.value, decided.reason, decided.actor) == (ruling, "附来源", REVIEWER.actor)
    assert ledger.rows() == ()


def test_without_a_choice_nothing_is_decided(by: As, ledger: Ledger) -> None:
    handed_in(ledger)
    page = by(REVIEWER, "review.py")
    rule(page, "passed", choose=False)
    assert messages(page) == [("error", "Nothing decided: choose at least one submission.")]
    assert ledger.rows() == ()


def test_a_second_reviewer_is_told_who_decided_before(by: As, ledger: Ledger) -> None:
    number = handed_in(ledger)
    page = by(REVIEWER, "review.py")
    ledger.submissions.decide(decision(number, Ruling.REFUSED, "重复", BOSS.actor), NOW)

    rule(page, "passed")

    assert messages(page) == [("error", "Submission 1: not decided. 赵六 has decided before: Refused.")]
    assert ledger.rows() == ()


def test_a_figure_entered_meanwhile_is_told_and_leaves_it_undecided(by: As, ledger: Ledger) -> None:
    number = handed_in(ledger)
    page = by(REVIEWER, "review.py")
    ledger.append(batch(*jobs("9.9")), NOW)

    rule(page, "passed")

    assert messages(page) == [
        (
            "error",
            "Submission 1: not decided. What it would replace has been changed meanwhile. Compare it with what is in force "
            "now, and return it if it is still needed.",
        )
    ]
    assert ledger.submissions.one(number).pending
    assert "cannot be passed as it stands" in " ".join(texts(page))


def test_who_submitted_withdraws_it_and_a_reviewer_has_nothing_left(by: As, ledger: Ledger) -> None:
    number = handed_in(ledger)
    page = by(REPORTER, "review.py")
    assert shown(page, "subheader") == ["Waits for a reviewer: 1"]
    button(page, "Withdraw submission 1")
    assert messages(page) == [("success", "Submission 1: Withdrawn by who submitted it.")]
    decided = ledger.submissions.one(number).decision
    assert decided is not None
    assert decided.ruling is Ruling.WITHDRAWN
    assert shown(by(REVIEWER, "review.py"), "subheader") == ["To be decided: 0", "Decided"]


def test_a_colleague_sees_it_but_cannot_withdraw_it(by: As, ledger: Ledger) -> None:
    handed_in(ledger)
    page = by(COLLEAGUE, "review.py")
    assert shown(page, "subheader") == ["Waits for a reviewer: 1"]
    assert [one.label for one in page.button if one.label.startswith("Withdraw")] == []


def test_what_was_returned_is_taken_over_corrected_and_passed(by: As, ledger: Ledger) -> None:
    first = handed_in(ledger, "101")
    ledger.submissions.decide(decision(first, Ruling.RETURNED, "单位是万人", REVIEWER.actor), NOW)
    page = by(REPORTER, "review.py")
    assert shown(page, "subheader") == ["To be corrected by you: 1", "Waits for a reviewer: 0"]
    (link,) = (query for where, query in links(page) if where == "update")
    assert link == {"topic": "employment", "year": "2017", "vintage": "preliminary"}
    page = by(REPORTER, "update.py", **JOBS_FORM)
    told = f"Returned for correction by 李四 on {DAY}: 单位是万人"
    assert told in texts(page)

    button(page, "Take over what was submitted")
    assert value_of(page) == "101"
    fill(page, "entry_reporter", "张三")
    enter(page, "10.1")
    save(page)

    second = ledger.submissions.one(2)
    assert (second.resubmits, str(second.entries[0].value), second.entries[0].source.title) == (
        first,
        "10.1",
        "2017年12月统计快报",
    )
    assert told not in texts(page)
    rule(by(REVIEWER, "review.py"), "passed")
    assert [str(row.value) for row in ledger.live()] == ["10.1"]


def test_what_was_returned_is_announced_in_the_menu_and_on_the_due_list(by: As, ledger: Ledger) -> None:
    ledger.submissions.decide(decision(handed_in(ledger, "101"), Ruling.RETURNED, "单位是万人", REVIEWER.actor), NOW)
    due = by(REPORTER, "update.py")
    assert "New urban jobs Returned for correction 2017" in " ".join(texts(due))
    entries = {
        person.name: [
            one.proto.label
            for one in by(person, "rules.py").sidebar.get("page_link")
            if one.proto.label.startswith("Review")
        ]
        for person in (REPORTER, COLLEAGUE, REVIEWER)
    }
    assert entries == {"张三": ["Review 1"], "陈一": ["Review 1"], "李四": ["Review"]}


def test_a_place_that_waits_already_is_refused_in_words_and_nothing_typed_is_lost(by: As, ledger: Ledger) -> None:
    page = by(REPORTER, "update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.2")
    handed_in(ledger, person=COLLEAGUE)
    save(page)
    assert (
        "error",
        "One of these figures waits for review already. Withdraw that submission on the review page, or wait for the decision.",
    ) in messages(page)
    assert (value_of(page), ledger.submissions.count()) == ("10.2", 1)


@pytest.mark.parametrize("person", [READER, None])
def test_who_may_not_see_what_waits_is_told_no_number(by: As, ledger: Ledger, person: Person | None) -> None:
    handed_in(ledger)
    page = by(person, "review.py")
    assert messages(page) == [("info", "What waits for review is shown to those who enter and review figures.")]
    assert shown(page, "subheader") == []


def test_an_administrator_sees_what_waits_and_is_not_told_otherwise(by: As, ledger: Ledger) -> None:
    handed_in(ledger)
    page = by(CHIEF, "review.py")
    assert (messages(page), shown(page, "subheader")) == ([], ["Waits for a reviewer: 1"])


def test_what_waits_when_review_is_switched_off_is_announced_and_can_still_be_passed(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    handed_in(ledger)
    monkeypatch.setattr(start, "read_roster", lambda *_, **__: roster(review=False))
    by = _by(opening, monkeypatch)
    page = by(REVIEWER, "review.py")
    assert (
        "figures are not reviewed any more; submissions still waiting: 1. They are passed or returned on the page 审核"
        in caplog.messages
    )
    assert "Review 1" in [one.proto.label for one in page.sidebar.get("page_link")]
    assert messages(page) == [
        (
            "warning",
            "1 submission from before still waits. It counts once it is passed; who submitted it can withdraw it.",
        ),
        ("info", "Figures are not reviewed here: what is saved counts at once."),
    ]
    assert f"{IN_REVIEW} · Internal use" in texts(by(REPORTER, "update.py", **JOBS_FORM))
    rule(by(REVIEWER, "review.py"), "passed")
    page = by(REVIEWER, "rules.py")
    assert [one.proto.label for one in page.sidebar.get("page_link") if "Review" in one.proto.label] == []


def test_the_menu_leads_reviewers_to_what_waits_and_readers_nowhere(by: As, ledger: Ledger) -> None:
    handed_in(ledger)

    def entries(person: Person | None) -> list[str]:
        page = by(person, "rules.py")
        return [one.proto.label for one in page.sidebar.get("page_link") if one.proto.label.startswith("Review")]

    assert {person and person.name: entries(person) for person in (REVIEWER, REPORTER, READER, None)} == {
        "李四": ["Review 1"],
        "张三": ["Review"],
        "钱七": [],
        None: [],
    }


def test_without_review_there_is_no_such_page_in_the_menu_and_saving_publishes(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, ledger: Ledger
) -> None:
    monkeypatch.setattr(start, "read_roster", lambda *_, **__: roster(review=False))
    by = _by(opening, monkeypatch)
    page = by(REPORTER, "update.py", **JOBS_FORM)
    assert "Review" not in [one.proto.label for one in page.sidebar.get("page_link")]
    report(page)
    enter(page, "10.1")
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (1).")
    assert messages(by(REVIEWER, "review.py"))[0] == (
        "info",
        "Figures are not reviewed here: what is saved counts at once.",
    )


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (READER, "You have no right to decide on this."),
        (None, "You have no right to decide on this."),
        (REPORTER, "You have no right to decide on this."),
    ],
)
def test_who_lost_the_right_between_looking_and_pressing_is_refused_and_it_is_noted(
    by: As, monkeypatch: pytest.MonkeyPatch, ledger: Ledger, person: Person | None, why: str
) -> None:
    number = handed_in(ledger)
    page = by(REVIEWER, "review.py")
    act_as(monkeypatch, person)

    rule(page, "passed")

    assert ("error", f"Submission 1: not decided. {why}") in messages(page)
    assert ledger.submissions.one(number).pending
    assert (trail.refusals()[0]["right"], trail.refusals()[0]["about"]) == ("review", "submission 1")


def test_a_ledger_that_cannot_be_read_takes_no_menu_away(by: As, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(*_: object, **__: object) -> None:
        raise Unavailable("no such host")

    monkeypatch.setattr(Submissions, "listed", unreadable)
    page = by(REVIEWER, "rules.py")
    assert "Review" in [one.proto.label for one in page.sidebar.get("page_link")]
    assert messages(page) == []
