"""kill −9 at random moments: of the process that saves, and of the database it saves to."""

import time
from typing import Final

from tests.soak.batches import batch_of, rows_in
from tests.soak.demands import demand
from tests.soak.ground import Ground, Lost, Outcome
from tests.soak.writers import Kept, Writer, run_through

_MOST_HEARD: Final = 4
_OPENING: Final = 0.04


def writer_killed(ground: Ground) -> Outcome:
    """Each life of the process goes on with the first save that was not acknowledged, under the same token."""
    total, kept, kills = ground.size.saves, dict[str, Kept](), 0
    written_unheard, a_save = 0, 0.01
    while len(kept) < total:
        life = Writer(run_through, ground.where, 0, range(len(kept), total))
        heard = _some(life, ground.random.randrange(_MOST_HEARD))
        begun = time.perf_counter()
        if heard and (one := life.next()) is not None:
            heard.append(one)
            a_save = time.perf_counter() - begun
        time.sleep(ground.random.uniform(0, 2 * a_save if heard else _OPENING))
        kills += life.process.is_alive()
        life.kill()
        heard += life.heard()  # what was on its way when it died was acknowledged as well
        for one in heard:
            _take(kept, one)
        written_unheard += sum(one.repeated for one in heard)
    _demand(ground, kept, total)
    return Outcome(
        f"{kills} × kill −9 of the process that saves, until {total} saves of 2 to 32 rows were acknowledged",
        f"all {total} saves ({_rows(total)} rows), none half, none double; on disk before the process could say so,"
        f" and found by their token: {written_unheard}",
    )


def database_killed(ground: Ground) -> Outcome:
    """In turn one backend, after which the server recovers by itself, and the whole server, which is started again."""
    assert ground.server is not None
    total, kept, kills = ground.size.saves, dict[str, Kept](), [0, 0]
    life = Writer(run_through, ground.where, 0, range(total))
    while len(kept) < total:
        for one in _some(life, 1 + ground.random.randrange(2 * _MOST_HEARD)):
            _take(kept, one)
        if not life.process.is_alive() and len(kept) < total and not life.pipe.poll():
            raise Lost(f"the process that saves ended after {len(kept)} saves with {life.process.exitcode}")
        if len(kept) < total:
            time.sleep(ground.random.uniform(0, 0.02))
            if sum(kills) % 2:
                ground.server.kill()
                ground.server.start()
                kills[1] += 1
            else:
                kills[0] += ground.server.kill_backends(ground.where)
    life.end()
    _demand(ground, kept, total)
    refused, repeated = sum(one.refused for one in kept.values()), sum(one.repeated for one in kept.values())
    return Outcome(
        f"{kills[0]} × kill −9 of a backend and {kills[1]} × of the whole server, which was started again, during {total} saves",
        f"all {total} saves ({_rows(total)} rows), none half, none double; refused as unavailable and handed in again:"
        f" {refused:,} times; on disk before the server could say so, and found by their token: {repeated}",
    )


def _some(life: Writer, number: int) -> list[Kept]:
    heard: list[Kept] = []
    while len(heard) < number and (one := life.next()) is not None:
        heard.append(one)
    return heard


def _take(kept: dict[str, Kept], one: Kept) -> None:
    if one.token in kept:
        raise Lost(f"batch {one.token} was acknowledged twice")
    kept[one.token] = one


def _demand(ground: Ground, kept: dict[str, Kept], total: int) -> None:
    batches = [batch_of(0, number) for number in range(total)]
    demand(ground.where, batches, {one.token: one.rows for one in kept.values()})


def _rows(total: int) -> str:
    return f"{sum(map(rows_in, range(total))):,}"
