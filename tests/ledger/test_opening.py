"""Opening: new, old, newer, foreign and broken databases."""

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from targets.ledger import schema
from targets.ledger.errors import Empty, Missing, NoDatabase, OldSchema, Unavailable, UnknownSchema, UnsupportedDatabase
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import back_up, prove
from targets.ledger.proof.errors import NotEmpty
from targets.ledger.schema import upgrade
from targets.ledger.tables import METADATA, REVISIONS, VERSION_TABLE
from tests.ledger.entered import NOW, batch, figure
from tests.ledger.place import Place


def test_a_new_file_is_made_with_its_folder_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "ledger.sqlite3"

    with Ledger.open(path, create=True) as ledger:
        assert ledger.append(batch(figure()), NOW).rows == (1,)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with Ledger.open(f"sqlite:///{path}", create=False) as ledger:
        assert ledger.revision() == 1


def test_a_file_may_have_any_name_and_is_made_once_only(tmp_path: Path) -> None:
    path = tmp_path / "市 100%#?&=x" / "台账 50%20.sqlite3"

    for expected in ((1,), (2,)):
        with Ledger.open(path, create=True) as ledger:
            assert ledger.append(batch(figure("1", f"indicator_{expected[0]}")), NOW).rows == expected

    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_gone_is_not_made_by_reading_or_writing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with Ledger.open(path, create=True) as ledger:
        path.unlink()
        ledger._engine.dispose()
        for ask in (ledger.revision, lambda: ledger.append(batch(figure()), NOW)):
            with pytest.raises(Unavailable):
                ask()

    assert not path.exists()


def test_a_missing_file_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        Ledger.open(tmp_path / "var" / "ledger.sqlite3", create=False)

    assert list(tmp_path.iterdir()) == []


def test_a_file_keeps_its_promises_on_disk(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger, ledger._engine.connect() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]

    assert settings == ["wal", 2, 1]


def test_an_empty_postgresql_waits_for_an_upgrade_on_purpose(empty_place: Place) -> None:
    if empty_place.is_sqlite:
        return
    with pytest.raises(OldSchema, match=f"– → {REVISIONS[-1]}"):
        Ledger.open(empty_place.where, create=True)

    upgrade(empty_place.where)

    with Ledger.open(empty_place.where, create=False) as ledger:
        assert ledger.revision() == 0


@pytest.mark.parametrize("tables", [False, True], ids=["no byte", "no table"])
def test_a_file_that_holds_nothing_is_no_first_day_and_is_made_a_ledger_on_purpose_only(
    tmp_path: Path, tables: bool
) -> None:
    path = tmp_path / "ledger.sqlite3"
    if tables:
        with closing(sqlite3.connect(path)) as emptied:
            emptied.executescript("CREATE TABLE gone (id integer); DROP TABLE gone")
    else:
        path.touch()
    before = path.read_bytes()

    for refuse in (
        lambda: Ledger.open(path, create=True),
        lambda: Ledger.open(path, create=False),
        lambda: prove(path, mode=Mode.REAL),
        lambda: back_up(path, tmp_path / "backup.sqlite3", mode=Mode.REAL),
    ):
        with pytest.raises(Empty) as refused:
            refuse()
        assert str(refused.value) == str(path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]

    assert upgrade(path) is None

    with Ledger.open(path, create=False) as ledger:
        assert ledger.revision() == 0


