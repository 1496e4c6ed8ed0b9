"""What databases may well do: stop, fill up, forbid writing, vanish and come back."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from targets.ledger.errors import Busy, Damaged, Full, LedgerError, NotOwner, ReadOnly, Unavailable
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import prove
from targets.ledger.schema import upgrade
from targets.presentation.sentences.ledger_faults import both_languages
from tests.ledger.entered import NOW, batch, figure
from tests.ledger.place import Place
from tests.ledger.tampering import unguarded
from tests.ledger.test_upgrade import made_at
from tests.postgresql import Server

ROOT = Path(__file__).parents[2]

KILLED_AFTER_SAVING = """
import os, signal, sys
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import prove
from tests.ledger.entered import NOW, batch, figure
ledger = Ledger.open(sys.argv[1], create=False)
print(ledger.append(batch(figure("7.8"), token="a"), NOW).rows, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""

KILLED_BEFORE_THE_COMMIT = """
import os, signal, sys
from sqlalchemy import event
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import prove
from tests.ledger.entered import NOW, batch, figure
ledger = Ledger.open(sys.argv[1], create=False)
event.listen(ledger._engine, "commit", lambda connection: os.kill(os.getpid(), signal.SIGKILL))
ledger.append(batch(figure("7.8"), figure("1", "jobs"), token="a"), NOW)
"""


def run(program: str, place: Place) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, place.where],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_an_acknowledged_figure_survives_the_death_of_its_server(place: Place) -> None:
    ended = run(KILLED_AFTER_SAVING, place)

    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGKILL, "(1,)\n", "")
    with Ledger.open(place.where, create=False) as ledger:
        assert [row.batch for row in ledger.live()] == ["a"]
        again = ledger.append(batch(figure("7.8"), token="a"), NOW)
        assert (again.rows, again.repeated) == ((1,), True)


def test_a_server_that_dies_before_the_commit_leaves_nothing_and_locks_nobody_out(place: Place) -> None:
    ended = run(KILLED_BEFORE_THE_COMMIT, place)

    assert (ended.returncode, ended.stderr) == (-signal.SIGKILL, "")
    with Ledger.open(place.where, create=False) as ledger:
        assert ledger.count() == 0
        saved = ledger.append(batch(figure("7.8"), figure("1", "jobs"), token="a"), NOW)
        assert (saved.rows, saved.repeated) == ((1, 2), False)


def test_a_file_opened_for_reading_can_be_read_and_refuses_to_be_written(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with Ledger.open(path, create=True) as ledger:
        ledger.append(batch(figure("7.8")), NOW)
        ledger.keep_release("d", "{}", NOW)

    with Ledger.open(f"sqlite:///file:{path}?mode=ro&uri=true", create=False) as ledger:
        assert ledger.revision() == 1
        assert ledger.keep_release("d", "{}", NOW) is False
        with pytest.raises(ReadOnly):
            ledger.append(batch(figure("1", "jobs")), NOW)
        with pytest.raises(ReadOnly):
            ledger.keep_release("e", "{}", NOW)
        assert ledger.revision() == 1


def test_a_full_disk_is_told_and_nothing_half_is_written(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        ledger.append(batch(figure("7.8")), NOW)
        with ledger._engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(Full):
            ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(500))), NOW)

        assert ledger.count() == 1
        with ledger._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        assert ledger.append(batch(figure("1", "jobs")), NOW).rows == (2,)


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with Ledger.open(path, create=True) as ledger:
        ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(200))), NOW)
    content = path.read_bytes()
    for first in (4096, len(content) - 4096):
        path.write_bytes(content[:first] + b"\xff" * 4096 + content[first + 4096 :])

        with pytest.raises(Damaged):
            Ledger.open(path, create=False)


def test_a_file_damaged_while_it_is_open_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with Ledger.open(path, create=True) as ledger:
        ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(200))), NOW)
    content = path.read_bytes()
    with Ledger.open(path, create=False) as ledger:
        path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
        ledger._engine.dispose()

        with pytest.raises(Damaged):
            ledger.live()


def test_an_account_that_may_only_read_is_told_so(server: Server) -> None:
    place = server.new_database(server.template.name)
    with place.raw() as raw:
        raw.execute(text("CREATE ROLE reader LOGIN"))
        raw.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"))
    where = place.where.replace("://postgres", "://reader")

    with Ledger.open(where, create=False) as ledger:
        assert ledger.revision() == 0
        with pytest.raises(ReadOnly, match="permission denied"):
            ledger.append(batch(figure("7.8")), NOW)


