"""Connections to PostgreSQL that do not wait for ever: a server that hangs keeps its connection open and says nothing.

No setting of libpq or of the server covers that: the machine still acknowledges every packet, and `statement_timeout`
is kept by the very server that hangs.
"""

import time
from collections.abc import Callable, Generator
from typing import Any, Final

import psycopg
from psycopg.abc import PQGen

# A writer waits for its turn by the server's own clock and is told busy by it; only behind that there is silence.
BEYOND_PATIENCE: Final = 10.0
_LOOKS: Final = 0.1


class Unanswered(psycopg.OperationalError):
    """Nothing was heard for longer than this connection waits; it is closed."""


class Answered(psycopg.Connection[Any]):
    """A connection that is given up after `silence` seconds in which not a byte moved; how long an answer takes in all is not limited."""

    silence: float = 40.0

    def wait(self, gen: PQGen[Any], interval: float = _LOOKS, timeout: float | None = None) -> Any:
        """As psycopg's own, which everything that is asked goes through. Unanswered."""
        return super().wait(self._listening(gen), interval, timeout)

    def _listening(self, gen: PQGen[Any]) -> Generator[Any, Any, Any]:
        """`gen`, given up when it is woken without anything to read or write for too long."""
        heard = time.monotonic()
        try:
            state = next(gen)
            while True:
                ready = yield state
                if ready:
                    heard = time.monotonic()
                elif time.monotonic() - heard > self.silence:
                    self.pgconn.finish()
                    raise Unanswered(f"the database did not answer for {self.silence:g} seconds")
                state = gen.send(ready)
        except StopIteration as end:
            return end.value


def opener(patience: float) -> Callable[..., Answered]:
    """What `psycopg.connect` does, with connections that wait a while longer than `patience` seconds."""

    def connect(*arguments: Any, **options: Any) -> Answered:
        connection = Answered.connect(*arguments, **options)
        connection.silence = patience + BEYOND_PATIENCE
        return connection

    return connect
