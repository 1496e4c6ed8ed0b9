"""`python -m targets …`: the commands of curators and operators."""

import argparse
import os
import sys
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path

from targets.commands import version, workbook
from targets.commands.faults import tell
from targets.commands.ledger import add_ledger_commands, tell_head
from targets.commands.opening import tracker_at
from targets.curation import CurationError, load
from targets.curation.plain_text import NoText, read_plain_text
from targets.curation.practice import FILE, load_practice
from targets.curation.verify import verify
from targets.domain.changes import Moved, Turn
from targets.domain.remark import Remark
from targets.domain.terms import Grade
from targets.ledger.discard import discard_practice
from targets.ledger.errors import LedgerError
from targets.ledger.faults import concerning
from targets.ledger.rows import RowFilter
from targets.presentation.practice import marked
from targets.presentation.sentences.change_lines import change_lines
from targets.presentation.tables.changes import changes
from targets.presentation.tables.export import evaluations, observations, targets
from targets.presentation.tables.written import as_csv, as_json
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.between import between
from targets.tracking.clock import city_day
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.practice import PracticeError
from targets.tracking.tracker import Tracker

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
LEDGER = os.environ.get("TARGETS_LEDGER") or str(SEEDS.parent / "var" / "ledger.sqlite3")
PRACTICE_LEDGER = os.environ.get("TARGETS_PRACTICE_LEDGER") or str(SEEDS.parent / "var" / "practice.sqlite3")


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 when all is well, 1 when the seeds hold mistakes or the proof has gaps, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except CurationError as error:
        for mistake in error.mistakes:
            print(mistake)
        print(f"{len(error.mistakes)} mistakes")
        return 1
    except LedgerError as error:
        tell(error, "…")
        return 1
    except PracticeError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def open_tracker(options: argparse.Namespace, *, create: bool = False) -> AbstractContextManager[Tracker]:
    """What `opening.tracker_at` gives for the place that the options, the environment or nobody named."""
    named = bool(options.ledger or os.environ.get("TARGETS_LEDGER"))
    return tracker_at(options, _place(options), named=named, create=create)


def _place(options: argparse.Namespace) -> str:
    return str(options.ledger or (PRACTICE_LEDGER if options.practice else LEDGER))


def _check(options: argparse.Namespace) -> int:
    catalog = load(options.seeds)
    if (options.seeds / FILE).is_file():
        load_practice(options.seeds, catalog)
    print(
        f"{len(catalog.topics)} topics, {len(catalog.indicators)} indicators, {len(catalog.observations)} figures, "
        f"{len(catalog.targets)} targets, {len(catalog.waivers)} waivers, {len(catalog.sources)} sources: no mistakes"
    )
    return 0


def _verify(options: argparse.Namespace) -> int:
    catalog = load(options.seeds)
    if not options.report.is_file():
        sys.stderr.write(f"there is no file {options.report}\n")
        return 2
    text = read_plain_text(options.report.read_bytes())
    if isinstance(text, NoText):
        sys.stderr.write(f"{options.report} is no plain text but {text.value}; save the report as plain text\n")
        return 2
    proof = verify(catalog, text)
    for gap in proof.gaps:
        print(gap)
    print(
        f"{proof.arabic} arabic numerals, {proof.chinese} Chinese ones: {proof.claimed_by_figures} claimed by figures "
        f"and targets, {proof.claimed_by_waivers} waived; {len(proof.gaps)} gaps"
    )
    return 1 if proof.gaps else 0


def _export(options: argparse.Namespace) -> int:
    with open_tracker(options) as tracker:
        now = tracker.moment(datetime.now(UTC))
        snapshot = tracker.snapshot(options.known or city_day(now), now, LOCAL_EDITOR if options.internal else None)
        tell_head("exported from", tracker.ledger)
    catalog = snapshot.catalog
    words = Words(Language(options.lang))
    if options.what == "observations":
        official = (one for one in snapshot.figures() if options.unofficial or one.grade is not Grade.C)
        frame = observations(catalog, official, words)
    elif options.what == "targets":
        frame = targets(catalog, catalog.targets.values(), words)
    else:
        frame = evaluations(snapshot.evaluate(target, options.on) for target in catalog.counted_targets)
    frame = marked(frame, catalog)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(as_csv(frame) if options.format == "csv" else as_json(frame))
    return 0


