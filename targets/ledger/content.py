"""What a batch says: whether it can be stored at all, and the fingerprint that tells a repetition from other content."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, Final

from targets.domain.period import Period
from targets.ledger.entries import AssignmentEntry, Batch, Entry, FigureEntry, WithdrawalEntry
from targets.ledger.errors import BadEntry, Fault

# Longer than any figure of a government, short enough that 1E+999999 is not written out.
LONGEST_NUMBER = 40
# PostgreSQL keeps no NUL and neither database a lone surrogate; SQLite would cut at the first or fail late at the other.
_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
# By class, since a large import asks a million times.
_FIELDS: Final[dict[type[object], tuple[tuple[str, bool], ...]]] = {}


def plain(value: Decimal) -> str:
    """A number digit for digit without exponent: `7.80` stays `7.80`, `1E+3` is `1000`, `-0` is `0`."""
    return format(value if value else value.copy_abs(), "f")


def check(batch: Batch) -> None:
    """Raise BadEntry for the first thing that could not be kept, or not be understood later."""
    for field, text in (
        ("token", batch.token),
        ("actor.subject", batch.actor.subject),
        ("actor.name", batch.actor.name),
    ):
        check_text(None, field, text)
        check_filled(None, field, text)
    if not batch.entries:
        raise BadEntry(None, "entries", Fault.EMPTY_BATCH)
    for position, entry in enumerate(batch.entries):
        _check_entry(position, entry)


def fingerprint(batch: Batch) -> str:
    """SHA-256 over everything the batch says, its token apart."""
    return digest_of([batch.actor, [(type(entry).__name__, entry) for entry in batch.entries]])


def digest_of(said: object) -> str:
    """SHA-256 over lists, texts, numbers, periods and the ledger's own frozen classes."""
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def canonical(said: object) -> str:
    """The same as JSON that has one form only: numbers as text, digit for digit."""
    return json.dumps(_plainly(said), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _check_entry(position: int, entry: Entry) -> None:
    for field, text in texts_of(entry):
        check_text(position, field, text)
    if isinstance(entry, WithdrawalEntry):
        return
    for field, required in _required(entry):
        check_filled(position, field, required)
    if entry.value is not None:
        _check_number(position, entry.value)
    in_words = entry.passed is not None if isinstance(entry, FigureEntry) else bool(entry.words and entry.words.strip())
    if entry.value is None and not in_words:
        raise BadEntry(position, "value", Fault.NO_RESULT)
    if isinstance(entry, FigureEntry) and entry.value is not None and in_words:
        raise BadEntry(position, "passed", Fault.TWO_RESULTS)


def _required(entry: FigureEntry | AssignmentEntry) -> Iterator[tuple[str, str | None]]:
    yield "identity.indicator", entry.identity.indicator
    yield "identity.area", entry.identity.area
    yield "source.title", entry.source.title
    yield "reporter.unit", entry.reporter.unit
    yield "reporter.name", entry.reporter.name
    if isinstance(entry, AssignmentEntry):
        yield "target", entry.target
        yield "source.document_number", entry.source.reference


def _check_number(position: int, value: Decimal) -> None:
    if not value.is_finite():
        raise BadEntry(position, "value", Fault.UNSTORABLE_NUMBER)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    if max(len(value.as_tuple().digits), abs(value.adjusted()), abs(exponent)) > LONGEST_NUMBER:
        raise BadEntry(position, "value", Fault.UNSTORABLE_NUMBER)


def check_filled(position: int | None, field: str, text: str | None) -> None:
    """BadEntry where nothing is said."""
    if not text or not text.strip():
        raise BadEntry(position, field, Fault.EMPTY)


def check_text(position: int | None, field: str, text: str) -> None:
    """BadEntry for text that not every database keeps as it is."""
    # Ids are parts of a slot, separated by blanks.
    blank_in_id = field in ("identity.indicator", "target", "formerly") and any(map(str.isspace, text))
    if blank_in_id or _UNSTORABLE.search(text):
        raise BadEntry(position, field, Fault.UNSTORABLE_TEXT)


def texts_of(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Dotted field -> text, for every text inside a frozen class of the ledger."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item, path)
    else:
        for name, _ in _fields(value):
            yield from texts_of(getattr(value, name), f"{path}.{name}" if path else name)


def _plainly(value: Any) -> Any:
    if known := _fields(value):
        return {name: _plainly(getattr(value, name)) for name, compared in known if compared}
    if isinstance(value, list | tuple):
        return [_plainly(item) for item in value]
    if isinstance(value, Decimal):
        return plain(value)
    return str(value) if isinstance(value, Period) else value


def _fields(value: object) -> tuple[tuple[str, bool], ...]:
    """The names of a frozen class's fields, and whether they are compared; none of anything else."""
    kind = type(value)
    known = _FIELDS.get(kind)
    if known is None:
        named = fields(kind) if is_dataclass(kind) else ()
        known = _FIELDS[kind] = tuple((field.name, field.compare) for field in named)
    return known
