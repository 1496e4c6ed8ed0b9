"""The proof: every number in the report's text is claimed by a figure with that very value, or waived with a reason."""

from dataclasses import dataclass

from targets.curation.located import Located, locate
from targets.domain.catalog import Catalog


@dataclass(frozen=True)
class Proof:
    """What `verify` found. `gaps` are sentences with line and context; the proof holds when there are none."""

    arabic: int
    chinese: int
    claimed_by_figures: int
    claimed_by_waivers: int
    gaps: tuple[str, ...]


def verify(catalog: Catalog, report_text: str) -> Proof:
    """Prove the catalog against the text of its report; nothing of the text is kept."""
    return proof_of(locate(catalog, report_text))


def proof_of(located: Located) -> Proof:
    """The counts and gaps of a catalog laid over a text."""
    spoken_for = [by for by in located.claimed.values() if by]
    waived = sum(1 for by in spoken_for if any(claim.waives for claim in by))
    return Proof(
        arabic=len(located.arabic),
        chinese=len(located.chinese),
        claimed_by_figures=len(spoken_for) - waived,
        claimed_by_waivers=waived,
        gaps=tuple(map(str, located.gaps)),
    )
