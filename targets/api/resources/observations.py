"""What was measured: figures of the catalog and figures people entered."""

from typing import Final

from targets.api.look import Look
from targets.api.parameters import KNOWN_SINCE, KNOWN_UNTIL, UNOFFICIAL, VINTAGE, YEAR, YES
from targets.api.resources.resource import BY_INDICATOR, Page, Resource, part, passes
from targets.domain.indicator import Observation
from targets.domain.terms import Grade
from targets.presentation.tables.export import OBSERVATIONS as COLUMNS
from targets.presentation.tables.export import observations
from targets.presentation.words import N_


def _page(look: Look) -> Page:
    wanted = {name for name, one in look.catalog.indicators.items() if passes(one, look.question)}
    kept = [one for one in look.snapshot.figures() if one.indicator in wanted and _passes(one, look)]
    return Page(len(kept), observations(look.catalog, part(kept, look.question), look.words))


def _passes(figure: Observation, look: Look) -> bool:
    question, filters = look.question, look.question.filters
    return (
        (figure.grade is not Grade.C or filters.get(UNOFFICIAL.name) == YES)
        and question.passes(YEAR.name, figure.period.year)
        and question.passes(VINTAGE.name, figure.vintage.value)
        and filters.get(KNOWN_SINCE.name, figure.known_from) <= figure.known_from
        and figure.known_from <= filters.get(KNOWN_UNTIL.name, figure.known_from)
    )


OBSERVATIONS: Final = Resource(
    name="observations",
    schema="Observation",
    title=N_("Figures"),
    says=N_("Every figure known, curated ones first, each with its edition, its source and the clause it stands in."),
    filters=(*BY_INDICATOR, YEAR, VINTAGE, KNOWN_SINCE, KNOWN_UNTIL, UNOFFICIAL),
    columns=COLUMNS,
    page=_page,
)
