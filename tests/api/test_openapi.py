"""The OpenAPI document is one, describes everything, and says what the answers are and what the requests take."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from targets.api.endpoints import RESOURCES
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.tracking.practice import marked
from targets.tracking.tracker import Tracker
from tests.api.client import Client
from tests.ledger.entered import batch
from tests.tracking.sheets import assigned, catalog, entries_of, typed
from tests.tracking.views import NOON

PATHS = ("/indicators", "/observations", "/targets", "/evaluations", "/history")
ANSWERS = {
    **{f"{path}?limit=1000": f"{one.schema}Page" for path, one in zip(PATHS, RESOURCES, strict=True)},
    "/observations?unofficial=true&offset=1000&limit=1000": "ObservationPage",
    "/evaluations?on=2017-09-30&known=2017-10-25": "EvaluationPage",
    "/targets?offset=9999": "TargetPage",
    "/indicators/gdp": "IndicatorAnswer",
    "/targets/gdp_2021": "TargetAnswer",
    "/evaluations/gdp_2021": "EvaluationAnswer",
    "/": "Contents",
    "/nothing": "Problem",
    "/targets?limit=0&known=x": "Problem",
}


@cache
def document(lang: str = "en", *, practice: bool = False) -> dict[str, Any]:
    client = Client(Tracker(marked(catalog()) if practice else catalog(), None))
    found: dict[str, Any] = client.get(f"/openapi.json?lang={lang}").json()
    return found


def faults(described: dict[str, Any], schema: str, answer: Any) -> list[str]:
    registry: Registry[Any] = Registry().with_resource("urn:api", Resource(described, DRAFT202012))
    validator = Draft202012Validator(
        {"$ref": f"urn:api#/components/schemas/{schema}"}, registry=registry, format_checker=FormatChecker()
    )
    return [f"{one.json_path}: {one.message}" for one in validator.iter_errors(answer)]


def operations(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in described["paths"].items():
        yield path, item["get"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("practice", [False, True])
def test_it_is_a_valid_document(lang: str, practice: bool) -> None:
    described = document(lang, practice=practice)
    validate(described)
    assert described["openapi"] == "3.1.0"


def test_it_bears_the_mark_of_practice() -> None:
    assert document()["info"]["title"] == "Jiaxing target tracker: data"
    assert document(practice=True)["info"]["title"] == "Practice data · Jiaxing target tracker: data"
    record = document(practice=True)["components"]["schemas"]["Evaluation"]
    assert (record["properties"]["mark"]["const"], record["required"][0]) == ("演练数据 practice data", "mark")


@pytest.mark.parametrize("query", ANSWERS)
def test_what_is_answered_is_as_described(published: Client, query: str) -> None:
    assert faults(document(), ANSWERS[query], published.get(query).json()) == []


def test_what_people_entered_is_as_described(client: Client, ledger: Ledger) -> None:
    public = {"disclosure": Disclosure.PUBLIC, "reference": "1号"}
    ledger.append(batch(*entries_of(typed("10.1"), assigned("-3.7"), **public)), NOON)
    for path, one in zip(PATHS, RESOURCES, strict=True):
        answer = client.get(f"{path}?limit=1000").json()
        assert faults(document(), f"{one.schema}Page", answer) == []
    assert len(client.get("/history").json()["data"]) == 2


def test_invented_figures_are_as_described() -> None:
    client = Client(Tracker(marked(catalog()), None))
    for path, one in zip(PATHS, RESOURCES, strict=True):
        answer = client.get(f"{path}?limit=3").json()
        assert faults(document(practice=True), f"{one.schema}Page", answer) == []


def test_a_record_with_a_column_too_many_or_too_few_is_not_as_described(published: Client) -> None:
    answer = published.get("/targets/gdp_2021").json()
    answer["data"]["colour"] = "red"
    del answer["data"]["due"]
    assert len(faults(document(), "TargetAnswer", answer)) == 2


def test_everything_has_a_description_in_either_language() -> None:
    for lang in ("zh", "en"):
        described = document(lang)
        said = [parameter["description"] for _, one in operations(described) for parameter in one["parameters"]]
        said += [one["summary"] for _, one in operations(described)]
        for schema in described["components"]["schemas"].values():
            properties = schema.get("properties", {})
            said += [one["description"] for name, one in properties.items() if name not in ("data", "meta")]
        said += [one["description"] for one in described["components"]["responses"].values()]
        assert all(said)
        assert all(any("\u4e00" <= sign <= "\u9fff" for sign in one) for one in said) is (lang == "zh")


def test_codes_are_told_with_their_words() -> None:
    def said(lang: str, schema: str, name: str) -> str:
        return str(document(lang)["components"]["schemas"][schema]["properties"][name]["description"])

    assert said("zh", "Evaluation", "status") == (
        "目标的进度评价；后四种说明为何不评价。代码：met 完成；met_within_tolerance 完成（左右范围内）；on_track 符合预期进度；behind 进度滞后；"
        "off_track 严重滞后；missed 未完成；no_figure 逾期未报；not_due 未到填报期；pending 目标待下达；unjudged 暂不评价。"
    )
    assert said("en", "Target", "commitment") == (
        "How strongly a target is promised. Codes: ensure = ensure; strive = strive for."
    )
    assert said("en", "HistoryLine", "deed") == (
        "What was done. Codes: entered = Entered; corrected = Corrected; assigned = Target assigned; withdrawn = Withdrawn."
    )


def test_the_two_languages_describe_the_same() -> None:
    def bare(part: Any) -> Any:
        if isinstance(part, dict):
            return {name: bare(one) for name, one in part.items() if name not in ("description", "title", "summary")}
        return [bare(one) for one in part] if isinstance(part, list) else part

    assert json.dumps(bare(document("zh"))) == json.dumps(bare(document("en")))


def value_of(schema: dict[str, Any]) -> str:
    """One that a parameter says it takes."""
    inner = schema.get("items", schema)
    if "enum" in inner:
        return str(inner["enum"][-1])
    if inner.get("format") == "date":
        return "2018-06-30"
    if "minimum" in inner:
        return str(inner["minimum"])
    return str(inner.get("examples", ["x"])[0])


@pytest.mark.parametrize(("path", "operation"), list(operations(document())), ids=lambda one: str(one)[:20])
def test_every_parameter_described_is_taken_and_no_other(
    published: Client, path: str, operation: dict[str, Any]
) -> None:
    address = path.replace("{id}", "gdp" if path.startswith("/indicators") else "gdp_2021")
    offered = [one for one in operation["parameters"] if one["in"] == "query"]
    for one in offered:
        answer = published.get(f"{address}?{one['name']}={value_of(one['schema'])}")
        assert answer.status_code == 200, (one["name"], answer.text)
        twice = published.get(
            f"{address}?{one['name']}={value_of(one['schema'])}&{one['name']}={value_of(one['schema'])}"
        )
        assert twice.status_code == (200 if one["schema"]["type"] == "array" else 400)
        if "enum" in one["schema"].get("items", one["schema"]):
            assert published.get(f"{address}?{one['name']}=otherwise").status_code == 400
    assert published.get(f"{address}?surprise=1").status_code == 400


def test_defaults_are_those_that_hold(published: Client) -> None:
    for path in PATHS:
        parameters = document()["paths"][path]["get"]["parameters"]
        said = {one["name"]: one["schema"]["default"] for one in parameters if "default" in one["schema"]}
        spelt = "&".join(f"{name}={value}" for name, value in said.items())
        assert set(said) >= {"lang", "limit", "offset"}
        assert published.get(f"{path}?{spelt}").json()["data"] == published.get(path).json()["data"]


def test_every_header_of_an_answer_is_described(published: Client) -> None:
    described = {name.lower() for name in document()["components"]["headers"]}
    usual = {"cache-control", "content-type", "content-length", "content-language", "content-disposition", "vary"}
    for path in PATHS:
        assert set(published.get(f"{path}?format=csv").headers) - usual <= described
