"""What was entered and corrected or withdrawn since: told to whom, and from which day on."""

from datetime import UTC, date, datetime, timedelta

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Grade, Vintage
from targets.ledger.entries import figure_slot
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.replaced import replaced
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch
from tests.tracking.sheets import JOBS, TODAY, catalog, entries_of, typed

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
SLOT = figure_slot(JOBS, Period.of_year(2017), Vintage.PRELIMINARY)


def corrected(tracker: Tracker, disclosure: Disclosure = Disclosure.PUBLIC) -> None:
    """10.1 the day before, 10.4 today."""
    first = tracker.append(
        batch(*entries_of(typed("10.1"), disclosure=disclosure)), LOCAL_EDITOR, NOON - timedelta(days=1)
    )
    again = entries_of(typed("10.4"), disclosure=disclosure, seen={SLOT: first.rows[0]}, reason="核对后更正")
    tracker.append(batch(*again), LOCAL_EDITOR, NOON)


def told(tracker: Tracker, known: date = TODAY, *, internal: bool = True) -> list[str]:
    return [
        str(figure.value)
        for figure in replaced(tracker, catalog().indicators[JOBS], known, LOCAL_EDITOR if internal else None)
    ]


def test_a_corrected_figure_is_told_as_it_was_entered(tracker: Tracker) -> None:
    corrected(tracker)
    (figure,) = replaced(tracker, catalog().indicators[JOBS], TODAY, LOCAL_EDITOR)
    assert (str(figure.value), figure.grade, figure.known_from) == ("10.1", Grade.ENTERED, TODAY - timedelta(days=1))


def test_before_the_correction_it_was_in_force_and_is_not_told(tracker: Tracker) -> None:
    corrected(tracker)
    assert told(tracker, TODAY - timedelta(days=1)) == []


def test_internal_figures_that_were_replaced_stay_inside(tracker: Tracker) -> None:
    corrected(tracker, Disclosure.INTERNAL)
    assert (told(tracker), told(tracker, internal=False)) == (["10.1"], [])


def test_without_a_ledger_nothing_was_ever_replaced() -> None:
    assert told(Tracker(catalog(), None)) == []
