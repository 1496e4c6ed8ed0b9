"""A frame as CSV or JSON text: UTF-8, plain numbers without exponent, an empty cell or null where there is none."""

import json
from decimal import Decimal
from typing import Any

import pandas as pd


def as_csv(frame: pd.DataFrame) -> str:
    """RFC 4180 with a line feed; no cell of text can start a formula in a spreadsheet."""
    return frame.map(_cell).to_csv(index=False, lineterminator="\n")


def as_json(frame: pd.DataFrame) -> str:
    """A list of records; numbers as JSON numbers, digit for digit."""
    records = [{str(key): _plain(value) for key, value in record.items()} for record in frame.to_dict("records")]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _plain(value: Any) -> Any:
    """Decimals of at most 15 digits come out of `float` digit for digit; whole ones as whole numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
