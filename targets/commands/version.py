"""`version`: what became of something that left the dashboard under a version code, as on the page of checks."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Final

from targets.domain.changes import Moved, Turn
from targets.domain.checking import End, Standing
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure
from targets.ledger.rows import EntryKind, Row
from targets.presentation import vocabulary
from targets.presentation.disclosure import caution
from targets.presentation.periods import day
from targets.presentation.practice import mark
from targets.presentation.sentences.change_lines import SORTS, TURNED, figure_line, turn_line
from targets.presentation.sentences.changes import why
from targets.presentation.sentences.versions import (
    BY_TIME,
    CANNOT,
    ENDS,
    RETOLD,
    SHIFTED,
    fact_line,
    headline,
    listed_titles,
    of_what,
    retold_line,
    row_note,
    shifted_line,
    statement,
)
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.clock import city_day
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.tracking.versions.check import Checked, Unchecked, check
from targets.tracking.versions.view import View

Opened = Callable[..., AbstractContextManager[Tracker]]
_UNCHANGED, _CHANGED, _CANNOT = 0, 1, 2
_MOST: Final = 12  # targets that are named


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", opened: Opened) -> None:
    """`opened`: gives the tracker that the options ask for."""
    parser = commands.add_parser(
        "version",
        help="whether what a version code stands on is still so, and what has changed since",
        epilog="exit codes: 0 unchanged; 1 something is otherwise today, if only because time has passed; 2 it cannot be checked, or a wrong call",
    )
    parser.add_argument("code", help="as it stands in the foot of a chart, dashes or not")
    parser.add_argument("--internal", action="store_true", help="codes of figures for internal use as well")
    parser.add_argument("--lang", choices=[language.value for language in Language], default=Language.ZH.value)
    parser.add_argument("--ledger", help="path or address (default: what the environment sets, else below var/)")
    parser.add_argument("--practice", action="store_true", help="with the ledger of invented figures")
    parser.add_argument("--day", default=os.environ.get("TARGETS_PRACTICE_DAY", ""), help="the day to practise on")
    parser.set_defaults(command=lambda options: _version(options, opened))


def _version(options: argparse.Namespace, opened: Opened) -> int:
    words = Words(Language(options.lang))
    with opened(options) as tracker:
        now = tracker.moment(datetime.now(UTC))
        found = check(options.code, tracker, now, LOCAL_EDITOR if options.internal else None)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if isinstance(found, Unchecked):
        sys.stdout.writelines(f"{line}\n" for line in _end_lines(found, Voice(tracker.catalog, words)))
        if found.end is End.INTERNAL:
            sys.stderr.write("--internal checks codes of figures for internal use as well\n")
        return _CANNOT
    sys.stdout.writelines(f"{line}\n" for line in _Told(found, words).lines())
    return _UNCHANGED if found.standing is Standing.UNCHANGED else _CHANGED


def _end_lines(found: Unchecked, voice: Voice) -> Iterator[str]:
    words = voice.words
    yield words.joined(mark(voice.catalog, words), words(CANNOT), words(ENDS[found.end]))
    if found.view is not None:
        yield from _facts(found.view, words)


def _facts(view: View, words: Words) -> Iterator[str]:
    shown = vocabulary.term(Disclosure.INTERNAL, words) if view.internal else ""
    for label, said in of_what(view.form, view.known, view.on, shown, words):
        yield fact_line(label, said, words)


class _Told:
    """What was found as plain lines: the finding, what the code is of, then each part that holds anything under its heading."""

    def __init__(self, found: Checked, words: Words) -> None:
        self._found = found
        self._words = words
        turned = found.found.turned
        self._then, self._now = Voice(turned.before.catalog, words), Voice(turned.after.catalog, words)

    def lines(self) -> Iterator[str]:
        found, words = self._found, self._words
        said = statement(found.standing, found.counts, len(found.by_time), words)
        head = headline(found.standing, found.counts, words)
        warned = caution(found.view.internal, words)
        yield words.joined(mark(self._now.catalog, words), head, said, warned)
        yield fact_line(words("Shown"), self._shown(), words)
        yield from _facts(found.view, words)
        for heading, told in self._parts():
            if told:
                yield f"{words(heading)} ({len(told)})"
                yield from (f"  {line}" for line in told)

    def _shown(self) -> str:
        catalog, found = self._then.catalog, self._found
        series = [catalog.indicators[name] for name in found.shown.indicators]
        if series:
            return self._words.listed([self._then.placed(self._then.series_name(one), one) for one in series])
        return listed_titles(self._then, [catalog.targets[name] for name in found.shown.targets], _MOST)

    def _parts(self) -> Iterator[tuple[str, list[str]]]:
        found, then, now = self._found, self._then, self._now
        yield TURNED, [turn_line(self._voice(one), one) for one in found.turns]
        for sort, heading in SORTS.items():
            yield heading, [self._figure(one) for one in found.figures if one.sort is sort]
        yield RETOLD, [retold_line(then, now, one) for one in found.retold]
        yield SHIFTED, [shifted_line(then, now, one, why(self._voice(one), one)) for one in found.shifted]
        yield BY_TIME, [turn_line(self._voice(one), one) for one in found.by_time]

    def _figure(self, one: Moved) -> str:
        row = self._found.row_of(one)
        return self._words.joined(figure_line(self._voice(one), one), self._row(row) if row else "")

    def _row(self, row: Row) -> str:
        words = self._words
        withdrawn = words("Withdrawn on {day}", day=day(city_day(row.recorded_at), words))
        said = withdrawn if row.kind is EntryKind.WITHDRAWAL else ""
        return words.joined(said, row_note(row.id if row.actor.name else None, row.reason or "", words))

    def _voice(self, one: Turn | Moved | Remark) -> Voice:
        return Voice(self._found.found.catalog_of(one), self._words)
