"""Where the small sound city lies, how it is broken, and what is then told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targets.curation import CurationError, load

SOUND = Path(__file__).parent / "sound"
REPORT = Path(__file__).parent / "sound_report.txt"

Breaker = Callable[[str, str, str], Path]
OUTPUT = "indicators/economy/output.yaml"
INCOME = "indicators/livelihood/income.yaml"

Edit = tuple[str, str, str]
# What is exchanged (file, old, new), and every mistake then told.
Case = tuple[list[Edit], list[str]]


def mistakes_of(edits: list[Edit], replace: Breaker) -> list[str]:
    """What loading the seeds says once they are broken so."""
    for file, old, new in edits:
        replace(file, old, new)
    with pytest.raises(CurationError) as told:
        load(Path("seeds"))
    return [str(mistake) for mistake in told.value.mistakes]
