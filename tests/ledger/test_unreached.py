"""A machine that does not answer is asked again after a while, one that refuses is asked every time."""

import pytest

from targets.ledger.engine import address, connect
from targets.ledger.errors import Unavailable
from targets.ledger.unreached import WAITS, Rest
from tests.postgresql import Server


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Driver:
    OperationalError = ConnectionError


class Dialect:
    """Fails after `takes` seconds, until it is `back`."""

    loaded_dbapi = Driver

    def __init__(self, clock: Clock, takes: float) -> None:
        self.clock, self.takes, self.asked, self.back = clock, takes, 0, False

    def connect(self, *_: object, **__: object) -> str:
        self.asked += 1
        if self.back:
            return "connection"
        self.clock.now += self.takes
        raise ConnectionError("timeout expired")


def attempt(rest: Rest, dialect: Dialect) -> str:
    try:
        return str(rest.connect(dialect, None, (), {}))
    except (ConnectionError, Unavailable) as failed:
        return str(failed)


def test_after_a_wait_in_vain_it_is_left_alone_for_five_seconds() -> None:
    clock = Clock()
    rest, dialect = Rest(clock), Dialect(clock, takes=5)

    assert [attempt(rest, dialect) for _ in range(3)] == [
        "timeout expired",
        "the database did not answer a moment ago",
        "the database did not answer a moment ago",
    ]
    assert dialect.asked == 1
    dialect.back = True
    clock.now += 4.9
    assert attempt(rest, dialect) == "the database did not answer a moment ago"
    clock.now += 0.2
    assert attempt(rest, dialect) == "connection"


def test_one_that_refuses_at_once_is_asked_every_time() -> None:
    clock = Clock()
    rest, dialect = Rest(clock), Dialect(clock, takes=0.1)

    assert [attempt(rest, dialect) for _ in range(3)] == ["timeout expired"] * 3
    assert dialect.asked == 3


@pytest.mark.parametrize(("asked", "wait"), [("", str(WAITS["connect_timeout"])), ("&connect_timeout=9", "9")])
def test_a_connection_is_told_how_long_to_wait(server: Server, asked: str, wait: str) -> None:
    where = server.new_database(server.template.name).where
    engine = connect(address(f"{where}{asked}"), patience=5)
    with engine.connect() as connection:
        told = connection.connection.driver_connection.info.get_parameters()  # type: ignore[union-attr]
    engine.dispose()

    assert (told["connect_timeout"], told["tcp_user_timeout"]) == (wait, "10000")
