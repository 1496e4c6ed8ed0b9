"""Everything is found by its own name, however it is typed; the closest comes first."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from targets.tracking.register import Entry, Where, register
from targets.tracking.search import Hit, How, find
from tests.tracking.sheets import catalog

ENTRIES = register(catalog())
EVERY = st.sampled_from(ENTRIES)


def names(entry: Entry) -> list[str]:
    """What the entry is called in Chinese: its indicator, and its target where that has a name of its own."""
    own = [entry.target.name.zh] if entry.target and entry.target.name else []
    return [*own, entry.indicator.name.zh]


def ids(hits: Iterable[Hit]) -> list[str]:
    return [hit.entry.id for hit in hits]


def test_there_is_an_entry_for_every_counted_target_and_for_every_indicator_without_one() -> None:
    counted = catalog().counted_targets
    without = set(catalog().indicators) - {target.indicator for target in counted}
    assert sorted(entry.id for entry in ENTRIES) == sorted([*(target.id for target in counted), *without])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_it_is_found_by_its_names_its_pinyin_and_its_initials(entry: Entry) -> None:
    for name in names(entry):
        assert ids(find([entry], name)) == [entry.id]
        assert ids(find([entry], "".join(lazy_pinyin(name)))) == [entry.id]
        assert ids(find([entry], "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)))) == [entry.id]
    assert ids(find([entry], entry.indicator.name.en.upper())) == [entry.id]


@given(entry=EVERY)
def test_of_all_entries_those_called_exactly_so_come_first(entry: Entry) -> None:
    name = names(entry)[0]
    first = find(ENTRIES, name)[0]
    assert name in names(first.entry)
    assert (first.match.where, first.match.how) == (Where.NAME, How.WHOLE)


@given(entry=EVERY, other=EVERY)
def test_every_further_word_can_only_take_entries_away(entry: Entry, other: Entry) -> None:
    one, both = entry.indicator.name.zh, f"{entry.indicator.name.zh} {other.indicator.area}"
    assert set(ids(find(ENTRIES, both))) <= set(ids(find(ENTRIES, one)))


@given(query=st.text(max_size=12))
def test_whatever_is_typed_is_no_pattern_and_breaks_nothing(query: str) -> None:
    assert set(ids(find(ENTRIES[:40], query))) <= {entry.id for entry in ENTRIES[:40]}


@pytest.mark.parametrize("query", ["", "   ", "“”", "zqxjkv", "(?", "不存在的指标"])
def test_nothing_is_found_where_nothing_was_asked_or_nothing_fits(query: str) -> None:
    assert find(ENTRIES, query) == ()


def test_english_is_found_at_the_beginning_of_words_only() -> None:
    assert "income_urban_growth_2017" in ids(find(ENTRIES, "income urban"))
    assert find(ENTRIES, "ncome") == ()


def test_a_name_goes_before_a_unit_and_a_unit_before_a_clause() -> None:
    hits = find(ENTRIES, "亿元")
    wheres = [hit.match.where for hit in hits]
    assert wheres == sorted(wheres)
    assert {Where.NAME, Where.UNIT, Where.CLAUSE} <= set(wheres)


def test_of_equal_matches_a_target_goes_before_an_indicator_without_one() -> None:
    close = [hit.entry.target is None for hit in find(ENTRIES, "gdp") if hit.match.how is How.AT_START]
    assert close == sorted(close)
    assert set(close) == {True, False}


def test_a_figure_is_found_by_the_number_printed_in_its_clause() -> None:
    match = find(ENTRIES, "5400")[0].match
    assert match.where is Where.CLAUSE
    assert "5400" in match.text


def test_two_words_have_to_be_found_both_wherever_they_stand() -> None:
    found = ids(find(ENTRIES, "市本级 收入"))
    assert found[:3] == [
        "general_budget_revenue_growth_city_itself_2017",
        "income_urban_growth_city_itself_2017",
        "income_rural_growth_city_itself_2017",
    ]
