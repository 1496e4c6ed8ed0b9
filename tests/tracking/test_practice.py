"""Practice: every light on invented figures, the same ledger however often it is made, never the real one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from targets.curation.practice import FILE
from targets.domain.terms import Origin, Status
from targets.ledger.discard import discard_practice
from targets.ledger.entries import Actor, Batch
from targets.ledger.errors import OtherMode
from targets.ledger.ledger import Ledger
from targets.tracking.clock import city_day
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.practice import PracticeError, practise
from targets.tracking.remarks.shown import Remarks
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.ledger.remarked import remark, remark_sheet
from tests.server import PROJECT
from tests.tracking.sheets import JOBS, JOBS_2017, catalog, entries_of, typed

SEEDS = PROJECT / "seeds"
YEAR_END = "2018-01-31"
CLERK = Actor(subject="local", name="本机录入")
REAL_NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ANEW = "`make demo-reset` throws it away, `make demo` makes it anew"


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return tmp_path / "practice.sqlite3"


@contextmanager
def practising(where: Path, day: str = "", seeds: Path = SEEDS) -> Iterator[Tracker]:
    tracker = practise(where, seeds, catalog(), day, AT_THE_MACHINE)
    assert tracker.ledger is not None
    with tracker.ledger:
        yield tracker


def today(tracker: Tracker) -> Snapshot:
    """What everybody sees who looks without choosing a day."""
    now = tracker.moment(REAL_NOW)
    return tracker.snapshot(city_day(now), now, None)


def statuses(tracker: Tracker) -> set[Status]:
    snapshot = today(tracker)
    return {snapshot.evaluate(target).status for target in tracker.catalog.counted_targets}


def test_all_ten_statuses_can_be_seen_eight_in_october_and_the_year_end_verdicts_in_january(where: Path) -> None:
    with practising(where) as tracker:
        october = statuses(tracker)
    with practising(where, YEAR_END) as tracker:
        january = statuses(tracker)

    assert october == set(Status) - {Status.MET_WITHIN_TOLERANCE, Status.MISSED}
    assert {Status.MET, Status.MET_WITHIN_TOLERANCE, Status.MISSED} <= january


def test_the_day_stands_still_while_the_time_of_day_goes_on(where: Path) -> None:
    with practising(where) as tracker:
        assert tracker.moment(REAL_NOW) == datetime(2017, 10, 25, 9, 30, tzinfo=UTC)
    assert Tracker(catalog(), None).moment(REAL_NOW) == REAL_NOW


def test_nothing_published_or_entered_after_the_day_is_known(where: Path) -> None:
    with practising(where) as tracker:
        figures = today(tracker).figures()
    assert max(figure.known_from for figure in figures) == date(2017, 10, 20)
    assert {figure.origin for figure in figures} == set(Origin)


def test_an_earlier_day_of_knowledge_shows_the_light_of_then(where: Path) -> None:
    with practising(where) as tracker:
        growth = tracker.catalog.targets["gdp_growth_2017"]
        lights = [
            tracker.snapshot(day, tracker.moment(REAL_NOW), None).evaluate(growth, day).status
            for day in (date(2017, 4, 20), date(2017, 7, 20), date(2017, 10, 20))
        ]
    assert lights == [Status.ON_TRACK, Status.BEHIND, Status.ON_TRACK]


def test_made_twice_it_is_the_same_ledger(where: Path, tmp_path: Path) -> None:
    with practising(where) as tracker:
        first = tracker.ledger.rows() if tracker.ledger else ()
    with practising(where) as tracker:
        again = tracker.ledger.rows() if tracker.ledger else ()
    with practising(tmp_path / "another.sqlite3") as tracker:
        another = tracker.ledger.rows() if tracker.ledger else ()

    assert len(first) == 200
    assert again == another == first


def test_what_was_practised_stays_when_it_is_made_again(where: Path) -> None:
    with practising(where) as tracker:
        entries = entries_of(typed("5.0", JOBS), period="2017-01/2017-09")
        tracker.append(Batch(token="form", actor=CLERK, entries=entries), LOCAL_EDITOR, tracker.moment(REAL_NOW))
    with practising(where) as tracker:
        now = tracker.moment(REAL_NOW)
        snapshot = tracker.snapshot(city_day(now), now, LOCAL_EDITOR)
        assert snapshot.evaluate(catalog().targets[JOBS_2017]).status is Status.ON_TRACK


def test_invented_remarks_speak_about_the_light_of_their_day_and_are_written_once(where: Path) -> None:
    for _ in range(2):
        with practising(where) as tracker:
            assert tracker.ledger
            lines = [
                (
                    row.target,
                    city_day(row.recorded_at).isoformat(),
                    row.shown.status,
                    str(row.shown.value),
                    row.replaces,
                )
                for row in reversed(tracker.ledger.remark_history())
            ]
        assert lines == [
            ("river_dredging_2017", "2017-08-22", Status.BEHIND, "519", None),
            ("internet_investment_2017", "2017-09-21", Status.OFF_TRACK, "49", None),
            ("river_dredging_2017", "2017-10-23", Status.BEHIND, "708", 1),
            ("general_budget_revenue_growth_city_itself_2017", "2017-10-24", Status.OFF_TRACK, "5.4", None),
        ]


def test_on_an_earlier_day_nothing_written_later_is_known(where: Path) -> None:
    with practising(where, "2017-08-31") as tracker:
        assert [one.cause[:6] for one in today(tracker).remarks.values()] == ["演练：梅雨期"]
    with practising(where) as tracker:
        assert len(today(tracker).remarks) == 3


def test_a_remark_written_by_hand_before_an_invented_one_wants_another_ledger(where: Path) -> None:
    with practising(where, "2017-08-31") as tracker:
        Remarks(tracker, LOCAL_EDITOR).save(remark_sheet(remark(target="internet_investment_2017")), REAL_NOW)

    with pytest.raises(PracticeError) as refused:
        practise(where, SEEDS, catalog(), "2027-01-31")

    told = "figures or remarks that come in by 2027-01-31 were entered by hand before"
    assert str(refused.value) == f"{told}: {ANEW}"


def test_other_invented_figures_want_another_ledger(where: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    text = (SEEDS / FILE).read_text(encoding="utf-8")
    (seeds / FILE).write_text(text.replace("9: 708", "9: 709"), encoding="utf-8")
    with practising(where) as tracker:
        before = tracker.ledger.rows() if tracker.ledger else ()

    with pytest.raises(PracticeError) as refused:
        practise(where, seeds, catalog())

    assert str(refused.value) == f"this practice ledger was made from other figures: {ANEW}"
    with practising(where) as tracker:
        assert tracker.ledger
        assert tracker.ledger.rows() == before


def test_time_does_not_run_back(where: Path) -> None:
    practising_until(where, YEAR_END)

    with pytest.raises(PracticeError) as refused:
        practise(where, SEEDS, catalog())

    assert str(refused.value) == f"this practice ledger has reached 2018-01-20 and cannot go back to 2017-10-25: {ANEW}"


def practising_until(where: Path, day: str) -> None:
    with practising(where, day):
        pass


def test_a_day_that_is_none_is_a_sentence(where: Path) -> None:
    with pytest.raises(PracticeError, match="'tomorrow' is no day to practise on; write it as 2017-10-25"):
        practise(where, SEEDS, catalog(), "tomorrow")
    assert not where.exists()


def test_the_real_ledger_is_never_practised_in_and_never_thrown_away(where: Path) -> None:
    with Ledger.open(where, create=True) as ledger:
        ledger.keep_release("digest", "{}", REAL_NOW)

    with pytest.raises(OtherMode):
        practise(where, SEEDS, catalog())
    with pytest.raises(OtherMode):
        discard_practice(where)

    with Ledger.open(where, create=False) as ledger:
        assert [release.digest for release in ledger.releases()] == ["digest"]
        assert ledger.rows() == ()


def test_a_practice_ledger_thrown_away_leaves_no_file(where: Path) -> None:
    practising_until(where, "")

    assert discard_practice(where) is True
    assert list(where.parent.iterdir()) == []
    assert discard_practice(where) is False


def test_the_catalog_of_practice_says_so_and_has_another_digest(where: Path) -> None:
    with practising(where) as tracker:
        marked = tracker.catalog
    assert (marked.practice, catalog().practice) == (True, False)
    assert marked.digest != catalog().digest
    assert marked.model_copy(update={"practice": False, "digest": catalog().digest}) == catalog()


def test_every_row_says_that_it_is_invented(where: Path) -> None:
    with practising(where) as tracker:
        assert tracker.ledger
        rows = tracker.ledger.rows()
    assert {(row.source.title, row.reporter.unit, row.reporter.name, row.actor.name) for row in rows} == {
        ("演练：虚构数据", "演练单位", "演练人员", "演练")
    }
