"""Figures for internal use never come out, whatever is asked: not in records, not in counts, not in sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from targets.domain.catalog import Catalog
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE
from targets.tracking.tracker import Tracker
from targets.tracking.versions.code import decode
from tests.api.client import Client
from tests.ledger.entered import batch
from tests.tracking.sheets import (
    ENERGY,
    ENERGY_2017,
    JOBS,
    JOBS_2017,
    TODAY,
    assigned,
    catalog,
    catalog_with,
    entries_of,
    typed,
)
from tests.tracking.views import NOON, SLOT

LATER = NOON + timedelta(hours=1)
GRAIN = "grain"
ASKED = (
    "/",
    "/openapi.json",
    "/indicators?limit=1000",
    f"/observations?indicator={JOBS}&indicator={GRAIN}",
    "/observations?year=2017&limit=1000",
    f"/observations?since={TODAY}",
    "/targets?limit=1000",
    f"/targets/{ENERGY_2017}",
    "/evaluations?limit=1000",
    "/evaluations?status=met",
    "/evaluations?on=2017-12-31",
    "/evaluations?format=csv",
    "/observations?format=csv&limit=1000",
    "/history?format=csv",
    f"/evaluations/{JOBS_2017}",
    f"/evaluations/{ENERGY_2017}",
    "/history",
    "/history?text=SECRET",
    "/history?unit=SECRET",
    "/history?deed=entered",
    "/history?deed=corrected",
    f"/history?indicator={JOBS}",
    "/history?topic=employment&limit=1",
)
FIGURES = st.lists(
    st.tuples(st.sampled_from([JOBS, GRAIN, "employment_registered_unemployment"]), st.sampled_from(["2016", "2017"])),
    min_size=1,
    max_size=4,
    unique=True,
)


@cache
def few() -> Catalog:
    """What the figures below are about: all of the city would be asked for some hundred times."""
    topics = {catalog().indicators[name].topic for name in (JOBS, GRAIN, ENERGY)}
    indicators = {name: one for name, one in catalog().indicators.items() if one.topic in topics}
    targets = {name: one for name, one in catalog().targets.items() if one.indicator in indicators}
    observations = tuple(one for one in catalog().observations if one.indicator in indicators)
    return catalog_with(indicators=indicators, targets=targets, observations=observations, digest="few")


@contextmanager
def at_work() -> Iterator[tuple[Client, Ledger]]:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "ledger.sqlite3", create=True) as ledger:
        yield Client(Tracker(few(), ledger, roster=AT_THE_MACHINE), now=LATER), ledger


def everything(client: Client) -> dict[str, tuple[str, dict[str, str]]]:
    """Whatever everybody is told: bodies and headers, without the tag, and the version code without the number of the last row."""
    found = {}
    for address in ASKED:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        body, headers = answer.text, {name: value for name, value in answer.headers.items() if name != "etag"}
        if code := headers.pop("x-version-code", ""):
            view = decode(code)
            assert not view.internal
            body = body.replace(code, f"{view.subject} {view.checksum} {view.catalog}")
            del headers["content-length"]
        found[address] = (body, headers)
    return found


@settings(max_examples=6)
@given(figures=FIGURES, value=st.sampled_from(["987654.3", "0.12"]), with_public=st.booleans())
def test_entering_what_is_internal_changes_nothing_that_everybody_is_told(
    figures: list[tuple[str, str]], value: str, with_public: bool
) -> None:
    with at_work() as (client, ledger):
        if with_public:
            shared = entries_of(typed("115", GRAIN), period="2015", disclosure=Disclosure.PUBLIC)
            ledger.append(batch(*shared), NOON)
        before = everything(client)
        said = {"note": "SECRET", "unit": "SECRET", "source_title": "SECRET"}
        for indicator, period in figures:
            hidden = entries_of(typed(value, indicator), period=period, disclosure=Disclosure.INTERNAL, **said)
            ledger.append(batch(*hidden), NOON)
        ledger.append(
            batch(*entries_of(assigned("-9.87"), reference="SECRET号", disclosure=Disclosure.INTERNAL, **said)), NOON
        )
        assert everything(client) == before


def test_a_public_figure_replaced_by_an_internal_one_is_told_as_withdrawn_and_nothing_of_what_came() -> None:
    with at_work() as (client, ledger):
        (first,) = ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOON).rows
        said = {"note": "SECRET", "unit": "SECRET", "reason": "SECRET"}
        ledger.append(batch(*entries_of(typed("6.54321"), seen={SLOT: first}, **said)), LATER)
        told = everything(client)
        assert [(one["deed"], one["value"], one["reason"]) for one in client.get("/history").json()["data"]] == [
            ("withdrawn", 10.1, ""),
            ("entered", 10.1, ""),
        ]
        assert client.get(f"/evaluations/{JOBS_2017}").json()["data"]["status"] == "no_figure"
        assert not [
            address for address, (body, _) in told.items() if "6.54321" in body or "SECRET" in body.replace(address, "")
        ]


def test_a_figure_curated_for_internal_use_is_not_told() -> None:
    last = next(one for one in reversed(catalog().observations) if one.indicator == "gdp_growth")
    hidden = last.model_copy(update={"disclosure": Disclosure.INTERNAL})
    others = tuple(hidden if one is last else one for one in catalog().observations)
    told = Client(Tracker(catalog_with(observations=others), None)).get("/observations?indicator=gdp_growth")
    usual = Client(Tracker(catalog(), None)).get("/observations?indicator=gdp_growth")
    assert int(usual.headers["x-total-count"]) - int(told.headers["x-total-count"]) == 1
