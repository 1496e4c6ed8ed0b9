"""What each column of the tables means and holds, for the OpenAPI document."""

from dataclasses import dataclass
from typing import Any, Final

from targets.api.codes import Terms, with_words
from targets.domain.terms import (
    Accrual,
    Bound,
    Commitment,
    Comparator,
    Direction,
    Disclosure,
    Domain,
    Frequency,
    Grade,
    Kind,
    Measure,
    Nature,
    Origin,
    Prices,
    Reason,
    Status,
    Vintage,
)
from targets.ledger.entries import SourceKind
from targets.ledger.rows import Deed
from targets.presentation.words import N_, Words

Schema = dict[str, Any]
_TEXT: Final[Schema] = {"type": "string"}
_NUMBER: Final[Schema] = {"type": ["number", "null"]}
_FLAG: Final[Schema] = {"type": ["boolean", "null"]}
_DAY: Final[Schema] = {"type": "string", "format": "date"}
_MOMENT: Final[Schema] = {"type": "string", "format": "date-time"}
_PERIOD: Final[Schema] = {
    "type": "string",
    "examples": ["2017", "2017-09", "2017-01/2017-09", "2012/2016", "2017-03-30"],
}

_PUBLIC: Final[Schema] = {"type": "string", "enum": [Disclosure.PUBLIC.value]}


@dataclass(frozen=True, slots=True)
class Column:
    """`says`: a message id. `schema`: what a cell is; "" stands where a text or code has none. `codes`: the list of a code."""

    says: str
    schema: Schema
    codes: Terms | None = None

    def described(self, words: Words) -> Schema:
        """The schema with its description."""
        return {**self.schema, "description": with_words(words(self.says), self.codes, words)}


def _code(says: str, terms: Terms, *, may_lack: bool = False) -> Column:
    known = [*(term.value for term in terms), *([""] if may_lack else [])]
    return Column(says, {"type": "string", "enum": known}, terms)


_AMONG_ALL: Final = {
    "indicator": Column(N_("The id of the indicator."), _TEXT),
    "target": Column(N_("The id of the target."), _TEXT),
    "topic": Column(N_("The id of a topic, which is one file of the catalog."), _TEXT),
    "domain": _code(N_("A section of the dashboard."), Domain),
    "name": Column(N_("What it is called, in the language asked for."), _TEXT),
    "measure": _code(N_("What sort of number it is."), Measure),
    "accrual": _code(N_("Whether it adds up over the year, stands at a date, or is neither."), Accrual),
    "population": Column(N_("Of whom it is measured, in the words of the report; empty where of nobody in particular."), _TEXT),
    "area": Column(N_("The area a figure is about, in the words of the report."), _TEXT),
    "unit": Column(N_("The unit of the numbers, in Chinese as published."), _TEXT),
    "prices": _code(N_("The price basis."), Prices),
    "direction": _code(N_("Which way is good."), Direction),
    "frequency": _code(N_("How often a figure is published."), Frequency),
    "definition": Column(N_("What exactly is measured, in the language asked for."), _TEXT),
    "growth_of": Column(N_("The id of the level whose change it is; empty for others."), _TEXT),
    "formerly": Column(N_("Ids it had before, with blanks between them."), _TEXT),
    "period": Column(N_("The period: a year, a month, a day or an interval; a stock is taken at its last day."), _PERIOD),
    "value": Column(N_("The number as published, digit for digit, in its unit; null for what is told in words alone."), _NUMBER),
    "vintage": _code(N_("The edition of a figure."), Vintage),
    "disclosure": Column(N_("Whether everybody may know it; nothing else is told here."), _PUBLIC),
    "grade": _code(N_("How close to the publishing office it was read: A, B, the unofficial C, or entered."), Grade),
    "origin": _code(N_("Where it comes from: the report, another publication, or people who entered it."), Origin),
    "source": Column(N_("The title of the source; several with ‖ between them."), _TEXT),
    "place": Column(N_("Where in the source it stands, as headings; several with ‖ between them."), _TEXT),
    "clause": Column(N_("The clause it stands in, word for word; several with ‖ between them."), _TEXT),
    "bound": _code(N_("Whether the number is exact or only a bound."), Bound),
    "passed": Column(N_("Of a result in words, whether it was passed; null for a number."), _FLAG),
    "known_from": Column(N_("The day from which it counts as known."), _DAY),
    "kind": _code(N_("The rule that judges a target."), Kind),
    "comparator": _code(N_("How figure and value are held together; empty without a value."), Comparator, may_lack=True),
    "commitment": _code(N_("How strongly a target is promised."), Commitment),
    "nature": _code(N_("What a target is: binding, expected or a task."), Nature),
    "due": Column(N_("The period the target is for."), _PERIOD),
    "tolerance": Column(N_("The points by which “about” may be missed; null where there is no such word."), _NUMBER),
    "document": Column(N_("The id of the source that sets the target."), _TEXT),
    "status": _code(N_("How the target stands; the last four say why there is no light."), Status),
    "actual": Column(N_("The figure that spoke, in the unit of the indicator; null where none could."), _NUMBER),
    "actual_period": Column(N_("The period of the figure that spoke; empty where none could."), _TEXT),
    "expected": Column(N_("What the figure is held against: the target at the end, the schedule or path before."), _NUMBER),
    "gap": Column(N_("The figure less what was expected of it, in the unit beside it."), _NUMBER),
    "reason": _code(N_("Why the target stands as it does."), Reason),
    "on": Column(N_("The day it is judged as of."), _DAY),
    "mark": Column(N_("Says that the figures of this answer are invented, for practice."), _TEXT),
    "recorded_at": Column(N_("When it was recorded, in the city's time."), _MOMENT),
    "deed": _code(N_("What was done."), Deed),
    "words": Column(N_("A result or an assigned value in words; empty for a number alone."), _TEXT),
    "before": Column(N_("The number that was corrected, where it had the same unit; else null."), _NUMBER),
    "difference": Column(N_("The new number less the old one; null for all but corrections."), _NUMBER),
    "source_kind": _code(N_("What the source is."), SourceKind),
    "reference": Column(N_("The document number or web address of the source; empty where there is none."), _TEXT),
    "reporting_unit": Column(N_("The unit that reported it, as it was typed."), _TEXT),
    "note": Column(N_("What was noted with it."), _TEXT),
}  # fmt: skip
# Where a table means something else by the same name
_IN: Final = {
    ("Indicator", "id"): Column(N_("The id of the indicator."), _TEXT),
    ("Target", "id"): Column(N_("The id of the target."), _TEXT),
    ("Target", "value"): Column(N_("The number promised, in its unit; null for a promise without one."), _NUMBER),
    ("Evaluation", "unit"): Column(N_("The unit of the gap, in Chinese."), _TEXT),
    ("HistoryLine", "target"): Column(N_("The id of the target a value was assigned to; empty for figures."), _TEXT),
    ("HistoryLine", "vintage"): _code(N_("The edition of a figure."), Vintage, may_lack=True),
    ("HistoryLine", "reason"): Column(N_("Why a figure was corrected or withdrawn, as it was typed."), _TEXT),
    ("HistoryLine", "source"): Column(N_("The title of the source, as it was typed."), _TEXT),
}  # fmt: skip


def column(schema: str, name: str) -> Column:
    """What a column of a table means. KeyError for one nobody has described."""
    return _IN.get((schema, name)) or _AMONG_ALL[name]
