"""Which version a database is at, and how it gets to the newest."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, inspect, text

from targets.ledger.engine import address, connect, find_file, reading, shown, use_write_ahead_log, writing
from targets.ledger.errors import Damaged, Empty, Forbidden, Missing, NotOwner, OldSchema, UnknownSchema
from targets.ledger.modes import Mode, mode_of, refuse_another
from targets.ledger.new_file import new_file
from targets.ledger.proof.errors import NotEmpty
from targets.ledger.shape import gone_from
from targets.ledger.tables import REVISIONS, VERSION_TABLE

# Alembic's `op` and `context` are one per process.
_one_at_a_time = Lock()


def prepare(engine: Engine, mode: Mode) -> None:
    """Make sure the database is at the newest version: a SQLite file is brought there, PostgreSQL must be there.

    OtherMode, and nothing changed, for a ledger of another mode. OldSchema where somebody has to upgrade on purpose;
    UnknownSchema for a stranger's or a newer database; Empty for a SQLite file that holds nothing.
    """
    version, found = _state(engine)
    refuse_another(found, mode)
    if version == REVISIONS[-1]:
        _demand_tables(engine)
        return
    if engine.dialect.name != "sqlite":
        raise OldSchema(version, REVISIONS[-1])
    if version is None:  # what was a ledger may have been emptied: nobody is to go on in it as if it were the first day
        raise Empty(_path(engine))
    migrate(engine, mode)
    refuse_another(_state(engine)[1], mode)  # somebody else may have made it meanwhile


def make_file(url: URL, mode: Mode) -> None:
    """A ledger of `mode` in a SQLite file where there is none; nothing to do for PostgreSQL.

    The file gets its name when it is a whole ledger: of several processes that start at once one makes it, and none
    ever finds an empty one. NotEmpty where parts of another file lie beside it.
    """
    try:
        find_file(url)
    except Missing:
        assert url.database is not None
        try:
            with new_file(url.database, journal="WAL") as part:
                _migrate_at(part, mode)
        except NotEmpty:
            if not Path(url.database).exists():
                raise  # made by somebody else meanwhile it would be there


def _migrate_at(file: Path, mode: Mode) -> None:
    engine = connect(address(file), patience=30.0)
    try:
        migrate(engine, mode)
    finally:
        engine.dispose()


def upgrade(where: str | Path, *, mode: Mode = Mode.REAL, patience: float = 30.0) -> str | None:
    """Bring the ledger at `where`, which may be empty, to the newest version; nothing happens to one already there.

    An empty one becomes a ledger of `mode`. One transaction: after an error the database is as it was. OtherMode for a
    ledger of another mode, UnknownSchema for a stranger's or a newer database, NotOwner for an account without the right. Gives the version it was at before.
    """
    url = address(where)
    try:
        find_file(url)
    except Missing:
        make_file(url, mode)
        return None
    engine = connect(url, patience=patience)
    try:
        before, found = _state(engine)
        refuse_another(found, mode)
        migrate(engine, mode)
        refuse_another(_state(engine)[1], mode)
        return before
    except Forbidden as fault:
        raise NotOwner(str(fault)) from fault
    finally:
        engine.dispose()


@contextmanager
def opened_as_it_is(where: str | Path, *, mode: Mode, patience: float = 30.0) -> Iterator[tuple[Engine, str]]:
    """Connections to the ledger at `where` and the version it is at; nothing is made or brought up.

    Missing where there is none, Empty, OtherMode, UnknownSchema.
    """
    url = address(where)
    find_file(url)
    engine = connect(url, patience=patience)
    try:
        version, found = _state(engine)
        refuse_another(found, mode)
        if version is None:
            raise Empty(_path(engine)) if engine.dialect.name == "sqlite" else Missing(shown(url))
        yield engine, version
    finally:
        engine.dispose()


@contextmanager
def opened_current(where: str | Path, *, mode: Mode, patience: float = 30.0) -> Iterator[Engine]:
    """The same for a ledger that is at the newest version already, else OldSchema."""
    with opened_as_it_is(where, mode=mode, patience=patience) as (engine, version):
        if version != REVISIONS[-1]:
            raise OldSchema(version, REVISIONS[-1])
        yield engine


def migrate(engine: Engine, mode: Mode = Mode.REAL, revision: str = "head") -> None:
    """Run the migrations up to `revision` in one writing transaction; a ledger that gets its mode by them is of `mode`."""
    # Needed once in a ledger's life, and slow to import.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    use_write_ahead_log(engine)
    with _one_at_a_time, writing(engine) as connection:
        config.attributes["connection"] = connection
        config.attributes["mode"] = mode.value
        command.upgrade(config, revision)


def _state(engine: Engine) -> tuple[str | None, Mode | None]:
    """Version and mode of the database, both None for an empty one."""
    with reading(engine) as connection:
        version = _version(connection)
        return version, mode_of(connection, version)


def _demand_tables(engine: Engine) -> None:
    """Damaged where a table of the newest version is gone, or a column of one: told at the start, not by the page that asks for it."""
    with reading(engine) as connection:
        if gone := gone_from(connection):
            raise Damaged("; ".join(gone.values()))


def _path(engine: Engine) -> str:
    """Of a SQLite file, as people write it."""
    with reading(engine) as connection:
        return str(connection.exec_driver_sql("PRAGMA database_list").all()[0][2])


def _version(connection: Connection) -> str | None:
    """The revision the database is at, None for an empty one."""
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        # A SQLite file is the ledger's alone; a PostgreSQL database may serve others under other names.
        strange = (
            tables if connection.dialect.name == "sqlite" else {name for name in tables if name.startswith("ledger_")}
        )
        if strange:
            raise UnknownSchema(f"tables without {VERSION_TABLE}: {', '.join(sorted(strange))}")
        return None
    versions = connection.scalars(text(f"SELECT version_num FROM {VERSION_TABLE}")).all()
    if len(versions) != 1 or versions[0] not in REVISIONS:
        raise UnknownSchema(f"at {', '.join(versions) or 'no version'}, known are {', '.join(REVISIONS)}")
    return str(versions[0])
