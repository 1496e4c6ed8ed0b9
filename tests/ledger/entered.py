"""Entries as a form would make them, shortened to what a test is about."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Measure, Vintage
from targets.ledger.entries import (
    Actor,
    AssignmentEntry,
    Batch,
    EnteredSource,
    Entry,
    FigureEntry,
    Identity,
    Reporter,
    SourceKind,
    WithdrawalEntry,
)

NOW = datetime(2026, 9, 30, 1, 2, 3, 4, tzinfo=UTC)
ZHANG = Actor(subject="zhang", name="张三")
LI = Actor(subject="li", name="李四")
BULLETIN = EnteredSource(kind=SourceKind.BULLETIN, title="2017年12月统计快报")
STATISTICS = Reporter(unit="市统计局", name="王五", contact="0573-8252")

_tokens = count(1)


def later(seconds: int) -> datetime:
    return NOW + timedelta(seconds=seconds)


def identity(indicator: str = "gdp_growth", **other: Any) -> Identity:
    facts: dict[str, Any] = {"area": "全市", "population": None, "measure": Measure.GROWTH, "unit": "%"}
    return Identity(indicator=indicator, **(facts | other))


def figure(value: str | None = "7.8", indicator: str = "gdp_growth", period: str = "2017", **other: Any) -> FigureEntry:
    facts: dict[str, Any] = {
        "identity": identity(indicator),
        "vintage": Vintage.PRELIMINARY,
        "disclosure": Disclosure.INTERNAL,
        "source": BULLETIN,
        "reporter": STATISTICS,
    }
    number = None if value is None else Decimal(value)
    return FigureEntry(period=Period.parse(period), value=number, **(facts | other))


def assignment(target: str = "energy_2017", value: str | None = "-3.4", **other: Any) -> AssignmentEntry:
    facts: dict[str, Any] = {
        "identity": identity("energy_intensity"),
        "period": Period.parse("2017"),
        "words": "下降3.4%以上",
        "comparator": Comparator.AT_MOST,
        "disclosure": Disclosure.PUBLIC,
        "source": EnteredSource(
            kind=SourceKind.DOCUMENT, title="关于下达2017年目标的通知", document_number="浙节能办〔2017〕1号"
        ),
        "reporter": STATISTICS,
    }
    return AssignmentEntry(target=target, value=None if value is None else Decimal(value), **(facts | other))


def withdrawal(seen: int, reason: str = "误报") -> WithdrawalEntry:
    return WithdrawalEntry(seen=seen, reason=reason)


def batch(*entries: Entry, token: str | None = None, actor: Actor = ZHANG) -> Batch:
    return Batch(token=token or f"token {next(_tokens)}", actor=actor, entries=entries)