def test_an_account_that_does_not_own_the_tables_is_told_who_upgrades(server: Server) -> None:
    place = server.new_database()
    made_at(place, "0005", Mode.REAL)
    server.admin("CREATE ROLE clerk_of_upgrades LOGIN")
    with place.raw() as raw:
        raw.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO clerk_of_upgrades"))
    clerk = make_url(place.where).set(username="clerk_of_upgrades").render_as_string(hide_password=False)

    with pytest.raises(NotOwner) as refused:
        upgrade(clerk)

    assert "\n" not in str(refused.value)
    zh, en = both_languages(refused.value.code, "the ledger", str(refused.value))
    assert zh.startswith("此账号无权更改台账 the ledger 的数据结构（permission denied")
    assert en.endswith("nothing was changed. Run the command as the account that owns the tables.")


def test_a_standby_is_told_to_be_read_only(server: Server) -> None:
    place = server.new_database(server.template.name)
    server.admin(f"ALTER DATABASE {place.name} SET default_transaction_read_only = on")

    with Ledger.open(place.where, create=False) as ledger:
        assert ledger.revision() == 0
        with pytest.raises(ReadOnly, match="read-only transaction"):
            ledger.append(batch(figure("7.8")), NOW)


def test_a_database_that_goes_and_comes_back_is_unavailable_in_between(server: Server) -> None:
    place = server.new_database(server.template.name)
    with Ledger.open(place.where, create=False) as ledger:
        ledger.append(batch(figure("7.8")), NOW)

        server.take_away(place)
        with pytest.raises(Unavailable):
            ledger.revision()
        with pytest.raises(Unavailable):
            ledger.append(batch(figure("1", "jobs")), NOW)

        server.bring_back(place)
        assert ledger.revision() == 1
        server.drop_everybody(place)
        assert ledger.append(batch(figure("1", "jobs")), NOW).rows == (2,)


def test_bytes_that_are_no_text_any_more_are_told_as_damage(tmp_path: Path) -> None:
    place = Place(str(tmp_path / "ledger.sqlite3"))
    with Ledger.open(place.where, create=True) as ledger:
        ledger.append(batch(figure("7.8")), NOW)
        with unguarded(place) as raw:
            raw.execute(text("UPDATE ledger_rows SET note = CAST(x'e5ff' AS TEXT)"))

        with pytest.raises(Damaged, match="Could not decode to UTF-8 column 'note'"):
            ledger.live()
        with pytest.raises(Damaged, match="Could not decode to UTF-8 column 'note'"):
            prove(place.where, mode=Mode.REAL)


def test_a_schema_whose_text_is_broken_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    Ledger.open(path, create=True).close()
    content = path.read_bytes()
    name, made = b"tableledger_rowsledger_rows", b"CREATE TABLE ledger_rows"
    assert (content.count(name), content.count(made)) == (1, 1)
    broken = name[:12] + b"\xe5" + name[13:]  # what SQLite quotes when it cannot make sense of the line
    path.write_bytes(content.replace(name, broken).replace(made, made.replace(b"TABLE", b"TAB\xe5E")))

    with pytest.raises(Damaged):
        Ledger.open(path, create=False)


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("53100", Full),
        ("55P03", Busy),
        ("40P01", Busy),
        ("57014", Busy),
        ("57P01", Unavailable),
        ("58030", Unavailable),
        ("XX001", Damaged),
        ("22012", None),
        ("XX000", None),
    ],
)
def test_of_the_servers_errors_only_the_expected_ones_are_the_ledgers(
    server: Server, state: str, told: type[LedgerError] | None
) -> None:
    place = server.new_database(server.template.name)
    with place.raw() as raw:
        raw.execute(
            text(
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN RAISE EXCEPTION 'as the test wants' USING ERRCODE = '{state}'; END $$"
            )
        )
        raw.execute(text("CREATE TRIGGER fail BEFORE INSERT ON ledger_rows EXECUTE FUNCTION fail()"))

    with Ledger.open(place.where, create=False) as ledger:
        with pytest.raises(told or DBAPIError, match="as the test wants"):
            ledger.append(batch(figure("7.8")), NOW)
        assert ledger.count() == 0
