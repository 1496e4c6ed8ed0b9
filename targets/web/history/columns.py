"""Rows of the ledger as people read them, for the table and for CSV."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Final

from targets.ledger.rows import Deed, Row
from targets.presentation import vocabulary
from targets.presentation.disclosure import disclosed
from targets.presentation.numbers import change, number
from targets.presentation.periods import period
from targets.presentation.practice import marked_cell
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.changes import Change
from targets.tracking.clock import CITY
from targets.web.entry.words import SOURCE_KINDS, VINTAGES
from targets.web.history.filters import DEEDS, actor
from targets.web.rows import row_name, row_unit, row_value

Cells = Mapping[str, str]

_HANDS: Final = (N_("Row"), N_("Reported by"), N_("Entered by"), N_("Replaces row"))


def cells(one: Change, voice: Voice) -> Cells:
    """One row of the ledger, column name -> text; without numbers and names for those who are not told them."""
    row, words = one.row, voice.words
    told = {
        **dict([marked_cell(words)] if voice.catalog.practice else []),
        words("Row"): str(row.id),
        words("Time"): row.recorded_at.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S"),
        words("What was done"): words(DEEDS[one.deed]),
        words("Indicator"): row_name(row, voice),
        words("Area"): words.term(voice.catalog.vocabulary.areas, row.identity.area)
        if row.identity.area in voice.catalog.vocabulary.areas
        else row.identity.area,
        words("Period"): period(row.period, words),
        words("Value"): _value(row, voice),
        words("Unit"): row_unit(row, voice) if row.value is not None else "",
        words("Old → new"): _moved(one, voice),
        words("Reporting unit"): row.reporter.unit,
        words("Reported by"): row.reporter.name,
        words("Reason"): row.reason or "",
        words("Source"): row.source.title,
        words("Document number or web address"): row.source.reference,
        words("Edition"): words(VINTAGES[row.vintage]) if row.vintage else "",
        words("Disclosure"): vocabulary.term(row.disclosure, words),
        words("Kind of source"): words(SOURCE_KINDS[row.source.kind]),
        words("Entered by"): actor(row.actor.subject, row.actor.name, voice),
        words("Note"): row.note or "",
        words("Replaces row"): str(row.replaces or ""),
    }
    return told if one.whole else without_hands(told, words)


def without_hands(told: Cells, words: Words) -> Cells:
    """For somebody who is told neither numbers of rows nor who wrote them."""
    left_out = {words(name) for name in _HANDS}
    return {name: cell for name, cell in told.items() if name not in left_out}


def table(changes: Iterable[Change], voice: Voice) -> dict[str, list[str]]:
    """Column name -> texts, in the order of `changes`; Streamlit's own button writes them to CSV as they are."""
    told = [cells(one, voice) for one in changes]
    return {name: [harmless(one[name]) for one in told] for name in told[0]} if told else {}


def as_csv(changes: Iterable[Change], voice: Voice) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; numbers are plain and no text can start a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    for at, one in enumerate(changes):
        told = {name: harmless(cell) for name, cell in cells(one, voice).items()} | _plainly(one, voice)
        if at == 0:
            writer.writerow(told)
        writer.writerow(told.values())
    return text.getvalue().encode("utf-8-sig")


def _moved(one: Change, voice: Voice) -> str:
    """What a correction replaced: 10.1 → 10.2 (+0.1), with units where they differ; empty where nothing is told of it."""
    if one.deed is not Deed.CORRECTED or one.before is None:
        return ""
    in_one_unit = one.before.identity.unit == one.row.identity.unit
    old, new = (_value(row, voice) if in_one_unit else row_value(row, voice) for row in (one.before, one.row))
    if one.difference is None:
        return f"{old} → {new}"
    return voice.words("{old} → {new} ({difference})", old=old, new=new, difference=change(one.difference))


def _value(row: Row, voice: Voice) -> str:
    return number(row.value) if row.value is not None else row_value(row, voice)


def _plainly(one: Change, voice: Voice) -> dict[str, str]:
    """The numbers of a row as other software reads them; the difference stands in a column of its own."""
    value = {} if one.row.value is None else {voice.words("Value"): f"{one.row.value:f}"}
    shown = {voice.words("Disclosure"): disclosed(one.row.disclosure, voice.words)}
    difference = "" if one.difference is None else f"{one.difference:f}"
    return {**value, **shown, voice.words("Difference"): difference}
