"""A code held against what is known now: unchanged, only older, more known, changed; and each way in which nothing can be said."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from targets.domain.briefing import Form
from targets.domain.changes import Cause
from targets.domain.checking import End, Standing
from targets.domain.citation import Citation
from targets.domain.period import Period
from targets.domain.target import Milestone
from targets.domain.terms import Comparator, Disclosure, Schedule, Vintage
from targets.ledger.errors import Unavailable
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR, Person
from targets.tracking.practice import marked
from targets.tracking.tracker import Tracker
from targets.tracking.versions.check import Checked, Unchecked, check
from targets.tracking.versions.code import decode, encode
from targets.tracking.versions.stamp import stamp_indicator, stamp_targets
from targets.tracking.versions.view import OneTarget, Picked, View
from targets.web.start import canonical
from tests.ledger.entered import withdrawal
from tests.tracking.sheets import (
    ENERGY,
    ENERGY_2017,
    JOBS,
    JOBS_2017,
    TODAY,
    assigned,
    catalog,
    catalog_with,
    entries_of,
    milder,
    typed,
)
from tests.tracking.views import NOON, SLOT, saved

DAY = timedelta(days=1)
PUBLIC = Disclosure.PUBLIC
LATER = NOON + DAY
CITY_ITSELF, CITY_ITSELF_2017 = "gdp_growth_city_itself", "gdp_growth_city_itself_2017"


def code_of(
    tracker: Tracker,
    *targets: str,
    known: date = TODAY,
    now: datetime = NOON,
    on: date | None = None,
    reader: Person | None = LOCAL_EDITOR,
) -> str:
    return stamp_targets(tracker.snapshot(known, now, reader), on, Form.CHART, targets or (JOBS_2017,))


def checked(code: str, tracker: Tracker, now: datetime = LATER, reader: Person | None = LOCAL_EDITOR) -> Checked:
    found = check(code, tracker, now, reader)
    assert isinstance(found, Checked), found
    return found


def refused(code: str, tracker: Tracker, now: datetime = LATER, reader: Person | None = LOCAL_EDITOR) -> End:
    found = check(code, tracker, now, reader)
    assert isinstance(found, Unchecked), found
    return found.end


def moves(found: Checked) -> list[tuple[str, str, str | None, int | None]]:
    """Sort, value, value before, row behind it."""
    return [
        (
            one.sort.value,
            str(one.figure.value),
            str(one.before.value) if one.before else None,
            row.id if (row := found.row_of(one)) else None,
        )
        for one in found.figures
    ]


def turned(found: Checked) -> list[tuple[str, str, str, str]]:
    return [
        (
            turn.target.id,
            turn.before.status.value if turn.before else "",
            turn.after.status.value if turn.after else "",
            turn.cause.value,
        )
        for turn in found.turns
    ]


@pytest.mark.parametrize("targets", [(JOBS_2017,), ("gdp_2021", JOBS_2017), ()])
def test_where_nothing_came_since_it_is_unchanged_and_says_what_it_is_of(
    tracker: Tracker, targets: tuple[str, ...]
) -> None:
    targets = targets or tuple(one.id for one in catalog().counted_targets if one.due.year == 2017)
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    found = checked(code_of(tracker, *targets), tracker, NOON)
    assert (found.standing, moves(found), turned(found)) == (Standing.UNCHANGED, [], [])
    assert (found.view.form, found.view.known, found.view.row) == (Form.CHART, TODAY, 1)
    assert set(found.shown.targets) == set(targets)


def test_figures_of_something_else_change_nothing(tracker: Tracker) -> None:
    code = code_of(tracker)
    saved(tracker, *entries_of(typed("-3.1", ENERGY), disclosure=PUBLIC))
    assert checked(code, tracker).standing is Standing.UNCHANGED


def test_a_first_figure_turns_the_status_and_is_told_with_its_row(tracker: Tracker) -> None:
    code = code_of(tracker)
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC), at=LATER)
    found = checked(code, tracker)
    assert found.standing is Standing.CHANGED
    assert moves(found) == [("new", "10.1", None, 1)]
    assert turned(found) == [(JOBS_2017, "no_figure", "met", "figure")]
    assert found.counts == {"turns": 1, "new": 1, "retold": 0, "shifted": 0, "gone": 0}


def test_a_figure_that_turns_nothing_is_more_than_was_known_and_no_change(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker)
    saved(tracker, *entries_of(typed("11.0"), period="2018", disclosure=PUBLIC), at=LATER)
    found = checked(code, tracker)
    assert (found.standing, moves(found), found.turns) == (Standing.ADDED, [("new", "11.0", None, 2)], ())


def test_a_correction_on_the_very_day_is_told_with_its_reason(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker)
    minute = NOON + timedelta(minutes=1)
    saved(tracker, *entries_of(typed("5.2"), seen={SLOT: row}, reason="笔误", disclosure=PUBLIC), at=minute)
    found = checked(code, tracker, minute)
    assert found.standing is Standing.CHANGED
    assert moves(found) == [("revised", "5.2", "10.1", 2)]
    assert turned(found) == [(JOBS_2017, "met", "missed", "revision")]
    told = found.row_of(found.figures[0])
    assert told is not None
    assert (told.reason, told.actor.name) == ("笔误", "本机录入")


def test_somebody_without_rights_is_told_the_reason_of_a_public_correction_and_no_names(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker)
    saved(tracker, *entries_of(typed("10.2"), seen={SLOT: row}, reason="笔误", disclosure=PUBLIC), at=LATER)
    found = checked(code, tracker, reader=None)
    told = found.row_of(found.figures[0])
    assert told is not None
    assert (told.reason, told.actor.name, told.reporter.name) == ("笔误", "", "")


def test_a_withdrawal_is_told_with_the_row_that_withdrew_it(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker)
    saved(tracker, withdrawal(row), at=NOON + timedelta(minutes=1))
    found = checked(code, tracker)
    assert moves(found) == [("withdrawn", "10.1", "10.1", 2)]
    assert turned(found) == [(JOBS_2017, "met", "no_figure", "withdrawal")]


def test_what_was_corrected_before_the_code_was_made_is_no_change(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    entries = entries_of(typed("10.2"), seen={SLOT: row}, reason="笔误", disclosure=PUBLIC)
    saved(tracker, *entries, at=NOON + timedelta(minutes=1))
    code = code_of(tracker)
    assert checked(code, tracker).standing is Standing.UNCHANGED


def test_a_picture_of_a_past_day_is_held_against_today(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    saved(tracker, *entries_of(typed("10.4"), vintage=Vintage.FINAL, disclosure=PUBLIC), at=LATER)
    code = code_of(tracker, known=TODAY, now=LATER)
    found = checked(code, tracker)
    assert (found.standing, moves(found)) == (Standing.CHANGED, [("revised", "10.4", "10.1", 2)])


def test_a_status_that_turned_because_a_year_ended_is_told_apart(tracker: Tracker) -> None:
    spring, later = date(2017, 5, 2), date(2018, 4, 20)
    code = code_of(tracker, "brands_added_2017", known=spring, now=at(spring))
    found = checked(code, tracker, at(later))
    assert (found.standing, found.turns, found.figures) == (Standing.AGED, (), ())
    assert [(turn.target.id, turn.cause) for turn in found.by_time] == [("brands_added_2017", Cause.TIME)]


def test_judged_as_of_a_day_of_its_own_time_turns_nothing(tracker: Tracker) -> None:
    spring, later = date(2017, 5, 2), date(2018, 4, 20)
    code = code_of(tracker, known=spring, now=at(spring), on=spring)
    found = checked(code, tracker, at(later))
    assert (found.standing, found.view.on) == (Standing.UNCHANGED, spring)


def test_a_code_is_checked_by_the_day_it_was_judged_as_of(tracker: Tracker) -> None:
    autumn = date(2017, 10, 25)
    saved(tracker, *entries_of(typed("6.4", CITY_ITSELF), period="2017-01/2017-09", topic="gdp", disclosure=PUBLIC))
    code = code_of(tracker, CITY_ITSELF_2017, on=autumn)
    seen = tracker.in_force(f"figure {CITY_ITSELF} 2017-01/2017-09 preliminary", reader=LOCAL_EDITOR)
    assert seen is not None
    entries = entries_of(
        typed("7.4", CITY_ITSELF),
        period="2017-01/2017-09",
        topic="gdp",
        disclosure=PUBLIC,
        seen={seen.slot: seen.id},
        reason="修订",
    )
    saved(tracker, *entries, at=LATER)
    found = checked(code, tracker)
    assert turned(found) == [(CITY_ITSELF_2017, "off_track", "on_track", "revision")]
    assert [turn.after.on for turn in found.turns if turn.after] == [autumn]


def test_another_rule_since_is_told_as_the_cause(ledger: Ledger) -> None:
    autumn = date(2017, 10, 25)
    before, now = (Tracker(one, ledger, roster=AT_THE_MACHINE) for one in (milder(), catalog()))
    ledger.keep_release("milder", canonical(milder()), NOON)
    saved(before, *entries_of(typed("6.4", CITY_ITSELF), period="2017-01/2017-09", topic="gdp", disclosure=PUBLIC))
    code = code_of(before, CITY_ITSELF_2017, on=autumn)
    found = checked(code, now)
    assert (found.standing, moves(found)) == (Standing.CHANGED, [])
    assert turned(found) == [(CITY_ITSELF_2017, "behind", "off_track", "rule")]
    assert found.found.turned.other_rules is True


def with_target(name: str, **changes: object) -> Tracker:
    """A tracker whose catalog tells a target otherwise, without a ledger."""
    other = catalog().targets[name].model_copy(update=changes)
    return Tracker(catalog_with(targets=catalog().targets | {name: other}, digest="other"), None, roster=AT_THE_MACHINE)


def test_a_target_that_sets_another_value_is_told_from_what_to_what(ledger: Ledger) -> None:
    former = with_target("gdp_growth_2017", value=Decimal("6.5"), comparator=Comparator.AT_LEAST)
    code = code_of(former, "gdp_growth_2017")
    ledger.keep_release("other", canonical(former.catalog), NOON)
    now = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
    found = checked(code, now)
    assert found.standing is Standing.CHANGED
    assert [(one.before.value, one.after.value) for one in found.retold] == [(Decimal("6.5"), Decimal("7"))]  # type: ignore[union-attr]
    assert found.shifted == ()


def test_a_citation_told_otherwise_is_no_other_target(ledger: Ledger) -> None:
    cited = Citation(source="work_report_2017", place="别处", clause="…")
    former = with_target("gdp_growth_2017", citations=(cited,))
    code = code_of(former, "gdp_growth_2017")
    ledger.keep_release("other", canonical(former.catalog), NOON)
    found = checked(code, Tracker(catalog(), ledger, roster=AT_THE_MACHINE))
    assert (found.standing, found.retold) == (Standing.UNCHANGED, ())


def test_an_assigned_value_that_came_since_is_told(tracker: Tracker) -> None:
    code = code_of(tracker, ENERGY_2017)
    saved(tracker, *entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号", disclosure=PUBLIC), at=LATER)
    found = checked(code, tracker)
    assert turned(found) == [(ENERGY_2017, "pending", "no_figure", "assignment")]
    assert [(one.assigned_before, one.assigned_after.value) for one in found.retold if one.assigned_after] == [
        (None, Decimal("-3.7"))
    ]


def test_a_status_that_stands_against_other_numbers_is_told(ledger: Ledger) -> None:
    half = Milestone(by=Period.parse("2017-09"), share=Decimal("0.5"))
    former = with_target(JOBS_2017, schedule=Schedule.MILESTONES, milestones=(half,)).catalog
    now = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
    saved(now, *entries_of(typed("8.1"), period="2017-01/2017-09", disclosure=PUBLIC))
    ledger.keep_release("other", canonical(former), NOON)
    code = code_of(Tracker(former, ledger, roster=AT_THE_MACHINE), on=date(2017, 10, 25))
    found = checked(code, now)
    assert (found.standing, moves(found), turned(found), found.retold) == (Standing.CHANGED, [], [], ())
    (shift,) = found.shifted
    assert shift.before is not None
    assert shift.after is not None
    assert (shift.before.expected, shift.after.expected, shift.cause) == (
        Decimal("3.3"),
        Decimal("5.0"),
        Cause.CATALOG,
    )


def test_numbers_that_a_figure_explains_are_told_by_the_figure_alone(tracker: Tracker) -> None:
    """A level's path starts at its base: a base told otherwise moves the path."""
    base = next(
        one
        for one in catalog().observations
        if one.indicator == "gdp" and str(one.period) == "2016" and one.grade == "A"
    )
    assert base.value is not None
    other = base.model_copy(update={"value": base.value + Decimal("0.1")})
    former = catalog_with(
        observations=tuple(other if one is base else one for one in catalog().observations), digest="other"
    )
    assert tracker.ledger is not None
    tracker.ledger.keep_release("other", canonical(former), NOON)
    code = code_of(Tracker(former, None, roster=AT_THE_MACHINE), "gdp_2021")
    found = checked(code, tracker)
    assert [move[0] for move in moves(found)] == ["revised"]
    assert found.shifted == ()


