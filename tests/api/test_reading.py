"""Who may read, what comes while the ledger is away, and what is told of invented figures."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.errors import Damaged
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE, Reading, Right, Roster
from targets.tracking.practice import practise
from targets.tracking.tracker import Tracker
from targets.web.start import canonical
from tests.api.client import Client
from tests.api.reading import lines, mistakes, records, told
from tests.ledger.entered import batch
from tests.server import PROJECT
from tests.tracking.sheets import JOBS, JOBS_2017, catalog, entries_of, milder, typed
from tests.tracking.test_reach import away
from tests.tracking.views import NOON

LATER = NOON + timedelta(hours=1)
EVERYWHERE = (
    "/",
    "/openapi.json",
    "/indicators",
    "/observations",
    "/targets",
    "/evaluations",
    "/history",
    "/targets/x",
)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_where_reading_takes_a_sign_in_nothing_is_told_not_even_what_would_be_right(path: str) -> None:
    client = Client(Tracker(catalog(), None, roster=Roster(reading=Reading.SIGNED_IN)))
    answer = client.get(f"{path}?lang=en&topic=gpd", Cookie="_streamlit_user=anybody", Authorization="Bearer anything")
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")
    assert answer.json() == {
        "type": "/api/v1/openapi.json#/components/responses/Closed",
        "title": "Reading takes a sign-in here.",
        "status": 403,
        "detail": "This interface knows no sign-in, so it is closed where the dashboard is for people with a role alone.",
    }
    assert [(one.right, one.person) for one in client.refused] == [(Right.READ, None)]


def test_while_the_ledger_is_away_what_was_known_is_told_with_since_when(tmp_path: Path) -> None:
    where = tmp_path / "ledger.sqlite3"
    with Ledger.open(where, create=True) as ledger:
        client = Client(Tracker(catalog(), ledger, roster=AT_THE_MACHINE))
        ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOON)
        before = client.get(f"/evaluations/{JOBS_2017}")
        client.now = LATER
        with away(where):
            for path in (f"/evaluations/{JOBS_2017}", f"/observations?indicator={JOBS}", "/indicators", "/targets"):
                answer = client.get(path)
                assert (
                    told(answer)["meta"]["behind_since"]
                    == answer.headers["x-behind-since"]
                    == "2026-11-22T12:00:00+08:00"
                )
            answer = client.get(f"/evaluations/{JOBS_2017}", If_None_Match=before.headers["etag"])
            assert told(answer)["data"] == told(before)["data"]
            assert client.get("/evaluations?format=csv").headers["x-behind-since"] == "2026-11-22T12:00:00+08:00"
        back = client.get(f"/evaluations/{JOBS_2017}", If_None_Match=before.headers["etag"])
        assert back.status_code == 304
        assert "x-behind-since" not in back.headers


@pytest.mark.parametrize("path", ["/history", "/evaluations?known=2018-06-30"])
def test_what_was_never_read_waits_for_the_ledger(tmp_path: Path, path: str) -> None:
    where = tmp_path / "ledger.sqlite3"
    with Ledger.open(where, create=True) as ledger:
        client = Client(Tracker(catalog(), ledger, roster=AT_THE_MACHINE))
        client.get("/evaluations")
        with away(where):
            answer = client.get(f"{path}{'&' if '?' in path else '?'}lang=en")
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
            assert (answer.json()["title"], answer.json()["detail"]) == (
                "The ledger does not answer.",
                "The ledger cannot be reached, so this cannot be shown now. What was saved before is safe.",
            )
        assert client.get(path).status_code == 200


def test_a_broken_ledger_is_a_sentence_and_a_line_for_the_operator(
    client: Client, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise Damaged("file is not a database")

    monkeypatch.setattr(ledger, "revisions", broken)
    answer = client.get("/evaluations?lang=en")
    assert (answer.status_code, answer.json()["detail"]) == (
        500, "The ledger's file is damaged. Please tell the operator to restore a backup.",
    )  # fmt: skip
    assert client.failed == ["/api/v1/evaluations Damaged: file is not a database"]


def test_what_nobody_foresaw_is_a_number_and_no_traceback(
    client: Client, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def astray() -> None:
        raise ZeroDivisionError("by zero at line 7")

    monkeypatch.setattr(ledger, "revisions", astray)
    answer = client.get("/evaluations")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert answer.json()["detail"] == (
        "请重试；如再次出现，请将此编号告知管理员：1a2b3c4d "
        "Please try again; if it happens again, give the operator this number: 1a2b3c4d"
    )
    assert client.failed == ["/api/v1/evaluations ZeroDivisionError: by zero at line 7"]


def test_every_record_of_practice_bears_its_mark(tmp_path: Path) -> None:
    tracker = practise(tmp_path / "practice.sqlite3", PROJECT / "seeds", catalog(), "", AT_THE_MACHINE)
    assert tracker.ledger is not None
    with tracker.ledger:
        client = Client(tracker)
        for path in ("/indicators", "/observations", "/targets", "/evaluations", "/history"):
            answer = client.get(path)
            assert told(answer)["meta"]["practice"] is True
            assert {one["mark"] for one in records(answer)} == {"演练数据 practice data"}
            assert {next(iter(one)) for one in records(answer)} == {"mark"}
            as_csv = client.get(f"{path}?format=csv")
            assert {one["mark"] for one in lines(as_csv)} == {"演练数据 practice data"}
            assert as_csv.headers["x-practice"] == "invented figures"
            assert as_csv.headers["content-disposition"].startswith('inline; filename="practice-jiaxing-')
        assert told(client.get(f"/evaluations/{JOBS_2017}"))["meta"]["known"] == "2017-10-25"
        assert mistakes(client.get("/evaluations?known=2017-10-26&lang=en")) == {
            "known": '"2017-10-26" is no day from 2016-01-01 to 2017-10-25, written as in 2017-10-25.'
        }


def test_a_past_day_tells_which_catalog_it_is_told_by(ledger: Ledger) -> None:
    last_year = NOON - timedelta(days=400)
    ledger.keep_release(milder().digest, canonical(milder()), last_year)
    ledger.keep_release(catalog().digest, canonical(catalog()), NOON)
    client = Client(Tracker(catalog(), ledger, roster=AT_THE_MACHINE))
    said = {
        day: told(client.get(f"/evaluations?limit=1&known={day}"))["meta"]["catalog"]
        for day in (date(2018, 6, 30), date(2026, 1, 1), date(2026, 11, 22))
    }
    assert list(said.values()) == ["before_any", "former", "todays"]
