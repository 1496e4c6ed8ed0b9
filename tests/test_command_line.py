"""`python -m targets`: exit codes, messages and the columns of the exports."""

import csv
import io
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from targets.__main__ import main
from targets.curation import load
from targets.domain.period import Period
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import Actor, Batch, EnteredSource, FigureEntry, Identity, Reporter, SourceKind
from targets.ledger.ledger import Ledger

ROOT = Path(__file__).parents[1]
SOUND = ROOT / "tests" / "curation" / "sound"
REPORT = ROOT / "tests" / "curation" / "sound_report.txt"
SEEDS = ROOT / "seeds"
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with one public and one internal figure."""
    path = tmp_path / "ledger.sqlite3"
    indicators = load(SEEDS).indicators
    with Ledger.open(path, create=True) as opened:
        entries = tuple(
            FigureEntry(
                identity=Identity.of(indicators[name]),
                period=Period.parse("2017"),
                value=Decimal(value),
                vintage=Vintage.FINAL,
                disclosure=disclosure,
                source=EnteredSource(kind=SourceKind.DOCUMENT, title="=HYPERLINK(1)"),
                reporter=Reporter(unit="市人力社保局", name="王五"),
            )
            for name, value, disclosure in (
                ("employment_new_urban_jobs", "10.1", Disclosure.PUBLIC),
                ("grain", "115", Disclosure.INTERNAL),
            )
        )
        opened.append(Batch(token="t", actor=Actor(subject="local", name="王五"), entries=entries), NOW)
    return path


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    assert main(list(arguments)) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_check_counts_what_it_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seeds", str(SOUND), "check"]) == 0
    assert capsys.readouterr().out == (
        "2 topics, 9 indicators, 11 figures, 2 targets, 2 waivers, 2 sources: no mistakes\n"
    )


def test_check_tells_all_mistakes_and_fails(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--seeds", str(tmp_path), "check"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"{tmp_path}/judging.yaml:1: is missing; every city needs this file"
    assert told[-1] == "6 mistakes"


def test_verify_proves_the_sound_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seeds", str(SOUND), "verify", str(REPORT)]) == 0
    assert capsys.readouterr().out == (
        "12 arabic numerals, 1 Chinese ones: 11 claimed by figures and targets, 2 waived; 0 gaps\n"
    )


def test_verify_fails_on_a_gap(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = tmp_path / "report.txt"
    text.write_text(REPORT.read_text(encoding="utf-8") + "新建学校 5 所。\n", encoding="utf-8")
    assert main(["--seeds", str(SOUND), "verify", str(text)]) == 1
    assert "line 9: '5' is neither a figure nor waived" in capsys.readouterr().out


def test_verify_of_a_pdf_is_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_bytes(b"%PDF-1.7")
    assert main(["--seeds", str(SOUND), "verify", str(report)]) == 2
    assert capsys.readouterr().err == f"{report} is no plain text but a PDF; save the report as plain text\n"


def test_verify_of_a_file_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--seeds", str(SOUND), "verify", str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err == f"there is no file {tmp_path / 'none.txt'}\n"


def test_observations_have_the_agreed_columns_and_no_unofficial_figures(
    capsys: pytest.CaptureFixture[str], ledger: Path
) -> None:
    found = rows(capsys, "export", "observations", "--ledger", str(ledger))
    assert list(found[0]) == [
        "indicator",
        "topic",
        "domain",
        "name",
        "measure",
        "population",
        "area",
        "period",
        "value",
        "unit",
        "vintage",
        "disclosure",
        "grade",
        "origin",
        "source",
        "place",
        "clause",
        "bound",
        "passed",
        "known_from",
    ]
    assert {row["grade"] for row in found} == {"A", "B", "entered"}
    gdp = [row for row in found if row["indicator"] == "gdp" and row["origin"] == "report"]
    assert [(row["period"], row["value"], row["unit"], row["area"]) for row in gdp] == [
        ("2016", "3760", "亿元", "全市")
    ]
    everything = rows(capsys, "export", "observations", "--unofficial", "--ledger", str(ledger))
    assert "C" in {row["grade"] for row in everything}


def test_entered_figures_are_exported_and_internal_ones_only_on_request(
    capsys: pytest.CaptureFixture[str], ledger: Path
) -> None:
    public = [
        row for row in rows(capsys, "export", "observations", "--ledger", str(ledger)) if row["origin"] == "entered"
    ]
    assert [(row["indicator"], row["value"], row["source"]) for row in public] == [
        ("employment_new_urban_jobs", "10.1", "'=HYPERLINK(1)")
    ]
    internal = rows(capsys, "export", "observations", "--internal", "--ledger", str(ledger))
    assert {row["indicator"] for row in internal if row["origin"] == "entered"} == {
        "employment_new_urban_jobs",
        "grain",
    }


def test_known_leaves_out_what_was_not_yet_published_or_entered(
    capsys: pytest.CaptureFixture[str], ledger: Path
) -> None:
    found = rows(capsys, "export", "observations", "--known", "2018-01-31", "--ledger", str(ledger))
    assert not [row for row in found if row["indicator"] == "gdp" and row["period"] == "2017"]
    later = rows(capsys, "export", "observations", "--known", "2018-02-01", "--ledger", str(ledger))
    assert [row["value"] for row in later if row["indicator"] == "gdp" and row["period"] == "2017"] == ["4355.24"]
    assert not [row for row in later if row["origin"] == "entered"]


def test_targets_have_the_agreed_columns(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    found = {row["id"]: row for row in rows(capsys, "export", "targets", "--lang", "en", "--ledger", str(ledger))}
    gdp = found["gdp_growth_2017"]
    assert list(gdp) == [
        "id",
        "indicator",
        "name",
        "area",
        "kind",
        "comparator",
        "commitment",
        "nature",
        "value",
        "unit",
        "due",
        "tolerance",
        "document",
        "place",
        "clause",
    ]
    assert (gdp["name"], gdp["comparator"], gdp["value"], gdp["tolerance"]) == ("GDP growth", "about", "7", "0.2")
    assert (gdp["document"], gdp["place"], gdp["clause"]) == ("work_report_2017", "三", "地区生产总值增长7%左右")


def test_evaluations_are_of_the_reports_targets_only(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    assert main(["export", "evaluations", "--format", "json", "--ledger", str(ledger)]) == 0
    found = {row["target"]: row for row in json.loads(capsys.readouterr().out)}
    assert found["gdp_growth_2017"] == {
        "target": "gdp_growth_2017", "indicator": "gdp_growth", "due": "2017", "status": "met", "actual": 7.8,
        "actual_period": "2017", "expected": 7, "gap": 0.8, "unit": "个百分点", "reason": "reached",
        "disclosure": "public", "on": "2017-12-31",
    }  # fmt: skip
    assert found["employment_new_urban_jobs_2017"]["status"] == "met"
    assert not [name for name in found if name.endswith("_plan")]


def test_an_export_tells_the_head_of_the_ledger_it_is_from(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    with Ledger.open(ledger, create=False) as opened:
        head = opened.head()
    assert main(["export", "targets", "--ledger", str(ledger)]) == 0
    assert capsys.readouterr().err == f"exported from a ledger of {head.links} lines, head {head.hash}\n"
    assert main(["ledger", "verify", "--ledger", str(ledger), "--head", head.hash]) == 0


def test_on_judges_as_of_that_day(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    found = rows(capsys, "export", "evaluations", "--on", "2017-12-31", "--ledger", str(ledger))
    assert {row["target"]: row["status"] for row in found}["gdp_2021"] == "on_track"


def test_a_wrong_date_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", "targets", "--on", "2017-13-01"])
    assert ended.value.code == 2
    assert "2017-13-01" in capsys.readouterr().err


def test_a_ledger_that_is_none_is_told_and_fails(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no database, but long enough to look at" * 100, encoding="utf-8")
    assert main(["export", "observations", "--ledger", str(path)]) == 1
    assert capsys.readouterr() == (
        "",
        f"{path} 的开头不是数据库（file is not a database）。若它原是台账，则已损坏：请停止系统，将该文件移到别处（不要删除），再恢复最近的备份："
        "python -m targets ledger restore FILE。若它从来不是台账，请改用其他位置。\n"
        f"{path} does not begin as a database does (file is not a database). If it was the ledger, it is damaged: stop the dashboard, move the file "
        "aside without deleting it, and bring back the last backup: python -m targets ledger restore FILE. If it never was one, name another place.\n",
    )


@pytest.mark.parametrize("by", ["option", "environment"])
@pytest.mark.parametrize(
    "call",
    [["export", "targets"], ["changes", "--since", "2026-01-01"], ["template", "new.xlsx"]],
    ids=lambda call: call[0],
)
def test_a_place_that_is_named_and_is_not_there_is_no_empty_ledger(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: list[str], by: str
) -> None:
    typo = str(tmp_path / "folder" / "typo.sqlite3")
    if by == "environment":
        monkeypatch.setenv("TARGETS_LEDGER", typo)
        monkeypatch.setattr("targets.__main__.LEDGER", typo)
    monkeypatch.chdir(tmp_path)

    assert main([*call, *(["--ledger", typo] if by == "option" else [])]) == 1

    assert capsys.readouterr() == ("", f"{typo} 没有台账。\nThere is no ledger at {typo}.\n")
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_named_a_place_and_nothing_was_entered_yet_the_report_is_exported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TARGETS_LEDGER", raising=False)
    monkeypatch.setattr("targets.__main__.LEDGER", str(tmp_path / "ledger.sqlite3"))

    assert main(["export", "targets"]) == 0

    out, error = capsys.readouterr()
    assert (out.startswith("id,"), error) == (True, "")
    assert list(tmp_path.iterdir()) == []