def test_a_target_that_the_catalog_has_no_more_is_told_as_gone(ledger: Ledger) -> None:
    code = code_of(Tracker(catalog(), ledger, roster=AT_THE_MACHINE))
    ledger.keep_release(catalog().digest, canonical(catalog()), NOON)
    smaller = catalog_with(
        targets={name: one for name, one in catalog().targets.items() if name != JOBS_2017}, digest="smaller"
    )
    found = checked(code, Tracker(smaller, ledger, roster=AT_THE_MACHINE))
    assert (found.standing, turned(found)) == (Standing.CHANGED, [(JOBS_2017, "no_figure", "", "catalog")])


def test_a_series_without_a_target_is_checked_and_may_be_gone(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
    code = stamp_indicator(tracker.snapshot(TODAY, NOON, None), Form.CHART, "gdp_per_capita")
    found = checked(code, tracker)
    assert (found.standing, found.shown.indicators, found.gone) == (Standing.UNCHANGED, ("gdp_per_capita",), ())
    ledger.keep_release(catalog().digest, canonical(catalog()), NOON)
    left = {
        "indicators": {name: one for name, one in catalog().indicators.items() if name != "gdp_per_capita"},
        "observations": tuple(one for one in catalog().observations if one.indicator != "gdp_per_capita"),
    }
    found = checked(code, Tracker(catalog_with(**left, digest="left"), ledger, roster=AT_THE_MACHINE))
    assert (found.standing, found.gone) == (Standing.CHANGED, ("gdp_per_capita",))


def test_an_indicator_that_has_another_id_today_is_the_same(ledger: Ledger) -> None:
    tracker = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker)
    ledger.keep_release(catalog().digest, canonical(catalog()), NOON)
    renamed = catalog().indicators[JOBS].model_copy(update={"id": "jobs", "formerly": (JOBS,)})
    other = catalog_with(
        indicators={name: one for name, one in catalog().indicators.items() if name != JOBS} | {"jobs": renamed},
        targets=catalog().targets | {JOBS_2017: catalog().targets[JOBS_2017].model_copy(update={"indicator": "jobs"})},
        observations=tuple(
            one.model_copy(update={"indicator": "jobs"}) if one.indicator == JOBS else one
            for one in catalog().observations
        ),
        digest="renamed",
    )
    found = checked(code, Tracker(other, ledger, roster=AT_THE_MACHINE))
    assert (found.standing, found.figures) == (Standing.UNCHANGED, ())


