"""The history: who wrote what, newest first; and the catalogs that were in force."""

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.entries import Reporter
from targets.ledger.errors import NotFound
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Release, RowFilter
from tests.ledger.entered import LI, NOW, ZHANG, assignment, batch, figure, later, withdrawal

FORESTRY = Reporter(unit="市林业局", name="赵六")


@pytest.fixture
def history(ledger: Ledger) -> Ledger:
    ledger.append(batch(figure("7.8")), later(0))
    ledger.append(batch(figure("21.1", "forest", reporter=FORESTRY), actor=LI), later(10))
    ledger.append(batch(assignment()), later(20))
    ledger.append(batch(withdrawal(1), actor=LI), later(30))
    return ledger


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (RowFilter(), [4, 3, 2, 1]),
        (RowFilter(indicators=frozenset({"gdp_growth"})), [4, 1]),
        (RowFilter(indicators=frozenset({"gdp_growth", "forest"})), [4, 2, 1]),
        (RowFilter(indicators=frozenset()), []),
        (RowFilter(reporting_unit="市林业局"), [2]),
        (RowFilter(actor=LI.subject), [4, 2]),
        (RowFilter(disclosure=Disclosure.PUBLIC), [3]),
        (RowFilter(since=later(10)), [4, 3, 2]),
        (RowFilter(until=later(10)), [2, 1]),
        (RowFilter(since=later(10), until=later(20), actor=ZHANG.subject), [3]),
    ],
)
def test_a_history_is_filtered_and_counted(history: Ledger, wanted: RowFilter, ids: list[int]) -> None:
    assert [row.id for row in history.rows(wanted)] == ids
    assert history.count(wanted) == len(ids)


def test_a_history_is_read_page_by_page(history: Ledger) -> None:
    pages = [[row.id for row in history.rows(limit=3, offset=offset)] for offset in (0, 3, 6)]

    assert pages == [[4, 3, 2], [1], []]
    assert [row.id for row in history.rows(RowFilter(actor=LI.subject), limit=1, offset=1)] == [2]
    assert [row.id for row in history.rows(offset=3)] == [1]


def test_the_text_of_a_catalog_is_kept_once_and_its_return_is_noted(ledger: Ledger) -> None:
    kept = [
        ledger.keep_release(digest, canonical, later(seconds))
        for seconds, (digest, canonical) in enumerate(
            [("a", '{"年":"2017"}'), ("a", "{}"), ("b", "[]"), ("a", '{"年":"2017"}'), ("a", '{"年":"2017"}')]
        )
    ]

    assert kept == [True, False, True, True, False]
    assert ledger.releases() == (
        Release(id=1, digest="a", recorded_at=later(0)),
        Release(id=2, digest="b", recorded_at=later(2)),
        Release(id=3, digest="a", recorded_at=later(3)),
    )
    assert (ledger.release_text("a"), ledger.release_text("b")) == ('{"年":"2017"}', "[]")
    with pytest.raises(NotFound, match="release c"):
        ledger.release_text("c")


def test_a_release_does_not_move_the_revision(ledger: Ledger) -> None:
    ledger.keep_release("a", "{}", NOW)

    assert ledger.revision() == 0
