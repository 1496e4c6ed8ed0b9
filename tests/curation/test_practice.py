"""Invented figures pass the same gates as curated ones, and are no part of the catalog."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from targets.curation import CurationError, load
from targets.curation.practice import FILE, load_practice
from targets.domain.period import Period
from tests.server import PROJECT
from tests.tracking.sheets import catalog

HEAD = "today: 2017-10-25\nrecorded: 20\nsource: 演练：虚构数据\nunit: 演练单位\nreporter: 演练人员\n"
JOBS = "{indicator: employment_new_urban_jobs, unit: 万人, year: 2017, through: {2: 0.8, 9: 5}}"


def mistakes(folder: Path, text: str) -> list[str]:
    """What is told of a file with this text, the file's name left out."""
    (folder / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(CurationError) as refused:
        load_practice(folder, catalog())
    return [str(mistake).removeprefix(f"{folder}/") for mistake in refused.value.mistakes]


def test_the_invented_figures_of_the_seeds_are_sound_and_say_what_they_are() -> None:
    practice = load_practice(PROJECT / "seeds", catalog())

    assert practice.today == date(2017, 10, 25)
    assert (practice.source, practice.unit, practice.reporter) == ("演练：虚构数据", "演练单位", "演练人员")
    dredging = next(series for series in practice.series if series.indicator == "river_dredging")
    figures = list(dredging.figures())
    assert figures[0] == (Period.parse("2017-01/2017-02"), Decimal(68))
    assert figures[-1] == (Period.parse("2017"), Decimal(985))


@pytest.mark.parametrize(
    ("period", "day"),
    [("2017-01/2017-09", "2017-10-20"), ("2017", "2018-01-20"), ("2016-01/2016-11", "2016-12-20")],
)
def test_a_figure_comes_in_on_the_20th_of_the_next_month(period: str, day: str) -> None:
    practice = load_practice(PROJECT / "seeds", catalog())
    assert practice.recorded_on(Period.parse(period)) == date.fromisoformat(day)


def test_invented_figures_change_nothing_in_the_catalog(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    sound = PROJECT / "tests" / "curation" / "sound"
    for part in sound.iterdir():
        (seeds / part.name).symlink_to(part)
    (seeds / FILE).write_text(HEAD + f"series:\n  - {JOBS}\n", encoding="utf-8")

    assert load(seeds) == load(sound)


@pytest.mark.parametrize(
    ("series", "told"),
    [
        (
            "{indicator: new_jobs, unit: 万人, year: 2017, through: {9: 5}}",
            "series.0.indicator: 'new_jobs' is no indicator of the catalog",
        ),
        (
            "{indicator: employment_new_urban_jobs, unit: 人, year: 2017, through: {9: 5}}",
            "series.0.unit: is '人', but the indicator is in '万人'",
        ),
        (
            "{indicator: gdp_growth, unit: '%', year: 2017, through: {9: 7, 8: 7}}",
            "series.0.through.8: gdp_growth is published by quarter: write 3, 6, 9 or 12",
        ),
        (
            "{indicator: river_dredging, unit: 万立方米, year: 2017, through: {8: 600, 9: 599.9}}",
            "series.0.through.9: is 599.9, less than 600 through month 8; the figures add up over the year",
        ),
        (
            "{indicator: good_air_days, unit: '%', year: 2017, through: {9: 100.1}}",
            "series.0.through.9: a share cannot be over 100",
        ),
        (
            "{indicator: good_air_days, unit: '%', year: 2017, through: {9: -1}}",
            "series.0.through.9: a share cannot be negative",
        ),
    ],
)
def test_what_makes_no_sense_is_told_with_its_line(tmp_path: Path, series: str, told: str) -> None:
    assert mistakes(tmp_path, HEAD + f"series:\n  - {series}\n") == [f"practice.yaml:7: {told}"]


def test_one_year_of_an_indicator_stands_once(tmp_path: Path) -> None:
    assert mistakes(tmp_path, HEAD + f"series:\n  - {JOBS}\n  - {JOBS}\n") == [
        f"practice.yaml:{line}: series.{at}.year: employment_new_urban_jobs has 2017 twice; make it one"
        for at, line in enumerate((7, 8))
    ]


@pytest.mark.parametrize(
    ("series", "told"),
    [
        ("  []", "6: series: is empty; add at least one"),
        (
            "  - {indicator: gdp, unit: 亿元, year: 2017, through: {}}",
            "7: series.0.through: is empty; add at least one",
        ),
        (
            "  - {indicator: gdp, unit: 亿元, year: 2017, through: {13: 1}}",
            "7: series.0.through.13: is no month; write 1 to 12",
        ),
        (
            "  - {indicator: gdp, unit: 亿元, year: 2017, through: {9: 1e3}}",
            "7: series.0.through.9: '1e3' is no plain number; write digits with an optional sign and point, as in -2.6",
        ),
        (
            "  - {indicator: gdp, unit: 亿元, year: 2017, through: {9: 1}, seen: 1}",
            "7: series.0.seen: is an unknown key; correct or remove it",
        ),
        (
            "  - {indicator: gdp, unit: 亿元, year: 2017, through: {9: 1, 9: 2}}",
            "7: series.0.through.9: stands here twice; keep one",
        ),
    ],
    ids=["nothing", "no figure", "month", "number", "key", "twice"],
)
def test_what_has_not_the_shape_is_told_with_its_line(tmp_path: Path, series: str, told: str) -> None:
    assert mistakes(tmp_path, HEAD + f"series:\n{series}\n") == [f"practice.yaml:{told}"]


REMARK = "target: river_dredging_2017, written: 2017-10-23, cause: 雨, next_step: 赶工, deadline: 2017-12-20"


def test_the_invented_remarks_of_the_seeds_are_sound_and_each_says_that_it_is_one() -> None:
    remarks = load_practice(PROJECT / "seeds", catalog()).remarks
    assert [(one.target, one.written) for one in remarks] == [
        ("river_dredging_2017", date(2017, 8, 22)),
        ("internet_investment_2017", date(2017, 9, 21)),
        ("river_dredging_2017", date(2017, 10, 23)),
        ("general_budget_revenue_growth_city_itself_2017", date(2017, 10, 24)),
    ]
    assert {text[:3] for one in remarks for text in (one.cause, one.next_step)} == {"演练："}


@pytest.mark.parametrize(
    ("remarks", "told"),
    [
        (
            [REMARK.replace("river_dredging_2017", "rivers")],
            ["9: remarks.0.target: 'rivers' is no target of the catalog"],
        ),
        (
            [REMARK.replace("2017-12-20", "2017-10-22")],
            ["9: remarks.0.deadline: is before 2017-10-23, when it was written"],
        ),
        (
            [REMARK, REMARK],
            ["10: remarks.1.written: is not after 2017-10-23, the remark on river_dredging_2017 before it"],
        ),
        ([REMARK.replace("雨", "''")], ["9: remarks.0.cause: is empty; write the words"]),
        (
            [REMARK.replace("2017-12-20", "soon")],
            ["9: remarks.0.deadline: 'soon': input should be a valid date or datetime, input is too short"],
        ),
    ],
    ids=["no target", "deadline before", "two a day", "no cause", "no day"],
)
def test_an_invented_remark_that_makes_no_sense_is_told_with_its_line(
    tmp_path: Path, remarks: list[str], told: list[str]
) -> None:
    lines = "".join(f"  - {{{one}}}\n" for one in remarks)
    found = mistakes(tmp_path, HEAD + f"series:\n  - {JOBS}\nremarks:\n{lines}")
    assert found == [f"practice.yaml:{one}" for one in told]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match=r"practice\.yaml:1: is missing; there is nothing to practise with"):
        load_practice(tmp_path, catalog())
