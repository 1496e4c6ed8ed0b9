"""Remarks as a form would make them, shortened to what a test is about."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Measure, Status
from targets.ledger.entries import Actor, Identity, Reporter
from targets.ledger.remarks.entries import RemarkEntry, RemarkSheet, RemarkWithdrawal, Shown
from tests.ledger.entered import ZHANG

LABOUR = Reporter(unit="市人社局", name="王五", contact="0573-8252")
IDENTITY = Identity(
    indicator="employment_new_urban_jobs", area="全市", population=None, measure=Measure.COUNT, unit="万人"
)
BEHIND = Shown(status=Status.BEHIND, period=Period.parse("2017-01/2017-08"), value=Decimal("3.90"))

_tokens = count(1)


def remark(
    cause: str = "两个项目推迟开工", target: str = "employment_new_urban_jobs_2017", **other: Any
) -> RemarkEntry:
    facts: dict[str, Any] = {
        "due": Period.parse("2017"),
        "identity": IDENTITY,
        "shown": BEHIND,
        "next_step": "10月举办专场招聘",
        "deadline": date(2026, 12, 31),
        "disclosure": Disclosure.INTERNAL,
        "reporter": LABOUR,
    }
    return RemarkEntry(target=target, cause=cause, **(facts | other))


def remark_withdrawal(seen: int, reason: str = "填错目标") -> RemarkWithdrawal:
    return RemarkWithdrawal(seen=seen, reason=reason)


def remark_sheet(
    entry: RemarkEntry | RemarkWithdrawal | None = None, token: str | None = None, actor: Actor = ZHANG
) -> RemarkSheet:
    return RemarkSheet(token=token or f"remark token {next(_tokens)}", actor=actor, entry=entry or remark())
