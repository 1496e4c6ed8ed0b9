"""Rows of the ledger as people read them, for the table and for CSV."""

import csv
import io
from collections.abc import Iterable, Mapping

from targets.ledger.rows import EntryKind, Row
from targets.presentation import vocabulary
from targets.presentation.numbers import number
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.clock import CITY
from targets.web.entry.words import SOURCE_KINDS, VINTAGES

_DID = {EntryKind.ASSIGNMENT: N_("Target assigned"), EntryKind.WITHDRAWAL: N_("Withdrawn")}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cells = Mapping[str, str]


def cells(row: Row, voice: Voice) -> Cells:
    """One row of the ledger, column name -> text."""
    words = voice.words
    indicator = voice.catalog.indicators.get(row.indicator)
    value = number(row.value) if row.value is not None else row.words or ""
    return {
        words("Row"): str(row.id),
        words("Time"): row.recorded_at.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S"),
        words("What"): words(_what(row)),
        words("Indicator"): voice.name(indicator) if indicator else row.indicator,
        words("Area"): words.term(voice.catalog.vocabulary.areas, row.identity.area)
        if row.identity.area in voice.catalog.vocabulary.areas
        else row.identity.area,
        words("Period"): period(row.period, words),
        words("Value"): value,
        words("Unit"): voice.unit(row.identity.unit) if indicator else row.identity.unit,
        words("Vintage"): words(VINTAGES[row.vintage]) if row.vintage else "",
        words("Disclosure"): vocabulary.term(row.disclosure, words),
        words("Kind of source"): words(SOURCE_KINDS[row.source.kind]),
        words("Source"): row.source.title,
        words("Document number or web address"): row.source.document_number or row.source.address or "",
        words("Reporting unit"): row.reporter.unit,
        words("Reported by"): row.reporter.name,
        words("Entered by"): row.actor.name,
        words("Reason"): row.reason or "",
        words("Note"): row.note or "",
        words("Replaces row"): str(row.replaces or ""),
    }


def table(rows: Iterable[Row], voice: Voice) -> dict[str, list[str]]:
    """Column name -> texts, in the order of `rows`."""
    told = [cells(row, voice) for row in rows]
    return {name: [one[name] for one in told] for name in told[0]} if told else {}


def as_csv(rows: Iterable[Row], voice: Voice) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; no cell can start a formula."""
    columns = table(rows, voice)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in line] for line in zip(*columns.values(), strict=True))
    return text.getvalue().encode("utf-8-sig")


def _what(row: Row) -> str:
    if row.kind in _DID:
        return _DID[row.kind]
    return N_("Corrected") if row.replaces and row.reason else N_("Entered")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
