"""What something that leaves the dashboard shows, as far as a code can be held against it later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.target import Assignment, InStepTarget, Target
from targets.domain.terms import Disclosure
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.code import CHECKSUM_BITS, shortened

_BETWEEN: Final = "\x1f"
_WITHIN: Final = "\x1e"


@dataclass(frozen=True, slots=True)
class Shown:
    """The statuses of some targets and every figure of their series, of those they are compared with and of some indicators."""

    verdicts: tuple[Evaluation, ...]
    figures: tuple[Observation, ...]

    @classmethod
    def of(cls, snapshot: Snapshot, on: date | None, targets: Iterable[str], indicators: Iterable[str]) -> "Shown":
        told = [snapshot.catalog.targets[name] for name in sorted(set(targets))]
        names = sorted({*indicators, *(name for target in told for name in series_of(target))})
        return cls(
            verdicts=tuple(snapshot.evaluate(target, on) for target in told),
            figures=tuple(one for name in names if name in snapshot.series for one in snapshot.series[name].figures),
        )

    @property
    def checksum(self) -> int:
        """Over what is said of them; where a figure stands in the ledger or the catalog does not matter."""
        lines = [*map(_verdict, self.verdicts), *sorted(map(_figure, self.figures))]
        return shortened("\n".join(lines), CHECKSUM_BITS)

    @property
    def internal(self) -> bool:
        """Whether anything shown is for internal use: what everybody may see anybody may check."""
        told = (*(one.disclosure for one in self.verdicts), *(one.disclosure for one in self.figures))
        return Disclosure.INTERNAL in told


def series_of(target: Target) -> tuple[str, ...]:
    """The indicators whose figures are shown with a target: its own, and those of growth it has to keep step with or is shown beside."""
    if not isinstance(target, InStepTarget):
        return (target.indicator,)
    return (target.indicator, target.against, *([target.nominal] if target.nominal else []))


def _verdict(verdict: Evaluation) -> str:
    actual = _figure(verdict.actual) if verdict.actual else ""
    assigned = _assigned(verdict.assignment) if verdict.assignment else ""
    numbers = (verdict.expected, verdict.gap)
    told = (
        verdict.target,
        verdict.status.value,
        verdict.reason.value,
        *map(_plain, numbers),
        verdict.unit,
        actual,
        assigned,
    )
    return _BETWEEN.join(told)


def _assigned(value: Assignment) -> str:
    parts = (value.comparator.value, value.text, value.document_number, value.source, value.disclosure.value)
    return _WITHIN.join((_plain(value.value), *parts))


def _figure(figure: Observation) -> str:
    said = _plain(figure.value) if figure.value is not None else str(figure.passed)
    parts = (
        figure.indicator,
        str(figure.period),
        figure.vintage.value,
        figure.bound.value,
        figure.disclosure.value,
        said,
    )
    return _BETWEEN.join(parts)


def _plain(value: object) -> str:
    return "" if value is None else f"{value:f}"
