"""How a target is judged: one pure function per kind, and the two days it is judged on."""

from targets.domain.judging.awaited import Awaited, awaited, deciding_day
from targets.domain.judging.case import POINTS, Case
from targets.domain.judging.disclosing import evaluate
from targets.domain.judging.timing import default_on, due_day

__all__ = [
    "POINTS",
    "Awaited",
    "Case",
    "awaited",
    "deciding_day",
    "default_on",
    "due_day",
    "evaluate",
]
