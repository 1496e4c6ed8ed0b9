"""A real OpenID Connect provider as a process of its own, and dashboards whose people sign in there."""

import json
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.server import LOOKS_EVERY, STARTS_WITHIN, Server, free_port, running

PEOPLE = """
[[person]]
subject = "wang"
name = "王五"
roles = ["reporter"]
indicators = ["employment_new_urban_jobs"]

[[person]]
subject = "zhao"
name = "赵六"
roles = ["administrator"]
"""


@dataclass(frozen=True)
class Provider:
    """A running provider, which knows only clients that registered."""

    address: str
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)

    def registered(self, callback: str) -> tuple[str, str]:
        """Id and secret of a new client that may call back there."""
        body = json.dumps({"redirect_uris": [callback], "token_endpoint_auth_method": "client_secret_basic"}).encode()
        asked = urllib.request.Request(
            f"{self.address}/oauth2/clients", data=body, headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=10) as answer:
            client = json.loads(answer.read())
        return client["client_id"], client["client_secret"]


@contextmanager
def providing(folder: Path) -> Iterator[Provider]:
    """Start the provider, wait until it answers, stop it at the end. Its people: wang, zhao, and chen, who has no role."""
    port = free_port()
    people = [{"sub": "wang", "name": "王五"}, {"sub": "zhao", "name": "赵六"}, {"sub": "chen", "name": "陈七"}]
    claims = [part for one in people for part in ("--user-claims", json.dumps(one))]
    with (folder / "provider.log").open("wb") as output:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "oidc_provider_mock",
                "--port",
                str(port),
                "--require-registration",
                "true",
                *claims,
            ],
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    provider = Provider(f"http://localhost:{port}", process)
    try:
        _wait_until_it_answers(provider, process)
        yield provider
    finally:
        provider.stop()


@contextmanager
def signing_in(
    folder: Path, provider: Provider, people: str = PEOPLE, secret: str | None = None, **environment: str
) -> Iterator[Server]:
    """A dashboard with sign-in. `people`: its file of people; `secret`: a wrong one instead of the one registered."""
    port = free_port()
    callback = f"http://127.0.0.1:{port}/oauth2callback"
    client, registered = provider.registered(callback)
    (folder / "people.toml").write_text(people, encoding="utf-8")
    (folder / "secrets.toml").write_text(
        f'[auth]\nredirect_uri = "{callback}"\ncookie_secret = "{"0123456789" * 4}"\nclient_id = "{client}"\n'
        f'client_secret = "{secret or registered}"\n'
        f'server_metadata_url = "{provider.address}/.well-known/openid-configuration"\n',
        encoding="utf-8",
    )
    files = {"STREAMLIT_SECRETS_FILES": str(folder / "secrets.toml"), "TARGETS_PEOPLE": str(folder / "people.toml")}
    with running(folder, port=port, **files, **environment) as server:
        yield server


def _wait_until_it_answers(provider: Provider, process: subprocess.Popen[bytes]) -> None:
    pause = threading.Event()
    for _ in range(int(STARTS_WITHIN / LOOKS_EVERY)):
        if process.poll() is not None:
            raise RuntimeError(f"the provider ended with {process.returncode}")
        try:
            with urllib.request.urlopen(provider.address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pause.wait(LOOKS_EVERY)
    raise RuntimeError("the provider did not answer")