def _changes(options: argparse.Namespace) -> int:
    """变化清单: each day judged as it was then, by the targets and rules of its day."""
    words = Words(Language(options.lang))
    with open_tracker(options) as tracker:
        now = tracker.moment(datetime.now(UTC))
        known = options.known or city_day(now)
        if options.since >= known:
            sys.stderr.write(f"--since {options.since} is not before {known}, the day up to which changes are told\n")
            return 2
        found = between(tracker, options.since, known, now, LOCAL_EDITOR if options.internal else None)
    told = (found.turned.turns, found.turned.figures, found.remarks)

    def voice(one: Turn | Moved | Remark) -> Voice:
        return Voice(found.catalog_of(one), words)

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if options.format == "text":
        catalog = found.turned.after.catalog
        sys.stdout.writelines(
            f"{line}\n" for line in change_lines(voice, catalog, words, (options.since, known), *told)
        )
        return 0
    frame = marked(changes(voice, *told), found.turned.after.catalog)
    sys.stdout.write(as_csv(frame) if options.format == "csv" else as_json(frame))
    return 0


def _practice(options: argparse.Namespace) -> int:
    where = _place(options)
    if options.reset:
        with concerning(where):
            print(f"{where} is thrown away" if discard_practice(where) else f"there is no {where}")
        return 0
    with open_tracker(options) as tracker:
        day = city_day(tracker.moment(datetime.now(UTC)))
        print(f"{where}: {tracker.history_count(RowFilter(), reader=LOCAL_EDITOR)} rows, the day is {day}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m targets", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="folder of the curated YAML")
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="the three gates: every mistake with file and line")
    check.set_defaults(command=_check)
    proof = commands.add_parser("verify", help="prove the catalog against the report's text")
    proof.add_argument("report", type=Path, help="the report as plain text, UTF-8")
    proof.set_defaults(command=_verify)
    export = commands.add_parser("export", help="observations, targets or evaluations to standard output, UTF-8")
    export.add_argument("what", choices=["observations", "targets", "evaluations"])
    export.add_argument("--format", choices=["csv", "json"], default="csv")
    export.add_argument(
        "--on", type=date.fromisoformat, help="judged as of this day, YYYY-MM-DD (default: each target's own)"
    )
    export.add_argument(
        "--known", type=date.fromisoformat, help="figures known by this day, YYYY-MM-DD (default: today)"
    )
    export.add_argument("--unofficial", action="store_true", help="transcriptions of grade C as well (非官方转录)")
    export.set_defaults(command=_export)
    changed = commands.add_parser(
        "changes", help="what changed between two days: statuses that turned and why, figures, remarks"
    )
    changed.add_argument(
        "--since", type=date.fromisoformat, required=True, help="after the end of this day, YYYY-MM-DD"
    )
    changed.add_argument("--known", type=date.fromisoformat, help="to the end of this day, YYYY-MM-DD (default: today)")
    changed.add_argument("--format", choices=["text", "csv", "json"], default="text")
    changed.set_defaults(command=_changes)
    for command in (export, changed):
        command.add_argument("--lang", choices=[language.value for language in Language], default=Language.ZH.value)
        command.add_argument("--internal", action="store_true", help="figures for internal use as well")
        command.add_argument(
            "--practice", action="store_true", help="from the invented figures, every row marked 演练数据"
        )
    practice = commands.add_parser("practice", help="make or complete the ledger of invented figures")
    practice.add_argument("--reset", action="store_true", help="throw it away instead; never touches the real ledger")
    practice.set_defaults(command=_practice, practice=True)
    workbook.register(commands, open_tracker)
    version.register(commands, open_tracker)
    add_ledger_commands(commands, lambda practised: PRACTICE_LEDGER if practised else LEDGER)
    for command in (export, changed, practice):
        command.add_argument("--ledger", help="path or address (default: what the environment sets, else below var/)")
        command.add_argument(
            "--day", default=os.environ.get("TARGETS_PRACTICE_DAY", ""), help="the day to practise on, YYYY-MM-DD"
        )
    return parser


if __name__ == "__main__":
    sys.exit(main())
