"""The figure that speaks: which of several known figures, and which never do."""

from datetime import date

import pytest

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.series import known_series
from tests.domain.builders import a_figure, a_growth, a_series, a_share, an_indicator

Y2016, Y2017 = Period.parse("2016"), Period.parse("2017")


def values(figures: tuple[Observation, ...]) -> list[str]:
    return [str(figure.value) for figure in figures]


def test_the_better_edition_goes_before_the_better_grade_and_the_later_day() -> None:
    census = a_figure("4500.26", vintage="census", grade="B", known="2019-12-01")
    final = a_figure("4380.52", vintage="final", known="2018-12-01")
    preliminary = a_figure("4355.2", vintage="preliminary", known="2021-05-08")
    reported = a_figure("4355", vintage="as_reported", known="2022-01-01")
    figures = [reported, preliminary, final, census]
    for best in (census, final, preliminary, reported):
        assert a_series(*figures).best(Y2017) is best
        figures.remove(best)
    assert a_series().best(Y2017) is None


def test_of_one_edition_grade_a_goes_before_b_and_what_is_entered_is_as_good_as_a() -> None:
    press = a_figure("4355.24", grade="B", known="2018-06-01")
    office = a_figure("4355.2", grade="A", known="2018-05-08")
    assert a_series(press, office).best(Y2017) is office
    later = a_figure("4355.3", grade="entered", known="2018-05-09", row=7)
    assert a_series(later, press, office).best(Y2017) is later


def test_of_equal_figures_the_later_publication_speaks_and_on_one_day_the_later_row() -> None:
    early = a_figure("1", grade="entered", known="2018-01-01", row=1)
    late = a_figure("2", grade="entered", known="2018-01-02", row=2)
    later = a_figure("3", grade="entered", known="2018-01-02", row=3)
    assert a_series(later, early, late).best(Y2017) is later


def test_grade_c_never_speaks_but_is_kept_for_the_table_of_vintages() -> None:
    dataset = a_figure("4500.26", vintage="census", grade="C")
    series = a_series(dataset)
    assert series.best(Y2017) is None
    assert series.first_official(Y2017) is None
    assert series.latest(date(2030, 1, 1)) is None
    assert series.latest_within(Y2017, date(2017, 12, 31)) is None
    assert series.of_document(Y2017, "bulletin") is None
    assert series.figures == (dataset,)


def test_an_exact_figure_speaks_before_a_bound_of_any_edition() -> None:
    over = a_figure("3000", bound="above", vintage="final", known="2018-01-01")
    exact = a_figure("3009.6", vintage="as_reported", grade="B", known="2018-05-08")
    assert a_series(over, exact).best(Y2017) is exact
    assert a_series(over, exact).first_official(Y2017) is exact
    assert a_series(over).best(Y2017) is over
    assert a_series(over).first_official(Y2017) is over


def test_a_verdict_rests_on_what_the_office_published_first_not_on_the_press_before_it() -> None:
    press = a_figure("4355.24", grade="B", known="2018-02-01")
    office = a_figure("4355.2", known="2018-05-08")
    revised = a_figure("4380.52", vintage="final", known="2018-12-01")
    assert a_series(revised, press, office).first_official(Y2017) is office
    assert a_series(press).first_official(Y2017) is press
    typed = a_figure("4355.9", grade="entered", known="2018-03-01", row=1)
    assert a_series(press, office, typed).first_official(Y2017) is typed


def test_of_figures_known_from_one_day_the_published_and_then_the_earlier_edition_is_the_first() -> None:
    day = "2018-12-31"
    census = a_figure("4", vintage="census", known=day)
    final = a_figure("3", vintage="final", known=day)
    reported = a_figure("2", vintage="as_reported", known=day)
    preliminary = a_figure("1", vintage="preliminary", known=day)
    typed = a_figure("0", vintage="preliminary", grade="entered", known=day, row=1)
    figures = [census, final, typed, reported, preliminary]
    for first in (preliminary, reported, final, census, typed):
        assert a_series(*figures).first_official(Y2017) is first
        figures.remove(first)


