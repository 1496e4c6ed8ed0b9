"""What a ledger is for: the city's real figures, or invented ones to practise with. Written into the database when it is made."""

from enum import StrEnum

from sqlalchemy import Connection, select

from targets.ledger.errors import OtherMode, UnknownSchema
from targets.ledger.tables import META, REVISIONS

# Ledgers are older than practice: one without a mode was made to be real.
_WITHOUT_MODE = REVISIONS[: REVISIONS.index("0002")]


class Mode(StrEnum):
    """The mode of a ledger, for good."""

    REAL = "real"
    PRACTICE = "practice"


def mode_of(connection: Connection, version: str | None) -> Mode | None:
    """The mode of a ledger at a version of the schema, None for one still to be made. UnknownSchema where it tells none."""
    if version is None:
        return None
    if version in _WITHOUT_MODE:
        return Mode.REAL
    told = connection.scalars(select(META.c.mode)).all()
    if len(told) != 1 or told[0] not in set(Mode):
        raise UnknownSchema(f"the mode is {', '.join(told) or 'missing'}, known are {', '.join(Mode)}")
    return Mode(told[0])


def refuse_another(found: Mode | None, wanted: Mode) -> None:
    """OtherMode unless the ledger is of the mode wanted or still to be made."""
    if found not in (None, wanted):
        raise OtherMode(str(found), str(wanted))
