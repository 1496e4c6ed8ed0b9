"""Headings with their clauses and what each became, as HTML with every text escaped."""

from html import escape
from typing import Final

from targets.domain.catalog import Waiver
from targets.domain.indicator import Observation
from targets.domain.terms import Bound, Reason
from targets.presentation.badges import verdict_badge
from targets.presentation.foreign import with_indices, with_language
from targets.presentation.found import heading_title, placed_name
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.verdict import finding
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.tracking.coverage import CitedFigure, CitedTarget, Entry, Passage, Section, Tally
from targets.web.links import address_of, inline

_SAID_BY_BADGE: Final = frozenset({Reason.OVERDUE, Reason.TO_BE_ADDED, Reason.NOT_ASSIGNED, Reason.NOT_NAMED})


def sections_html(sections: tuple[Section, ...], voice: Voice) -> str:
    return f'<div class="coverage">{"".join(_section(section, voice) for section in sections)}</div>'


def _section(section: Section, voice: Voice) -> str:
    name = heading_title(section.heading)
    passages = "".join(_passage(passage, voice) for passage in section.passages)
    return (
        f'<section><h2 class="part">{with_language(name, voice.words)} <small>{escape(_counted(section, voice))}</small></h2>'
        f"{f'<ul>{passages}</ul>' if passages else ''}</section>"
    )


def _counted(section: Section, voice: Voice) -> str:
    words, tally = voice.words, Tally.of(section.entries)
    told = (
        words.plural("{count} figure", "{count} figures", tally.figures) if tally.figures else "",
        words.plural("{count} target", "{count} targets", tally.targets) if tally.targets else "",
        words.plural("{count} waived", "{count} waived", tally.waivers) if tally.waivers else "",
    )
    return words.joined(*told) or words("no number stands here")


def _passage(passage: Passage, voice: Voice) -> str:
    entries = "".join(f"<li>{_entry(entry, voice)}</li>" for entry in passage.entries)
    return f'<li class="passage"><blockquote class="cited" lang="zh-CN">{_marked(passage)}</blockquote><ul class="became">{entries}</ul></li>'


def _marked(passage: Passage) -> str:
    """The clause with the numbers somebody claims set off."""
    told, done = [], 0
    for start, end in passage.marks:
        if start < done:
            continue  # 45.3% and 45.3 of the same place: the first says it
        told += [escape(passage.clause[done:start]), f"<mark>{escape(passage.clause[start:end])}</mark>"]
        done = end
    return with_indices("".join((*told, escape(passage.clause[done:]))))


def _entry(entry: Entry, voice: Voice) -> str:
    if isinstance(entry, Waiver):
        said = voice.words(
            "“{printed}” is no figure: {reason}", printed=entry.printed, reason=voice.words.of(entry.reason)
        )
        return f'<span class="soft">{with_language(said, voice.words)}</span>'
    return _figure(entry, voice) if isinstance(entry, CitedFigure) else _target(entry, voice)


def _figure(cited: CitedFigure, voice: Voice) -> str:
    words, figure = voice.words, cited.figure
    indicator = voice.catalog.indicators[figure.indicator]
    link = inline("indicator", {"indicator": indicator.id}, placed_name(voice, indicator, None))
    since = words("no later figure is known")
    if cited.latest is not None:
        since = words("latest: {figure}", figure=_dated(cited.latest, voice))
    return f'{link} <span>{escape(_dated(figure, voice))}</span> <span class="soft">{escape(since)}</span>'


def _target(cited: CitedTarget, voice: Voice) -> str:
    target, verdict = cited.judged.target, cited.judged.verdict
    link = inline("indicator", address_of(target), placed_name(voice, voice.indicator(target), target))
    due = voice.words("{due}: {target}", due=str(target.due.last.year), target=wording(voice, target))
    said = _said(cited, voice)
    return (
        f"{verdict_badge(voice, target, verdict)} {link} <span>{escape(due)}</span> "
        f'<span class="soft">{escape(said)}</span>'
    )


def _said(cited: CitedTarget, voice: Voice) -> str:
    """The finding, or why there is none where the badge does not say it already."""
    target, verdict = cited.judged.target, cited.judged.verdict
    if verdict.status.judged:
        return finding(voice, target, verdict)
    return "" if verdict.reason in _SAID_BY_BADGE else reason(voice, target, verdict)


def _dated(figure: Observation, voice: Voice) -> str:
    indicator = voice.catalog.indicators[figure.indicator]
    said = voice.said(figure)
    printed = figure.citations[0].printed if figure.citations else None
    if figure.value == 0 and figure.bound is not Bound.EXACT and printed and voice.words.chinese:
        said = printed  # 转负为正: no more is known than the sign
    return voice.words("{period} {figure}", period=voice.period(figure.period, indicator), figure=said)
