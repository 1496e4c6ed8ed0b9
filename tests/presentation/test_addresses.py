"""Addresses that are printed."""

import pytest

from targets.presentation.addresses import check_address
from targets.presentation.words import Language

CODE = "40AC-QG1H-SMAJ-2DNV-W96R-T"


@pytest.mark.parametrize("base", ["https://targets.example/jiaxing", "https://targets.example/jiaxing/"])
def test_a_printed_code_leads_to_its_check_in_the_language_of_the_print(base: str) -> None:
    assert check_address(base, CODE) == f"https://targets.example/jiaxing/check?code={CODE}"
    assert check_address(base, CODE, Language.EN) == f"https://targets.example/jiaxing/check?code={CODE}&lang=English"
