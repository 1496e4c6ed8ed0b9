"""A submission as HTML: each figure beside what is in force, doubts, and the lights that would turn; every text is escaped."""

from collections.abc import Iterable, Iterator
from html import escape

from targets.domain.terms import Disclosure
from targets.ledger.rows import Row
from targets.ledger.submissions.entries import Submission, Submitted
from targets.presentation import vocabulary
from targets.presentation.badges import verdict_badge
from targets.presentation.disclosure import internal_mark
from targets.presentation.foreign import with_language
from targets.presentation.numbers import change, difference_unit
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.entry.preview import Effect
from targets.tracking.submissions.proposal import Proposal, Proposed
from targets.web.entry.words import SOURCE_KINDS, VINTAGES, doubt
from targets.web.links import address_of, inline
from targets.web.review.words import entry_name, entry_subject, entry_value
from targets.web.rows import row_value

LOST = N_("The catalog has no place for one of these figures any more: it can be returned or refused, not passed.")
OVERTAKEN = N_("What this would replace has been changed since it was submitted; it cannot be passed as it stands.")


def in_full(found: Proposal, voice: Voice) -> str:
    """What a reviewer needs to decide."""
    words = voice.words
    parts = [_line(one, voice) for one in found.lines]
    warnings = [words(OVERTAKEN)] if found.overtaken else []
    if found.effect is None:
        warnings.append(words(LOST))
    else:
        warnings.extend(doubt(voice, one) for one in found.effect.warnings)
    told = "".join(f'<p class="doubt">{with_language(one, words)}</p>' for one in warnings)
    turned = _effects(found.effect.effects, voice) if found.effect else ""
    return f'<div class="review">{"".join(parts)}{told}{turned}</div>'


def effects_html(effects: Iterable[Effect], voice: Voice) -> str:
    """The lights that would turn, or have turned, by themselves."""
    return f'<div class="review">{_effects(effects, voice)}</div>'


def in_short(submission: Submission, voice: Voice) -> str:
    """What was handed in, a line for each figure."""
    return f'<div class="review">{"".join(f"<p>{_head(entry, voice)}</p>" for entry in submission.entries)}</div>'


def line(text: str, words: Words, *, soft: bool = False) -> str:
    """Who did what when; names of people are marked as Chinese on an English page."""
    return f'<p class="review-line{" soft" if soft else ""}">{with_language(text, words)}</p>'


def note(text: str, words: Words) -> str:
    """What stands out on another page: that a figure waits, or was returned."""
    return f'<p class="review-note" role="note">{with_language(text, words)}</p>'


def _line(proposed: Proposed, voice: Voice) -> str:
    told = "".join(
        f"<dt>{escape(name)}</dt><dd>{with_language(said, voice.words)}</dd>" for name, said in _facts(proposed, voice)
    )
    return f"<section><p>{_head(proposed.entry, voice)}</p><dl>{told}</dl></section>"


def _head(entry: Submitted, voice: Voice) -> str:
    name = entry_name(entry, voice)
    known = entry.identity.indicator in voice.catalog.indicators
    linked = (
        inline("indicator", {"indicator": entry.identity.indicator}, name)
        if known
        else with_language(name, voice.words)
    )
    subject, value = escape(entry_subject(entry, voice)), with_language(entry_value(entry, voice), voice.words)
    told = f'{linked} <span class="soft">{subject}</span> <b>{value}</b>'
    mark = internal_mark(entry.disclosure is Disclosure.INTERNAL, voice.words)
    return f'{told} <small class="tag">{escape(mark)}</small>' if mark else told


def _facts(proposed: Proposed, voice: Voice) -> Iterator[tuple[str, str]]:
    words, entry = voice.words, proposed.entry
    yield words("In force"), _in_force(proposed.in_force, voice)
    if moved := _moved(proposed, voice):
        yield words("Difference"), moved
    others = [
        words.joined(voice.figure(figure), words(VINTAGES[figure.vintage]), voice.source_title(figure))
        for figure in proposed.others
        if proposed.in_force is None or figure.row != proposed.in_force.id
    ]
    if others:
        yield words("Also known"), words.listed(others)
    source = entry.source
    yield words("Source"), words.joined(words(SOURCE_KINDS[source.kind]), source.cited)
    yield words("Reported by"), words.joined(entry.reporter.unit, entry.reporter.name, entry.reporter.contact or "")
    yield words("Disclosure"), vocabulary.term(entry.disclosure, words)
    if entry.reason:
        yield words("Reason"), entry.reason
    if entry.note:
        yield words("Note"), entry.note


def _effects(effects: Iterable[Effect], voice: Voice) -> str:
    told = "".join(_effect(one, voice) for one in effects)
    return f'<ul class="effects">{told}</ul>' if told else ""


def _in_force(row: Row | None, voice: Voice) -> str:
    """What stands now, with all that the new one may differ in."""
    words = voice.words
    if row is None:
        return words("nothing")
    source = words.joined(words(SOURCE_KINDS[row.source.kind]), row.source.cited)
    vintage = words(VINTAGES[row.vintage]) if row.vintage else ""
    return words.joined(row_value(row, voice), vintage, vocabulary.term(row.disclosure, words), source)


def _moved(proposed: Proposed, voice: Voice) -> str:
    """New minus old; "" for words, and where the unit is another."""
    old, new = proposed.in_force, proposed.entry
    if old is None or old.value is None or new.value is None or old.identity.unit != new.identity.unit:
        return ""
    if new.identity.unit not in voice.catalog.vocabulary.units:
        return change(new.value - old.value)
    return voice.quantity(new.value - old.value, difference_unit(new.identity.unit), signed=True)


def _effect(one: Effect, voice: Voice) -> str:
    """The status before and after, also where it stays: that it does is what a reviewer wants to know."""
    link = inline("indicator", address_of(one.target), voice.title(one.target))
    before, after = verdict_badge(voice, one.target, one.before), verdict_badge(voice, one.target, one.after)
    return f"<li>{link} {before}&ensp;→&ensp;{after}</li>"
