"""What is measured."""

from typing import Final

from targets.api.look import Look
from targets.api.resources.resource import BY_INDICATOR, Page, Resource, part, passes
from targets.ledger.orphans import by_any_id
from targets.presentation.tables.measured import INDICATORS as COLUMNS
from targets.presentation.tables.measured import indicators
from targets.presentation.words import N_


def _page(look: Look) -> Page:
    kept = [one for one in look.catalog.indicators.values() if passes(one, look.question)]
    return Page(len(kept), indicators(part(kept, look.question), look.words))


def _one(look: Look, name: str) -> Page | None:
    found = by_any_id(look.catalog.indicators.values()).get(name)
    return None if found is None else Page(1, indicators([found], look.words))


INDICATORS: Final = Resource(
    name="indicators",
    schema="Indicator",
    title=N_("Indicators"),
    says=N_("Every measurable series of the catalog: what is measured, of whom, where and in which unit."),
    filters=BY_INDICATOR,
    columns=COLUMNS,
    page=_page,
    one=_one,
)
