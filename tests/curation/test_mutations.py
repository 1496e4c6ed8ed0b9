"""No figure, target or waiver can be changed or dropped unnoticed: all of them are tried, in the real seeds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from targets.curation.draft import Draft, TopicDraft
from targets.curation.load import load_draft
from targets.curation.sense import RULES, citations, controls, footing

SEEDS = Path(__file__).parents[2] / "seeds"
OF_VALUES = (citations.value_is_printed_times_factor, footing.computed_shares_are_right)
OF_LOSS = (controls.parts_of_the_report_are_complete, controls.sources_are_complete)


@pytest.fixture(scope="module")
def draft() -> Draft:
    return load_draft(SEEDS)[0]


def noticed(draft: Draft, rules: tuple[Callable[[Draft], Iterator[Any]], ...]) -> bool:
    return any(True for rule in rules for _ in rule(draft))


def with_indicator(draft: Draft, topic: TopicDraft, index: int, **changed: Any) -> Draft:
    """The draft with one indicator's fields changed; everything else is shared."""
    indicators = list(topic.file.indicators)
    indicators[index] = indicators[index].model_copy(update=changed)
    file = topic.file.model_copy(update={"indicators": tuple(indicators)})
    topics = [replace(topic, file=file) if other is topic else other for other in draft.topics]
    return replace(draft, topics=topics)


def each(draft: Draft, owners: str) -> Iterator[tuple[str, TopicDraft, int, int, Any]]:
    for topic in draft.topics:
        for index, indicator in enumerate(topic.file.indicators):
            for position, owner in enumerate(getattr(indicator, owners)):
                yield f"{indicator.id} {owners} {position}", topic, index, position, owner


def without(items: tuple[Any, ...], position: int) -> tuple[Any, ...]:
    return items[:position] + items[position + 1 :]


def test_the_seeds_are_sound_to_begin_with(draft: Draft) -> None:
    assert not noticed(draft, RULES)


@pytest.mark.parametrize("owners", ["observations", "targets"])
def test_changing_any_one_value_is_noticed(draft: Draft, owners: str) -> None:
    unnoticed, tried = [], 0
    for name, topic, index, position, owner in each(draft, owners):
        value = getattr(owner, "value", None)
        if value is None:
            continue
        for wrong in (value + Decimal("0.1"), -value if value else Decimal(1), value * 10 if value else Decimal(10)):
            tried += 1
            items = list(getattr(topic.file.indicators[index], owners))
            items[position] = owner.model_copy(update={"value": wrong})
            if not noticed(with_indicator(draft, topic, index, **{owners: tuple(items)}), OF_VALUES):
                unnoticed.append(f"{name}: {value} -> {wrong}")
    assert unnoticed == []
    assert tried > 100


@pytest.mark.parametrize("owners", ["observations", "targets"])
def test_dropping_any_one_is_noticed(draft: Draft, owners: str) -> None:
    unnoticed, tried = [], 0
    for name, topic, index, position, _ in each(draft, owners):
        tried += 1
        rest = without(getattr(topic.file.indicators[index], owners), position)
        if not noticed(with_indicator(draft, topic, index, **{owners: rest}), OF_LOSS):
            unnoticed.append(name)
    assert unnoticed == []
    assert tried > 50


def test_dropping_any_one_waiver_is_noticed(draft: Draft) -> None:
    file, anchor = draft.waivers
    unnoticed = [
        waiver
        for position, waiver in enumerate(file.waivers)
        if not noticed(
            replace(draft, waivers=(file.model_copy(update={"waivers": without(file.waivers, position)}), anchor)),
            OF_LOSS,
        )
    ]
    assert unnoticed == []
    assert len(file.waivers) > 30
