"""A PostgreSQL that hangs: who asks is told after a while, and others who come later are not kept waiting by it."""

import os
import signal
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from targets.ledger import answers
from targets.ledger.engine import address, connect, reading
from targets.ledger.errors import Busy, Unavailable
from targets.ledger.faults import expected_faults
from targets.ledger.ledger import Ledger
from tests.ledger.entered import NOW, batch, figure
from tests.ledger.place import Place
from tests.postgresql import Server


@pytest.fixture
def place(server: Server) -> Place:
    return server.new_database(server.template.name)


@pytest.fixture
def hung(place: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """A ledger whose one connection leads to a process that was stopped in the middle."""
    monkeypatch.setattr(answers, "BEYOND_PATIENCE", 0.0)
    with Ledger.open(place.where, create=False, patience=0.3) as ledger:
        with ledger._engine.connect() as connection:
            process = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        os.kill(process, signal.SIGSTOP)
        yield ledger
        os.kill(process, signal.SIGCONT)


def test_who_asks_one_that_hangs_is_told_and_the_next_one_gets_another_connection(hung: Ledger) -> None:
    with (
        hung._engine.connect() as connection
    ):  # its process is asked whether it lives, which takes until it is given up
        assert connection.execute(text("SELECT 1")).scalar_one() == 1

    assert hung.revision() == 0


def test_one_that_stops_in_the_middle_is_unavailable(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "BEYOND_PATIENCE", 0.0)
    engine = connect(address(place.where), patience=0.3)
    with Ledger.open(place.where, create=False) as other, other._engine.connect() as admin:
        admin.execute(text("SELECT pg_advisory_lock(1)"))
        with pytest.raises(Unavailable) as told, reading(engine) as connection:
            connection.execute(text("SELECT pg_advisory_lock(1)"))
    engine.dispose()

    assert str(told.value) == "the database did not answer for 0.3 seconds"


def test_an_answer_that_keeps_coming_may_take_longer(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "BEYOND_PATIENCE", 0.0)
    engine = connect(address(place.where), patience=0.3)
    with engine.connect() as connection:
        dripping = "SELECT repeat('x', 20000), pg_sleep(0.05) FROM generate_series(1, 12)"
        assert len(connection.execute(text(dripping)).all()) == 12
    engine.dispose()


def test_a_writer_who_waits_for_another_one_is_told_busy_and_not_given_up(place: Place) -> None:
    with Ledger.open(place.where, create=False, patience=0.3) as ledger:
        with Ledger.open(place.where, create=False) as other, other._engine.connect() as holder:
            holder.execute(text(f"SELECT pg_advisory_lock({int.from_bytes(b'targets', 'big')})"))
            with pytest.raises(Busy):
                ledger.append(batch(figure()), NOW)
        assert ledger.append(batch(figure()), NOW).rows == (1,)


def test_a_connection_that_is_not_answered_in_time_is_unavailable_and_its_statement_is_not_told() -> None:
    late = psycopg.errors.ConnectionTimeout("connection timeout expired\nLINE 1: SELECT")

    with pytest.raises(Unavailable) as told, expected_faults():
        raise DBAPIError("SELECT", {}, late)

    assert str(told.value) == "connection timeout expired"
