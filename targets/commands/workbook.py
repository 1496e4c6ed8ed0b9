"""`template` and `import`: the workbook to be filled in, and what becomes of it, as on the page of updates."""

import argparse
import os
import secrets
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from targets.commands.faults import tell
from targets.commands.ledger import tell_head
from targets.commands.progress import Progress
from targets.domain.terms import Domain
from targets.ledger.errors import LedgerError
from targets.presentation.sentences.entering import doubt
from targets.presentation.sentences.workbooks import round_the_review, why_unusable
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.presentation.workbook.headings import lexicon
from targets.presentation.workbook.outcome import BECOMES, effect_lines, left_out, outcome_lines, tally
from targets.presentation.workbook.template import Scope, template
from targets.tracking.clock import city_day
from targets.tracking.due import Asked, due_list
from targets.tracking.entry.periods import spans, years
from targets.tracking.people import LOCAL_EDITOR, Denied, Roster
from targets.tracking.roster import RosterError, read_roster
from targets.tracking.selection import NOBODY
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.blanks import Wanted, blanks
from targets.tracking.workbook.faults import Unusable
from targets.tracking.workbook.plan import Plan, plan
from targets.tracking.workbook.rows import Becomes
from targets.tracking.workbook.saving import save

Opened = Callable[..., AbstractContextManager[Tracker]]
_WELL, _REFUSED, _WRONG_CALL = 0, 1, 2


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", opened: Opened) -> None:
    """`opened`: gives the tracker that the options ask for."""
    written = commands.add_parser("template", help="an Excel workbook (.xlsx) of what is due, to be filled in")
    written.add_argument("file", type=Path, help="where to write it; a file that is there is not overwritten")
    written.add_argument("--unit", help="what one unit leads: its id in seeds/units.yaml, - for what nobody leads")
    written.add_argument("--domain", choices=[domain.value for domain in Domain])
    written.add_argument("--section", help="a part of the report with all below it, as its path: 一/经济运行稳中向好")
    written.set_defaults(command=lambda options: _template(options, opened))
    brought = commands.add_parser(
        "import",
        help="what a workbook that was filled in would do; with --commit it is saved, all of it or nothing",
        epilog="exit codes: 0 all of it could be, or was, saved; 1 something is refused, nothing is written; 2 wrong call, or no file that can be read",
    )
    brought.add_argument("file", type=Path, help="the workbook (.xlsx)")
    brought.add_argument("--commit", action="store_true", help="save it; without this nothing is written")
    brought.add_argument(
        "--without-review",
        action="store_true",
        help="save at once although figures of this ledger went through a review",
    )
    brought.set_defaults(command=lambda options: _import(options, opened))
    for command in (written, brought):
        command.add_argument("--lang", choices=[language.value for language in Language], default=Language.ZH.value)
        command.add_argument("--ledger", help="path or address (default: what the environment sets, else below var/)")
        command.add_argument("--practice", action="store_true", help="with the ledger of invented figures")
        command.add_argument("--day", default=os.environ.get("TARGETS_PRACTICE_DAY", ""), help="the day to practise on")


def _template(options: argparse.Namespace, opened: Opened) -> int:
    with opened(options) as tracker:
        now = tracker.moment(datetime.now(UTC))
        day = city_day(now)
        snapshot = tracker.snapshot(day, now, LOCAL_EDITOR)
    catalog, voice = snapshot.catalog, Voice(snapshot.catalog, Words(Language(options.lang)))
    if options.unit not in (None, NOBODY, *catalog.duties.units):
        return _wrong(f"{options.unit!r} is no unit of seeds/units.yaml")
    if options.section is not None and options.section not in {heading.path for heading in catalog.report.outline}:
        return _wrong(f"{options.section!r} is no part of the report")
    wanted = Wanted(Asked(options.unit, Domain(options.domain) if options.domain else None), options.section)
    asked = blanks(snapshot, due_list(snapshot), wanted, lambda _: True)
    part = voice.words.joined(options.unit or "", options.domain or "", options.section or "")
    try:
        with options.file.open("xb") as file:
            file.write(template(asked, catalog.indicators.values(), Scope(part, day), voice))
    except OSError as error:
        return _wrong(f"{options.file} cannot be written: {error.strerror}")
    print(f"{options.file}: {len(asked)} rows to fill in")
    return _WELL


