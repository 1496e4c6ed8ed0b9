"""Two people at one figure, a form that is sent twice, and a clock that is set back."""

from datetime import datetime, timedelta
from decimal import Decimal

from targets.domain.period import Period
from targets.ledger.entries import Batch, FigureEntry, Identity
from targets.ledger.ledger import Ledger
from targets.tracking.people import LOCAL_EDITOR
from tests.ledger.entered import NOW
from tests.soak.batches import batch_of, figure
from tests.soak.demands import demand, demand_proof
from tests.soak.ground import Ground, Lost, Outcome
from tests.soak.writers import Answer, Kept, Refused, Writer, desks
from tests.tracking.sheets import catalog

_BACK = (timedelta(0), timedelta(hours=-1), timedelta(days=-400), timedelta(seconds=1), timedelta(microseconds=-1))


def two_editors(ground: Ground) -> Outcome:
    """Both have seen the same row and correct it in the same moment, each in a process of their own."""
    rounds = ground.size.rounds
    with desks(2, ground.where) as both:
        first = both[0].save(_of_one_figure("first", "0", None))
        last = _rows(first)
        for turn in range(rounds):
            (seen,) = last
            values = (f"{turn + 1}.1", f"{turn + 1}.2")
            answers = _together(
                both, [_of_one_figure(f"{turn}-{who}", value, seen) for who, value in enumerate(values)]
            )
            refused = [one for one in answers if isinstance(one, Refused)]
            if [one.code for one in refused] != ["conflict"]:
                raise Lost(f"of two corrections of row {seen}, not one was a conflict: {answers}")
            last = _rows(next(one for one in answers if isinstance(one, Kept)))
            _demand_in_force(ground.where, values[isinstance(answers[0], Refused)], last)
    demand_proof(ground.where, rounds + 1)
    return Outcome(
        f"two processes correct one figure in the same moment, {rounds} times",
        f"{rounds} corrections and {rounds} refusals with the other's figure, nothing overwritten",
    )


def same_token(ground: Ground) -> Outcome:
    """A form sent twice in the same moment, and then once more with other content."""
    rounds, kept = ground.size.rounds, dict[str, tuple[int, ...]]()
    batches = [batch_of(0, number) for number in range(rounds)]
    with desks(2, ground.where) as both:
        for batch in batches:
            answers = _together(both, [batch, batch])
            numbers = {_rows(one) for one in answers}
            if len(numbers) != 1 or sorted(isinstance(one, Kept) and one.repeated for one in answers) != [False, True]:
                raise Lost(f"batch {batch.token}, sent twice: {answers}")
            kept[batch.token] = numbers.pop()
            other = both[0].save(Batch(token=batch.token, actor=batch.actor, entries=batch.entries[1:]))
            if not isinstance(other, Refused) or other.code != "token_reused":
                raise Lost(f"batch {batch.token} with other content: {other}")
    proof = demand(ground.where, batches, kept)
    return Outcome(
        f"{rounds} forms sent twice in the same moment by two processes, and once more with other content",
        f"{rounds} saves ({proof.links:,} rows), each once, the second told the same rows; other content refused {rounds} times",
    )


def clock_set_back(ground: Ground) -> Outcome:
    """The server's clock jumps back and forth between saves."""
    rounds, kept, moment = ground.size.rounds, dict[str, tuple[int, ...]](), NOW
    batches = [batch_of(0, number) for number in range(rounds)]
    latest: datetime = NOW
    with desks(1, ground.where) as (one,):
        for number, batch in enumerate(batches):
            moment = NOW + timedelta(minutes=number) + _BACK[number % len(_BACK)]
            latest = max(latest, moment)
            kept[batch.token] = _rows(one.save(batch, moment))
    proof = demand(ground.where, batches, kept)
    with Ledger.open(ground.where, create=False) as ledger:
        recorded = max(row.recorded_at for row in ledger.rows(limit=1))
    if recorded != latest:
        raise Lost(f"the last row was recorded at {recorded}, the latest moment there was is {latest}")
    return Outcome(
        f"{rounds} saves while the clock is set back by up to 400 days",
        f"all {rounds} saves ({proof.links:,} rows), recorded_at never before the row above",
    )


def _together(both: list[Writer], batches: list[Batch]) -> list[Answer]:
    for one, batch in zip(both, batches, strict=True):
        one.hand(batch)
    return [one.answer() for one in both]


def _of_one_figure(token: str, value: str, seen: int | None) -> Batch:
    return Batch(token=token, actor=LOCAL_EDITOR.actor, entries=(_one_figure(value, seen),))


def _one_figure(value: str, seen: int | None) -> FigureEntry:
    identity = Identity.of(next(iter(catalog().indicators.values())))
    return figure(identity, Period.parse("2017"), Decimal(value), seen)


def _rows(answer: Answer) -> tuple[int, ...]:
    if isinstance(answer, Refused):
        raise Lost(f"refused: {answer}")
    return answer.rows


def _demand_in_force(where: str, value: str, rows: tuple[int, ...]) -> None:
    with Ledger.open(where, create=False) as ledger:
        found = [(row.id, row.value) for row in ledger.live()]
    if found != [(*rows, Decimal(value))]:
        raise Lost(f"row {rows} with {value} was acknowledged, in force is {found}")
