"""The interface in the running dashboard: beside its pages, through the layers around them."""

import gzip
import http.client
import json
from collections.abc import Iterator

import pytest

from tests.server import Server, running

CSV = "/api/v1/evaluations?format=csv&limit=1000&lang=en"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("api")) as started:
        yield started


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/api/v1", 200, "application/json"),
        ("/api/v1/", 200, "application/json"),
        ("/api/v1/openapi.json", 200, "application/json"),
        ("/api/v1/evaluations/gdp_growth_2017", 200, "application/json"),
        (CSV, 200, "text/csv; charset=utf-8; header=present"),
        ("/api/v1/nothing", 404, "application/problem+json"),
        ("/api/v1/static/js/x.js", 404, "application/problem+json"),
        ("/api/v2/", 404, "application/problem+json"),
        ("/api/v1/targets?limit=0", 400, "application/problem+json"),
        ("/", 200, "text/html; charset=utf-8"),
        ("/indicators", 200, "text/html; charset=utf-8"),
        ("/apis", 404, "text/html; charset=utf-8"),
    ],
)
def test_pages_and_records_stand_side_by_side_under_the_same_headers(
    server: Server, path: str, status: int, kind: str
) -> None:
    found, headers, _ = server.get(path)
    assert (found, headers["Content-Type"]) == (status, kind)
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "SAMEORIGIN")
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert (headers["Set-Cookie"], headers["Access-Control-Allow-Origin"]) == (None, None)


def test_records_come_compressed_where_that_is_understood_and_are_the_same(server: Server) -> None:
    _, plain_headers, plain = server.get(CSV)
    _, headers, body = server.get(CSV, Accept_Encoding="gzip")
    assert (headers["Content-Encoding"], gzip.decompress(body)) == ("gzip", plain)
    assert (headers["ETag"], headers["Vary"]) == (plain_headers["ETag"], "Accept, Accept-Encoding")
    assert plain.decode().startswith("target,indicator,due,status,actual,")


def test_what_a_client_has_is_not_sent_again(server: Server) -> None:
    _, headers, _ = server.get(CSV, Accept_Encoding="gzip")
    status, again, body = server.get(CSV, Accept_Encoding="gzip", If_None_Match=headers["ETag"])
    assert (status, again["ETag"], body) == (304, headers["ETag"], b"")


@pytest.mark.parametrize("method", ["HEAD", "POST", "DELETE", "OPTIONS"])
def test_only_reading_is_answered(server: Server, method: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(method, "/api/v1/targets?limit=2")
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if method == "HEAD":
        assert (answer.status, body, answer.headers["X-Total-Count"]) == (200, b"", _total(server))
        return
    assert (answer.status, answer.headers["Allow"], json.loads(body)["status"]) == (405, "GET, HEAD", 405)


def test_what_is_not_the_clients_business_fails_no_page(server: Server) -> None:
    server.get("/api/v1/observations?known=never", Cookie="_streamlit_user=x")
    assert server.failures() == []
    assert [line["event"] for line in server.trail()] == ["started"]


def _total(server: Server) -> str:
    return str(json.loads(server.get("/api/v1/targets")[2])["meta"]["total"])
