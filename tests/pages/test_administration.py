"""管理: who has the right sees people, refusals and health; nobody else sees anything of them, and their asking is logged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from streamlit.testing.v1 import AppTest

from targets.ledger.errors import Damaged
from targets.ledger.ledger import Ledger
from targets.tracking.house import house
from targets.tracking.people import LOCAL_EDITOR, Denied, Member, Person, Right, Role, Roster
from targets.tracking.proof import prove_now
from targets.tracking.tracker import Tracker
from targets.web import account, sign_in, start, trail, visit
from targets.web.sign_in import SignedIn
from targets.web.sign_in_set_up import SetUp
from tests.ledger.entered import batch, figure
from tests.ledger.place import Place
from tests.ledger.submitted import submission_sheet
from tests.ledger.tampering import unguarded
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import messages, shown
from tests.tracking.sheets import catalog, entries_of, typed
from tests.web.test_sign_in_set_up import GOOD

EVENING = datetime(2026, 9, 30, 12, 30, tzinfo=UTC)
PEOPLE = """
reading = "signed_in"
review = true

[[person]]
subject = "w<b>ang"
name = "王五"
roles = ["reporter", "administrator"]
indicators = ["employment_new_urban_jobs", "gdp_growth"]

[[person]]
subject = "li"
name = "李四"
roles = ["reporter"]
indicators = ["*"]

