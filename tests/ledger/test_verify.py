"""Whatever somebody with rights of their own does to the database, the chain says which line it was and what."""

from pathlib import Path

import pytest
from sqlalchemy import text

from targets.ledger.errors import Damaged, Missing, OldSchema, OtherMode
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.chain import hash_of
from targets.ledger.proof.copies import Watch, prove
from targets.ledger.proof.findings import Flaw, Proof
from targets.ledger.proof.verify import MOST
from targets.ledger.tables import METADATA
from tests.ledger.entered import NOW, batch, figure, later
from tests.ledger.place import Place
from tests.ledger.tampering import fill, take_guards_away, unguarded
from tests.ledger.test_upgrade import made_at


def proven(place: Place, head: str | None = None) -> Proof:
    return prove(place.where, mode=Mode.REAL, head=head)


def test_an_untouched_ledger_is_sound(ledger: Ledger, place: Place) -> None:
    assert proven(place) == Proof(0, ledger.head().hash)

    heads = fill(ledger)

    assert proven(place) == Proof(8, heads[-1])
    assert [proven(place, head).since_head for head in heads] == [7, 5, 4, 3, 1, 0]
    assert proven(place, f" {heads[0].upper()} ").since_head == 7


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (
            ["UPDATE ledger_rows SET value = '7.9' WHERE id = 1"],
            ["changed: ledger_rows 1, link 2: value was 7.8 and is 7.9"],
        ),
        (
            ["UPDATE ledger_rows SET note = '补记', actor_name = '李四' WHERE id = 2"],
            ["changed: ledger_rows 2, link 3: actor_name was 张三 and is 李四; note was empty and is 补记"],
        ),
        (
            ["UPDATE ledger_rows SET passed = true WHERE id = 1"],
            ["changed: ledger_rows 1, link 2: passed was empty and is True"],
        ),
        (
            ["UPDATE ledger_remarks SET cause = '天气' WHERE id = 1"],
            ["changed: ledger_remarks 1, link 4: cause was 项目推迟开工 and is 天气"],
        ),
        (
            ["UPDATE ledger_decisions SET ruling = 'refused' WHERE id = 1"],
            ["changed: ledger_decisions 1, link 7: ruling was passed and is refused"],
        ),
        (
            ["UPDATE ledger_rows SET recorded_at = '2026-09-30T01:02:02.000004Z' WHERE id = 1"],
            [
                "changed: ledger_rows 1, link 2: recorded_at was 2026-09-30T01:02:03.000004Z and is "
                "2026-09-30T01:02:02.000004Z"
            ],
        ),
        (
            ["UPDATE ledger_chain SET text = replace(text, '7.8', '7.9') WHERE id = 2"],
            ["broken: ledger_rows 1, link 2: the chain's text was changed, the line is as written"],
        ),
        (
            [
                "UPDATE ledger_rows SET value = '7.9' WHERE id = 1",
                "UPDATE ledger_chain SET text = replace(text, '7.8', '7.9') WHERE id = 2",
            ],
            ["broken: ledger_rows 1, link 2: it does not follow from the link before"],
        ),
        (
            ["UPDATE ledger_chain SET hash = 'ff' WHERE id = 7"],
            [
                "broken: ledger_decisions 1, link 7: it does not follow from the link before",
                "broken: ledger_selections 1, link 8: it does not follow from the link before",
            ],
        ),
        (
            ["UPDATE ledger_chain SET recorded_at = '2030' WHERE id = 7"],
            ["broken: ledger_decisions 1, link 7: its moment is 2030, the line's 2026-09-30T01:02:06.000004Z"],
        ),
        (
            ["DELETE FROM ledger_rows WHERE id = 2"],
            [
                'missing: ledger_rows 2, link 3: it is gone; written was {"actor_name":"张三","actor_subject":"zhang","area":"全市","batch":"a","batch_finge…'
            ],
        ),
        (
            ["DELETE FROM ledger_chain WHERE id = 3"],
            [
                "missing: link 4: no link 3 stands before it",
                "unchained: ledger_rows 2: no link tells of it; it was not written by the dashboard",
                "missing: ledger_rows 2: no link tells of it; it belongs before link 6",
            ],
        ),
        (
            ["DELETE FROM ledger_chain WHERE id IN (3, 4)", "DELETE FROM ledger_rows WHERE id = 2"],
            [
                "missing: link 5: no link 3 to 4 stands before it",
                "unchained: ledger_remarks 1: no link tells of it; it was not written by the dashboard",
                "missing: ledger_rows 2: no link tells of it; it belongs before link 6",
            ],
        ),
        (
            [
                "UPDATE ledger_rows SET id = 9 WHERE id = 1",
                "UPDATE ledger_rows SET id = 1 WHERE id = 2",
                "UPDATE ledger_rows SET id = 2 WHERE id = 9",
            ],
            [
                "reordered: ledger_rows 1, link 2: what stands there was written as ledger_rows 2",
                "reordered: ledger_rows 2, link 3: what stands there was written as ledger_rows 1",
            ],
        ),
        (
            [
                "UPDATE ledger_chain SET id = 9 WHERE id = 2",
                "UPDATE ledger_chain SET id = 2 WHERE id = 3",
                "UPDATE ledger_chain SET id = 3 WHERE id = 9",
            ],
            [
                "broken: ledger_rows 2, link 2: it does not follow from the link before",
                "reordered: ledger_rows 1, link 3: stands behind ledger_rows 2 in the chain",
                "broken: ledger_rows 1, link 3: it does not follow from the link before",
                "broken: ledger_remarks 1, link 4: it does not follow from the link before",
            ],
        ),
        (
            ["UPDATE ledger_releases SET canonical = '{\"catalog\": 2}' WHERE id = 1"],
            [
                "changed: ledger_releases 1, link 1: canonical was "
                "sha256:38b2dd6af9c5edcaca9caf8b695fe4adf3c6cc851924ea87d99dbd05f21d1acb and is "
                "sha256:dff3cf99d36e45cff480a57b24aba1387618677bfdf94c02d298d5905d66b73f"
            ],
        ),
        (
            ["UPDATE ledger_meta SET mode = 'practice'"],
            ["broken: ledger_releases 1, link 1: it does not follow from the link before"],
        ),
    ],
    ids=[
        "a figure changed",
        "two columns changed",
        "a truth changed",
        "a remark changed",
        "a decision changed",
        "a moment changed",
        "the chain's text changed",
        "a figure and the chain's text changed",
        "a hash changed",
        "a link's moment changed",
        "a figure taken out",
        "a link taken out",
        "a figure and its link taken out",
        "two figures exchanged",
        "two links exchanged",
        "a catalog changed",
        "practice passed off",
    ],
)
def test_what_was_done_to_it_is_told(ledger: Ledger, place: Place, changes: list[str], found: list[str]) -> None:
    fill(ledger)
    with unguarded(place) as raw:
        for change in changes:
            raw.execute(text(change))

    mode = Mode.PRACTICE if "mode" in changes[0] else Mode.REAL
    assert list(map(str, prove(place.where, mode=mode).findings)) == found


