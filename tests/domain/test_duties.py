"""Who is in charge of a target or an indicator."""

from targets.domain.catalog import Catalog
from targets.domain.duties import Charge, Duties, Duty, Unit
from tests.domain.builders import a_growth, a_growth_target, text
from tests.presentation.city import a_city

A, B, C = (Unit(id=name, name=text(name)) for name in ("a", "b", "c"))
IT, OTHER = a_growth("it"), a_growth("other")
TARGET = a_growth_target("7")


def city(*duties: Duty) -> Catalog:
    said = Duties(units={unit.id: unit for unit in (A, B, C)}, duties=duties)
    return a_city(IT, OTHER, targets=[TARGET]).model_copy(update={"duties": said})


def test_where_nothing_is_said_nobody_is_in_charge() -> None:
    assert city().charge_of_target(TARGET) == Charge(lead=None, responsible=(), leader=None)
    assert city().charge_of_target(TARGET).units == ()


def test_a_topic_s_duty_holds_for_all_its_indicators_and_their_targets() -> None:
    catalog = city(Duty(topics=("topic",), lead="a", responsible=("b", "c"), leader="某某"))
    expected = Charge(lead=A, responsible=(B, C), leader="某某")
    assert [catalog.charge_of_indicator(one) for one in (IT, OTHER)] == [expected, expected]
    assert catalog.charge_of_target(TARGET) == expected
    assert expected.units == (A, B, C)


def test_an_indicator_s_own_duty_goes_before_the_topic_s_and_a_target_s_before_both() -> None:
    catalog = city(
        Duty(topics=("topic",), lead="a"), Duty(indicators=("it",), lead="b"), Duty(targets=("target",), lead="c")
    )
    assert catalog.charge_of_indicator(OTHER).lead == A
    assert catalog.charge_of_indicator(IT).lead == B
    assert catalog.charge_of_target(TARGET).lead == C


def test_each_role_is_taken_from_the_nearest_duty_that_names_it() -> None:
    catalog = city(
        Duty(topics=("topic",), lead="a", responsible=("b",), leader="某某"),
        Duty(indicators=("it",), responsible=("c",)),
        Duty(targets=("target",), leader="某某某"),
    )
    assert catalog.charge_of_target(TARGET) == Charge(lead=A, responsible=(C,), leader="某某某")
    assert catalog.charge_of_indicator(IT) == Charge(lead=A, responsible=(C,), leader="某某")


def test_duties_about_the_same_thing_add_up() -> None:
    catalog = city(
        Duty(topics=("topic",), lead="a", responsible=("b",)),
        Duty(topics=("topic",), responsible=("c",), leader="某某"),
    )
    assert catalog.charge_of_indicator(IT) == Charge(lead=A, responsible=(B, C), leader="某某")


def test_a_unit_is_called_by_its_short_name_where_it_has_one() -> None:
    assert A.called == text("a")
    assert Unit(id="d", name=text("long"), short=text("d")).called == text("d")
