"""Charts that are hard to draw: long names, figures below zero, close to each other, one, ten, none, huge and tiny."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Domain, Status
from targets.presentation.charts import PAGE, Picture, Sheet, Year, editions, matrix, picture
from targets.presentation.words import Language
from tests.domain.builders import (
    a_figure,
    a_growth,
    a_growth_target,
    a_level,
    a_quota,
    a_share,
    a_target,
    an_indicator,
)
from tests.presentation.city import Told, named, quoting, tell

LONG_ZH = "规模以上高新技术产业和战略性新兴产业增加值占规模以上工业增加值比重"
LONG_EN = "Value added of high-tech and strategic emerging industries above designated size"
MONEY = named(an_indicator(breaks=("2014",)), LONG_ZH, LONG_EN)
PEOPLE = named(an_indicator(unit="万人"), "城镇新增就业", "New urban jobs")
GROWTH = named(a_growth(), LONG_ZH, LONG_EN)
SHARE = named(a_share(), LONG_ZH, LONG_EN)
_FIRST = 2008

LEVELS = {
    "one": ["5"],
    "ten": [str(100 + 7 * index) for index in range(10)],
    "close": ["99.98", "99.99", "100", "100.01", "100.02"],
    "below zero": ["-31.2", "4", "-0.5", "12.75", "-18.9"],
    "huge": ["1234567.89", "2234567.89", "1987654.3", "3234567.89"],
    "tiny": ["0.0003", "0.00031", "0.00029", "0.0004"],
    "flat": ["100", "100", "100", "100"],
}
RATES = {
    "one": ["7.8"],
    "ten": ["7.5", "-2.6", "9", "9.1", "0", "12.3", "7.45", "7.5", "-13.2", "7.8"],
    "close": ["7", "7.1", "7.05", "6.9", "7.15"],
    "far below": ["-1", "-100", "-2.5", "-3"],
}
MONTHS = {"one": {3: "0.4"}, "ten": {month: str(month) for month in range(1, 11)}, "over": {6: "4.99", 9: "11.2"}}


def hard(language: Language, sheet: Sheet = PAGE) -> dict[str, Picture]:
    """Pictures by what is hard about them."""
    drawn = dict(_kinds(language, sheet))
    found = {f"{name} ({language})": told for name, told in drawn.items() if told is not None}
    assert len(found) == len(drawn)
    return found


def _kinds(language: Language, sheet: Sheet) -> Iterator[tuple[str, Picture | None]]:
    def drawn(told: Told) -> Picture | None:
        return picture(replace(told.scene, sheet=sheet))

    last = _FIRST + 9
    for name, values in LEVELS.items():
        figures = _years(values, last)
        goal = str((Decimal(values[-1]) * Decimal("1.01")).quantize(Decimal(values[-1])))
        yield (
            f"level, {name}",
            drawn(_told(a_level(goal, due="2017", base="2016"), *figures, of=MONEY, lang=language)),
        )
        if float(values[-1]) > 0:
            quota = a_quota(values[-1], citations=quoting("新增", "新增"))
            yield f"quota, {name}", drawn(_told(quota, *figures[-3:], of=PEOPLE, lang=language))
        yield f"editions, {name}", _of_one_period(values, language, sheet)
    for name, values in RATES.items():
        target = a_growth_target(values[-1], "about")
        yield f"rate, {name}", drawn(_told(target, *_years(values, last), of=GROWTH, lang=language))
        target = a_target("reach", values[-1], base="2016", commitment="strive")
        yield f"share, {name}", drawn(_told(target, *_years(values[-2:], last), of=SHARE, lang=language))
    for name, months in MONTHS.items():
        figures = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in months.items()]
        yield (
            f"months, {name}",
            drawn(_told(a_quota("6.6"), *figures, of=PEOPLE, lang=language, on="2017-11-30")),
        )
    for name, told in _while_the_year_runs(language).items():
        yield f"running, {name}", drawn(told)
    for name, told in _without_figures(language).items():
        yield f"nothing, {name}", drawn(told)
    yield "matrix", _of_all_statuses(language, sheet)


def _told(target: Target, *figures: Observation, of: Indicator, lang: Language, on: str = "2017-12-31") -> Told:
    return tell(target, *figures, of=of, language=lang, on=on)


def _years(values: list[str], last: int) -> list[Observation]:
    first = last - len(values) + 1
    return [a_figure(value, str(first + index), known="2018-03-01") for index, value in enumerate(values)]


def _of_one_period(values: list[str], language: Language, sheet: Sheet) -> Picture | None:
    """As many values of one year as there are, of all editions and grades; with a single one that was replaced since."""
    ways = [("preliminary", "B"), ("final", "A"), ("census", "C"), ("as_reported", "entered")]
    known = [
        a_figure(
            value,
            vintage=ways[index % 4][0],
            grade=ways[index % 4][1],
            known=f"2018-{index + 1:02}-28",
            assumed=index == 1,
        )
        for index, value in enumerate(values)
    ]
    told = _told(a_level("3", due="2017", base="2016"), *known, of=MONEY, lang=language)
    gone = [a_figure("4.5", grade="entered", known="2018-01-02")] if len(values) == 1 else []
    return editions(replace(told.scene, sheet=sheet), Period.parse("2017"), gone)


def _while_the_year_runs(language: Language) -> dict[str, Told]:
    """Months gone by on a line of values, close to what is due and to the target; a target that nobody has set yet."""

    def reach(base: str, last_year: str, now: str, goal: str) -> Told:
        figures = [a_figure(base, "2016"), a_figure(last_year, "2016-01/2016-09"), a_figure(now, "2017-01/2017-09")]
        target = a_target("reach", goal, base="2016", commitment="strive")
        return _told(target, *figures, of=SHARE, lang=language, on="2017-10-20")

    rates = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in ((3, "7"), (6, "6.7"), (9, "7.1"))]
    profile = [a_figure("18.3", "2016-01/2016-09"), a_figure("26.5", "2016"), a_figure("17.9", "2017-01/2017-09")]
    return {
        "close": reach("93.1", "92", "94.94", "95"),
        "at the whole": reach("99.9", "99.8", "100", "100"),
        "falling": reach("45.3", "44.6", "43.1", "46.5"),
        "about": _told(a_growth_target("7", "about"), *rates, of=GROWTH, lang=language, on="2017-10-20"),
        "as last year": _told(a_quota("25"), *profile, of=PEOPLE, lang=language, on="2017-10-20"),
        "far beyond last year": _told(a_quota("6.6"), a_figure("1888.25", "2016"), of=PEOPLE, lang=language),
        "not assigned": _told(a_target("assigned"), a_figure("-2.6", "2016"), of=GROWTH, lang=language),
    }


def _without_figures(language: Language) -> dict[str, Told]:
    return {
        "level": _told(a_level("1234567.89", due="2017"), of=MONEY, lang=language),
        "quota": _told(a_quota("0.0003"), of=PEOPLE, lang=language),
        "rate": _told(a_growth_target("-0.5", "about"), of=GROWTH, lang=language),
    }


def _of_all_statuses(language: Language, sheet: Sheet) -> Picture | None:
    """Every domain with targets of every status, some of them many."""
    told = _told(a_growth_target("7"), a_figure("7.8"), of=GROWTH, lang=language)
    domains = {
        domain: [
            (told.target, told.evaluation.model_copy(update={"status": status}))
            for index, status in enumerate(Status)
            for _ in range((3 * row + index) % 5 + (17 if (row, index) == (2, 3) else 0))
        ]
        for row, domain in enumerate(Domain)
    }
    day = date(2017, 10, 25)
    return matrix(told.voice, Year(Period.parse("2017"), day, day, False, domains), sheet)
