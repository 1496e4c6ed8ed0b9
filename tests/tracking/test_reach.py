"""While the ledger does not answer: what was known when it last did, for whoever may see it; nothing that was never read."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.errors import Unavailable
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.releases import Basis
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch
from tests.tracking.sheets import JOBS, TODAY, catalog, entries_of, typed
from tests.tracking.views import NOON

LATER = NOON + timedelta(hours=1)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite3"


@pytest.fixture
def tracker(where: Path) -> Iterator[Tracker]:
    with Ledger.open(where, create=True) as ledger:
        yield Tracker(catalog(), ledger, roster=AT_THE_MACHINE)


@contextmanager
def away(where: Path) -> Iterator[None]:
    where.rename(where.with_suffix(".aside"))
    yield
    where.with_suffix(".aside").rename(where)


def save(tracker: Tracker, value: str, disclosure: Disclosure, indicator: str = JOBS) -> None:
    assert tracker.ledger is not None
    tracker.ledger.append(batch(*entries_of(typed(value, indicator), disclosure=disclosure)), NOON)


def test_it_says_since_when_and_forgets_it_when_the_ledger_is_back(tracker: Tracker, where: Path) -> None:
    assert tracker.reach.lost_since(NOON) is None
    with away(where):
        assert tracker.reach.lost_since(LATER) == NOON
        assert tracker.reach.lost_since(LATER + timedelta(hours=1)) == NOON
    assert tracker.reach.lost_since(LATER) is None


def test_a_ledger_that_never_answered_is_out_of_reach_from_now_on(tracker: Tracker, where: Path) -> None:
    with away(where):
        assert tracker.reach.lost_since(LATER) == LATER


def test_what_was_seen_is_seen_again_and_what_others_may_see_besides(tracker: Tracker, where: Path) -> None:
    save(tracker, "10.1", Disclosure.PUBLIC)
    save(tracker, "115", Disclosure.INTERNAL, "grain")
    seen = tracker.snapshot(TODAY, NOON, None)
    with away(where):
        assert tracker.snapshot(TODAY, LATER, None) is seen
        for reader, indicators in ((None, [JOBS]), (LOCAL_EDITOR, [JOBS, "grain"])):
            known = tracker.snapshot(TODAY, LATER, reader)
            assert ([one.indicator for one in known.entered], known.revision) == (indicators, 2)


def test_an_empty_ledger_is_known_to_be_empty(tracker: Tracker, where: Path) -> None:
    tracker.snapshot(TODAY, NOON, None)
    with away(where):
        assert tracker.snapshot(TODAY, LATER, LOCAL_EDITOR).entered == ()


def test_a_past_day_is_known_only_if_it_was_read(tracker: Tracker, where: Path) -> None:
    tracker.snapshot(TODAY, NOON, None)
    seen = tracker.snapshot(YESTERDAY, NOON, None)
    with away(where):
        assert tracker.snapshot(YESTERDAY, LATER, None) is seen
        assert tracker.edition(YESTERDAY, LATER).basis is Basis.BEFORE_ANY
        with pytest.raises(Unavailable):
            tracker.snapshot(YESTERDAY - timedelta(days=1), LATER, None)


def test_rows_that_were_never_read_are_not_taken_for_none(where: Path) -> None:
    with Ledger.open(where, create=True) as ledger:
        tracker = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
        save(tracker, "10.1", Disclosure.PUBLIC)
        assert tracker.reach.lost_since(NOON) is None
        with away(where), pytest.raises(Unavailable):
            tracker.snapshot(TODAY, LATER, None)
        with away(where), pytest.raises(Unavailable):
            tracker.edition(YESTERDAY, LATER)
