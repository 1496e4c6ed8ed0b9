"""Back to the page one left: only ever a page of this dashboard, and told where the way to the provider failed."""

import asyncio
import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.auth_util import set_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from targets.web import sign_in, sign_in_set_up, sign_in_trail, trail
from targets.web.identity_cookie import USER
from targets.web.return_path import ReturnPath
from targets.web.settings import Settings
from targets.web.sign_in_set_up import SetUp

PAGES = frozenset({"", "indicator", "rules"})
HOST = ("host", "targets.example.gov.cn")
SECRET = "0123456789" * 4
NOW = datetime.now(UTC).timestamp()
PROVIDER = "https://id.example.gov.cn/logout?client_id=x"


@pytest.fixture(autouse=True)
def set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Settings.read({})
    monkeypatch.setattr(sign_in_set_up, "settings", lambda: told)
    monkeypatch.setattr(sign_in_trail, "set_up", lambda: SetUp({"cookie_secret": SECRET}))
    monkeypatch.setattr(sign_in, "_ENDED", set())


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Iterator[list[dict[str, str]]]:
    """The lines of the log, without their time."""
    lines: list[dict[str, str]] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            line = json.loads(record.getMessage())
            lines.append({name: text for name, text in line.items() if name != "time"})

    with caplog.at_level(logging.INFO, trail.LOG.name):
        trail.LOG.addHandler(kept := Kept())
        yield lines
        trail.LOG.removeHandler(kept)


def user(secret: str = SECRET, **claims: Any) -> tuple[str, ...]:
    """Streamlit's own cookie of somebody who signed in: name and value; several where it is long."""
    found: list[str] = []

    def one(name: str, value: str) -> None:
        found.append(f"{name}={create_signed_value(secret, name, value).decode()}")

    said = {"sub": "wang", "name": "王五", "iat": NOW, "is_logged_in": True, **claims}
    set_cookie_with_chunks(
        one, lambda name, value: create_signed_value(secret, name, value), USER, said, cookie_attr_size=80
    )
    return tuple(found)


USER_COOKIE = user()


def asked(
    path: str,
    query: str = "",
    *,
    headers: tuple[tuple[str, str], ...] = (),
    cookies: tuple[str, ...] = (),
    answer: tuple[int, str] = (302, "/"),
    secure: bool = False,
) -> dict[str, list[str]]:
    """Status, headers and body of the answer, where the application behind answers this (status, location) and sets these cookies."""
    told: dict[str, list[str]] = {}
    status, location = answer

    async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
        set_by_it = [(b"set-cookie", one.encode()) for one in cookies]
        leads = [(b"location", location.encode())] if location else []
        await send({"type": "http.response.start", "status": status, "headers": [*leads, *set_by_it]})
        await send({"type": "http.response.body", "body": b"Authentication error" if status >= 400 else b""})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            told["body"] = [message["body"].decode()]
            return
        told["status"] = [str(message["status"])]
        for name, value in message["headers"]:
            told.setdefault(name.decode(), []).append(value.decode())

    scope = {
        "type": "http", "path": path, "query_string": query.encode(), "client": ("10.0.0.7", 5),
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }  # fmt: skip
    with ThreadPoolExecutor(1) as thread:  # the one of the tests may have a loop of its own, that of the browser
        thread.submit(asyncio.run, ReturnPath(streamlit, PAGES, secure=secure)(scope, receive, send)).result()
    return told


def cookie(left: str) -> tuple[tuple[str, str], ...]:
    return (("cookie", f"targets_return={quote(left, safe='')}"),)


def referer(left: str) -> tuple[tuple[str, str], ...]:
    return (HOST, ("referer", f"https://targets.example.gov.cn{left}"))


@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout"])
def test_who_leaves_to_sign_in_or_out_takes_the_page_along(path: str) -> None:
    page = referer("/indicator?indicator=gdp_growth&lang=English&sign_in=refused")
    (kept,) = asked(path, headers=page, answer=(302, PROVIDER))["set-cookie"]
    assert kept == (
        "targets_return=%2Findicator%3Findicator%3Dgdp_growth%26lang%3DEnglish; Max-Age=600; Path=/; HttpOnly; SameSite=Lax"
    )


@pytest.mark.parametrize(
    "referer",
    [
        "",
        "https://evil.example/indicator",
        "https://targets.example.gov.cn/no_page",
        f"https://targets.example.gov.cn/rules?{'x' * 2000}",
    ],
)
def test_nothing_else_is_taken_along(referer: str) -> None:
    assert "set-cookie" not in asked("/auth/login", headers=(HOST, ("referer", referer)))


