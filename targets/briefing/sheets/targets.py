"""The list of targets: what was promised, what was achieved, and how that was judged; codes beside names."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from targets.briefing.sheets.listed import Column
from targets.briefing.sheets.look import Value
from targets.domain.briefing import Item
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator, Observation
from targets.domain.remark import Remark
from targets.domain.target import ChangeTarget, CompleteTarget
from targets.domain.terms import Bound, Disclosure
from targets.presentation import periods, vocabulary
from targets.presentation.charge import names_of
from targets.presentation.disclosure import disclosed
from targets.presentation.numbers import POINTS, computed
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.verdict import verdict
from targets.presentation.status import verdict_name
from targets.presentation.voice import Voice
from targets.presentation.wording import comparator_of, value_of, wording
from targets.presentation.words import N_

AND: Final = "; "
"""Between several in one cell."""


def _of_indicator(read: Callable[[Voice, Indicator], Value]) -> Callable[[Voice, Item], Value]:
    return lambda voice, item: read(voice, item.series.indicator)


def _of_actual(read: Callable[[Voice, Observation], Value]) -> Callable[[Voice, Item], Value]:
    """Empty where no figure spoke."""
    return lambda voice, item: read(voice, item.evaluation.actual) if item.evaluation.actual else None


def _of_remark(read: Callable[[Remark], Value]) -> Callable[[Voice, Item], Value]:
    return lambda _, item: read(item.remark) if item.remark else None


def _value(_: Voice, item: Item) -> Decimal | None:
    assigned = item.evaluation.assignment
    return assigned.value if assigned is not None else value_of(item.target)


def _comparator(voice: Voice, item: Item) -> str:
    if _value(voice, item) is None or isinstance(item.target, CompleteTarget):
        return ""  # all of them is no bound
    assigned = item.evaluation.assignment
    return vocabulary.term(assigned.comparator if assigned else comparator_of(item.target), voice.words)


def _value_unit(voice: Voice, item: Item) -> str:
    """A change is promised in points, whatever the share is counted in."""
    if _value(voice, item) is None:
        return ""
    return voice.unit(POINTS if isinstance(item.target, ChangeTarget) else item.series.indicator.unit)


def _assigned(_: Voice, item: Item) -> str:
    assigned = item.evaluation.assignment
    return "" if assigned is None else AND.join(filter(None, (assigned.source, assigned.document_number)))


def _rounded(value: Decimal | None) -> Decimal | None:
    """What the tracker worked out, as precise as on screen."""
    return None if value is None else computed(value, 2)


def _expected(_: Voice, item: Item) -> Decimal | None:
    return _rounded(item.evaluation.expected)


def _gap(_: Voice, item: Item) -> Decimal | None:
    return _rounded(item.evaluation.gap)


def _gap_unit(voice: Voice, item: Item) -> str:
    return voice.unit(item.evaluation.unit) if item.evaluation.gap is not None else ""


def _awaited(voice: Voice, item: Item) -> str:
    waits: Evaluation = item.evaluation
    return periods.period(waits.awaited, voice.words) if waits.awaited and waits.actual is None else ""


def _disclosed(voice: Voice, item: Item) -> str:
    told = Disclosure.INTERNAL if _tells_internal(item) else Disclosure.PUBLIC
    return disclosed(told, voice.words)


def _tells_internal(item: Item) -> bool:
    """Whether this row does, whatever else is known of the series."""
    actual, remark = item.evaluation.actual, item.remark
    told = (item.evaluation, actual, remark, item.evaluation.assignment)
    return any(one is not None and one.disclosure is Disclosure.INTERNAL for one in told)


def source_ids(figure: Observation) -> str:
    """The codes of its sources; the source as typed of an entered figure."""
    return AND.join(dict.fromkeys(citation.source for citation in figure.citations)) or figure.typed_source or ""


def in_words(voice: Voice, figure: Observation) -> str:
    """A result that is no number; of a number that is only a bound the word that says so."""
    if figure.value is None:
        return voice.figure(figure)
    return "" if figure.bound is Bound.EXACT else vocabulary.term(figure.bound, voice.words)


def _deadline(remark: Remark) -> date:
    return remark.deadline


COLUMNS: Final[tuple[Column[Item], ...]] = (
    Column(N_("Target code"), lambda _, item: item.target.id),
    Column(N_("Target"), lambda voice, item: voice.title(item.target)),
    Column(N_("Domain"), _of_indicator(lambda voice, one: vocabulary.term(one.domain, voice.words))),
    Column(N_("Indicator code"), _of_indicator(lambda _, one: one.id)),
    Column(N_("Indicator"), _of_indicator(lambda voice, one: voice.name(one))),
    Column(N_("Area"), _of_indicator(lambda voice, one: voice.area(one))),
    Column(N_("Population"), _of_indicator(lambda voice, one: voice.population(one))),
    Column(N_("Measure"), _of_indicator(lambda voice, one: vocabulary.term(one.measure, voice.words))),
    Column(N_("Price basis"), _of_indicator(lambda voice, one: vocabulary.term(one.prices, voice.words))),
    Column(N_("Unit"), _of_indicator(lambda voice, one: voice.unit(one.unit))),
    Column(N_("Kind of target"), lambda voice, item: vocabulary.term(item.target.kind, voice.words)),
    Column(N_("Nature"), lambda voice, item: vocabulary.term(item.target.nature, voice.words)),
    Column(N_("Commitment"), lambda voice, item: vocabulary.term(item.target.commitment, voice.words)),
    Column(N_("Target period"), lambda voice, item: periods.period(item.target.due, voice.words)),
    Column(N_("As promised"), lambda voice, item: wording(voice, item.target)),
    Column(N_("Comparison"), _comparator),
    Column(N_("Target value"), _value),
    Column(N_("Unit of the target value"), _value_unit),
    Column(N_("Assigned by"), _assigned),
    Column(N_("Actual value"), _of_actual(lambda _, figure: figure.value)),
    Column(N_("Actual in words"), _of_actual(in_words)),
    Column(N_("Period"), lambda voice, item: _period(voice, item)),
    Column(N_("Period ends"), _of_actual(lambda _, figure: figure.period.last)),
    Column(N_("Waits for"), _awaited),
    Column(N_("Held against"), _expected),
    Column(N_("Gap"), _gap),
    Column(N_("Unit of the gap"), _gap_unit),
    Column(N_("Evaluation"), lambda voice, item: verdict_name(item.evaluation, item.target, voice.words)),
    Column(N_("Judged as of"), lambda _, item: item.evaluation.on),
    Column(N_("Verdict"), lambda voice, item: verdict(voice, item.target, item.evaluation)),
    Column(N_("Reason of the verdict"), lambda voice, item: reason(voice, item.target, item.evaluation)),
    Column(N_("Edition"), _of_actual(lambda voice, figure: vocabulary.term(figure.vintage, voice.words))),
    Column(N_("Known from"), _of_actual(lambda _, figure: figure.known_from)),
    Column(N_("Disclosure"), _disclosed),
    Column(
        N_("Responsible units"),
        lambda voice, item: names_of(voice, voice.catalog.charge_of_target(item.target).units),
    ),
    Column(N_("Cause"), _of_remark(lambda remark: remark.cause)),
    Column(N_("Next step"), _of_remark(lambda remark: remark.next_step)),
    Column(N_("Deadline"), _of_remark(_deadline)),
    Column(N_("Said by"), _of_remark(lambda remark: remark.unit)),
    Column(N_("Source of the target (code)"), lambda _, item: item.target.document),
    Column(N_("Source of the figure (code)"), _of_actual(lambda _, figure: source_ids(figure))),
)


def _period(voice: Voice, item: Item) -> str:
    actual = item.evaluation.actual
    return voice.period(actual.period, item.series.indicator) if actual else ""
