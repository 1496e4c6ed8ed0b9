"""A SQLite file that was moved away or replaced: what is open still answers, but what is written to it would be lost.

SQLite goes on with the file it has opened, wherever that is by now, and makes an empty one where there is none.
"""

import os
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, event

from targets.ledger.errors import Unavailable


def opened_only(url: URL) -> URL:
    """The same file, never to be made by opening it; other addresses as they are."""
    if url.database is None or url.database.startswith("file:"):
        return url
    path = quote(os.path.abspath(url.database))
    return url.set(database=f"file:{path}").update_query_dict({"mode": "rw", "uri": "true"})


class Whereabouts:
    """Where a file was when it was first asked for, and which one it was."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._known: tuple[int, int] | None = None

    def check(self, _connection: Connection) -> None:
        """Unavailable unless it is there still, and the same."""
        try:
            found = os.stat(self._path)
        except OSError as fault:
            raise Unavailable(str(fault)) from fault
        self._known = self._known or (found.st_dev, found.st_ino)
        if self._known != (found.st_dev, found.st_ino):
            raise Unavailable(f"{self._path} was replaced by another file while it was open: start the dashboard anew")


def watch(engine: Engine, url: URL) -> None:
    """From now on no transaction begins where the file is not, or is another one."""
    if url.database is not None and not url.database.startswith("file:"):
        event.listen(engine, "begin", Whereabouts(url.database).check)
