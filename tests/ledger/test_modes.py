"""A ledger is real or for practice from the moment it is made, for good; one is never opened as the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from targets.ledger.engine import address, connect
from targets.ledger.errors import OtherMode, UnknownSchema
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.schema import migrate, upgrade
from tests.ledger.entered import NOW, batch, figure
from tests.ledger.place import Place

ANOTHER = {Mode.REAL: Mode.PRACTICE, Mode.PRACTICE: Mode.REAL}
TOLD = {
    Mode.REAL: "it was made to be the real ledger and cannot be opened as one of practice figures (演练数据)",
    Mode.PRACTICE: "it was made to be one of practice figures (演练数据) and cannot be opened as the real ledger",
}


def rows_of(place: Place) -> list[tuple[object, ...]]:
    with place.raw() as raw:
        tables = ("ledger_rows", "ledger_releases", "ledger_schema")
        return [tuple(line) for table in tables for line in raw.execute(text(f"SELECT * FROM {table}"))]


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    "open_as",
    [
        lambda where, mode: Ledger.open(where, create=True, mode=mode),
        lambda where, mode: Ledger.open(where, create=False, mode=mode),
        lambda where, mode: upgrade(where, mode=mode),
    ],
    ids=["create", "open", "upgrade"],
)
def test_a_ledger_of_one_mode_is_refused_as_the_other_and_left_as_it_is(
    empty_place: Place, mode: Mode, open_as: Callable[[str, Mode], object]
) -> None:
    upgrade(empty_place.where, mode=mode)
    with Ledger.open(empty_place.where, create=False, mode=mode) as ledger:
        ledger.append(batch(figure()), NOW)
    before = rows_of(empty_place)

    with pytest.raises(OtherMode) as refused:
        open_as(empty_place.where, ANOTHER[mode])

    assert (refused.value.found, refused.value.wanted) == (mode, ANOTHER[mode])
    assert str(refused.value) == TOLD[mode]
    assert rows_of(empty_place) == before


def test_a_new_file_takes_the_mode_it_is_first_opened_with(tmp_path: Path) -> None:
    path = tmp_path / "practice.sqlite3"
    Ledger.open(path, create=True, mode=Mode.PRACTICE).close()

    Ledger.open(path, create=False, mode=Mode.PRACTICE).close()
    with pytest.raises(OtherMode):
        Ledger.open(path, create=False)


def test_a_ledger_older_than_practice_is_real_and_not_even_brought_up_as_practice(empty_place: Place) -> None:
    url = address(empty_place.where)
    empty_place.touch()
    engine = connect(url, patience=5)
    migrate(engine, revision="0001")
    engine.dispose()
    before = rows_of(empty_place)

    for refuse in (
        lambda: Ledger.open(empty_place.where, create=True, mode=Mode.PRACTICE),
        lambda: upgrade(empty_place.where, mode=Mode.PRACTICE),
    ):
        with pytest.raises(OtherMode):
            refuse()
    assert rows_of(empty_place) == before

    upgrade(empty_place.where)
    Ledger.open(empty_place.where, create=False).close()
    with pytest.raises(OtherMode):
        Ledger.open(empty_place.where, create=False, mode=Mode.PRACTICE)


def test_the_database_gives_its_mode_up_to_nobody(place: Place) -> None:
    changes = [
        "UPDATE ledger_meta SET mode = 'practice'",
        "DELETE FROM ledger_meta",
        "INSERT INTO ledger_meta (id, mode) VALUES (1, 'practice')",
        "INSERT INTO ledger_meta (id, mode) VALUES (2, 'practice')",
    ]
    changes += (
        ["INSERT OR REPLACE INTO ledger_meta (id, mode) VALUES (1, 'practice')"]
        if place.is_sqlite
        else [
            "TRUNCATE ledger_meta",
            "INSERT INTO ledger_meta (id, mode) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET mode = 'practice'",
        ]
    )
    with place.raw() as raw:
        if not place.is_sqlite:
            raw.execute(text("SET session_replication_role = replica"))
        for change in changes:
            with pytest.raises(DBAPIError, match=r"the ledger is append-only|this table holds one row for good"):
                raw.execute(text(change))

    Ledger.open(place.where, create=False).close()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("'training'", "the mode is training, known are real, practice"),
        (None, "the mode is missing, known are real, practice"),
    ],
    ids=["newer", "none"],
)
def test_a_mode_nobody_knows_is_refused(place: Place, written: str | None, told: str) -> None:
    with place.raw() as raw:
        raw.execute(text("DROP TABLE ledger_meta"))
        raw.execute(text("CREATE TABLE ledger_meta (id integer, mode text)"))
        if written:
            raw.execute(text(f"INSERT INTO ledger_meta VALUES (1, {written})"))

    with pytest.raises(UnknownSchema) as refused:
        Ledger.open(place.where, create=False)
    assert str(refused.value) == told
