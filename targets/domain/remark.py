"""滞后原因, 下步措施, 完成时限: what the responsible unit says about a target that lags."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One remark, as it is shown beside a light.

    `row`: its number in the ledger. `status`, `period`, `value`: the light it speaks about and the figure that spoke then
    (in the indicator's unit), whatever the light is now; `period` None where none did. `deadline` 完成时限: the day by which
    the next step is to be done. `written_on`: the city's day. `person` and `contact` are empty for readers without the right to
    internal figures.
    `withdrawn`: why it is out of force (作废), None where it was not withdrawn.
    """

    row: int
    target: str
    status: Status
    period: Period | None
    value: Decimal | None
    cause: str
    next_step: str
    deadline: date
    unit: str
    person: str
    contact: str
    disclosure: Disclosure
    written_on: date
    withdrawn: str | None = None

    def is_overdue(self, on: date) -> bool:
        """Whether the deadline has passed: on the day itself it has not."""
        return self.deadline < on