def test_guards_taken_away_are_told(ledger: Ledger, place: Place) -> None:
    fill(ledger)
    one = (
        "DROP TRIGGER ledger_rows_no_update"
        if place.is_sqlite
        else "DROP TRIGGER ledger_rows_append_only ON ledger_rows"
    )
    with place.raw() as raw:
        raw.execute(text(one))
    gone = "ledger_rows_no_update" if place.is_sqlite else "ledger_rows_append_only"
    told = "the database no longer guards its lines"
    assert list(map(str, proven(place).findings)) == [f"unguarded: ledger_rows: {told}: gone: {gone}"]

    with place.raw() as raw:
        take_guards_away(raw)
    found = proven(place).findings
    assert [(one.flaw, one.table) for one in found] == [(Flaw.UNGUARDED, table) for table in sorted(METADATA.tables)]
    assert str(found[3]).startswith(
        f"unguarded: ledger_releases: {told}: {'gone' if place.is_sqlite else 'not as it was made'}"
    )


@pytest.mark.parametrize(
    ("sqlite", "postgresql", "told"),
    [
        (
            [
                "DROP TRIGGER ledger_rows_no_update",
                "CREATE TRIGGER ledger_rows_no_update BEFORE UPDATE ON ledger_rows BEGIN SELECT 1; END",
            ],
            [
                "CREATE OR REPLACE FUNCTION ledger_rows_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"
            ],
            ("not as it was made: ledger_rows_no_update", "not as it was made: ledger_rows_append_only"),
        ),
        (
            [
                "DROP TRIGGER ledger_rows_no_delete",
                "CREATE TRIGGER ledger_rows_no_delete BEFORE DELETE ON ledger_releases BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END",
            ],
            [
                "DROP TRIGGER ledger_rows_append_only ON ledger_rows",
                "CREATE TRIGGER ledger_rows_append_only BEFORE UPDATE ON ledger_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger_rows_refuse()",
                "ALTER TABLE ledger_rows ENABLE ALWAYS TRIGGER ledger_rows_append_only",
            ],
            ("not as it was made: ledger_rows_no_delete", "not as it was made: ledger_rows_append_only"),
        ),
        (
            [
                "DROP TRIGGER ledger_rows_no_replace_2",
                "DROP TRIGGER ledger_rows_numbered",
                "DROP TRIGGER ledger_rows_in_time",
            ],
            ["DROP TRIGGER ledger_rows_in_order ON ledger_rows"],
            ("gone: ledger_rows_in_time, ledger_rows_no_replace_2, ledger_rows_numbered", "gone: ledger_rows_in_order"),
        ),
        (
            [
                "DROP INDEX ledger_rows_replaces",
                "DROP INDEX ledger_rows_first",
                "CREATE UNIQUE INDEX ledger_rows_first ON ledger_rows (slot) WHERE id < 0",
            ],
            [
                "DROP INDEX ledger_rows_replaces",
                "DROP INDEX ledger_rows_first",
                "CREATE UNIQUE INDEX ledger_rows_first ON ledger_rows (slot) WHERE id < 0",
            ],
            ("gone: ledger_rows_replaces; not as it was made: ledger_rows_first",) * 2,
        ),
        (
            ["DROP INDEX ledger_rows_batch", "CREATE INDEX ledger_rows_batch ON ledger_rows (batch, position)"],
            ["ALTER TABLE ledger_rows DISABLE TRIGGER ledger_rows_append_only"],
            ("not as it was made: ledger_rows_batch", "not as it was made: ledger_rows_append_only"),
        ),
    ],
    ids=["does nothing", "guards another table or less", "order", "unique indexes", "no longer unique, switched off"],
)
def test_guards_that_no_longer_guard_are_told_though_their_names_are_there(
    ledger: Ledger, place: Place, sqlite: list[str], postgresql: list[str], told: tuple[str, str]
) -> None:
    fill(ledger)
    ledger.close()
    with place.raw() as raw:
        for change in sqlite if place.is_sqlite else postgresql:
            raw.execute(text(change))

    assert list(map(str, proven(place).findings)) == [
        f"unguarded: ledger_rows: the database no longer guards its lines: {told[0 if place.is_sqlite else 1]}"
    ]


