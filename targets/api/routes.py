"""The routes of the interface, mounted below the dashboard's own address."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route

from targets.api.endpoints import OPENAPI, PLACE, RESOURCES, ROOT, Api
from targets.api.failures import Failures
from targets.tracking.people import Denied
from targets.tracking.tracker import Tracker


def mounted(
    tracker: Callable[[], Tracker],
    *,
    base: str = "",
    refused: Callable[[Denied, str | None], object],
    failed: Callable[[Exception, str], str],
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Mount:
    """What the dashboard's application is given. `base`: the path it is served under, "" for none.

    `refused`: notes that somebody asked for what nobody may have here; `failed`: logs an error and gives the number it has there.
    `clock`: tells the time, UTC.
    """
    base = f"/{base.strip('/')}" if base.strip("/") else ""
    api = Api(tracker, base, clock)
    routes: list[BaseRoute] = [
        Route(PLACE, api.index),
        Route(f"{PLACE}/", api.index),
        Route(f"{PLACE}{OPENAPI}", api.openapi),
    ]
    for resource in RESOURCES:
        routes.append(Route(f"{PLACE}/{resource.name}", api.list_of(resource)))
        if resource.one is not None:
            routes.append(Route(f"{PLACE}/{resource.name}/{{id}}", api.one_of(resource)))
    handlers = Failures(api.address, api.described, refused, failed).handlers()
    inner = Starlette(routes=routes, exception_handlers=handlers)
    inner.router.redirect_slashes = False
    mount = Mount(f"{base}{ROOT}", app=inner)
    # Starlette's pattern ends at a line feed: %0A in an address would be answered by somebody else, in other words.
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return mount
