"""Rows of the ledger as people read them, for the table and for CSV."""

import csv
import io
from collections.abc import Iterable, Mapping

from targets.ledger.rows import EntryKind, Row
from targets.presentation import vocabulary
from targets.presentation.numbers import number
from targets.presentation.periods import period
from targets.presentation.practice import marked_cell
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.clock import CITY
from targets.web.entry.saving import LOCAL_EDITOR
from targets.web.entry.words import SOURCE_KINDS, VINTAGES
from targets.web.rows import row_name, row_unit, row_value

_DID = {EntryKind.ASSIGNMENT: N_("Target assigned"), EntryKind.WITHDRAWAL: N_("Withdrawn")}

Cells = Mapping[str, str]


def cells(row: Row, voice: Voice) -> Cells:
    """One row of the ledger, column name -> text."""
    words = voice.words
    return {
        **dict([marked_cell(words)] if voice.catalog.practice else []),
        words("Row"): str(row.id),
        words("Time"): row.recorded_at.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S"),
        words("What"): words(_what(row)),
        words("Indicator"): row_name(row, voice),
        words("Area"): words.term(voice.catalog.vocabulary.areas, row.identity.area)
        if row.identity.area in voice.catalog.vocabulary.areas
        else row.identity.area,
        words("Period"): period(row.period, words),
        words("Value"): number(row.value) if row.value is not None else row_value(row, voice),
        words("Unit"): row_unit(row, voice) if row.value is not None else "",
        words("Reporting unit"): row.reporter.unit,
        words("Reported by"): row.reporter.name,
        words("Reason"): row.reason or "",
        words("Source"): row.source.title,
        words("Document number or web address"): row.source.reference,
        words("Vintage"): words(VINTAGES[row.vintage]) if row.vintage else "",
        words("Disclosure"): vocabulary.term(row.disclosure, words),
        words("Kind of source"): words(SOURCE_KINDS[row.source.kind]),
        words("Entered by"): words("Local editor") if row.actor.subject == LOCAL_EDITOR.subject else row.actor.name,
        words("Note"): row.note or "",
        words("Replaces row"): str(row.replaces or ""),
    }


def table(rows: Iterable[Row], voice: Voice) -> dict[str, list[str]]:
    """Column name -> texts, in the order of `rows`."""
    told = [cells(row, voice) for row in rows]
    return {name: [one[name] for one in told] for name in told[0]} if told else {}


def as_csv(rows: Iterable[Row], voice: Voice) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; numbers are plain and no text can start a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    for at, row in enumerate(rows):
        told = cells(row, voice)
        if at == 0:
            writer.writerow(told)
        value = {} if row.value is None else {voice.words("Value"): f"{row.value:f}"}
        writer.writerow({**{name: harmless(cell) for name, cell in told.items()}, **value}.values())
    return text.getvalue().encode("utf-8-sig")


def _what(row: Row) -> str:
    if row.kind in _DID:
        return _DID[row.kind]
    return N_("Corrected") if row.replaces and row.reason else N_("Entered")
