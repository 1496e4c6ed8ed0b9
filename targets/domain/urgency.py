"""Which of two lagging targets is told first, wherever they are listed."""

from typing import Final

from targets.domain.target import TargetBase
from targets.domain.terms import Commitment, Nature, Status

_WORST_FIRST: Final = (Status.MISSED, Status.OFF_TRACK, Status.BEHIND)
_COMMITMENTS: Final = (Commitment.ENSURE, Commitment.PLAIN, Commitment.STRIVE)


def urgency(target: TargetBase, status: Status) -> tuple[int, int, int, str]:
    """The smaller the sooner: binding before all others, then 确保, plain, 力争; within these the worst first.

    `status`: one that needs attention.
    """
    return (
        0 if target.nature is Nature.BINDING else 1,
        _COMMITMENTS.index(target.commitment),
        _WORST_FIRST.index(status),
        target.id,
    )
