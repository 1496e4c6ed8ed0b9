"""What changed between two days as a frame with fixed column names: statuses, figures and remarks, one row each."""

from collections.abc import Callable, Iterable
from decimal import Decimal

import pandas as pd

from targets.domain.changes import Moved, Sort, Turn
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure
from targets.presentation.disclosure import rests_on_internal
from targets.presentation.numbers import difference_unit
from targets.presentation.sentences.changes import said_of, why
from targets.presentation.status import verdict_name
from targets.presentation.voice import Voice

CHANGES = (
    "change", "target", "indicator", "name", "area", "period", "before", "after", "unit", "difference",
    "difference_unit", "cause", "said",
    "source", "known_from", "disclosure",
)  # fmt: skip
# `change` of a row that is no figure
TURNED, REMARK = "turned", "remark"

_Row = tuple[object, ...]
_Naming = Callable[[Voice, Turn, Evaluation], str]


def by_code(_voice: Voice, _turn: Turn, evaluation: Evaluation) -> str:
    return evaluation.status.value


def by_name(voice: Voice, turn: Turn, evaluation: Evaluation) -> str:
    """待补录, 未达力争目标: as a page tells it."""
    return verdict_name(evaluation, turn.target, voice.words)


def changes(
    voices: Callable[[Turn | Moved | Remark], Voice],
    turns: Iterable[Turn],
    figures: Iterable[Moved],
    remarks: Iterable[Remark],
    naming: _Naming = by_code,
) -> pd.DataFrame:
    """Statuses that turned as `naming` tells them, figures as Decimal, `said` in the language of the voice.

    `voices`: of the catalog that knows what a change is about, which may be gone from the later one.
    """
    rows = [
        *(_turn(voices(one), one, naming) for one in turns),
        *(_moved(voices(one), one) for one in figures),
        *(_remark(voices(one), one) for one in remarks),
    ]
    return pd.DataFrame(rows, columns=list(CHANGES), dtype=object)


def _turn(voice: Voice, turn: Turn, naming: _Naming) -> _Row:
    target, indicator = turn.target, voice.indicator(turn.target)
    source, known_from, disclosure = _origin(voice, turn.moved.figure if turn.moved else None)
    before, after = (naming(voice, turn, one) if one else "" for one in (turn.before, turn.after))
    internal = any(one is not None and rests_on_internal(one) for one in (turn.before, turn.after))
    if internal or not disclosure:  # whatever turned it, the statuses may tell of something internal
        disclosure = (Disclosure.INTERNAL if internal else Disclosure.PUBLIC).value
    return (
        TURNED, target.id, target.indicator, voice.title(target), indicator.area, str(target.due), before, after, "", None, "", turn.cause.value, why(voice, turn), source, known_from,
        disclosure,
    )  # fmt: skip


def _moved(voice: Voice, moved: Moved) -> _Row:
    figure = moved.figure
    indicator = voice.catalog.indicators[figure.indicator]
    before = _value(moved.before) if moved.sort is not Sort.NEW else None
    after = None if moved.sort is Sort.WITHDRAWN else _value(figure)
    return (
        moved.sort.value, "", indicator.id, voice.name(indicator), indicator.area, str(figure.period), before, after,
        indicator.unit, moved.difference, difference_unit(indicator.unit) if moved.difference is not None else "", "", said_of(voice, moved), *_origin(voice, figure),
    )  # fmt: skip


def _remark(voice: Voice, remark: Remark) -> _Row:
    target = voice.catalog.targets[remark.target]
    said = remark.cause if remark.withdrawn is None else f"{remark.cause} ‖ {remark.withdrawn}"
    return (
        REMARK, target.id, target.indicator, voice.title(target), voice.indicator(target).area, str(target.due), "",
        remark.status.value, "", None, "", "", said, remark.unit, remark.written_on.isoformat(), remark.disclosure.value,
    )  # fmt: skip


def _value(figure: Observation | None) -> Decimal | bool | None:
    return None if figure is None else figure.passed if figure.value is None else figure.value


def _origin(voice: Voice, figure: Observation | None) -> tuple[str, str, str]:
    if figure is None:
        return "", "", ""
    return voice.source_title(figure), figure.known_from.isoformat(), figure.disclosure.value
