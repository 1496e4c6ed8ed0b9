"""How records come: in pages, as JSON or CSV, and not again where nothing has changed."""

from datetime import timedelta

import pytest
from starlette.datastructures import Headers

from targets.api.answers import accepted
from targets.api.parameters import Kept
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from tests.api.client import Client
from tests.api.reading import lines, links, records, told
from tests.ledger.entered import batch
from tests.tracking.sheets import JOBS, catalog, entries_of, typed
from tests.tracking.views import NOON

LISTS = ("/indicators", "/observations", "/targets", "/evaluations", "/history")


def test_the_pages_of_a_list_are_its_parts_and_lead_from_one_to_the_next(published: Client) -> None:
    whole = records(published.get("/targets?domain=environment&limit=1000"))
    found, address = [], "/targets?domain=environment&limit=4"
    while address:
        answer = published.get(address)
        page = told(answer)
        found += page["data"]
        assert (len(page["data"]) <= 4, page["meta"]["total"], answer.headers["x-total-count"]) == (
            True, len(whole), str(len(whole)),
        )  # fmt: skip
        assert page["meta"]["next"] == links(answer).get("next")
        address = (page["meta"]["next"] or "").removeprefix("/api/v1")
    assert found == whole
    assert len(whole) > 8


def test_a_page_tells_what_lies_around_it_with_the_same_question(published: Client) -> None:
    answer = published.get("/targets?area=全市&offset=7&limit=5&lang=en")
    asked = "/api/v1/targets?area=%E5%85%A8%E5%B8%82&limit=5&lang=en"
    assert links(answer) == {
        "service-desc": "/api/v1/openapi.json",
        "first": asked,
        "prev": f"{asked}&offset=2",
        "next": f"{asked}&offset=12",
    }
    assert links(published.get("/targets?limit=5&offset=2"))["prev"] == "/api/v1/targets?limit=5"


def test_behind_the_last_page_there_is_nothing_and_the_way_back(published: Client) -> None:
    answer = published.get("/evaluations?limit=50&offset=5000")
    page = told(answer)
    assert (page["data"], page["meta"]["next"], page["meta"]["version"]) == ([], None, None)
    assert links(answer)["prev"] == f"/api/v1/evaluations?limit=50&offset={int(page['meta']['total']) - 50}"
    assert "x-version-code" not in answer.headers


def test_an_empty_list_still_has_its_columns_as_csv(published: Client) -> None:
    assert published.get("/history?format=csv").text.startswith(
        "recorded_at,deed,indicator,name,target,area,period,value"
    )
    assert records(published.get("/history")) == []


@pytest.mark.parametrize(
    ("accept", "kept"),
    [
        ("", Kept.JSON),
        ("*/*", Kept.JSON),
        ("application/json", Kept.JSON),
        ("text/csv", Kept.CSV),
        ("text/csv;q=0.5, application/json;q=0.4", Kept.CSV),
        ("text/*;q=0.5, */*;q=0.1", Kept.CSV),
        ("text/html, application/xhtml+xml, */*;q=0.8", Kept.JSON),
        ("application/json;q=0, */*", Kept.CSV),
        ("application/json;q=0, text/csv;q=0", None),
        ("text/csv;q=none", None),
        ("image/png", None),
    ],
)
def test_the_header_accept_decides_where_the_address_does_not(accept: str, kept: Kept | None) -> None:
    assert accepted(Headers({"accept": accept} if accept else {})) is kept


def test_csv_comes_by_header_or_by_address_and_the_address_goes_first(published: Client) -> None:
    by_header, by_address = published.get("/targets", Accept="text/csv"), published.get("/targets?format=csv")
    assert by_header.text == by_address.text
    assert by_header.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert by_header.headers["content-disposition"] == 'inline; filename="jiaxing-targets-2026-11-22.csv"'
    assert {one.split(",")[0] for one in by_header.text.splitlines()[:1]} == {"id"}
    assert told(published.get("/targets?format=json", Accept="text/csv"))
    assert len(lines(by_header)) == len(catalog().targets)


def test_nothing_but_json_and_csv_is_written(published: Client) -> None:
    answer = published.get("/targets?lang=en", Accept="application/xml")
    assert (answer.status_code, answer.json()["title"], answer.json()["detail"]) == (
        406,
        "It is told as JSON or CSV alone.",
        "Ask for application/json or text/csv, or write format=json or format=csv.",
    )


