"""Status in words, shapes and tones: a light is always said three ways, so that no one depends on colour."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.domain.terms import Commitment, Kind, Reason, Status
from targets.presentation.palette import Tone
from targets.presentation.words import N_, Words


class Shape(StrEnum):
    """The mark of a status, as it is drawn."""

    STAR = "star"
    DISC = "disc"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Look:
    """`glyph` is the same shape as a character, for places that hold text only."""

    shape: Shape
    glyph: str
    tone: Tone


_MET: Final = Look(Shape.STAR, "★", Tone.MET)
_LATE: Final = Look(Shape.SQUARE, "■", Tone.LATE)
_NONE: Final = Look(Shape.DASH, "–", Tone.NONE)
LOOKS: Final = {
    Status.MET: _MET,
    Status.MET_WITHIN_TOLERANCE: _MET,
    Status.ON_TRACK: Look(Shape.DISC, "●", Tone.ON_TRACK),
    Status.BEHIND: Look(Shape.TRIANGLE, "▲", Tone.BEHIND),
    Status.OFF_TRACK: _LATE,
    Status.MISSED: _LATE,
    Status.NO_FIGURE: _NONE,
    Status.NOT_DUE: _NONE,
    Status.PENDING: _NONE,
    Status.UNJUDGED: _NONE,
}
NAMES: Final = {
    Status.MET: N_("Met"),
    Status.MET_WITHIN_TOLERANCE: N_("Met (within “about”)"),
    Status.ON_TRACK: N_("As expected"),
    Status.BEHIND: N_("Behind"),
    Status.OFF_TRACK: N_("Far behind"),
    Status.MISSED: N_("Missed"),
    Status.NO_FIGURE: N_("Overdue"),
    Status.NOT_DUE: N_("Not due yet"),
    Status.PENDING: N_("Target not assigned yet"),
    Status.UNJUDGED: N_("Not judged"),
}
_BY_REASON: Final = {
    Reason.REACHED_EARLY: N_("Met early"),
    Reason.ALMOST_IN_STEP: N_("Almost in step"),
    Reason.NOT_NAMED: N_("Not named yet"),
}


def status_name(status: Status, words: Words, kind: Kind | None = None) -> str:
    """The word for a status, for counts and filters; quotas that are on track keep to their schedule."""
    if status is Status.ON_TRACK and kind is Kind.QUOTA:
        return words("On schedule")
    return words(NAMES[status])


def verdict_name(evaluation: Evaluation, target: Target, words: Words) -> str:
    """The word for one verdict, with what its reason and the target's commitment add: 提前完成, 待补录, 未达力争目标."""
    if evaluation.status is Status.MISSED and target.commitment is Commitment.STRIVE:
        return words("Stretch target missed")
    if evaluation.status is Status.NO_FIGURE and evaluation.final:
        return words("Figure to be added")
    special = _BY_REASON.get(evaluation.reason)
    if special is not None:
        return words(special)
    return status_name(evaluation.status, words, Kind(target.kind))
