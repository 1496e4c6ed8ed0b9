"""Rows in force as the judging sees them, and rows that the catalog has no place for any more."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from targets.domain.frozen import LocalText
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.target import Assignment
from targets.domain.terms import (
    Accrual,
    Comparator,
    Direction,
    Disclosure,
    Domain,
    Frequency,
    Grade,
    Measure,
    Origin,
    Vintage,
)
from targets.ledger.entries import Identity
from targets.ledger.figures import assignments, observations
from targets.ledger.ledger import Ledger
from targets.ledger.orphans import Mismatch, by_any_id, orphans
from tests.ledger.entered import assignment, batch, figure

EVENING = datetime(2026, 9, 30, 17, tzinfo=UTC)
NEXT_DAY = date(2026, 10, 1)


def indicator(id: str = "gdp_growth", **other: Any) -> Indicator:
    facts: dict[str, Any] = {
        "topic": "gdp",
        "domain": Domain.ECONOMY,
        "name": LocalText(zh="地区生产总值增长", en="GDP growth"),
        "measure": Measure.GROWTH,
        "accrual": Accrual.RATE,
        "unit": "%",
        "area": "全市",
        "direction": Direction.UP,
        "frequency": Frequency.QUARTER,
        "definition": LocalText(zh="可比价", en="at constant prices"),
    }
    return Indicator(id=id, **(facts | other))


ENERGY = indicator("energy_intensity")


def test_a_figure_is_an_observation_known_from_the_day_it_was_recorded_in_shanghai(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.80"), assignment()), EVENING)

    assert observations(ledger.live(), [indicator(), ENERGY]) == (
        Observation(
            indicator="gdp_growth",
            period=Period.parse("2017"),
            value=Decimal("7.80"),
            vintage=Vintage.PRELIMINARY,
            disclosure=Disclosure.INTERNAL,
            grade=Grade.ENTERED,
            origin=Origin.ENTERED,
            citations=(),
            known_from=NEXT_DAY,
            row=1,
            typed_source="2017年12月统计快报",
        ),
    )


def test_a_result_in_words_is_an_observation_without_a_value(ledger: Ledger) -> None:
    ledger.append(batch(figure(None, passed=True, words="经省考核完成")), EVENING)

    (observation,) = observations(ledger.live(), [indicator()])
    assert (observation.value, observation.passed) == (None, True)


def test_an_assigned_value_names_the_document_that_sets_it(ledger: Ledger) -> None:
    ledger.append(batch(figure(), assignment(), assignment("cod_2017", None, words="完成省下达任务")), EVENING)

    assert assignments(ledger.live(), [indicator(), ENERGY], {"energy_2017", "cod_2017"}) == (
        Assignment(
            target="energy_2017",
            value=Decimal("-3.4"),
            comparator=Comparator.AT_MOST,
            text="下降3.4%以上",
            document_number="浙节能办〔2017〕1号",
            source="关于下达2017年目标的通知 (浙节能办〔2017〕1号)",
            known_from=NEXT_DAY,
            row=2,
        ),
        Assignment(
            target="cod_2017",
            value=None,
            comparator=Comparator.AT_MOST,
            text="完成省下达任务",
            document_number="浙节能办〔2017〕1号",
            source="关于下达2017年目标的通知 (浙节能办〔2017〕1号)",
            known_from=NEXT_DAY,
            row=3,
        ),
    )


def test_figures_of_a_renamed_indicator_go_under_its_present_name(ledger: Ledger) -> None:
    ledger.append(batch(figure()), EVENING)

    (observation,) = observations(ledger.live(), [indicator("gdp_real_growth", formerly=("gdp", "gdp_growth"))])
    assert observation.indicator == "gdp_real_growth"


def test_a_present_id_goes_before_a_former_one() -> None:
    taken, renamed = indicator("a"), indicator("b", formerly=("a",))

    assert by_any_id([taken, renamed]) == {"a": taken, "b": renamed}
    assert by_any_id([renamed, taken]) == {"a": taken, "b": renamed}


@pytest.mark.parametrize(
    ("today", "mismatches"),
    [
        ([], (Mismatch.INDICATOR_GONE,)),
        ([indicator(unit="‰")], (Mismatch.UNIT_CHANGED,)),
        ([indicator(measure=Measure.INDEX)], (Mismatch.MEASURE_CHANGED,)),
        ([indicator(area="市区")], (Mismatch.AREA_CHANGED,)),
        ([indicator(population="城镇居民")], (Mismatch.POPULATION_CHANGED,)),
        (
            [indicator("b", formerly=("gdp_growth",), unit="‰", area="市区")],
            (Mismatch.AREA_CHANGED, Mismatch.UNIT_CHANGED),
        ),
    ],
)
def test_a_row_that_no_longer_fits_is_listed_and_not_judged(
    ledger: Ledger, today: list[Indicator], mismatches: tuple[Mismatch, ...]
) -> None:
    ledger.append(batch(figure()), EVENING)

    (orphan,) = orphans(ledger.live(), today, ())

    assert (orphan.row, orphan.mismatches) == (ledger.row(1), mismatches)
    assert observations(ledger.live(), today) == ()


def test_an_assigned_value_without_its_target_is_listed_and_not_used(ledger: Ledger) -> None:
    ledger.append(batch(assignment()), EVENING)

    (orphan,) = orphans(ledger.live(), [ENERGY], {"another"})
    (lost,) = orphans(ledger.live(), [], {"another"})

    assert (orphan.row.id, orphan.mismatches) == (1, (Mismatch.TARGET_GONE,))
    assert lost.mismatches == (Mismatch.INDICATOR_GONE, Mismatch.TARGET_GONE)
    assert assignments(ledger.live(), [ENERGY], {"another"}) == ()


def test_rows_that_fit_are_no_orphans(ledger: Ledger) -> None:
    ledger.append(batch(figure(), assignment()), EVENING)

    assert orphans(ledger.live(), [indicator(), ENERGY], {"energy_2017"}) == ()


def test_the_identity_of_an_indicator_is_what_a_row_repeats() -> None:
    assert Identity.of(indicator(population="城镇居民")) == Identity(
        indicator="gdp_growth", area="全市", population="城镇居民", measure=Measure.GROWTH, unit="%"
    )
