"""What a row of the ledger is about, in words that hold even when the catalog no longer knows its indicator or unit."""

from targets.domain.indicator import Indicator
from targets.ledger.orphans import by_any_id
from targets.ledger.rows import Row
from targets.presentation.numbers import number
from targets.presentation.voice import Voice


def row_indicator(row: Row, voice: Voice) -> Indicator | None:
    """The indicator under its present id, None when it is gone."""
    return by_any_id(voice.catalog.indicators.values()).get(row.indicator)


def row_name(row: Row, voice: Voice) -> str:
    """The indicator's name, or the id the row was written under."""
    indicator = row_indicator(row, voice)
    return voice.name(indicator) if indicator else row.indicator


def row_unit(row: Row, voice: Voice) -> str:
    """The unit the row was written in."""
    return voice.unit(row.identity.unit) if row.identity.unit in voice.catalog.vocabulary.units else row.identity.unit


def row_value(row: Row, voice: Voice) -> str:
    """Number and unit, or the result in words."""
    if row.value is None:
        return row.words or voice.words("done" if row.passed else "not done")
    if row.identity.unit in voice.catalog.vocabulary.units:
        return voice.quantity(row.value, row.identity.unit)
    return f"{number(row.value)} {row.identity.unit}"
