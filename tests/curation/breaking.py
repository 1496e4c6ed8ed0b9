"""Where the small sound city lies, and the type of the fixture that breaks it."""

from collections.abc import Callable
from pathlib import Path

SOUND = Path(__file__).parent / "sound"
REPORT = Path(__file__).parent / "sound_report.txt"

Breaker = Callable[[str, str, str], Path]
