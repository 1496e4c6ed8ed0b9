"""The log of who may what: what a start tells of the roster, what is kept of refusals, and every write."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from targets.ledger.announcements import Written
from targets.ledger.entries import Actor
from targets.ledger.ledger import Ledger
from targets.tracking.people import Denied, Member, Person, Reading, Right, Role, Roster
from targets.web import trail
from tests.ledger.entered import NOW, batch, figure

WANG = Member("wang", "王五", frozenset({Role.REPORTER, Role.READER}), indicators=frozenset({"b", "a"}))
ACTOR = Actor(subject="wang", name="王五", client="10.0.0.7")
LI = Member("li", "李四", frozenset({Role.REVIEWER}))


@pytest.fixture(autouse=True)
def nothing_refused() -> Iterator[None]:
    trail._REFUSALS.clear()
    yield
    trail._REFUSALS.clear()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.INFO, trail.LOG.name):
        trail.LOG.addHandler(caplog.handler)
        yield caplog
        trail.LOG.removeHandler(caplog.handler)


def started(log: pytest.LogCaptureFixture, *members: Member) -> list[dict[str, str]]:
    """What one start tells, without its time."""
    log.clear()
    roster = Roster({one.subject: one for one in members}, reading=Reading.SIGNED_IN, review=True)
    trail.tell_start(roster, None, signs_in=True)
    lines = {record.getMessage(): None for record in log.records}
    return [{name: text for name, text in json.loads(line).items() if name != "time"} for line in lines]


def test_a_start_tells_what_is_set_and_who_has_which_role(log: pytest.LogCaptureFixture) -> None:
    first, *people = started(log, WANG, LI)
    assert {name: text for name, text in first.items() if name != "people"} == {
        "event": "started", "client": "", "sign_in": "true", "reading": "signed_in", "review": "true",
        "local_editor": "false", "ledger": "",
    }  # fmt: skip
    assert people == [
        {"event": "role", "subject": "li", "name": "李四", "client": "", "roles": "reviewer", "indicators": "", "units": ""},
        {
            "event": "role", "subject": "wang", "name": "王五", "client": "", "roles": "reader reporter",
            "indicators": "a b", "units": "",
        },
    ]  # fmt: skip


def test_a_start_tells_which_ledger_it_found_and_where_its_chain_ends(
    log: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        head = ledger.append(batch(figure()), NOW).head
        trail.tell_start(Roster(), ledger, signs_in=False)
        (tmp_path / "ledger.sqlite3").unlink()
        trail.tell_start(Roster(), ledger, signs_in=False)

    found, gone = (json.loads(line) for line in dict.fromkeys(record.getMessage() for record in log.records))
    assert (found["ledger"], found["lines"], found["head"]) == (str(tmp_path / "ledger.sqlite3"), "1", head)
    assert (gone["ledger"], gone["fault"]) == (str(tmp_path / "ledger.sqlite3"), "unavailable")


def test_the_digest_of_the_people_changes_with_a_role_and_with_nothing_else(log: pytest.LogCaptureFixture) -> None:
    digest = started(log, WANG, LI)[0]["people"]
    assert len(digest) == 64
    assert started(log, LI, WANG)[0]["people"] == digest
    more = Member("li", "李四", frozenset({Role.REVIEWER, Role.ADMINISTRATOR}))
    assert started(log, WANG, more)[0]["people"] != digest
    assert started(log)[0]["people"] == ""


def test_the_same_refusal_is_kept_once_and_the_oldest_go() -> None:
    for about in (*(f"indicator {number}" for number in range(51)), "indicator 3"):
        trail.tell_refusal(Denied(Right.ENTER, Person("li", "李四"), about), "203.0.113.7")
    kept = [(line["about"], line["times"]) for line in trail.refusals()]
    assert (len(kept), kept[:2], kept[-1]) == (50, [("indicator 3", "2"), ("indicator 50", "1")], ("indicator 1", "1"))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            Written("rows", (4, 5, 6), ACTOR, "ab"),
            {"subject": "wang", "name": "王五", "client": "10.0.0.7", "rows": "4-6", "head": "ab"},
        ),
        (Written("releases", (2,), None, "cd"), {"client": "", "releases": "2", "head": "cd"}),
    ],
    ids=["by a person", "by the start"],
)
def test_a_write_is_a_line_with_the_head_of_the_chain(
    log: pytest.LogCaptureFixture, written: Written, told: dict[str, str]
) -> None:
    log.clear()
    trail.tell_written(written)
    (line,) = map(json.loads, {record.getMessage() for record in log.records})
    assert line.pop("time")
    assert line == {"event": "written", **told}
