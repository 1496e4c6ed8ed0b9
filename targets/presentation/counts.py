"""How many targets have which status: one bar and its key, as HTML with every text escaped."""

from collections.abc import Mapping
from html import escape
from typing import Final

from targets.domain.terms import GREY, Status
from targets.presentation.badges import glyph
from targets.presentation.palette import BOTH
from targets.presentation.status import LOOKS, status_name
from targets.presentation.words import N_, Words

ORDER: Final = (
    Status.MET,
    Status.MET_WITHIN_TOLERANCE,
    Status.ON_TRACK,
    Status.BEHIND,
    Status.OFF_TRACK,
    Status.MISSED,
    Status.NO_FIGURE,
    Status.NOT_DUE,
    Status.PENDING,
    Status.UNJUDGED,
)

UNNAMED: Final = N_("Not named yet")
"""What nobody assigns: it waits for a list to be published, and is counted apart from what is assigned."""


def counts_bar(
    sentence: str, counts: Mapping[Status, int], final: bool, strive_missed: int, unnamed: int, words: Words
) -> str:
    """The sentence about the year, a bar of all targets by status, and the key with the counts.

    `strive_missed` of the missed ones were only striven for, `unnamed` of the pending ones not even named: told apart.
    """
    present = [status for status in ORDER if counts.get(status)]
    segments = "".join(_segment(status, counts[status]) for status in present)
    told = {status: parts_of(status, counts[status], final, unnamed, words) for status in present}
    key = "".join(_key(status, name, count, strive_missed, words) for status in present for name, count in told[status])
    return (
        f'<p class="standing">{escape(sentence)}</p>'
        f'<div class="counts" aria-hidden="true">{segments}</div><div class="key">{key}</div>'
    )


def name_of(status: Status, final: bool, words: Words) -> str:
    """The word for a status in counts: in a closed year a missing figure is to be added (待补录); quotas and others
    that are on track stand together (达到进度)."""
    if status is Status.ON_TRACK:
        return words("On schedule or as expected")
    if status is Status.NO_FIGURE and final:
        return words("Figure to be added")
    return status_name(status, words)


def parts_of(status: Status, count: int, final: bool, unnamed: int, words: Words) -> tuple[tuple[str, int], ...]:
    """The word for a status and how many there are; of the pending ones 目标待下达 6 and 事项待公布 10."""
    if status is not Status.PENDING:
        return ((name_of(status, final, words), count),)
    parts = (name_of(status, final, words), count - unnamed), (words(UNNAMED), unnamed)
    return tuple(part for part in parts if part[1])


def label_of(status: Status, count: int, final: bool, unnamed: int, words: Words) -> str:
    """The same as one text, for links and headings."""
    return words.joined(*(f"{name} {number}" for name, number in parts_of(status, count, final, unnamed, words)))


def _segment(status: Status, count: int) -> str:
    colour = BOTH.tones[LOOKS[status].tone]
    if status in GREY:
        return f'<i class="{status}" style="flex:{count}"></i>'
    return f'<i style="flex:{count};background:{colour}"></i>'


def _key(status: Status, name: str, count: int, strive_missed: int, words: Words) -> str:
    apart = ""
    if status is Status.MISSED and strive_missed:
        said = words.plural("of these {count} stretch target", "of these {count} stretch targets", strive_missed)
        apart = f'<span class="soft">{escape(said)}</span>'
    return f'<span class="count">{glyph(status)}{escape(name)}<b>{count}</b>{apart}</span>'
