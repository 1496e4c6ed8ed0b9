"""What was achieved, told as a work report tells it: 全市地区生产总值4355.2亿元，增长7.8%，高于年度预期目标0.8个百分点。

One sentence a row of the plan table that has a figure, made from published figures alone: growth is told where it was published,
never worked out from two levels. What has no figure is listed in a sentence of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from targets.domain.briefing import Item
from targets.domain.evaluation import Evaluation, Term
from targets.domain.indicator import Observation
from targets.domain.target import GrowthTarget, KeepTarget, LevelTarget, QuotaTarget, ReachTarget, Target
from targets.domain.terms import Accrual, Bound, Commitment, Comparator, Measure, Nature, Reason, Status
from targets.presentation import periods
from targets.presentation.disclosure import any_internal, internal_mark, rests_on_internal
from targets.presentation.sentences.comparison import comparison
from targets.presentation.sentences.done import gap, on_schedule, share_done
from targets.presentation.sentences.facts import fact, sign_in_words
from targets.presentation.sentences.verdict import standing_of
from targets.presentation.tables.plan_table import PlanRow, PlanTable
from targets.presentation.voice import Voice
from targets.presentation.wording import comparator_of, promise, wording
from targets.presentation.words import N_, Words

# How a target is called by how strongly it is promised, and where no word says so, by its nature
_STRIVEN: Final = N_("the stretch target for {due}")
_ENSURED: Final = N_("the firm target for {due}")
_CALLED: Final = {
    Nature.BINDING: N_("the binding target for {due}"),
    Nature.EXPECTED: N_("the expected target for {due}"),
    Nature.TASK: N_("the task for {due}"),
}
# Where how it stands is not said by the numbers themselves
_NAMED: Final = frozenset({Reason.REACHED_EARLY, Reason.ALMOST_IN_STEP, Reason.PASSED_IN_WORDS})


@dataclass(frozen=True, slots=True)
class Passage:
    """A domain: whole sentences in the order of the table, and one about what has no figure, "" where all have one."""

    domain: str
    sentences: tuple[str, ...]
    silent: str


def reportage(table: PlanTable, voice: Voice) -> tuple[Passage, ...]:
    """In Chinese the period is said when it changes, since sentences are read after each other; in English in each."""
    return tuple(Passage(domain, tuple(_sentences(voice, rows)), _silent(voice, rows)) for domain, rows in table.groups)


def sentence(voice: Voice, row: PlanRow) -> str:
    """A row that has a figure in one whole sentence, with its period."""
    told = [_facts(voice, row), *(_held(voice, row, item) for item in row.items)]
    said, words = ("，" if voice.words.chinese else ", ").join(told), voice.words
    if any_internal([row.level, row.growth]) or any(rests_on_internal(item.evaluation) for item in row.items):
        said = words("{sentence} ({mark})", sentence=said, mark=internal_mark(True, words))
    return words("{sentence}.", sentence=said)


def goal(voice: Voice, target: Target) -> str:
    """年度预期目标, 年度力争目标, 年度目标任务; of those for the end of a term 2021年力争目标."""
    words, years = voice.words, voice.catalog.place.years
    called = {Commitment.STRIVE: _STRIVEN, Commitment.ENSURE: _ENSURED}.get(target.commitment) or _CALLED[target.nature]
    of_the_year = target.due.is_full_year and target.due.year == min(
        (one.year for one in years), default=target.due.year
    )
    return words(called, due=words("the year") if of_the_year else periods.period(target.due, words))


def _sentences(voice: Voice, rows: tuple[PlanRow, ...]) -> Iterator[str]:
    before = ""
    for row in rows:
        figure = row.level or row.growth
        if figure is None:
            continue
        opening, said = _opening(voice, figure), sentence(voice, row)
        yield said.removeprefix(opening) if voice.words.chinese and opening == before else said
        before = opening


def _opening(voice: Voice, figure: Observation) -> str:
    """What a Chinese sentence about a figure begins with."""
    indicator = voice.catalog.indicators[figure.indicator]
    stands = indicator.accrual is Accrual.STOCK and indicator.measure is not Measure.GROWTH and figure.value is not None
    return periods.end_of(figure.period, voice.words) if stands else voice.period(figure.period, indicator)


def _silent(voice: Voice, rows: tuple[PlanRow, ...]) -> str:
    """尚无数据2项：待补录的有甲；目标待下达的有乙。"""
    words = voice.words
    waiting: dict[str, list[str]] = {}
    silent = [row for row in rows if row.level is None and row.growth is None]
    for row in silent:
        item = row.items[0]
        waiting.setdefault(standing_of(voice, item.target, item.evaluation), []).append(row.name)
    if not silent:
        return ""
    groups = [
        words("{status} – {names}", status=why, names=words.listed([_apart(name, words) for name in names]))
        for why, names in waiting.items()
    ]
    return words.plural(
        "No figure yet for {count} item: {groups}.",
        "No figures yet for {count} items: {groups}.",
        len(silent),
        groups=("；" if words.chinese else "; ").join(groups),
    )


def _apart(name: str, words: Words) -> str:
    """A name that is a list itself stands in quotation marks within one."""
    if words.chinese:
        return f"“{name}”" if "、" in name else name
    return f'"{name}"' if "," in name else name


def _facts(voice: Voice, row: PlanRow) -> str:
    """The level, then its growth where that was published for the same period; else the one there is."""
    level, growth = row.level, row.growth
    if level is None or growth is None:
        figure = level or growth
        assert figure is not None, "a row without figures has no sentence"
        return fact(voice, figure)
    if level.period != growth.period or growth.value is None:
        return voice.words("{level}; {growth}", level=fact(voice, level), growth=fact(voice, growth))
    return voice.words("{level}, {moved}", level=fact(voice, level), moved=_moved(voice, growth))


def _moved(voice: Voice, growth: Observation) -> str:
    """增长7.8%, 下降2.6%, 与上年持平."""
    words, value = voice.words, growth.value
    assert value is not None
    if value == 0:
        return words("unchanged on the year") if growth.bound is Bound.EXACT else sign_in_words(voice, growth)
    unit = voice.catalog.indicators[growth.indicator].unit
    rate = voice.quantity(abs(value), unit, bound=growth.bound)
    return words(N_("up {rate}") if value > 0 else N_("down {rate}"), rate=rate)


def _held(voice: Voice, row: PlanRow, item: Item) -> str:
    """The figure held against what was promised, and how it stands where that has to be said."""
    words, verdict, growing = voice.words, item.evaluation, item.series.indicator.measure is Measure.GROWTH
    if verdict.actual is None:
        silence = N_("growth {status}") if growing else N_("amount {status}")
        return words(silence, status=standing_of(voice, item.target, verdict))
    said = _against(voice, item.target, verdict)
    if growing and len(row.items) > 1:
        said = words("growth {comparison}", comparison=said)
    slower = not verdict.final and (verdict.number(Term.AHEAD) or 0) < 0  # within what still counts as on schedule
    if verdict.status.judged and not (verdict.status.needs_attention or verdict.reason in _NAMED or slower):
        return said
    return words("{comparison}: {status}", comparison=said, status=standing_of(voice, item.target, verdict))


def _against(voice: Voice, target: Target, verdict: Evaluation) -> str:
    """Numbers and quotas in the words of a work report, all others as the dashboard says them."""
    words = voice.words
    if not verdict.status.judged:
        return words("the target is “{promise}”", promise=wording(voice, target))
    apart = verdict.gap is not None and (verdict.gap != 0 or not verdict.status.needs_attention)
    if apart and isinstance(target, GrowthTarget):
        return _to_the_number(voice, target, verdict, goal(voice, target))
    if apart and verdict.final and isinstance(target, LevelTarget | ReachTarget | KeepTarget):
        called = words("{goal} of “{promise}”", goal=goal(voice, target), promise=promise(voice, target))
        return _to_the_number(voice, target, verdict, called)
    share = share_done(target, verdict) if isinstance(target, QuotaTarget) else ""
    return _done(voice, target, verdict, share) if share else comparison(voice, target, verdict)


def _to_the_number(voice: Voice, target: Target, verdict: Evaluation, called: str) -> str:
    words, about = voice.words, comparator_of(target) is Comparator.ABOUT
    assert verdict.gap is not None
    if not verdict.gap:
        return words("in line with {goal}", goal=called)
    apart = gap(voice, verdict)
    if verdict.gap > 0:
        return words("{gap} above {goal}", gap=apart, goal=called)
    if about and not verdict.status.needs_attention:  # 左右 leaves room below the number
        said = promise(voice, target)
        return words("{gap} below {goal} but within “{promise}”", gap=apart, goal=called, promise=said)
    return words("{gap} below {goal}", gap=apart, goal=called)


def _done(voice: Voice, target: Target, verdict: Evaluation, share: str) -> str:
    said, ahead = voice.words("{share} of {goal}", share=share, goal=goal(voice, target)), verdict.number(Term.AHEAD)
    if verdict.final or ahead is None or verdict.status is Status.MET:
        return said
    return voice.words("{share}, {pace}", share=said, pace=on_schedule(voice, ahead))
