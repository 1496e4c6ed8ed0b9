"""A city of a thousand indicators and a hundred thousand entered figures, made of the real one by repeating its topics."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import Actor, Batch, EnteredSource, FigureEntry, Identity, Reporter, SourceKind
from targets.ledger.ledger import Ledger

COPIES: Final = 4
FIGURES: Final = 100_000
_FIRST_MONTH: Final = 1980 * 12
_SOURCE: Final = EnteredSource(kind=SourceKind.SUBMISSION, title="月报")
_REPORTER: Final = Reporter(unit="市统计局", name="王五")
_ACTOR: Final = Actor(subject="bench", name="bench")


def large_seeds(real: Path, folder: Path) -> Catalog:
    """Write the seeds of the large city into `folder`, the real ones `COPIES` times under other ids, and load them."""
    shutil.copytree(real, folder)
    catalog = load(real)
    ids = re.compile(rf"(?<!band: )\b({'|'.join([*catalog.indicators, *catalog.targets])})\b(?!:)")
    for path in sorted((real / "indicators").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for copy in range(2, COPIES + 1):
            said = ids.sub(rf"copy{copy}_\1", text)
            said = re.sub(r"(share_of: )(\w+)", rf"\1copy{copy}_\2", said)
            (folder / path.relative_to(real)).with_stem(f"copy{copy}_{path.stem}").write_text(said, encoding="utf-8")
    for path in (folder / "report.yaml", *(folder / "sources").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\b(observations|targets|figures): (\d+)", _times, text)
        path.write_text(text, encoding="utf-8")
    return load(folder)


def fill(ledger: Path, catalog: Catalog) -> int:
    """Enter a figure of every indicator month by month until there are `FIGURES`; returns how many there are."""
    entered = 0
    with Ledger.open(ledger, create=True) as opened:
        for at, batch in _months(catalog):
            opened.append(batch, at)
            entered += len(batch.entries)
            if entered >= FIGURES:
                return entered
    raise AssertionError("the months never end")


def _months(catalog: Catalog) -> Iterator[tuple[datetime, Batch]]:
    at, month = datetime(2017, 1, 1, tzinfo=UTC), _FIRST_MONTH
    while True:
        year, last = divmod(month, 12)
        period = Period.parse(f"{year}-{last + 1:02d}")
        value = Decimal(50 + month % 40)
        yield at, Batch(token=str(period), actor=_ACTOR, entries=tuple(_figures(catalog, period, value)))
        at, month = at + timedelta(hours=1), month + 1


def _figures(catalog: Catalog, period: Period, value: Decimal) -> Iterator[FigureEntry]:
    for indicator in catalog.indicators.values():
        yield FigureEntry(
            identity=Identity.of(indicator),
            period=period,
            value=value,
            vintage=Vintage.PRELIMINARY,
            disclosure=Disclosure.PUBLIC,
            source=_SOURCE,
            reporter=_REPORTER,
        )


def _times(found: re.Match[str]) -> str:
    return f"{found[1]}: {int(found[2]) * COPIES}"
