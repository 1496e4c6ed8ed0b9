"""From typed text to ledger entries, or to a problem at each field."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator
from targets.ledger.entries import (
    AssignmentEntry,
    EnteredSource,
    Entry,
    FigureEntry,
    Identity,
    Reporter,
    assignment_slot,
    figure_slot,
)
from targets.tracking.entry.number import UnreadableError, read_number
from targets.tracking.entry.typed import Fault, Problem, Problems, TypedAssignment, TypedFigure, TypedSheet

_LONGEST = 500
_LONGEST_NOTE = 2000
_PLAIN_FIELDS = ("source_title", "reference", "unit", "reporter", "contact", "note", "reason")
_REQUIRED = ("source_title", "unit", "reporter")


def read_sheet(sheet: TypedSheet, catalog: Catalog, today: date) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries of a form and what is wrong with it; save only where there is nothing wrong."""
    problems = list(_field_problems(sheet, today))
    entries: list[Entry] = []
    for figure in sheet.figures:
        if figure.is_blank:
            continue
        try:
            entries.append(_figure(figure, sheet, catalog))
        except UnreadableError as error:
            problems.append(Problem(f"figure {figure.indicator}", error.fault, error.detail))
    for assignment in sheet.assignments:
        if assignment.is_blank:
            continue
        try:
            entries.append(_assignment(assignment, sheet, catalog))
        except UnreadableError as error:
            problems.append(Problem(f"assignment {assignment.target}", error.fault, error.detail))
    if not entries and not any(p.field.startswith(("figure ", "assignment ")) for p in problems):
        problems.append(Problem("figures", Fault.NOTHING_ENTERED))
    if any(getattr(entry, "seen", None) is not None for entry in entries) and not sheet.reason.strip():
        problems.append(Problem("reason", Fault.REASON_REQUIRED))
    if any(isinstance(e, AssignmentEntry) for e in entries) and not sheet.reference.strip():
        problems.append(Problem("reference", Fault.DOCUMENT_REQUIRED))
    return tuple(entries), tuple(problems)


def _field_problems(sheet: TypedSheet, today: date) -> Iterator[Problem]:
    for name in _REQUIRED:
        if not getattr(sheet, name).strip():
            yield Problem(name, Fault.REQUIRED)
    for name in _PLAIN_FIELDS:
        try:
            refuse_text(getattr(sheet, name), _LONGEST_NOTE if name in ("note", "reason") else _LONGEST)
        except UnreadableError as error:
            yield Problem(name, error.fault, error.detail)
    if sheet.period.last > today and any(not figure.is_blank for figure in sheet.figures):
        yield Problem("period", Fault.PERIOD_NOT_OVER, str(sheet.period))


def _figure(typed: TypedFigure, sheet: TypedSheet, catalog: Catalog) -> FigureEntry:
    indicator = catalog.indicators[typed.indicator]
    refuse_text(typed.words, _LONGEST)
    value = read_number(typed.value, indicator.unit) if typed.value.strip() else None
    if value is not None:
        _refuse_impossible(value, indicator)
    _refuse_unclear_result(typed)
    return FigureEntry(
        identity=Identity.of(indicator),
        period=sheet.period,
        value=value,
        passed=typed.passed,
        words=typed.words.strip() or None,
        vintage=sheet.vintage,
        disclosure=sheet.disclosure,
        source=_source(sheet),
        reporter=_reporter(sheet),
        note=sheet.note.strip() or None,
        reason=_reason(sheet, figure_slot(indicator.id, sheet.period, sheet.vintage)),
        seen=sheet.seen.get(figure_slot(indicator.id, sheet.period, sheet.vintage)),
        formerly=indicator.formerly,
    )


def _assignment(typed: TypedAssignment, sheet: TypedSheet, catalog: Catalog) -> AssignmentEntry:
    target = catalog.targets[typed.target]
    indicator = catalog.indicators[target.indicator]
    slot = assignment_slot(target.id)
    refuse_text(typed.words, _LONGEST)
    value = read_number(typed.value, indicator.unit) if typed.value.strip() else None
    if value is not None:
        _refuse_impossible(value, indicator)
    return AssignmentEntry(
        target=target.id,
        identity=Identity.of(indicator),
        period=target.due,
        value=value,
        words=typed.words.strip() or None,
        comparator=typed.comparator,
        disclosure=sheet.disclosure,
        source=_source(sheet),
        reporter=_reporter(sheet),
        note=sheet.note.strip() or None,
        reason=_reason(sheet, slot),
        seen=sheet.seen.get(slot),
    )


def _refuse_impossible(value: Decimal, indicator: Indicator) -> None:
    if value < 0 and indicator.measure.never_negative:
        raise UnreadableError(Fault.NEGATIVE, str(value))
    if value != value.to_integral_value() and indicator.counts_wholes:
        raise UnreadableError(Fault.NOT_WHOLE, str(value))


def _refuse_unclear_result(typed: TypedFigure) -> None:
    in_words = typed.passed is not None or typed.words.strip()
    if typed.value.strip() and in_words:
        raise UnreadableError(Fault.TWO_RESULTS)
    if typed.passed is None and typed.words.strip():
        raise UnreadableError(Fault.RESULT_NOT_CHOSEN)


def refuse_text(text: str, longest: int) -> None:
    """What no ledger can keep: NUL and lone halves of a character, as a broken paste leaves them."""
    if len(text) > longest:
        raise UnreadableError(Fault.TOO_LONG, str(longest))
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise UnreadableError(Fault.UNREADABLE_TEXT)


def _source(sheet: TypedSheet) -> EnteredSource:
    reference = sheet.reference.strip()
    is_address = reference.lower().startswith(("http://", "https://"))
    return EnteredSource(
        kind=sheet.source_kind,
        title=sheet.source_title.strip(),
        document_number=reference or None if not is_address else None,
        address=reference if is_address else None,
    )


def _reporter(sheet: TypedSheet) -> Reporter:
    return Reporter(unit=sheet.unit.strip(), name=sheet.reporter.strip(), contact=sheet.contact.strip() or None)


def _reason(sheet: TypedSheet, slot: str) -> str | None:
    """A reason belongs to what replaces something."""
    return (sheet.reason.strip() or None) if sheet.seen.get(slot) is not None else None


def fields_of(problems: tuple[Problem, ...]) -> Problems:
    """The first problem of each field."""
    return {problem.field: problem for problem in reversed(problems)}
