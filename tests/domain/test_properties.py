"""What holds for every figure: better is never worse, units are but names, nothing is green without a figure."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from targets.domain.indicator import Observation
from targets.domain.terms import Grade, Status
from tests.domain.builders import a_figure, judged
from tests.domain.scenes import Scene, numbers, places, scenes

# The same examples every time, and none is failed for a slow machine.
always = settings(derandomize=True, deadline=None, max_examples=300)

RANK = {
    Status.MISSED: 0,
    Status.OFF_TRACK: 0,
    Status.UNJUDGED: 1,
    Status.BEHIND: 2,
    Status.ON_TRACK: 3,
    Status.MET_WITHIN_TOLERANCE: 4,
    Status.MET: 5,
}


@always
@given(st.data())
def test_a_better_figure_never_worsens_a_status(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    digits = data.draw(places)
    one, other = sorted(data.draw(st.tuples(numbers(-10, 60, digits), numbers(-10, 60, digits))))
    worse, better = (other, one) if scene.falling else (one, other)
    assert RANK[scene.of(better).status] >= RANK[scene.of(worse).status]


@always
@given(st.data())
def test_a_flip_really_flips_and_one_step_before_it_nothing_has_changed(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    value = data.draw(numbers(0, 60, data.draw(places)))
    answer = scene.of(value)
    if answer.flip is None:
        assert scene.of(value - 1000).status is answer.status or value - 1000 < 0
        assert scene.of(value + 1000).status is answer.status
        return
    flip = answer.flip
    assert flip.value.as_tuple().exponent == value.as_tuple().exponent
    assert flip.status is not answer.status
    assert scene.of(flip.value).status is flip.status
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    before = flip.value - step if flip.value > value else flip.value + step
    assert scene.of(before).status is answer.status
    mirrored = value + (value - flip.value)
    nearer = mirrored + step if flip.value > value else mirrored - step
    assert nearer < 0 or scene.of(nearer).status is answer.status


def scaled(scene: Scene, power: int) -> Scene:
    """The same with every number in a unit 10 ** `power` times smaller."""
    target = scene.target
    changes = {
        name: getattr(target, name).scaleb(power)
        for name in ("value", "band", "start")
        if isinstance(getattr(target, name, None), Decimal)
    }
    figures = tuple(f.model_copy(update={"value": f.value.scaleb(power)}) for f in scene.given if f.value is not None)
    assigned = None if scene.assigned is None else str(Decimal(scene.assigned).scaleb(power))
    return replace(scene, target=target.model_copy(update=changes), given=figures, assigned=assigned)


@always
@given(st.data(), st.integers(-8, 8))
def test_another_unit_changes_nothing(data: st.DataObject, power: int) -> None:
    scene = data.draw(scenes())
    assume(scene.target.kind != "growth")  # its bands are in points
    value = data.draw(numbers(-10, 60, data.draw(places)))
    there, here = scaled(scene, power).of(value.scaleb(power)), scene.of(value)
    assert (there.status, there.reason, there.rule) == (here.status, here.reason, here.rule)
    for name in ("expected", "gap"):
        number = getattr(here, name)
        assert getattr(there, name) == (None if number is None else number.scaleb(power))
    if here.flip is not None:
        assert there.flip is not None
        assert (there.flip.value, there.flip.status) == (here.flip.value.scaleb(power), here.flip.status)


dates = st.integers(0, 2500).map(lambda days: date(2016, 1, 1) + timedelta(days=days))


@st.composite
def any_figure(draw: st.DrawFn) -> Observation:
    period = draw(st.sampled_from(["2016", "2017", "2018", "2021", "2017-01/2017-06", "2016-01/2016-06", "2017-06"]))
    return a_figure(
        draw(numbers(-10, 60, 1)),
        period,
        vintage=draw(st.sampled_from(["preliminary", "final", "census", "as_reported"])),
        grade=draw(st.sampled_from(["A", "B", "C", "entered"])),
        bound=draw(st.sampled_from(["exact", "exact", "above", "below", "about"])),
        known=draw(dates).isoformat(),
    )


@always
@given(st.data(), st.lists(any_figure(), max_size=8), dates, dates)
def test_nothing_is_judged_without_a_known_figure_of_its_own_period_that_may_speak(
    data: st.DataObject, figures: list[Observation], on: date, known: date
) -> None:
    scene = replace(data.draw(scenes()), given=())
    answer = judged(scene.target, *figures, of=scene.indicator, on=on.isoformat(), known=known.isoformat())
    if not answer.status.judged:
        return
    assert answer.actual is not None
    assert answer.actual in figures
    assert answer.actual.grade is not Grade.C
    assert answer.actual.known_from <= known
    assert answer.actual.period.last <= on
    assert answer.actual.period.last > date(2016, 12, 31)
    assert answer.actual.period.last <= scene.target.due.last


@always
@given(st.data(), st.lists(any_figure(), max_size=8, unique_by=lambda figure: figure.known_from))
def test_the_order_in_which_figures_are_listed_changes_nothing(data: st.DataObject, figures: list[Observation]) -> None:
    scene = replace(data.draw(scenes()), given=())
    assert scene.judge(*figures) == scene.judge(*reversed(figures))
