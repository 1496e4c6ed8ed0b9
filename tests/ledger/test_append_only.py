"""The database itself refuses to change, lose, renumber or backdate a row, after every revision."""

import shutil
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from targets.ledger.engine import address, connect
from targets.ledger.schema import migrate
from targets.ledger.tables import METADATA, REVISIONS, VERSION_TABLE
from tests.ledger.place import Place

ROW = {
    "kind": "figure",
    "slot": "figure gdp 2017 final",
    "indicator": "gdp",
    "area": "全市",
    "measure": "level",
    "unit": "亿元",
    "period": "2017",
    "value": "4355.24",
    "disclosure": "internal",
    "source_kind": "bulletin",
    "source_title": "统计快报",
    "reporting_unit": "市统计局",
    "reporter": "王五",
    "actor_subject": "zhang",
    "actor_name": "张三",
    "batch": "a",
    "batch_fingerprint": "0",
    "position": 0,
    "replaces": None,
}
REMARK = {
    "kind": "remark",
    "target": "jobs_2017",
    "due": "2017",
    "indicator": "jobs",
    "area": "全市",
    "measure": "level",
    "unit": "万人",
    "shown_status": "behind",
    "shown_period": "2017-01/2017-08",
    "shown_value": "3.9",
    "cause": "项目推迟",
    "next_step": "专场招聘",
    "deadline": "2026-12-31",
    "disclosure": "internal",
    "reporting_unit": "市人社局",
    "reporter": "王五",
    "actor_subject": "zhang",
    "actor_name": "张三",
    "token": "a",
    "fingerprint": "0",
    "replaces": None,
}
SUBMISSION = {
    "entries": "[]",
    "actor_subject": "zhang",
    "actor_name": "张三",
    "token": "a",
    "fingerprint": "0",
    "resubmits": None,
}
DECISION = {"submission": 1, "ruling": "returned", "reason": "附来源", "actor_subject": "li", "actor_name": "李四"}
SELECTION = {
    "kind": "selection",
    "name": "季度汇报",
    "choice": "year=2017&of=attention",
    "actor_subject": "zhang",
    "actor_name": "张三",
    "token": "a",
    "fingerprint": "0",
    "replaces": None,
}
LINK = {"of_table": "ledger_rows", "line": 1, "text": "{}", "hash": "0"}
FIRST = {
    "ledger_rows": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", **ROW},
    "ledger_releases": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", "digest": "d", "canonical": "{}"},
    "ledger_remarks": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", **REMARK},
    "ledger_submissions": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", **SUBMISSION},
    "ledger_decisions": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", **DECISION},
    "ledger_selections": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", **SELECTION},
    "ledger_chain": {"id": 1, "recorded_at": "2026-09-30T01:02:03.000004Z", **LINK},
}
SECOND = {
    "ledger_rows": {**FIRST["ledger_rows"], "id": 2, "batch": "b", "replaces": 1},
    "ledger_releases": {**FIRST["ledger_releases"], "id": 2, "digest": "e"},
    "ledger_remarks": {**FIRST["ledger_remarks"], "id": 2, "token": "b", "replaces": 1},
    "ledger_submissions": {**FIRST["ledger_submissions"], "id": 2, "token": "b", "resubmits": 1},
    "ledger_decisions": {**FIRST["ledger_decisions"], "id": 2, "submission": 2},
    "ledger_selections": {**FIRST["ledger_selections"], "id": 2, "token": "b", "replaces": 1},
    "ledger_chain": {**FIRST["ledger_chain"], "id": 2, "line": 2},
}
TABLES = sorted(FIRST)
SINCE = {
    "ledger_rows": "0001",
    "ledger_releases": "0001",
    "ledger_remarks": "0003",
    "ledger_submissions": "0004",
    "ledger_decisions": "0004",
    "ledger_chain": "0006",
    "ledger_selections": "0007",
}
NEEDED = {"ledger_decisions": "ledger_submissions"}  # what a second line refers to
ONLY_ROW = "ledger_meta"  # tried in test_modes
EVERYWHERE = [(revision, table) for revision in REVISIONS for table in TABLES if SINCE[table] <= revision]
KEYS = {"ledger_rows": "batch", "ledger_remarks": "token", "ledger_selections": "token"}
REFUSED = "the ledger is append-only"
NUMBERED = "rows are numbered 1, 2, 3 without gaps"
BACKWARDS = "recorded_at never runs backwards"


def insert(connection: Connection, table: str, line: dict[str, object], verb: str = "INSERT") -> None:
    names = ", ".join(line)
    values = ", ".join(f":{name}" for name in line)
    connection.execute(text(f"{verb} INTO {table} ({names}) VALUES ({values})"), line)


def content(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(line) for line in connection.execute(text(f"SELECT * FROM {table} ORDER BY id"))]


@pytest.fixture(scope="session")
def started_from() -> dict[tuple[str, str], Place]:
    """Database and revision -> a ledger to be copied: making one takes longer than what is tried on it."""
    return {}