def test_before_the_report_was_published_a_series_is_checked_under_what_was_promised(tracker: Tracker) -> None:
    early = date(2017, 4, 20)
    code = stamp_indicator(tracker.snapshot(early, NOON, None), Form.CHART, "gdp")
    found = checked(code, tracker, NOON)
    assert found.view.known == early
    assert {one.sort.value for one in found.figures} <= {"new", "revised"}
    assert found.figures


def test_everybody_checks_a_public_code_by_what_is_public(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker)
    saved(tracker, *entries_of(typed("11.0"), period="2018"), at=LATER)
    with_right, without = (checked(code, tracker, reader=reader) for reader in (LOCAL_EDITOR, None))
    assert [one.standing for one in (with_right, without)] == [Standing.UNCHANGED, Standing.UNCHANGED]
    assert [one.internal_besides for one in (with_right, without)] == [True, False]
    assert row == 1


def test_what_an_internal_figure_took_the_place_of_is_told_as_withdrawn_to_everybody(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    code = code_of(tracker, reader=None)
    saved(
        tracker,
        *entries_of(typed("10.2"), seen={SLOT: row}, reason="误将44.4", disclosure=Disclosure.INTERNAL),
        at=LATER,
    )
    found = checked(code, tracker, reader=None)
    assert [move[:3] for move in moves(found)] == [("withdrawn", "10.1", "10.1")]
    told = found.row_of(found.figures[0])
    assert told is not None
    assert told.reason is None


def test_an_internal_code_is_for_those_with_the_right_alone(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    code = code_of(tracker)
    assert checked(code, tracker).standing is Standing.UNCHANGED
    assert check(code, tracker, LATER, None) == Unchecked(End.INTERNAL)


def test_a_code_of_practice_and_one_of_the_city_are_told_apart(tracker: Tracker) -> None:
    practice = Tracker(marked(catalog()), None, roster=AT_THE_MACHINE)
    assert refused(code_of(practice), tracker) is End.OF_PRACTICE
    assert refused(code_of(tracker), practice) is End.OF_THE_CITY
    assert checked(code_of(practice), practice).standing is Standing.UNCHANGED


@pytest.mark.parametrize(("typed_code", "end"), [("", End.NO_CODE), ("40AC-QG1H-SMAJ-2DNV-W96R-Z", End.SLIP)])
def test_what_cannot_be_read_is_refused(tracker: Tracker, typed_code: str, end: End) -> None:
    assert check(typed_code, tracker, NOON, None) == Unchecked(end)


def test_a_code_of_a_day_that_has_not_come_here_is_told(tracker: Tracker) -> None:
    assert refused(code_of(tracker), tracker, NOON - DAY) is End.NOT_YET


def test_a_catalog_that_is_not_kept_here_is_told(tracker: Tracker) -> None:
    elsewhere = Tracker(milder(), None, roster=AT_THE_MACHINE)
    assert refused(code_of(elsewhere, CITY_ITSELF_2017), tracker) is End.NO_CATALOG


def test_a_catalog_that_nobody_can_read_any_more_is_told(tracker: Tracker) -> None:
    assert tracker.ledger is not None
    tracker.ledger.keep_release("milder", "{}", NOON)
    elsewhere = Tracker(milder(), None, roster=AT_THE_MACHINE)
    assert refused(code_of(elsewhere), tracker) is End.UNREADABLE


def forged(tracker: Tracker, **changes: object) -> list[str]:
    """The code of the jobs with something in it exchanged."""
    return [encode(replace(decode(code_of(tracker)), **{name: value})) for name, value in changes.items()]


def test_what_does_not_come_to_the_checksum_is_told_whatever_is_wrong(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    size = len(catalog().targets)
    codes = forged(
        tracker,
        checksum=7,
        row=10**30,
        known=TODAY - DAY,
        on=date(2017, 6, 30),
        internal=True,
        subject=OneTarget(1),
    )
    codes += forged(tracker, subject=Picked((), size)) + forged(tracker, subject=Picked((0,), size + 1))
    assert [refused(code, tracker) for code in codes] == [End.DIFFERENT] * len(codes)


def test_a_ledger_brought_back_from_a_backup_does_not_know_what_came_after_it(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "lost.sqlite3", create=True) as lost:
        tracker = Tracker(catalog(), lost, roster=AT_THE_MACHINE)
        saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
        code = code_of(tracker)
    with Ledger.open(tmp_path / "restored.sqlite3", create=True) as restored:
        assert refused(code, Tracker(catalog(), restored, roster=AT_THE_MACHINE)) is End.DIFFERENT


def test_without_a_ledger_published_figures_are_checked_all_the_same() -> None:
    nothing_entered = Tracker(catalog(), None)
    code = code_of(nothing_entered, "gdp_2021", reader=None)
    assert checked(code, nothing_entered, reader=None).standing is Standing.UNCHANGED


class _Away:
    """A ledger out of reach."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.away = False

    def __getattr__(self, name: str) -> object:
        if self.away:
            raise Unavailable("no answer")
        return getattr(self._ledger, name)


def test_what_is_kept_for_an_outage_is_not_what_is_known_now(ledger: Ledger) -> None:
    gate = _Away(ledger)
    tracker = Tracker(catalog(), gate, roster=AT_THE_MACHINE)  # type: ignore[arg-type]
    code = code_of(tracker)
    assert checked(code, tracker).standing is Standing.UNCHANGED
    gate.away = True
    assert refused(code, tracker) is End.OUT_OF_REACH


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 4, tzinfo=NOON.tzinfo)


def test_every_target_of_the_catalog_is_checked_as_it_was_stamped(tracker: Tracker) -> None:
    """Also under a release read back from the ledger, whose numbers went through JSON."""
    assert tracker.ledger is not None
    tracker.ledger.keep_release(catalog().digest, canonical(catalog()), NOON)
    days = (None, date(2017, 9, 30))
    codes = [code_of(tracker, target, on=on) for target in catalog().targets for on in days]
    other = Tracker(catalog_with(digest="newer"), tracker.ledger, roster=AT_THE_MACHINE)
    assert {checked(code, other, NOON).standing for code in codes} == {Standing.UNCHANGED}


def test_the_shape_of_a_view_is_what_a_reader_is_told(tracker: Tracker) -> None:
    found = check(code_of(tracker), tracker, NOON - DAY, None)
    assert isinstance(found, Unchecked)
    assert isinstance(found.view, View)
    assert found.view.known == TODAY
