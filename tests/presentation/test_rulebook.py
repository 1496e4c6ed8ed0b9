"""The rules page says what the catalog's thresholds are, whatever they are."""

from decimal import Decimal

import pytest

from targets.domain.rules import JudgingRules, PathRule, QuotaRule
from targets.domain.terms import Frequency, Kind, Status
from targets.presentation.rulebook.lights import lights
from targets.presentation.rulebook.promises import meanings
from targets.presentation.rulebook.thresholds import bands, delays
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.tracking.sheets import catalog, catalog_with

ENGLISH, CHINESE = Words(Language.EN), Words(Language.ZH)


def voice(words: Words = ENGLISH, **changed: object) -> Voice:
    if not changed:
        return Voice(catalog(), words)
    return Voice(catalog_with(rules=JudgingRules(**{**dict(catalog().rules), **changed})), words)


def running(kind: Kind, said: Voice) -> dict[Status, str]:
    return {light.status: light.running for light in lights(kind, said) if light.running}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_says_when_it_is_met_and_every_row_says_something(kind: Kind) -> None:
    rows = lights(kind, voice())
    assert any(row.status is Status.MET and row.over for row in rows)
    assert all(row.running or row.over for row in rows)
    assert len({row.status for row in rows}) == len(rows)


def test_the_bounds_of_a_quota_are_those_of_the_seeds() -> None:
    said = running(Kind.QUOTA, voice())
    assert said[Status.ON_TRACK] == "share done minus share scheduled: −2 percentage points or more"
    assert said[Status.BEHIND] == "−10 percentage points or more"


def test_a_city_that_changes_its_thresholds_reads_the_new_ones() -> None:
    strict = voice(
        quota=QuotaRule(on_track=Decimal(0), behind=Decimal("-0.05")),
        level=PathRule(behind=Decimal("0.75")),
        delays={Frequency.MONTH: 10},
    )
    assert running(Kind.QUOTA, strict)[Status.BEHIND] == "−5 percentage points or more"
    assert running(Kind.LEVEL, strict)[Status.BEHIND] == "at least 75% of the change required"
    assert running(Kind.REACH, strict)[Status.BEHIND] == "at least 60% of the change required"
    assert delays(strict) == (("Monthly", "10 days after its end"),)


def test_the_groups_of_growth_targets_hold_every_growth_target_once() -> None:
    told = bands(voice(CHINESE))
    assert [(band.about, band.floor) for band in told] == [
        ("0.2个百分点", "−0.5个百分点"),
        ("0.5个百分点", "−1个百分点"),
        ("无", "−1个百分点"),
        ("无", "−3个百分点"),
        ("无", "−3个百分点"),
    ]
    assert told[0].targets == "地区生产总值增长、市本级地区生产总值增长"


def test_the_words_of_the_report_are_shown_where_the_report_says_them() -> None:
    told = {meaning.word: meaning for meaning in meanings(voice())}
    assert list(told) == [
        "左右", "以上", "突破", "力争", "确保", "同步", "持续下降", "为主", "负增长", "全面消除", "省下达",
    ]  # fmt: skip
    for word, meaning in told.items():
        assert meaning.example is not None
        assert word in meaning.example.citations[0].clause
    assert told["左右"].said == (
        "For growth rates a little less is still met: 0.2 percentage points, 0.5 percentage points. Lower than that is missed."
    )