def test_a_revision_came_later_and_says_something_else() -> None:
    first = a_figure("4355.2", known="2018-05-08")
    same = a_figure("4355.24", vintage="final", known="2018-09-01")
    final = a_figure("4380.52", vintage="final", known="2018-12-01")
    census = a_figure("4500.26", vintage="census", known="2019-12-01")
    recalled = a_figure("4500", vintage="as_reported", known="2022-01-01")
    earlier = a_figure("4300", vintage="final", known="2018-01-01")
    twin = a_figure("4356", vintage="preliminary", known="2018-06-01")
    series = a_series(census, first, same, final, recalled, earlier, twin)
    assert values(series.revisions(Y2017, first)) == ["4380.52", "4500.26", "4500"]


def test_an_edition_published_on_the_same_day_as_the_first_is_a_revision_of_it() -> None:
    first, final = a_figure("30", known="2018-12-31"), a_figure("31", vintage="final", known="2018-12-31")
    assert values(a_series(final, first).revisions(Y2017, first)) == ["31"]
    assert values(a_series(final, first).revisions(Y2017, final)) == []


def test_figures_of_one_edition_disagree_when_they_differ_by_more_than_rounding() -> None:
    plan, press = a_figure("4355.2", known="2018-05-08"), a_figure("4355.24", grade="B", known="2018-02-01")
    assert a_series(plan, press).disagreements(Y2017) == ()
    other = a_figure("4360.0", grade="B", known="2018-03-01")
    assert values(a_series(plan, press, other).disagreements(Y2017)) == ["4355.24", "4360.0", "4355.2"]
    assert a_series(plan, a_figure("4380.52", vintage="final")).disagreements(Y2017) == ()
    assert a_series(plan, a_figure("4300", bound="above")).disagreements(Y2017) == ()


def test_for_a_stock_a_period_means_its_last_day() -> None:
    stock = an_indicator(accrual="stock")
    by_day = a_figure("902", "2016-12-31")
    series = a_series(by_day, indicator=stock)
    for written in ("2016", "2016-12", "2016-01/2016-12", "2016-12-31"):
        assert series.best(Period.parse(written)) is by_day
        assert series.first_official(Period.parse(written)) is by_day
    by_year = a_figure("903", "2016", known="2017-02-01")
    assert values(a_series(by_day, by_year, indicator=stock).disagreements(Y2016)) == ["903", "902"]


def test_for_a_flow_a_day_is_not_the_year_that_ends_on_it() -> None:
    series = a_series(a_figure("3", "2016-12-31"))
    assert series.best(Y2016) is None


def test_the_latest_figure_is_the_one_whose_period_ends_last_by_a_day() -> None:
    figures = [a_figure("1", "2016"), a_figure("2", "2017-01/2017-06"), a_figure("3", "2017-06"), a_figure("4", "2021")]
    series = a_series(*figures)
    assert series.latest(date(2026, 1, 1)) is figures[3]
    assert series.latest(date(2017, 12, 31)) is figures[1]
    assert series.latest(date(2017, 6, 30)) is figures[1]
    assert series.latest(date(2017, 6, 29)) is figures[0]
    assert series.latest(date(2016, 12, 30)) is None


def test_a_year_goes_before_the_five_years_that_end_with_it() -> None:
    five, one = a_figure("7.9", "2012/2016"), a_figure("7", "2016")
    assert a_series(five, one, indicator=a_growth()).latest(date(2017, 1, 1)) is one


@pytest.mark.parametrize("make", [an_indicator, a_growth])
def test_flows_and_growth_are_followed_by_cumulative_figures_alone(make: type) -> None:
    half, july = a_figure("4219", "2017-01/2017-06"), a_figure("700", "2017-07")
    series = a_series(half, july, a_figure("8000", "2017"), a_figure("1", "2016"), indicator=make())
    assert series.latest_within(Y2017, date(2017, 9, 30)) is half
    assert series.latest_within(Y2017, date(2017, 6, 29)) is None
    assert series.latest_within(Period.of_year(2018), date(2018, 9, 30)) is None


def test_stocks_and_shares_are_followed_by_any_month_or_day_of_the_year() -> None:
    day, month = a_figure("80", "2017-03-30"), a_figure("81", "2017-07")
    share = a_series(day, month, indicator=a_share())
    assert share.latest_within(Y2017, date(2017, 6, 30)) is day
    assert share.latest_within(Y2017, date(2017, 7, 31)) is month
    through = a_figure("79", "2017-01/2017-07")
    assert a_series(day, month, through, indicator=a_share()).latest_within(Y2017, date(2017, 7, 31)) is through
    assert a_series(day, month, indicator=a_share(accrual="stock")).latest_within(Y2017, date(2017, 12, 31)) is month


