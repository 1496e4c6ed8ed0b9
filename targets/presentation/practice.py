"""How invented figures are marked wherever they are shown: on pages, in charts, in every file that leaves the dashboard."""

from typing import Final

import pandas as pd

from targets.domain.catalog import Catalog
from targets.presentation.words import N_, Words

PRACTICE: Final = N_("Practice data")
# Files travel to readers of either language, and their column names are the same in both.
COLUMN, IN_FILES = "mark", "演练数据 practice data"


def mark(catalog: Catalog, words: Words) -> str:
    """演练数据 in practice, "" otherwise."""
    return words(PRACTICE) if catalog.practice else ""


def marked(frame: pd.DataFrame, catalog: Catalog) -> pd.DataFrame:
    """A frame to be exported: in practice every row begins with the mark."""
    if not catalog.practice:
        return frame
    column = pd.Series([IN_FILES] * len(frame), index=frame.index, dtype=object)
    return pd.concat({COLUMN: column}, axis="columns").join(frame)


def marked_name(name: str, catalog: Catalog, words: Words) -> str:
    """The name of a file, the mark first."""
    return f"{words(PRACTICE)}-{name}" if catalog.practice else name