@pytest.mark.parametrize(
    "path", [*LISTS, "/indicators/gdp", "/targets/gdp_2021", "/evaluations/gdp_2021", "", "/openapi.json"]
)
def test_what_has_not_changed_is_not_told_again(published: Client, path: str) -> None:
    first = published.get(path)
    again = published.get(path, If_None_Match=first.headers["etag"])
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    strong = first.headers["etag"].removeprefix("W/")
    assert published.get(path, If_None_Match=f'"other", {strong}').status_code == 304
    assert published.get(path, If_None_Match="*").status_code == 304
    assert published.get(path, If_None_Match='"other"').status_code == 200
    assert first.headers["cache-control"] == "no-cache"


def test_each_question_has_a_tag_of_its_own_and_the_order_of_parameters_does_not_matter(published: Client) -> None:
    questions = ["", "?lang=en", "?format=csv", "?limit=5", "?on=2017-06-30", "?known=2018-06-30", "?year=2021"]
    tags = [published.get(f"/evaluations{question}").headers["etag"] for question in questions]
    assert len(set(tags)) == len(questions)
    one, other = (
        published.get(f"/evaluations?{said}").headers["etag"] for said in ("year=2021&lang=en", "lang=en&year=2021")
    )
    assert one == other


def test_a_figure_that_is_entered_changes_the_tag_of_today_and_none_of_a_day_before(
    client: Client, ledger: Ledger
) -> None:
    paths = ("/observations", "/evaluations", "/history", "/evaluations?known=2018-06-30")
    before = [client.get(path) for path in paths]
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOON)
    after = [client.get(path, If_None_Match=one.headers["etag"]) for path, one in zip(paths, before, strict=True)]
    assert [one.status_code for one in after[:3]] == [200, 200, 200]
    assert after[3].status_code == 304
    assert [one["indicator"] for one in records(after[2])] == [JOBS]


def test_the_next_day_has_a_tag_of_its_own_where_today_counts(published: Client) -> None:
    tomorrow = Client(published.tracker, now=NOON + timedelta(days=1))
    for path, same in (("/evaluations", False), ("/evaluations?known=2018-06-30", True)):
        here, there = (client.get(path).headers["etag"] for client in (published, tomorrow))
        assert (here == there) is same


def test_everything_is_told_below_the_path_the_dashboard_is_served_under(published: Client) -> None:
    below = Client(published.tracker, base="/targets")
    answer = below.get("/indicators?limit=1")
    assert links(answer)["next"] == "/targets/api/v1/indicators?limit=1&offset=1"
    assert below.get("").json()["description"] == "/targets/api/v1/openapi.json"
    assert below.get("/openapi.json").json()["servers"] == [{"url": "/targets/api/v1"}]
    assert below.get("/nothing").json()["type"] == "/targets/api/v1/openapi.json#/components/responses/NotFound"


def test_the_beginning_tells_what_there_is(published: Client) -> None:
    found = published.get("/?lang=en").json()
    assert published.get("?lang=en").json() == found
    assert {key: found[key] for key in ("place", "practice", "earliest", "today", "description")} == {
        "place": "Jiaxing", "practice": False, "earliest": "2016-01-01", "today": "2026-11-22",
        "description": "/api/v1/openapi.json",
    }  # fmt: skip
    assert [table["list"] for table in found["tables"]] == [f"/api/v1{path}" for path in LISTS]
    assert {table["one"] for table in found["tables"]} == {
        "/api/v1/indicators/{id}", "/api/v1/targets/{id}", "/api/v1/evaluations/{id}", None,
    }  # fmt: skip
    heads = [published.get(f"/{table['name']}?format=csv&limit=1").text.partition("\n")[0] for table in found["tables"]]
    assert heads == [",".join(table["columns"]) for table in found["tables"]]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/targets", "/api/v1/targets/gdp_2021"])
def test_nothing_is_written_here(published: Client, method: str, path: str) -> None:
    answer = published.ask(method, f"{path}?lang=en")
    assert (answer.status_code, answer.headers["allow"], answer.json()["detail"]) == (
        405, "GET, HEAD", "Figures are entered on the dashboard's pages. Here only GET and HEAD are answered.",
    )  # fmt: skip
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    "path", ["/nothing", "/targets/", "/targets/gdp_2021/more", "/static/x.js", "/observations/1", "/history/1"]
)
def test_an_address_that_is_none_is_told_with_where_to_look(published: Client, path: str) -> None:
    answer = published.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["detail"] == "可用的内容见 /api/v1/。 /api/v1/ tells what there is."
    assert answer.headers["content-language"] == "zh-CN, en"


def test_head_is_get_without_the_records(published: Client) -> None:
    head, get = (published.ask(method, "/api/v1/targets?limit=3") for method in ("HEAD", "GET"))
    assert (head.status_code, dict(head.headers)) == (200, dict(get.headers))
