"""`python -m targets template` and `import`: exit codes, what is said, and that nothing is written without --commit."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from targets.__main__ import main
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.schema import upgrade
from tests.ledger.entered import NOW
from tests.ledger.submitted import submission_sheet
from tests.tracking.sheets import JOBS
from tests.tracking.workbook.books import book, row

ROW = "新增  填报表!C2  城镇新增就业  2017年  10.1万人\n"
TURNS = "城镇新增就业：– 待补录 → ★ 完成\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "filled.xlsx"
    path.write_bytes(book(row()))
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty ledger."""
    upgrade(tmp_path / "ledger.sqlite3")
    return tmp_path / "ledger.sqlite3"


def values(place: Path) -> list[str]:
    with Ledger.open(place, create=False) as ledger:
        return [str(one.value) for one in ledger.live()]


def test_a_dry_run_tells_the_table_and_writes_nothing(
    file: Path, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(file), "--ledger", str(place)]) == 0
    assert capsys.readouterr().out == f"未变 0行 · 新增 1行 · 更正 0行 · 有误 0行\n{ROW}{TURNS}"
    assert values(place) == []


@pytest.mark.parametrize("commit", [[], ["--commit"]], ids=["dry run", "commit"])
def test_a_mistyped_place_is_neither_an_empty_ledger_nor_made_one(
    file: Path, tmp_path: Path, commit: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    typo = tmp_path / "folder" / "typo.sqlite3"

    assert main(["import", str(file), *commit, "--ledger", str(typo)]) == 1

    assert capsys.readouterr() == ("", f"{typo} 没有台账。\nThere is no ledger at {typo}.\n")
    assert not typo.parent.exists()


def test_the_first_ledger_is_made_where_nobody_had_to_name_a_place_and_its_place_is_told(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = tmp_path / "var" / "ledger.sqlite3"
    monkeypatch.delenv("TARGETS_LEDGER", raising=False)
    monkeypatch.setattr("targets.__main__.LEDGER", str(first))
    assert main(["import", str(file)]) == 0
    assert not first.exists()
    capsys.readouterr()

    assert main(["import", str(file), "--commit"]) == 0

    with Ledger.open(first, create=False) as ledger:
        head = ledger.head().hash
    assert capsys.readouterr().err == (
        f"there was no ledger yet; a new one is at {first}\nwritten to {first}, a ledger of 1 line, head {head}\n"
    )
    assert values(first) == ["10.1"]


def test_committed_twice_it_is_saved_once(file: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for said in (f"{ROW}{TURNS}saved: 1 rows (1–1)\n", "未变  填报表!C2  城镇新增就业  2017年  10.1万人  10.1万人\n"):
        assert main(["import", str(file), "--commit", "--ledger", str(place)]) == 0
        assert capsys.readouterr().out.endswith(said)
    assert values(place) == ["10.1"]


def test_one_refused_cell_keeps_all_of_it_out(tmp_path: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "wrong.xlsx"
    file.write_bytes(book(row(), row("10元", period="2017-01/2017-06")))
    assert main(["import", str(file), "--commit", "--ledger", str(place), "--lang", "en"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == [
        "The same 0 rows · New 1 row · Changed 0 rows · Not accepted 1 row",
        'Not accepted  填报表!C3 (Value)  New urban jobs  H1 2017  10元  "元" is another unit. This figure is entered in units of 10,000 people: '
        "convert it and write the number alone.",
    ]
    assert values(place) == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7", "This is a PDF, whatever its name says. Upload the Excel workbook (.xlsx) itself."),
        (None, "cannot be read: No such file or directory"),
    ],
)
def test_a_file_that_is_none_is_a_wrong_call(
    tmp_path: Path, place: Path, content: bytes | None, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "it.xlsx"
    if content is not None:
        file.write_bytes(content)
    assert main(["import", str(file), "--ledger", str(place), "--lang", "en"]) == 2
    assert capsys.readouterr().err.endswith(f"{why}\n")


def test_where_figures_are_reviewed_a_command_submits_too(
    file: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    people = tmp_path / "people.toml"
    people.write_text("review = true\n", encoding="utf-8")
    monkeypatch.setenv("TARGETS_PEOPLE", str(people))
    assert main(["import", str(file), "--commit", "--ledger", str(place)]) == 0
    assert capsys.readouterr().out.endswith("submitted for review: submission 1\n")
    assert values(place) == []
    assert main(["import", str(file), "--commit", "--ledger", str(place)]) == 1
    assert "此数据已在审核中（送审号1）" in capsys.readouterr().out


def test_figures_of_a_reviewed_ledger_do_not_go_round_the_review_by_a_shell_that_knows_of_none(
    file: Path, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TARGETS_PEOPLE", raising=False)
    with Ledger.open(place, create=False) as ledger:
        ledger.submissions.submit(submission_sheet(), NOW)
    told = (
        "此台账的数据须经审核，但此处未设置 TARGETS_PEOPLE：数据将未经审核即保存。请按本系统的设置补上；如已不再审核，请加 --without-review。\n"
        "Figures of this ledger went through a review, but TARGETS_PEOPLE is not set here: they would be saved without one. Set it as it is set "
        "for the dashboard; where there is no review any more, add --without-review.\n"
    )

    assert main(["import", str(file), "--ledger", str(place)]) == 0
    assert capsys.readouterr() == (f"未变 0行 · 新增 1行 · 更正 0行 · 有误 0行\n{ROW}{TURNS}", told)
    assert main(["import", str(file), "--commit", "--ledger", str(place)]) == 1
    assert capsys.readouterr() == ("", told)
    assert values(place) == []
    assert main(["import", str(file), "--commit", "--without-review", "--ledger", str(place)]) == 0
    assert values(place) == ["10.1"]


def test_a_broken_file_of_people_stops_the_import(
    file: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TARGETS_PEOPLE", str(tmp_path / "missing.toml"))
    assert main(["import", str(file), "--commit", "--ledger", str(place)]) == 2
    assert "missing.toml: cannot be read" in capsys.readouterr().err


def test_a_template_is_written_once_and_never_over_another_file(
    tmp_path: Path, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "template.xlsx"
    assert main(["template", str(file), "--domain", "livelihood", "--ledger", str(place)]) == 0
    assert capsys.readouterr().out == f"{file}: 29 rows to fill in\n"
    codes = [cell.value for cell in load_workbook(file).worksheets[0]["A"] if cell.value]
    assert (len(codes), JOBS in codes) == (30, True)
    assert main(["template", str(file), "--ledger", str(place)]) == 2
    assert capsys.readouterr().err == f"{file} cannot be written: File exists\n"


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--unit", "nowhere", "'nowhere' is no unit of seeds/units.yaml"),
        ("--section", "九", "'九' is no part of the report"),
    ],
)
def test_a_part_there_is_not_is_a_wrong_call(
    tmp_path: Path, place: Path, option: str, value: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "template.xlsx"
    assert main(["template", str(file), option, value, "--ledger", str(place)]) == 2
    assert (capsys.readouterr().err, file.exists()) == (f"{why}\n", False)


def test_in_practice_templates_are_marked_and_kept_apart(
    tmp_path: Path, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    practice, file = tmp_path / "practice.sqlite3", tmp_path / "template.xlsx"
    assert main(["template", str(file), "--practice", "--ledger", str(practice)]) == 0
    assert main(["import", str(file), "--practice", "--ledger", str(practice)]) == 0
    assert main(["import", str(file), "--commit", "--ledger", str(place), "--lang", "en"]) == 2
    assert "marked as practice data" in capsys.readouterr().err
    with Ledger.open(practice, create=False, mode=Mode.PRACTICE) as ledger:
        assert ledger.count() > 0