def test_a_line_slipped_in_is_told(ledger: Ledger, place: Place) -> None:
    fill(ledger)
    with unguarded(place) as raw:
        names = "id, batch, slot, position, " + "kind, indicator, area, measure, unit, period, value, disclosure, "
        names += "source_kind, source_title, reporting_unit, reporter, actor_subject, actor_name, recorded_at, batch_fingerprint"
        values = names.replace("id, batch, slot,", "4, 'x', 'y',", 1)
        raw.execute(text(f"INSERT INTO ledger_rows ({names}) SELECT {values} FROM ledger_rows WHERE id = 1"))

    assert list(map(str, proven(place).findings)) == [
        "unchained: ledger_rows 4: no link tells of it; it was not written by the dashboard"
    ]


def test_what_is_cut_off_at_the_end_shows_with_a_head_alone(ledger: Ledger, place: Place) -> None:
    heads = fill(ledger)
    with unguarded(place) as raw:
        raw.execute(text("DELETE FROM ledger_chain WHERE id > 5"))
        raw.execute(text("DELETE FROM ledger_decisions"))
        raw.execute(text("DELETE FROM ledger_selections"))
        raw.execute(text("DELETE FROM ledger_rows WHERE id = 3"))

    assert proven(place) == Proof(5, heads[3])
    assert proven(place, heads[3]).since_head == 0
    assert list(map(str, proven(place, heads[4]).findings)) == [
        f"cut off: the head {heads[4]} is not in the chain: what was written last is gone, or all was written anew"
    ]


