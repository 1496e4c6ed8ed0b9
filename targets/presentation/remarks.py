"""What is said about a target that lags, read aloud: in full, in one line, and in a word; every text is escaped."""

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Final

from targets.domain.evaluation import Evaluation
from targets.domain.remark import Remark
from targets.domain.target import Target
from targets.domain.terms import Disclosure, Kind
from targets.presentation import vocabulary
from targets.presentation.disclosure import internal_mark
from targets.presentation.foreign import tag_of
from targets.presentation.periods import day
from targets.presentation.status import status_name
from targets.presentation.voice import Voice
from targets.presentation.words import Words

ONE_LINE: Final = 28  # characters of a cause on the overview; Latin letters count half
_FIRST_WIDE: Final = 0x2E80  # from here on a character takes the room of two Latin letters
_ENDS: Final = "。；;！？!?\n"


def block(voice: Voice, target: Target, remark: Remark, on: date) -> str:
    """A remark in full: cause, next step, deadline, who and when, and the light it speaks about."""
    words = voice.words
    rows = (
        (words("Cause"), people(remark.cause)),
        (words("Next step"), people(remark.next_step)),
        (words("Deadline"), escape(deadline(remark, words, on))),
    )
    told = "".join(f"<dt>{escape(label)}</dt><dd>{html}</dd>" for label, html in rows)
    feet = "".join(f"<p>{line}</p>" for line in _feet(voice, target, remark))
    return f'<div class="remark"><dl>{told}</dl>{feet}</div>'


def one_line(voice: Voice, remark: Remark, on: date) -> str:
    """Cause, clipped, and deadline as HTML."""
    words = voice.words
    due = words("by {day}", day=deadline(remark, words, on))
    told = f"{escape(words('Cause'))}{'：' if words.chinese else ': '}{people(clipped(remark.cause))} · {escape(due)}"
    mark = internal_mark(remark.disclosure is Disclosure.INTERNAL, words)
    return f'{told} <small class="tag">{escape(mark)}</small>' if mark else told


def deadline(remark: Remark, words: Words, on: date) -> str:
    """2017年12月20日, and in words where it has passed by the day `on`."""
    said = day(remark.deadline, words)
    return words("{day} (passed)", day=said) if remark.is_overdue(on) else said


def about(voice: Voice, target: Target, remark: Remark) -> str:
    """The light a remark speaks about: 2017年1—9月708万立方米，进度滞后."""
    words, indicator = voice.words, voice.indicator(target)
    status = status_name(remark.status, words, Kind(target.kind))
    status = status if words.chinese or remark.period is None else status.lower()
    if remark.period is None:
        return status
    when = voice.period(remark.period, indicator)
    if remark.value is None:
        return words("{period}, {status}", period=when, status=status)
    figure = voice.quantity(remark.value, indicator.unit)
    return words("{period}: {figure}, {status}", period=when, figure=figure, status=status)


def since(voice: Voice, remark: Remark, verdict: Evaluation) -> str:
    """What has changed since a remark was written; "" while it speaks about the light shown."""
    words, spoke = voice.words, verdict.actual
    if not verdict.status.needs_attention:
        return words("The target no longer lags; this was written when it did.")
    if (remark.period, remark.value) != ((spoke.period, spoke.value) if spoke else (None, None)):
        return words("Written before the present figure came in.")
    if remark.status is not verdict.status:
        return words("Written before the light changed.")
    return ""


def in_a_word(voice: Voice, remark: Remark | None) -> str:
    """For a row of a list: whether there is a remark."""
    return voice.words("cause given") if remark is not None else voice.words("no cause given")


def clipped(text: str, longest: int = ONE_LINE) -> str:
    """The first sentence if it fits, else as much of the text as does, with 「…」; always one line."""
    line = " ".join(text.split())
    room, end = 2 * longest, 0
    for at, sign in enumerate(line):
        room -= 2 if ord(sign) >= _FIRST_WIDE else 1
        if room < 0:
            return line[:end].rstrip("。；; ") if end else f"{line[:at].rstrip('，,、 ')}…"
        if sign in _ENDS and not end:
            end = at + 1
    return line.rstrip("。；; ")


def people(text: str) -> str:
    """What a person typed, as HTML in the language it is in, whatever the page's; lines stay lines."""
    return f'<span class="typed" lang="{tag_of(text)}">{escape(text)}</span>'


def _feet(voice: Voice, target: Target, remark: Remark) -> Iterator[str]:
    words = voice.words
    who = " · ".join(people(text) for text in (remark.unit, remark.person, remark.contact) if text)
    shown = vocabulary.term(remark.disclosure, words) if remark.disclosure is Disclosure.INTERNAL else ""
    yield f"{escape(day(remark.written_on, words))} · {who}{escape(f' · {shown}' if shown else '')}"
    yield escape(words("Written about: {light}", light=about(voice, target, remark)))
    if remark.withdrawn is not None:
        yield f"<b>{escape(words('Withdrawn'))}</b>{'：' if words.chinese else ': '}{people(remark.withdrawn)}"
