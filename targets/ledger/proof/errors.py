"""Why a ledger is not copied."""

# ruff: noqa: N818 - named after what happened, as the ledger's own

from targets.ledger.errors import LedgerError
from targets.ledger.proof.findings import Proof


class NotEmpty(LedgerError):
    """A copy never goes over or between what stands. `str()`: the file there, or the tables that hold lines, and how many."""

    code = "not_empty"


class Unproven(LedgerError):
    """What was to be copied is not as it was written. Nothing stands at the other place. `proof`: the flaws."""

    code = "unproven"

    def __init__(self, proof: Proof) -> None:
        super().__init__(str(len(proof.findings) + proof.more))
        self.proof = proof
