"""版本核对: what is found where something that left the dashboard is held against what is known now."""

from dataclasses import dataclass
from enum import StrEnum

from targets.domain.target import Assignment, Target


class End(StrEnum):
    """Why nothing can be said of a version code.

    NO_CODE: what was typed is none. SLIP: one with a slip of the pen. SCHEME: made by another version of the tracker, with another layout of
    codes. OF_PRACTICE: from practice, while this is the city. OF_THE_CITY: the reverse. INTERNAL: of figures for internal use, which the
    reader has no right to. NOT_YET: of a day that has not come here. NO_CATALOG: the catalog behind it is not kept here.
    UNREADABLE: it is, by a version of the tracker that this one cannot read. DIFFERENT: what is put together from the
    catalog and the ledger is not what the code was made of. OUT_OF_REACH: the ledger cannot be reached now.
    """

    NO_CODE = "no_code"
    SLIP = "slip"
    SCHEME = "scheme"
    OF_PRACTICE = "of_practice"
    OF_THE_CITY = "of_the_city"
    INTERNAL = "internal"
    NOT_YET = "not_yet"
    NO_CATALOG = "no_catalog"
    UNREADABLE = "unreadable"
    DIFFERENT = "different"
    OUT_OF_REACH = "out_of_reach"


class Standing(StrEnum):
    """How what was shown stands today.

    UNCHANGED: every figure and status is the same. AGED: every figure is, and a status is another one only because time has passed.
    ADDED: what was shown stands, newer figures have come. CHANGED: something shown is told otherwise today.
    """

    UNCHANGED = "unchanged"
    AGED = "aged"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Retold:
    """A target that sets something else today, by the catalog or by what was assigned."""

    before: Target
    after: Target
    assigned_before: Assignment | None = None
    assigned_after: Assignment | None = None
