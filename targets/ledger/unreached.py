"""A PostgreSQL whose machine does not answer at all: one visitor waits for it now and then, not each of them at every question."""

import time
from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Engine, event

from targets.ledger.errors import Unavailable

# What libpq is told, in its own units: seconds, and milliseconds for the last one. Without them a connection to a machine
# that has vanished hangs for a quarter of an hour.
WAITS: Final = {"connect_timeout": 5, "keepalives_idle": 30, "tcp_user_timeout": 10_000}
_SLOW: Final = 1.0
_REST: Final = 5.0


class Rest:
    """After an attempt that failed by waiting, no other one is made for some seconds; one that is refused costs nothing."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, opener: Callable[..., Any] | None = None) -> None:
        self._clock = clock
        self._opener = opener
        self._until = clock()

    def connect(self, dialect: Any, _record: Any, arguments: Any, options: Any) -> Any:
        """As the opener or `dialect.connect`; Unavailable while it rests."""
        began = self._clock()
        if began < self._until:
            raise Unavailable("the database did not answer a moment ago")
        try:
            return (self._opener or dialect.connect)(*arguments, **options)
        except dialect.loaded_dbapi.OperationalError:
            now = self._clock()
            if now - began > _SLOW:
                self._until = now + _REST
            raise


def watch(engine: Engine, opener: Callable[..., Any]) -> None:
    """`opener`: makes a connection of the engine's driver."""
    event.listen(engine, "do_connect", Rest(opener=opener).connect)
