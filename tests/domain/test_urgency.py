"""Lagging targets in the order they are told."""

from targets.domain.terms import Status
from targets.domain.urgency import urgency
from tests.domain.builders import a_quota


def test_binding_comes_first_then_how_strongly_it_was_promised_then_how_far_it_lags() -> None:
    lagging = [
        (a_quota("1", id="striven", commitment="strive"), Status.MISSED),
        (a_quota("1", id="plain_behind"), Status.BEHIND),
        (a_quota("1", id="plain_missed_b"), Status.MISSED),
        (a_quota("1", id="plain_missed_a"), Status.MISSED),
        (a_quota("1", id="plain_far"), Status.OFF_TRACK),
        (a_quota("1", id="ensured", commitment="ensure"), Status.BEHIND),
        (a_quota("1", id="binding", nature="binding", commitment="strive"), Status.BEHIND),
    ]
    told = sorted(lagging, key=lambda one: urgency(*one))
    assert [target.id for target, _ in told] == [
        "binding",
        "ensured",
        "plain_missed_a",
        "plain_missed_b",
        "plain_far",
        "plain_behind",
        "striven",
    ]
