"""Verdicts, reasons, rules and notes as sentences."""

from targets.presentation.sentences.arithmetic import Line, arithmetic, flip, pace
from targets.presentation.sentences.distance import distance
from targets.presentation.sentences.facts import fact
from targets.presentation.sentences.notes import notes
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.rules import rule
from targets.presentation.sentences.timing import age, heading, knowledge, standing
from targets.presentation.sentences.verdict import finding, verdict

__all__ = [
    "Line",
    "age",
    "arithmetic",
    "distance",
    "fact",
    "finding",
    "flip",
    "heading",
    "knowledge",
    "notes",
    "pace",
    "reason",
    "rule",
    "standing",
    "verdict",
]
