"""Every fault of `make soak` runs, a few times each, and what it asks for afterwards is noticed when it is not there."""

import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from targets.ledger.entries import Batch
from targets.ledger.ledger import Ledger
from tests.ledger.entered import NOW
from tests.ledger.place import Place
from tests.ledger.tampering import unguarded
from tests.server import PROJECT
from tests.soak.__main__ import FAULTS, SQLITE
from tests.soak.batches import batch_of
from tests.soak.demands import demand
from tests.soak.ground import Lost, Outcome
from tests.soak.power import _demand_of, _image, _torn
from tests.soak.table import Line, written

FIRST, SECOND = batch_of(0, 0), batch_of(0, 1)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Two batches of 2 and 9 rows."""
    place = Place(str(tmp_path / "ledger.sqlite3"))
    with Ledger.open(place.where, create=True) as ledger:
        ledger.append(FIRST, NOW)
        ledger.append(SECOND, NOW)
    return place


def test_every_fault_is_tried_and_nothing_is_lost() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.soak", "--quick", "--seed", "1"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    on_sqlite = [name for name, (_, databases) in FAULTS.items() if SQLITE in databases]
    assert re.findall(r"^(\S+) · SQLite", ended.stdout, re.MULTILINE) == on_sqlite
    assert ended.stdout.splitlines()[-1] == f"{len(on_sqlite)} faults, nothing lost"


def test_what_was_saved_is_there(place: Place) -> None:
    proof = demand(place.where, [FIRST, SECOND], {"0-0": (1, 2), "0-1": tuple(range(3, 12))})

    assert (proof.links, proof.sound) == (11, True)


@pytest.mark.parametrize(
    ("sent", "acknowledged", "told"),
    [
        ([FIRST, SECOND], {"0-2": (12,)}, r"batch 0-2 was acknowledged as rows \(12,\) and stands there as \(\)"),
        (
            [FIRST, SECOND],
            {"0-0": (1, 2, 3)},
            r"batch 0-0 was acknowledged as rows \(1, 2, 3\) and stands there as \(1, 2\)",
        ),
        ([FIRST], {}, "batch 0-1 is not there as it was sent, or nobody sent it"),
        (
            [FIRST, Batch(token="0-1", actor=SECOND.actor, entries=(*SECOND.entries, *FIRST.entries))],
            {},
            "batch 0-1 is not there as it was sent",
        ),
    ],
    ids=["a lost one", "a half one", "one nobody sent", "half of what was sent"],
)
def test_what_is_lost_is_noticed(
    place: Place, sent: list[Batch], acknowledged: dict[str, tuple[int, ...]], told: str
) -> None:
    with pytest.raises(Lost, match=told):
        demand(place.where, sent, acknowledged)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE ledger_rows SET value = '9' WHERE id = 1", "batch 0-0 is not there as it was sent"),
        ("DELETE FROM ledger_rows WHERE id = 1", "the numbers of 10 rows have a gap"),
        (
            "UPDATE ledger_rows SET recorded_at = '2030-01-01T00:00:00.000000Z' WHERE id = 1",
            "recorded_at runs backwards",
        ),
        ("UPDATE ledger_rows SET note = '9' WHERE id = 1", "11 rows, a chain of 11: changed: ledger_rows 1, link 1"),
        ("DELETE FROM ledger_chain WHERE id = 11", "11 rows, a chain of 10: unchained: ledger_rows 11"),
    ],
)
def test_what_was_changed_is_noticed(place: Place, change: str, told: str) -> None:
    with unguarded(place) as raw:
        raw.execute(text(change))

    with pytest.raises(Lost, match=told):
        demand(place.where, [FIRST, SECOND], {})


def test_the_page_tells_what_was_tried_and_is_not_written_of_a_loss() -> None:
    kept = Line("many-at-once", SQLITE, Outcome("8 processes", "all 320"), 60)

    assert "| many-at-once | SQLite | 8 processes | all 320 |" in written([kept], 7, "PostgreSQL 18.4").splitlines()
    with pytest.raises(ValueError, match="LOST   half a batch"):
        written([kept, Line("power-cut", SQLITE, Lost("half a batch"), 1)], 7, "")


def test_a_power_cut_that_took_the_log_away_is_noticed(tmp_path: Path) -> None:
    where = str(tmp_path / "ledger.sqlite3")
    with Ledger.open(where, create=True) as ledger:
        rows = ledger.append(FIRST, NOW).rows
        left = {**_image(where), "-wal": b""}

    with pytest.raises(Lost, match=r"power cut during save 0, no log: batch 0-0 was acknowledged as rows \(1, 2\)"):
        _demand_of(tmp_path, "no log", left, {"0-0": rows}, 0)


def test_a_power_cut_leaves_each_sector_as_it_was_or_as_it_was_to_be() -> None:
    before = {"": b"f" * 4096, "-wal": b"a" * 1024, "-shm": b"s" * 32}
    after = {"": b"f" * 4096, "-wal": b"a" * 512 + b"b" * 2048, "-shm": b"t" * 32}

    torn = [_torn(before, after, Random(seed)) for seed in range(40)]

    assert {sectors for _, sectors in torn} == {4}
    assert {image[""] for image, _ in torn} == {before[""]}
    logs = [image["-wal"].ljust(2560, b"-") for image, _ in torn]
    assert {log[:512] for log in logs} == {b"a" * 512}
    assert {log[512:1024] for log in logs} == {b"a" * 512, b"b" * 512}
    assert {log[at] for log in logs for at in range(1024, 2560, 512)} == set(b"b-\0")
