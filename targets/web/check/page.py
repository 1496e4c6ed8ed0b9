"""The page from top to bottom: the code, how what was shown stands today, what it is of, and what is otherwise."""

from collections.abc import Iterable
from html import escape
from typing import Final

import streamlit as st

from targets.domain.changes import Moved, Sort, Turn
from targets.domain.checking import End, Standing
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure
from targets.presentation import vocabulary
from targets.presentation.sentences.change_lines import SORTS, TURNED
from targets.presentation.sentences.versions import (
    BY_TIME,
    CANNOT,
    ENDS,
    RETOLD,
    SHIFTED,
    WITH_REMARKS,
    headline,
    of_what,
    statement,
)  # fmt: skip
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.people import Right
from targets.tracking.versions.check import Checked, Unchecked, check
from targets.tracking.versions.view import View
from targets.web.changes.days import rules_differ
from targets.web.changes.rows import figures_table, turned_table
from targets.web.check.code import typed_code
from targets.web.check.rows import facts_list, retold_table, shifted_table, shown_html
from targets.web.refused import tell_once
from targets.web.visit import Visit

GLYPHS: Final = {Standing.UNCHANGED: "✓", Standing.AGED: "✓", Standing.ADDED: "✓", Standing.CHANGED: "≠"}
SHOWN: Final = 100  # of a part
INTRODUCTION: Final = N_(
    "Every chart and every file that leaves the dashboard carries a version code in its foot. Here it tells whether the figures and statuses shown are still those of today, and what has changed since."
)


def draw_check(here: Visit) -> None:
    words = here.words
    code = typed_code(words)
    if not code:
        st.html(f'<p class="standing">{escape(words(INTRODUCTION))}</p>')
        return
    with st.spinner(words("Putting together what was known then …")):
        found = check(code, here.tracker, here.now, here.person)
    if isinstance(found, Checked):
        _Told(here, found).draw()
    else:
        _draw_end(here, found)


def _draw_end(here: Visit, found: Unchecked) -> None:
    words = here.words
    if found.end is End.INTERNAL:
        tell_once(Right.READ_INTERNAL, here.person, "check")
    _draw_statement("?", words(CANNOT), words(ENDS[found.end]), "cannot")
    if found.view is not None:
        st.html(facts_list(_facts(here, found.view)))


def _draw_statement(glyph: str, head: str, said: str, kind: str) -> None:
    st.html(
        f'<p class="verdict checked {kind}" role="status"><b><span aria-hidden="true">{glyph}</span> {escape(head)}</b> {escape(said)}</p>'
    )


def _facts(here: Visit, view: View) -> Iterable[tuple[str, str]]:
    """Label and HTML."""
    mark = vocabulary.term(Disclosure.INTERNAL, here.words) if view.internal else ""
    return [(label, escape(said)) for label, said in of_what(view.form, view.known, view.on, mark, here.words)]


class _Told:
    """What was found, told in the visit's language."""

    def __init__(self, here: Visit, found: Checked) -> None:
        self._here = here
        self._found = found
        self._words = here.words
        turned = found.found.turned
        self._then, self._now = (Voice(one.catalog, here.words) for one in (turned.before, turned.after))

    def draw(self) -> None:
        found, words = self._found, self._words
        said = statement(found.standing, found.counts, len(found.by_time), words)
        head = headline(found.standing, found.counts, words)
        _draw_statement(GLYPHS[found.standing], head, said, found.standing.value)
        shown = (words("Shown"), shown_html(found, self._then, self._now))
        st.html(facts_list([shown, *_facts(self._here, found.view)]))
        self._draw_notes()
        self._draw_changes()

    def _draw_notes(self) -> None:
        found, words, turned = self._found, self._words, self._found.found.turned
        told = [
            words("You may see figures for internal use of it as well; only what everybody may see was compared.")
            if found.internal_besides
            else "",
            words("What units say about lags is not part of a code and was not compared.")
            if found.view.form in WITH_REMARKS
            else "",
            rules_differ(turned.other_rules, turned.other_targets, words),
        ]
        for note in filter(None, told):
            st.html(f'<p class="edition" role="note">{escape(note)}</p>')

    def _draw_changes(self) -> None:
        found = self._found
        if found.turns:
            self._draw(TURNED, len(found.turns), turned_table(self._voice, found.turns[:SHOWN], found.found))
        for sort in Sort:
            figures = [one for one in found.figures if one.sort is sort]
            if figures:
                self._draw(SORTS[sort], len(figures), figures_table(self._voice, figures[:SHOWN], found.row_of))
        if found.retold:
            self._draw(RETOLD, len(found.retold), retold_table(self._then, self._now, found.retold[:SHOWN]))
        if found.shifted:
            self._draw(
                SHIFTED, len(found.shifted), shifted_table(self._then, self._now, found.shifted[:SHOWN], self._voice)
            )
        if found.by_time:
            self._draw(BY_TIME, len(found.by_time), turned_table(self._voice, found.by_time[:SHOWN], found.found))

    def _draw(self, heading: str, count: int, html: str) -> None:
        """`html`: at most SHOWN of them."""
        words = self._words
        rest = f" <small>{escape(words('the first {shown} are shown', shown=SHOWN))}</small>" if count > SHOWN else ""
        st.html(f'<h2 class="part">{escape(words(heading))} {count}{rest}</h2>{html}')

    def _voice(self, one: Turn | Moved | Remark) -> Voice:
        return Voice(self._found.found.catalog_of(one), self._words)
