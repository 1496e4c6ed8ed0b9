"""A sign-in that ends while somebody types, without a browser: nothing is saved, nothing is lost, and nobody else gets it."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

import pytest
from streamlit.testing.v1 import AppTest

from targets.ledger.ledger import Ledger
from targets.tracking.people import Member, Person, Role, Roster
from targets.web import drafts, start, trail, visit
from targets.web.sign_in import SignedIn
from tests.pages.conftest import Opening
from tests.pages.form import JOBS_FORM, enter, report, save, value_of
from tests.pages.reading import field, has_field, messages
from tests.tracking.sheets import JOBS

ZHANG, CHEN = Person("zhang", "张三"), Person("chen", "陈一")
ROSTER = Roster(
    members={
        one.subject: Member(one.subject, one.name, frozenset({Role.REPORTER}), indicators=frozenset({"*"}))
        for one in (ZHANG, CHEN)
    }
)
KEPT: Final = (
    "warning",
    "Nothing was saved. What you typed is kept: sign in again, and it is back in the form.",
)
BACK: Final = ("info", "What you typed before your sign-in ended is back in the form; it is not saved yet.")

SignIn = Callable[..., None]


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> SignIn:
    """Whoever is signed in from now on, or whose sign-in has ended."""
    monkeypatch.setattr(start, "read_roster", lambda *_, **__: ROSTER)
    monkeypatch.setattr(drafts, "is_set_up", lambda: True)
    monkeypatch.setattr(drafts, "_KEPT", OrderedDict())

    def as_(person: Person, *, expired: bool = False) -> None:
        monkeypatch.setattr(drafts, "signed_in", lambda now: SignedIn(person, expired))
        monkeypatch.setattr(visit, "_person", lambda writing: None if expired else person)

    return as_


def typing(opening: Opening) -> AppTest:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    page.selectbox(key=field(page, "disclosure")).select("public").run()
    return page


def test_a_press_after_the_end_saves_nothing_says_so_and_is_noted(
    opening: Opening, ledger: Ledger, sign_in: SignIn
) -> None:
    sign_in(ZHANG)
    page = typing(opening)
    sign_in(ZHANG, expired=True)
    save(page)
    assert KEPT in messages(page)
    assert (ledger.revision(), has_field(page, "value", JOBS)) == (0, False)
    assert (trail.refusals()[0]["right"], trail.refusals()[0]["about"]) == ("enter", "employment")


def test_after_signing_in_again_everything_typed_is_back_and_can_be_saved(
    opening: Opening, ledger: Ledger, sign_in: SignIn
) -> None:
    sign_in(ZHANG)
    page = typing(opening)
    sign_in(ZHANG, expired=True)
    page.run()

    sign_in(ZHANG)
    page = opening("update.py", **JOBS_FORM)
    assert messages(page) == [BACK]
    assert (value_of(page), page.text_input(key="entry_unit").value) == ("10.1", "市人社局")
    save(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    assert ledger.row(1).disclosure == "public"
    again = opening("update.py", **JOBS_FORM)
    assert (messages(again), value_of(again)) == ([], "")


def test_nobody_else_is_given_what_was_typed(opening: Opening, sign_in: SignIn) -> None:
    sign_in(ZHANG)
    page = typing(opening)
    sign_in(ZHANG, expired=True)
    page.run()

    sign_in(CHEN)
    page = opening("update.py", **JOBS_FORM)
    assert (messages(page), value_of(page)) == ([], "")


def test_where_nothing_is_typed_nothing_is_kept(opening: Opening, sign_in: SignIn) -> None:
    sign_in(CHEN)
    page = opening("update.py", **JOBS_FORM)
    sign_in(CHEN, expired=True)
    page.run()
    assert KEPT not in messages(page)
