"""变化: what is otherwise on a later day: figures that came, were revised or went, and statuses that turned, with why."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.target import Target


class Sort(StrEnum):
    """What became of a figure."""

    NEW = "new"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"


class Cause(StrEnum):
    """What turned a status."""

    TIME = "time"
    FIGURE = "figure"
    REVISION = "revision"
    WITHDRAWAL = "withdrawal"
    ASSIGNMENT = "assignment"
    RULE = "rule"
    CATALOG = "catalog"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that came, took another's place, or went.

    `before`: the figure of the same period that was known already: whose place it took, or, where a new one says the
    same, what it confirms; for what went, itself.
    """

    sort: Sort
    figure: Observation
    before: Observation | None = None

    @property
    def difference(self) -> Decimal | None:
        """New minus old of a revision, in the indicator's unit (points where that is %); None where either is no number."""
        old, new = self.before, self.figure
        if self.sort is not Sort.REVISED or old is None or old.value is None or new.value is None:
            return None
        return new.value - old.value


@dataclass(frozen=True, slots=True)
class Turn:
    """A target whose status is another one, or that the catalog did not have or has no more (None).

    `moved`: the figure it turned by, where it was one.
    """

    target: Target
    before: Evaluation | None
    after: Evaluation | None
    cause: Cause
    moved: Moved | None = None
