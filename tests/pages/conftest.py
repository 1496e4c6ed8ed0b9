"""Pages run without a browser: the router with a ledger of its own, for somebody who may write or who may not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.tracking.rights import Caller
from targets.web import last_visit, settings, start, visit
from tests.server import PROJECT

ROUTER = PROJECT / "pages" / "_site.py"
HERE = Caller(headers={"Host": "127.0.0.1:8501"}, client="127.0.0.1")
AFAR = Caller(headers={"Host": "dashboard.example"}, client="203.0.113.7")

Opening = Callable[..., AppTest]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load(PROJECT / "seeds")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """The ledger of the pages, to be filled behind their back."""
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as opened:
        yield opened


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, catalog: Catalog, ledger: Ledger) -> Iterator[Opening]:
    """Opens a page: `opening("update.py", topic="gdp")`; `caller=AFAR` for somebody who may only read."""
    monkeypatch.setenv("TARGETS_LEDGER", str(tmp_path / "ledger.sqlite3"))
    monkeypatch.setenv("TARGETS_LOCAL_EDITOR", "1")
    monkeypatch.setattr(start, "load", lambda seeds: catalog)
    monkeypatch.setattr(start, "mistakes", lambda *_: [])  # people of a test have roles without a provider
    monkeypatch.setattr(last_visit, "kept_days", lambda: "")  # no browser sends a cookie here
    for kept in (settings.settings, start.tracker):
        kept.cache_clear()

    def opened(page: str = "overview.py", /, *, caller: Caller = HERE, **address: str) -> AppTest:
        monkeypatch.setattr(visit, "caller", lambda: caller)
        visitor = AppTest.from_file(str(ROUTER), default_timeout=60)
        for name, value in address.items():
            visitor.query_params[name] = value
        if page != "overview.py":
            visitor.switch_page(page)
        return visitor.run()

    yield opened
    tracker = start.tracker()
    if tracker.ledger:
        tracker.ledger.close()
    for kept in (settings.settings, start.tracker):
        kept.cache_clear()
