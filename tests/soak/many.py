"""Eight processes save at once."""

from typing import Final

from tests.soak.batches import batch_of
from tests.soak.demands import demand
from tests.soak.ground import Ground, Outcome
from tests.soak.writers import Writer, all_ready, run_through

_WRITERS: Final = 8


def many_at_once(ground: Ground) -> Outcome:
    """Each opens the ledger for itself and takes its own clock's word for the time."""
    each, ready = ground.size.each, all_ready(_WRITERS)
    writers = [Writer(run_through, ground.where, at, range(each), ready) for at in range(_WRITERS)]
    kept = [one for writer in writers for one in writer.heard()]  # a pipe holds what nobody has heard yet
    batches = [batch_of(writer, number) for writer in range(_WRITERS) for number in range(each)]
    acknowledged = {one.token: one.rows for one in kept}
    proof = demand(ground.where, batches, {batch.token: acknowledged.get(batch.token, ()) for batch in batches})
    return Outcome(
        f"{_WRITERS} processes × {each} saves at once",
        f"all {len(kept)} saves ({proof.links:,} rows), none twice, times in the order of the numbers; refused as"
        f" busy and handed in again: {sum(one.refused for one in kept)} times",
    )
