"""What every table has: its own parameters, its columns, and how a page of it is put together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from targets.api.look import Look
from targets.api.parameters import AREA, DOMAIN, FORMAT, INDICATOR, KNOWN, LANG, LIMIT, OFFSET, ON, TOPIC, Parameter
from targets.api.question import Question
from targets.domain.indicator import Indicator
from targets.presentation.tables.written import Frame

OF_ALL: Final = (LANG, FORMAT, KNOWN)
OF_LISTS: Final = (*OF_ALL, LIMIT, OFFSET)
BY_INDICATOR: Final = (DOMAIN, TOPIC, AREA, INDICATOR)
_One = TypeVar("_One")


@dataclass(frozen=True)
class Page:
    """`total`: how many records pass, on however many pages. `frame`: those of this one. `version`: its version code, "" without."""

    total: int
    frame: Frame
    version: str = ""


@dataclass(frozen=True)
class Resource:
    """`title`, `says`: message ids. `filters`: its own parameters. `columns`: of its frame, in order. `judged`: whether `on` counts.

    `page`: the records a look asks for; `one`: the record with an id, None where there is none; no `one` where records have no id.
    """

    name: str
    schema: str
    title: str
    says: str
    filters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    page: Callable[[Look], Page]
    one: Callable[[Look, str], Page | None] | None = None
    judged: bool = False

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Of the list."""
        return (*OF_LISTS, *self._days, *self.filters)

    @property
    def parameters_of_one(self) -> tuple[Parameter, ...]:
        return (*OF_ALL, *self._days)

    @property
    def _days(self) -> tuple[Parameter, ...]:
        return (ON,) if self.judged else ()


def passes(indicator: Indicator, question: Question) -> bool:
    """The filters of BY_INDICATOR."""
    said = {
        DOMAIN.name: indicator.domain.value,
        TOPIC.name: indicator.topic,
        AREA.name: indicator.area,
        INDICATOR.name: indicator.id,
    }
    return all(question.passes(name, value) for name, value in said.items())


def part(of: Sequence[_One], question: Question) -> Sequence[_One]:
    """The records of the page asked for."""
    return of[question.offset : question.offset + question.limit]
