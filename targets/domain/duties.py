"""Which unit leads (牵头单位) or is responsible (责任单位), and which leader is in charge (分管领导).

A report names none of them; a city fills them in. What is said of a target goes before what is said of its indicator,
and that before what is said of the topic: each of the three roles by itself.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from targets.domain.frozen import Frozen, LocalText


class Subject(StrEnum):
    """What a duty can be about; whatever else comes to have an id is assigned by one more word here."""

    TOPIC = "topic"
    INDICATOR = "indicator"
    TARGET = "target"


Thing = tuple[Subject, str]
"""A subject and the id of one."""


class Unit(Frozen):
    """A department or any other body. `short`: what it is called where there is little room."""

    id: str
    name: LocalText
    short: LocalText | None = None

    @property
    def called(self) -> LocalText:
        """The shorter of its names."""
        return self.short or self.name


class Duty(Frozen):
    """Who has to do with some topics, indicators or targets; units by id, the leader by name."""

    topics: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    lead: str | None = None
    responsible: tuple[str, ...] = ()
    leader: str | None = Field(default=None, min_length=1)

    def things(self) -> Iterator[tuple[Subject, int, str]]:
        """Everything it is about: the subject, the place in its list and the id."""
        listed = {Subject.TOPIC: self.topics, Subject.INDICATOR: self.indicators, Subject.TARGET: self.targets}
        for subject, names in listed.items():
            yield from ((subject, index, name) for index, name in enumerate(names))


class Charge(Frozen):
    """Who is in charge of one thing; nobody where nothing was said."""

    lead: Unit | None = None
    responsible: tuple[Unit, ...] = ()
    leader: str | None = None

    @property
    def units(self) -> tuple[Unit, ...]:
        """The lead first."""
        return (self.lead, *self.responsible) if self.lead else self.responsible


class Duties(Frozen):
    """All units of a city by id, in its own order, and what each of them has to do."""

    units: dict[str, Unit] = Field(default_factory=dict)
    duties: tuple[Duty, ...] = ()

    @property
    def leaders(self) -> tuple[str, ...]:
        """Everybody named as a leader, in the order of the duties."""
        return tuple(dict.fromkeys(duty.leader for duty in self.duties if duty.leader))

    def charge(self, *things: Thing) -> Charge:
        """Who is in charge of the first of `things`; what is not said of it is taken from the next, and so on."""
        said = [self._said[thing] for thing in things if thing in self._said]
        return Charge(
            lead=next((one.lead for one in said if one.lead), None),
            responsible=next((one.responsible for one in said if one.responsible), ()),
            leader=next((one.leader for one in said if one.leader), None),
        )

    @cached_property
    def _said(self) -> Mapping[Thing, Charge]:
        """What is said of each thing itself; duties about the same thing add up."""
        found: dict[Thing, Charge] = {}
        for duty in self.duties:
            for subject, _, name in duty.things():
                before = found.get((subject, name), Charge())
                found[subject, name] = Charge(
                    lead=self.units[duty.lead] if duty.lead else before.lead,
                    responsible=(*before.responsible, *(self.units[unit] for unit in duty.responsible)),
                    leader=duty.leader or before.leader,
                )
        return found