[[person]]
subject = "sun"
name = "孙二"
roles = ["reviewer"]
"""


@pytest.fixture(autouse=True)
def nothing_refused() -> Iterator[None]:
    trail._REFUSALS.clear()
    yield
    trail._REFUSALS.clear()


@pytest.fixture
def signed_in_as(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[SignedIn]]:
    """Sign-in is set up with `PEOPLE`; who opens pages is the last of the list, nobody while it is empty."""
    (tmp_path / "people.toml").write_text(PEOPLE, encoding="utf-8")
    monkeypatch.setenv("TARGETS_PEOPLE", str(tmp_path / "people.toml"))
    for module in (sign_in, start):
        monkeypatch.setattr(module, "set_up", lambda: SetUp(GOOD))
    people: list[SignedIn] = []
    for module in (account, visit):
        monkeypatch.setattr(module, "signed_in", lambda now: people[-1] if people else None)
        monkeypatch.setattr(module, "caller", lambda: AFAR)
    return people


def somebody(subject: str, name: str) -> SignedIn:
    return SignedIn(Person(subject, name), expired=False)


def table(page: AppTest, heading: str) -> list[str]:
    """The cells below a heading, row after row."""
    own = shown(page, "html")
    (at,) = (at for at, text in enumerate(own) if text.startswith(heading))
    text = own[at].removeprefix(heading).strip() or own[at + 1]
    return [cell for cell in map(str.strip, text.split("  ")) if cell]


def test_an_administrator_sees_health_people_and_how_it_is_all_set(
    opening: Opening, ledger: Ledger, tmp_path: Path, signed_in_as: list[SignedIn]
) -> None:
    signed_in_as.append(somebody("w<b>ang", "王五"))
    ledger.append(batch(*entries_of(typed("10.1"))), EVENING)
    ledger.submissions.submit(submission_sheet(figure("7.9", "gdp_growth")), EVENING)
    page = opening("administration.py", caller=AFAR, lang="English")
    assert not page.exception
    health = table(page, "Ledger and catalog")
    assert health[: health.index("Catalog in force") + 2] == [
        "Ledger", str(tmp_path / "ledger.sqlite3"), "Schema of the ledger", "0007", "Used for", "real figures",
        "Rows and remarks", "1 · 0", "Last row written", "2026-09-30 20:30:00",
        "Head of the hash chain", ledger.head().hash, "Catalog in force", catalog().digest,
    ]  # fmt: skip
    assert table(page, "Signing in, reading and review") == [
        "Signing in", "holds for 12 hours", "Who reads", "people with a role alone",
        "Review", "on: figures count once somebody else has passed them", "Submissions nobody has decided on", "1",
    ]  # fmt: skip
    assert table(page, "People and rights in force") == [
        "Identifier", "Name", "Roles", "Reports for",
        "w<b>ang", "王五", "Reporter, Administrator", "New urban jobs, GDP growth",
        "li", "李四", "Reporter", "All indicators",
        "sun", "孙二", "Reviewer",
    ]  # fmt: skip
    assert not [text for text in shown(page, "html") if text.startswith("Rows in force that no status rests on")]
    assert shown(page, "caption")[-1] == "Nothing was refused."


def test_rows_the_catalog_has_no_place_for_are_listed_with_the_reason(opening: Opening, ledger: Ledger) -> None:
    gone, other = figure("1", "old_name"), figure("2", "gdp_growth")
    ledger.append(batch(gone, replace(other, identity=replace(other.identity, unit="亿元"))), EVENING)
    page = opening("administration.py")
    assert table(page, "未用于评价的现行数据") == [
        "记录号", "指标", "时期", "未使用的原因",
        "1", "old_name", "2017年", "指标目录中没有该指标",
        "2", "地区生产总值增长", "2017年", "指标的计量单位已变更",
    ]  # fmt: skip


def test_refusals_are_told_in_words_by_the_citys_clock_once_with_how_often(opening: Opening) -> None:
    mallory = Denied(Right.ENTER, Person("mallory", "某人"), "gdp_growth")
    trail.tell_refusal(Denied(Right.READ, None), "203.0.113.8")
    for _ in range(2):
        trail.tell_refusal(mallory, "203.0.113.7")
    for line in trail._REFUSALS.values():
        line["time"] = "2026-09-30T12:30:00+00:00"
    page = opening("administration.py")
    assert table(page, "启动以来的拒绝记录（新的在前）") == [
        "最近时间", "人员", "请求的权限", "对象", "来源地址", "次数",
        "2026-09-30 20:30:00", "某人 · mallory", "填报数据与滞后说明", "地区生产总值增长", "203.0.113.7", "2",
        "2026-09-30 20:30:00", "未登录", "查看已公开的数据", "203.0.113.8", "1",
    ]  # fmt: skip


def test_nobody_else_sees_anything_of_it_and_their_asking_is_told_once(
    opening: Opening, signed_in_as: list[SignedIn]
) -> None:
    signed_in_as.append(somebody("li", "李四"))
    page = opening("administration.py", caller=AFAR, lang="English").run()
    assert messages(page) == [("info", "This page is for administrators.")]
    assert "ledger" not in " ".join(shown(page, "html", "caption"))
    assert told() == [("li", "administer", "203.0.113.7", "1")]


def test_who_may_read_nothing_is_told_once_and_can_sign_in_on_the_page_itself(
    opening: Opening, signed_in_as: list[SignedIn]
) -> None:
    page = opening("rules.py", caller=AFAR, lang="English").run()
    assert messages(page) == [("info", "This dashboard is read by people with a role here. Please sign in.")]
    assert [button.label for button in page.main.button] == ["Sign in"]
    assert told() == [("", "read", "203.0.113.7", "1")]


def test_who_has_signed_in_without_a_role_is_not_asked_to_sign_in(
    opening: Opening, signed_in_as: list[SignedIn]
) -> None:
    signed_in_as.append(somebody("chen", "陈七"))
    page = opening("rules.py", caller=AFAR, lang="English")
    sentence = "陈七, you have no role here. To get one, tell the administrator this identifier: chen"
    assert messages(page) == [("info", sentence)]
    assert list(page.main.button) == []
    assert told() == [("chen", "read", "203.0.113.7", "1")]


def test_whose_time_is_over_can_sign_in_again_on_the_page_itself(
    opening: Opening, signed_in_as: list[SignedIn]
) -> None:
    signed_in_as.append(replace(somebody("li", "李四"), expired=True))
    page = opening("rules.py", caller=AFAR, lang="English")
    assert messages(page) == [("warning", "You signed in more than 12 hours ago; please sign in again.")]
    assert [button.label for button in page.main.button] == ["Sign in"]


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            "refused",
            "Signing in did not work: the identity provider refused it or it took too long. Please try again.",
        ),
        (
            "unreachable",
            "Signing in does not work at present: the identity provider cannot be reached. Please try again later, and tell "
            "the administrator if it stays so.",
        ),
        (
            "out_here",
            "You are signed out here. The identity provider may still remember you: on a computer others use as well, close "
            "the browser.",
        ),
        ("anything", None),
    ],
)
@pytest.mark.usefixtures("signed_in_as")
def test_how_the_way_to_the_provider_ended_is_told_once_and_leaves_the_address(
    opening: Opening, outcome: str, told: str | None
) -> None:
    page = opening("rules.py", caller=AFAR, lang="English", sign_in=outcome)
    assert messages(page)[:-1] == ([("warning", told)] if told else [])
    assert "sign_in" not in page.query_params


def told() -> list[tuple[str, ...]]:
    """What was refused: who, which right, from where, how many times."""
    return [(line.get("subject", ""), line["right"], line["client"], line["times"]) for line in trail.refusals()]


@pytest.mark.parametrize("role", [None, Role.READER, Role.REPORTER, Role.REVIEWER])
def test_the_use_case_itself_refuses_whoever_is_no_administrator(role: Role | None, ledger: Ledger) -> None:
    person = Person("wang", "王五") if role else None
    members = {"wang": Member("wang", "王五", frozenset({role} if role else ()))}
    tracker = Tracker(catalog(), ledger, roster=Roster(members=members))
    for somebody in (person, LOCAL_EDITOR):
        with pytest.raises(Denied) as told:
            house(tracker, somebody)
        assert told.value.right is Right.ADMINISTER


def test_the_ledger_is_proven_when_an_administrator_asks(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), EVENING)
    page = opening("administration.py", lang="English")
    assert messages(page) == []

    page.button("verify_ledger").click().run()

    links = ledger.head().links
    (kind, said), *others = messages(page)
    assert (kind, others) == ("success", [])
    assert said == f"{links} lines stand as they were written. Head of the hash chain: {ledger.head().hash}"


def test_what_a_proof_finds_is_told_and_what_to_do(opening: Opening, ledger: Ledger, tmp_path: Path) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), EVENING)
    page = opening("administration.py", lang="English")
    with unguarded(Place(str(tmp_path / "ledger.sqlite3"))) as raw:
        raw.execute(text("UPDATE ledger_rows SET value = '10.2' WHERE id = 1"))

    page.button("verify_ledger").click().run()

    ((kind, said),) = messages(page)
    assert kind == "error"
    assert said.startswith("1 flaw was found. Change nothing in the ledger; compare it with the last backup. Head of")
    assert [one for one in shown(page, "html") if "value was 10.1 and is 10.2" in one]


def test_a_file_that_broke_under_a_running_dashboard_is_told_when_asked(
    opening: Opening, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Damaged("Tree 5 page 5 cell 0: invalid page number")

    page = opening("administration.py", lang="English")
    monkeypatch.setattr("targets.web.administration.proof.prove_now", broken)

    page.button("verify_ledger").click().run()

    ((kind, said),) = messages(page)
    assert kind == "error"
    assert "is damaged" in said
    assert "bring back the last backup" in said


def test_nobody_but_an_administrator_has_it_proven(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(Denied):
        prove_now(Tracker(catalog(), ledger), str(tmp_path / "ledger.sqlite3"), None, lambda *_: None)
