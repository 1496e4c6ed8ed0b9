"""Setting up sign-in: every mistake is a sentence and stops the start, and the examples delivered are the ones described."""

import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.config_option import ConfigOption

from targets.curation import load
from targets.tracking.people import Member, Reading, Role, Roster
from targets.tracking.roster import read_roster
from targets.web import sign_in_set_up
from targets.web.settings import Settings
from targets.web.sign_in_set_up import SetUp, mistakes, set_up
from tests.server import PROJECT

GOOD = {
    "redirect_uri": "https://targets.example.gov.cn/oauth2callback",
    "cookie_secret": "0123456789" * 4,
    "client_id": "dashboard",
    "client_secret": "secret",
    "server_metadata_url": "https://id.example.gov.cn/.well-known/openid-configuration",
}
AUTH = "[auth]\n" + "".join(f'{name} = "{text}"\n' for name, text in GOOD.items())
PEOPLE = '[[person]]\nsubject = "wang"\nname = "王五"\nroles = ["reader"]\n'
WANG = {"wang": Member("wang", "王五", frozenset({Role.READER}))}

Named = Callable[..., SetUp]


@pytest.fixture(autouse=True)
def people_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said(monkeypatch)


def said(monkeypatch: pytest.MonkeyPatch, **changed: str) -> None:
    told = Settings.read({"TARGETS_PEOPLE": "people.toml", **changed})
    monkeypatch.setattr(sign_in_set_up, "settings", lambda: told)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Named]:
    """What is found in the files: those an operator named, or (`named=False`) those in the usual places."""
    usual = config.get_option("secrets.files")

    def told(*files: str, named: bool = True) -> SetUp:
        defined = "environment variable" if named else ConfigOption.DEFAULT_DEFINITION
        config.set_option("secrets.files", [str(tmp_path / file) for file in files], defined)
        st.secrets._reset()
        return set_up.__wrapped__()

    yield told
    config.set_option("secrets.files", usual, ConfigOption.DEFAULT_DEFINITION)
    st.secrets._reset()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, []),
        ({"client_secret": ""}, ["[auth] client_secret is missing in the secrets"]),
        (
            {"client_id": "REPLACE", "redirect_uri": "https://REPLACE/oauth2callback", "cookie_secret": "short"},
            [
                "[auth] redirect_uri still holds the example's text",
                "[auth] client_id still holds the example's text",
                "[auth] cookie_secret has to have 32 characters or more",
            ],
        ),
        *(
            (
                {"redirect_uri": address},
                [
                    "[auth] redirect_uri has to be this dashboard's own address with /oauth2callback behind it, and begin with "
                    "https:// (http:// for this very machine alone)"
                ],
            )
            for address in (
                "https://targets.example.gov.cn/",
                "http://targets.example.gov.cn/oauth2callback",
                "https://[::1",
            )
        ),
        *(
            (
                {"server_metadata_url": address},
                [
                    "[auth] server_metadata_url has to be an address that begins with https:// (http:// for this very machine "
                    "alone)"
                ],
            )
            for address in ("id.example.gov.cn", "http://id.example.gov.cn/x", "http://127.0.0.1.example.gov.cn/x")
        ),
        (
            {"redirect_uri": "http://127.0.0.1:8501/oauth2callback", "server_metadata_url": "http://localhost:9400/x"},
            [],
        ),
    ],
)
def test_every_mistake_of_the_secrets_is_a_sentence(changed: dict[str, str], told: list[str]) -> None:
    assert mistakes(SetUp(GOOD | changed), Roster(WANG)) == told


def test_what_takes_a_sign_in_is_refused_where_there_is_none() -> None:
    everything = Roster(WANG, reading=Reading.SIGNED_IN, review=True)
    assert mistakes(SetUp(None), everything) == [
        "people.toml gives people roles, which needs a sign-in: without [auth] in the secrets nobody could use them",
        'reading = "signed_in" needs a sign-in: without [auth] in the secrets nobody could read anything',
        "review = true needs a sign-in: without [auth] in the secrets nobody could pass what is submitted",
    ]
    assert mistakes(SetUp(GOOD), everything) == []
    assert mistakes(SetUp(None), Roster(local_editor=True)) == []


def test_a_sign_in_that_leads_to_no_role_is_refused_but_an_empty_file_to_begin_with_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert mistakes(SetUp(GOOD), Roster()) == []
    said(monkeypatch, TARGETS_PEOPLE="")
    assert mistakes(SetUp(GOOD), Roster()) == [
        "[auth] lets people sign in, but TARGETS_PEOPLE names no file of people: whoever signed in would have no role"
    ]


@pytest.mark.parametrize("hours", ["twelve", "0", "-1", "nan", "inf", "1000"])
def test_hours_that_are_none_stop_the_start(monkeypatch: pytest.MonkeyPatch, hours: str) -> None:
    said(monkeypatch, TARGETS_SESSION_HOURS=hours)
    assert mistakes(SetUp(None), Roster()) == [f"TARGETS_SESSION_HOURS={hours} is no number of hours between 0 and 720"]


