"""The report heading by heading: nothing that cites it is left out, and each number stands where it is marked."""

from datetime import UTC, date, datetime

import pytest

from targets.curation.printed import without_blanks
from targets.domain.catalog import Waiver
from targets.domain.terms import Status
from targets.tracking.coverage import CitedFigure, CitedTarget, Section, Tally, coverage, parts
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Tracker(catalog(), None).snapshot(TODAY, NOON, None)


@pytest.fixture(scope="module")
def sections(snapshot: Snapshot) -> tuple[Section, ...]:
    return coverage(snapshot)


def tally(sections: tuple[Section, ...]) -> Tally:
    return Tally.of(entry for section in sections for entry in section.entries)


def test_every_heading_has_as_many_figures_targets_and_waivers_as_the_outline_controls(
    sections: tuple[Section, ...],
) -> None:
    assert [section.heading for section in sections] == list(catalog().report.outline)
    for section in sections:
        found = Tally.of(section.entries)
        heading = section.heading
        assert (found.figures, found.targets, found.waivers) == (
            heading.observations,
            heading.targets,
            heading.waivers,
        ), heading.path


def test_the_parts_add_up_to_the_whole(sections: tuple[Section, ...]) -> None:
    by_part = parts(sections)
    assert list(by_part) == ["题", "引言", "一", "二", "三"]
    assert tally(sections) == Tally(
        figures=135, figures_with_data=tally(by_part["一"]).figures_with_data,
        targets=78, targets_with_data=12, waivers=76,
    )  # fmt: skip
    assert tally(by_part["三"]).targets == 70
    assert tally(by_part["二"]).targets == 8


def test_what_became_of_a_figure_is_the_latest_of_a_later_period(sections: tuple[Section, ...]) -> None:
    (gdp,) = {
        (entry.figure.value, entry.latest.period.year if entry.latest else None)
        for section in sections
        for entry in section.entries
        if isinstance(entry, CitedFigure) and entry.figure.indicator == "gdp" and entry.figure.period.year == 2016
    }
    assert str(gdp[0]) == "3760"
    assert gdp[1] is not None
    assert gdp[1] > 2016


def test_the_numbers_claimed_are_marked_in_their_clause(sections: tuple[Section, ...]) -> None:
    passages = [passage for section in sections for passage in section.passages]
    (promised,) = [passage for passage in passages if passage.clause == "其中市本级力争增长7.2%"]
    assert [promised.clause[start:end] for start, end in promised.marks] == ["7.2%"]
    for passage in passages:
        printed = {without_blanks(entry.printed) for entry in passage.entries if isinstance(entry, Waiver)}
        assert printed <= {without_blanks(passage.clause[start:end]) for start, end in passage.marks}


def test_only_targets_leaves_figures_and_waivers_out(sections: tuple[Section, ...]) -> None:
    left = tuple(section.only(targets=True, missing=False) for section in sections)
    assert tally(left) == Tally(targets=78, targets_with_data=12)
    assert all(passage.entries for section in left for passage in section.passages)


def test_only_what_nothing_is_known_of_since(sections: tuple[Section, ...]) -> None:
    whole, left = tally(sections), tally(tuple(section.only(targets=False, missing=True) for section in sections))
    assert (left.figures, left.targets) == (
        whole.figures - whole.figures_with_data,
        whole.targets - whole.targets_with_data,
    )
    assert (left.figures_with_data, left.targets_with_data, left.waivers) == (0, 0, 0)


def test_targets_are_judged_on_the_day_asked_for(snapshot: Snapshot) -> None:
    early = coverage(snapshot, date(2016, 6, 30))
    statuses = {e.judged.verdict.status for s in early for e in s.entries if isinstance(e, CitedTarget)}
    assert statuses == {Status.NOT_DUE}
