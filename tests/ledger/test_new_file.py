"""A file made by several at once is made by one of them; what others made stays as it is."""

import errno
import os
import sqlite3
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from targets.ledger.errors import Full
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.new_file import new_file
from targets.ledger.proof.copies import Watch, back_up, copy, prove, restore
from targets.ledger.proof.errors import NotEmpty
from tests.ledger.entered import NOW, batch, figure

WITH_AND_WITHOUT_LINKS = pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])


def no_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


def write(part: Path, text: str) -> None:
    with closing(sqlite3.connect(part)) as connection:
        connection.execute(f"CREATE TABLE {text} (id integer)")


def tables(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM sqlite_master")]


@pytest.mark.parametrize("bring", [back_up, restore, copy], ids=["backup", "restore", "copy"])
@WITH_AND_WITHOUT_LINKS
def test_of_several_at_once_one_makes_the_file_and_the_others_are_told(
    tmp_path: Path, bring: Callable[..., object], links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        head = ledger.append(batch(figure()), NOW).head
    target, together = tmp_path / "made" / "new.sqlite3", Barrier(4)

    def wait_for_the_others(done: int, total: int) -> None:
        if done == total:
            together.wait(timeout=60)

    def make(_: int) -> str:
        try:
            bring(tmp_path / "ledger.sqlite3", target, mode=Mode.REAL, watch=Watch(proven=wait_for_the_others))
        except NotEmpty as refused:
            return str(refused)
        return "made"

    with ThreadPoolExecutor(4) as threads:
        told = sorted(threads.map(make, range(4)))

    assert told == [*[str(target)] * 3, "made"]
    assert [path.name for path in target.parent.iterdir()] == ["new.sqlite3"]
    assert prove(target, mode=Mode.REAL).head == head


@WITH_AND_WITHOUT_LINKS
def test_what_somebody_put_there_meanwhile_is_not_written_over(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "backup.sqlite3"

    def write_both(part: Path) -> None:
        write(part, "ours")
        path.write_text("theirs")

    with pytest.raises(NotEmpty) as refused, new_file(path) as part:
        write_both(part)

    assert str(refused.value) == str(path)
    assert {one.name: one.read_text() for one in tmp_path.iterdir()} == {"backup.sqlite3": "theirs"}


def test_a_part_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "backup.sqlite3.part").write_text("theirs")

    with new_file(tmp_path / "backup.sqlite3") as part:
        write(part, "ours")

    assert (tmp_path / "backup.sqlite3.part").read_text() == "theirs"
    assert tables(tmp_path / "backup.sqlite3") == ["ours"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.sqlite3", "backup.sqlite3.part"]


@WITH_AND_WITHOUT_LINKS
def test_what_is_made_is_for_its_owner_alone(tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)

    with new_file(tmp_path / "backup.sqlite3") as part:
        write(part, "ours")

    assert stat.S_IMODE((tmp_path / "backup.sqlite3").stat().st_mode) == 0o600


@WITH_AND_WITHOUT_LINKS
def test_where_the_last_step_fails_nothing_is_left(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", full if links else no_links)
    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(Full), new_file(tmp_path / "backup.sqlite3") as part:
        write(part, "ours")

    assert list(tmp_path.iterdir()) == []
