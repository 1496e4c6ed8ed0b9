"""Figures of two days held against each other, on an invented city: what counts as new, revised, withdrawn, or as nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from targets.domain.catalog import Catalog
from targets.domain.changes import Cause
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.terms import Grade, Origin, Vintage
from targets.tracking.entered import Entered
from targets.tracking.moved import moved
from targets.tracking.snapshot import Snapshot, build_snapshot
from targets.tracking.turned import Turned
from tests.tracking.sheets import JOBS, JOBS_2017, catalog, catalog_with

DAY = date(2018, 6, 1)
YEAR, MONTHS = Period.parse("2017"), Period.parse("2017-01/2017-09")
GROWTH = "gdp_growth"


def entered(row: int, value: str, indicator: str = JOBS, **other: Any) -> Observation:
    facts: dict[str, Any] = {"period": YEAR, "vintage": Vintage.PRELIMINARY, "known_from": date(2018, 1, 5)}
    return Observation(
        indicator=indicator,
        value=Decimal(value),
        grade=Grade.ENTERED,
        origin=Origin.ENTERED,
        row=row,
        typed_source="快报",
        **(facts | other),
    )


def view(*figures: Observation, of: Catalog | None = None, known: date = DAY) -> Snapshot:
    kept = Entered(figures={one.row: one for one in figures if one.row is not None})
    return build_snapshot(of or catalog(), kept, known, known, True, len(figures))


def told(before: Snapshot, after: Snapshot) -> list[tuple[str, str, str | None]]:
    return [
        (one.sort.value, str(one.figure.value), str(one.before.value) if one.before else None)
        for one in moved(before, after)
    ]


def published(**changes: Any) -> Catalog:
    """The catalog with the growth of 2017 said otherwise."""

    def said(figure: Observation) -> Observation:
        meant = figure.indicator == GROWTH and figure.period == YEAR and figure.grade is Grade.A
        return figure.model_copy(update=changes) if meant else figure

    return catalog_with(observations=tuple(said(figure) for figure in catalog().observations))


def test_another_row_that_says_the_same_is_no_change() -> None:
    assert told(view(entered(1, "10.1")), view(entered(2, "10.1"))) == []


def test_a_later_edition_that_says_the_same_is_new_and_confirms_the_one_before() -> None:
    first, final = entered(1, "10.1"), entered(2, "10.1", vintage=Vintage.FINAL)
    assert told(view(first), view(first, final)) == [("new", "10.1", "10.1")]


def test_what_was_withdrawn_is_not_what_another_edition_revises() -> None:
    first, final = entered(1, "10.1"), entered(2, "10.3", vintage=Vintage.FINAL)
    assert told(view(first), view(final)) == [("new", "10.3", None), ("withdrawn", "10.1", "10.1")]


def test_two_corrections_of_a_period_find_their_own_predecessors() -> None:
    before = view(entered(1, "10.1"), entered(2, "10.2", vintage=Vintage.FINAL))
    after = view(entered(3, "9.1"), entered(4, "9.2", vintage=Vintage.FINAL))
    assert told(before, after) == [("revised", "9.1", "10.1"), ("revised", "9.2", "10.2")]


def test_another_period_of_the_indicator_has_nothing_to_do_with_it() -> None:
    before = view(entered(1, "10.1"))
    assert told(before, view(entered(1, "10.1"), entered(2, "7", period=MONTHS))) == [("new", "7", None)]


def test_a_curator_who_mends_a_published_figure_revises_it() -> None:
    assert set(told(view(of=published(value=Decimal("7.6"))), view())) == {("revised", "7.8", "7.6")}


def test_a_curator_who_finds_a_better_source_for_the_same_value_changes_nothing() -> None:
    moved_to = published(citations=())
    assert told(view(of=moved_to), view()) == []


def test_what_one_document_says_twice_of_a_period_is_two_figures() -> None:
    figures = catalog().observations
    twice = catalog_with(observations=(*figures, *(one for one in figures if one.grade is Grade.A)))
    assert len(moved(view(), view(of=twice))) == sum(
        1 for one in figures if one.grade is Grade.A and one.known_from <= DAY
    )


def test_transcriptions_are_left_out() -> None:
    plain = catalog_with(observations=tuple(one for one in catalog().observations if one.grade is not Grade.C))
    assert moved(view(of=plain), view()) == ()


def test_a_renamed_indicator_keeps_its_figures() -> None:
    former = catalog()
    indicators = {
        (f"{name}_new" if name == GROWTH else name): one
        if name != GROWTH
        else one.model_copy(update={"id": f"{name}_new", "formerly": (name,)})
        for name, one in former.indicators.items()
    }
    observations = tuple(
        one.model_copy(update={"indicator": f"{GROWTH}_new"}) if one.indicator == GROWTH else one
        for one in former.observations
    )
    renamed = catalog_with(indicators=indicators, observations=observations)
    assert moved(view(), replace(view(), catalog=renamed)) == ()


def turn(before: Snapshot, after: Snapshot, target: str = JOBS_2017) -> tuple[str, str | None]:
    (found,) = (one for one in Turned(before, after).turns if one.target.id == target)
    return found.cause.value, str(found.moved.figure.value) if found.moved else None


def test_of_several_figures_the_one_that_turns_the_status_alone_is_named() -> None:
    """The months came with the withdrawal of the year, but the withdrawal put out the light."""
    year, months = entered(1, "10.1"), entered(2, "3.9", period=MONTHS)
    assert turn(view(year), view(months)) == (Cause.WITHDRAWAL, "10.1")


def test_a_figure_is_the_cause_although_the_catalog_changed_elsewhere() -> None:
    other = {
        name: one.model_copy(update={"definition": one.name}) if name == "grain" else one
        for name, one in catalog().indicators.items()
    }
    before = view(of=catalog_with(indicators=other))
    assert turn(before, view(entered(1, "10.1"))) == (Cause.FIGURE, "10.1")


@pytest.mark.parametrize("known", [date(2017, 12, 30), date(2018, 1, 1)])
def test_a_day_is_judged_as_it_was_then(known: date) -> None:
    """Seen from a later today the year is over; on its own day it may still have run."""
    seen = build_snapshot(catalog(), Entered(), known, date(2026, 1, 1), internal=True, revision=0)
    assert seen.evaluate(catalog().targets[JOBS_2017]).final is (known.year == 2018)
