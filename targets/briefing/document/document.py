"""One Word document for a material, on official paper in the language of its voice."""

from collections.abc import Callable, Iterator
from datetime import date

from targets.briefing.document.form import form
from targets.briefing.document.lagging import write_lagging
from targets.briefing.document.sources import write_sources
from targets.briefing.official import Paper
from targets.domain.briefing import Form, Item, Material
from targets.domain.judging import default_on
from targets.domain.period import Period
from targets.presentation.disclosure import caution
from targets.presentation.periods import day
from targets.presentation.practice import mark
from targets.presentation.sentences.reportage import reportage
from targets.presentation.sentences.timing import knowledge, standing
from targets.presentation.tables.plan_table import PlanTable, plan_table
from targets.presentation.voice import Voice

_PARTS = 3


def document(
    material: Material, voice: Voice, *, base_address: str | None = None, progress: Callable[[int, int], None]
) -> bytes:
    """A .docx file. `progress`: parts done, of how many. `base_address`: where the dashboard can be reached by readers."""
    words, table = voice.words, plan_table(material, voice)
    code = material.code(Form.DOCUMENT)
    dated = knowledge(material.known, words)
    foot = words.joined(dated, words("version {code}", code=code) if code else "")
    marks = mark(material.catalog, words), caution(table.internal, words)
    paper = Paper(words, table.title, marks=marks, foot=foot, made=material.made, landscape=True)
    paper.title(table.title)
    paper.subtitle(words.joined(dated, words("judged as of {day}", day=day(material.on, words)) if material.on else ""))
    paper.table(form(table, voice))
    paper.notes(table.notes)
    progress(1, _PARTS)
    paper.turn(landscape=False)
    _write_progress(paper, material, table, voice)
    write_lagging(paper, material, voice)
    progress(2, _PARTS)
    write_sources(paper, table, voice)
    if base_address and code:
        address = f"{base_address.rstrip('/')}/check?code={code}"
        paper.text(words("Whether a figure has changed since can be checked at {address}.", address=address))
    content = paper.bytes()
    progress(_PARTS, _PARTS)
    return content


def _write_progress(paper: Paper, material: Material, table: PlanTable, voice: Voice) -> None:
    """How many stand how, then a passage for each domain."""
    paper.heading(voice.words("Progress of the plan"))
    for told in _standings(material, voice):
        paper.text(told)
    for passage in reportage(table, voice):
        paper.subheading(passage.domain)
        for said in (voice.words.sentences(*passage.sentences), passage.silent):
            if said:
                paper.text(said)


def _standings(material: Material, voice: Voice) -> Iterator[str]:
    """One sentence or two for each year by which something was promised."""
    first = min((year.year for year in material.catalog.place.years), default=material.year)
    for year in sorted({item.target.due.year for item in material.items}):
        items = [item for item in material.items if item.target.due.year == year]
        due, verdicts = Period.of_year(year), [item.evaluation for item in items]
        on = judged_on(material, due, items)
        yield standing(due, on, material.known, verdicts, voice.words, term=year > first)
    if not material.items:
        yield voice.words("No target was chosen.")


def judged_on(material: Material, due: Period, items: list[Item]) -> date:
    """The day the verdicts on targets of a year are of."""
    return material.on or max((item.evaluation.on for item in items), default=default_on(due, material.known))
