"""Several people, threads and servers at one ledger."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from targets.ledger.engine import address, connect, reading, writing
from targets.ledger.errors import Busy, Conflict
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import prove
from targets.ledger.rows import Receipt
from targets.ledger.writing import append
from tests.ledger.entered import NOW, batch, figure, later
from tests.ledger.place import Place


def test_three_clicks_save_once(ledger: Ledger) -> None:
    form = batch(figure("7.8"), figure("4355.24", "gdp"))
    together = Barrier(3)

    def click(number: int) -> Receipt:
        together.wait()
        return ledger.append(form, later(number))

    with ThreadPoolExecutor(3) as threads:
        receipts = list(threads.map(click, range(3)))

    assert sorted(receipt.repeated for receipt in receipts) == [False, True, True]
    assert {receipt.rows for receipt in receipts} == {(1, 2)}
    assert len({receipt.recorded_at for receipt in receipts}) == 1
    assert ledger.count() == 2


def test_of_eight_threads_with_twenty_batches_each_nothing_is_lost(ledger: Ledger) -> None:
    def save_twenty(thread: int) -> list[Receipt]:
        return [
            ledger.append(batch(figure(str(number), f"indicator_{thread}_{number}")), later(number))
            for number in range(20)
        ]

    with ThreadPoolExecutor(8) as threads:
        receipts = [receipt for some in threads.map(save_twenty, range(8)) for receipt in some]

    assert sorted(row for receipt in receipts for row in receipt.rows) == list(range(1, 161))
    rows = ledger.live()
    assert {row.indicator for row in rows} == {
        f"indicator_{thread}_{number}" for thread in range(8) for number in range(20)
    }
    assert [row.recorded_at for row in rows] == sorted(row.recorded_at for row in rows)


def test_of_two_editors_at_two_servers_one_is_shown_the_others_figure(ledger: Ledger, place: Place) -> None:
    ledger.append(batch(figure("7.8")), NOW)
    together = Barrier(2)

    def edit(here: Ledger, value: str) -> object:
        together.wait()
        try:
            return here.append(batch(figure(value, seen=1, reason="修正")), later(1))
        except Conflict as conflict:
            return conflict

    with Ledger.open(place.where, create=False) as other, ThreadPoolExecutor(2) as threads:
        outcomes = list(threads.map(edit, (ledger, other), ("7.9", "7.7")))

    (conflict,) = (outcome for outcome in outcomes if isinstance(outcome, Conflict))
    assert conflict.rows == {0: ledger.row(2)}
    assert [row.id for row in ledger.live()] == [2]


def test_what_one_server_saves_another_sees(ledger: Ledger, place: Place) -> None:
    with Ledger.open(place.where, create=False) as other:
        assert other.revision() == 0

        ledger.append(batch(figure("7.8")), NOW)

        assert other.revision() == 1
        assert other.live() == ledger.live()


def test_a_writer_that_waits_too_long_is_told_that_the_ledger_is_busy(place: Place) -> None:
    elsewhere = connect(address(place.where), patience=5)
    with Ledger.open(place.where, create=False, patience=0.05) as ledger:
        with writing(elsewhere), pytest.raises(Busy):
            ledger.append(batch(figure("7.8")), NOW)

        assert ledger.append(batch(figure("7.8")), NOW).rows == (1,)
    elsewhere.dispose()


def test_readers_neither_wait_for_a_writer_nor_hold_one_up(place: Place) -> None:
    elsewhere = connect(address(place.where), patience=5)
    with Ledger.open(place.where, create=False, patience=0.05) as ledger:
        ledger.append(batch(figure("7.8")), NOW)

        with writing(elsewhere):
            assert [row.id for row in ledger.live()] == [1]
        with reading(elsewhere) as connection:
            connection.exec_driver_sql("SELECT count(*) FROM ledger_rows").all()
            assert ledger.append(batch(figure("1", "jobs")), NOW).rows == (2,)
    elsewhere.dispose()


def test_more_readers_than_connections_are_told_that_the_ledger_is_busy(place: Place) -> None:
    engine = connect(address(place.where), patience=0.05)
    held = [engine.connect() for _ in range(engine.pool.size() + engine.pool._max_overflow)]  # type: ignore[attr-defined]

    with pytest.raises(Busy):
        Ledger(engine, "here").revision()

    for connection in held:
        connection.close()
    assert Ledger(engine, "here").revision() == 0
    engine.dispose()


def test_whoever_reads_on_while_two_servers_write_misses_no_row(ledger: Ledger, place: Place) -> None:
    """Numbers are given under the lock that is held to the commit, so a number seen means that all before it are seen."""

    def save_twelve(number: int) -> None:
        with Ledger.open(place.where, create=False) as server:
            for step in range(12):
                server.append(batch(figure("1", f"indicator_{number}_{step}")), NOW)

    read: list[int] = []
    with ThreadPoolExecutor(2) as threads:
        writers = [threads.submit(save_twelve, number) for number in range(2)]
        done = False
        while not done:
            done = all(writer.done() for writer in writers)
            upto = ledger.revision()
            found = [row.id for row in ledger.written(after=len(read), upto=upto, until=NOW)]
            assert found == list(range(len(read) + 1, upto + 1))
            read += found
    assert [writer.exception() for writer in writers] == [None, None]

    assert read == list(range(1, 25))


def test_of_two_connections_the_second_gets_its_number_when_the_first_has_committed(place: Place) -> None:
    elsewhere = connect(address(place.where), patience=5)
    waiting = Barrier(2)

    def save_second(server: Ledger) -> tuple[int, ...]:
        waiting.wait()
        return server.append(batch(figure("1", "jobs")), NOW).rows

    with Ledger.open(place.where, create=False) as ledger, ThreadPoolExecutor(1) as threads:
        with writing(elsewhere) as connection:
            first = append(connection, batch(figure("7.8")), NOW).rows
            second = threads.submit(save_second, ledger)
            waiting.wait()
            assert ledger.revision() == 0
        assert (first, second.result()) == ((1,), (2,))
        assert [row.indicator for row in ledger.live()] == ["gdp_growth", "jobs"]
        assert prove(place.where, mode=Mode.REAL).sound
    elsewhere.dispose()
