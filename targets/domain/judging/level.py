"""A level by a year: GDP over 5400亿元 by 2021."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from targets.domain.evaluation import Evaluation, Note, Pace, Remark, Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.bases import already_there, printed_base
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, Silence, hear_years
from targets.domain.judging.ladder import NO_BASE, REACHED, SHORT, Ladder, climb, is_falling, is_strict, threshold
from targets.domain.judging.outcome import Context, Reading, judge, silent, verdict_on
from targets.domain.judging.path import pace_needed, path_value
from targets.domain.precision import agree, ratio, rounded
from targets.domain.target import LevelTarget
from targets.domain.terms import Prices


def judge_level(target: LevelTarget, case: Case) -> Evaluation:
    """The last full year against the path from the base as printed; at the end the figure against the target."""
    base = printed_base(target, case, target.base)
    heard = hear_years(target, case, case.numbers(target), target.base)
    pace = pace_needed(target, case, base)
    context = Context(base=base, pace=pace, steps=_given(target, case, base), notes=_notes(target, case, base, pace))
    if isinstance(heard, Silence):
        revised = _by_revised_base(target, case, base, None)
        return silent(target, case, heard, replace(context, notes=(*context.notes, *revised)))
    return judge(target, case, heard, lambda one: _read_with_revised_base(target, case, base, one), context)


def _given(target: LevelTarget, case: Case, base: Observation | None) -> tuple[Step, ...]:
    unit = case.unit(target)
    value = Step(term=Term.TARGET, value=target.value, unit=unit, period=target.due)
    if base is None or base.value is None:
        return (value,)
    return Step(term=Term.BASE, value=base.value, unit=unit, period=base.period), value


def _notes(target: LevelTarget, case: Case, base: Observation | None, pace: Pace | None) -> tuple[Note, ...]:
    there = already_there(base, threshold(target.value, target.comparator, REACHED, SHORT))
    if pace is None or not pace.percent or not _grows_at_constant_prices(target, case):
        return there
    return (*there, Note(remark=Remark.PACE_BASIS, value=pace.value))


def _grows_at_constant_prices(target: LevelTarget, case: Case) -> bool:
    """Whether the level's growth is told at constant prices: then the pace, at current ones, is never set against it."""
    growths = (one for one in case.indicators.values() if one.growth_of == target.indicator)
    return any(growth.prices is Prices.CONSTANT for growth in growths)


def _read_with_revised_base(target: LevelTarget, case: Case, base: Observation | None, heard: Heard) -> Reading:
    reading = _read(target, case, base, heard)
    notes = _by_revised_base(target, case, base, heard)
    steps = tuple(
        Step(term=Term.PROPORTIONAL_TARGET, value=note.value, unit=case.unit(target), period=target.due)
        for note in notes
        if note.value is not None
    )
    return replace(reading, steps=reading.steps + steps, notes=notes)


def _read(target: LevelTarget, case: Case, base: Observation | None, heard: Heard) -> Reading:
    figure = heard.figure
    if heard.full:
        return Reading(answer=threshold(target.value, target.comparator, REACHED, SHORT), expected=target.value)
    line = case.numbers(target).one_line(target.base, figure.period)
    if base is None or base.value is None or figure.value is None or not line:
        return Reading(answer=NO_BASE)
    path = rounded(path_value(target, base.value, figure.period.year), figure.value)
    behind = case.rules.level.behind
    return Reading(
        answer=_on_the_way(target, base.value, path, behind),
        expected=_goal(target, base.value, path),
        steps=_way(target, case, heard, base.value, path),
        rule=(("level.behind", behind),),
    )


def _is_ahead(target: LevelTarget, base: Decimal) -> bool:
    """Whether the target still lies ahead of the base, seen in the good direction."""
    return target.value < base if is_falling(target.comparator) else target.value > base


def _goal(target: LevelTarget, base: Decimal, path: Decimal) -> Decimal:
    """A level already reached at the base is to be kept, not to be lost along a path down to the target."""
    return path if _is_ahead(target, base) else target.value


def _on_the_way(target: LevelTarget, base: Decimal, path: Decimal, behind: Decimal) -> Ladder:
    strict = is_strict(target.comparator) and not _is_ahead(target, base)
    goal = Fraction(_goal(target, base, path))
    return climb(Fraction(base), goal, behind, strict, is_falling(target.comparator))


def _way(target: LevelTarget, case: Case, heard: Heard, base: Decimal, path: Decimal) -> tuple[Step, ...]:
    assert heard.figure.value is not None
    unit, points = case.unit(target), case.gap_unit(target)
    period, change, required = heard.figure.period, heard.figure.value - base, path - base
    steps = (
        Step(term=Term.PATH, value=path, unit=unit, period=period),
        Step(term=Term.CHANGE, value=change, unit=points),
        Step(term=Term.CHANGE_REQUIRED, value=required, unit=points),
    )
    if required == 0:
        return steps
    share = ratio(Fraction(change) / Fraction(required))
    return (*steps, Step(term=Term.SHARE_OF_CHANGE, value=share, unit=""))


def _by_revised_base(
    target: LevelTarget, case: Case, base: Observation | None, heard: Heard | None
) -> tuple[Note, ...]:
    """The proportional reading of a target whose base was revised: T × revised ÷ printed, and what it would give."""
    revised = case.numbers(target).exact(target.base)
    if base is None or base.value is None or revised is None or revised.value is None or base.value == 0:
        return ()
    if agree(base.value, revised.value):
        return ()
    like = revised.value if heard is None or heard.figure.value is None else heard.figure.value
    value = rounded(Fraction(target.value) * Fraction(revised.value) / Fraction(base.value), like)
    status = None
    if heard is not None:
        proportional = target.model_copy(update={"value": value})
        status = verdict_on(_read(proportional, case, revised, heard), heard.figure).status
    return (Note(remark=Remark.BASE_REVISED, figures=(base, revised), value=value, status=status),)
