"""Any target of a numeric kind with what is known beside the figure under test, for properties."""

from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import strategies as st

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator, Observation
from targets.domain.judging.ladder import is_falling
from targets.domain.target import Target
from targets.domain.terms import Comparator
from tests.domain.builders import (
    a_count,
    a_figure,
    a_growth,
    a_growth_target,
    a_level,
    a_quota,
    a_share,
    a_target,
    an_indicator,
    assigned_value,
    judged,
)


@dataclass(frozen=True)
class Scene:
    """A target, what is known beside the figure under test, and the period and day of that figure."""

    target: Target
    indicator: Indicator
    falling: bool
    given: tuple[Observation, ...] = ()
    period: str = "2017"
    on: str = "2017-12-31"
    assigned: str | None = None

    def judge(self, *figures: Observation) -> Evaluation:
        comparator = getattr(self.target, "comparator", Comparator.AT_MOST if self.falling else Comparator.AT_LEAST)
        assigned = None if self.assigned is None else assigned_value(self.assigned, comparator, known="2016-01-01")
        return judged(self.target, *self.given, *figures, of=self.indicator, on=self.on, assigned=assigned)

    def of(self, value: Decimal) -> Evaluation:
        return self.judge(a_figure(value, self.period))


places = st.integers(0, 2)
comparators = st.sampled_from(list(Comparator))
months = st.integers(1, 11)


def numbers(low: int, high: int, digits: int) -> st.SearchStrategy[Decimal]:
    """Decimals from `low` to `high`, all printed with `digits` decimals."""
    return st.integers(low * 10**digits, high * 10**digits).map(lambda n: Decimal(n).scaleb(-digits))


@st.composite
def running(draw: st.DrawFn, scene: Scene, last_year: str | None = None, whole: str | None = None) -> Scene:
    """The same in the middle of its year, with last year's same months and whole where they are given."""
    month = draw(months)
    span = f"-01/{{}}-{month:02}".format
    period, before = f"2017{span(2017)}", f"2016{span(2016)}"
    known = tuple(a_figure(v, p) for v, p in ((last_year, before), (whole, "2016")) if v is not None)
    on = f"2017-{month + 1:02}-01"
    return replace(scene, period=period, on=on, given=scene.given + known)


@st.composite
def perhaps_running(draw: st.DrawFn, scene: Scene, last_year: str | None = None, whole: str | None = None) -> Scene:
    """In the middle of its year or at its end."""
    return draw(running(scene, last_year, whole)) if draw(st.booleans()) else scene


@st.composite
def growth(draw: st.DrawFn, comparator: Comparator, value: Decimal) -> Scene:
    band = draw(st.sampled_from(["gdp", "revenue", "investment"]))
    return draw(
        perhaps_running(Scene(a_growth_target(str(value - 20), comparator, band), a_growth(), is_falling(comparator)))
    )


@st.composite
def quota(draw: st.DrawFn, comparator: Comparator, value: Decimal) -> Scene:
    profile = draw(st.sampled_from([(None, None), ("10", "30")]))
    return draw(
        perhaps_running(Scene(a_quota(str(value), comparator), an_indicator(), is_falling(comparator)), *profile)
    )


@st.composite
def level(draw: st.DrawFn, comparator: Comparator, value: Decimal) -> Scene:
    path = draw(st.sampled_from(["compound", "linear"]))
    base = a_figure(draw(numbers(0, 40, 1)), "2016")
    period, on = draw(st.sampled_from([("2021", "2021-12-31"), ("2017", "2018-06-30"), ("2019", "2020-06-30")]))
    target = a_level(str(value), path=path, comparator=comparator)
    return Scene(target, an_indicator(), is_falling(comparator), (base,), period, on)


@st.composite
def reach_or_change(draw: st.DrawFn, comparator: Comparator, value: Decimal) -> Scene:
    base = str(draw(numbers(0, 40, 1)))
    target = draw(
        st.sampled_from(
            [
                a_target("reach", value, comparator=comparator),
                a_target("change", value, comparator=comparator, base="2016"),
            ]
        )
    )
    scene = Scene(target, a_share(), is_falling(comparator))
    if draw(st.booleans()):
        return draw(running(scene, str(draw(numbers(0, 40, 1))), base))
    return replace(scene, given=(a_figure(base, "2016"),))


@st.composite
def keep(draw: st.DrawFn, comparator: Comparator, value: Decimal) -> Scene:
    target = a_target("keep", value, comparator=comparator, band=draw(st.sampled_from(["0", "1.4"])))
    return draw(perhaps_running(Scene(target, a_share(), is_falling(comparator))))


@st.composite
def below(draw: st.DrawFn, _comparator: Comparator, value: Decimal) -> Scene:
    comparator = draw(st.sampled_from([Comparator.BELOW, Comparator.AT_MOST]))
    return draw(perhaps_running(Scene(a_target("below", value - 20, comparator=comparator), a_growth(), True)))


@st.composite
def complete(draw: st.DrawFn, _comparator: Comparator, value: Decimal) -> Scene:
    start = draw(st.sampled_from([None, "0", "50"]))
    stones = draw(st.sampled_from([(), ({"by": "2017-01", "share": "0.5"},)]))
    target = a_target("complete", value, start=start, milestones=stones)
    return draw(perhaps_running(Scene(target, a_count(), start == "50")))


def assigned(_comparator: Comparator, value: Decimal) -> st.SearchStrategy[Scene]:
    return st.just(Scene(a_target("assigned"), a_share(), False, assigned=str(value)))


KINDS = (growth, quota, level, reach_or_change, keep, below, complete, assigned)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Any numeric kind, in either direction, running or at its end."""
    return draw(draw(st.sampled_from(KINDS))(draw(comparators), draw(numbers(1, 40, draw(places)))))
