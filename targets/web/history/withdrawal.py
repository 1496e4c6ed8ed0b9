"""作废: taking a figure out of force, with a reason; the row stays in the history for good."""

from collections.abc import Iterable
from typing import Final

from targets.ledger.entries import Batch, WithdrawalEntry
from targets.ledger.rows import Row
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.web.history.withdrawing import Withdrawing, draw_withdrawing
from targets.web.rows import row_name, row_value
from targets.web.visit import Visit


def draw_withdrawal(here: Visit, voice: Voice, in_force: Iterable[Row]) -> None:
    """For those of the rows `in_force` that the person may enter."""
    labels = {row.id: _label(row, voice) for row in in_force if here.may_enter(row.indicator)}
    draw_withdrawing(here.words, FIGURE, labels, reviewed=here.tracker.roster.review)


def _write(here: Visit, token: str, row: int, reason: str) -> None:
    batch = Batch(token=token, actor=here.actor, entries=(WithdrawalEntry(seen=row, reason=reason),))
    here.tracker.append(batch, here.person, here.now)


def _label(row: Row, voice: Voice) -> str:
    when = period(row.period, voice.words)
    return voice.words.joined(str(row.id), row_name(row, voice), when, row_value(row, voice))


FIGURE: Final = Withdrawing(
    key="withdraw",
    title=lambda words: words("Withdraw a figure"),
    explained=lambda words: words(
        "One of the rows shown above that is in force. It no longer counts; what was entered stays visible in the history."
    ),
    field=lambda words: words("Figure in force"),
    nothing=lambda words: words("Choose a figure"),
    unchosen=lambda words: words("Not withdrawn: choose a figure."),
    taken=lambda words: words("Somebody else has corrected or withdrawn this figure meanwhile; nothing was changed."),
    done=lambda words, row: words("Row {row} is withdrawn.", row=row),
    write=_write,
)
