"""How invented figures are marked wherever they are shown: on pages, in charts, in every file that leaves the dashboard."""

from collections.abc import Sequence
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


def marked(frame: pd.DataFrame, catalog: Catalog, words: Words | None = None) -> pd.DataFrame:
    """In practice every row of a frame begins with the mark: in the language of `words`, for export in codes and both."""
    if not catalog.practice:
        return frame
    name, said = (COLUMN, IN_FILES) if words is None else marked_cell(words)
    return pd.concat({name: pd.Series([said] * len(frame), index=frame.index, dtype=object)}, axis="columns").join(
        frame
    )


def marked_where(frame: pd.DataFrame, invented: Sequence[bool], catalog: Catalog, words: Words) -> pd.DataFrame:
    """On a page, which itself says that one practises, only the rows that are invented: a published figure stays one."""
    found = marked(frame, catalog, words)
    name, said = marked_cell(words)
    return found.assign(**{name: [said if one else "" for one in invented]}) if catalog.practice else found


def marked_cell(words: Words) -> tuple[str, str]:
    """The name of the column of marks on screen, and what stands in it."""
    return words("Mark"), words(PRACTICE)


def marked_name(name: str, catalog: Catalog, words: Words) -> str:
    """The name of a file, the mark first."""
    return f"{words(PRACTICE)}-{name}" if catalog.practice else name
