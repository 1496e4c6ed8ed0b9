"""Gate 3, citations: what is printed, where it stands, and who says it: one broken example for each mistake, told with file, line and what would be right."""

import pytest

from tests.curation.breaking import OUTPUT, Breaker, Case, Edit, mistakes_of

CASES: dict[str, Case] = {
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
}


@pytest.mark.parametrize(("edits", "messages"), CASES.values(), ids=CASES)
@pytest.mark.usefixtures("city")
def test_the_mistake_is_told_with_file_line_and_what_would_be_right(
    edits: list[Edit], messages: list[str], replace: Breaker
) -> None:
    assert mistakes_of(edits, replace) == messages
