"""What the form would do, shown before it is saved; and what a save has done."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from targets.ledger.rows import EntryKind, Row
from targets.presentation.badges import verdict_badge
from targets.presentation.numbers import difference_unit
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.tracking.entry.preview import Change, Effect, Preview
from targets.tracking.entry.typed import Problems
from targets.web.entry.form import Form
from targets.web.entry.saving import take_mine, take_theirs
from targets.web.entry.session import Outcome, Result
from targets.web.entry.words import doubt, ledger_failure
from targets.web.links import to_target
from targets.web.literal import literal
from targets.web.rows import row_name, row_value


def draw_preview(found: Preview, voice: Voice, *, reviewed: bool) -> None:
    """Change against the last figure, status before and after, and everything that looks odd.

    `reviewed`: saving alone does none of it, passing does.
    """
    words = voice.words
    st.subheader(words("What passing would do") if reviewed else words("What saving would do"), anchor=False)
    for warning in found.warnings:
        st.warning(literal(doubt(voice, warning)), icon=":material/help:")
    for changed in found.changes:
        st.text(_changed(changed, voice))
    _draw_effects(found.effects, voice, "foretold")
    if not found.effects:
        st.caption(words("No target of the report depends on these figures."))


def draw_outcome(outcome: Outcome | None, form: Form, voice: Voice, told: Problems) -> None:
    """The result of the last press of the button on this form; `told`: what was wrong then and still is."""
    words = voice.words
    if outcome is None or outcome.form != form.name:
        return
    if outcome.result is Result.SAVED and outcome.receipt is not None:
        rows = outcome.receipt.rows
        st.success(
            words.plural("Saved: {count} row ({rows}).", "Saved: {count} rows ({rows}).", len(rows), rows=_range(rows))
        )
        _draw_effects(outcome.effects, voice, "came")
        st.page_link("history.py", label=words("See it in the history"), icon=":material/history:")
    elif outcome.result is Result.SUBMITTED and outcome.submission is not None:
        said = words(
            "Submitted for review: submission {number}. It counts once a reviewer has passed it.",
            number=outcome.submission,
        )
        st.success(said)
        st.page_link("review.py", label=words("See what becomes of it"), icon=":material/rule:")
    elif outcome.result is Result.NOTHING_NEW:
        st.info(words("These figures were already in force as typed; nothing was written."))
    elif outcome.result is Result.PROBLEMS and told:
        st.error(words("Not saved yet: please mend the marked fields. Everything typed is still here."))
    elif outcome.result is Result.CONFLICT:
        _draw_conflict(outcome.conflicts, form, voice)
    elif outcome.failure is not None:
        st.error(literal(ledger_failure(words, outcome.failure)))


def _draw_conflict(rows: tuple[Row, ...], form: Form, voice: Voice) -> None:
    words = voice.words
    st.warning(
        words(
            "Somebody else saved figures of this form after you opened it. Nothing of yours was saved yet; decide which shall stand."
        )
    )
    for row in rows:
        st.text(_theirs(row, voice))
    mine, theirs = st.columns(2)
    mine.button(
        words("Replace them with mine (a reason is needed)"), on_click=partial(take_mine, form, rows), key="entry_mine"
    )
    theirs.button(words("Leave theirs, drop mine"), on_click=partial(take_theirs, form), key="entry_theirs")


def _theirs(row: Row, voice: Voice) -> str:
    """What the other editor did."""
    words = voice.words
    name, value, when = row_name(row, voice), row_value(row, voice), period(row.period, words)
    if row.kind is EntryKind.WITHDRAWAL:
        return words("{name}, {period}: {value} was withdrawn", name=name, period=when, value=value)
    return words(
        "{name}, {period}: {value}, entered by {person} of {unit}",
        name=name,
        period=when,
        value=value,
        person=row.reporter.name,
        unit=row.reporter.unit,
    )


def _draw_effects(effects: Iterable[Effect], voice: Voice, when: str) -> None:
    for effect in effects:
        key = f"{when}_{effect.target.id}"
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=key):
            to_target(effect.target, voice.title(effect.target))
            before = verdict_badge(voice, effect.target, effect.before)
            after = verdict_badge(voice, effect.target, effect.after)
            st.html(f"{before}&ensp;→&ensp;{after}" if effect.turns else after, width="content")


def _changed(one: Change, voice: Voice) -> str:
    indicator = voice.catalog.indicators[one.figure.indicator]
    name = voice.scope(indicator) + " · " + voice.name(indicator)
    if one.figure.value is None:
        return name
    said = voice.quantity(one.figure.value, indicator.unit)
    if one.last is None or one.last.value is None:
        return voice.words("{name}: {figure}; there is no earlier figure to compare with", name=name, figure=said)
    if one.task_of_the_year and one.last.period.year != one.figure.period.year:
        return voice.words(
            "{name}: {figure}; a task of the year, not compared with the {last} of {period}",
            name=name,
            figure=said,
            last=voice.quantity(one.last.value, indicator.unit),
            period=period(one.last.period, voice.words),
        )
    moved = voice.quantity(one.figure.value - one.last.value, difference_unit(indicator.unit), signed=True)
    return voice.words(
        "{name}: {figure}, against {last} in {period} a change of {moved}",
        name=name,
        figure=said,
        last=voice.quantity(one.last.value, indicator.unit),
        period=period(one.last.period, voice.words),
        moved=moved,
    )


def _range(rows: tuple[int, ...]) -> str:
    return f"{rows[0]}" if len(rows) == 1 else f"{rows[0]}–{rows[-1]}"
