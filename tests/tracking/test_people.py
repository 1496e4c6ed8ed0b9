"""Who may do what: every role, nobody at all, and those who claim to be somebody."""

import pytest

from targets.domain.duties import Duties, Duty, Unit
from targets.domain.frozen import LocalText
from targets.tracking.people import LOCAL_EDITOR, Denied, Member, Origin, Person, Reading, Right, Role, Roster
from tests.tracking.sheets import ENERGY, ENERGY_2017, JOBS, catalog, catalog_with

WANG = Person("wang", "王五")
READ, INTERNAL, ENTER, REVIEW, ADMINISTER = Right
LABOUR, ENERGY_OFFICE = (
    Unit(id=name, name=LocalText(zh=zh, en=name)) for name, zh in [("hr", "人社局"), ("en", "能源局")]
)


def roster(*roles: Role, units: tuple[str, ...] = (), indicators: tuple[str, ...] = (), **other: object) -> Roster:
    member = Member("wang", "王五", frozenset(roles), frozenset(units), frozenset(indicators))
    return Roster(members={"wang": member}, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("roles", "rights"),
    [
        ((), {READ}),
        ((Role.READER,), {READ, INTERNAL}),
        ((Role.REPORTER,), {READ, INTERNAL, ENTER}),
        ((Role.REVIEWER,), {READ, INTERNAL, REVIEW}),
        ((Role.ADMINISTRATOR,), {READ, INTERNAL, ADMINISTER}),
        ((Role.REPORTER, Role.REVIEWER), {READ, INTERNAL, ENTER, REVIEW}),
    ],
)
def test_a_role_gives_its_rights_and_several_add_up(roles: tuple[Role, ...], rights: set[Right]) -> None:
    assert roster(*roles).rights(WANG) == rights


def test_anybody_reads_what_is_published_unless_the_city_asks_for_a_sign_in() -> None:
    open_to_all, closed = Roster(), Roster(reading=Reading.SIGNED_IN)
    assert open_to_all.rights(None) == {READ}
    assert closed.rights(None) == frozenset()
    assert closed.rights(Person("stranger", "somebody without a role")) == frozenset()
    assert roster(Role.READER, reading=Reading.SIGNED_IN).rights(WANG) == {READ, INTERNAL}


def test_a_name_or_a_claim_of_being_local_gives_nothing() -> None:
    ruled = roster(Role.ADMINISTRATOR)
    assert ruled.rights(Person("mallory", "王五")) == {READ}
    assert ruled.rights(Person("wang", "王五", Origin.LOCAL)) == {READ}
    assert ruled.rights(LOCAL_EDITOR) == {READ}, "the local editor is not switched on"
    assert roster(local_editor=True).rights(Person("local", "本机录入")) == {READ}, (
        "a sign-in that calls somebody local"
    )


def test_the_local_editor_enters_everything_and_reviews_nothing() -> None:
    ruled = Roster(local_editor=True)
    assert ruled.rights(LOCAL_EDITOR) == {READ, INTERNAL, ENTER, ADMINISTER}
    assert ruled.may_enter(LOCAL_EDITOR, JOBS, catalog())


def test_a_reporter_enters_what_was_assigned_and_nothing_else() -> None:
    ruled = roster(Role.REPORTER, indicators=(JOBS,))
    assert [ruled.may_enter(WANG, one, catalog()) for one in (JOBS, ENERGY, "no_such_indicator")] == [
        True,
        False,
        False,
    ]
    everything = roster(Role.REPORTER, indicators=("*",))
    assert [everything.may_enter(WANG, one, catalog()) for one in (JOBS, ENERGY)] == [True, True]


@pytest.mark.parametrize(
    ("duty", "entered"),
    [
        (Duty(indicators=(JOBS,), lead="hr"), [True, False]),
        (Duty(topics=("employment",), responsible=("hr",)), [True, False]),
        (Duty(targets=(ENERGY_2017,), lead="en", responsible=("hr",)), [False, True]),
        (Duty(indicators=(JOBS, ENERGY), lead="en"), [False, False]),
    ],
)
def test_a_reporter_of_a_unit_enters_what_the_unit_is_in_charge_of(duty: Duty, entered: list[bool]) -> None:
    city = catalog_with(duties=Duties(units={"hr": LABOUR, "en": ENERGY_OFFICE}, duties=(duty,)))
    ruled = roster(Role.REPORTER, units=("hr",))
    assert [ruled.may_enter(WANG, one, city) for one in (JOBS, ENERGY)] == entered


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.ADMINISTRATOR])
def test_who_is_no_reporter_enters_nothing_whatever_is_assigned(role: Role) -> None:
    assert not roster(role, indicators=("*",)).may_enter(WANG, JOBS, catalog())


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        (Denied(ENTER, WANG, JOBS), f"wang may not enter about {JOBS}"),
        (Denied(INTERNAL, None), "somebody not signed in may not read internal"),
    ],
)
def test_a_refusal_says_who_and_what_for_the_log(denied: Denied, told: str) -> None:
    assert str(denied) == told