def test_a_ledger_is_not_made_beside_what_another_one_left(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite3-wal").write_text("saved last")

    for make in (
        lambda: Ledger.open(tmp_path / "ledger.sqlite3", create=True),
        lambda: upgrade(tmp_path / "ledger.sqlite3"),
    ):
        with pytest.raises(NotEmpty) as refused:
            make()
        assert str(refused.value) == str(tmp_path / "ledger.sqlite3-wal")

    assert {one.name: one.read_text() for one in tmp_path.iterdir()} == {"ledger.sqlite3-wal": "saved last"}


def test_while_a_file_is_made_nobody_finds_an_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ledger.sqlite3"
    migrate, found = schema.migrate, []

    def look_meanwhile(engine: Engine, mode: Mode) -> None:
        found.append(path.exists())
        migrate(engine, mode)
        found.append(path.exists())
        monkeypatch.setattr(schema, "migrate", migrate)
        Ledger.open(path, create=True).close()  # another process is faster

    monkeypatch.setattr(schema, "migrate", look_meanwhile)

    with Ledger.open(path, create=True) as ledger:
        assert ledger.revision() == 0

    assert found == [False, False]
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_an_upgrade_of_a_current_ledger_changes_nothing(ledger: Ledger, place: Place) -> None:
    ledger.append(batch(figure()), NOW)
    before = ledger.rows()

    upgrade(place.where)

    assert ledger.rows() == before


def test_an_old_schema_is_brought_up_on_sqlite_and_refused_on_postgresql(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrated = []
    monkeypatch.setattr(schema, "REVISIONS", (*REVISIONS, "9999"))
    monkeypatch.setattr(schema, "migrate", lambda engine, mode: migrated.append(mode))

    if place.is_sqlite:
        Ledger.open(place.where, create=False).close()
        assert migrated == [Mode.REAL]
    else:
        with pytest.raises(OldSchema, match=f"{REVISIONS[-1]} → 9999"):
            Ledger.open(place.where, create=False)
        assert migrated == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (
            f"UPDATE {VERSION_TABLE} SET version_num = '9999'",
            "at 9999, known are 0001, 0002, 0003, 0004, 0005, 0006, 0007",
        ),
        (f"DELETE FROM {VERSION_TABLE}", "at no version, known are 0001, 0002, 0003, 0004, 0005, 0006, 0007"),
        (
            f"DROP TABLE {VERSION_TABLE}",
            f"tables without {VERSION_TABLE}: ledger_chain, ledger_decisions, ledger_meta, ledger_releases, ledger_remarks, "
            "ledger_rows, ledger_selections, ledger_submissions",
        ),
    ],
    ids=["newer", "without version", "not by a migration"],
)
def test_an_unknown_schema_is_refused(place: Place, spoil: str, told: str) -> None:
    with place.raw() as raw:
        raw.execute(text(spoil))

    for refuse in (lambda: Ledger.open(place.where, create=True), lambda: upgrade(place.where)):
        with pytest.raises(UnknownSchema) as refused:
            refuse()
        assert str(refused.value) == told


def test_somebody_elses_tables_are_left_alone(empty_place: Place) -> None:
    with empty_place.raw() as raw:
        raw.execute(text("CREATE TABLE invoices (id integer)"))

    if empty_place.is_sqlite:
        with pytest.raises(UnknownSchema, match="invoices"):
            Ledger.open(empty_place.where, create=True)
    else:
        upgrade(empty_place.where)
        Ledger.open(empty_place.where, create=False).close()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    path.write_text("指标,数值\n" * 1000)

    with pytest.raises(NoDatabase):
        Ledger.open(path, create=True)

    assert path.read_text() == "指标,数值\n" * 1000


@pytest.mark.parametrize("gone", [16, 100, 4096], ids=["its name", "its header", "its first page"])
def test_a_ledger_whose_beginning_is_destroyed_is_told_from_a_stranger_and_left_as_it_is(
    tmp_path: Path, gone: int
) -> None:
    path = tmp_path / "ledger.sqlite3"
    Ledger.open(path, create=True).close()
    destroyed = bytes(gone) + path.read_bytes()[gone:]
    path.write_bytes(destroyed)

    with pytest.raises(NoDatabase):
        Ledger.open(path, create=False)

    assert path.read_bytes() == destroyed


@pytest.mark.parametrize(
    "where",
    [
        "mysql://localhost/ledger",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file::memory:?uri=true",
        "://",
        "oracle+x://a",
    ],
)
def test_other_databases_are_refused(where: str) -> None:
    with pytest.raises(UnsupportedDatabase):
        Ledger.open(where, create=True)


def test_a_password_is_not_told() -> None:
    with pytest.raises(UnsupportedDatabase) as refused:
        Ledger.open("mysql://root:secret@localhost/ledger", create=True)

    assert str(refused.value) == "no file of SQLite and no PostgreSQL: mysql://root:***@localhost/ledger"


def test_a_place_that_cannot_be_reached_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    for where in (tmp_path, tmp_path / "file" / "ledger.sqlite3", f"postgresql://nobody@/ledger?host={tmp_path}"):
        with pytest.raises(Unavailable):
            Ledger.open(where, create=True)


def test_several_servers_may_make_one_file_together(tmp_path: Path) -> None:
    together = Barrier(4)

    def open_and_save(number: int) -> tuple[int, ...]:
        together.wait()
        with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
            return ledger.append(batch(figure(indicator=f"indicator_{number}")), NOW).rows

    with ThreadPoolExecutor(4) as threads:
        rows = list(threads.map(open_and_save, range(4)))

    assert sorted(rows) == [(1,), (2,), (3,), (4,)]


def test_the_tables_are_what_the_migrations_make(place: Place) -> None:
    with place.raw() as raw:
        context = MigrationContext.configure(raw, opts={"version_table": VERSION_TABLE, "compare_type": True})

        assert compare_metadata(context, METADATA) == []


def test_the_revisions_known_are_those_of_the_migrations() -> None:
    scripts = ScriptDirectory(str(Path(schema.__file__).parent / "migrations"))

    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS


def test_closing_gives_the_file_back_whole(tmp_path: Path) -> None:
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", create=True)) as ledger:
        ledger.append(batch(figure()), NOW)

    assert [path.name for path in tmp_path.iterdir()] == ["ledger.sqlite3"]
