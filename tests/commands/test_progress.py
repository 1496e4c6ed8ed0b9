"""How far a long command is: silent for a second, then one line on a terminal or a line now and then in a file."""

import io

from targets.commands.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def told(out: io.StringIO) -> str:
    clock = Clock()
    progress = Progress("copied", out, clock)
    for step in range(131):
        clock.now = 100 + step / 10
        progress(step * 100, 13_000)
    progress.end()
    progress.end()
    return out.getvalue()


def test_on_a_terminal_one_line_counts_up_from_the_second_second_on() -> None:
    lines = told(Terminal()).split("\r")

    assert lines[:3] == ["", "copied 1,000 of 13,000 (7 %)\033[K", "copied 1,200 of 13,000 (9 %)\033[K"]
    assert lines[-1] == "copied 13,000 of 13,000 (100 %)\033[K\n"


def test_elsewhere_a_line_is_told_every_ten_seconds() -> None:
    assert told(io.StringIO()) == "copied 10,000 of 13,000 (76 %)\n"


def test_what_is_done_within_a_second_is_not_told() -> None:
    out = Terminal()
    progress = Progress("copied", out, Clock())

    progress(5, 5)
    progress.end()

    assert out.getvalue() == ""


def test_nothing_to_do_is_no_division() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress("verified", out, clock)
    clock.now += 20

    progress(0, 0)

    assert out.getvalue() == "verified 0 of 0 (0 %)\n"
