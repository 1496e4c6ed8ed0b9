"""How the targets of a year stand, in one sentence that can head a picture."""

from collections.abc import Mapping
from typing import Final

from targets.domain.period import Period
from targets.domain.terms import GREY, Status
from targets.presentation.words import N_, Words

_SAID: Final = {
    Status.MET: N_("{count} met"),
    Status.ON_TRACK: N_("{count} on schedule or as expected"),
    Status.BEHIND: N_("{count} behind"),
    Status.OFF_TRACK: N_("{count} far behind"),
    Status.MISSED: N_("{count} missed"),
}


def tally(due: Period, counts: Mapping[Status, int], words: Words) -> str:
    """2017年度70项目标：完成8项，未完成1项，61项暂无结论. `counts`: those met within 左右 are counted as MET."""
    parts = [words(said, count=counts[status]) for status, said in _SAID.items() if counts.get(status)]
    undecided = sum(count for status, count in counts.items() if status in GREY)
    if undecided:
        parts.append(words("{count} without a verdict yet", count=undecided))
    return words.plural(
        "{count} target of {due}: {parts}",
        "{count} targets of {due}: {parts}",
        sum(counts.values()),
        due=due.year,
        parts=("，" if words.chinese else ", ").join(parts),
    )
