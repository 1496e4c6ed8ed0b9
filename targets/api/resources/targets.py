"""What was promised."""

from typing import Final

from targets.api.look import Look
from targets.api.parameters import COMMITMENT, KIND, NATURE, YEAR, Parameter
from targets.api.question import Question
from targets.api.resources.resource import BY_INDICATOR, Page, Resource, part, passes
from targets.domain.catalog import Catalog
from targets.domain.target import Target
from targets.presentation.tables.export import TARGETS as COLUMNS
from targets.presentation.tables.export import targets
from targets.presentation.words import N_

BY_TARGET: Final[tuple[Parameter, ...]] = (*BY_INDICATOR, YEAR, KIND, NATURE, COMMITMENT)


def promised(target: Target, catalog: Catalog, question: Question) -> bool:
    """The filters of BY_TARGET."""
    return (
        passes(catalog.indicators[target.indicator], question)
        and question.passes(YEAR.name, target.due.year)
        and question.passes(KIND.name, target.kind.value)
        and question.passes(NATURE.name, target.nature.value)
        and question.passes(COMMITMENT.name, target.commitment.value)
    )


def _page(look: Look) -> Page:
    kept = [one for one in look.catalog.targets.values() if promised(one, look.catalog, look.question)]
    return Page(len(kept), targets(look.catalog, part(kept, look.question), look.words))


def _one(look: Look, name: str) -> Page | None:
    found = look.catalog.targets.get(name)
    return None if found is None else Page(1, targets(look.catalog, [found], look.words))


TARGETS: Final = Resource(
    name="targets",
    schema="Target",
    title=N_("Targets"),
    says=N_("Every target promised by the day of knowledge, those of other documents than the report among them."),
    filters=BY_TARGET,
    columns=COLUMNS,
    page=_page,
    one=_one,
)
