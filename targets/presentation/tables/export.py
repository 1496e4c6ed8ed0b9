"""Observations, targets and evaluations as frames with fixed column names, for the command line and for downloads.

Column names and codes are the same in every language; `name` follows the language, areas and clauses stay in the
report's words. Values are Decimal as published, None where there is none.
"""

from collections.abc import Iterable, Sequence

import pandas as pd

from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from targets.presentation.disclosure import rests_on_internal
from targets.presentation.wording import comparator_of, value_of
from targets.presentation.words import Words

OBSERVATIONS = (
    "indicator", "topic", "domain", "name", "measure", "population", "area", "period", "value", "unit", "vintage",
    "disclosure", "grade", "origin", "source", "place", "clause", "bound", "passed", "known_from",
)  # fmt: skip
TARGETS = (
    "id", "indicator", "name", "area", "kind", "comparator", "commitment", "nature", "value", "unit", "due",
    "tolerance", "document", "place", "clause",
)  # fmt: skip
EVALUATIONS = (
    "target", "indicator", "due", "status", "actual", "actual_period", "expected", "gap", "unit", "reason", "disclosure",
    "on",
)  # fmt: skip
_AND = " ‖ "


def observations(catalog: Catalog, figures: Iterable[Observation], words: Words) -> pd.DataFrame:
    """One row a figure; further citations of the same figure follow in the same cell. `passed`: of a result in words, else None."""
    rows = []
    for figure in figures:
        indicator = catalog.indicators[figure.indicator]
        sources = [catalog.sources[citation.source].title for citation in figure.citations]
        if figure.typed_source is not None:
            sources = [figure.typed_source]
        rows.append(
            (
                indicator.id,
                indicator.topic,
                indicator.domain.value,
                words.of(indicator.name),
                indicator.measure.value,
                indicator.population or "",
                indicator.area,
                str(figure.period),
                figure.value,
                indicator.unit,
                figure.vintage.value,
                figure.disclosure.value,
                figure.grade.value,
                figure.origin.value,
                _AND.join(dict.fromkeys(sources)),
                _AND.join(dict.fromkeys(citation.place for citation in figure.citations)),
                _AND.join(dict.fromkeys(citation.clause for citation in figure.citations)),
                figure.bound.value,
                figure.passed,
                figure.known_from.isoformat(),
            )
        )
    return _frame(rows, OBSERVATIONS)


def targets(catalog: Catalog, promised: Iterable[Target], words: Words) -> pd.DataFrame:
    """One row a target; `tolerance` in points where 左右 allows one."""
    rows = []
    for target in promised:
        indicator = catalog.indicators[target.indicator]
        band = catalog.rules.growth.get(getattr(target, "band", "")) if hasattr(target, "comparator") else None
        about = band.about if band is not None and comparator_of(target) == "about" else None
        rows.append(
            (
                target.id,
                target.indicator,
                words.of(catalog.title(target)),
                indicator.area,
                target.kind.value,
                comparator_of(target).value if value_of(target) is not None else "",
                target.commitment.value,
                target.nature.value,
                value_of(target),
                indicator.unit,
                str(target.due),
                about,
                target.document,
                _AND.join(dict.fromkeys(citation.place for citation in target.citations)),
                _AND.join(dict.fromkeys(citation.clause for citation in target.citations)),
            )
        )
    return _frame(rows, TARGETS)


def evaluations(verdicts: Iterable[Evaluation]) -> pd.DataFrame:
    """One row a verdict; `unit` is the unit of `gap`; `disclosure` that of the figures it rests on; `on` the day it is judged as of."""
    rows = [
        (
            one.target,
            one.indicator,
            str(one.due),
            one.status.value,
            one.actual.value if one.actual else None,
            str(one.actual.period) if one.actual else "",
            one.expected,
            one.gap,
            one.unit,
            one.reason.value,
            (Disclosure.INTERNAL if rests_on_internal(one) else Disclosure.PUBLIC).value,
            one.on.isoformat(),
        )
        for one in verdicts
    ]
    return _frame(rows, EVALUATIONS)


def _frame(rows: Sequence[tuple[object, ...]], columns: tuple[str, ...]) -> pd.DataFrame:
    """Cells stay as they are: pandas must not turn Decimal into floats."""
    return pd.DataFrame(rows, columns=list(columns), dtype=object)
