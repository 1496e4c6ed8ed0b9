"""Which targets a briefing is about, in which order, and that an address says it for good."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.domain.terms import Domain, Status
from targets.tracking.briefing.choice import Choice, Dropped, Of, Order, as_query, from_query
from targets.tracking.briefing.choosing import chosen, moved, ordered
from targets.tracking.register import register
from targets.tracking.selection import Wanted
from tests.tracking.sheets import catalog
from tests.tracking.views import today

ENTRIES = register(catalog())
OF_2017 = [target.id for target in catalog().counted_targets if target.due.year == 2017]
OFFERED: Mapping[str, list[str]] = {
    "domain": [*Domain],
    "status": [*Status],
    "area": ["全市", "嘉兴港"],
    "section": ["三", "三/（二）"],
    "unit": ["statistics", "-"],
    "leader": ["赵六", "-"],
}
SERVICES, JOBS, GDP = "gdp_structure_services_2017", "employment_new_urban_jobs_2017", "gdp_growth_2017"

filters = st.builds(
    Wanted,
    domain=st.sampled_from([None, *Domain]),
    status=st.sampled_from([None, *Status]),
    area=st.sampled_from([None, *OFFERED["area"]]),
    section=st.sampled_from([None, *OFFERED["section"]]),
    unit=st.sampled_from([None, *OFFERED["unit"]]),
    leader=st.sampled_from([None, *OFFERED["leader"]]),
    text=st.sampled_from(["", "收入", "a & b = c"]),
)
choices = st.one_of(
    st.builds(
        Choice,
        year=st.sampled_from([2017, 2021]),
        of=st.sampled_from([None, *Of]),
        wanted=filters,
        order=st.sampled_from([None, *Order]),
        public=st.booleans(),
    ),
    st.builds(
        Choice,
        year=st.just(2017),
        picked=st.lists(st.sampled_from(OF_2017), unique=True).map(tuple),
        public=st.booleans(),
    ),
)


def read(**query: str) -> tuple[Choice, Dropped]:
    return from_query(query, catalog(), OFFERED)


def ids(choice: Choice) -> tuple[str, ...]:
    return chosen(choice, today(), ENTRIES, None)


@given(choices)
def test_an_address_gives_back_the_choice_it_was_made_from(choice: Choice) -> None:
    address = dict(parse_qsl(urlencode(as_query(choice)), keep_blank_values=True))
    assert from_query(address, catalog(), OFFERED) == (choice, Dropped())


def test_a_list_stands_in_the_address_by_its_ids_without_the_year() -> None:
    choice = Choice(2017, picked=(SERVICES, JOBS))
    assert as_query(choice) == {"year": "2017", "pick": "gdp_structure_services.employment_new_urban_jobs"}
    everything = urlencode(as_query(Choice(2017, picked=tuple(OF_2017))))
    assert len(everything) < 2048


def test_an_address_that_asks_for_nothing_is_an_empty_choice_of_the_first_year() -> None:
    assert read() == (Choice(2017), Dropped())
    assert Choice(2017).is_empty
    assert ids(Choice(2017)) == ids(Choice(2017, picked=())) == ()


def test_what_there_is_not_is_left_out_and_told() -> None:
    assert read(year="1999", of="splendid", order="", status="gone", domain="economy") == (
        Choice(2017, wanted=Wanted(domain=Domain.ECONOMY)),
        Dropped(year="1999", filters=("status", "of")),
    )
    choice, dropped = read(year="2017", pick="gdp_growth.gone.gdp_growth..gdp_2021.employment_new_urban_jobs_2017")
    assert choice == Choice(2017, picked=(GDP, JOBS))
    assert dropped == Dropped(targets=("gone",), of_other_years=("gdp_2021",))


def test_a_list_rules_out_the_filters_beside_it() -> None:
    assert read(pick="gdp_growth", status="met", of="all", public="yes")[0] == Choice(2017, picked=(GDP,), public=True)


def test_the_whole_year_is_every_target_of_it_by_domain() -> None:
    found = ids(Choice(2017, of=Of.ALL))
    assert sorted(found) == sorted(OF_2017)
    order = [*Domain]
    domains = [order.index(catalog().indicators[catalog().targets[name].indicator].domain) for name in found]
    assert domains == sorted(domains)
    assert len(ids(Choice(2021, of=Of.ALL))) == 8


def test_the_cards_of_the_overview_come_in_the_citys_order_and_are_narrowed_by_filters() -> None:
    assert ids(Choice(2017, of=Of.HEADLINES)) == catalog().place.headlines["2017"]
    narrowed = Choice(2017, of=Of.HEADLINES, wanted=Wanted(domain=Domain.ENVIRONMENT))
    assert ids(narrowed) == ("emission_reduction_energy_2017", "good_air_days_2017", "surface_water_worse5_2017")


def test_what_needs_attention_is_what_the_overview_says_so_of() -> None:
    assert ids(Choice(2017, of=Of.ATTENTION)) == (SERVICES,)
    assert ids(Choice(2017, of=Of.ATTENTION, wanted=Wanted(domain=Domain.LIVELIHOOD))) == ()


def test_filters_alone_ask_for_all_of_the_year_that_pass() -> None:
    assert ids(Choice(2017, wanted=Wanted(text="czxzjy"))) == (JOBS,)
    assert ids(Choice(2017, wanted=Wanted(section="三/（四）"))) == ("port_containers_2017",)


def test_by_urgency_what_lags_comes_first_then_what_is_overdue_then_the_rest_as_they_stood() -> None:
    snapshot = today()
    statuses = [
        snapshot.evaluate(snapshot.catalog.targets[name]).status
        for name in ids(Choice(2017, of=Of.ALL, order=Order.URGENCY))
    ]
    ranks = [0 if one.needs_attention else 1 if one is Status.NO_FIGURE else 2 for one in statuses]
    assert ranks == sorted(ranks)
    assert set(ranks) == {0, 1, 2}
    assert ordered((JOBS, SERVICES, GDP), Order.URGENCY, snapshot, ENTRIES, None) == (SERVICES, JOBS, GDP)
    assert ordered((JOBS, SERVICES, GDP), Order.DOMAIN, snapshot, ENTRIES, None) == (GDP, SERVICES, JOBS)


def test_a_list_keeps_the_order_it_was_given() -> None:
    assert ids(Choice(2017, picked=(JOBS, GDP))) == (JOBS, GDP)
    assert Choice(2017, of=Of.ALL, order=Order.URGENCY, public=True).listing((JOBS, GDP, JOBS)) == Choice(
        2017, picked=(JOBS, GDP), public=True
    )


@pytest.mark.parametrize(
    ("one", "by", "expected"),
    [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 1, "abc"), ("a", 9, "bca"), ("z", 1, "abc")],
)
def test_a_target_moves_up_and_down_to_the_ends(one: str, by: int, expected: str) -> None:
    assert moved(("a", "b", "c"), one, by) == tuple(expected)


def test_a_day_before_there_were_targets_has_none_to_choose() -> None:
    nothing = replace(
        today(), catalog=catalog().promised_by(catalog().sources[catalog().report.source].published.replace(year=2016))
    )
    for of in Of:
        assert chosen(Choice(2017, of=of), nothing, register(nothing.catalog), None) == ()
