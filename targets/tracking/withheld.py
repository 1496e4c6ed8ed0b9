"""What is left of a line of the ledger for somebody without the right to internal figures.

A public line may stand in the place of an internal one. That there was one, its number and what is said of it (「原报44.4，
笔误」) are as internal as the figure itself; who typed a line is for the house to know, the unit answers for it. Of figures
the ledger itself gives nothing internal (see `ledger.published`), so names are left to be taken off.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from targets.domain.terms import Disclosure
from targets.ledger.entries import Actor, Reporter
from targets.ledger.remarks.entries import RemarkRow
from targets.ledger.rows import Row

UNNAMED: Final = Actor(subject="", name="")

_Line = TypeVar("_Line", Row, RemarkRow)


def without_names(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    """The same lines, said by their units alone."""
    return tuple(replace(line, actor=UNNAMED, reporter=Reporter(unit=line.reporter.unit, name="")) for line in lines)


def published_remarks(
    lines: Iterable[RemarkRow], replaced: Callable[[set[int]], Mapping[int, RemarkRow]]
) -> tuple[RemarkRow, ...]:
    """The public ones of `lines`, without names, and without a word about internal ones whose place they took.

    `replaced`: looks up lines by their numbers.
    """
    told = tuple(line for line in lines if line.disclosure is Disclosure.PUBLIC)
    before = replaced({line.replaces for line in told if line.replaces is not None})
    return without_names(_alone(line, before) for line in told)


def _alone(line: RemarkRow, before: Mapping[int, RemarkRow]) -> RemarkRow:
    if line.replaces is None or before[line.replaces].disclosure is Disclosure.PUBLIC:
        return line
    return replace(line, replaces=None, reason=None)
