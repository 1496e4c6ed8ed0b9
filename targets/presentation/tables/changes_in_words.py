"""The table of what changed for people: headings and codes in their language, for a file that leaves the dashboard."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

import pandas as pd

from targets.domain.changes import Cause
from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status
from targets.presentation.disclosure import disclosed
from targets.presentation.periods import period
from targets.presentation.sentences.change_lines import REMARKS, SORTS, TURNED
from targets.presentation.status import status_name
from targets.presentation.tables.changes import REMARK as REMARK_ROW
from targets.presentation.tables.changes import TURNED as TURNED_ROW
from targets.presentation.voice import Voice
from targets.presentation.words import N_

# The ids are for software, which reads the codes
HEADINGS: Final = {
    "change": N_("Change"),
    "name": N_("Target or indicator"),
    "area": N_("Area"),
    "period": N_("Period"),
    "before": N_("Before"),
    "after": N_("After"),
    "unit": N_("Unit"),
    "difference": N_("Difference"),
    "difference_unit": N_("Unit of the difference"),
    "cause": N_("Cause of the change"),
    "said": N_("What happened"),
    "source": N_("Source or unit"),
    "known_from": N_("Known or written on"),
    "disclosure": N_("Disclosure"),
}
CHANGES: Final = {TURNED_ROW: TURNED, REMARK_ROW: REMARKS, **{sort.value: said for sort, said in SORTS.items()}}
CAUSES: Final = {
    Cause.TIME: N_("time has passed"),
    Cause.FIGURE: N_("new figure"),
    Cause.REVISION: N_("revision"),
    Cause.WITHDRAWAL: N_("withdrawal"),
    Cause.ASSIGNMENT: N_("assigned value"),
    Cause.RULE: N_("judging rules"),
    Cause.CATALOG: N_("catalog"),
    Cause.PUBLICATION: N_("publication of the target"),
}
_Cell = object
_Record = Mapping[str, _Cell]


def in_words(frame: pd.DataFrame, voice: Voice) -> pd.DataFrame:
    """The frame of `tables.changes`, made `by_name`, with a column for each of `HEADINGS`; numbers stay Decimal."""
    records = [dict(zip(frame.columns, cells, strict=True)) for cells in frame.itertuples(index=False)]
    told = [{name: _said(name, record, voice) for name in HEADINGS} for record in records]
    columns = {name: voice.words(heading) for name, heading in HEADINGS.items()}
    return pd.DataFrame(told, columns=list(HEADINGS), dtype=object).rename(columns=columns)


def _said(name: str, record: _Record, voice: Voice) -> _Cell:
    cell = record[name]
    if cell is None or cell == "":
        return cell
    return _TOLD[name](cell, record, voice) if name in _TOLD else cell


def _value(cell: _Cell, record: _Record, voice: Voice) -> _Cell:
    if record["change"] == TURNED_ROW:
        return cell  # named already
    if record["change"] == REMARK_ROW:
        return status_name(Status(str(cell)), voice.words)
    if isinstance(cell, Decimal):
        return cell
    return voice.words("done") if cell else voice.words("not done")


_TOLD: Final[Mapping[str, Callable[[_Cell, _Record, Voice], _Cell]]] = {
    "change": lambda cell, _, voice: voice.words(CHANGES[str(cell)]),
    "area": lambda cell, _, voice: voice.words.term(voice.catalog.vocabulary.areas, str(cell)),
    "period": lambda cell, _, voice: period(Period.parse(str(cell)), voice.words),
    "before": _value,
    "after": _value,
    "unit": lambda cell, _, voice: voice.unit(str(cell)),
    "difference_unit": lambda cell, _, voice: voice.unit(str(cell)),
    "cause": lambda cell, _, voice: voice.words(CAUSES[Cause(str(cell))]),
    "disclosure": lambda cell, _, voice: disclosed(Disclosure(str(cell)), voice.words),
}
