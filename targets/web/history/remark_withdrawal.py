"""作废 of a remark: with a reason; the line stays in the history for good."""

from typing import Final

from targets.ledger.remarks.entries import RemarkRow, RemarkSheet, RemarkWithdrawal
from targets.presentation.remarks import clipped
from targets.presentation.voice import Voice
from targets.tracking.remarks.shown import Remarks
from targets.web.history.remark_columns import target_name
from targets.web.history.withdrawing import Withdrawing, draw_withdrawing
from targets.web.visit import Visit


def draw_remark_withdrawal(here: Visit, voice: Voice, remarks: Remarks) -> None:
    labels = {row.id: _label(row, voice) for row in remarks.in_force_all()}
    draw_withdrawing(voice.words, REMARK, labels, reviewed=here.tracker.roster.review)


def _write(here: Visit, token: str, row: int, reason: str) -> None:
    sheet = RemarkSheet(token=token, actor=here.actor, entry=RemarkWithdrawal(seen=row, reason=reason))
    Remarks(here.tracker, here.person).save(sheet, here.now)


def _label(row: RemarkRow, voice: Voice) -> str:
    return voice.words.joined(str(row.id), target_name(row, voice), clipped(row.cause))


REMARK: Final = Withdrawing(
    key="withdraw_remark",
    title=lambda words: words("Withdraw a remark"),
    explained=lambda words: words(
        "The remark no longer stands beside the light; what was written stays visible in the history."
    ),
    field=lambda words: words("Remark in force"),
    nothing=lambda words: words("Choose a remark"),
    unchosen=lambda words: words("Not withdrawn: choose a remark."),
    taken=lambda words: words("Somebody else has replaced or withdrawn this remark meanwhile; nothing was changed."),
    done=lambda words, row: words("Remark {row} is withdrawn.", row=row),
    write=_write,
)
