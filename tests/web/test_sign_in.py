"""Who counts as signed in, for how long, and not any more after signing out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import streamlit as st

from targets.tracking.people import Person
from targets.web import settings, sign_in, sign_in_set_up
from targets.web.settings import Settings
from targets.web.sign_in import SignedIn, end, signed_in

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)


@pytest.fixture(autouse=True)
def hours(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to = Settings.read({"TARGETS_SESSION_HOURS": "12"})
    monkeypatch.setattr(sign_in_set_up, "settings", lambda: set_to)
    monkeypatch.setattr(sign_in, "_ENDED", set())


def claims(**changed: Any) -> dict[str, Any]:
    return {"is_logged_in": True, "sub": "wang", "name": "王五", "iat": NOW.timestamp(), **changed}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (claims(), SignedIn(Person("wang", "王五"), expired=False)),
        (claims(iat=(NOW - timedelta(hours=12)).timestamp()), SignedIn(Person("wang", "王五"), expired=False)),
        (
            claims(iat=(NOW - timedelta(hours=12, seconds=1)).timestamp()),
            SignedIn(Person("wang", "王五"), expired=True),
        ),
        (claims(iat=None), SignedIn(Person("wang", "王五"), expired=True)),
        (claims(iat="now"), SignedIn(Person("wang", "王五"), expired=True)),
        (claims(auth_time=0), SignedIn(Person("wang", "王五"), expired=False)),
        (
            claims(name=None, email="wang@example.gov.cn"),
            SignedIn(Person("wang", "wang@example.gov.cn"), expired=False),
        ),
        (claims(name=""), SignedIn(Person("wang", "wang"), expired=False)),
        (claims(sub=""), None),
        (claims(is_logged_in=False), None),
        ({}, None),
    ],
)
def test_who_counts_as_signed_in_and_for_how_long(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, Any], found: SignedIn | None
) -> None:
    monkeypatch.setattr(sign_in, "is_set_up", lambda: True)
    monkeypatch.setattr(st, "user", said)
    assert signed_in(NOW) == found


def test_a_sign_in_that_was_signed_out_of_is_over_in_every_tab_and_the_next_one_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sign_in, "is_set_up", lambda: True)
    monkeypatch.setattr(st, "user", claims())
    before = signed_in(NOW)
    assert before is not None
    end(before, NOW)
    assert signed_in(NOW) is None
    monkeypatch.setattr(st, "user", claims(sub="li"))
    assert signed_in(NOW) == SignedIn(Person("li", "王五"), expired=False)
    monkeypatch.setattr(st, "user", claims(iat=NOW.timestamp() + 1))
    assert signed_in(NOW) == SignedIn(Person("wang", "王五"), expired=False)


def test_what_was_signed_out_of_is_forgotten_once_it_would_have_ended_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = SignedIn(Person("wang", "王五"), expired=False, issued=NOW.timestamp())
    later = NOW + timedelta(hours=13)
    second = SignedIn(Person("li", "李四"), expired=False, issued=later.timestamp())
    end(first, NOW)
    end(second, later)
    assert {("li", later.timestamp())} == sign_in._ENDED


def test_claims_count_for_nothing_where_sign_in_is_not_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "is_set_up", lambda: False)
    monkeypatch.setattr(st, "user", claims())
    assert signed_in(NOW) is None


def test_settings_name_the_file_of_people_and_the_hours() -> None:
    assert (Settings.read({}).people, Settings.read({}).session_hours) == (None, "12")
    told = settings.Settings.read({"TARGETS_PEOPLE": "/etc/people.toml", "TARGETS_SESSION_HOURS": "8"})
    assert (str(told.people), told.session_hours) == ("/etc/people.toml", "8")
