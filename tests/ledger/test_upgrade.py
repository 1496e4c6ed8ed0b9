"""A ledger made before there were remarks or reviews: nothing in it is lost, and it keeps them from then on."""

import pytest
from sqlalchemy import text

from targets.ledger.engine import address, connect
from targets.ledger.errors import OldSchema
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.schema import migrate, upgrade
from tests.ledger.entered import NOW
from tests.ledger.place import Place
from tests.ledger.remarked import remark_sheet
from tests.ledger.submitted import submission_sheet
from tests.ledger.test_append_only import FIRST, insert


def made_at(place: Place, revision: str, mode: Mode) -> None:
    """A ledger of an earlier version with one figure in it."""
    url = address(place.where)
    place.touch()
    engine = connect(url, patience=5)
    migrate(engine, mode, revision)
    engine.dispose()
    with place.raw() as raw:
        insert(raw, "ledger_rows", FIRST["ledger_rows"])


@pytest.mark.parametrize(
    ("revision", "mode"),
    [("0001", Mode.REAL), ("0002", Mode.REAL), ("0002", Mode.PRACTICE), ("0003", Mode.REAL), ("0004", Mode.REAL)],
    ids=str,
)
def test_an_earlier_ledger_takes_remarks_and_submissions_a_file_by_itself_and_postgresql_once_upgraded(
    empty_place: Place, revision: str, mode: Mode
) -> None:
    made_at(empty_place, revision, mode)
    if not empty_place.is_sqlite:
        with pytest.raises(OldSchema, match=f"{revision} → 0007"):
            Ledger.open(empty_place.where, create=False, mode=mode)
        upgrade(empty_place.where, mode=mode)

    with Ledger.open(empty_place.where, create=False, mode=mode) as ledger:
        assert [(row.id, str(row.value)) for row in ledger.live()] == [(1, "4355.24")]
        assert ledger.append_remark(remark_sheet(), NOW).row == 1
        assert len(ledger.remarks_in_force()) == 1
        assert ledger.submissions.submit(submission_sheet(), NOW).submission == 1
    with empty_place.raw() as raw:
        assert raw.execute(text("SELECT version_num FROM ledger_schema")).scalar_one() == "0007"
