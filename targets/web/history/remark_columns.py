"""Lines of the remarks as people read them, for the table and for CSV."""

import csv
import io
from collections.abc import Iterable, Mapping

from targets.ledger.remarks.entries import RemarkKind, RemarkRow
from targets.ledger.remarks.known import known
from targets.presentation import vocabulary
from targets.presentation.disclosure import disclosed
from targets.presentation.periods import period
from targets.presentation.practice import marked_cell
from targets.presentation.remarks import about
from targets.presentation.status import status_name
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice
from targets.tracking.clock import CITY
from targets.tracking.withheld import UNNAMED
from targets.web.history.columns import without_hands
from targets.web.history.filters import actor

Cells = Mapping[str, str]


def remark_cells(row: RemarkRow, voice: Voice) -> Cells:
    """Column name -> text; without numbers and names where the line has been told to the public."""
    words = voice.words
    told = {
        **dict([marked_cell(words)] if voice.catalog.practice else []),
        words("Row"): str(row.id),
        words("Time"): row.recorded_at.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S"),
        words("What was done"): _deed(row, voice),
        words("Target"): target_name(row, voice),
        words("Target year"): period(row.due, words),
        words("Written about"): _light(row, voice),
        words("Cause"): row.cause,
        words("Next step"): row.next_step,
        words("Deadline"): row.deadline.isoformat(),
        words("Reporting unit"): row.reporter.unit,
        words("Reported by"): row.reporter.name,
        words("Reason"): row.reason or "",
        words("Disclosure"): vocabulary.term(row.disclosure, words),
        words("Entered by"): actor(row.actor.subject, row.actor.name, voice),
        words("Replaces row"): str(row.replaces or ""),
    }
    return without_hands(told, words) if row.actor == UNNAMED else told


def remark_table(rows: Iterable[RemarkRow], voice: Voice) -> dict[str, list[str]]:
    """Column name -> texts, in the order of `rows`; Streamlit's own button writes them to CSV as they are."""
    told = [remark_cells(row, voice) for row in rows]
    return {name: [harmless(one[name]) for one in told] for name in told[0]} if told else {}


def remarks_as_csv(rows: Iterable[RemarkRow], voice: Voice) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; no text can start a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    for at, row in enumerate(rows):
        told = dict(remark_cells(row, voice))
        if at == 0:
            writer.writerow(told)
        told = {**told, voice.words("Disclosure"): disclosed(row.disclosure, voice.words)}
        writer.writerow([harmless(cell) for cell in told.values()])
    return text.getvalue().encode("utf-8-sig")


def target_name(row: RemarkRow, voice: Voice) -> str:
    """What the target is called, or the id it was written under where the catalog no longer knows it."""
    target = voice.catalog.targets.get(row.target)
    return voice.title(target) if target else row.target


def _deed(row: RemarkRow, voice: Voice) -> str:
    if row.kind is RemarkKind.WITHDRAWAL:
        return voice.words("Withdrawn")
    return voice.words("Written anew") if row.replaces else voice.words("Written")


def _light(row: RemarkRow, voice: Voice) -> str:
    target = voice.catalog.targets.get(row.target)
    if target is None:
        return status_name(row.shown.status, voice.words)
    return about(voice, target, known(row, internal=False))
