"""The interface asked without a server: the routes as the dashboard mounts them, on a tracker of a test."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

import httpx
from starlette.applications import Starlette

from targets.api.routes import mounted
from targets.tracking.people import Denied
from targets.tracking.tracker import Tracker
from tests.tracking.views import NOON

ADDRESS = "http://targets.example"


@dataclass
class Client:
    """`refused`, `failed`: what the operator's log was told."""

    tracker: Tracker
    now: datetime = NOON
    base: str = ""
    refused: list[Denied] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        routes = [
            mounted(
                lambda: self.tracker, base=self.base, refused=self._refuse, failed=self._fail, clock=lambda: self.now
            )
        ]
        self._app = Starlette(routes=routes)

    def get(self, path: str, **headers: str) -> httpx.Response:
        """`path`: below /api/v1, with its query; `_` in a header's name stands for `-`."""
        return self.ask("GET", f"{self.base}/api/v1{path}", **headers)

    def ask(self, method: str, path: str, **headers: str) -> httpx.Response:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return asyncio.run(self._ask(method, path, sent))

    async def _ask(self, method: str, path: str, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
            return await client.request(method, path, headers=headers)

    def _refuse(self, denied: Denied, address: str | None) -> None:
        self.refused.append(denied)

    def _fail(self, error: Exception, address: str) -> str:
        self.failed.append(f"{address} {type(error).__name__}: {error}")
        return "1a2b3c4d"
