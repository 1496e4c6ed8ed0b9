"""Control totals: how many figures, targets and waivers each part of the report and each other source has given."""

from collections import Counter
from collections.abc import Iterator

from targets.curation.draft import Draft
from targets.curation.mistakes import Mistake
from targets.curation.shapes import ObservationEntry


def parts_of_the_report_are_complete(draft: Draft) -> Iterator[Mistake]:
    """Catches what the text cannot: a dropped target without a numeral, one of two figures that share a numeral."""
    report, anchor = draft.report
    waivers, _ = draft.waivers
    found: Counter[tuple[str, str]] = Counter()
    for _, owner, citation, _ in draft.citations():
        if citation.source == report.source:
            found[citation.place, "observations" if isinstance(owner, ObservationEntry) else "targets"] += 1
    found.update((waiver.place, "waivers") for waiver in waivers.waivers)
    for index, heading in enumerate(report.outline):
        for sort in ("observations", "targets", "waivers"):
            stated, counted = getattr(heading, sort), found[heading.path, sort]
            if stated != counted:
                yield anchor.mistake(
                    f"{heading.path} states {stated} {sort}, the catalog cites {counted}; "
                    "one is missing, or the control total has to be corrected",
                    "outline",
                    index,
                    sort,
                )


def sources_are_complete(draft: Draft) -> Iterator[Mistake]:
    found = Counter(citation.source for _, _, citation, _ in draft.citations())
    for name, (source, anchor) in draft.sources.items():
        if source.figures != found[name]:
            yield anchor.mistake(
                f"states {source.figures} citations, the catalog has {found[name]}; "
                "one is missing, or the control total has to be corrected",
                "figures",
            )
