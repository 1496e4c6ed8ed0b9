"""Start-up: open the catalog and the ledger once, refuse with every mistake told, and settle memory before the first visit."""

import gc
import importlib
import json
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from typing import Final

import streamlit as st

from targets.curation import CurationError, load
from targets.domain.catalog import Catalog
from targets.ledger.errors import LedgerError, Missing, ReadOnly
from targets.ledger.ledger import Ledger
from targets.ledger.orphans import Orphan
from targets.ledger.submissions.entries import SubmissionFilter
from targets.presentation.sentences.ledger_faults import both_languages
from targets.tracking.clock import city_day
from targets.tracking.people import Denied, Roster
from targets.tracking.practice import PracticeError, practise
from targets.tracking.remarks.shown import remarks_of_no_target
from targets.tracking.roster import RosterError, read_roster
from targets.tracking.tracker import Tracker
from targets.web import trail
from targets.web.search import entries_of
from targets.web.settings import settings, wrong_base_address
from targets.web.sign_in_set_up import mistakes, set_up

LOG = logging.getLogger("targets.start")
PENDING: Final = SubmissionFilter(pending=True)
HEAVY: Final = ("pandas", "plotly.graph_objects", "targets.presentation.charts")


@cache
def tracker() -> Tracker:
    """The one tracker of this process.

    Raises CurationError where the seeds hold mistakes, RosterError where the file of people or the set-up of sign-in does, LedgerError for the ledger,
    PracticeError where one cannot practise.
    """
    catalog = load(settings().seeds)
    # Where people can sign in nobody writes without a name, at this machine neither.
    signing_in = set_up()
    roster = read_roster(settings().people, catalog, local_editor=settings().local_editor and signing_in.auth is None)
    if wrong := [*mistakes(signing_in, roster), *wrong_base_address(settings().base_address)]:
        raise RosterError(wrong)
    if signing_in.auth is not None and not roster.members:
        LOG.warning("nobody has a role yet: who signs in is shown the identifier to write into %s", settings().people)
    found = _practice(catalog, roster) if settings().practice else Tracker(catalog, _open_ledger(roster), roster=roster)
    if found.ledger is not None:
        found.ledger.announcements.hear(trail.tell_written)
        with suppress(ReadOnly):  # a dashboard that may only read still shows today's catalog
            found.ledger.keep_release(found.catalog.digest, canonical(found.catalog), found.moment(datetime.now(UTC)))
    if found.ledger is not None and not roster.review and (waiting := found.ledger.submissions.count(PENDING)):
        LOG.warning(
            "figures are not reviewed any more; submissions still waiting: %d. They are passed or returned on the page 审核",
            waiting,
        )
    for orphan in found.orphans():
        LOG.warning(_unused(orphan))
    for row in remarks_of_no_target(found.ledger, found.catalog.targets) if found.ledger else ():
        LOG.warning("remark %d is not shown: its target %s is gone", row.id, row.target)
    return found


def _unused(orphan: Orphan) -> str:
    """For the operator: a figure people entered that no verdict rests on, and what to do about it."""
    row, wrong = orphan.row, ", ".join(found.replace("_", " ") for found in orphan.mismatches)
    return f"ledger row {row.id} ({row.indicator}, {row.period}) is not used: {wrong}; a rename is told by `formerly: [{row.indicator}]`"


def catalog_or_exit() -> Catalog:
    """The catalog; broken seeds or an unusable ledger end the process with exit code 1 and the reasons on standard error."""
    trail.to_standard_error()
    try:
        return tracker().catalog
    except CurationError as error:
        reasons = [*map(str, error.mistakes), f"{len(error.mistakes)} mistakes in the seeds"]
    except RosterError as error:
        reasons = list(error.mistakes)
    except LedgerError as error:
        reasons = [*both_languages(error.code, settings().ledger_shown, str(error))]
    except PracticeError as error:
        reasons = [str(error)]
    sys.stderr.write("\n".join([*reasons, "The dashboard does not start.", ""]))
    raise SystemExit(1)


def canonical(catalog: Catalog) -> str:
    """The catalog as JSON that is the same for the same content."""
    return json.dumps(catalog.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@asynccontextmanager
async def settled(_app: st.App) -> AsyncIterator[None]:
    """Lifespan: import what charts need before anybody waits for it, and take it out of the garbage collector's rounds.

    Streamlit collects garbage after every run of a page; over the 120,000 objects that these packages make at import that
    costs some 50 ms each time, and nothing while they are frozen.
    """
    for name in HEAVY:
        importlib.import_module(name)
    found = tracker()
    trail.to_standard_error()
    trail.tell_start(found.roster, found.ledger, signs_in=set_up().auth is not None)
    entries_of(found.catalog)
    _look(found)
    gc.collect()
    gc.freeze()
    yield


def _look(found: Tracker) -> None:
    """Put together what the first visitor would wait for: reading a hundred thousand rows takes seconds."""
    now = found.moment(datetime.now(UTC))
    with suppress(LedgerError, Denied):  # pages say what is wrong, and the ledger may be back by then
        found.snapshot(city_day(now), now, None)


def _practice(catalog: Catalog, roster: Roster) -> Tracker:
    """Invented figures in a ledger of their own, which is made where there is none."""
    return practise(settings().ledger, settings().seeds, catalog, settings().practice_day, roster)


def _open_ledger(roster: Roster) -> Ledger | None:
    """The ledger; one that nobody may write to and that is not there yet is not made."""
    try:
        return Ledger.open(settings().ledger, create=roster.local_editor or bool(roster.members))
    except Missing:
        return None
