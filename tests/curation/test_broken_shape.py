"""Gates 1 and 2: one broken example for each mistake, named by the mistake."""

from pathlib import Path

import pytest

from targets.curation import CurationError, load
from tests.curation.breaking import Breaker

OUTPUT = "indicators/economy/output.yaml"
INCOME = "indicators/livelihood/income.yaml"

Edit = tuple[str, str, str]

CASES: dict[str, tuple[list[Edit], list[str]]] = {
    "a_tab_is_no_yaml": (
        [
            (OUTPUT, "name: {zh: 产出, en: Output}\nindicators", "name: {zh: 产出, en: Output\nindicators"),
        ],
        [
            "seeds/indicators/economy/output.yaml:2: is no YAML: did not find expected ',' or '}'",
        ],
    ),
    "a_key_given_twice": (
        [
            (
                INCOME,
                "name: {zh: 居民收入, en: Income}",
                "name: {zh: 居民收入, en: Income}\nname: {zh: 收入, en: Income}",
            ),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:2: name: stands here twice; keep one",
        ],
    ),
    "an_alias": (
        [(INCOME, "name: {zh: 居民收入, en: Income}", "name: &it {zh: 居民收入, en: Income}\nother: *it")],
        ["seeds/indicators/livelihood/income.yaml:2: other: repeats another place by an alias (*); write it out"],
    ),
    "an_alias_that_holds_itself": (
        [(INCOME, "name: {zh: 居民收入, en: Income}", "name: &it [*it]")],
        ["seeds/indicators/livelihood/income.yaml:1: name.0: repeats another place by an alias (*); write it out"],
    ),
    "a_tag": (
        [(INCOME, "en: Income}\n", "en: !!int Income}\n")],
        [
            "seeds/indicators/livelihood/income.yaml:1: name.en: carries the tag tag:yaml.org,2002:int; leave the tag out"
        ],
    ),
    "a_list_for_a_key": (
        [(INCOME, "name: {zh: 居民收入, en: Income}", "name: {zh: 居民收入, en: Income}\n[a, b]: c")],
        ["seeds/indicators/livelihood/income.yaml:2: has a list or mapping for a key; write a word"],
    ),
    "an_unknown_key": (
        [
            (
                OUTPUT,
                "share_of: output_structure\n    definition: {zh: 货物",
                "share_off: output_structure\n    definition: {zh: 货物",
            ),
        ],
        [
            "seeds/indicators/economy/output.yaml:42: indicators.2.share_off: is an unknown key (did you mean 'share_of'?); correct or remove it",
        ],
    ),
    "a_missing_key": (
        [
            (OUTPUT, "    direction: down\n", ""),
        ],
        [
            "seeds/indicators/economy/output.yaml:90: indicators.5.direction: is missing; add it",
        ],
    ),
    "a_value_that_is_no": (
        [
            (OUTPUT, "value: 8\n", "value: no\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:79: indicators.4.observations.0.value: 'no' is no plain number; write digits with an optional sign and point, as in -2.6",
        ],
    ),
    "a_value_in_scientific_notation": (
        [
            (INCOME, "value: 50000\n", "value: 5e4\n"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:22: indicators.0.targets.0.value: '5e4' is no plain number; write digits with an optional sign and point, as in -2.6",
        ],
    ),
    "a_value_with_a_leading_zero": (
        [
            (OUTPUT, "value: 8\n", "value: 08\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:79: indicators.4.observations.0.value: '08' is no plain number; write digits with an optional sign and point, as in -2.6",
        ],
    ),
    "a_value_in_base_sixty": (
        [
            (OUTPUT, "value: 8\n", "value: 1:30\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:79: indicators.4.observations.0.value: '1:30' is no plain number; write digits with an optional sign and point, as in -2.6",
        ],
    ),
    "a_value_with_separators": (
        [
            (INCOME, "value: 50000\n", "value: 50,000\n"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:22: indicators.0.targets.0.value: '50,000' is no plain number; write digits with an optional sign and point, as in -2.6",
        ],
    ),
    "a_value_that_is_nan": (
        [
            (OUTPUT, "value: 8\n", "value: .nan\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:79: indicators.4.observations.0.value: '.nan' is no plain number; write digits with an optional sign and point, as in -2.6",
        ],
    ),
    "a_period_that_is_none": (
        [
            (OUTPUT, "      - period: 2016\n        value: 8\n", "      - period: 2016Q1\n        value: 8\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:78: indicators.4.observations.0.period: '2016Q1' is no period; write 2016, 2017-09, 2017-03-30, 2017-01/2017-09 or 2012/2016",
        ],
    ),
    "a_day_that_does_not_exist": (
        [
            (OUTPUT, "      - period: 2016\n        value: 8\n", "      - period: 2016-02-30\n        value: 8\n"),
        ],
        [
            "seeds/indicators/economy/output.yaml:78: indicators.4.observations.0.period: '2016-02-30' names a day that does not exist",
        ],
    ),
    "a_word_outside_a_closed_list": (
        [
            (OUTPUT, "comparator: about", "comparator: roughly"),
        ],
        [
            "seeds/indicators/economy/output.yaml:86: indicators.4.targets.0.comparator: 'roughly' is none of 'about', 'at_least', 'above', 'at_most', 'below'",
        ],
    ),
    "an_unknown_kind": (
        [
            (OUTPUT, "kind: growth", "kind: rise"),
        ],
        [
            "seeds/indicators/economy/output.yaml:82: indicators.4.targets.0: kind 'rise' is none of 'growth', 'quota', 'level', 'reach', 'keep', 'change', 'below', 'complete', 'in_step', 'keep_falling', 'assigned'",
        ],
    ),
    "a_kind_left_out": (
        [
            (OUTPUT, "        kind: growth\n", ""),
        ],
        [
            "seeds/indicators/economy/output.yaml:82: indicators.4.targets.0: kind is missing; say which rule judges the target",
        ],
    ),
    "a_field_of_another_kind": (
        [
            (OUTPUT, "band: gdp", "band: gdp\n        schedule: monthly"),
        ],
        [
            "seeds/indicators/economy/output.yaml:89: indicators.4.targets.0.schedule: does not belong here; remove it",
        ],
    ),
    "a_bool_that_is_none": (
        [
            (OUTPUT, "fall: true", "fall: perhaps"),
        ],
        [
            "seeds/indicators/economy/output.yaml:102: indicators.5.observations.0.citations.0.fall: 'perhaps' is neither true nor false",
        ],
    ),
    "an_empty_name": (
        [
            (OUTPUT, "en: Service output", "en: ''"),
        ],
        [
            "seeds/indicators/economy/output.yaml:21: indicators.1.name.en: is empty; write the words",
        ],
    ),
    "two_mistakes_in_one_file_before_the_third_gate": (
        [
            (INCOME, "value: 50000\n", "value: 5e4\n"),
            (INCOME, "    ratio_of:", "    ratio_off:"),
        ],
        [
            "seeds/indicators/livelihood/income.yaml:22: indicators.0.targets.0.value: '5e4' is no plain number; write digits with an optional sign and point, as in -2.6",
            "seeds/indicators/livelihood/income.yaml:50: indicators.2.ratio_off: is an unknown key (did you mean 'ratio_of'?); correct or remove it",
        ],
    ),
    "an_empty_file": (
        [
            (
                "waivers.yaml",
                "waivers:\n  - {place: 一, clause: 2016年是好年景, printed: 2016年, reason: {zh: 本部分所指年份, en: the year the part is about}}\n  - {place: 二, clause: 新的一年, printed: 一年, reason: {zh: 固定说法, en: a turn of phrase}}\n",
                "",
            ),
        ],
        [
            "seeds/waivers.yaml:1: is empty; copy a neighbouring file and change it",
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
