"""Start-up never takes the real ledger for practice nor practice for the real one."""

import subprocess
import sys
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from tests.server import PROJECT


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import dashboard; print(dashboard.front_page.document.decode())"],
        cwd=PROJECT,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("mode", "environment"),
    [
        (Mode.PRACTICE, {"TARGETS_LEDGER": "{}"}),
        (Mode.REAL, {"TARGETS_PRACTICE": "1", "TARGETS_PRACTICE_LEDGER": "{}"}),
    ],
    ids=["practice as real", "real as practice"],
)
def test_a_ledger_of_the_other_mode_stops_the_start_with_a_sentence_and_stays_as_it_is(
    tmp_path: Path, mode: Mode, environment: dict[str, str]
) -> None:
    where = tmp_path / "ledger.sqlite3"
    Ledger.open(where, create=True, mode=mode).close()
    before = where.read_bytes()

    started = start(**{name: value.format(where) for name, value in environment.items()})

    assert started.returncode == 1
    assert started.stderr == (
        f"台账 {where} 的用途不符：正式台账与演练台账（演练数据）不得混用。\n"
        f"The ledger {where} was made for the other purpose: practice figures and real ones are never mixed.\n"
        "The dashboard does not start.\n"
    )
    assert where.read_bytes() == before


def test_a_day_that_is_none_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    started = start(
        TARGETS_PRACTICE="1", TARGETS_PRACTICE_LEDGER=str(tmp_path / "p.sqlite3"), TARGETS_PRACTICE_DAY="soon"
    )
    assert started.returncode == 1
    assert started.stderr == (
        "'soon' is no day to practise on; write it as 2017-10-25\nThe dashboard does not start.\n"
    )


def test_the_document_of_practice_is_called_so_before_any_page_is_drawn(tmp_path: Path) -> None:
    started = start(TARGETS_PRACTICE="1", TARGETS_PRACTICE_LEDGER=str(tmp_path / "p.sqlite3"))
    assert "<title>嘉兴市（演练数据）</title>" in started.stdout
