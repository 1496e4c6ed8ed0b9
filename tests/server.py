"""The real dashboard as a process of its own, on a free port, with a ledger of its own."""

import http.client
import json
import os
import socket
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import ModuleType
from typing import Final
from unittest.mock import patch

PROJECT = Path(__file__).resolve().parents[1]
STARTS_WITHIN = 60.0
LOOKS_EVERY = 0.05
# A dashboard takes longer to import what it stands on than to start: one process imports it once, and each dashboard
# is forked from there, with an environment, folder and log of its own.
_NURSERY: Final = get_context("forkserver")
_NURSERY.set_forkserver_preload(["streamlit.web.cli", "pandas", "plotly.graph_objects", "targets.web.start"])
_PORTS: Final[list[int]] = []


@dataclass(frozen=True)
class Server:
    """A running dashboard. `port` on 127.0.0.1; `log`: the file its output goes to."""

    port: int
    log: Path
    process: ForkServerProcess

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def failures(self) -> list[str]:
        """What pages failed with so far, as `Error: message`."""
        return [f"{line['error']}: {line['message']}" for line in self._lines() if "error" in line]

    def trail(self) -> list[dict[str, str]]:
        """Who signed in, who was refused what: the lines of the log that tell an event."""
        return [line for line in self._lines() if "event" in line]

    def _lines(self) -> list[dict[str, str]]:
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def kill(self) -> None:
        """As `kill -9` or a power cut would."""
        self.process.kill()
        self.process.join()

    def stop(self) -> None:
        """As Ctrl-C would; at once where it does not end."""
        self.process.terminate()
        self.process.join(timeout=10)
        if self.process.is_alive():
            self.kill()

    def get(self, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Status, headers and body of one GET; `_` in a header's name stands for `-`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()


def free_port() -> int:
    """One used before and free again, if there is any: what a browser has kept of an address, it need not load anew."""
    for port in _PORTS:
        if _is_free(port):
            return port
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        _PORTS.append(int(probe.getsockname()[1]))
    return _PORTS[-1]


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # connections that are closing do not matter
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@contextmanager
def running(
    folder: Path, app: Path = PROJECT / "dashboard.py", port: int | None = None, **environment: str
) -> Iterator[Server]:
    """Start the application, wait until it is healthy, stop it at the end.

    `folder`: where ledger and log go. `environment`: TARGETS_… and what else differs from the process's own.
    `port`: where it has to be known before it starts.
    """
    port, log = port or free_port(), folder / "server.log"
    surroundings = {**_clean(os.environ), "TARGETS_LEDGER": str(folder / "ledger.sqlite3"), **environment}
    process = _NURSERY.Process(target=_serve, args=(app, port, log, surroundings), daemon=True)
    # A new process runs what is `__main__` here, which need not be pytest: tests of pages leave a page there.
    with patch.dict(sys.modules, {"__main__": ModuleType("__main__")}):
        process.start()
    server = Server(port, log, process)
    try:
        _wait_until_healthy(server)
        yield server
    finally:
        server.stop()


def _serve(app: Path, port: int, log: Path, environment: Mapping[str, str]) -> None:
    """In the new process: what `streamlit run` would do there."""
    with log.open("wb") as output:
        for stream in (1, 2):
            os.dup2(output.fileno(), stream)
    sys.stdout, sys.stderr = (os.fdopen(stream, "w", buffering=1, encoding="utf-8") for stream in (1, 2))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(app.parent)
    sys.argv = ["streamlit", "run", app.name, "--server.port", str(port), "--server.address", "127.0.0.1"]
    from streamlit.web.cli import main

    main()


def _clean(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in environment.items() if not name.startswith(("TARGETS_", "STREAMLIT_"))}
    return {**kept, "PYTHONPATH": str(PROJECT)}


def _wait_until_healthy(server: Server) -> None:
    pause = threading.Event()
    for _ in range(int(STARTS_WITHIN / LOOKS_EVERY)):
        if not server.process.is_alive():
            raise RuntimeError(f"the dashboard ended with {server.process.exitcode}:\n{server.log.read_text()}")
        try:
            with urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pause.wait(LOOKS_EVERY)
    raise RuntimeError(f"the dashboard was not healthy after {STARTS_WITHIN} s:\n{server.log.read_text()}")
