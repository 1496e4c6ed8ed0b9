"""The page from top to bottom: between which days, what turned, what moved, what was written, and all of it as CSV."""

from html import escape
from typing import Final

import streamlit as st

from targets.domain.changes import Moved, Sort, Turn
from targets.domain.remark import Remark
from targets.presentation.practice import marked, marked_name
from targets.presentation.sentences.change_lines import REMARKS, SORTS, TURNED
from targets.presentation.sentences.changes import counted, span
from targets.presentation.tables.changes import by_name, changes
from targets.presentation.tables.changes_in_words import in_words
from targets.presentation.tables.written import as_csv
from targets.presentation.voice import Voice
from targets.tracking.between import Between, between
from targets.web.changes.days import choose_since, rules_differ
from targets.web.changes.rows import figures_table, remarks_table, turned_table
from targets.web.taking import offer_csv
from targets.web.visit import Visit

SHOWN: Final = 100  # figures of a sort, and remarks; the CSV holds all


def draw_changes(here: Visit) -> None:
    since = choose_since(here)
    found = between(here.tracker, since, here.known, here.now, here.person)
    told = _Told(here, found)
    told.draw_summary()
    if found.nothing:
        return
    told.draw_turns()
    told.draw_figures()
    told.draw_remarks()
    told.draw_csv()


class _Told:
    """What was found, told in the visit's language."""

    def __init__(self, here: Visit, found: Between) -> None:
        self._here = here
        self._found = found
        self._words = here.words

    def draw_summary(self) -> None:
        words, found = self._words, self._found
        days = span(found.since, found.known, words)
        if found.nothing:
            st.info(words("Nothing changed: {days}. A longer span is one click away, above.", days=days))
        else:
            said = words("{days}: {counts}.", days=days, counts=counted(dict(found.counts), words))
            st.html(f'<p class="standing" role="status">{escape(said)}</p>')
        differ = rules_differ(found.turned.other_rules, found.turned.other_targets, words)
        if differ:
            st.html(f'<p class="edition" role="note">{escape(differ)}</p>')

    def draw_turns(self) -> None:
        turns, words = self._found.turned.turns, self._words
        if turns:
            self._draw(TURNED, len(turns), len(turns), turned_table(self._voice, turns, self._found))
        else:
            st.html(f'<p class="standing">{escape(words("No status turned."))}</p>')

    def draw_figures(self) -> None:
        for sort in Sort:
            figures = [one for one in self._found.turned.figures if one.sort is sort]
            if figures:
                shown = figures_table(self._voice, figures[:SHOWN], self._found.withdrawn_by)
                self._draw(SORTS[sort], len(figures), min(len(figures), SHOWN), shown)

    def draw_remarks(self) -> None:
        remarks = self._found.remarks
        if remarks:
            shown = remarks_table(self._voice, remarks[:SHOWN], self._here.day)
            self._draw(REMARKS, len(remarks), min(len(remarks), SHOWN), shown)

    def draw_csv(self) -> None:
        words, found = self._words, self._found
        days = {"since": found.since.isoformat(), "known": found.known.isoformat()}
        name = marked_name(words("changes-{since}-{known}.csv", **days), self._here.catalog, words)
        offer_csv(words("All of it as CSV"), name, self._csv, "changes_csv")

    def _draw(self, heading: str, count: int, shown: int, html: str) -> None:
        words = self._words
        rest = words("shown: {shown}; the CSV holds all", shown=shown) if shown < count else ""
        small = f" <small>{escape(rest)}</small>" if rest else ""
        st.html(f'<h2 class="part">{escape(words(heading))} {count}{small}</h2>{html}')

    def _csv(self) -> bytes:
        turned = self._found.turned
        frame = changes(self._voice, turned.turns, turned.figures, self._found.remarks, by_name)
        told = in_words(frame, Voice(self._here.catalog, self._words))
        return as_csv(marked(told, self._here.catalog, self._words)).encode("utf-8-sig")

    def _voice(self, one: Turn | Moved | Remark) -> Voice:
        return Voice(self._found.catalog_of(one), self._words)
