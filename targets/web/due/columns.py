"""The due list as CSV, a row for each period that is expected."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from targets.presentation import vocabulary
from targets.presentation.charge import names_of
from targets.presentation.periods import period
from targets.presentation.practice import marked_cell
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.tracking.due import Expected, Task
from targets.web.due.words import kind_of, state_name

Cells = Mapping[str, str]


def as_csv(tasks: Iterable[Task], voice: Voice) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; days as 2017-10-25; no text can start a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    for at, cells in enumerate(_cells(task, one, voice) for task, one in _each(tasks)):
        if at == 0:
            writer.writerow(cells)
        writer.writerow(harmless(cell) for cell in cells.values())
    return text.getvalue().encode("utf-8-sig")


def _each(tasks: Iterable[Task]) -> Iterator[tuple[Task, Expected]]:
    yield from ((task, one) for task in tasks for one in task.expected)


def _cells(task: Task, one: Expected, voice: Voice) -> Cells:
    """Column name -> text."""
    words, indicator, catalog = voice.words, task.indicator, voice.catalog
    charge = catalog.charge_of_target(one.targets[0])
    return {
        **dict([marked_cell(words)] if catalog.practice else []),
        words("Status"): state_name(one.state, one.closed, words),
        words("Due by"): one.day.isoformat(),
        words("Lead unit"): words.of(task.lead.name) if task.lead else "",
        words("Responsible units"): names_of(voice, charge.responsible),
        words("Leader in charge"): charge.leader or "",
        words("Domain"): vocabulary.term(indicator.domain, words),
        words("Topic"): words.of(catalog.topics[indicator.topic].name),
        words("Indicator"): voice.name(indicator),
        words("Area"): voice.area(indicator),
        words("Population"): voice.population(indicator),
        words("Unit"): voice.unit(indicator.unit),
        words("What is expected"): kind_of(task, one, words),
        words("Period"): period(one.period, words),
        words("Target"): words.listed(list(dict.fromkeys(wording(voice, target) for target in one.targets))),
    }
