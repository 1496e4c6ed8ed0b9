"""Which rows pass which filters, and what is offered where none does."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.domain.terms import Domain, Status
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.register import register
from targets.tracking.selection import Row, Wanted, alone, is_set, loosened, only, rows, sections, select, without
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
ENTRIES = register(catalog())
ROWS = rows(ENTRIES, Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR))
NARROWING = ("year", "domain", "status", "area", "section", "text")
WANTED = st.builds(
    Wanted,
    year=st.sampled_from([None, 2017, 2021]),
    domain=st.sampled_from([None, *Domain]),
    status=st.sampled_from([None, *Status]),
    area=st.sampled_from([None, "全市", "市本级", "嘉兴港"]),
    section=st.sampled_from([None, "三", "三/（二）", "二"]),
    text=st.sampled_from(["", "收入", "gdp"]),
    untargeted=st.booleans(),
)


def ids(of: Sequence[Row]) -> list[str]:
    return [row.entry.id for row in of]


def test_unasked_every_target_of_the_report_is_listed_by_domain_and_nothing_else() -> None:
    listed = select(ROWS, Wanted())
    assert sorted(ids(listed)) == sorted(target.id for target in catalog().counted_targets)
    domains = [list(Domain).index(row.entry.indicator.domain) for row in listed]
    assert domains == sorted(domains)


def test_with_indicators_without_a_target_everything_is_listed() -> None:
    assert select(ROWS, Wanted(untargeted=True)) == ROWS


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (
            Wanted(year=2021, status=Status.MET),
            ["gdp_2021", "general_budget_revenue_2021", "surface_water_class3_2021"],
        ),
        (
            Wanted(area="市本级", domain=Domain.LIVELIHOOD),
            ["income_urban_growth_city_itself_2017", "income_rural_growth_city_itself_2017"],
        ),
        (Wanted(section="三/（四）"), ["port_containers_2017"]),
        (Wanted(section="三/（一）/深入推进“三去一降一补”", text="僵尸"), ["overcapacity_zombie_enterprises_2017"]),
        (Wanted(text="jxg"), ["port_containers_2017"]),
        (Wanted(text="劣Ⅴ类"), ["surface_water_worse5_2017"]),
    ],
)
def test_filters_leave_what_passes_all_of_them(wanted: Wanted, expected: list[str]) -> None:
    assert ids(select(ROWS, wanted)) == expected


def test_a_section_holds_what_stands_below_it_and_not_what_merely_begins_alike() -> None:
    below = select(ROWS, Wanted(section="三"))
    assert {place.split("/")[0] for row in below for place in row.entry.places} == {"三"}
    assert select(ROWS, Wanted(section="三/（")) == ()


def test_a_target_year_leaves_indicators_without_a_target_alone_and_a_status_does_not() -> None:
    assert any(row.target is None for row in select(ROWS, Wanted(year=2017, untargeted=True)))
    assert all(row.target is not None for row in select(ROWS, Wanted(status=Status.MET, untargeted=True)))


@given(wanted=WANTED)
def test_lifting_a_filter_never_takes_a_row_away_and_its_count_is_told_right(wanted: Wanted) -> None:
    chosen = set(ids(select(ROWS, wanted)))
    told = loosened(ROWS, wanted)
    for name in (*NARROWING, "untargeted"):
        more = ids(select(ROWS, without(wanted, name)))
        assert chosen <= set(more)
        assert told.get(name, 0) == (len(more) if is_set(wanted, name) else 0)


@given(wanted=WANTED)
def test_a_filter_alone_keeps_all_that_passes_it_together_with_others(wanted: Wanted) -> None:
    for name, count in alone(ROWS, wanted).items():
        kept = ids(select(ROWS, only(wanted, name)))
        assert len(kept) == count
        assert set(ids(select(ROWS, wanted))) <= set(kept)


def test_the_sections_stand_in_the_order_of_the_report_each_below_its_part() -> None:
    targets = [entry for entry in ENTRIES if entry.target]
    assert [heading.path for heading in sections(catalog(), targets)] == [
        "二",
        "二/（四）",
        "三",
        *(f"三/（{number}）" for number in "一二三四五六"),
    ]


def test_a_row_without_a_target_tells_its_latest_figure_as_of_the_day() -> None:
    entry = next(entry for entry in ENTRIES if entry.id == "gdp_per_capita")
    snapshot = Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)
    (now,) = rows([entry], snapshot)
    (then,) = rows([entry], snapshot, date(2017, 6, 30))
    assert now.figure is not None
    assert then.figure is not None
    assert then.figure.period.last <= date(2017, 6, 30) < now.figure.period.last
