"""How the states of tasks are called, and what a task asks for."""

from collections.abc import Sequence
from typing import Final

from targets.domain.target import AssignedTarget, Target
from targets.presentation.periods import period as told_period
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.due import Expected, State, Task

_STATES: Final = {
    State.OVERDUE: N_("Overdue"),
    State.DUE: N_("Due now"),
    State.IN_REVIEW: N_("In review"),
    State.NOT_YET: N_("Not due yet"),
}

_CLOSED: Final = N_("To be added")


def state_name(state: State, closed: bool, words: Words) -> str:
    """In a closed year what is missing is to be added (待补录)."""
    return words(_CLOSED if closed and state is State.OVERDUE else _STATES[state])


def all_closed(tasks: Sequence[Task]) -> bool:
    """Whether everything overdue belongs to closed years: then all of it is called so."""
    overdue = [task for task in tasks if task.state is State.OVERDUE]
    return bool(overdue) and all(task.closed for task in overdue)


def subject(task: Task, one: Expected, voice: Voice) -> str:
    """2017年1—9月, or that a value is to be entered which is set elsewhere, or what has not even been named yet."""
    if not task.assigned:
        return voice.period(one.period, task.indicator)
    if _unnamed(one.targets):
        return voice.words("what is promised for {period}, once named", period=told_period(one.period, voice.words))
    return voice.words("assigned target for {period}", period=told_period(one.period, voice.words))


def kind_of(task: Task, one: Expected, words: Words) -> str:
    """The same in a word, for a column."""
    if not task.assigned:
        return words("actual figure")
    return words("item not named yet") if _unnamed(one.targets) else words("assigned target")


def made_of(tasks: Sequence[Task], words: Words) -> str:
    """What the count is a count of, since the overview counts targets and not what they wait for."""
    unnamed = sum(1 for task in tasks if task.assigned and _unnamed(task.targets))
    assigned = sum(1 for task in tasks if task.assigned) - unnamed
    figures = len(tasks) - assigned - unnamed
    parts = (
        words.plural("{count} indicator without its figures", "{count} indicators without their figures", figures),
        words.plural("{count} value to be assigned", "{count} values to be assigned", assigned),
        words.plural("{count} item not named yet", "{count} items not named yet", unnamed),
    )
    listed = words.listed([part for part, count in zip(parts, (figures, assigned, unnamed), strict=True) if count])
    return words("Counted by what is to be entered, the overview counts targets: {parts}.", parts=listed)


def _unnamed(targets: Sequence[Target]) -> bool:
    return all(isinstance(target, AssignedTarget) and target.unnamed for target in targets)
