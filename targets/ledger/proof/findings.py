"""What a proof says: how long the chain is, where it ends, and everything that is not as it was written."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """What is wrong with a line, or with the chain."""

    CHANGED = "changed"
    MISSING = "missing"
    REORDERED = "reordered"
    UNCHAINED = "unchained"
    BROKEN = "broken"
    CUT_OFF = "cut_off"
    UNGUARDED = "unguarded"


@dataclass(frozen=True, slots=True)
class Finding:
    """One flaw. `table`, `line`: the row it is about; `link`: its number in the chain; None where there is none to name.

    `detail`: what stands there and what was written.
    """

    flaw: Flaw
    table: str | None
    line: int | None
    link: int | None
    detail: str

    def __str__(self) -> str:
        where = [f"{self.table} {self.line or ''}".strip()] if self.table else []
        where += [f"link {self.link}"] if self.link else []
        return f"{self.flaw.value.replace('_', ' ')}: {', '.join(where)}{': ' if where else ''}{self.detail}"


@dataclass(frozen=True, slots=True)
class Proof:
    """`links`: how many lines are chained. `head`: the hash of the last link. `findings`: at most `MOST` flaws, `more` were left out.

    `since_head`: how many links stand behind the head asked about, None where none was.
    """

    links: int
    head: str
    findings: tuple[Finding, ...] = ()
    more: int = 0
    since_head: int | None = None

    @property
    def sound(self) -> bool:
        return not self.findings
