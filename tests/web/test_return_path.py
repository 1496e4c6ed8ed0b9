"""Back to the page one left: only ever a page of this dashboard, and told where the sign-in was refused."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from starlette.types import Message, Receive, Scope, Send

from targets.web.return_path import ReturnPath

PAGES = frozenset({"", "indicator", "rules"})
HOST = ("host", "targets.example.gov.cn")


def asked(
    path: str, query: str = "", *, headers: tuple[tuple[str, str], ...] = (), cookies: tuple[str, ...] = ()
) -> dict[str, list[str]]:
    """The headers of the answer, where the application behind redirects to its first page and sets these cookies."""
    told: dict[str, list[str]] = {}

    async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
        set_by_it = [(b"set-cookie", one.encode()) for one in cookies]
        await send({"type": "http.response.start", "status": 302, "headers": [(b"location", b"/"), *set_by_it]})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        for name, value in message["headers"]:
            told.setdefault(name.decode(), []).append(value.decode())

    scope = {
        "type": "http", "path": path, "query_string": query.encode(), "client": ("10.0.0.7", 5),
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }  # fmt: skip
    with ThreadPoolExecutor(1) as thread:  # the one of the tests may have a loop of its own, that of the browser
        thread.submit(asyncio.run, ReturnPath(streamlit, PAGES)(scope, receive, send)).result()
    return told


def cookie(left: str) -> tuple[tuple[str, str], ...]:
    return (("cookie", f"targets_return={quote(left, safe='')}"),)


USER = ("_streamlit_user=signed; Path=/",)


@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout"])
def test_who_leaves_to_sign_in_or_out_takes_the_page_along(path: str) -> None:
    page = ("referer", "https://targets.example.gov.cn/indicator?indicator=gdp_growth&lang=English")
    (kept,) = asked(path, headers=(HOST, page))["set-cookie"]
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
        cookies=USER,
    )
    assert told["location"] == ["/indicator?indicator=gdp_growth&lang=English"]
    assert told["set-cookie"] == [*USER, "targets_return=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]


@pytest.mark.parametrize(
    "left",
    ["https://evil.example/", "//evil.example/rules", "/no_page", "rules", "", "/\\evil.example", "///evil.example"],
)
def test_no_cookie_leads_anywhere_else(left: str) -> None:
    assert asked("/oauth2callback", "code=1", headers=cookie(left), cookies=USER)["location"] == ["/"]


@pytest.mark.parametrize(
    ("query", "cookies", "location"),
    [
        ("error=access_denied", (), "/rules?lang=English&sign_in=refused"),
        ("code=1&state=2", ('_streamlit_user=""; Max-Age=0',), "/rules?lang=English&sign_in=refused"),
        ("code=1&state=2", USER, "/rules?lang=English"),
        ("", (), "/rules?lang=English"),
    ],
    ids=["the provider refused", "the token was refused", "signed in", "signed out"],
)
def test_a_refusal_is_told_on_the_page_and_nothing_else_is(query: str, cookies: tuple[str, ...], location: str) -> None:
    told = asked("/oauth2callback", query, headers=cookie("/rules?lang=English&sign_in=refused"), cookies=cookies)
    assert told["location"] == [location]


def test_every_other_answer_is_left_alone() -> None:
    assert asked("/rules", headers=cookie("/indicator")) == {"location": ["/"]}
