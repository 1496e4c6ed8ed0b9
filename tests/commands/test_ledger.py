"""`python -m targets ledger …`: what is told, in which stream, with which exit code."""

from errno import ENOSPC
from pathlib import Path

import pytest
from sqlalchemy import text

from targets.__main__ import main
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from tests.ledger.entered import NOW, batch, figure
from tests.ledger.place import Place
from tests.ledger.tampering import fill, unguarded
from tests.ledger.test_upgrade import made_at

Told = pytest.CaptureFixture[str]
WITHOUT_HEAD = (
    "Lines cut off at the end show only with --head HASH: a head that a backup, an export or the log told earlier.\n"
)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite3"


@pytest.fixture
def heads(where: Path) -> list[str]:
    with Ledger.open(where, create=True) as ledger:
        return fill(ledger)


def test_verify_tells_the_head_and_what_only_a_head_shows(where: Path, heads: list[str], capsys: Told) -> None:
    assert main(["ledger", "verify", "--ledger", str(where)]) == 0
    assert main(["ledger", "verify", "--ledger", str(where), "--head", heads[1]]) == 0

    line = f"{where}: 8 lines, no flaws, head {heads[-1]}\n"
    assert capsys.readouterr() == (f"{line}{WITHOUT_HEAD}{line}written since the head named: 5 lines\n", "")


def test_verify_fails_with_every_flaw(where: Path, heads: list[str], capsys: Told) -> None:
    with unguarded(Place(str(where))) as raw:
        raw.execute(text("UPDATE ledger_rows SET value = '7.9' WHERE id = 1"))

    assert main(["ledger", "verify", "--ledger", str(where), "--head", "00"]) == 1
    assert capsys.readouterr() == (
        "changed: ledger_rows 1, link 2: value was 7.8 and is 7.9\n"
        "cut off: the head 00 is not in the chain: what was written last is gone, or all was written anew\n"
        f"{where}: 8 lines, 2 flaws, head {heads[-1]}\n",
        "",
    )


def test_backup_restore_and_copy_tell_the_head(where: Path, heads: list[str], capsys: Told, tmp_path: Path) -> None:
    backup, restored, copied = (str(tmp_path / name) for name in ("backup", "restored", "copied"))

    assert main(["ledger", "backup", backup, "--ledger", str(where)]) == 0
    assert main(["ledger", "restore", backup, "--ledger", restored]) == 0
    assert main(["ledger", "copy", restored, copied]) == 0

    told = [f"{place}: 8 lines, no flaws, head {heads[-1]}\n" for place in (backup, restored, copied)]
    assert capsys.readouterr() == ("".join(told), "")


def test_nothing_goes_over_what_stands(where: Path, heads: list[str], capsys: Told) -> None:
    assert main(["ledger", "copy", str(where), str(where)]) == 1
    assert capsys.readouterr() == (
        "",
        f"未写入任何内容：该处已有内容（{where}）。台账只能恢复或复制到空的位置。\n"
        f"Nothing was written: there is something already ({where}). A ledger is only brought to an empty place.\n",
    )


def test_what_is_not_sound_is_not_restored(where: Path, heads: list[str], capsys: Told, tmp_path: Path) -> None:
    with unguarded(Place(str(where))) as raw:
        raw.execute(text("DELETE FROM ledger_remarks"))

    assert main(["ledger", "restore", str(where), "--ledger", str(tmp_path / "new")]) == 1
    out, error = capsys.readouterr()
    assert out.startswith("missing: ledger_remarks 1, link 4: it is gone; written was ")
    assert error == (
        "未写入任何内容：待复制的台账与录入时不一致（共1处，见上列）。\n"
        "Nothing was written: what was to be copied is not as it was written (flaws: 1, listed above).\n"
    )


def test_upgrade_tells_from_where_to_where(capsys: Told, where: Path) -> None:
    made_at(Place(str(where)), "0004", Mode.REAL)

    assert main(["ledger", "verify", "--ledger", str(where)]) == 1
    assert capsys.readouterr().err == (
        f"台账 {where} 的数据结构是旧版（0004 → 0007）。请先备份，再运行：python -m targets ledger upgrade\n"
        f"The ledger {where} is of an older version (0004 → 0007). Make a backup, then run: "
        "python -m targets ledger upgrade\n"
    )
    assert main(["ledger", "upgrade", "--ledger", str(where)]) == 0
    assert main(["ledger", "upgrade", "--ledger", str(where)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [lines[0], lines[2]] == [f"{where} was 0004 and is at 0007 now", f"{where} is at 0007 already"]
    assert lines[1] == lines[3]
    assert lines[1].startswith(f"{where}: 1 line, no flaws, head ")


def test_a_backup_from_before_the_chain_says_so(capsys: Told, where: Path, tmp_path: Path) -> None:
    made_at(Place(str(where)), "0005", Mode.REAL)

    assert main(["ledger", "backup", str(tmp_path / "backup"), "--ledger", str(where)]) == 0
    assert capsys.readouterr().out == (
        f"{tmp_path / 'backup'}: copied as it is, from before there was a chain to prove it by\n"
    )


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["verify"], "{0} 没有台账。\nThere is no ledger at {0}.\n"),
        (
            ["verify", "--ledger", "mysql://root:secret@host/ledger"],
            "台账应为 SQLite 文件或 PostgreSQL 数据库：no file of SQLite and no PostgreSQL: mysql://root:***@host/ledger。\n"
            "A ledger is a SQLite file or a PostgreSQL database: no file of SQLite and no PostgreSQL: "
            "mysql://root:***@host/ledger.\n",
        ),
    ],
    ids=["none", "another database"],
)
def test_what_cannot_be_done_is_a_sentence_in_both_languages(
    where: Path, capsys: Told, call: list[str], told: str
) -> None:
    place = [] if "--ledger" in call else ["--ledger", str(where)]

    assert main(["ledger", *call, *place]) == 1
    assert capsys.readouterr() == ("", told.format(where))


