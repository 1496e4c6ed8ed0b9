"""Base, target and actual of one target on one line, as HTML that scales with its card; every text is escaped."""

from dataclasses import dataclass
from decimal import Decimal
from html import escape

from targets.domain.evaluation import Evaluation, Term
from targets.domain.indicator import Observation
from targets.domain.target import ChangeTarget, GrowthTarget, QuotaTarget, Target
from targets.domain.terms import Comparator
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.wording import value_of, wording

_ROOM = Decimal("0.14")
_NEAR_EDGE = 40.0


@dataclass(frozen=True, slots=True)
class Glance:
    """Numbers in the indicator's unit; None where there is none. `band`: what 左右 tolerates below the target."""

    base: Decimal | None
    base_label: str
    target: Decimal
    target_label: str
    actual: Decimal | None
    band: Decimal
    from_zero: bool


def glance(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """The line as HTML; "" for targets that set no number."""
    seen = _seen(voice, target, evaluation)
    return _drawn(seen) if seen else ""


def _seen(voice: Voice, target: Target, evaluation: Evaluation) -> Glance | None:
    promised = value_of(target)
    if promised is None:
        return None
    base = evaluation.base
    if isinstance(target, ChangeTarget):
        if base is None or base.value is None:
            return None
        promised = base.value + promised
    said = voice.words("target {value}", value=wording(voice, target))
    label = _of_base(voice, base) if base is not None else ""
    actual = evaluation.actual.value if evaluation.actual else None
    tolerance = evaluation.number(Term.TOLERANCE) or Decimal(0)
    return Glance(
        base=base.value if base is not None and not isinstance(target, QuotaTarget) else None,
        base_label=label,
        target=promised,
        target_label=said,
        actual=actual,
        band=tolerance if isinstance(target, GrowthTarget) and target.comparator is Comparator.ABOUT else Decimal(0),
        from_zero=isinstance(target, QuotaTarget | GrowthTarget),
    )


def _of_base(voice: Voice, base: Observation) -> str:
    return voice.words("{period} {figure}", period=period(base.period, voice.words), figure=voice.figure(base))


def _drawn(seen: Glance) -> str:
    values = [value for value in (seen.base, seen.target, seen.actual) if value is not None]
    low, high = min(values), max(values)
    if seen.from_zero:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    span = (high - low) or abs(high) or Decimal(1)
    start = low if seen.from_zero and low == 0 else low - span * _ROOM
    width = high + span * _ROOM - start

    def at(value: Decimal) -> str:
        return f"{float(100 * (value - start) / width):.1f}%"

    parts = ['<i class="track"></i>']
    if seen.band:
        left, right = at(seen.target - seen.band), float(100 * seen.band / width)
        parts.append(f'<i class="band" style="left:{left};width:{right:.1f}%"></i>')
    if seen.actual is not None and seen.from_zero and seen.actual >= 0:
        parts.append(f'<i class="bar" style="left:{at(Decimal(0))};width:{float(100 * seen.actual / width):.1f}%"></i>')
    parts.append(f'<i class="tick" style="left:{at(seen.target)}"></i>')
    parts.append(_label("above", at(seen.target), seen.target_label))
    if seen.base is not None:
        shape = "before" if seen.from_zero else "base"
        parts.append(f'<i class="{shape}" style="left:{at(seen.base)}"></i>')
        parts.append(_label("below", at(seen.base), seen.base_label))
    if seen.actual is not None and not (seen.from_zero and seen.actual >= 0):
        parts.append(f'<i class="dot" style="left:{at(seen.actual)}"></i>')
    return f'<div class="glance" aria-hidden="true">{"".join(parts)}</div>'


def _label(where: str, left: str, text: str) -> str:
    """Over or under its mark, or at the edge it is near, so that it never leaves the card."""
    share = float(left.removesuffix("%"))
    if share < _NEAR_EDGE:
        return f'<span class="{where} start">{escape(text)}</span>'
    if share > 100 - _NEAR_EDGE:
        return f'<span class="{where} end">{escape(text)}</span>'
    return f'<span class="{where} middle" style="left:{left}">{escape(text)}</span>'
