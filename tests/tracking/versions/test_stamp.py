"""The code of what is shown: the same for the same, another one for anything else, internal only where that is shown."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from targets.domain.briefing import Form
from targets.domain.target import InStepTarget
from targets.domain.terms import Disclosure, Vintage
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.practice import marked
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.versions.code import SHORT_BITS, decode, shortened
from targets.tracking.versions.stamp import stamp_indicator, stamp_targets, subject_of
from targets.tracking.versions.view import OneIndicator, OneTarget, Picked, View, Year
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
from tests.tracking.views import NOON, SLOT, saved, seeing, today

DAY = timedelta(days=1)
PUBLIC = Disclosure.PUBLIC
CITY_ITSELF_2017 = "gdp_growth_city_itself_2017"


def viewed(snapshot: Snapshot, *targets: str, on: date | None = None, form: Form = Form.CHART) -> View:
    return decode(stamp_targets(snapshot, on, form, targets or (JOBS_2017,)))


def test_the_same_targets_have_one_code_in_whatever_order() -> None:
    names = ["gdp_2021", JOBS_2017, ENERGY_2017]
    codes = {stamp_targets(today(), None, Form.SLIDES, order) for order in (names, names[::-1], [*names, names[0]])}
    assert len(codes) == 1


def test_a_code_says_what_it_is_of() -> None:
    view = viewed(today(), "gdp_2021", on=date(2018, 3, 1), form=Form.DOCUMENT)
    assert (view.form, view.known, view.on, view.row) == (Form.DOCUMENT, TODAY, date(2018, 3, 1), 0)
    assert view.subject == OneTarget(shortened("gdp_2021", SHORT_BITS))
    assert (view.internal, view.practice) == (False, False)
    assert view.catalog == shortened(catalog().digest, 15)


def test_a_subject_is_told_as_short_as_it_can_be() -> None:
    of_2017 = [target.id for target in catalog().counted_targets if target.due.year == 2017]
    assert subject_of(catalog(), of_2017) == Year(2017)
    names = list(catalog().targets)
    assert subject_of(catalog(), [names[3], names[0]]) == Picked((0, 3), len(names))


def test_a_series_without_a_target_has_a_code_of_its_own() -> None:
    view = decode(stamp_indicator(today(), Form.CHART, "gdp_per_capita"))
    assert view.subject == OneIndicator(shortened("gdp_per_capita", SHORT_BITS))


def test_no_two_ids_of_the_catalog_share_their_short_number() -> None:
    for names in (catalog().targets, catalog().indicators):
        assert len({shortened(name, SHORT_BITS) for name in names}) == len(names)


def test_what_is_entered_corrected_and_withdrawn_changes_the_checksum_each_time(tracker: Tracker) -> None:
    found = [viewed(seeing(tracker))]
    (row,) = saved(tracker, *entries_of(typed("10.1")))
    found.append(viewed(seeing(tracker)))
    (row,) = saved(tracker, *entries_of(typed("10.2"), seen={SLOT: row}, reason="笔误"))
    found.append(viewed(seeing(tracker)))
    saved(tracker, withdrawal(row))
    found.append(viewed(seeing(tracker)))
    assert all(one.checksum != other.checksum for one, other in pairwise(found))
    assert found[0].checksum == found[-1].checksum, "nothing is shown again"
    assert [one.row for one in found] == [0, 1, 2, 0]


def test_a_figure_of_something_else_leaves_the_checksum_alone(tracker: Tracker) -> None:
    before = viewed(seeing(tracker))
    saved(tracker, *entries_of(typed("-3.1", ENERGY)))
    assert viewed(seeing(tracker)).checksum == before.checksum


def test_the_series_a_target_keeps_step_with_is_part_of_what_is_shown() -> None:
    target = next(one for one in catalog().targets.values() if isinstance(one, InStepTarget))
    gone = next(one for one in catalog().observations if one.indicator == target.against)
    other = catalog_with(observations=tuple(one for one in catalog().observations if one is not gone))
    assert viewed(today(), target.id).checksum != viewed(today(other), target.id).checksum


def test_another_rule_changes_the_checksum_where_it_turns_the_status(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("6.4", "gdp_growth_city_itself"), period="2017-01/2017-09", topic="gdp"), at=NOON)
    other = Tracker(milder(), tracker.ledger, roster=AT_THE_MACHINE)
    autumn = date(2017, 10, 25)
    strict, mild = (viewed(seeing(one), CITY_ITSELF_2017, on=autumn) for one in (tracker, other))
    assert strict.checksum != mild.checksum
    assert strict.catalog != mild.catalog


def test_an_assigned_value_changes_the_checksum(tracker: Tracker) -> None:
    before = viewed(seeing(tracker), ENERGY_2017)
    saved(tracker, *entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号", disclosure=PUBLIC))
    assert viewed(seeing(tracker), ENERGY_2017).checksum != before.checksum


def test_a_code_is_internal_where_something_internal_is_shown(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    assert viewed(seeing(tracker)).internal is True
    assert viewed(seeing(tracker), "gdp_2021").internal is False
    assert viewed(seeing(tracker, internal=False)).internal is False


def test_what_anybody_may_check_tells_no_number_of_rows_that_are_not_for_everybody(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    (row,) = saved(tracker, *entries_of(typed("10.2", ENERGY), disclosure=PUBLIC))
    saved(tracker, *entries_of(typed("6.5", "gdp_growth"), period="2018", topic="gdp"))
    assert row == 2
    for internal in (True, False):
        view = viewed(seeing(tracker, internal=internal), ENERGY_2017)
        assert (view.internal, view.row) == (False, 1)
    assert viewed(seeing(tracker)).row == 3


def test_with_every_right_and_with_none_a_public_chart_has_the_same_code(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    saved(tracker, *entries_of(typed("-3.1", ENERGY)))
    codes = {
        stamp_targets(seeing(tracker, internal=internal), None, Form.CHART, [JOBS_2017]) for internal in (True, False)
    }
    assert len(codes) == 1


def test_what_an_internal_row_takes_back_counts_among_what_everybody_may_know(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1"), disclosure=PUBLIC))
    saved(tracker, *entries_of(typed("10.2"), seen={SLOT: row}, reason="笔误"))
    saved(tracker, *entries_of(typed("10.3"), vintage=Vintage.FINAL))
    view = viewed(seeing(tracker, internal=False))
    assert view.row == 2


def test_the_place_of_a_row_is_the_same_however_the_ledger_was_read(tracker: Tracker) -> None:
    """Read on from the last look, back from it, or from the start."""
    for days, disclosure in enumerate((PUBLIC, Disclosure.INTERNAL, PUBLIC, PUBLIC)):
        value = typed(str(Decimal(10) + days), "gdp_growth")
        saved(
            tracker,
            *entries_of(value, period=str(2018 + days), topic="gdp", disclosure=disclosure),
            at=NOON + days * DAY,
        )
        seeing(tracker, TODAY + days * DAY, NOON + days * DAY)
    last = NOON + 3 * DAY
    fresh = Tracker(catalog(), tracker.ledger, roster=AT_THE_MACHINE)
    for days, told in enumerate((1, 1, 2, 3)):
        known = TODAY + days * DAY
        assert [seeing(one, known, last).public_row for one in (tracker, fresh)] == [told, told]
        assert tracker.snapshot(known, last, LOCAL_EDITOR).row == days + 1


def test_a_code_from_practice_says_so() -> None:
    view = viewed(today(marked(catalog())))
    assert view.practice is True
    assert view.catalog != shortened(catalog().digest, 15)


@pytest.mark.parametrize("known", [date(1999, 12, 31), TODAY + DAY, date(2090, 1, 1)])
def test_for_a_day_no_code_can_tell_or_that_is_not_over_there_is_none(tracker: Tracker, known: date) -> None:
    snapshot = tracker.snapshot(known, NOON, LOCAL_EDITOR)
    assert stamp_indicator(snapshot, Form.CHART, JOBS) == ""
    promised = [name for name in (JOBS_2017,) if name in snapshot.catalog.targets]
    assert [stamp_targets(snapshot, None, Form.CHART, [name]) for name in promised] == [""] * len(promised)


def test_judged_as_of_a_day_no_code_can_tell_there_is_none() -> None:
    assert stamp_targets(today(), date(1999, 1, 1), Form.CHART, [JOBS_2017]) == ""


def test_before_the_report_was_published_the_catalog_is_named_by_the_whole_of_it(tracker: Tracker) -> None:
    snapshot = tracker.snapshot(date(2017, 4, 20), NOON, LOCAL_EDITOR)
    assert "-" in snapshot.catalog.digest
    assert decode(stamp_indicator(snapshot, Form.CHART, JOBS)).catalog == shortened(catalog().digest, 15)
