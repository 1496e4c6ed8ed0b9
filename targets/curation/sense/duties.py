"""Units and what they have to do: everybody named exists, and no role is given twice."""

from collections.abc import Iterator

from targets.curation.draft import Anchor, Draft
from targets.curation.mistakes import Mistake
from targets.curation.sense.names import ID
from targets.domain.duties import Duty, Subject

_KEYS = {Subject.TOPIC: "topics", Subject.INDICATOR: "indicators", Subject.TARGET: "targets"}


def units_have_an_id_and_a_name_of_their_own(draft: Draft) -> Iterator[Mistake]:
    file, anchor = draft.units
    seen: dict[tuple[str, str], Anchor] = {}
    for index, unit in enumerate(file.units):
        at = anchor.at("units", index)
        if not ID.fullmatch(unit.id):
            yield at.mistake(f"{unit.id!r} is no id; write small letters, digits and single underscores", "id")
        named = {"id": unit.id, "zh": unit.name.zh, "en": unit.name.en}
        for key, said in named.items():
            place = at.at("id") if key == "id" else at.at("name", key)
            if (key, said) in seen:
                yield place.mistake(f"{said!r} stands in {_line(seen[key, said])} already; choose another one")
            seen.setdefault((key, said), place)


def duties_say_who_and_what(draft: Draft) -> Iterator[Mistake]:
    for duty, at in _duties(draft):
        if not any(duty.things()):
            yield at.mistake("names no topics, indicators or targets; add those it is about")
        if not (duty.lead or duty.responsible or duty.leader):
            yield at.mistake("has neither lead nor responsible nor leader; add one or remove the duty")


def units_and_things_exist(draft: Draft) -> Iterator[Mistake]:
    units = {unit.id for unit in draft.units[0].units}
    known = {
        Subject.TOPIC: {topic.id for topic in draft.topics},
        Subject.INDICATOR: set(draft.by_id()),
        Subject.TARGET: {target.id for _, target, _ in draft.targets()},
    }
    for duty, at in _duties(draft):
        for subject, index, name in duty.things():
            if name not in known[subject]:
                yield at.mistake(
                    f"there is no {subject} {name!r}; write the id of an existing one", _KEYS[subject], index
                )
        for place, unit in _units_of(duty, at):
            if unit not in units:
                yield place.mistake(f"there is no unit {unit!r}; add it under units or write the id of an existing one")


def each_role_is_given_once(draft: Draft) -> Iterator[Mistake]:
    """One lead and one leader a thing; a unit that leads it, or is named for it already, is not responsible once more."""
    seen: dict[tuple[str, ...], Anchor] = {}
    for duty, at in _duties(draft):
        for subject, index, name in duty.things():
            place, second_lead = at.at(_KEYS[subject], index), False
            for role, who in _roles(duty):
                key = (subject, name, *role)
                if key in seen and not (second_lead and role == ("unit", duty.lead)):
                    yield place.mistake(f"{subject} {name!r} has {who} in {_line(seen[key])} already; keep one")
                    second_lead = second_lead or role == ("lead",)
                seen.setdefault(key, place)


def _roles(duty: Duty) -> Iterator[tuple[tuple[str, ...], str]]:
    """What may be given once, and how a mistake calls it."""
    if duty.leader:
        yield ("leader",), "a leader"
    if duty.lead:
        yield ("lead",), "a lead"
    for unit in (duty.lead, *duty.responsible):
        if unit:
            yield ("unit", unit), f"the unit {unit!r}"


def _units_of(duty: Duty, at: Anchor) -> Iterator[tuple[Anchor, str]]:
    if duty.lead:
        yield at.at("lead"), duty.lead
    yield from ((at.at("responsible", index), unit) for index, unit in enumerate(duty.responsible))


def _duties(draft: Draft) -> Iterator[tuple[Duty, Anchor]]:
    file, anchor = draft.units
    yield from ((duty, anchor.at("duties", index)) for index, duty in enumerate(file.duties))


def _line(anchor: Anchor) -> str:
    return f"line {anchor.document.line_of(anchor.location)}"
