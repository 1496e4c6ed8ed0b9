"""Signing in at a real OpenID Connect provider: in, out, refused, ended, without a role, and what each of them sees."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from tests.browser.chromium import DESK, PHONE, Visitor, visiting
from tests.browser.signed_in import back, sign_in
from tests.identity import PEOPLE, Provider, providing, signing_in
from tests.ledger.entered import batch
from tests.server import Server
from tests.tracking.sheets import entries_of, typed

INDICATOR = "/indicator?indicator=employment_registered_unemployment&lang=English"
MARK = "87.4321"


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    with providing(tmp_path_factory.mktemp("provider")) as started:
        yield started


@pytest.fixture(scope="module")
def server(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard with sign-in and one internal figure; the local editor is asked for as well, and does not come."""
    folder = tmp_path_factory.mktemp("signing_in")
    with Ledger.open(folder / "ledger.sqlite3", create=True) as ledger:
        ledger.append(
            batch(*entries_of(typed(MARK, "employment_registered_unemployment"), disclosure=Disclosure.INTERNAL)),
            datetime.now(UTC),
        )
    with signing_in(folder, provider, TARGETS_LOCAL_EDITOR="1") as started:
        yield started


def test_who_signs_in_is_back_on_the_page_with_name_and_role_and_sees_internal_figures(visitor: Visitor) -> None:
    visitor.open(INDICATOR)
    assert MARK not in visitor.page.content()
    sign_in(visitor, "wang")
    address = urlsplit(visitor.page.url)
    assert (address.path, parse_qs(address.query)) == (
        "/indicator",
        {"indicator": ["employment_registered_unemployment"], "lang": ["English"]},
    )
    expect(visitor.page.get_by_test_id("stSidebar")).to_contain_text("王五 · Reporter")
    expect(visitor.page.get_by_test_id("stMain")).to_contain_text(MARK)


def test_who_signs_out_is_nobody_again(visitor: Visitor, server: Server) -> None:
    visitor.open(INDICATOR)
    sign_in(visitor, "wang")
    visitor.page.get_by_role("button", name="Sign out").click()
    visitor.page.get_by_role("button", name="End session").click()
    back(visitor)
    assert urlsplit(visitor.page.url).path == "/indicator"
    expect(visitor.page.get_by_role("button", name="Sign in")).to_be_visible()
    assert MARK not in visitor.page.content()
    events = [(line["event"], line.get("subject")) for line in server.trail()]
    assert ("signed_in", "wang") in events
    assert events[-1] == ("signed_out", "wang")


def test_who_signs_out_is_nobody_in_another_tab_either_nor_with_a_copy_of_the_cookie(visitor: Visitor) -> None:
    visitor.open(INDICATOR)
    sign_in(visitor, "zhao")
    other = Visitor(visitor.page.context.new_page(), visitor.address).open("/rules?lang=English")
    expect(other.page.get_by_test_id("stSidebar")).to_contain_text("赵六 · Administrator")
    kept = visitor.page.context.cookies(visitor.address)
    visitor.page.get_by_role("button", name="Sign out").click()
    visitor.page.get_by_role("button", name="End session").click()
    back(visitor)
    assert MARK not in other.follow(INDICATOR).page.content()
    expect(other.page.get_by_role("button", name="Sign in")).to_be_visible()
    other.page.close()
    visitor.page.context.add_cookies(kept)  # type: ignore[arg-type]
    visitor.open(INDICATOR)
    assert MARK not in visitor.page.content()
    expect(visitor.page.get_by_role("button", name="Sign in")).to_be_visible()


def test_who_has_no_role_is_told_so_and_reads_what_is_public(visitor: Visitor) -> None:
    visitor.open(INDICATOR)
    sign_in(visitor, "chen")
    expect(visitor.page.get_by_test_id("stMain")).to_contain_text(
        "陈七, you have no role here, so you read what is public. To get one, tell the administrator this identifier: chen"
    )
    assert MARK not in visitor.page.content()


def test_a_reporter_has_fields_for_what_is_assigned_and_no_others(visitor: Visitor) -> None:
    visitor.open("/update?topic=employment&year=2017&lang=English")
    sign_in(visitor, "wang")
    keys = visitor.page.locator("[class*=st-key-entry_][class*=_value_]").evaluate_all(
        "all => all.map(one => one.className)"
    )
    assert len(keys) == 1
    assert "employment_new_urban_jobs" in keys[0]


