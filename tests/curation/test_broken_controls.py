"""Gate 3, what is missing although the report states it: one broken example for each mistake, told with file, line and what would be right."""

import pytest

from tests.curation.breaking import OUTPUT, Breaker, Case, Edit, mistakes_of

CASES: dict[str, Case] = {
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
}


@pytest.mark.parametrize(("edits", "messages"), CASES.values(), ids=CASES)
@pytest.mark.usefixtures("city")
def test_the_mistake_is_told_with_file_line_and_what_would_be_right(
    edits: list[Edit], messages: list[str], replace: Breaker
) -> None:
    assert mistakes_of(edits, replace) == messages
