"""The history as it is asked for: every filter, what a correction replaced, free text, and which filter to lift."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from targets.domain.terms import Disclosure
from targets.ledger.history import Hands
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Deed
from targets.tracking.asked import Asked
from targets.tracking.changes import Changes
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.ledger.entered import LI, ZHANG, assignment, batch, figure, identity, withdrawal
from tests.tracking.sheets import JOBS, catalog, catalog_with

EVENING = datetime(2018, 2, 28, 15, 59, tzinfo=UTC)  # one minute before midnight in the city
NIGHT = datetime(2018, 2, 28, 16, 0, tzinfo=UTC)  # midnight of 1 March in the city
PUBLIC = Disclosure.PUBLIC


@pytest.fixture
def filled(tracker: Tracker, ledger: Ledger) -> Tracker:
    """1 entered, 2 corrected it, 3 assigned, 4 withdrew 2, 5 entered anew, 6 of another topic and unit."""
    people = identity(JOBS, unit="万人")
    ledger.append(batch(figure("10.1", identity=people, disclosure=PUBLIC), actor=ZHANG), EVENING)
    corrected = figure("10.25", identity=people, seen=1, reason="笔误", note="见附件二")
    ledger.append(batch(corrected, actor=LI), NIGHT)
    ledger.append(batch(assignment(identity=identity("emission_reduction_energy"))), NIGHT)
    ledger.append(batch(withdrawal(2, "误报"), actor=LI), NIGHT)
    ledger.append(batch(figure("10.3", identity=people, disclosure=PUBLIC), actor=LI), NIGHT)
    other = replace(figure().reporter, unit="市发改委")
    ledger.append(batch(figure("7.8", reporter=other, note="快报"), actor=ZHANG), NIGHT)
    return tracker


def ids(changes: Changes, asked: Asked, limit: int | None = None, offset: int = 0) -> list[int]:
    return [one.row.id for one in changes.page(asked, limit, offset)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(), [6, 5, 4, 3, 2, 1]),
        (Asked(topic="employment"), [5, 4, 2, 1]),
        (Asked(deed=Deed.ENTERED), [6, 5, 1]),
        (Asked(deed=Deed.CORRECTED), [2]),
        (Asked(deed=Deed.ASSIGNED), [3]),
        (Asked(deed=Deed.WITHDRAWN), [4]),
        (Asked(unit="市发改委"), [6]),
        (Asked(by="li"), [5, 4, 2]),
        (Asked(since=date(2018, 3, 1)), [6, 5, 4, 3, 2]),
        (Asked(until=date(2018, 2, 28)), [1]),
        (Asked(since=date(2018, 2, 28), until=date(2018, 2, 28)), [1]),
        (Asked(topic="employment", deed=Deed.ENTERED, by="li", since=date(2018, 3, 1)), [5]),
        (Asked(topic="no_such_topic"), []),
        (Asked(text="误报"), [4]),
        (Asked(text="附件"), [2]),
        (Asked(text="wubao"), [4]),
        (Asked(text="xzjy"), [5, 4, 2, 1]),
        (Asked(text="新增就业"), [5, 4, 2, 1]),
        (Asked(text="jobs li"), []),
        (Asked(text="就业 笔误"), [2]),
        (Asked(text="就业", by="zhang"), [1]),
        (Asked(text="GDP", deed=Deed.WITHDRAWN), []),
    ],
)
def test_every_filter_narrows_and_they_narrow_together(filled: Tracker, asked: Asked, found: list[int]) -> None:
    changes = Changes(filled, LOCAL_EDITOR)
    assert ids(changes, asked) == found
    assert changes.count(asked) == len(found)


@pytest.mark.parametrize("asked", [Asked(topic="employment"), Asked(text="就业")])
def test_a_history_is_turned_page_by_page(filled: Tracker, asked: Asked) -> None:
    changes = Changes(filled, LOCAL_EDITOR)
    assert [ids(changes, asked, 3, offset) for offset in (0, 3, 6)] == [[5, 4, 2], [1], []]


def test_a_correction_tells_what_it_replaced_and_by_how_much(filled: Tracker) -> None:
    told = {one.row.id: one for one in Changes(filled, LOCAL_EDITOR).page(Asked(), None)}
    assert {number: one.deed.value for number, one in told.items()} == {
        1: "entered",
        2: "corrected",
        3: "assigned",
        4: "withdrawn",
        5: "entered",
        6: "entered",
    }
    assert {number: one.before and one.before.id for number, one in told.items()} == {
        1: None,
        2: 1,
        3: None,
        4: 2,
        5: None,
        6: None,
    }
    assert {number: one.difference for number, one in told.items() if one.difference is not None} == {
        2: Decimal("0.15")
    }


def test_no_difference_is_told_between_words_and_numbers_or_between_two_units(tracker: Tracker, ledger: Ledger) -> None:
    ledger.append(batch(figure(None, passed=True, words="完成")), NIGHT)
    ledger.append(batch(figure("7.8", seen=1, reason="有数")), NIGHT)
    ledger.append(batch(figure("78", identity=identity(unit="‰"), seen=2, reason="换单位")), NIGHT)
    told = Changes(tracker, LOCAL_EDITOR).page(Asked(deed=Deed.CORRECTED), None)
    assert [(one.row.id, one.before and one.before.id, one.difference) for one in told] == [(3, 2, None), (2, 1, None)]


def test_the_public_never_sees_the_internal_figure_that_a_public_one_replaced(tracker: Tracker, ledger: Ledger) -> None:
    ledger.append(batch(figure("7.7", note="内部口径")), EVENING)
    ledger.append(batch(figure("7.8", seen=1, reason="公布", disclosure=PUBLIC), actor=LI), NIGHT)
    public = Changes(tracker, None)
    (told,) = public.page(Asked(), None)
    assert (told.row.id, told.deed, told.before, told.difference) == (2, Deed.ENTERED, None, None)
    assert public.hands() == Hands(("市统计局",), {"li": "李四"})
    assert (public.count(Asked(text="内部")), public.page(Asked(text="内部"), None)) == (0, ())
    assert public.loosened(Asked(text="内部", by="li")) == {"text": 1}


def test_for_an_empty_list_it_is_told_which_one_filter_to_lift(filled: Tracker) -> None:
    changes = Changes(filled, LOCAL_EDITOR)
    asked = Asked(topic="employment", deed=Deed.CORRECTED, by="zhang")
    assert changes.count(asked) == 0
    assert changes.loosened(asked) == {"deed": 1, "by": 1}
    assert changes.alone(asked) == {"topic": 4, "deed": 1, "by": 3}


def test_where_no_single_filter_helps_it_is_told_what_each_alone_would_leave(filled: Tracker) -> None:
    changes = Changes(filled, LOCAL_EDITOR)
    asked = Asked(topic="gdp", deed=Deed.WITHDRAWN, unit="市发改委", until=date(2018, 2, 28))
    assert changes.loosened(asked) == {}
    assert changes.alone(asked) == {"topic": 1, "deed": 1, "unit": 1, "until": 1}


def test_a_renamed_indicator_is_found_under_its_present_name_and_one_that_is_gone_under_its_id(
    ledger: Ledger,
) -> None:
    ledger.append(batch(figure("10.1", "old_jobs"), figure("1", "gone_indicator")), NIGHT)
    renamed = catalog().indicators[JOBS].model_copy(update={"formerly": ("old_jobs",)})
    tracker = Tracker(catalog_with(indicators=catalog().indicators | {JOBS: renamed}), ledger, roster=AT_THE_MACHINE)
    changes = Changes(tracker, LOCAL_EDITOR)
    assert ids(changes, Asked(text="就业")) == [1]
    assert ids(changes, Asked(topic="employment")) == [1]
    assert ids(changes, Asked(text="gone_indicator")) == [2]


def test_without_a_ledger_there_is_nothing_to_ask(tracker: Tracker) -> None:
    changes = Changes(Tracker(catalog(), None), LOCAL_EDITOR)
    assert (changes.count(Asked()), changes.count(Asked(text="就业"))) == (0, 0)
    assert (changes.page(Asked(), None), changes.page(Asked(text="就业"), None)) == ((), ())
    assert changes.hands() == Hands((), {})