def test_secrets_with_a_section_auth_are_read(reading: Named, tmp_path: Path) -> None:
    (tmp_path / "secrets.toml").write_text(AUTH, encoding="utf-8")
    found = reading("secrets.toml")
    assert (dict(found.auth or {}), found.wrong, found.by_https) == (GOOD, (), True)
    assert reading("secrets.toml", "elsewhere.toml", named=False).auth == found.auth


def test_without_any_file_nobody_can_sign_in_and_nothing_is_wrong(reading: Named) -> None:
    assert reading("secrets.toml", named=False) == SetUp(None)


def test_a_file_that_was_named_has_to_be_there(reading: Named, tmp_path: Path) -> None:
    (tmp_path / "secrets.toml").write_text(AUTH, encoding="utf-8")
    assert reading("secrets.toml", "sceret.toml") == SetUp(
        None, (f"{tmp_path}/sceret.toml is named for the secrets (STREAMLIT_SECRETS_FILES) and is not there",)
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            b'[auth]\nclient_id = "dashboard\n',
            "cannot be read: Error parsing secrets file at {file}: Illegal character '\\n' (at line 2, column 23)",
        ),
        (
            b'[auth]\nclient_id = "\xff"\n',
            "cannot be read: 'utf-8' codec can't decode byte 0xff in position 20: invalid start byte",
        ),
        (b'[oauth]\nclient_id = "x"\n', "have no section [auth]; without it nobody can sign in"),
        (b'auth = "x"\n', "have no section [auth]; without it nobody can sign in"),
        (b"", "have no section [auth]; without it nobody can sign in"),
    ],
    ids=["no TOML", "no UTF-8", "another section", "no section", "empty"],
)
@pytest.mark.parametrize("named", [True, False])
def test_a_file_that_says_nothing_usable_is_a_mistake_wherever_it_lies(
    reading: Named, tmp_path: Path, content: bytes, told: str, named: bool
) -> None:
    file = tmp_path / "secrets.toml"
    file.write_bytes(content)
    assert reading("secrets.toml", named=named) == SetUp(None, (f"the secrets ({file}) {told.format(file=file)}",))


def test_another_applications_secrets_in_ones_home_say_nothing_about_this_one(
    reading: Named, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text('token = "x"\n', encoding="utf-8")
    assert reading(".streamlit/secrets.toml", named=False) == SetUp(None)
    assert reading(".streamlit/secrets.toml").wrong == (
        f"the secrets ({tmp_path}/.streamlit/secrets.toml) have no section [auth]; without it nobody can sign in",
    )


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            ("-m", "streamlit", "run", "dashboard.py"),
            "{} is named for the secrets (STREAMLIT_SECRETS_FILES) and is not there",
        ),
        (
            ("-c", "import dashboard"),
            "STREAMLIT_SECRETS_FILES counts for `streamlit run dashboard.py` alone; started otherwise the secrets are in "
            ".streamlit/secrets.toml",
        ),
    ],
    ids=["streamlit run", "another server"],
)
def test_a_mistake_stops_the_start_and_never_lets_the_local_editor_in_instead(
    tmp_path: Path, command: tuple[str, ...], told: str
) -> None:
    missing, people = tmp_path / "secrets.toml", tmp_path / "people.toml"
    people.write_text(PEOPLE, encoding="utf-8")
    environment = {
        "STREAMLIT_SECRETS_FILES": str(missing),
        "TARGETS_PEOPLE": str(people),
        "TARGETS_LEDGER": str(tmp_path / "ledger.sqlite3"),
        "TARGETS_LOCAL_EDITOR": "1",
        "PYTHONPATH": ".",
        "PATH": "/usr/bin:/bin",
    }
    started = subprocess.run(
        [sys.executable, *command], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )
    assert started.returncode == 1
    assert started.stderr == f"{told.format(missing)}\nThe dashboard does not start.\n"
    assert not (tmp_path / "ledger.sqlite3").exists()


def test_the_example_of_the_secrets_has_every_line_and_is_refused_as_it_stands() -> None:
    example = tomllib.loads((PROJECT / ".streamlit" / "secrets.example.toml").read_text(encoding="utf-8"))["auth"]
    assert example.keys() == GOOD.keys()
    assert mistakes(SetUp(example), Roster(WANG)) == [f"[auth] {name} still holds the example's text" for name in GOOD]


def test_the_example_of_the_people_is_without_mistakes() -> None:
    roster = read_roster(PROJECT / "docs" / "people.example.toml", load(PROJECT / "seeds"), local_editor=False)
    assert [sorted(member.roles) for member in roster.members.values()] == [
        [Role.REPORTER],
        [Role.ADMINISTRATOR, Role.REVIEWER],
    ]
