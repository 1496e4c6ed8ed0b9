"""The history as everybody may know it: newest first, filtered, in pages, without names and numbers of rows."""

from datetime import timedelta
from decimal import Decimal

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from tests.api.client import Client
from tests.api.reading import records
from tests.ledger.entered import batch, withdrawal
from tests.tracking.sheets import JOBS, entries_of, typed
from tests.tracking.views import NOON, SLOT

EARLIER = NOON - timedelta(days=10)
UNEMPLOYMENT = "employment_registered_unemployment"


@pytest.fixture
def written(client: Client, ledger: Ledger) -> Client:
    """A figure, its correction and its withdrawal, and another figure of another unit."""
    public = {"disclosure": Disclosure.PUBLIC}
    (first,) = ledger.append(batch(*entries_of(typed("10.1"), **public)), EARLIER).rows
    (second,) = ledger.append(
        batch(*entries_of(typed("10.25"), seen={SLOT: first}, reason="核实", note="年报", **public)), NOON
    ).rows
    ledger.append(batch(*entries_of(typed("1.9", UNEMPLOYMENT), unit="市统计局", **public)), NOON)
    ledger.append(batch(withdrawal(second, "误报")), NOON)
    return client


def deeds(client: Client, query: str = "") -> list[tuple[str, str]]:
    return [(one["deed"], one["indicator"]) for one in records(client.get(f"/history?{query}"))]


def test_each_line_tells_what_was_done_and_what_was_there_before(written: Client) -> None:
    withdrawn, other, corrected, entered = records(written.get("/history?lang=en"))
    assert corrected == {
        "recorded_at": "2026-11-22T12:00:00+08:00", "deed": "corrected", "indicator": JOBS, "name": "New urban jobs",
        "target": "", "area": "全市", "period": "2017", "value": Decimal("10.25"), "unit": "万人", "passed": None,
        "words": "", "comparator": "", "before": Decimal("10.1"), "difference": Decimal("0.15"),
        "vintage": "preliminary", "disclosure": "public", "source_kind": "bulletin", "source": "2017年12月统计快报",
        "reference": "", "reporting_unit": "市人社局", "reason": "核实", "note": "年报",
    }  # fmt: skip
    assert (withdrawn["deed"], withdrawn["value"], withdrawn["reason"]) == ("withdrawn", Decimal("10.25"), "误报")
    assert (other["reporting_unit"], entered["before"], entered["difference"]) == ("市统计局", None, None)


def test_nobody_is_named(written: Client) -> None:
    for form in ("json", "csv"):
        text = written.get(f"/history?format={form}").text
        assert not [name for name in ("王五", "张三", "zhang", "0573-8252") if name in text]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("deed=withdrawn", [("withdrawn", JOBS)]),
        (f"indicator={UNEMPLOYMENT}", [("entered", UNEMPLOYMENT)]),
        (f"topic=gdp&indicator={UNEMPLOYMENT}", []),
        ("unit=市统计局", [("entered", UNEMPLOYMENT)]),
        ("until=2026-11-21", [("entered", JOBS)]),
        ("since=2026-11-22&deed=entered", [("entered", UNEMPLOYMENT)]),
        ("known=2026-11-21", [("entered", JOBS)]),
        ("known=2026-11-21&since=2026-11-22", []),
        ("text=核实", [("corrected", JOBS)]),
        ("text=dengji&deed=entered", [("entered", UNEMPLOYMENT)]),
        ("limit=1&offset=2", [("corrected", JOBS)]),
        ("limit=1&offset=9", []),
    ],
)
def test_filters_leave_what_they_say(written: Client, query: str, found: list[tuple[str, str]]) -> None:
    assert deeds(written, query) == found


def test_the_total_is_that_of_all_pages(written: Client) -> None:
    for query, total in (("limit=1", "4"), ("limit=1&deed=entered", "2"), ("limit=1&text=就业", "4")):
        assert written.get(f"/history?{query}").headers["x-total-count"] == total
