"""资料来源: every document that a target or a figure of the document stands in, once."""

from collections.abc import Iterator

from targets.briefing.official import Paper
from targets.domain.citation import Source
from targets.domain.indicator import Observation
from targets.presentation.periods import day
from targets.presentation.tables.plan_table import PlanRow, PlanTable
from targets.presentation.voice import Voice


def write_sources(paper: Paper, table: PlanTable, voice: Voice) -> None:
    """Those of the catalog in the order they are met, then those typed with entered figures."""
    words, catalog = voice.words, voice.catalog
    known, typed = dict[str, None](), dict[str, None]()
    for row in table.rows:
        known |= dict.fromkeys(cited.source for item in row.items for cited in item.target.citations)
        for figure in _told(row):
            known |= dict.fromkeys(cited.source for cited in figure.citations)
            typed |= dict.fromkeys([figure.typed_source] if figure.typed_source and not figure.citations else [])
        for assigned in (item.evaluation.assignment for item in row.items):
            typed |= dict.fromkeys([words.joined(assigned.source, assigned.document_number)] if assigned else [])
    paper.heading(words("Sources"))
    lines = [*(_line(voice, catalog.sources[name]) for name in known), *typed]
    for number, line in enumerate(lines, 1):
        paper.text(f"{number}. {line}")
    if not lines:
        paper.text(words("No figure is told, so there is no source."))


def _told(row: PlanRow) -> Iterator[Observation]:
    """What is shown, and what verdicts and their notes name."""
    yield from (figure for figure in (row.level, row.growth) if figure is not None)
    for verdict in (item.evaluation for item in row.items):
        yield from (figure for figure in (verdict.actual, verdict.base, verdict.latest) if figure is not None)
        for note in verdict.notes:
            yield from note.figures


def _line(voice: Voice, source: Source) -> str:
    """《标题》，发布单位，文号，日期，地址: the day is left out where it is not known."""
    words = voice.words
    title = f"《{source.title.strip('《》')}》" if words.chinese else source.title
    published = day(source.published, words) if source.published else ""
    parts = (title, words.of(source.publisher), source.document_number or "", published, source.address or "")
    return ("，" if words.chinese else ", ").join(part for part in parts if part)