def test_at_the_machine_itself_nobody_writes_without_a_name_where_one_can_sign_in(visitor: Visitor) -> None:
    visitor.open("/update?topic=employment&year=2017&lang=English")
    expect(visitor.page.get_by_test_id("stMain")).to_contain_text("To enter figures, please sign in.")
    assert "Local editor" not in visitor.page.content()


def test_a_client_the_provider_refuses_is_told_in_a_sentence(
    browser: Browser, provider: Provider, tmp_path: Path
) -> None:
    with signing_in(tmp_path, provider, secret="wrong") as server, visiting(browser, server) as visitor:
        visitor.open("/rules?lang=English")
        sign_in(visitor, "wang")
        assert urlsplit(visitor.page.url).path == "/rules"
        expect(visitor.page.get_by_test_id("stMain")).to_contain_text(
            "Signing in did not work: the identity provider refused it or it took too long. Please try again."
        )
        expect(visitor.page.get_by_role("button", name="Sign in")).to_be_visible()
        assert "sign_in=" not in visitor.page.url
        assert [line["event"] for line in server.trail()] == ["written", "started", "role", "role", "sign_in_failed"]
        assert "wrong" not in "".join(map(str, server.trail()))


def test_where_reading_takes_a_role_others_see_a_sentence_and_the_button_alone(
    browser: Browser, provider: Provider, tmp_path: Path
) -> None:
    people = f'reading = "signed_in"\n{PEOPLE}'
    with signing_in(tmp_path, provider, people) as server, visiting(browser, server) as visitor:
        for path in ("/", "/indicators", "/indicator", "/update", "/history", "/report", "/rules", "/guide"):
            visitor.open(f"{path}?lang=English")
            assert visitor.text().split()[1:] == [
                *[
                    "This",
                    "dashboard",
                    "is",
                    "read",
                    "by",
                    "people",
                    "with",
                    "a",
                    "role",
                    "here.",
                    "Please",
                    "sign",
                    "in.",
                ],
                "login",
                "Sign",
                "in",
            ], path
            assert visitor.page.get_by_test_id("stSidebar").inner_text().split() == [
                "中文",
                "English",
                "login",
                "Sign",
                "in",
            ]
        assert _signed_in(server) == []
        visitor.page.set_viewport_size(PHONE)  # where the sidebar is hidden
        visitor.open("/?lang=English")
        visitor.page.get_by_test_id("stMain").get_by_role("button", name="Sign in").click()
        visitor.page.locator("input[name=sub]").first.wait_for()
        visitor.page.go_back()
        visitor.foreign_requests.clear()
        visitor.console_errors.clear()
        visitor.page.set_viewport_size(DESK)
        visitor.open("/rules?lang=English")
        sign_in(visitor, "chen")
        assert "you have no role here. To get one" in visitor.text()
        assert "Please sign in" not in visitor.text()
        visitor.open("/?lang=English")
        assert _signed_in(server) == ["chen"]


def test_a_provider_that_cannot_be_reached_is_told_in_a_sentence_on_the_page_one_was(
    browser: Browser, tmp_path: Path
) -> None:
    with ExitStack() as running:
        gone = running.enter_context(providing(tmp_path))
        server = running.enter_context(signing_in(tmp_path, gone))
        visitor = running.enter_context(visiting(browser, server))
        gone.stop()
        visitor.open("/rules?lang=English")
        visitor.page.get_by_role("button", name="Sign in").click()
        expect(visitor.page.get_by_test_id("stMain")).to_contain_text(
            "Signing in does not work at present: the identity provider cannot be reached."
        )
        visitor.rest()
        assert visitor.path == "/rules?lang=English"
        assert server.trail()[-1]["event"] == "sign_in_failed"


def _signed_in(server: Server) -> list[str]:
    return [line["subject"] for line in server.trail() if line["event"] == "signed_in"]


def test_a_sign_in_that_is_over_has_to_be_made_again(browser: Browser, provider: Provider, tmp_path: Path) -> None:
    with (
        signing_in(tmp_path, provider, TARGETS_SESSION_HOURS="0.0000001") as server,
        visiting(browser, server) as visitor,
    ):
        visitor.open("/rules?lang=English")
        sign_in(visitor, "wang")
        expect(visitor.page.get_by_test_id("stMain")).to_contain_text("please sign in again.")
        for part in ("stMain", "stSidebar"):
            expect(visitor.page.get_by_test_id(part).get_by_role("button", name="Sign in")).to_be_visible()
        assert "王五" not in visitor.page.content()
