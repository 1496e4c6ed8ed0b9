"""What an operator may set, and what holds where nothing is set."""

from pathlib import Path

import pytest

from targets.web.settings import PROJECT, Settings, wrong_base_address


def test_a_fresh_machine_reads_its_own_seeds_keeps_a_file_and_is_read_only() -> None:
    assert Settings.read({}) == Settings(
        seeds=PROJECT / "seeds", ledger=str(PROJECT / "var" / "ledger.sqlite3"), local_editor=False
    )


def test_each_setting_is_taken_from_the_environment() -> None:
    read = Settings.read({"TARGETS_SEEDS": "/a", "TARGETS_LEDGER": "postgresql://db/t", "TARGETS_LOCAL_EDITOR": "1"})
    assert read == Settings(seeds=Path("/a"), ledger="postgresql://db/t", local_editor=True)


def test_practice_has_a_ledger_of_its_own_and_never_reads_the_address_of_the_real_one() -> None:
    real = {"TARGETS_LEDGER": "postgresql://db/t", "TARGETS_PRACTICE": "1"}
    assert Settings.read(real) == Settings(
        seeds=PROJECT / "seeds", ledger=str(PROJECT / "var" / "practice.sqlite3"), local_editor=False, practice=True
    )
    read = Settings.read({**real, "TARGETS_PRACTICE_LEDGER": "/p", "TARGETS_PRACTICE_DAY": "2018-01-31"})
    assert (read.ledger, read.practice_day) == ("/p", "2018-01-31")


def test_without_practice_nothing_of_it_is_read() -> None:
    read = Settings.read(
        {"TARGETS_PRACTICE_LEDGER": "/p", "TARGETS_PRACTICE_DAY": "2018-01-31", "TARGETS_PRACTICE": "0"}
    )
    assert read == Settings.read({})


@pytest.mark.parametrize("value", ["", "0", "no", "off", "false", "2"])
def test_anything_but_a_yes_leaves_the_local_editor_off(value: str) -> None:
    assert Settings.read({"TARGETS_LOCAL_EDITOR": value}).local_editor is False


@pytest.mark.parametrize(
    ("ledger", "shown"),
    [
        ("var/ledger.sqlite3", "var/ledger.sqlite3"),
        ("postgresql://writer:secret@db.example:5432/targets", "postgresql://db.example:5432/targets"),
        ("postgresql://writer:p@ss@db/targets", "postgresql://db/targets"),
        ("postgresql://db/targets", "postgresql://db/targets"),
    ],
)
def test_a_message_names_the_ledger_without_its_password(ledger: str, shown: str) -> None:
    assert Settings.read({"TARGETS_LEDGER": ledger}).ledger_shown == shown


def test_the_address_printed_on_what_leaves_is_taken_without_a_slash_at_its_end() -> None:
    assert Settings.read({"TARGETS_BASE_ADDRESS": " https://targets.example/jiaxing/ "}).base_address == (
        "https://targets.example/jiaxing"
    )
    assert Settings.read({}).base_address == ""


@pytest.mark.parametrize(
    "address", ["", "https://targets.example", "https://h:8443/a/b", "http://127.0.0.1:8501", "http://localhost:8501"]
)
def test_an_address_people_can_open_may_be_printed(address: str) -> None:
    assert wrong_base_address(address) == ()


@pytest.mark.parametrize(
    "address",
    [
        "targets.example",
        "http://targets.example",
        "ftp://targets.example",
        "https://",
        "https:///jiaxing",
        "https://targets.example?lang=English",
        "https://targets.example/#top",
        "https://user@targets.example",
        "https://targets.example/a b",
        "https://targets.example:port",
        "https://targets.example:0",
        "https://[::1",
        "https://嘉兴.example",
        'https://targets.example/"><b>',
    ],
)
def test_an_address_nobody_can_open_is_refused_with_what_would_be_right(address: str) -> None:
    assert wrong_base_address(address) == (
        f"TARGETS_BASE_ADDRESS={address} is no address people can open: it begins with https:// (http:// for this very "
        "machine alone) and has a host and perhaps a path, as in https://targets.example.gov.cn/jiaxing",
    )
