"""The year at a glance: what is counted, what waits, and in which order things need attention."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from targets.domain.evaluation import Evaluation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Commitment, Domain, Nature, Reason, Status
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.review import Judged, YearReview, headlines, review
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.domain.builders import a_growth_target
from tests.tracking.sheets import TODAY, catalog, catalog_with

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
Y2017, Y2021 = Period.of_year(2017), Period.of_year(2021)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    """Nothing was ever entered."""
    return Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)


def judged(
    name: str, status: Status, nature: str = "expected", commitment: str = "plain", reason: Reason = Reason.SHORT
) -> Judged:
    target: Target = a_growth_target("7", id=name, nature=nature, commitment=commitment)
    day = date(2017, 12, 31)
    verdict = Evaluation(
        target=name,
        indicator="it",
        due=Y2017,
        on=day,
        known=day,
        status=status,
        reason=reason,
        final=True,
    )
    return Judged(target, verdict)


def a_review(*all_of_them: Judged) -> YearReview:
    return YearReview(due=Y2017, on=Y2017.last, known=TODAY, final=True, all=all_of_them)


def names(found: Sequence[Judged]) -> list[str]:
    return [one.target.id for one in found]


def test_binding_goes_before_ensured_before_plain_before_strive() -> None:
    found = a_review(
        judged("strive", Status.MISSED, commitment="strive"),
        judged("plain", Status.MISSED),
        judged("task", Status.MISSED, nature="task"),
        judged("ensured", Status.MISSED, commitment="ensure"),
        judged("binding_strive", Status.MISSED, nature="binding", commitment="strive"),
        judged("binding", Status.MISSED, nature="binding"),
        judged("binding_ensured", Status.MISSED, nature="binding", commitment="ensure"),
    )
    assert names(found.attention) == [
        "binding_ensured",
        "binding",
        "binding_strive",
        "ensured",
        "plain",
        "task",
        "strive",
    ]


def test_among_equals_the_worst_goes_first_and_then_the_name() -> None:
    found = a_review(
        judged("b_late", Status.BEHIND),
        judged("a_late", Status.BEHIND),
        judged("very_late", Status.OFF_TRACK),
        judged("missed", Status.MISSED),
    )
    assert names(found.attention) == ["missed", "very_late", "a_late", "b_late"]


def test_a_promise_goes_before_the_colour_of_its_light() -> None:
    found = a_review(
        judged("strive", Status.MISSED, commitment="strive"), judged("ensured", Status.BEHIND, commitment="ensure")
    )
    assert names(found.attention) == ["ensured", "strive"]


@pytest.mark.parametrize("status", [one for one in Status if not one.needs_attention])
def test_only_what_lags_needs_attention(status: Status) -> None:
    assert a_review(judged("it", status)).attention == ()


def test_a_miss_of_what_was_striven_for_is_counted_among_all_and_apart() -> None:
    found = a_review(
        judged("strive", Status.MISSED, commitment="strive"),
        judged("strive_late", Status.OFF_TRACK, commitment="strive"),
        judged("strive_met", Status.MET, commitment="strive"),
        judged("plain", Status.MISSED),
    )
    assert found.strive_missed == 1
    assert found.counts == {Status.MISSED: 2, Status.OFF_TRACK: 1, Status.MET: 1}


def test_grey_answers_are_not_judged_and_only_missing_figures_are_waited_for() -> None:
    found = a_review(*(judged(status.value, status) for status in Status))
    assert found.judged == 6
    assert names(found.waiting) == ["no_figure"]
    assert sum(found.counts.values()) == len(Status)


def test_figures_of_another_scope_or_measure_are_doubtful() -> None:
    found = a_review(
        judged("scope", Status.UNJUDGED, reason=Reason.OTHER_SCOPE),
        judged("measure", Status.UNJUDGED, reason=Reason.OTHER_MEASURE),
        judged("none", Status.UNJUDGED, reason=Reason.NO_REAL_GROWTH),
    )
    assert names(found.doubtful) == ["scope", "measure"]


def test_targets_are_told_by_domain_in_the_order_shown_and_none_is_left_out() -> None:
    domains = {"it": Domain.ENVIRONMENT, "other": Domain.ECONOMY}
    one, other = judged("one", Status.MET), judged("other", Status.MET)
    other = Judged(other.target.model_copy(update={"indicator": "other"}), other.verdict)
    assert list(a_review(one, other).by_domain(domains).items()) == [
        (Domain.ECONOMY, (other,)),
        (Domain.ENVIRONMENT, (one,)),
    ]


@pytest.mark.parametrize("due", [Y2017, Y2021])
def test_every_target_of_the_report_is_in_the_review_of_its_last_year_once(snapshot: Snapshot, due: Period) -> None:
    found = review(snapshot, due)
    assert names(found.all) == [one.id for one in snapshot.catalog.counted_targets if one.due.year == due.year]
    assert found.judged == sum(count for status, count in found.counts.items() if status.judged)
    domains = {name: indicator.domain for name, indicator in snapshot.catalog.indicators.items()}
    by_domain = found.by_domain(domains)
    assert Counter(names([one for some in by_domain.values() for one in some])) == Counter(names(found.all))


def test_a_target_due_within_the_year_counts_in_it(snapshot: Snapshot) -> None:
    targets = snapshot.catalog.targets
    early = targets["gdp_growth_2017"].model_copy(update={"due": Period.parse("2017-01/2017-06")})
    earlier = catalog_with(targets={**targets, early.id: early})
    found = review(Tracker(earlier, None).snapshot(TODAY, NOON, LOCAL_EDITOR), Y2017)
    assert early.id in names(found.all)
    assert found.on == date(2017, 12, 31)


def test_no_target_of_the_report_is_due_in_a_year_that_no_review_shows(snapshot: Snapshot) -> None:
    years = {one.year for one in snapshot.catalog.place.years}
    assert {one.due.year for one in snapshot.catalog.counted_targets} <= years


def test_targets_that_stand_in_another_document_are_filtered_off(snapshot: Snapshot) -> None:
    elsewhere = {one.id for one in snapshot.catalog.targets.values() if one.document != snapshot.catalog.report.source}
    assert elsewhere
    assert not elsewhere & {*names(review(snapshot, Y2017).all), *names(review(snapshot, Y2021).all)}


def test_a_year_that_is_over_is_judged_at_its_end(snapshot: Snapshot) -> None:
    found = review(snapshot, Y2017)
    assert (found.on, found.known, found.final) == (date(2017, 12, 31), TODAY, True)
    assert "gdp_structure_services_2017" in names(found.attention)


@pytest.mark.parametrize(
    ("on", "final"), [(date(2017, 9, 30), False), (date(2017, 12, 30), False), (date(2017, 12, 31), True)]
)
def test_another_day_may_be_chosen_and_the_last_one_is_the_end(snapshot: Snapshot, on: date, final: bool) -> None:
    found = review(snapshot, Y2017, on)
    assert (found.on, found.final) == (on, final)
    assert {one.verdict.on for one in found.all} == {on}


def test_a_year_under_way_is_judged_today() -> None:
    running = Tracker(catalog(), None).snapshot(date(2017, 9, 30), datetime(2017, 9, 30, 4, tzinfo=UTC), LOCAL_EDITOR)
    found = review(running, Y2017)
    assert (found.on, found.known, found.final) == (date(2017, 9, 30), date(2017, 9, 30), False)


def test_a_year_without_targets_is_empty_and_not_an_error(snapshot: Snapshot) -> None:
    found = review(snapshot, Period.of_year(2019))
    assert (found.all, found.judged, found.waiting, found.attention, dict(found.counts)) == ((), 0, (), (), {})


@pytest.mark.parametrize("due", [Y2017, Y2021])
def test_headlines_come_in_the_citys_order(snapshot: Snapshot, due: Period) -> None:
    wanted = snapshot.catalog.place.headlines[str(due)]
    assert names(headlines(snapshot, due)) == list(wanted)
    assert {one.verdict.on for one in headlines(snapshot, due, date(2017, 9, 30))} == {date(2017, 9, 30)}


def test_a_year_without_headlines_has_none(snapshot: Snapshot) -> None:
    assert headlines(snapshot, Period.of_year(2019)) == ()


def test_natures_and_commitments_of_the_seeds_all_have_their_place_in_the_order(snapshot: Snapshot) -> None:
    counted = snapshot.catalog.counted_targets
    assert {one.commitment for one in counted} == set(Commitment)
    assert {one.nature for one in counted} == set(Nature)
