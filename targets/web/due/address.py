"""What the due list is called in an address: which states it shows, whose tasks, of which domain."""

from typing import Final

from targets.tracking.due import State

STATE: Final = "due"
UNIT: Final = "unit"
DOMAIN: Final = "domain"
WHOSE: Final = "whose"
MINE: Final = "mine"
ALL: Final = "all"
TO_DO: Final = "to_do"
STATES: Final = {
    TO_DO: frozenset({State.OVERDUE, State.DUE}),
    **{state.value: frozenset({state}) for state in State},
    ALL: frozenset(State),
}
"""What the address may ask for -> the states it means; the first one unless asked otherwise."""
