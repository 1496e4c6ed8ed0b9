"""Time in the ledger: never backwards, and every past day can be seen again."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from targets.ledger.ledger import Ledger
from targets.ledger.moments import day_of, instant, stamp
from tests.ledger.entered import NOW, assignment, batch, figure, later, withdrawal


def test_a_clock_set_back_does_not_turn_back_the_ledger(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8")), NOW)

    receipt = ledger.append(batch(figure("1", "jobs")), later(-3600))
    ledger.keep_release("d", "{}", later(-7200))
    ledger.append(batch(figure("1", "water")), later(1))

    assert receipt.recorded_at == NOW
    assert [row.recorded_at for row in ledger.live()] == [NOW, NOW, later(1)]
    assert [release.recorded_at for release in ledger.releases()] == [NOW]


def test_a_release_holds_the_clock_as_a_row_does(ledger: Ledger) -> None:
    ledger.keep_release("d", "{}", later(60))

    assert ledger.append(batch(figure()), NOW).recorded_at == later(60)


def test_every_moment_is_kept_in_utc_whatever_zone_it_comes_in(ledger: Ledger) -> None:
    shanghai = datetime(2026, 9, 30, 9, 2, 3, 4, tzinfo=timezone(timedelta(hours=8)))

    receipt = ledger.append(batch(figure()), shanghai)

    (row,) = ledger.live()
    assert row.recorded_at == receipt.recorded_at == NOW
    assert row.recorded_at.tzinfo is UTC
    with pytest.raises(ValueError, match="a moment needs its time zone"):
        ledger.live(datetime(2026, 9, 30))  # noqa: DTZ001


def test_the_rows_in_force_can_be_seen_as_of_any_moment_and_revision(ledger: Ledger) -> None:
    ledger.append(batch(figure("7.8"), assignment()), later(0))
    ledger.append(batch(figure("7.9", seen=1, reason="修正")), later(10))
    ledger.append(batch(withdrawal(3)), later(20))
    ledger.append(batch(figure("8.0")), later(30))

    def at(seconds: int) -> list[int]:
        return [row.id for row in ledger.live(later(seconds))]

    assert [at(-1), at(0), at(9), at(10), at(19), at(20), at(30)] == [[], [1, 2], [1, 2], [2, 3], [2, 3], [2], [2, 5]]
    assert [[row.id for row in ledger.live(revision=revision)] for revision in range(6)] == [
        [],
        [1],
        [1, 2],
        [2, 3],
        [2],
        [2, 5],
    ]
    assert [row.id for row in ledger.live(later(30), revision=3)] == [2, 3]
    assert [row.value for row in ledger.live()] == [Decimal("-3.4"), Decimal("8.0")]


def test_stored_moments_sort_as_text() -> None:
    moments = [NOW + timedelta(microseconds=step) for step in (-4, -3, 0, 1, 999_995, 999_996)]

    texts = [stamp(moment) for moment in moments]

    assert texts == sorted(texts)
    assert texts[0] == "2026-09-30T01:02:03.000000Z"
    assert [instant(text) for text in texts] == moments


@pytest.mark.parametrize(
    ("hour", "day"), [(15, date(2026, 9, 30)), (16, date(2026, 10, 1))], ids=["23:59:59.999999", "24:00"]
)
def test_a_day_ends_at_midnight_in_shanghai(hour: int, day: date) -> None:
    moment = datetime(2026, 9, 30, hour, tzinfo=UTC)
    if hour == 15:
        moment = moment.replace(minute=59, second=59, microsecond=999_999)

    assert day_of(moment) == day
