"""What changed between two days as plain lines, for a terminal or an e-mail: statuses first, then figures, then remarks."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.changes import Moved, Sort, Turn
from targets.domain.evaluation import Evaluation
from targets.domain.remark import Remark
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from targets.presentation.disclosure import any_internal, caution, internal_mark, rests_on_internal
from targets.presentation.periods import day
from targets.presentation.practice import mark
from targets.presentation.sentences.changes import dated, move, span, why
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words

Voices = Callable[[Turn | Moved | Remark], Voice]
TURNED: Final = N_("Statuses that turned")
REMARKS: Final = N_("Remarks written")
NOTHING: Final = N_("nothing changed")
SORTS: Final = {
    Sort.NEW: N_("New figures"),
    Sort.REVISED: N_("Revised figures"),
    Sort.WITHDRAWN: N_("Withdrawn figures"),
}


def change_lines(
    voices: Voices,
    catalog: Catalog,
    words: Words,
    days: tuple[date, date],
    turns: Sequence[Turn],
    figures: Sequence[Moved],
    remarks: Sequence[Remark],
) -> Iterator[str]:
    """Between which days, in practice the mark, then each part that holds anything under its heading."""
    parts = [
        (TURNED, [turn_line(voices(one), one) for one in turns]),
        *((SORTS[sort], [figure_line(voices(one), one) for one in figures if one.sort is sort]) for sort in Sort),
        (REMARKS, [_remark(voices(one), one) for one in remarks]),
    ]
    nothing = "" if any(told for _, told in parts) else words(NOTHING)
    warned = caution(_any_internal(turns, figures, remarks), words)
    yield words.joined(mark(catalog, words), span(*days, words), nothing, warned)
    for heading, told in parts:
        if told:
            yield f"{words(heading)} ({len(told)})"
            yield from (f"  {line}" for line in told)


def _tells_internal(turn: Turn) -> bool:
    return any(one is not None and rests_on_internal(one) for one in (turn.before, turn.after))


def _any_internal(turns: Sequence[Turn], figures: Sequence[Moved], remarks: Sequence[Remark]) -> bool:
    return (
        any(map(_tells_internal, turns))
        or any_internal(figure for one in figures for figure in (one.figure, one.before))
        or any(one.disclosure is Disclosure.INTERNAL for one in remarks)
    )


def status(voice: Voice, target: Target, evaluation: Evaluation | None) -> str:
    """● 符合预期进度; a dash where the target was not in the catalog."""
    if evaluation is None:
        return "—"
    return f"{LOOKS[evaluation.status].glyph} {verdict_name(evaluation, target, voice.words)}"


def origin(voice: Voice, moved: Moved, *, titled: bool = True) -> str:
    """Source (left out where not `titled`), day and, where it is for internal use, that."""
    figure, words = moved.figure, voice.words
    shown = internal_mark(any_internal([figure]), words)
    return words.joined(voice.source_title(figure) if titled else "", dated(figure, words), shown)


def turn_line(voice: Voice, turn: Turn) -> str:
    before, after = (status(voice, turn.target, one) for one in (turn.before, turn.after))
    told = f"{voice.title(turn.target)} ({turn.target.due}): {before} → {after}"
    return voice.words.joined(told, why(voice, turn), internal_mark(_tells_internal(turn), voice.words))


def figure_line(voice: Voice, moved: Moved) -> str:
    indicator = voice.catalog.indicators[moved.figure.indicator]
    named = voice.placed(voice.series_name(indicator), indicator)
    when = voice.period(moved.figure.period, indicator)
    told = voice.words("{subject}, {period}: {figure}", subject=named, period=when, figure=move(voice, moved))
    return voice.words.joined(told, origin(voice, moved))


def _remark(voice: Voice, remark: Remark) -> str:
    words = voice.words
    cause = remark.cause.replace("\n", " ")
    withdrawn = f"{words('Withdrawn')}: {remark.withdrawn}" if remark.withdrawn is not None else ""
    shown = internal_mark(remark.disclosure is Disclosure.INTERNAL, words)
    said = words.joined(cause, remark.unit, day(remark.written_on, words), shown, withdrawn)
    return f"{voice.title(voice.catalog.targets[remark.target])}: {said}"