def test_a_target_over_years_is_followed_from_its_first_day() -> None:
    years, one = a_figure("300", "2017/2019"), a_figure("90", "2019")
    series = a_series(years, one)
    assert series.latest_within(Period.parse("2017/2021"), date(2020, 6, 30)) is years


def test_the_figure_a_document_prints_is_found_whatever_was_published_later() -> None:
    printed = a_figure("3760", "2016", vintage="as_reported", source="work_report_2017")
    revised = a_figure("3979.04", "2016", vintage="census", known="2019-12-01")
    near = a_figure("3800", "2016", bound="about", source="plan_2017")
    series = a_series(revised, near, printed)
    assert series.of_document(Y2016, "work_report_2017") is printed
    assert series.of_document(Y2016, "plan_2017") is None
    assert series.best(Y2016) is revised


def test_a_base_is_exact_and_where_asked_of_the_same_edition() -> None:
    reported = a_figure("45.3", "2016", vintage="as_reported")
    census = a_figure("46.1", "2016", vintage="census", known="2019-12-01")
    series = a_series(reported, census, a_figure("45", "2016", bound="about", vintage="final"))
    assert series.exact(Y2016) is census
    preliminary, final = a_figure("1").vintage, a_figure("1", vintage="final").vintage
    assert series.exact(Y2016, like=preliminary) is reported
    assert series.exact(Y2016, like=final) is None


def test_a_break_lies_between_what_ends_before_it_and_what_ends_after() -> None:
    series = a_series(indicator=an_indicator(breaks=("2014",)))
    y2013, y2014, y2015 = Period.parse("2013"), Period.parse("2014"), Period.parse("2015")
    assert not series.one_line(y2013, y2014)
    assert not series.one_line(y2015, y2013)
    assert series.one_line(y2014, y2015)
    by_day = a_series(indicator=an_indicator(breaks=("2014-06-30",)))
    day, eve = Period.parse("2014-06-30"), Period.parse("2014-06-29")
    assert not by_day.one_line(eve, day)
    assert by_day.one_line(day, y2014)


def test_results_in_words_and_numbers_are_told_apart() -> None:
    word, number = a_figure(None, passed=True), a_figure("3")
    series = a_series(word, number)
    assert series.numbers.figures == (number,)
    assert series.words.figures == (word,)
    assert series.disagreements(Y2017) == ()
    failed = a_figure(None, passed=False)
    assert a_series(word, failed).disagreements(Y2017) == (word, failed)


def test_figures_of_grade_c_are_found_for_the_period_itself_or_while_it_runs_for_its_parts() -> None:
    january, year = a_figure("47", "2017-01", grade="C"), a_figure("41.5", grade="C")
    series = a_series(january, year, a_figure("3", "2017-02"))
    assert series.unofficial(Y2017, date(2017, 1, 31)) == (january,)
    assert series.unofficial(Y2017, date(2017, 1, 30)) == ()
    assert series.unofficial(Period.parse("2017-01-31/2017-03-31"), date(2017, 2, 1)) == (january,)
    assert series.unofficial(Y2017, date(2017, 12, 31)) == (year,)


def test_a_figure_is_known_from_its_day_on() -> None:
    gdp, empty = an_indicator("gdp"), an_indicator("empty")
    figures = [a_figure("1", "2016", of="gdp", known="2017-04-21"), a_figure("2", of="gdp", known="2018-05-08")]
    indicators = {"gdp": gdp, "empty": empty}
    assert known_series(indicators, figures, date(2018, 5, 7))["gdp"].figures == (figures[0],)
    assert known_series(indicators, figures, date(2018, 5, 8))["gdp"].figures == tuple(figures)
    assert known_series(indicators, figures, date(2018, 5, 8))["empty"].figures == ()


def test_a_figure_of_an_indicator_that_is_gone_is_an_error_not_a_silence() -> None:
    with pytest.raises(KeyError, match=r"^'gone'$"):
        known_series({}, [a_figure("1", of="gone")], date(2020, 1, 1))
