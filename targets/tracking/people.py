"""Who somebody is, as far as a sign-in can say, and what the city lets them do.

A person carries no right: whoever asks for something is looked up in the city's roster each time, so that nobody gets
a right by claiming it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from targets.domain.catalog import Catalog
from targets.ledger.entries import Actor


class Role(StrEnum):
    """What somebody is to the tracker; one person may be several."""

    READER = "reader"
    REPORTER = "reporter"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What can be asked for.

    READ: published figures. READ_INTERNAL: what is for internal use. ENTER: figures, assigned values, remarks and
    withdrawals, each about an indicator. REVIEW: deciding on what somebody else has submitted. ADMINISTER: people and
    rights in force, refusals, the health of the ledger.
    """

    READ = "read"
    READ_INTERNAL = "read_internal"
    ENTER = "enter"
    REVIEW = "review"
    ADMINISTER = "administer"


class Origin(StrEnum):
    """How it is known who somebody is."""

    SIGN_IN = "sign_in"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Person:
    """`subject`: what the sign-in calls them, the same for good; `name`: for people to read.

    `client`: the address they ask from, for the trail; it makes nobody somebody else.
    """

    subject: str
    name: str
    origin: Origin = Origin.SIGN_IN
    client: str | None = field(default=None, compare=False)

    @property
    def actor(self) -> Actor:
        return Actor(subject=self.subject, name=self.name, client=self.client)


LOCAL_EDITOR: Final = Person("local", "本机录入", Origin.LOCAL)


class Reading(StrEnum):
    """Who may read what is published."""

    ANYBODY = "anybody"
    SIGNED_IN = "signed_in"


_RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    Role.READER: frozenset({Right.READ, Right.READ_INTERNAL}),
    Role.REPORTER: frozenset({Right.READ, Right.READ_INTERNAL, Right.ENTER}),
    Role.REVIEWER: frozenset({Right.READ, Right.READ_INTERNAL, Right.REVIEW}),
    Role.ADMINISTRATOR: frozenset({Right.READ, Right.READ_INTERNAL, Right.ADMINISTER}),
}
# Alone at the machine that serves the dashboard: everything but what takes a second person.
_LOCAL: Final = frozenset({Right.READ, Right.READ_INTERNAL, Right.ENTER, Right.ADMINISTER})
EVERYTHING: Final = "*"


@dataclass(frozen=True, slots=True)
class Member:
    """A person the city has given roles. A reporter enters for `units` (ids of seeds/units.yaml) and `indicators`; `*` is all."""

    subject: str
    name: str
    roles: frozenset[Role]
    units: frozenset[str] = frozenset()
    indicators: frozenset[str] = frozenset()

    @property
    def rights(self) -> frozenset[Right]:
        return frozenset(right for role in self.roles for right in _RIGHTS[role])

    def enters(self, indicator: str, catalog: Catalog) -> bool:
        """Whether the indicator is among what they were assigned, by itself or through a unit in charge of it or its target."""
        if EVERYTHING in self.indicators or indicator in self.indicators:
            return True
        found = catalog.indicators.get(indicator)
        if found is None:
            return False
        about_it = (target for target in catalog.targets.values() if target.indicator == indicator)
        charges = [catalog.charge_of_indicator(found), *map(catalog.charge_of_target, about_it)]
        return any(unit.id in self.units for charge in charges for unit in charge.units)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may do what. `review`: entered figures count once somebody else has passed them. `local_editor`: see `rights`."""

    members: Mapping[str, Member] = field(default_factory=dict)
    reading: Reading = Reading.ANYBODY
    review: bool = False
    local_editor: bool = False

    def member(self, person: Person | None) -> Member | None:
        """The entry of somebody who signed in, None for anybody else."""
        return self.members.get(person.subject) if person and person.origin is Origin.SIGN_IN else None

    def rights(self, person: Person | None) -> frozenset[Right]:
        """Everything somebody may ask for; entering still depends on the indicator."""
        if person is not None and person.origin is Origin.LOCAL:
            return _LOCAL if self.local_editor and person == LOCAL_EDITOR else self._of_anybody
        member = self.member(person)
        return member.rights | self._of_anybody if member else self._of_anybody

    def may(self, person: Person | None, right: Right) -> bool:
        return right in self.rights(person)

    def may_enter(self, person: Person | None, indicator: str, catalog: Catalog) -> bool:
        """Whether somebody may write about an indicator."""
        if not self.may(person, Right.ENTER):
            return False
        member = self.member(person)
        return member is None or member.enters(indicator, catalog)  # no member: the local editor

    @property
    def _of_anybody(self) -> frozenset[Right]:
        return frozenset({Right.READ}) if self.reading is Reading.ANYBODY else frozenset()


# For commands: whoever may run one on the machine of the ledger can read its file anyway.
AT_THE_MACHINE: Final = Roster(local_editor=True)


class Denied(Exception):  # noqa: N818 - what it says, as in `Conflict`
    """Somebody asked for what they may not have. `about`: the indicator or whatever else it was."""

    def __init__(self, right: Right, person: Person | None, about: str = "") -> None:
        self.right = right
        self.person = person
        self.about = about
        who = person.subject if person else "somebody not signed in"
        super().__init__(f"{who} may not {right.value.replace('_', ' ')}" + (f" about {about}" if about else ""))