def test_a_chain_written_anew_shows_with_a_head_alone(ledger: Ledger, place: Place) -> None:
    heads = fill(ledger)
    with unguarded(place) as raw:
        raw.execute(text("UPDATE ledger_rows SET value = '7.9' WHERE id = 1"))
        raw.execute(text("UPDATE ledger_chain SET text = replace(text, '\"7.8\"', '\"7.9\"') WHERE id = 2"))
        before = heads[0]
        for number, said in raw.execute(text("SELECT id, text FROM ledger_chain WHERE id > 1 ORDER BY id")).all():
            before = hash_of(before, said)
            raw.execute(text("UPDATE ledger_chain SET hash = :hash WHERE id = :id"), {"hash": before, "id": number})

    assert proven(place).sound
    assert [finding.flaw for finding in proven(place, heads[1]).findings] == [Flaw.CUT_OFF]


def test_of_more_flaws_than_anybody_reads_the_first_are_told_and_the_others_counted(
    ledger: Ledger, place: Place
) -> None:
    ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(MOST + 7))), NOW)
    with unguarded(place) as raw:
        raw.execute(text("UPDATE ledger_rows SET value = '2'"))

    proof = proven(place)

    assert (len(proof.findings), proof.more, proof.links) == (MOST, 7, MOST + 7)


def test_progress_is_told_link_by_link_portion(ledger: Ledger, place: Place) -> None:
    ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(750))), NOW)
    told: list[tuple[int, int]] = []
    prove(place.where, mode=Mode.REAL, watch=Watch(proven=lambda done, total: told.append((done, total))))

    assert told == [(500, 750), (750, 750)]


def test_writing_goes_on_while_a_ledger_is_proven(ledger: Ledger, place: Place) -> None:
    fill(ledger)
    proof = prove(
        place.where, mode=Mode.REAL, watch=Watch(proven=lambda *_: ledger.append(batch(figure("1", "gas")), later(9)))
    )

    assert (proof.links, proof.sound) == (8, True)
    assert ledger.head().links == 9


def test_another_kind_an_old_one_and_none_are_refused(empty_place: Place) -> None:
    with pytest.raises(Missing):
        proven(empty_place)
    made_at(empty_place, "0005", Mode.REAL)
    with pytest.raises(OldSchema):
        proven(empty_place)
    with pytest.raises(OtherMode):
        prove(empty_place.where, mode=Mode.PRACTICE)


def test_a_page_that_is_broken_is_told_before_any_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with Ledger.open(path, create=True) as ledger:
        ledger.append(batch(*(figure("1", f"indicator_{number}") for number in range(200))), NOW)
    with path.open("r+b") as file:
        file.seek(-3 * 4096, 2)
        file.write(b"\xff" * 4096)

    with pytest.raises(Damaged):
        proven(Place(str(path)))