def _import(options: argparse.Namespace, opened: Opened) -> int:
    words = Words(Language(options.lang))
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        data = options.file.read_bytes()
    except OSError as error:
        return _wrong(f"{options.file} cannot be read: {error.strerror}")
    try:
        with opened(options, create=options.commit) as tracker:
            tracker.roster = _roster(tracker)
            if _goes_round_review(tracker) and not options.without_review:
                sys.stderr.writelines(f"{round_the_review(Words(language))}\n" for language in Language)
                if options.commit:
                    return _REFUSED
            found = _dry_run(data, tracker, words)
            if not options.commit or not found.may_be_saved:
                return _WELL if not found.mistakes else _REFUSED
            return _commit(found, tracker)
    except Unusable as refused:
        return _wrong(f"{options.file}: {why_unusable(words, refused.fault, refused.detail)}")
    except RosterError as error:
        return _wrong("\n".join(error.mistakes))


def _roster(tracker: Tracker) -> Roster:
    """Where figures are reviewed, those of a command are too; whoever runs it at the machine writes as what they are: local."""
    path = os.environ.get("TARGETS_PEOPLE", "").strip()
    return read_roster(Path(path) if path else None, tracker.catalog, local_editor=True)


def _goes_round_review(tracker: Tracker) -> bool:
    """Whether figures of this ledger went through a review that the environment of this command knows nothing of."""
    unknown = not os.environ.get("TARGETS_PEOPLE", "").strip() and tracker.ledger is not None
    return unknown and tracker.ledger is not None and tracker.ledger.revisions().submissions > 0


def _dry_run(data: bytes, tracker: Tracker, words: Words) -> Plan:
    now = tracker.moment(datetime.now(UTC))
    snapshot = tracker.snapshot(city_day(now), now, LOCAL_EDITOR)
    catalog = snapshot.catalog
    periods = [span for year in years(catalog, snapshot.today) for span in spans(year)]
    known = lexicon(catalog, [*periods, *(target.due for target in catalog.counted_targets)])
    progress, voice = Progress("rows"), Voice(catalog, words)
    found = plan(data, known, tracker, snapshot, LOCAL_EDITOR, progress)
    progress.end()
    print(tally({name: found.count(Becomes(name)) for name in BECOMES}, found.left_empty, words))
    if said := left_out(found.unanswered, words):
        print(said)
    for line in outcome_lines(found.lines, voice):
        print(line)
    for warning in found.effect.warnings:
        print(doubt(voice, warning.doubt, warning.indicator, warning.against, warning.target))
    for line in effect_lines(found.effect.effects, voice):
        print(line)
    return found


def _commit(found: Plan, tracker: Tracker) -> int:
    try:
        saved = save(found, secrets.token_hex(12), tracker, LOCAL_EDITOR, tracker.moment(datetime.now(UTC)))
    except Denied as refused:
        sys.stderr.write(f"nothing was saved: {refused}\n")
        return _REFUSED
    except LedgerError as refused:
        sys.stderr.write("nothing was saved\n")
        tell(refused, tracker.ledger.place if tracker.ledger else "…")
        return _REFUSED
    if saved.submission is not None:
        print(f"submitted for review: submission {saved.submission}")
    elif saved.receipt is not None:
        print(f"saved: {len(saved.receipt.rows)} rows ({saved.receipt.rows[0]}–{saved.receipt.rows[-1]})")
    if tracker.ledger is not None:
        tell_head(f"written to {tracker.ledger.place},", tracker.ledger)
    return _WELL


def _wrong(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return _WRONG_CALL
