"""The figures that are saved: made from a writer's number and a save's number, so that what stands in the ledger can be told by its token."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Final

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import Batch, EnteredSource, FigureEntry, Identity, Reporter, SourceKind
from targets.tracking.people import LOCAL_EDITOR
from tests.tracking.sheets import catalog

_APART: Final = 200  # months from one writer's figures to the next one's
_FIRST: Final = 1900 * 12
_SOURCE: Final = EnteredSource(kind=SourceKind.SUBMISSION, title="月报")
_REPORTER: Final = Reporter(unit="市统计局", name="王五")


def rows_in(number: int) -> int:
    """Some saves are short and some are long: 2 to 32 rows."""
    return 2 + number * 7 % 31


def batch_of(writer: int, number: int) -> Batch:
    """Several figures of one month, each in a slot of its own."""
    return Batch(token=f"{writer}-{number}", actor=LOCAL_EDITOR.actor, entries=tuple(_figures(writer, number)))


def _figures(writer: int, number: int) -> Iterator[FigureEntry]:
    year, month = divmod(_FIRST + writer * _APART + number, 12)
    period = Period.parse(f"{year}-{month + 1:02d}")
    for at, indicator in enumerate(islice(catalog().indicators.values(), rows_in(number))):
        yield figure(Identity.of(indicator), period, Decimal(f"{number}.{at:02d}"))


def figure(identity: Identity, period: Period, value: Decimal, seen: int | None = None) -> FigureEntry:
    """`seen`: the row it corrects."""
    return FigureEntry(
        identity=identity,
        period=period,
        value=value,
        vintage=Vintage.PRELIMINARY,
        disclosure=Disclosure.INTERNAL,
        source=_SOURCE,
        reporter=_REPORTER,
        seen=seen,
        reason=None if seen is None else "更正",
    )
