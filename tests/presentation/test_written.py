"""Frames as CSV and JSON: digit for digit, and harmless in a spreadsheet."""

import csv
import io
import json
from decimal import Decimal

import pandas as pd
import pytest

from targets.presentation.tables.written import as_csv, as_json


def frame(*cells: object) -> pd.DataFrame:
    return pd.DataFrame([(cell,) for cell in cells], columns=["it"], dtype=object)


@pytest.mark.parametrize("digits", ["9.0", "7.80", "-2.6", "0", "123456789012345678", "1234567890123456.78", "0.10"])
def test_a_number_is_written_with_the_digits_it_was_published_with(digits: str) -> None:
    assert as_csv(frame(Decimal(digits))) == f"it\n{digits}\n"
    assert as_json(frame(Decimal(digits))) == f'[\n {{\n  "it": {digits}\n }}\n]\n'


def test_a_number_with_an_exponent_is_written_without() -> None:
    assert as_csv(frame(Decimal("6.6E+4"))) == "it\n66000\n"
    assert json.loads(as_json(frame(Decimal("6.6E+4")))) == [{"it": 66000}]


def test_what_is_unknown_is_an_empty_cell_or_null() -> None:
    assert list(csv.reader(io.StringIO(as_csv(frame(None, "a"))))) == [["it"], [""], ["a"]]
    assert json.loads(as_json(frame(None))) == [{"it": None}]


def test_a_text_is_kept_as_it_is_in_json_and_nothing_is_an_empty_list() -> None:
    text = '"力争"\n=1+1, ｢嘉兴｣'
    assert json.loads(as_json(frame(text, True))) == [{"it": text}, {"it": True}]
    assert json.loads(as_json(frame())) == []


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
def test_no_text_begins_a_formula_in_a_spreadsheet(beginning: str) -> None:
    (_, (cell,)) = csv.reader(io.StringIO(as_csv(frame(f"{beginning}1+1")), newline=""))
    assert cell == f"'{beginning}1+1".replace("\r", "\n")
