"""Whatever is sent, an answer comes that is described: never an error of ours, never a page."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from targets.api.endpoints import RESOURCES
from targets.tracking.tracker import Tracker
from tests.api.client import Client
from tests.api.reading import mistakes
from tests.api.test_openapi import document, faults
from tests.tracking.sheets import catalog

CLIENT = Client(Tracker(catalog(), None))
NAMES = sorted({one.name for resource in RESOURCES for one in resource.parameters})
VALUES = [
    "2017",
    "2017-06-30",
    "0",
    "-1",
    "true",
    "economy",
    "gdp",
    "全市",
    "met",
    "final",
    "zh",
    "csv",
    "",
    "1e9",
    "٣",
    "2017-02-30",
]
WEIRD = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES) | WEIRD, st.sampled_from(VALUES) | WEIRD), max_size=5)


@settings(max_examples=80)
@given(resource=st.sampled_from(RESOURCES), pairs=PAIRS)
def test_every_address_is_answered_as_described(resource: object, pairs: list[tuple[str, str]]) -> None:
    name, schema = resource.name, resource.schema  # type: ignore[attr-defined]
    answer = CLIENT.get(f"/{name}?{urlencode(pairs)}", Accept="application/json")
    assert answer.status_code in (200, 400)
    if answer.status_code == 400:
        assert faults(document(), "Problem", answer.json()) == []
        assert {one["parameter"] for one in answer.json()["errors"]} <= {name for name, _ in pairs}
    elif answer.headers["content-type"] == "application/json":
        assert faults(document(), f"{schema}Page", answer.json()) == []
    else:
        assert ("format", "csv") in pairs
    assert CLIENT.failed == []


@settings(max_examples=40)
@given(name=WEIRD.filter(lambda text: text not in ("", ".", "..")), accept=WEIRD, tag=WEIRD)
def test_every_id_and_header_is_answered(name: str, accept: str, tag: str) -> None:
    sent = {"Accept": quote(accept), "If_None_Match": quote(tag)}
    answer = CLIENT.get(f"/targets/{quote(name, safe='')}", **sent)
    assert answer.status_code in (404, 406)
    assert answer.headers["content-type"] == "application/problem+json"
    assert CLIENT.failed == []


def test_a_query_of_raw_bytes_is_answered() -> None:
    answer = CLIENT.get("/history?text=%ff%fe&unit=%c3%28&lang=en")
    assert (answer.status_code, answer.json()["data"]) == (200, [])


@pytest.mark.parametrize("name", ["indicator", "zzz"])
def test_an_address_of_endless_parameters_is_refused_for_its_length(name: str) -> None:
    assert mistakes(CLIENT.get(f"/indicators?lang=en{f'&{name}=x' * 100}")) == {
        name: "Of one address at most 100 parameters are taken."
    }
    assert CLIENT.get(f"/indicators?{'&'.join(['indicator=gdp'] * 100)}").status_code == 200
