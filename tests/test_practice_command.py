"""`python -m targets practice` and exports of invented figures."""

import csv
import io
import json
from pathlib import Path

import pytest

from targets.__main__ import main
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode


@pytest.fixture
def where(tmp_path: Path) -> str:
    return str(tmp_path / "practice.sqlite3")


def test_it_is_made_once_completed_later_and_thrown_away(capsys: pytest.CaptureFixture[str], where: str) -> None:
    calls = ([], [], ["--day", "2018-01-31"], ["--reset"], ["--reset"])
    assert [main(["practice", "--ledger", where, *more]) for more in calls] == [0, 0, 0, 0, 0]
    assert capsys.readouterr().out.splitlines() == [
        f"{where}: 200 rows, the day is 2017-10-25",
        f"{where}: 200 rows, the day is 2017-10-25",
        f"{where}: 226 rows, the day is 2018-01-31",
        f"{where} is thrown away",
        f"there is no {where}",
    ]


def test_going_back_is_a_sentence(capsys: pytest.CaptureFixture[str], where: str) -> None:
    assert main(["practice", "--ledger", where, "--day", "2018-01-31"]) == 0
    assert main(["practice", "--ledger", where]) == 1
    assert capsys.readouterr().err == (
        "this practice ledger has reached 2018-01-20 and cannot go back to 2017-10-25: "
        "`make demo-reset` throws it away, `make demo` makes it anew\n"
    )


@pytest.mark.parametrize("call", [["practice"], ["practice", "--reset"], ["export", "evaluations", "--practice"]])
def test_the_real_ledger_is_refused_as_practice(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, call: list[str]
) -> None:
    path = tmp_path / "ledger.sqlite3"
    Ledger.open(path, create=True).close()
    assert main([*call, "--ledger", str(path)]) == 1
    assert capsys.readouterr().err == (
        f"台账 {path} 的用途不符：正式台账与演练台账（演练数据）不得混用。\n"
        f"The ledger {path} was made for the other purpose: practice figures and real ones are never mixed.\n"
    )
    Ledger.open(path, create=False).close()


def test_a_practice_ledger_is_refused_as_the_real_one(capsys: pytest.CaptureFixture[str], where: str) -> None:
    Ledger.open(where, create=True, mode=Mode.PRACTICE).close()
    assert main(["export", "observations", "--ledger", where]) == 1
    assert capsys.readouterr() == (
        "",
        f"台账 {where} 的用途不符：正式台账与演练台账（演练数据）不得混用。\n"
        f"The ledger {where} was made for the other purpose: practice figures and real ones are never mixed.\n",
    )


@pytest.mark.parametrize("what", ["observations", "targets", "evaluations"])
def test_every_row_of_an_export_is_marked(capsys: pytest.CaptureFixture[str], where: str, what: str) -> None:
    assert main(["export", what, "--practice", "--ledger", where]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert next(iter(rows[0])) == "mark"
    assert {row["mark"] for row in rows} == {"演练数据 practice data"}

    assert main(["export", what, "--practice", "--ledger", where, "--format", "json"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert len(records) == len(rows)
    assert {record["mark"] for record in records} == {"演练数据 practice data"}


def test_an_export_of_practice_is_of_its_day(capsys: pytest.CaptureFixture[str], where: str) -> None:
    assert main(["export", "evaluations", "--practice", "--ledger", where]) == 0
    (jobs,) = (
        row
        for row in csv.DictReader(io.StringIO(capsys.readouterr().out))
        if row["target"] == "employment_new_urban_jobs_2017"
    )
    assert (jobs["status"], jobs["actual"], jobs["actual_period"]) == ("behind", "3.9", "2017-01/2017-08")
