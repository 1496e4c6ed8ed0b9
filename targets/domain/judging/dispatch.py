"""Which rule judges which kind of target."""

from typing import assert_never

from targets.domain.evaluation import Evaluation
from targets.domain.judging.assigned import judge_assigned
from targets.domain.judging.below import judge_below
from targets.domain.judging.case import Case
from targets.domain.judging.change import judge_change
from targets.domain.judging.complete import judge_complete
from targets.domain.judging.growth import judge_growth
from targets.domain.judging.in_step import judge_in_step
from targets.domain.judging.keep import judge_keep
from targets.domain.judging.keep_falling import judge_keep_falling
from targets.domain.judging.level import judge_level
from targets.domain.judging.quota import judge_quota
from targets.domain.judging.reach import judge_reach
from targets.domain.target import (
    AssignedTarget,
    BelowTarget,
    ChangeTarget,
    CompleteTarget,
    GrowthTarget,
    InStepTarget,
    KeepFallingTarget,
    KeepTarget,
    LevelTarget,
    QuotaTarget,
    ReachTarget,
    Target,
)


def judge_by_kind(target: Target, case: Case) -> Evaluation:
    """By its own rule, from all that `case` holds."""
    match target:
        case GrowthTarget():
            return judge_growth(target, case)
        case QuotaTarget():
            return judge_quota(target, case)
        case LevelTarget():
            return judge_level(target, case)
        case ReachTarget():
            return judge_reach(target, case)
        case KeepTarget():
            return judge_keep(target, case)
        case ChangeTarget():
            return judge_change(target, case)
        case BelowTarget():
            return judge_below(target, case)
        case CompleteTarget():
            return judge_complete(target, case)
        case InStepTarget():
            return judge_in_step(target, case)
        case KeepFallingTarget():
            return judge_keep_falling(target, case)
        case AssignedTarget():
            return judge_assigned(target, case)
        case _:
            assert_never(target)