@pytest.fixture(params=REVISIONS)
def revision(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgresql"])
def raw(
    request: pytest.FixtureRequest,
    revision: str,
    started_from: dict[tuple[str, str], Place],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Connection]:
    """A database at one revision with one line in every table the ledger had by then."""
    key, server = (request.param, revision), None
    folder = tmp_path_factory.mktemp("append_only")
    if request.param == "postgresql":
        server = request.getfixturevalue("server")
    if key not in started_from:
        first = server.new_database() if server else Place(str(folder / "first.sqlite3"))
        make(first, revision)
        started_from[key] = first
    first = started_from[key]
    place = server.new_database(first.name) if server else Place(str(folder / "ledger.sqlite3"))
    if not server:
        shutil.copy(first.where, place.where)
    with place.raw() as connection:
        yield connection


def make(place: Place, revision: str) -> None:
    url = address(place.where)
    place.touch()
    engine = connect(url, patience=5)
    migrate(engine, revision=revision)
    engine.dispose()
    with place.raw() as connection:
        for table, line in FIRST.items():
            if SINCE[table] <= revision:
                insert(connection, table, line)


def test_every_table_of_the_ledger_is_tried_here(raw: Connection) -> None:
    assert sorted(METADATA.tables) == sorted([*TABLES, ONLY_ROW])
    version = raw.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one()
    tried = {table for revision, table in EVERYWHERE if revision == version}
    assert {*tried, VERSION_TABLE} <= set(inspect(raw).get_table_names()) <= {*tried, ONLY_ROW, VERSION_TABLE}


@pytest.mark.parametrize(("revision", "table"), EVERYWHERE, indirect=["revision"])
def test_update_and_delete_are_refused(raw: Connection, table: str) -> None:
    before = content(raw, table)

    for change in (
        f"UPDATE {table} SET recorded_at = '2030'",
        f"UPDATE {table} SET recorded_at = recorded_at WHERE id = 1",
        f"DELETE FROM {table}",
        f"DELETE FROM {table} WHERE id = 1",
    ):
        with pytest.raises(DBAPIError, match=REFUSED):
            raw.execute(text(change))

    assert content(raw, table) == before


@pytest.mark.parametrize(("revision", "table"), EVERYWHERE, indirect=["revision"])
def test_the_other_ways_to_lose_a_row_are_refused(raw: Connection, table: str) -> None:
    before = content(raw, table)
    if raw.dialect.name == "sqlite":
        changes = [f"UPDATE OR IGNORE {table} SET id = 5", f"UPDATE OR REPLACE {table} SET recorded_at = '2030'"]
    else:
        changes = [
            f"TRUNCATE {table}",
            f"TRUNCATE {table} CASCADE",
            f"INSERT INTO {table} SELECT * FROM {table} WHERE false ON CONFLICT (id) DO UPDATE SET recorded_at = '2030'",
        ]
        raw.execute(text("SET session_replication_role = replica"))

    referred_to = "cannot truncate a table referenced in a foreign key"  # said before any trigger is asked
    for change in changes:
        with pytest.raises(DBAPIError, match=f"{REFUSED}|{referred_to}"):
            raw.execute(text(change))

    assert content(raw, table) == before


@pytest.mark.parametrize(("revision", "table"), EVERYWHERE, indirect=["revision"])
def test_rows_are_numbered_without_gaps(raw: Connection, table: str) -> None:
    verbs = ["INSERT", "INSERT OR REPLACE"] if raw.dialect.name == "sqlite" else ["INSERT"]

    for verb in verbs:
        for number in (0, 1, 3):
            with pytest.raises(DBAPIError, match=NUMBERED):
                insert(raw, table, {**SECOND[table], "id": number}, verb)

    if table in NEEDED:
        insert(raw, NEEDED[table], SECOND[NEEDED[table]])
    insert(raw, table, SECOND[table])
    assert len(content(raw, table)) == 2


@pytest.mark.parametrize(("revision", "table"), EVERYWHERE, indirect=["revision"])
def test_a_row_recorded_before_the_last_one_is_refused(raw: Connection, table: str) -> None:
    with pytest.raises(DBAPIError, match=BACKWARDS):
        insert(raw, table, {**SECOND[table], "recorded_at": "2026-09-30T01:02:03.000003Z"})

    assert len(content(raw, table)) == 1


@pytest.mark.parametrize(
    ("revision", "table", "again"),
    [
        (revision, table, again)
        for revision, table in EVERYWHERE
        for again in {
            "ledger_rows": [{"batch": "b"}, {"slot": "figure jobs 2017 final"}],
            "ledger_releases": [{}],
            "ledger_remarks": [{"token": "b"}, {"target": "robots_2017"}],
            "ledger_submissions": [{}],
            "ledger_decisions": [{}],
            "ledger_selections": [{}],
            "ledger_chain": [{}],
        }[table]
    ],
    indirect=["revision"],
)
def test_a_key_is_given_once(raw: Connection, table: str, again: dict[str, object]) -> None:
    before = content(raw, table)
    line = {**FIRST[table], "id": 2, **again}

    with pytest.raises(DBAPIError, match=r"append-only|duplicate key"):
        insert(raw, table, line)
    if raw.dialect.name == "sqlite":
        with pytest.raises(DBAPIError, match=REFUSED):
            insert(raw, table, line, "INSERT OR REPLACE")

    assert content(raw, table) == before


@pytest.mark.parametrize(("revision", "table"), [one for one in EVERYWHERE if one[1] in KEYS], indirect=["revision"])
def test_a_row_is_replaced_once_and_only_if_it_exists(raw: Connection, table: str) -> None:
    insert(raw, table, SECOND[table])
    before = content(raw, table)
    third = {**SECOND[table], "id": 3, KEYS[table]: "c"}

    with pytest.raises(DBAPIError, match=r"append-only|duplicate key"):
        insert(raw, table, third)
    if raw.dialect.name == "sqlite":
        with pytest.raises(DBAPIError, match=REFUSED):
            insert(raw, table, third, "INSERT OR REPLACE")
        raw.execute(text("PRAGMA foreign_keys = ON"))
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        insert(raw, table, {**third, "replaces": 9})

    assert content(raw, table) == before
