"""What a briefing is made from: some targets in an order, with what is known of each."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator
from targets.domain.remark import Remark
from targets.domain.series import Series
from targets.domain.target import Target
from targets.domain.terms import Domain, Status
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.stamp import stamp_targets
from targets.tracking.versions.view import Form


@dataclass(frozen=True, slots=True)
class Item:
    """A target, how it stands, and what the responsible unit says where it lags."""

    target: Target
    evaluation: Evaluation
    remark: Remark | None

    @property
    def needs_attention(self) -> bool:
        return self.evaluation.status.needs_attention


@dataclass(frozen=True)
class Material:
    """`on`: the day it is judged as of, None for each target's own. `made`: when, UTC, in practice on its day.

    `items` in the order they are to be told.
    """

    snapshot: Snapshot
    year: int
    on: date | None
    items: tuple[Item, ...]
    made: datetime

    @property
    def catalog(self) -> Catalog:
        return self.snapshot.catalog

    @property
    def counts(self) -> Mapping[Status, int]:
        return Counter(item.evaluation.status for item in self.items)

    @property
    def lagging(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.needs_attention)

    def indicator(self, item: Item) -> Indicator:
        return self.catalog.indicators[item.target.indicator]

    def series(self, item: Item) -> Series:
        indicator = self.indicator(item)
        return self.snapshot.series.get(indicator.id) or Series(indicator, ())

    def by_domain(self) -> dict[Domain, tuple[Item, ...]]:
        """The items of each domain that has any, in their order."""
        held = {domain: tuple(i for i in self.items if self.indicator(i).domain is domain) for domain in Domain}
        return {domain: items for domain, items in held.items() if items}

    def version(self, form: Form) -> str:
        """The code of a document that holds all of it; raises ValueError where it holds nothing."""
        if not self.items:
            raise ValueError("nothing is shown")
        return stamp_targets(self.snapshot, self.on, form, [item.target.id for item in self.items])

    def version_of(self, item: Item, form: Form = Form.CHART) -> str:
        """The code of one chart of it."""
        return stamp_targets(self.snapshot, self.on, form, [item.target.id])


def material(snapshot: Snapshot, year: int, on: date | None, targets: Iterable[str], made: datetime) -> Material:
    """Of these targets, by id, in this order; ids the catalog of the day does not know are left out."""
    known = (snapshot.catalog.targets[name] for name in dict.fromkeys(targets) if name in snapshot.catalog.targets)
    items = tuple(Item(target, snapshot.evaluate(target, on), snapshot.remarks.get(target.id)) for target in known)
    return Material(snapshot=snapshot, year=year, on=on, items=items, made=made)
