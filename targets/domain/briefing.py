"""What a briefing is made from: some targets in an order, with everything known of each. Writers of files take it as it is."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum

from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation
from targets.domain.remark import Remark
from targets.domain.series import Series
from targets.domain.target import Target
from targets.domain.terms import Disclosure, Domain, Status


class Form(IntEnum):
    """What leaves the dashboard. The numbers stand in codes that are printed already: new ones are added, none changes its meaning."""

    CHART = 0
    SLIDES = 1
    DOCUMENT = 2
    WORKBOOK = 3
    PICTURES = 4
    BULLETIN = 5
    TABLE = 6
    API = 7


class NotMadeError(OSError):
    """A file that this machine cannot make now; its text is a sentence for the reader, in their language."""


@dataclass(frozen=True, slots=True)
class Item:
    """A target with its series, how it stands, and what the responsible unit says where it lags.

    `beside`: the series an in-step target is compared with. `counterpart`: the growth of what it is about, or the level
    that this is the growth of, of the same area and population, for tables that tell both in one row.
    """

    target: Target
    series: Series
    evaluation: Evaluation
    remark: Remark | None = None
    beside: tuple[Series, ...] = ()
    counterpart: Series | None = None

    @property
    def needs_attention(self) -> bool:
        return self.evaluation.status.needs_attention

    @property
    def internal(self) -> bool:
        """Whether anything for internal use is told of it."""
        return (
            self.evaluation.disclosure is Disclosure.INTERNAL
            or (self.remark is not None and self.remark.disclosure is Disclosure.INTERNAL)
            or any(
                figure.disclosure is Disclosure.INTERNAL
                for one in (self.series, *self.beside)
                for figure in one.figures
            )
        )


@dataclass(frozen=True)
class Material:
    """`items` in the order they are to be told. `known`: the day of knowledge; `on`: the day it is judged as of, None for each
    target's own. `made`: when, in UTC, in practice on its day. `stamp`: gives the version code of something that shows
    the targets with these ids.
    """

    catalog: Catalog
    year: int
    known: date
    on: date | None
    items: tuple[Item, ...]
    made: datetime
    stamp: Callable[[Form, Sequence[str]], str] = field(repr=False, compare=False)

    @property
    def counts(self) -> Mapping[Status, int]:
        return Counter(item.evaluation.status for item in self.items)

    @property
    def lagging(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.needs_attention)

    @property
    def internal(self) -> bool:
        return any(item.internal for item in self.items)

    def by_domain(self) -> dict[Domain, tuple[Item, ...]]:
        """The items of each domain that has any, in their order."""
        held = {one: tuple(item for item in self.items if item.series.indicator.domain is one) for one in Domain}
        return {domain: items for domain, items in held.items() if items}

    def code(self, form: Form) -> str:
        """Of a file that holds all of it; "" where it holds nothing."""
        return self.stamp(form, [item.target.id for item in self.items]) if self.items else ""

    def code_of(self, item: Item) -> str:
        """Of one chart of it."""
        return self.stamp(Form.CHART, [item.target.id])
