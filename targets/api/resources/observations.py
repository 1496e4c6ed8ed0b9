"""What was measured: figures of the catalog and figures people entered."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from targets.api.look import Look
from targets.api.parameters import KNOWN_SINCE, KNOWN_UNTIL, UNOFFICIAL, VINTAGE, YEAR, YES
from targets.api.question import Question
from targets.api.resources.resource import BY_INDICATOR, Page, Resource, part, passes
from targets.domain.indicator import Observation
from targets.domain.terms import Grade
from targets.presentation.tables.export import OBSERVATIONS as COLUMNS
from targets.presentation.tables.export import observations
from targets.presentation.words import N_
from targets.tracking.snapshot import Snapshot

_KEPT: Final = 8  # questions: whoever reads a hundred thousand figures page by page asks the same again
_Passes = Callable[[Observation], bool]


def _page(look: Look) -> Page:
    kept = _found(look.snapshot, look.question.key)
    return Page(len(kept), observations(look.catalog, part(kept, look.question), look.words))


@lru_cache(maxsize=_KEPT)
def _found(snapshot: Snapshot, asked: tuple[tuple[str, Any], ...]) -> tuple[Observation, ...]:
    filters = dict(asked)
    conditions = tuple(_conditions(filters))
    question = Question(known=snapshot.known, filters=filters)
    wanted = {name for name, one in snapshot.catalog.indicators.items() if passes(one, question)}
    return tuple(
        one for one in snapshot.figures() if one.indicator in wanted and all(passed(one) for passed in conditions)
    )


def _conditions(filters: Mapping[str, Any]) -> Iterator[_Passes]:
    """Of the filters that are set, since there may be a hundred thousand figures to ask."""
    if filters.get(UNOFFICIAL.name) != YES:
        yield lambda figure: figure.grade is not Grade.C
    if years := filters.get(YEAR.name):
        yield lambda figure: figure.period.year in years
    if vintages := filters.get(VINTAGE.name):
        yield lambda figure: figure.vintage.value in vintages
    if since := filters.get(KNOWN_SINCE.name):
        yield lambda figure: figure.known_from >= since
    if until := filters.get(KNOWN_UNTIL.name):
        yield lambda figure: figure.known_from <= until


OBSERVATIONS: Final = Resource(
    name="observations",
    schema="Observation",
    title=N_("Figures"),
    says=N_("Every figure known, curated ones first, each with its edition, its source and the clause it stands in."),
    filters=(*BY_INDICATOR, YEAR, VINTAGE, KNOWN_SINCE, KNOWN_UNTIL, UNOFFICIAL),
    columns=COLUMNS,
    page=_page,
)
