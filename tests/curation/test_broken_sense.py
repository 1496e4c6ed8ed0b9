"""Gate 3: one broken example for each mistake, named by the mistake; two mistakes at once as well."""

from pathlib import Path

import pytest

from targets.curation import CurationError, load
from tests.curation.breaking import Breaker

OUTPUT = "indicators/economy/output.yaml"
INCOME = "indicators/livelihood/income.yaml"

Edit = tuple[str, str, str]

CASES: dict[str, tuple[list[Edit], list[str]]] = {
    "a_printed_that_is_not_in_the_clause": (
        [
            (OUTPUT, "printed: 8%}", "printed: 9%}"),
        ],
        [
            "seeds/indicators/economy/output.yaml:80: indicators.4.observations.0.citations.0.printed: '9%' does not stand in the clause '产出100亿元，增长8%'; copy it as printed",
            "seeds/indicators/economy/output.yaml:80: indicators.4.observations.0.citations.0.printed: '9%' gives 9 %, but the value is 8; correct one of them",
        ],
    ),
    "a_printed_that_is_a_part_of_a_longer_number": (
        [
            (OUTPUT, "printed: 2.6%, fall", "printed: 6%, fall"),
        ],
        [
            "seeds/indicators/economy/output.yaml:102: indicators.5.observations.0.citations.0.printed: '6%' does not stand in the clause '能耗下降2.6%'; copy it as printed",
            "seeds/indicators/economy/output.yaml:102: indicators.5.observations.0.citations.0.printed: '6%' gives -6 %, but the value is -2.6; correct one of them",
        ],
    ),
    "a_value_other_than_printed": (
        [
            (OUTPUT, "value: 8\n", "value: 8.1\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:80: indicators.4.observations.0.citations.0.printed: '8%' gives 8 %, but the value is 8.1; correct one of them",
        ],
    ),
    "a_unit_without_a_factor": (
        [
            ("vocabulary.yaml", "  - {printed: 万元, unit: 元, factor: 10000}\n", ""),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:17: indicators.0.observations.0.citations.0.printed: '4万元' is neither a number in 元 nor listed in vocabulary.yaml under factors or words; add it there",
            "seeds/indicators/livelihood/income.yaml:26: indicators.0.targets.0.citations.0.printed: '5万元' is neither a number in 元 nor listed in vocabulary.yaml under factors or words; add it there",
            "seeds/indicators/livelihood/income.yaml:41: indicators.1.observations.0.citations.0.printed: '2万元' is neither a number in 元 nor listed in vocabulary.yaml under factors or words; add it there",
        ],
    ),
    "a_fall_written_as_a_rise": (
        [
            (OUTPUT, "value: -2.6", "value: 2.6"),
            (OUTPUT, "printed: 2.6%, fall: true", "printed: 2.6%"),
        ],
        [
            "seeds/indicators/economy/output.yaml:102: indicators.5.observations.0.citations.0.printed: the clause says that the figure fell; set fall: true and a negative value",
        ],
    ),
    "a_fall_the_clause_does_not_tell": (
        [
            (OUTPUT, "printed: 8%}", "printed: 8%, fall: true}"),
            (OUTPUT, "value: 8\n", "value: -8\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:80: indicators.4.observations.0.citations.0.fall: fall is set, but the clause says of no fall before the figure; remove it",
        ],
    ),
    "an_occurrence_left_open": (
        [
            (OUTPUT, "clause: 产出增长7%左右, printed: 7%", "clause: 产出增长7%，7%左右, printed: 7%"),
        ],
        [
            "seeds/indicators/economy/output.yaml:89: indicators.4.targets.0.citations.0.printed: '7%' stands 2 times in the clause; say which by occurrence",
        ],
    ),
    "an_occurrence_beyond_the_last": (
        [
            (OUTPUT, "clause: 产出增长7%左右, printed: 7%", "clause: 产出增长7%左右, printed: 7%, occurrence: 2"),
        ],
        [
            "seeds/indicators/economy/output.yaml:89: indicators.4.targets.0.citations.0.occurrence: '7%' stands only 1 times in the clause",
        ],
    ),
    "a_source_that_does_not_exist": (
        [
            (OUTPUT, "clause: 产出110亿元", "clause: 产出110亿元"),
            (
                OUTPUT,
                "{source: bulletin, place: 正文, clause: 产出110亿元",
                "{source: buletin, place: 正文, clause: 产出110亿元",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:19: indicators.0.observations.1.citations.0.source: there is no source 'buletin'; add sources/buletin.yaml",
            "seeds/indicators/economy/output.yaml:64: indicators.3.observations.1.computed: the source cited does not tell both part and whole of this period",
            "seeds/sources/bulletin.yaml:5: figures: states 3 citations, the catalog has 2; one is missing, or the control total has to be corrected",
        ],
    ),
    "a_place_outside_the_outline": (
        [
            (OUTPUT, "place: 二, clause", "place: 三, clause"),
        ],
        [
            "seeds/indicators/economy/output.yaml:89: indicators.4.targets.0.citations.0.place: '三' is no path of report.yaml's outline",
            "seeds/report.yaml:5: outline.2.targets: 二 states 2 targets, the catalog cites 1; one is missing, or the control total has to be corrected",
        ],
    ),
    "a_file_whose_ids_are_another_topics": (
        [
            (OUTPUT, "id: output_energy", "id: energy"),
        ],
        [
            "seeds/indicators/economy/output.yaml:90: indicators.5.id: 'energy' has to be 'output' or start with 'output_'",
        ],
    ),
    "an_id_used_twice": (
        [
            (INCOME, "id: income_ratio", "id: income_rural"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:42: indicators.2.id: 'income_rural' stands in seeds/indicators/livelihood/income.yaml:27 too; choose another id",
            "seeds/indicators/livelihood/income.yaml:53: indicators.2.observations.0.period: report tells 2016 in line 39 already; make it one figure with two citations, or give them different vintages",
        ],
    ),
    "an_id_with_capitals": (
        [
            (OUTPUT, "id: output_energy", "id: output_Energy"),
        ],
        [
            "seeds/indicators/economy/output.yaml:90: indicators.5.id: 'output_Energy' is no id; write small letters, digits and single underscores",
        ],
    ),
    "a_unit_that_is_not_listed": (
        [
            (INCOME, "unit: 倍", "unit: 比"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:46: indicators.2.unit: '比' is not in vocabulary.yaml; use one of 亿元、%、元、倍 or add it there",
            "seeds/indicators/livelihood/income.yaml:55: indicators.2.observations.0.citations.0.printed: '2.00：1' is neither a number in 比 nor listed in vocabulary.yaml under factors or words; add it there",
        ],
    ),
    "an_area_that_is_not_listed": (
        [
            (INCOME, "unit: 倍\n    area: 全市", "unit: 倍\n    area: 市区"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:47: indicators.2.area: '市区' is not in vocabulary.yaml; use one of 全市 or add it there",
        ],
    ),
    "a_reference_to_nothing": (
        [
            (OUTPUT, "growth_of: output", "growth_of: outputs"),
        ],
        [
            "seeds/indicators/economy/output.yaml:75: indicators.4.growth_of: there is no indicator 'outputs'; write the id of an existing one",
        ],
    ),
    "chinese_in_an_english_name": (
        [
            (OUTPUT, "en: Service output", "en: 服务业 output"),
        ],
        [
            "seeds/indicators/economy/output.yaml:21: indicators.1.name.en: '服务业 output' holds Chinese; write the English words",
        ],
    ),
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
    "a_report_that_is_another": (
        [
            ("place.yaml", "report: report", "report: bulletin"),
        ],
        [
            "seeds/place.yaml:3: report: report.yaml is about 'report'",
        ],
    ),
    "a_figure_dropped": (
        [
            (
                OUTPUT,
                "      - period: 2016\n        value: -2.6\n        citations: [{source: report, place: 一, clause: 能耗下降2.6%, printed: 2.6%, fall: true}]\n",
                "",
            ),
            (
                OUTPUT,
                "direction: down\n    frequency: year\n    definition: {zh: 单位产出能耗的变化。, en: Change of energy per output.}\n    observations:",
                "direction: down\n    frequency: year\n    definition: {zh: 单位产出能耗的变化。, en: Change of energy per output.}",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:90: indicators.5: has neither figure nor target; add one or remove the indicator",
            "seeds/report.yaml:4: outline.1.observations: 一 states 8 observations, the catalog cites 7; one is missing, or the control total has to be corrected",
            "seeds/sources/report.yaml:6: figures: states 10 citations, the catalog has 9; one is missing, or the control total has to be corrected",
        ],
    ),
    "a_waiver_dropped": (
        [
            (
                "waivers.yaml",
                "  - {place: 二, clause: 新的一年, printed: 一年, reason: {zh: 固定说法, en: a turn of phrase}}\n",
                "",
            ),
        ],
        [
            "seeds/report.yaml:5: outline.2.waivers: 二 states 1 waivers, the catalog cites 0; one is missing, or the control total has to be corrected",
        ],
    ),
    "a_waiver_outside_the_outline": (
        [
            ("waivers.yaml", "place: 二", "place: 四"),
        ],
        [
            "seeds/report.yaml:5: outline.2.waivers: 二 states 1 waivers, the catalog cites 0; one is missing, or the control total has to be corrected",
            "seeds/waivers.yaml:3: waivers.1.place: '四' is no path of report.yaml's outline",
        ],
    ),
    "two_mistakes_in_two_files": (
        [
            ("waivers.yaml", "printed: 一年", "printed: 两年"),
            (OUTPUT, "value: 8\n", "value: 8.1\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:80: indicators.4.observations.0.citations.0.printed: '8%' gives 8 %, but the value is 8.1; correct one of them",
            "seeds/waivers.yaml:3: waivers.1.printed: '两年' does not stand in the clause '新的一年'; copy it as printed",
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
def test_the_mistake_is_told_with_file_line_and_what_would_be_right(
    edits: list[Edit], messages: list[str], city: Path, replace: Breaker
) -> None:
    for file, old, new in edits:
        replace(file, old, new)
    with pytest.raises(CurationError) as told:
        load(Path("seeds"))
    assert [str(mistake) for mistake in told.value.mistakes] == messages
