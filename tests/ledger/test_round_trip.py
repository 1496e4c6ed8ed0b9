"""Whatever people type comes back as they typed it, or is refused before it reaches the database."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from targets.ledger.content import plain
from targets.ledger.entries import Actor, EnteredSource, Reporter, SourceKind
from targets.ledger.errors import BadEntry, Fault
from targets.ledger.ledger import Ledger
from tests.ledger.entered import NOW, batch, figure
from tests.ledger.place import Place

AWKWARD = [
    "$7.8$ 与 $x^2$",
    "“引号” \"double\" 'single' `back`",
    "'; DROP TABLE ledger_rows; --",
    "第一行\n第二行\r\n\t缩进",
    "🏙️👩‍🌾 嘉兴 \U0010ffff",
    "%(name)s %s %% :name ?",
    "=1+1",
    "\\ \\0 \x01 \x7f \u2028 \ufeff",
    "e\u0301 é",
    "长" * 100_000,
    " ",
    "",
]
unchanging = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
storable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
required = storable.filter(str.strip)
numbers = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4
) | st.sampled_from(
    [Decimal(number) for number in ("0", "-0", "0.00", "7.80", "1E+3", "1E-7", "-2.6", "123456789012345678.90")]
)


@pytest.mark.parametrize("typed", AWKWARD, ids=range(len(AWKWARD)))
def test_awkward_text_comes_back_as_typed(ledger: Ledger, typed: str) -> None:
    entry = figure(
        None,
        passed=False,
        words=typed,
        note=typed,
        reason=typed,
        source=EnteredSource(kind=SourceKind.WEB, title="x" + typed, document_number=typed, address=typed),
        reporter=Reporter(unit="x" + typed, name="x" + typed, contact=typed),
    )

    ledger.append(batch(entry, actor=Actor(subject="x" + typed, name="x" + typed)), NOW)

    (row,) = ledger.live()
    assert (row.words, row.note, row.reason) == (typed, typed, typed)
    assert (row.source, row.reporter) == (entry.source, entry.reporter)
    assert (row.actor.subject, row.actor.name) == ("x" + typed, "x" + typed)


@unchanging
@given(value=numbers, note=storable | st.none(), title=required, name=required)
def test_values_and_texts_come_back_as_typed(
    ledger: Ledger, value: Decimal, note: str | None, title: str, name: str
) -> None:
    entry = figure(
        str(value),
        f"indicator_{ledger.revision()}",
        note=note,
        source=EnteredSource(kind=SourceKind.DOCUMENT, title=title),
        reporter=Reporter(unit=name, name=name),
    )

    (row_id,) = ledger.append(batch(entry), NOW).rows

    row = ledger.row(row_id)
    assert row.value is not None
    assert (plain(row.value), row.value) == (plain(value), value)
    assert (row.note, row.source.title, row.reporter.unit) == (note, title, name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("7.80", "7.80"), ("1E+3", "1000"), ("1E-7", "0.0000001"), ("-0.0", "0.0"), ("-2.6", "-2.6"), ("+5", "5")],
)
def test_a_number_is_kept_digit_for_digit_without_exponent(ledger: Ledger, place: Place, typed: str, kept: str) -> None:
    ledger.append(batch(figure(typed)), NOW)

    with place.raw() as raw:
        assert raw.scalar(text("SELECT value FROM ledger_rows")) == kept
    assert [row.value for row in ledger.live()] == [Decimal(kept)]


@pytest.mark.parametrize("unstorable", ["a\0b", "\ud800", "好\udfff"], ids=["NUL", "surrogate", "low surrogate"])
def test_what_no_database_keeps_is_refused_with_its_field(ledger: Ledger, unstorable: str) -> None:
    source = EnteredSource(kind=SourceKind.WEB, title="统计快报", address=unstorable)
    for entry, field in ((figure(note=unstorable), "note"), (figure(source=source), "source.address")):
        with pytest.raises(BadEntry) as refused:
            ledger.append(batch(figure("1", "jobs"), entry), NOW)
        assert (refused.value.position, refused.value.field) == (1, field)
        assert refused.value.fault is Fault.UNSTORABLE_TEXT
    assert ledger.count() == 0
