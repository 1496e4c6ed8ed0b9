"""Gate 3, names, ids, units, areas and references: one broken example for each mistake, told with file, line and what would be right."""

import pytest

from tests.curation.breaking import INCOME, OUTPUT, Breaker, Case, Edit, mistakes_of

CASES: dict[str, Case] = {
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
}


@pytest.mark.parametrize(("edits", "messages"), CASES.values(), ids=CASES)
@pytest.mark.usefixtures("city")
def test_the_mistake_is_told_with_file_line_and_what_would_be_right(
    edits: list[Edit], messages: list[str], replace: Breaker
) -> None:
    assert mistakes_of(edits, replace) == messages
