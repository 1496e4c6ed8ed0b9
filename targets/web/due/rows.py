"""The list as HTML: a section for each unit or domain, a line for each task; every text is escaped.

One element for all of them, like the strip of the overview: dozens of Streamlit's own links cost the browser too much.
"""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final

from targets.domain.target import Target
from targets.presentation import vocabulary
from targets.presentation.found import placed_name
from targets.presentation.periods import day as told_day
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.tracking.due import Desk, Expected, State, Task
from targets.tracking.submissions.waiting import Place
from targets.web.due.words import state_name, subject
from targets.web.links import address_of_form, inline

_MOST_OTHERS: Final = 4
_MOST_PROMISES: Final = 3


@dataclass(frozen=True)
class Reader:
    """`may_enter`: the indicators whose lines lead into the form as soon as there can be a figure, the others to their page.

    `returned`: what a reviewer has given back to this reader.
    """

    may_enter: Callable[[str], bool]
    returned: Container[Place] = frozenset()


def sections(desks: Sequence[Desk], voice: Voice, today: date, reader: Reader) -> str:
    """A section for each desk."""
    return "".join(
        f'<section><h2 class="part">{escape(_heading(desk, voice))} <small>{len(desk.tasks)}</small></h2>'
        f"<ul>{''.join(_line(task, voice, today, reader) for task in desk.tasks)}</ul></section>"
        for desk in desks
    )


def _heading(desk: Desk, voice: Voice) -> str:
    """Where the city has named no unit at all, the domain alone."""
    if desk.lead is not None:
        return voice.words.of(desk.lead.name)
    domain = vocabulary.term(desk.domain, voice.words) if desk.domain else ""
    return voice.words.joined(voice.words("No unit specified") if voice.catalog.duties.units else "", domain)


def _line(task: Task, voice: Voice, today: date, reader: Reader) -> str:
    """Led by what its state is about: of an overdue task the period that is overdue, not the latest one, due now."""
    first = next(one for one in task.expected if one.state is task.state)
    others = [one for one in task.expected if one is not first]
    may_write = reader.may_enter(task.indicator.id)
    named = escape(state_name(task.state, task.closed, voice.words))
    return (
        f'<li><span class="state {task.state}">{named}</span>'
        f'<span class="what">{_name(task, first, voice, may_write)}{_returned(task, voice, reader)}</span>'
        f'<span class="when">{escape(subject(task, first, voice))}{_others(task, others, voice, may_write)}</span>'
        f'<span class="day">{_until(task, first, voice, today)}</span>'
        f'<span class="promise">{escape(_promises(task.targets, voice))}</span></li>'
    )


def _name(task: Task, first: Expected, voice: Voice, may_write: bool) -> str:
    own = next((target for target in task.targets if target.indicator == task.indicator.id), None)
    name = placed_name(voice, task.indicator, own)
    if not may_write or first.state is State.NOT_YET:
        return inline("indicator", {"indicator": task.indicator.id}, name)
    said = voice.words("Enter: {name}, {period}", name=name, period=subject(task, first, voice))
    return inline("update", address_of_form(task.indicator.topic, first.period), name, described=said)


def _returned(task: Task, voice: Voice, reader: Reader) -> str:
    """That one of the periods was handed in and given back."""
    places = (Place(task.indicator.id, one.period, task.assigned) for one in task.expected)
    if not any(place in reader.returned for place in places):
        return ""
    return f' <b class="tag">{escape(voice.words("Returned for correction"))}</b>'


def _others(task: Task, others: Sequence[Expected], voice: Voice, may_write: bool) -> str:
    """The other periods that are missing too, each a way into its form."""
    if not others:
        return ""
    listed = [_other(task, one, voice, may_write) for one in others[:_MOST_OTHERS]]
    rest = len(others) - len(listed)
    if rest:
        listed.append(escape(voice.words("and {count} before", count=rest)))
    also = escape(voice.words.plural("{count} more missing:", "{count} more missing:", len(others)))
    return f"<small>{also} {escape(voice.words.listed(['', ''])).join(listed)}</small>"


def _other(task: Task, one: Expected, voice: Voice, may_write: bool) -> str:
    said = subject(task, one, voice)
    if not may_write:
        return escape(said)
    hint = voice.words("due {day}", day=told_day(one.day, voice.words))
    return inline("update", address_of_form(task.indicator.topic, one.period), said, described=hint)


def _until(task: Task, first: Expected, voice: Voice, today: date) -> str:
    """The day by which what leads the line is due, and where earlier ones are overdue, since when."""
    words = voice.words
    said = words("due {day}", day=told_day(first.day, words))
    if first.day == today and first.state is State.DUE:
        said = words("{due} (today)", due=said)
    if task.state is not State.OVERDUE or task.day == first.day:
        return escape(said)
    return f"{escape(said)}<small>{escape(words('the earliest was due {day}', day=told_day(task.day, words)))}</small>"


def _promises(targets: Sequence[Target], voice: Voice) -> str:
    """What the figure is needed for."""
    promised = list(dict.fromkeys(wording(voice, target) for target in targets))[:_MOST_PROMISES]
    return voice.words("target: {target}", target=voice.words.listed(promised))
