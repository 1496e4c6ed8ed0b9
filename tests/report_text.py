"""A text that holds every passage the catalog takes from the report and nothing else: the report itself is not ours to copy."""

from collections.abc import Iterator

from targets.curation.printed import without_blanks
from targets.domain.catalog import Catalog

SHARED = 5  # characters; fewer are a coincidence


def passages_of(catalog: Catalog) -> str:
    """Heading by heading what the catalog cites; what two clauses share is not said twice."""
    clauses: dict[str, list[str]] = {}
    for place, clause in _cited(catalog):
        clauses.setdefault(place, []).append(clause)
    told = []
    for heading in catalog.report.outline:
        part = [heading.starts]
        for clause in sorted(set(clauses.get(heading.path, ())), key=lambda one: (-len(one), one)):
            if without_blanks(clause) not in without_blanks("\n".join(part)):
                _add(part, clause)
        told.append("\n".join(part))
    return "\n\n".join(told)


def _add(part: list[str], clause: str) -> None:
    """As a line of its own, or before the line that begins with its end."""
    for number, line in enumerate(part):
        shared = next((n for n in range(len(clause) - 1, SHARED, -1) if line.startswith(clause[-n:])), None)
        if shared is not None:
            part[number] = clause[:-shared] + line
            return
    part.append(clause)


def _cited(catalog: Catalog) -> Iterator[tuple[str, str]]:
    owners = (*catalog.observations, *catalog.targets.values())
    for citation in (citation for owner in owners for citation in owner.citations):
        if citation.source == catalog.report.source:
            yield citation.place, citation.clause
    for waiver in catalog.waivers:
        yield waiver.place, waiver.clause
