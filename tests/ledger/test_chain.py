"""Every write is chained, under the same lock and in the same transaction; what was there before is chained once."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Boolean, text

from targets.ledger.engine import address, connect
from targets.ledger.errors import Conflict
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.chain import CHAINED, TRUTHS, genesis, hash_of, text_of
from targets.ledger.proof.copies import prove
from targets.ledger.schema import migrate, upgrade
from targets.ledger.tables import CHAIN, META, METADATA
from tests.ledger.entered import NOW, batch, figure, later
from tests.ledger.place import Place
from tests.ledger.tampering import fill
from tests.ledger.test_append_only import FIRST, SINCE, insert

EMPTY = hashlib.sha256(b"targets ledger real").hexdigest()


def chain(place: Place) -> list[tuple[object, ...]]:
    with place.raw() as raw:
        found = raw.execute(text("SELECT id, of_table, line, recorded_at, text, hash FROM ledger_chain ORDER BY id"))
        return [tuple(line) for line in found]


def test_every_line_of_every_table_has_a_link_in_the_order_written(ledger: Ledger, place: Place) -> None:
    heads = fill(ledger)
    links = chain(place)

    assert [link[:3] for link in links] == [
        (1, "ledger_releases", 1),
        (2, "ledger_rows", 1),
        (3, "ledger_rows", 2),
        (4, "ledger_remarks", 1),
        (5, "ledger_submissions", 1),
        (6, "ledger_rows", 3),
        (7, "ledger_decisions", 1),
        (8, "ledger_selections", 1),
    ]
    hashes = [str(link[5]) for link in links]
    assert heads == [hashes[number] for number in (0, 2, 3, 4, 6, 7)]
    assert (ledger.head().links, ledger.head().hash) == (8, hashes[-1])
    before = EMPTY
    for link, stored in zip(links, hashes, strict=True):
        assert stored == hashlib.sha256(f"{before}\n{link[4]}".encode()).hexdigest()
        before = stored


def test_the_text_is_all_of_a_line_that_is_said(ledger: Ledger, place: Place) -> None:
    ledger.append(batch(figure(None, passed=True, words="经省考核完成"), token="a"), NOW)

    (link,) = chain(place)
    said = json.loads(str(link[4]))

    assert said.pop("batch_fingerprint")
    assert said == {
        "table": "ledger_rows",
        "id": 1,
        "kind": "figure",
        "slot": "figure gdp_growth 2017 preliminary",
        "indicator": "gdp_growth",
        "area": "全市",
        "measure": "growth",
        "unit": "%",
        "period": "2017",
        "passed": True,
        "words": "经省考核完成",
        "vintage": "preliminary",
        "disclosure": "internal",
        "source_kind": "bulletin",
        "source_title": "2017年12月统计快报",
        "reporting_unit": "市统计局",
        "reporter": "王五",
        "contact": "0573-8252",
        "actor_subject": "zhang",
        "actor_name": "张三",
        "recorded_at": "2026-09-30T01:02:03.000004Z",
        "batch": "a",
        "position": 0,
    }


def test_the_form_of_a_text_and_its_hash_stay_what_they_are() -> None:
    """Ledgers of years ago are proven with them."""
    line = {"id": 1, "value": "7.8", "passed": 1, "note": None, "canonical": "{}", "area": "全市"}

    said = text_of("ledger_rows", line)

    assert said == (
        '{"area":"全市","canonical":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",'
        '"id":1,"passed":true,"table":"ledger_rows","value":"7.8"}'
    )
    assert hash_of("0", said) == hashlib.sha256(f"0\n{said}".encode()).hexdigest()
    assert genesis("practice") == hashlib.sha256(b"targets ledger practice").hexdigest()


def test_no_table_and_no_truth_is_forgotten() -> None:
    assert set(CHAINED) == set(METADATA.tables) - {CHAIN.name, META.name}
    truths = {column.name for table in CHAINED.values() for column in table.c if isinstance(column.type, Boolean)}
    assert truths == TRUTHS


def test_what_is_not_written_is_not_chained(ledger: Ledger, place: Place) -> None:
    form = batch(figure("7.8"))
    first = ledger.append(form, NOW)

    assert ledger.append(form, later(1)).head is None
    assert ledger.append(batch(figure("7.8", seen=1, reason="再报")), later(2)).head is None
    with pytest.raises(Conflict):
        ledger.append(batch(figure("7.9")), later(3))

    assert [link[5] for link in chain(place)] == [first.head]


def test_many_who_write_at_once_make_one_chain(ledger: Ledger, place: Place) -> None:
    def save(number: int) -> None:
        with Ledger.open(place.where, create=False) as here:
            for step in range(3):
                here.append(batch(figure("1", f"indicator_{number}_{step}")), later(-number))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(save, range(4)))

    proof = prove(place.where, mode=Mode.REAL)
    assert (proof.links, proof.findings) == (12, ())


@pytest.mark.parametrize("revision", ["0001", "0003", "0005"])
def test_what_was_written_before_there_was_a_chain_is_chained_once(empty_place: Place, revision: str) -> None:
    url = address(empty_place.where)
    empty_place.touch()
    engine = connect(url, patience=5)
    migrate(engine, revision=revision)
    engine.dispose()
    there = [table for table in FIRST if SINCE[table] <= revision]
    with empty_place.raw() as raw:
        for number in range(1, 4):
            line = {**FIRST["ledger_rows"], "id": number, "batch": f"b{number}", "slot": f"slot {number}"}
            insert(raw, "ledger_rows", {**line, "recorded_at": f"2026-09-30T01:02:03.00000{number}Z"})
        for table in there:
            if table != "ledger_rows":
                insert(raw, table, {**FIRST[table], "recorded_at": "2026-09-30T01:02:03.000002Z"})

    upgrade(empty_place.where)
    upgrade(empty_place.where)

    order = ["ledger_submissions", "ledger_rows", "ledger_decisions", "ledger_remarks", "ledger_releases"]
    middle = [(table, 2 if table == "ledger_rows" else 1) for table in order if table in there]
    assert [link[1:3] for link in chain(empty_place)] == [("ledger_rows", 1), *middle, ("ledger_rows", 3)]
    proof = prove(empty_place.where, mode=Mode.REAL)
    assert (proof.links, proof.findings) == (2 + len(there), ())
