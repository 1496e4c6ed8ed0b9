"""Choices kept under a name, without a browser: keeping, a name in use, renaming, withdrawing, and who may."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from targets.ledger.errors import ReadOnly
from targets.ledger.ledger import Ledger
from targets.tracking.people import Roster
from targets.web import start
from targets.web.briefing.keeping import LONGEST
from tests.ledger.entered import NOW
from tests.ledger.selected import selection, selection_sheet
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, messages

ATTENTION = {"lang": "English", "of": "attention"}


def key(name: str, version: int = 0) -> str:
    return f"selection_{version}_{name}"


def unfolded(page: AppTest) -> AppTest:
    """Somebody opens the list of what is kept."""
    page.session_state["selections_fold"] = True
    return page.run()


def keep(page: AppTest, name: str, version: int = 0) -> AppTest:
    unfolded(page).text_input(key=key("name", version)).input(name)
    return page.button(key=key("keep", version)).click().run()


def of(ledger: Ledger) -> list[tuple[str, str]]:
    return [(row.name, row.choice) for row in ledger.selections.in_force()]


def written(ledger: Ledger, *names: str) -> None:
    for name in names:
        ledger.selections.append(selection_sheet(selection(name)), NOW)


def test_a_choice_is_kept_listed_with_its_hand_and_opened_by_a_link(opening: Opening, ledger: Ledger) -> None:
    page = keep(opening("briefing.py", **ATTENTION, public="yes"), " Quarterly ")
    assert messages(page) == [("success", 'Kept as "Quarterly".')]
    assert of(ledger) == [("Quarterly", "year=2017&public=yes&of=attention")]
    assert ("briefing", {"year": "2017", "public": "yes", "of": "attention"}) in links(page)
    assert ledger.selections.in_force()[0].actor.name == "本机录入"
    assert page.text_input(key=key("name", 1)).value == ""


def test_a_second_click_of_the_same_press_keeps_it_once(opening: Opening, ledger: Ledger) -> None:
    page = opening("briefing.py", **ATTENTION)
    token = unfolded(page).session_state["selections"].token
    keep(page, "Quarterly")
    ledger.selections.append(selection_sheet(selection("Quarterly"), token, ledger.selections.in_force()[0].actor), NOW)
    assert of(ledger) == [("Quarterly", "year=2017&of=attention")]


def test_a_name_in_use_asks_and_can_be_taken_over(opening: Opening, ledger: Ledger) -> None:
    written(ledger, "季度汇报")
    page = keep(opening("briefing.py", lang="English", of="headlines"), "季度汇报")
    assert messages(page) == [
        (
            "warning",
            'The name "季度汇报" is in use: 张三, 30 Sep 2026. Type another name, or put this choice in its place.',
        )
    ]
    assert of(ledger) == [("季度汇报", "year=2017&of=attention")]
    page = page.button(key=key("over")).click().run()
    assert messages(page) == [("success", 'Kept as "季度汇报".')]
    assert of(ledger) == [("季度汇报", "year=2017&of=headlines")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (" ", "Nothing was saved: type a name first."),
        ("x" * (LONGEST + 1), "Nothing was saved: a name has at most 40 characters."),
    ],
    ids=["empty", "too long"],
)
def test_a_name_that_is_none_is_refused(opening: Opening, ledger: Ledger, name: str, told: str) -> None:
    page = keep(opening("briefing.py", **ATTENTION), name)
    assert (messages(page), of(ledger)) == ([("error", told)], [])


def change(page: AppTest, name: str) -> AppTest:
    """Pick one of the kept selections to change."""
    field = page.selectbox(key=key("which"))
    return field.select_index(field.options.index(name)).run()


def test_a_selection_is_renamed_and_taken_off_the_list(opening: Opening, ledger: Ledger) -> None:
    written(ledger, "一季度", "季度汇报")
    page = change(opening("briefing.py", lang="English"), "季度汇报")
    page.text_input(key=key("rename")).input("三季度")
    page = page.button(key=key("rename_it")).click().run()
    assert messages(page)[-1] == ("success", 'It is called "三季度" now.')
    assert [name for name, _ in of(ledger)] == ["一季度", "三季度"]

    field = page.selectbox(key=key("which", 1))
    page = field.select_index(field.options.index("一季度")).run()
    page = page.button(key=key("withdraw", 1)).click().run()
    assert messages(page)[-1] == ("success", '"一季度" is off the list; the ledger still knows it.')
    assert [name for name, _ in of(ledger)] == ["三季度"]


def test_what_somebody_else_changed_meanwhile_is_left_alone(opening: Opening, ledger: Ledger) -> None:
    written(ledger, "季度汇报")
    page = change(opening("briefing.py", lang="English"), "季度汇报")
    ledger.selections.append(selection_sheet(selection("改过名", seen=1)), NOW)
    page = page.button(key=key("withdraw")).click().run()
    told = "Nothing was saved: somebody else has changed or withdrawn this selection meanwhile."
    assert messages(page)[0] == ("error", told)
    assert [name for name, _ in of(ledger)] == ["改过名"]


def test_a_ledger_that_can_only_be_read_says_so(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opening("briefing.py", **ATTENTION)

    def refuse(*_: Any) -> None:
        raise ReadOnly("disk")

    monkeypatch.setattr(start.tracker().ledger.selections, "append", refuse)  # type: ignore[union-attr]
    page = keep(page, "Quarterly")
    assert messages(page) == [
        (
            "error",
            "The ledger can only be read at present; nothing was saved. What you typed is still here. Please tell the operator.",
        )
    ]
    assert page.text_input(key=key("name")).value == "Quarterly"


def test_who_has_no_role_is_told_of_no_selection(opening: Opening, ledger: Ledger) -> None:
    written(ledger, "季度汇报")
    page = opening("briefing.py", caller=AFAR, **ATTENTION)
    assert not page.exception
    assert "季度汇报" not in str([link.proto.label for link in page.main.get("page_link")])
    assert [one.key for one in page.text_input if one.key.startswith("selection")] == []


def test_a_right_lost_meanwhile_keeps_nothing(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = unfolded(opening("briefing.py", **ATTENTION))
    page.text_input(key=key("name")).input("Quarterly")
    monkeypatch.setattr(start.tracker(), "roster", Roster())
    page = page.button(key=key("keep")).click().run()
    assert not page.exception
    assert of(ledger) == []


def test_without_a_ledger_the_page_works_and_says_that_nothing_can_be_kept(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening("briefing.py", of="attention")
    without = start.tracker()
    monkeypatch.setattr(without, "ledger", None)
    page = opening("briefing.py", **ATTENTION)
    assert not page.exception
    assert "There is no ledger here, so no selection can be kept. The address holds the choice all the same." in [
        caption.value for caption in page.main.caption
    ]
