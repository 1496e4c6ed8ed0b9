"""What is refused before any database is asked, and what makes two batches the same."""

from dataclasses import replace
from decimal import Decimal

import pytest

from targets.domain.terms import Disclosure, Vintage
from targets.ledger.content import check, fingerprint
from targets.ledger.entries import Actor, Batch, EnteredSource, Entry, Reporter, SourceKind
from targets.ledger.errors import BadEntry, Fault
from tests.ledger.entered import BULLETIN, LI, assignment, batch, figure, identity, withdrawal

NAMELESS = EnteredSource(kind=SourceKind.DOCUMENT, title="关于下达目标的通知")


@pytest.mark.parametrize(
    ("entry", "field", "fault"),
    [
        (figure(None), "value", Fault.NO_RESULT),
        (figure(None, words="完成"), "value", Fault.NO_RESULT),
        (figure("7.8", passed=True), "passed", Fault.TWO_RESULTS),
        (assignment(value=None, words=None), "value", Fault.NO_RESULT),
        (assignment(value=None, words=" "), "value", Fault.NO_RESULT),
        (figure("NaN"), "value", Fault.UNSTORABLE_NUMBER),
        (figure("-Infinity"), "value", Fault.UNSTORABLE_NUMBER),
        (figure("1E+999999"), "value", Fault.UNSTORABLE_NUMBER),
        (figure("1E-999999"), "value", Fault.UNSTORABLE_NUMBER),
        (figure("0E-999999"), "value", Fault.UNSTORABLE_NUMBER),
        (figure("1" * 41), "value", Fault.UNSTORABLE_NUMBER),
        (figure(indicator=""), "identity.indicator", Fault.EMPTY),
        (figure(indicator="gdp growth"), "identity.indicator", Fault.UNSTORABLE_TEXT),
        (figure(formerly=("gdp", "g d p")), "formerly", Fault.UNSTORABLE_TEXT),
        (figure(identity=identity(area="")), "identity.area", Fault.EMPTY),
        (figure(source=replace(BULLETIN, title=" ")), "source.title", Fault.EMPTY),
        (figure(reporter=Reporter(unit="", name="王五")), "reporter.unit", Fault.EMPTY),
        (figure(reporter=Reporter(unit="市统计局", name="")), "reporter.name", Fault.EMPTY),
        (assignment(target=""), "target", Fault.EMPTY),
        (assignment(target="a\u3000b"), "target", Fault.UNSTORABLE_TEXT),
        (assignment(source=NAMELESS), "source.document_number", Fault.EMPTY),
        (withdrawal(1, "a\0"), "reason", Fault.UNSTORABLE_TEXT),
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused_with_place_field_and_fault(
    entry: Entry, field: str, fault: Fault
) -> None:
    with pytest.raises(BadEntry) as refused:
        check(batch(figure("1", "jobs"), entry))

    assert (refused.value.position, refused.value.field, refused.value.fault) == (1, field, fault)
    assert str(refused.value) == f"entry 1, {field}: {fault}"


@pytest.mark.parametrize(
    ("whole", "field", "fault"),
    [
        (batch(), "entries", Fault.EMPTY_BATCH),
        (batch(figure(), token=" "), "token", Fault.EMPTY),
        (batch(figure(), token="\0"), "token", Fault.UNSTORABLE_TEXT),
        (batch(figure(), actor=Actor(subject="", name="张三")), "actor.subject", Fault.EMPTY),
        (batch(figure(), actor=Actor(subject="zhang", name="")), "actor.name", Fault.EMPTY),
    ],
)
def test_a_batch_that_cannot_be_kept_is_refused(whole: Batch, field: str, fault: Fault) -> None:
    with pytest.raises(BadEntry) as refused:
        check(whole)

    assert (refused.value.position, refused.value.field, refused.value.fault) == (None, field, fault)


def test_what_is_right_is_let_through() -> None:
    address = replace(NAMELESS, address="http://www.jiaxing.gov.cn/")

    check(batch(figure("0"), figure("1" * 40), assignment(), assignment("cod_2017", source=address), withdrawal(1)))


def test_the_fingerprint_tells_every_difference_but_the_token() -> None:
    entry = figure("7.8")
    others = [
        batch(entry, actor=LI),
        batch(entry, entry),
        batch(replace(entry, value=Decimal("7.80"))),
        batch(replace(entry, seen=1)),
        batch(replace(entry, reason="更正")),
        batch(replace(entry, vintage=Vintage.FINAL)),
        batch(replace(entry, disclosure=Disclosure.PUBLIC)),
        batch(replace(entry, identity=identity("gdp"))),
        batch(withdrawal(1)),
    ]

    prints = [fingerprint(whole) for whole in (batch(entry, token="a"), *others)]

    assert len(set(prints)) == len(prints)
    assert fingerprint(batch(entry, token="a")) == fingerprint(batch(entry, token="b"))
    assert fingerprint(batch(figure("1E+3"))) == fingerprint(batch(figure("1000")))
