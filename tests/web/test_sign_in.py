"""Setting up sign-in: every mistake is a sentence, the examples delivered are the ones described, and who counts as signed in."""

import tomllib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import streamlit as st

from targets.curation import load
from targets.tracking.people import Person, Reading, Role, Roster
from targets.tracking.roster import read_roster
from targets.web import settings, sign_in
from targets.web.settings import Settings
from targets.web.sign_in import SignedIn, mistakes, signed_in
from tests.server import PROJECT

GOOD = {
    "redirect_uri": "https://targets.example.gov.cn/oauth2callback",
    "cookie_secret": "0123456789" * 4,
    "client_id": "dashboard",
    "client_secret": "secret",
    "server_metadata_url": "https://id.example.gov.cn/.well-known/openid-configuration",
}
NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)


@pytest.fixture(autouse=True)
def hours(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "12")


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    set_to = Settings.read({"TARGETS_SESSION_HOURS": text})
    monkeypatch.setattr(sign_in, "settings", lambda: set_to)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, []),
        ({"client_secret": ""}, ["[auth] client_secret is missing in the secrets"]),
        (
            {"client_id": "REPLACE", "redirect_uri": "https://REPLACE/oauth2callback"},
            ["[auth] redirect_uri still holds the example's text", "[auth] client_id still holds the example's text"],
        ),
        (
            {"redirect_uri": "https://targets.example.gov.cn/"},
            ["[auth] redirect_uri has to be this dashboard's own address with /oauth2callback behind it"],
        ),
        ({"cookie_secret": "short"}, ["[auth] cookie_secret has to have 32 characters or more"]),
        (
            {"server_metadata_url": "id.example.gov.cn"},
            ["[auth] server_metadata_url has to be an address that begins with https://"],
        ),
    ],
)
def test_every_mistake_of_the_secrets_is_a_sentence(changed: dict[str, str], told: list[str]) -> None:
    assert mistakes(GOOD | changed, Roster()) == told


def test_reading_for_people_with_a_role_needs_a_way_to_sign_in() -> None:
    closed = Roster(reading=Reading.SIGNED_IN)
    assert mistakes(None, closed) == [
        'reading = "signed_in" needs a sign-in: without [auth] in the secrets nobody could read anything'
    ]
    assert mistakes(GOOD, closed) == []
    assert mistakes(None, Roster()) == []


@pytest.mark.parametrize("hours", ["twelve", "0", "-1", "nan", "inf", "1000"])
def test_hours_that_are_none_stop_the_start(monkeypatch: pytest.MonkeyPatch, hours: str) -> None:
    typed(monkeypatch, hours)
    assert mistakes(None, Roster()) == [f"TARGETS_SESSION_HOURS={hours} is no number of hours between 0 and 720"]


def test_the_example_of_the_secrets_has_every_line_and_is_refused_as_it_stands() -> None:
    example = tomllib.loads((PROJECT / ".streamlit" / "secrets.example.toml").read_text(encoding="utf-8"))["auth"]
    assert example.keys() == GOOD.keys()
    assert mistakes(example, Roster()) == [f"[auth] {name} still holds the example's text" for name in GOOD]


def test_the_example_of_the_people_is_without_mistakes() -> None:
    roster = read_roster(PROJECT / "docs" / "people.example.toml", load(PROJECT / "seeds"), local_editor=False)
    assert [sorted(member.roles) for member in roster.members.values()] == [
        [Role.REPORTER],
        [Role.ADMINISTRATOR, Role.REVIEWER],
    ]


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


def test_claims_count_for_nothing_where_sign_in_is_not_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "is_set_up", lambda: False)
    monkeypatch.setattr(st, "user", claims())
    assert signed_in(NOW) is None


def test_settings_name_the_file_of_people_and_the_hours() -> None:
    assert (Settings.read({}).people, Settings.read({}).session_hours) == (None, "12")
    told = settings.Settings.read({"TARGETS_PEOPLE": "/etc/people.toml", "TARGETS_SESSION_HOURS": "8"})
    assert (str(told.people), told.session_hours) == ("/etc/people.toml", "8")