def test_who_comes_back_signed_in_is_on_that_page_again() -> None:
    told = asked(
        "/oauth2callback",
        "code=1&state=2",
        headers=cookie("/indicator?indicator=gdp_growth&lang=English"),
        cookies=USER_COOKIE,
    )
    assert told["location"] == ["/indicator?indicator=gdp_growth&lang=English"]
    assert told["set-cookie"] == [*USER_COOKIE, "targets_return=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]


@pytest.mark.parametrize(
    "left",
    ["https://evil.example/", "//evil.example/rules", "/no_page", "rules", "", "/\\evil.example", "///evil.example"],
)
def test_no_cookie_leads_anywhere_else(left: str) -> None:
    assert asked("/oauth2callback", "code=1", headers=cookie(left), cookies=USER_COOKIE)["location"] == ["/"]


@pytest.mark.parametrize(
    ("query", "cookies", "location"),
    [
        ("error=access_denied", (), "/rules?lang=English&sign_in=refused"),
        ("code=1&state=2", ('_streamlit_user=""; Max-Age=0',), "/rules?lang=English&sign_in=refused"),
        ("code=1&state=2", user("another secret, as long as it has to be"), "/rules?lang=English&sign_in=refused"),
        ("code=1&state=2", USER_COOKIE, "/rules?lang=English"),
        ("", (), "/rules?lang=English"),
    ],
    ids=["the provider refused", "the token was refused", "the cookie is not ours", "signed in", "signed out"],
)
def test_a_refusal_is_told_on_the_page_and_nothing_else_is(query: str, cookies: tuple[str, ...], location: str) -> None:
    answer = asked("/oauth2callback", query, headers=cookie("/rules?lang=English&sign_in=refused"), cookies=cookies)
    assert answer["location"] == [location]


def test_who_signs_in_is_told_once_with_name_and_address(told: list[dict[str, str]]) -> None:
    asked("/oauth2callback", "code=1&state=2", cookies=USER_COOKIE)
    asked("/oauth2callback", "code=1&state=2", cookies=user(sub="li", name="李四", groups="x" * 9000))
    asked("/oauth2callback", "error=access_denied")
    asked("/oauth2callback")
    assert told == [
        {"event": "signed_in", "subject": "wang", "name": "王五", "client": "10.0.0.7"},
        {"event": "signed_in", "subject": "li", "name": "李四", "client": "10.0.0.7"},
        {"event": "sign_in_failed", "client": "10.0.0.7"},
    ]


def test_a_provider_that_cannot_be_reached_is_told_on_the_page_one_came_from(told: list[dict[str, str]]) -> None:
    answer = asked("/auth/login", "provider=x", headers=referer("/rules?lang=English"), answer=(400, ""))
    assert answer == {
        "status": ["302"],
        "content-length": ["0"],
        "location": ["/rules?lang=English&sign_in=unreachable"],
        "body": [""],
    }
    assert asked("/auth/login", "provider=x", answer=(500, ""))["location"] == ["/?sign_in=unreachable"]
    assert told == [{"event": "sign_in_failed", "client": "10.0.0.7"}] * 2


def test_who_is_signed_out_here_alone_is_told_so_on_the_page_one_left(told: list[dict[str, str]]) -> None:
    brought = (("cookie", "; ".join(("other={[", *USER_COOKIE))),)
    answer = asked("/auth/logout", headers=(*referer("/rules?lang=English"), *brought))
    assert answer["location"] == ["/rules?lang=English&sign_in=out_here"]
    assert told == [{"event": "signed_out", "subject": "wang", "name": "王五", "client": "10.0.0.7"}]
    assert asked("/auth/logout", headers=referer("/rules?lang=English"))["location"] == ["/rules?lang=English"]


def test_signing_out_ends_the_sign_in_for_every_copy_of_its_cookie() -> None:
    asked("/auth/logout", headers=(("cookie", USER_COOKIE[0]),), answer=(302, PROVIDER))
    assert {("wang", NOW)} == sign_in._ENDED


def test_by_https_no_cookie_travels_otherwise() -> None:
    answer = asked(
        "/oauth2callback", "code=1", headers=cookie("/rules"), cookies=(*USER_COOKIE, "session=1"), secure=True
    )
    assert [one.endswith("; Secure") for one in answer["set-cookie"]] == [True, True, True]
    (kept,) = asked("/auth/login", headers=referer("/rules"), secure=True)["set-cookie"]
    assert kept == "targets_return=%2Frules; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure"


def test_every_other_answer_is_left_alone() -> None:
    answer = asked("/rules", headers=cookie("/indicator"), answer=(404, ""), secure=True)
    assert answer == {"status": ["404"], "body": ["Authentication error"]}
