"""The cells of the plan table: what was planned and what was achieved, numbers apart from the words around them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from targets.domain.briefing import Item
from targets.domain.indicator import Observation
from targets.domain.terms import Bound, Measure
from targets.presentation.numbers import bounded, number
from targets.presentation.sentences.facts import sign_in_words
from targets.presentation.voice import Voice
from targets.presentation.wording import around, value_of, wording

_NUMBER: Final = "\x00"  # stands where the number comes


@dataclass(frozen=True, slots=True)
class PlanCell:
    """`value` as published, in the unit of the row (growth in %), with what stands around it: 力争突破 5400, 7 左右.

    Without `value` the words in `before` are all there is; a cell without either is not to be filled in.
    """

    before: str = ""
    value: Decimal | None = None
    after: str = ""

    @property
    def text(self) -> str:
        """7左右; a fall has a true minus: −2.6."""
        return f"{self.before}{'' if self.value is None else number(self.value)}{self.after}"


EMPTY: Final = PlanCell()
MISSING: Final = PlanCell("—")


def planned(voice: Voice, item: Item) -> PlanCell:
    """What the target asks for, without the unit; what was assigned where it is set elsewhere and known."""
    target, assigned = item.target, item.evaluation.assignment
    if assigned is not None:
        if assigned.value is None:
            return PlanCell(assigned.text)
        before, after = around(assigned.comparator, voice.words)
        return PlanCell(before, assigned.value, after)
    said, value = wording(voice, target), value_of(target)
    if value is None:
        return PlanCell(said)
    before, found, after = said.partition(voice.quantity(value, item.series.indicator.unit))
    explained = set("（(") & set(before)  # 全覆盖（100%）: the words are the promise, the number explains them
    return PlanCell(before, value, after) if found and not explained else PlanCell(said)


def achieved(voice: Voice, figure: Observation | None) -> PlanCell:
    """A figure as published, without the unit; a result in words in its own."""
    if figure is None:
        return MISSING
    if figure.value is None:
        return PlanCell(voice.figure(figure))
    growth = voice.catalog.indicators[figure.indicator].measure is Measure.GROWTH
    if growth and figure.value == 0 and figure.bound is not Bound.EXACT:
        return PlanCell(sign_in_words(voice, figure))  # no more is known than its sign
    before, _, after = bounded(_NUMBER, figure.bound, voice.words).partition(_NUMBER)
    return PlanCell(before, figure.value, after)
