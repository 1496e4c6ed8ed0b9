"""The parts of the list as tables of HTML, every text escaped; a status leads to its page as known on either day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from html import escape

from targets.domain.changes import Moved, Turn
from targets.domain.evaluation import Evaluation
from targets.domain.remark import Remark
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from targets.ledger.rows import EntryKind, Row
from targets.presentation import vocabulary
from targets.presentation.badges import verdict_badge
from targets.presentation.disclosure import internal_mark
from targets.presentation.foreign import tag_of, with_language
from targets.presentation.periods import day, period
from targets.presentation.remarks import deadline, people
from targets.presentation.sentences.change_lines import origin
from targets.presentation.sentences.changes import move, why
from targets.presentation.sentences.versions import row_note
from targets.presentation.voice import Voice
from targets.tracking.between import Between
from targets.tracking.clock import city_day
from targets.web.controls import KNOWN, ON
from targets.web.history.filters import actor
from targets.web.links import address_of, inline
from targets.web.rules.tables import table

Voices = Callable[[Turn | Moved | Remark], Voice]


def turned_table(voices: Voices, turns: Sequence[Turn], found: Between) -> str:
    words = voices(turns[0]).words
    head = [words("Target"), words("Before → after"), words("Why"), words("See it as known on")]
    return table(head, [_turn(voices(one), one, found) for one in turns])


def figures_table(voices: Voices, figures: Sequence[Moved], row_of: Callable[[Moved], Row | None]) -> str:
    """`row_of`: the row that brought a figure or took it out of force, where the reader may be told of it."""
    words = voices(figures[0]).words
    head = [words("Indicator"), words("Period"), words("Figure"), words("Source and day")]
    return table(head, [_figure(voices(one), one, row_of(one)) for one in figures])


def remarks_table(voices: Voices, remarks: Iterable[Remark], on: date) -> str:
    told = list(remarks)
    words = voices(told[0]).words
    head = [words("Target"), words("Cause"), words("Next step"), words("Deadline"), words("Written")]
    return table(head, [_remark(voices(one), one, on) for one in told])


def _turn(voice: Voice, turn: Turn, found: Between) -> list[str]:
    words, target = voice.words, turn.target
    named = f"{escape(voice.title(target))}<br><small class='soft'>{escape(period(target.due, words))}</small>"
    lights = [_light(voice, target, one) for one in (turn.before, turn.after)]
    days = [
        inline("indicator", {**address_of(target), KNOWN: known.isoformat(), ON: one.on.isoformat()}, day(known, words))
        for known, one in ((found.since, turn.before), (found.known, turn.after))
        if one is not None
    ]
    return [named, " → ".join(lights), escape(why(voice, turn)), "<br>".join(days)]


def _light(voice: Voice, target: Target, evaluation: Evaluation | None) -> str:
    return verdict_badge(voice, target, evaluation) if evaluation is not None else "—"


def _figure(voice: Voice, moved: Moved, row: Row | None) -> list[str]:
    indicator = voice.catalog.indicators[moved.figure.indicator]
    link = inline("indicator", {"indicator": indicator.id}, voice.placed(voice.series_name(indicator), indicator))
    edition = vocabulary.term(moved.figure.vintage, voice.words)
    told = f'{escape(move(voice, moved))}<br><small class="soft">{escape(edition)}</small>'
    return [
        link,
        escape(voice.period(moved.figure.period, indicator)),
        told,
        f"{_origin(voice, moved)}{_written(voice, row)}",
    ]


def _origin(voice: Voice, moved: Moved) -> str:
    """Title, day and mark: a title stands in its own language."""
    title, rest = voice.source_title(moved.figure), origin(voice, moved, titled=False)
    named = f'<span lang="{tag_of(title)}">{escape(title)}</span>' if title else ""
    return voice.words.joined(named, escape(rest))


def _written(voice: Voice, row: Row | None) -> str:
    """Why a figure was corrected, or when it was withdrawn and why; with number and name where the reader is told them."""
    if row is None:
        return ""
    if row.kind is EntryKind.WITHDRAWAL:
        said = _withdrawn(voice, row)
    else:
        said = row_note(row.id if row.actor.name else None, row.reason or "", voice.words)
    return f"<br>{with_language(said, voice.words)}" if said else ""


def _withdrawn(voice: Voice, row: Row) -> str:
    told = {"day": day(city_day(row.recorded_at), voice.words), "reason": row.reason or ""}
    if row.actor.name:
        said = voice.words(
            "Withdrawn on {day} by {person}: {reason}", person=actor(row.actor.subject, row.actor.name, voice), **told
        )
    elif row.reason:
        said = voice.words("Withdrawn on {day}: {reason}", **told)
    else:
        said = voice.words("Withdrawn on {day}", day=told["day"])
    return said


def _remark(voice: Voice, remark: Remark, on: date) -> list[str]:
    words, target = voice.words, voice.catalog.targets[remark.target]
    by = f"{people(remark.unit)}<br>{escape(day(remark.written_on, words))}"
    if mark := internal_mark(remark.disclosure is Disclosure.INTERNAL, words):
        by += f'<br><small class="tag">{escape(mark)}</small>'
    if remark.withdrawn is not None:
        by += f"<br><b>{escape(words('Withdrawn'))}</b> {people(remark.withdrawn)}"
    return [
        inline("indicator", address_of(target), voice.title(target)),
        people(remark.cause),
        people(remark.next_step),
        escape(deadline(remark, words, on)),
        by,
    ]
