"""Gate 3, figures and targets that cannot be meant, or do not fit each other: one broken example for each mistake, told with file, line and what would be right."""

import pytest

from tests.curation.breaking import INCOME, OUTPUT, Breaker, Case, Edit, mistakes_of

CASES: dict[str, Case] = {
    "a_share_in_another_unit": (
        [
            (
                OUTPUT,
                'unit: "%"\n    area: 全市\n    direction: neutral',
                "unit: 亿元\n    area: 全市\n    direction: neutral",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:38: indicators.2.unit: a share is in %, not in 亿元",
        ],
    ),
    "a_growth_that_accrues": (
        [
            (
                OUTPUT,
                'accrual: rate\n    unit: "%"\n    area: 全市\n    prices: nominal',
                'accrual: flow\n    unit: "%"\n    area: 全市\n    prices: nominal',
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:69: indicators.4.accrual: a growth is a rate, not a flow",
        ],
    ),
    "a_figure_told_before_its_period_ends": (
        [
            ("sources/bulletin.yaml", "figures: 3", "published: 2017-06-30\nfigures: 3"),
        ],
        [
            "seeds/indicators/economy/output.yaml:17: indicators.0.observations.1.period: 2017 ends after its source was published on 2017-06-30; correct one of them",
            "seeds/indicators/economy/output.yaml:31: indicators.1.observations.0.period: 2017 ends after its source was published on 2017-06-30; correct one of them",
            "seeds/indicators/economy/output.yaml:62: indicators.3.observations.1.period: 2017 ends after its source was published on 2017-06-30; correct one of them",
        ],
    ),
    "a_figure_told_twice_by_one_source": (
        [
            (OUTPUT, "      - period: 2017\n        value: 110\n", "      - period: 2016\n        value: 110\n"),
            (
                OUTPUT,
                "{source: bulletin, place: 正文, clause: 产出110亿元",
                "{source: report, place: 一, clause: 产出110亿元",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:17: indicators.0.observations.1.period: report tells 2016 in line 14 already; make it one figure with two citations, or give them different vintages",
            "seeds/indicators/economy/output.yaml:64: indicators.3.observations.1.computed: the source cited does not tell both part and whole of this period",
            "seeds/report.yaml:4: outline.1.observations: 一 states 8 observations, the catalog cites 9; one is missing, or the control total has to be corrected",
            "seeds/sources/bulletin.yaml:5: figures: states 3 citations, the catalog has 2; one is missing, or the control total has to be corrected",
            "seeds/sources/report.yaml:6: figures: states 10 citations, the catalog has 11; one is missing, or the control total has to be corrected",
        ],
    ),
    "shares_that_do_not_add_up": (
        [
            (OUTPUT, "value: 61.5", "value: 61.7"),
            (OUTPUT, '61.5：38.5, printed: "61.5"', '61.7：38.5, printed: "61.7"'),
        ],
        [
            "seeds/indicators/economy/output.yaml:46: indicators.2.observations.0.value: the shares of output_structure in 2016 by report add up to 100.2, not 100",
        ],
    ),
    "a_ratio_that_does_not_divide": (
        [
            (INCOME, "value: 2.00", "value: 2.01"),
            (INCOME, "收入比2.00：1, printed: 2.00：1", "收入比2.01：1, printed: 2.01：1"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:54: indicators.2.observations.0.value: is 2.01, but 40000 ÷ 20000 = 2.0000",
        ],
    ),
    "a_growth_that_its_levels_deny": (
        [
            (OUTPUT, "      - period: 2016\n        value: 8\n", "      - period: 2017\n        value: 8.0\n"),
            (
                OUTPUT,
                "{source: report, place: 一, clause: 产出100亿元，增长8%, printed: 8%}",
                "{source: bulletin, place: 正文, clause: 产出110亿元，增长8.0%, printed: 8.0%}",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:79: indicators.4.observations.0.value: is 8.0, but 100 -> 110 is 10.00 %; correct a figure, or state another vintage or price basis",
            "seeds/report.yaml:4: outline.1.observations: 一 states 8 observations, the catalog cites 7; one is missing, or the control total has to be corrected",
            "seeds/sources/bulletin.yaml:5: figures: states 3 citations, the catalog has 4; one is missing, or the control total has to be corrected",
            "seeds/sources/report.yaml:6: figures: states 10 citations, the catalog has 9; one is missing, or the control total has to be corrected",
        ],
    ),
    "a_computed_share_that_is_wrong": (
        [
            (OUTPUT, "value: 40.0", "value: 40.1"),
        ],
        [
            "seeds/indicators/economy/output.yaml:63: indicators.3.observations.1.value: is 40.1, but 100 × 44 ÷ 110 = 40.0",
        ],
    ),
    "a_computed_share_without_its_parts": (
        [
            (OUTPUT, "part: output_service,", "part: output_goods_share,"),
        ],
        [
            "seeds/indicators/economy/output.yaml:64: indicators.3.observations.1.computed: the source cited does not tell both part and whole of this period",
        ],
    ),
    "a_base_after_the_target": (
        [
            (INCOME, "base: 2016", "base: 2018"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:24: indicators.0.targets.0.base: base 2018 does not lie before 2017",
            "seeds/indicators/livelihood/income.yaml:24: indicators.0.targets.0.base: there is no figure of 2018 to start from; add it or choose another base",
        ],
    ),
    "a_base_without_a_figure": (
        [
            (INCOME, "base: 2016", "base: 2015"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:24: indicators.0.targets.0.base: there is no figure of 2015 to start from; add it or choose another base",
        ],
    ),
    "a_band_that_judging_does_not_know": (
        [
            (OUTPUT, "band: gdp", "band: output_of_all"),
        ],
        [
            "seeds/indicators/economy/output.yaml:88: indicators.4.targets.0.band: judging.yaml has no growth band 'output_of_all'; use one of gdp, revenue, income, investment, output",
        ],
    ),
    "a_headline_that_is_no_target": (
        [
            ("place.yaml", "output_growth_2017", "output_2017"),
        ],
        [
            "seeds/place.yaml:6: headlines.2017.0: there is no target 'output_2017'",
        ],
    ),
    "a_figure_without_value": (
        [
            (OUTPUT, "        value: 8\n", ""),
        ],
        [
            "seeds/indicators/economy/output.yaml:79: indicators.4.observations.0.citations.0.printed: the figure has neither value nor passed; write one of them",
        ],
    ),
    "grades_mixed_in_one_figure": (
        [
            (
                OUTPUT,
                "[{source: bulletin, place: 正文, clause: 产出110亿元, printed: 110亿元}]",
                "[{source: bulletin, place: 正文, clause: 产出110亿元, printed: 110亿元}, {source: report, place: 一, clause: 产出110亿元, printed: 110亿元}]",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:17: indicators.0.observations.1.period: 2017 ends after its source was published on 2017-01-10; correct one of them",
            "seeds/indicators/economy/output.yaml:19: indicators.0.observations.1.citations: cites sources of grades A, B; make it one figure for each grade",
            "seeds/report.yaml:4: outline.1.observations: 一 states 8 observations, the catalog cites 9; one is missing, or the control total has to be corrected",
            "seeds/sources/report.yaml:6: figures: states 10 citations, the catalog has 11; one is missing, or the control total has to be corrected",
        ],
    ),
}


@pytest.mark.parametrize(("edits", "messages"), CASES.values(), ids=CASES)
@pytest.mark.usefixtures("city")
def test_the_mistake_is_told_with_file_line_and_what_would_be_right(
    edits: list[Edit], messages: list[str], replace: Breaker
) -> None:
    assert mistakes_of(edits, replace) == messages
