"""The ledger a command works with: one that is not where somebody said is told, and only a first one is made."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from targets.curation import load
from targets.ledger.errors import Missing
from targets.ledger.faults import concerning
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE
from targets.tracking.practice import practise
from targets.tracking.tracker import Tracker


@contextmanager
def tracker_at(options: argparse.Namespace, where: str, *, named: bool, create: bool) -> Iterator[Tracker]:
    """The catalog with the real ledger, none where none was ever made (`create`: made); with `--practice` on invented figures.

    Whoever runs a command is taken for the person at the machine: they could read the ledger's file as well.
    """
    catalog = load(options.seeds)
    with concerning(where):
        if options.practice:
            tracker = practise(where, options.seeds, catalog, options.day, AT_THE_MACHINE)
        else:
            tracker = Tracker(catalog, _opened(where, named=named, create=create), roster=AT_THE_MACHINE)
        try:
            yield tracker
        finally:
            if tracker.ledger is not None:
                tracker.ledger.close()


def _opened(where: str, *, named: bool, create: bool) -> Ledger | None:
    """The real ledger at `where`; None where there was never one.

    `named`: by an option or the environment. A slip of the pen there is Missing: it must be taken neither for a ledger
    without a row nor for the wish to have a new one. `create`: make the first one at the place that nobody had to name.
    """
    try:
        return Ledger.open(where, create=False)
    except Missing:
        if named:
            raise
    if not create:
        return None
    ledger = Ledger.open(where, create=True)
    sys.stderr.write(f"there was no ledger yet; a new one is at {ledger.place}\n")
    return ledger
