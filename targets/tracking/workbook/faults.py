"""What can be wrong with a workbook or one of its cells, beyond what can be wrong with a field of the form."""

from dataclasses import dataclass
from enum import StrEnum

from targets.tracking.entry.typed import Fault


class FileFault(StrEnum):
    """Why nothing of a file can be read."""

    TOO_LARGE = "too_large"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    OLD_EXCEL = "old_excel"
    PDF = "pdf"
    NO_EXCEL = "no_excel"
    MACROS = "macros"
    BROKEN = "broken"
    ENTITIES = "entities"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_INTRICATE = "too_intricate"
    TOO_MANY_MERGED = "too_many_merged"
    NO_FORM = "no_form"
    HEADING_TWICE = "heading_twice"
    PRACTICE = "practice"


class CellFault(StrEnum):
    """Why a cell cannot be taken as it is."""

    FORMULA = "formula"
    ERROR = "error"
    TRUTH = "truth"
    DATE = "date"
    PERIOD_AS_DATE = "period_as_date"
    SCALED = "scaled"
    ROUNDED = "rounded"
    MERGED = "merged"
    HIDDEN = "hidden"
    NO_ID = "no_id"
    UNKNOWN_ID = "unknown_id"
    OTHER_NAME = "other_name"
    OTHER_AREA = "other_area"
    OTHER_UNIT_STATED = "other_unit_stated"
    NO_PERIOD = "no_period"
    UNKNOWN_PERIOD = "unknown_period"
    UNKNOWN_CHOICE = "unknown_choice"
    NOT_FOR_FIGURES = "not_for_figures"
    NOT_FOR_TARGETS = "not_for_targets"
    NOT_ASSIGNED = "not_assigned"
    TWICE = "twice"
    NOT_YOURS = "not_yours"
    IN_REVIEW = "in_review"


class Unusable(Exception):  # noqa: N818 - what it says
    """A file of which nothing can be read. `detail`: the limit, or the place."""

    def __init__(self, fault: FileFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


class Refused(Exception):  # noqa: N818 - what it says
    """A cell that cannot be taken as it is."""

    def __init__(self, fault: CellFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with one cell. `cell`: as Excel calls it; "" where there is none, as for a column that is missing.

    `heading`: what the cell is for, as a column's value. `unit`: the indicator's, where another one was typed.
    """

    sheet: str
    cell: str
    heading: str
    fault: Fault | CellFault
    detail: str = ""
    unit: str = ""
