"""What something that left the dashboard shows: of which targets, as of which days, from which state of the ledger."""

from dataclasses import dataclass
from datetime import date

from targets.domain.briefing import Form


@dataclass(frozen=True, slots=True)
class Year:
    """Every counted target that is due in a year."""

    year: int


@dataclass(frozen=True, slots=True)
class OneTarget:
    """`short`: the first 25 bits of the digest of its id (see `code.shortened`)."""

    short: int


@dataclass(frozen=True, slots=True)
class OneIndicator:
    """A series for which nothing is promised, or which is shown without its target."""

    short: int


@dataclass(frozen=True, slots=True)
class Picked:
    """Some of the catalog's targets: by their places in the catalog, ascending, none twice. `of`: how many it holds."""

    places: tuple[int, ...]
    of: int


Subject = Year | OneTarget | OneIndicator | Picked


@dataclass(frozen=True, slots=True)
class View:
    """`on` None: each target's own day. `row`: the last row of the ledger that was known, 0 for none; where nothing is
    internal how many rows anybody may see were known, since the rows between them are not for everybody to count.

    `catalog`: the first 15 bits of the digest of the catalog in force. `checksum`: 25 bits over every figure and status
    shown. `internal`: whether any of that is for internal use; what everybody may see anybody may check.
    """

    form: Form
    subject: Subject
    known: date
    on: date | None
    row: int
    catalog: int
    checksum: int
    internal: bool = False
    practice: bool = False
