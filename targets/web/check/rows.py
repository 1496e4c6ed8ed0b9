"""What a code is of, and what is otherwise besides figures and statuses, as HTML with every text escaped."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Final

from targets.domain.changes import Turn
from targets.domain.checking import Retold
from targets.domain.target import Target
from targets.presentation.badges import verdict_badge
from targets.presentation.sentences.changes import why
from targets.presentation.sentences.versions import held_against, named, promised
from targets.presentation.voice import Voice
from targets.tracking.versions.check import Checked
from targets.tracking.versions.view import Year
from targets.web.controls import KNOWN, ON
from targets.web.links import address_of, inline
from targets.web.rules.tables import table

MOST: Final = 24  # targets that are named one by one


def facts_list(facts: Iterable[tuple[str, str]]) -> str:
    """Label and HTML, one below the other."""
    return (
        f'<dl class="checked-facts">{"".join(f"<dt>{escape(label)}</dt><dd>{html}</dd>" for label, html in facts)}</dl>'
    )


def shown_html(found: Checked, then: Voice, now: Voice) -> str:
    """Each target or indicator with its page as it was and as it is; a whole year is counted."""
    words, subject = then.words, found.view.subject
    targets = [then.catalog.targets[name] for name in found.shown.targets]
    if isinstance(subject, Year):
        return escape(
            words.plural(
                "all {count} target for {year}", "all {count} targets for {year}", len(targets), year=subject.year
            )
        )
    told = [_target(found, then, now, target) for target in targets[:MOST]]
    told += [_indicator(found, then, now, name) for name in found.shown.indicators]
    if len(targets) > MOST:
        told.append(escape(words("and {count} more", count=len(targets) - MOST)))
    return "<br>".join(told)


def _target(found: Checked, then: Voice, now: Voice, target: Target) -> str:
    asked = address_of(target)
    judged = {ON: found.view.on.isoformat()} if found.view.on else {}
    there = now.catalog.targets.get(target.id)
    return f"{escape(named(then, target))} {_links(found, then, {**asked, **judged}, {**address_of(there), **judged} if there else None)}"


def _indicator(found: Checked, then: Voice, now: Voice, name: str) -> str:
    indicator, there = then.catalog.indicators[name], found.today_of(name)
    said = escape(then.placed(then.series_name(indicator), indicator))
    return f"{said} {_links(found, then, {'indicator': name}, {'indicator': there} if there else None)}"


def _links(found: Checked, voice: Voice, then: dict[str, str], now: dict[str, str] | None) -> str:
    """As it was, while the catalog still has it under that name, and as it is."""
    words, days = voice.words, found.found
    if now is None:
        return f'<span class="soft">{escape(words("no longer in the catalog"))}</span>'
    links = (
        inline("indicator", {**then, KNOWN: days.since.isoformat()}, words("as known then")),
        inline("indicator", {**now, KNOWN: days.known.isoformat()}, words("as known today")),
    )
    return f'<span class="soft">{" · ".join(links)}</span>'


def retold_table(then: Voice, now: Voice, retold: Sequence[Retold]) -> str:
    words = now.words
    rows = [
        [
            inline("indicator", address_of(one.after), named(now, one.after)),
            f"{escape(promised(then, one.before, one.assigned_before))} → {escape(promised(now, one.after, one.assigned_after))}",
        ]
        for one in retold
    ]
    return table([words("Target"), words("Before → after")], rows)


def shifted_table(then: Voice, now: Voice, shifted: Sequence[Turn], voices: Callable[[Turn], Voice]) -> str:
    """`voices`: of the catalog that knows what brought a change about."""
    words = now.words
    return table(
        [words("Target"), words("Status"), words("Figure and what it is held against"), words("Why")],
        [_shifted(then, now, one, why(voices(one), one)) for one in shifted],
    )


def _shifted(then: Voice, now: Voice, one: Turn, reason: str) -> list[str]:
    assert one.before is not None, "a status that stands was one before"
    assert one.after is not None, "a status that stands is one"
    was, stands = held_against(then, one.before), held_against(now, one.after)
    return [
        inline("indicator", address_of(one.target), named(now, one.target)),
        verdict_badge(now, one.target, one.after),
        f"{escape(was)} → {escape(stands)}",
        escape(reason),
    ]
