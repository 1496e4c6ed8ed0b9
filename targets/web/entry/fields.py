"""The fields for figures: one row per measure and area; for targets set elsewhere, the value that was assigned."""

from collections.abc import Mapping

import streamlit as st

from targets.domain.indicator import Indicator
from targets.domain.target import AssignedTarget
from targets.domain.terms import Comparator, Kind
from targets.ledger.entries import assignment_slot, figure_slot
from targets.presentation import vocabulary
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.tracking.entry.typed import Problems, comparators
from targets.tracking.entry.warnings import compared_with
from targets.tracking.snapshot import Snapshot
from targets.web.entry.form import Form
from targets.web.entry.words import problem
from targets.web.literal import literal
from targets.web.picks import pick


def draw_figures(form: Form, snapshot: Snapshot, voice: Voice, seen: Mapping[str, int | None], told: Problems) -> None:
    """One row for each indicator of the topic."""
    unassigned = {t.indicator for t in form.assigned if t.id not in snapshot.assignments}
    for indicator in form.indicators:
        if indicator.id in unassigned:
            continue  # what is to be reached has to be known before a result can be told
        with st.container(border=True, key=form.key("row", indicator.id)):
            left, right = st.columns([5, 4], vertical_alignment="center")
            with left:
                st.text(voice.scope(indicator) + " · " + voice.name(indicator))
                st.caption(literal(_facts(form, indicator, snapshot, voice)))
            with right:
                in_force = seen.get(figure_slot(indicator.id, form.period, form.vintage)) is not None
                _value(form, indicator, voice, in_force)
                if _judged_in_words(snapshot, indicator):
                    _result_in_words(form, indicator, voice)
                tell(told, f"figure {indicator.id}", voice, indicator.unit)


def draw_assignments(form: Form, voice: Voice, seen: Mapping[str, int | None], told: Problems) -> None:
    """The values of targets that are set elsewhere, with the document that sets them."""
    if not form.assigned:
        return
    words = voice.words
    st.subheader(words("Targets set elsewhere"), anchor=False)
    st.caption(words("Enter what was assigned; the number of the document that assigns it goes below."))
    for target in form.assigned:
        indicator = voice.indicator(target)
        with st.container(border=True, key=form.key("assigned_row", target.id)):
            st.text(voice.title(target))
            how, value, said = st.columns([2, 3, 4])
            pick(
                how,
                words("Comparison"),
                [comparator.value for comparator in comparators(indicator)],
                form.key("comparator", target.id),
                lambda name: vocabulary.term(Comparator(name), words),
            )
            label = words("Assigned value ({unit})", unit=voice.unit(indicator.unit))
            value.text_input(label, key=form.key("assigned", target.id), persist_state="session")
            label = words("Or in words")
            said.text_input(label, key=form.key("assigned_words", target.id), persist_state="session")
            if seen.get(assignment_slot(target.id)) is not None:
                st.caption(words("A value is in force; saving another one replaces it."))
            tell(told, f"assignment {target.id}", voice, indicator.unit)


def _value(form: Form, indicator: Indicator, voice: Voice, in_force: bool) -> None:
    words = voice.words
    st.text_input(
        words(
            "{name}, {period} ({unit})",
            name=voice.name(indicator),
            period=period(form.period, words),
            unit=voice.unit(indicator.unit),
        ),
        key=form.key("value", indicator.id),
        persist_state="session",
        placeholder=words("A figure is in force; type the right one to replace it")
        if in_force
        else words("Leave empty if unknown"),
        label_visibility="collapsed",
    )


def _result_in_words(form: Form, indicator: Indicator, voice: Voice) -> None:
    words = voice.words
    names = {
        "": words("No result in words"),
        "passed": words("Assessed: completed"),
        "failed": words("Assessed: not completed"),
    }
    chosen, said = st.columns(2)
    key = form.key("passed", indicator.id)
    pick(chosen, words("Result in words"), list(names), key, names.__getitem__, label_visible=False)
    said.text_input(
        words("Wording of the result"),
        key=form.key("words", indicator.id),
        persist_state="session",
        placeholder=words("Wording of the result"),
        label_visibility="collapsed",
    )


def _facts(form: Form, indicator: Indicator, snapshot: Snapshot, voice: Voice) -> str:
    """Unit, last comparable figure and target: what one needs to know before typing."""
    words = voice.words
    unit = voice.unit(indicator.unit)
    parts = [words("In {unit}", unit=unit) if unit else words("Unit: {unit}", unit=words("none"))]
    last = compared_with(indicator, snapshot.series[indicator.id], form.period)
    if last is not None and last.value is not None:
        figure = voice.as_typed(last.value, indicator.unit)
        parts.append(words("last: {figure} ({period})", figure=figure, period=period(last.period, words)))
    same = snapshot.series[indicator.id].best(form.period)
    if same is not None and same.value is not None:
        parts.append(words("known for this period: {figure}", figure=voice.as_typed(same.value, indicator.unit)))
    promised = [
        wording(voice, target)
        for target in snapshot.catalog.counted_targets
        if target.indicator == indicator.id and target.due.last.year == form.period.year
    ]
    if promised:
        parts.append(words("target: {target}", target=words.listed(list(dict.fromkeys(promised)))))
    return words.joined(*parts)


def _judged_in_words(snapshot: Snapshot, indicator: Indicator) -> bool:
    return any(
        isinstance(target, AssignedTarget) or target.kind is Kind.COMPLETE
        for target in snapshot.catalog.counted_targets
        if target.indicator == indicator.id
    )


def tell(told: Problems, field: str, voice: Voice, unit: str = "") -> None:
    """The sentence at a field, if there is something wrong with it."""
    if field in told:
        st.error(literal(problem(voice.words, told[field], voice.unit(unit) if unit else "")))
