"""The real dashboard as a process of its own, on a free port, with a ledger of its own."""

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
STARTS_WITHIN = 60.0
LOOKS_EVERY = 0.05


@dataclass(frozen=True)
class Server:
    """A running dashboard. `port` on 127.0.0.1; `log`: the file its output goes to."""

    port: int
    log: Path
    process: subprocess.Popen[bytes]

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
        self.process.wait()

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
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    folder: Path, app: Path = PROJECT / "dashboard.py", port: int | None = None, **environment: str
) -> Iterator[Server]:
    """Start the application, wait until it is healthy, stop it at the end.

    `folder`: where ledger and log go. `environment`: TARGETS_… and what else differs from the process's own.
    `port`: where it has to be known before it starts.
    """
    port, log = port or free_port(), folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*_command(app), "--server.port", str(port), "--server.address", "127.0.0.1"],
            cwd=app.parent,
            env={**_clean(os.environ), "TARGETS_LEDGER": str(folder / "ledger.sqlite3"), **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    server = Server(port, log, process)
    try:
        _wait_until_healthy(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _command(app: Path) -> list[str]:
    return [sys.executable, "-m", "streamlit", "run", app.name]


def _clean(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in environment.items() if not name.startswith(("TARGETS_", "STREAMLIT_"))}
    return {**kept, "PYTHONPATH": str(PROJECT)}


def _wait_until_healthy(server: Server) -> None:
    pause = threading.Event()
    for _ in range(int(STARTS_WITHIN / LOOKS_EVERY)):
        if server.process.poll() is not None:
            raise RuntimeError(f"the dashboard ended with {server.process.returncode}:\n{server.log.read_text()}")
        try:
            with urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pause.wait(LOOKS_EVERY)
    raise RuntimeError(f"the dashboard was not healthy after {STARTS_WITHIN} s:\n{server.log.read_text()}")
