"""The bar for an upload: nothing for what is quick, and gone when it is done."""

from collections.abc import Iterator

import pytest
import streamlit as st

from targets.web.workbook.progress import Bar


class Place:
    """Where the bar is drawn."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def progress(self, share: float, text: str) -> None:
        self.told.append((share, text))

    def empty(self) -> None:
        self.told.append("gone")


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    found = Place()
    monkeypatch.setattr(st, "empty", lambda: found)
    return found


def clock(*moments: float) -> Iterator[float]:
    yield from moments


def test_what_is_quick_shows_no_bar(place: Place) -> None:
    moments = clock(0, 0.5, 1.0)
    bar = Bar("reading", lambda: next(moments))
    bar(1, 4)
    bar(2, 4)
    assert place.told == []


def test_after_a_second_it_shows_how_much_is_done_until_it_is_closed(place: Place) -> None:
    moments = clock(10, 10.5, 11.5)
    bar = Bar("reading", lambda: next(moments))
    for done in range(1, 5):
        bar(done, 4)
    bar.close()
    assert place.told == [(0.5, "reading"), (0.75, "reading"), (1.0, "reading"), "gone"]