def test_the_practice_ledger_is_asked_for_by_name(where: Path, capsys: Told) -> None:
    with Ledger.open(where, create=True, mode=Mode.PRACTICE) as ledger:
        head = ledger.append(batch(figure()), NOW).head

    assert main(["ledger", "verify", "--ledger", str(where), "--practice"]) == 0
    assert main(["ledger", "verify", "--ledger", str(where)]) == 1
    assert capsys.readouterr() == (
        f"{where}: 1 line, no flaws, head {head}\n{WITHOUT_HEAD}",
        f"台账 {where} 的用途不符：正式台账与演练台账（演练数据）不得混用。\n"
        f"The ledger {where} was made for the other purpose: practice figures and real ones are never mixed.\n",
    )


def test_without_a_place_the_environment_says_where(
    where: Path, heads: list[str], capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("targets.__main__.LEDGER", str(where))
    monkeypatch.setattr("targets.__main__.PRACTICE_LEDGER", str(where))

    assert [main(["ledger", "verify"]), main(["ledger", "verify", "--practice"])] == [0, 1]
    assert capsys.readouterr().out.startswith(f"{where}: 8 lines, no flaws")


def test_a_password_is_never_told(capsys: Told, tmp_path: Path) -> None:
    for where in (f"postgresql://me:secret@/x?host={tmp_path}", f"postgresql://me@/x?host={tmp_path}&password=secret"):
        assert main(["ledger", "verify", "--ledger", where]) == 1
    out, error = capsys.readouterr()
    assert (out, "secret" in error) == ("", False)
    assert error.splitlines()[0].startswith("无法连接台账 postgresql://me:***@/x?host=")


def test_a_broken_backup_is_told_as_one_and_not_as_the_ledger(
    where: Path, heads: list[str], capsys: Told, tmp_path: Path
) -> None:
    backup, new = tmp_path / "backup.sqlite3", str(tmp_path / "new.sqlite3")
    whole = where.read_bytes()
    for content, zh, en in (
        (whole[: len(whole) // 2], f"备份 {backup} 已损坏（", f"The backup {backup} is damaged ("),
        (b"no database" * 900, f"{backup} 的开头不是备份", f"{backup} does not begin as a backup does ("),
        (b"", f"备份 {backup} 是空的。", f"The backup {backup} is empty. Take an older one."),
        (None, f"{backup} 没有备份。", f"There is no backup at {backup}."),
    ):
        backup.unlink(missing_ok=True)
        if content is not None:
            backup.write_bytes(content)

        assert main(["ledger", "restore", str(backup), "--ledger", new]) == 1

        told = capsys.readouterr().err.splitlines()
        assert [line[: len(start)] for line, start in zip(told, (zh, en), strict=True)] == [zh, en]
    assert not Path(new).exists()


def test_a_backup_that_cannot_be_written_is_not_held_against_the_ledger(
    where: Path, heads: list[str], capsys: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    (tmp_path / "file").touch()
    below = str(tmp_path / "file" / "backup.sqlite3")
    assert main(["ledger", "backup", below, "--ledger", str(where)]) == 1
    assert capsys.readouterr().err.splitlines()[1].startswith(f"The backup {below} cannot be read or written (")

    backup = str(tmp_path / "backup.sqlite3")
    monkeypatch.setattr("targets.ledger.new_file.os.link", full)
    assert main(["ledger", "backup", backup, "--ledger", str(where)]) == 1
    assert capsys.readouterr() == (
        "",
        f"备份 {backup} 所在处没有剩余空间（[Errno 28] No space left on device）。未生成备份，台账保持原样。\n"
        f"There is no space left for the backup {backup} ([Errno 28] No space left on device). No backup was made; the "
        "ledger is as it was.\n",
    )


def test_the_end_that_failed_is_named(where: Path, heads: list[str], capsys: Told, tmp_path: Path) -> None:
    nowhere = f"postgresql://me:secret@/x?host={tmp_path}"
    for call in (
        ["copy", str(where), nowhere],
        ["copy", nowhere, str(tmp_path / "new")],
        ["backup", "b", "--ledger", nowhere],
    ):
        assert main(["ledger", *call]) == 1
        assert "\nThe ledger postgresql://me:***@/x?host=" in capsys.readouterr().err
    assert main(["ledger", "copy", str(tmp_path / "none"), str(tmp_path / "new")]) == 1
    assert capsys.readouterr().err.splitlines()[1] == f"There is no ledger at {tmp_path / 'none'}."
