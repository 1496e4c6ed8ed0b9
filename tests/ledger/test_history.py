"""The history: who wrote what, newest first; and the catalogs that were in force."""

from dataclasses import replace

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.entries import Reporter
from targets.ledger.errors import NotFound
from targets.ledger.history import Hands, Said
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Deed, Release, RowFilter
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


@pytest.fixture
def deeds(history: Ledger) -> Ledger:
    """After the four: a figure entered anew where one was withdrawn, corrected, and an assigned value corrected."""
    history.append(batch(figure("7.9", note="见附件")), later(40))
    history.append(batch(figure("8.0", seen=5, reason="笔误")), later(50))
    history.append(batch(assignment(value="-3.5", seen=3, reason="调整")), later(60))
    return history


def test_where_only_public_rows_are_seen_what_replaced_an_internal_one_was_entered(history: Ledger) -> None:
    history.append(batch(figure("7.9")), later(40))
    history.append(batch(figure("8.0", seen=5, reason="原报7.9", disclosure=Disclosure.PUBLIC)), later(50))
    history.append(batch(figure("8.1", seen=6, reason="笔误", disclosure=Disclosure.PUBLIC)), later(60))
    seen = {
        deed: [row.id for row in history.rows(RowFilter(deed=deed, disclosure=Disclosure.PUBLIC))]
        for deed in (Deed.ENTERED, Deed.CORRECTED)
    }
    assert seen == {Deed.ENTERED: [6], Deed.CORRECTED: [7]}
    said = {one.id: one.reason for one in history.said(RowFilter(disclosure=Disclosure.PUBLIC))}
    assert (said[6], said[7]) == (None, "笔误")


@pytest.mark.parametrize(
    ("deed", "ids"),
    [
        (Deed.ENTERED, [5, 2, 1]),
        (Deed.CORRECTED, [7, 6]),
        (Deed.ASSIGNED, [3]),
        (Deed.WITHDRAWN, [4]),
    ],
)
def test_a_history_is_filtered_by_what_a_row_did(deeds: Ledger, deed: Deed, ids: list[int]) -> None:
    wanted = RowFilter(deed=deed)
    rows = deeds.rows(wanted)
    before = deeds.rows_by_id(row.replaces for row in rows if row.replaces is not None)

    assert [row.id for row in rows] == ids
    assert deeds.count(wanted) == len(ids)
    assert {Deed.of(row, before.get(row.replaces or 0)) for row in rows} == {deed}


def test_a_deed_is_narrowed_further_by_hands_and_time(deeds: Ledger) -> None:
    assert [row.id for row in deeds.rows(RowFilter(deed=Deed.ENTERED, actor=LI.subject))] == [2]
    assert [row.id for row in deeds.rows(RowFilter(deed=Deed.ENTERED, until=later(10)))] == [2, 1]
    assert deeds.count(RowFilter(deed=Deed.WITHDRAWN, reporting_unit="市林业局")) == 0


def test_rows_are_found_by_their_ids_as_far_as_they_exist(history: Ledger) -> None:
    assert {number: row.id for number, row in history.rows_by_id((2, 4, 9)).items()} == {2: 2, 4: 4}
    assert history.rows_by_id(()) == {}


def test_what_is_said_in_free_text_is_read_alone_and_filtered_like_the_rows(deeds: Ledger) -> None:
    assert deeds.said(RowFilter(indicators=frozenset({"gdp_growth"}))) == (
        Said(6, "gdp_growth", None, "笔误"),
        Said(5, "gdp_growth", "见附件", None),
        Said(4, "gdp_growth", None, "误报"),
        Said(1, "gdp_growth", None, None),
    )


def test_hands_are_those_that_occur_people_under_the_name_they_wrote_under_last(history: Ledger) -> None:
    history.append(batch(figure("6.5", "revenue"), actor=replace(ZHANG, name="张三丰")), later(70))

    assert history.hands() == Hands(("市林业局", "市统计局"), {"li": "李四", "zhang": "张三丰"})
    assert history.hands(RowFilter(disclosure=Disclosure.PUBLIC)) == Hands(("市统计局",), {"zhang": "张三"})
    assert history.hands(RowFilter(indicators=frozenset())) == Hands((), {})


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
