"""Units and duties: one broken example for each mistake, and several at once; what was told whole."""

from pathlib import Path

import pytest

from targets.curation import CurationError, load
from tests.curation.breaking import Breaker

FILE = "units.yaml"
FIRST = "{topics: [output], lead: statistics, responsible: [agriculture], leader: 某某}"
SECOND = "{indicators: [income_rural], lead: agriculture}"

CASES: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "no_yaml": (
        [("duties:", "duties")],
        ["seeds/units.yaml:5: is no YAML: could not find expected ':'"],
    ),
    "a_list_that_is_missing": (
        [("units:\n", "unites:\n")],
        [
            "seeds/units.yaml:1: unites: is an unknown key (did you mean 'units'?); correct or remove it",
            "seeds/units.yaml:1: units: is missing; add it",
        ],
    ),
    "an_unknown_key_and_an_empty_leader": (
        [("lead: statistics,", "leads: statistics,"), ("leader: 某某}", 'leader: ""}')],
        [
            "seeds/units.yaml:5: duties.0.leader: is empty; write the words",
            "seeds/units.yaml:5: duties.0.leads: is an unknown key (did you mean 'lead'?); correct or remove it",
        ],
    ),
    "a_single_unit_where_a_list_belongs": (
        [("responsible: [agriculture]", "responsible: agriculture")],
        ["seeds/units.yaml:5: duties.0.responsible: has to be a list"],
    ),
    "a_unit_without_a_name": (
        [("name: {zh: 统计局, en: Bureau of Statistics}", "short: {zh: 统计局, en: Bureau of Statistics}")],
        ["seeds/units.yaml:2: units.0.name: is missing; add it"],
    ),
    "an_id_that_is_none": (
        [("id: statistics", "id: Statistics"), ("lead: statistics", "lead: Statistics")],
        ["seeds/units.yaml:2: units.0.id: 'Statistics' is no id; write small letters, digits and single underscores"],
    ),
    "two_units_with_one_id_and_one_name": (
        [("{id: agriculture, name: {zh: 农业农村局,", "{id: statistics, name: {zh: 统计局,")],
        [
            "seeds/units.yaml:3: units.1.id: 'statistics' stands in line 2 already; choose another one",
            "seeds/units.yaml:3: units.1.name.zh: '统计局' stands in line 2 already; choose another one",
            "seeds/units.yaml:5: duties.0.responsible.0: there is no unit 'agriculture'; add it under units or write the id of an existing one",
            "seeds/units.yaml:6: duties.1.lead: there is no unit 'agriculture'; add it under units or write the id of an existing one",
        ],
    ),
    "languages_mixed": (
        [("en: Bureau of Statistics", "en: 统计局"), ("en: Agriculture}", "en: 农业}")],
        [
            "seeds/units.yaml:2: units.0.name.en: '统计局' holds Chinese; write the English words",
            "seeds/units.yaml:3: units.1.short.en: '农业' holds Chinese; write the English words",
        ],
    ),
    "an_unknown_unit": (
        [("lead: statistics", "lead: statistic")],
        [
            "seeds/units.yaml:5: duties.0.lead: there is no unit 'statistic'; add it under units or write the id of an existing one"
        ],
    ),
    "an_unknown_topic_indicator_and_target": (
        [
            ("[output]", "[output, outputs]"),
            ("[income_rural]", "[income_rural_2017]"),
            ("[income_urban_2017]", "[income_urban]"),
        ],
        [
            "seeds/units.yaml:5: duties.0.topics.1: there is no topic 'outputs'; write the id of an existing one",
            "seeds/units.yaml:6: duties.1.indicators.0: there is no indicator 'income_rural_2017'; write the id of an existing one",
            "seeds/units.yaml:7: duties.2.targets.0: there is no target 'income_urban'; write the id of an existing one",
        ],
    ),
    "a_duty_about_nothing_and_one_of_nobody": (
        [(FIRST, "{lead: statistics}"), (SECOND, "{indicators: [income_rural]}")],
        [
            "seeds/units.yaml:5: duties.0: names no topics, indicators or targets; add those it is about",
            "seeds/units.yaml:6: duties.1: has neither lead nor responsible nor leader; add one or remove the duty",
        ],
    ),
    "two_leads_for_one_thing": (
        [(SECOND, "{topics: [output], lead: agriculture}")],
        [
            "seeds/units.yaml:6: duties.1.topics.0: topic 'output' has a lead in line 5 already; keep one",
        ],
    ),
    "the_same_lead_once_more": (
        [(SECOND, "{topics: [income, output], lead: statistics}")],
        ["seeds/units.yaml:6: duties.1.topics.1: topic 'output' has a lead in line 5 already; keep one"],
    ),
    "two_leaders_for_one_thing": (
        [(SECOND, "{topics: [output], leader: 某某某}")],
        ["seeds/units.yaml:6: duties.1.topics.0: topic 'output' has a leader in line 5 already; keep one"],
    ),
    "a_unit_responsible_twice_and_for_what_it_leads": (
        [("responsible: [agriculture]", "responsible: [agriculture, agriculture, statistics]")],
        [
            "seeds/units.yaml:5: duties.0.topics.0: topic 'output' has the unit 'agriculture' in line 5 already; keep one",
            "seeds/units.yaml:5: duties.0.topics.0: topic 'output' has the unit 'statistics' in line 5 already; keep one",
        ],
    ),
}


@pytest.mark.parametrize(("edits", "messages"), CASES.values(), ids=CASES)
def test_the_mistake_is_told_with_file_line_and_what_would_be_right(
    edits: list[tuple[str, str]], messages: list[str], city: Path, replace: Breaker
) -> None:
    for old, new in edits:
        replace(FILE, old, new)
    with pytest.raises(CurationError) as told:
        load(Path("seeds"))
    assert [str(mistake) for mistake in told.value.mistakes] == messages


def test_a_city_needs_the_file(city: Path) -> None:
    (city / FILE).unlink()
    with pytest.raises(CurationError) as told:
        load(Path("seeds"))
    assert str(told.value) == "seeds/units.yaml:1: is missing; every city needs this file"


def test_both_lists_may_be_empty(city: Path) -> None:
    (city / FILE).write_text("units: []\nduties: []\n", encoding="utf-8")
    catalog = load(Path("seeds"))
    assert catalog.duties.units == {}
    assert [catalog.charge_of_target(target).units for target in catalog.targets.values()] == [(), ()]


def test_units_are_part_of_what_the_digest_stands_for(city: Path, replace: Breaker) -> None:
    before = load(Path("seeds")).digest
    replace(FILE, "leader: 某某}", "leader: 某某二}")
    assert load(Path("seeds")).digest != before
