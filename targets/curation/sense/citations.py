"""A figure's value is what its source prints, times a listed factor."""

from collections.abc import Iterator
from decimal import Decimal

from targets.curation.draft import Anchor, Draft
from targets.curation.mistakes import Mistake
from targets.curation.printed import mentions_fall, positions, read_printed, says_fall
from targets.curation.shapes import IndicatorEntry, ObservationEntry
from targets.domain.catalog import Vocabulary
from targets.domain.citation import Citation
from targets.domain.target import Target

Owner = ObservationEntry | Target


def sources_exist(draft: Draft) -> Iterator[Mistake]:
    report, report_anchor = draft.report
    if report.source not in draft.sources:
        yield report_anchor.mistake(f"there is no source {report.source!r}; add sources/{report.source}.yaml", "source")
    places = {heading.path for heading in report.outline}
    for _, _, citation, anchor in draft.citations():
        if citation.source not in draft.sources:
            yield anchor.mistake(
                f"there is no source {citation.source!r}; add sources/{citation.source}.yaml", "source"
            )
        elif citation.source == report.source and citation.place not in places:
            yield anchor.mistake(f"{citation.place!r} is no path of report.yaml's outline", "place")
    waivers, waiver_anchor = draft.waivers
    for index, waiver in enumerate(waivers.waivers):
        if waiver.place not in places:
            yield waiver_anchor.mistake(
                f"{waiver.place!r} is no path of report.yaml's outline", "waivers", index, "place"
            )


def printed_stands_in_the_clause(draft: Draft) -> Iterator[Mistake]:
    for _, owner, citation, anchor in draft.citations():
        computed = getattr(owner, "computed", None)
        if citation.printed is None:
            if computed is None:
                yield anchor.mistake("printed is missing; write value and unit as printed", "printed")
            continue
        yield from _stands(citation.clause, citation.printed, citation.occurrence, anchor)
    waivers, anchor = draft.waivers
    for index, waiver in enumerate(waivers.waivers):
        yield from _stands(waiver.clause, waiver.printed, waiver.occurrence, anchor.at("waivers", index))


def value_is_printed_times_factor(draft: Draft) -> Iterator[Mistake]:
    vocabulary, _ = draft.vocabulary
    for indicator, owner, citation, anchor in draft.citations():
        value = getattr(owner, "value", None)
        if citation.printed is None:
            continue
        if value is None:
            if isinstance(owner, ObservationEntry) and owner.passed is None:
                yield anchor.mistake("the figure has neither value nor passed; write one of them", "printed")
            continue
        printed = printed_value(citation, indicator, vocabulary)
        if printed is None:
            yield anchor.mistake(_no_factor(citation.printed, indicator.unit), "printed")
        elif printed != value:
            yield anchor.mistake(
                f"{citation.printed!r} gives {printed.normalize():f} {indicator.unit}, but the value is {value}; "
                "correct one of them",
                "printed",
            )


def falls_are_negative(draft: Draft) -> Iterator[Mistake]:
    """A 下降 is a fall although it is printed positive, and nothing else is."""
    for _, owner, citation, anchor in draft.citations():
        if citation.printed is None or not isinstance(owner, ObservationEntry):
            continue
        starts = positions(citation.clause, citation.printed)
        if len(starts) < citation.occurrence:
            continue
        start = starts[citation.occurrence - 1]
        if citation.fall and not mentions_fall(citation.clause, start):
            yield anchor.mistake("fall is set, but the clause says of no fall before the figure; remove it", "fall")
        if not citation.fall and says_fall(citation.clause, start):
            yield anchor.mistake("the clause says that the figure fell; set fall: true and a negative value", "printed")


def one_grade_a_figure(draft: Draft) -> Iterator[Mistake]:
    """The same figure from sources of different grade is known on different days: two figures that agree."""
    for _, figure, anchor in draft.observations():
        grades = {draft.sources[c.source][0].grade for c in figure.citations if c.source in draft.sources}
        if len(grades) > 1:
            listed = ", ".join(sorted(grades))
            yield anchor.mistake(f"cites sources of grades {listed}; make it one figure for each grade", "citations")
        if not figure.citations:
            yield anchor.mistake("has no source; every figure carries the clause it comes from", "citations")


def printed_value(citation: Citation, indicator: IndicatorEntry, vocabulary: Vocabulary) -> Decimal | None:
    """What a citation's print says in the indicator's unit; a bare number is in that unit; None without a factor."""
    assert citation.printed is not None
    if citation.printed in vocabulary.words:
        return vocabulary.words[citation.printed]
    printed = read_printed(citation.printed)
    if printed is None:
        return None
    if printed.unit in ("", indicator.unit):
        factor = Decimal(1)
    elif (printed.unit, indicator.unit) in vocabulary.factor_of:
        factor = vocabulary.factor_of[printed.unit, indicator.unit]
    else:
        return None
    return printed.number * factor * (-1 if citation.fall else 1)


def _no_factor(printed: str, unit: str) -> str:
    return (
        f"{printed!r} is neither a number in {unit} nor listed in vocabulary.yaml under factors or words; add it there"
    )


def _stands(clause: str, printed: str, occurrence: int, anchor: Anchor) -> Iterator[Mistake]:
    found = len(positions(clause, printed))
    if not found:
        yield anchor.mistake(f"{printed!r} does not stand in the clause {clause!r}; copy it as printed", "printed")
    elif found < occurrence:
        yield anchor.mistake(f"{printed!r} stands only {found} times in the clause", "occurrence")
    elif found > 1 and occurrence == 1 and not _first_is_meant(anchor):
        yield anchor.mistake(f"{printed!r} stands {found} times in the clause; say which by occurrence", "printed")


def _first_is_meant(anchor: Anchor) -> bool:
    """`occurrence: 1` written out."""
    content = anchor.document.content
    for part in anchor.location:
        content = content[part]
    return "occurrence" in content
