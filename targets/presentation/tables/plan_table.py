"""国民经济和社会发展计划主要指标完成情况表: the city's own form, one row a topic, the same in every kind of file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from targets.domain.briefing import Item, Material
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.series import Series
from targets.domain.terms import Kind, Measure
from targets.presentation import periods, vocabulary
from targets.presentation.charge import names_of
from targets.presentation.disclosure import any_internal
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.tables.plan_cells import EMPTY, MISSING, PlanCell, achieved, planned
from targets.presentation.tables.plan_notes import notes_on, notes_on_figure, notes_on_pair
from targets.presentation.voice import Voice
from targets.presentation.words import N_

HEADINGS: Final = (
    (N_("Name of the indicator"), ()),
    (N_("Unit of measurement"), ()),
    (N_("Plan"), (N_("expected"), N_("growth, ±%"))),
    (N_("Result"), (N_("achieved"), N_("growth, ±%"))),
    (N_("Responsible units"), ()),
    (N_("Evaluation"), ()),
    (N_("Figures to"), ()),
)
"""The columns, with the columns under them where there are two."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """`items`: the targets it is about: of a level, of its growth, or of both. `notes`: the numbers of notes, from 1.

    `verdicts`: one for each of `items`, mark and word. `as_of`: the period of the figures shown, "" where there is none.
    `level` and `growth`: the figures in the cells of the result.
    """

    number: int
    name: str
    unit: str
    plan: PlanCell
    plan_change: PlanCell
    result: PlanCell
    result_change: PlanCell
    responsible: str
    verdicts: tuple[str, ...]
    as_of: str
    notes: tuple[int, ...]
    items: tuple[Item, ...]
    level: Observation | None
    growth: Observation | None


@dataclass(frozen=True, slots=True)
class PlanTable:
    """`groups`: the rows of each domain, numbered through. `notes`: whole sentences, numbered from 1, each said once.

    `internal`: whether anything for internal use is told, which can be more than the material's own targets say: a level
    stands beside the growth that was promised.
    """

    title: str
    groups: tuple[tuple[str, tuple[PlanRow, ...]], ...]
    notes: tuple[str, ...]
    internal: bool

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        return tuple(row for _, rows in self.groups for row in rows)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A level and its growth: the target of each, where there is one, and the figure of each, where there is one."""

    level: Indicator | None
    growth: Indicator | None
    items: Mapping[bool, Item]
    figures: Mapping[bool, Observation | None]


def plan_table(material: Material, voice: Voice) -> PlanTable:
    """The targets of a material by domain, level and growth of one thing in one row; the order within a domain is kept."""
    notes: dict[str, int] = {}
    groups: list[tuple[str, tuple[PlanRow, ...]]] = []
    count, shown = 0, []
    for domain, items in material.by_domain().items():
        pairs = [_paired(together) for together in _together(items)]
        rows = tuple(_row(voice, material.year, pair, count + at, notes) for at, pair in enumerate(pairs, 1))
        count += len(rows)
        shown += [figure for pair in pairs for figure in pair.figures.values()]
        groups.append((vocabulary.term(domain, voice.words), rows))
    place = voice.words.of(material.catalog.place.name)
    title = N_("{place}: main indicators of the plan for economic and social development of {year}")
    return PlanTable(
        title=voice.words(title, place=place, year=material.year),
        groups=tuple(groups),
        notes=tuple(notes),
        internal=material.internal or any_internal(shown),
    )


def _together(items: tuple[Item, ...]) -> Iterator[dict[bool, Item]]:
    """The targets of one row: {is it the growth: target}; two of the same thing stand in two rows."""
    rows: list[tuple[tuple[str, Period], dict[bool, Item]]] = []
    for item in items:
        growth = _is_growth(item.series)
        level = item.counterpart.indicator.id if growth and item.counterpart else item.series.indicator.id
        key = level, item.target.due
        row = next((held for known, held in rows if known == key and growth not in held), None)
        if row is None:
            rows.append((key, {growth: item}))
        else:
            row[growth] = item
    yield from (held for _, held in rows)


def _is_growth(series: Series) -> bool:
    return series.indicator.measure is Measure.GROWTH


def _paired(items: dict[bool, Item]) -> _Pair:
    """With the figures shown: the one that spoke of each target, and beside a single target its counterpart's."""
    indicators = {growth: item.series.indicator for growth, item in items.items()}
    figures = {growth: item.evaluation.actual for growth, item in items.items()}
    if len(items) == 1:
        [(growth, item)] = items.items()
        if item.counterpart is not None:
            indicators[not growth] = item.counterpart.indicator
            figures[not growth] = _beside(item, item.counterpart)
    return _Pair(indicators.get(False), indicators.get(True), items, figures)


def _beside(item: Item, counterpart: Series) -> Observation | None:
    """The counterpart's figure of the same period: the one that the same document prints, else the one a verdict would take."""
    actual, verdict = item.evaluation.actual, item.evaluation
    period = actual.period if actual is not None else item.target.due
    if actual is not None and actual.citations:
        printed = counterpart.of_document(period, actual.citations[0].source)
        if printed is not None:
            return printed
    return counterpart.first_official(period) if verdict.final else counterpart.best(period)


def _row(voice: Voice, year: int, pair: _Pair, number: int, notes: dict[str, int]) -> PlanRow:
    items = tuple(pair.items[growth] for growth in (False, True) if growth in pair.items)
    said = [sentence for item in items for sentence in notes_on(voice, item)]
    said += notes_on_pair(voice, pair.figures.get(False), pair.figures.get(True))
    for growth, figure in pair.figures.items():
        said += () if growth in pair.items else notes_on_figure(voice, figure)
    cells = {growth: _cells(voice, pair, growth) for growth in (False, True)}
    measured = pair.level or pair.growth
    assert measured is not None
    return PlanRow(
        number=number,
        name=_name(voice, year, pair, items[0]),
        unit=voice.unit(measured.unit),
        plan=cells[False][0],
        plan_change=cells[True][0],
        result=cells[False][1],
        result_change=cells[True][1],
        responsible=_responsible(voice, items),
        verdicts=tuple(_verdict(voice, item) for item in items),
        as_of=_as_of(voice, pair),
        notes=tuple(sorted({notes.setdefault(sentence, len(notes) + 1) for sentence in said})),
        items=items,
        level=pair.figures.get(False),
        growth=pair.figures.get(True),
    )


def _cells(voice: Voice, pair: _Pair, growth: bool) -> tuple[PlanCell, PlanCell]:
    """Planned and achieved; where nothing was promised of it and no figure is known, there is nothing to be filled in."""
    item, figure = pair.items.get(growth), pair.figures.get(growth)
    if item is None:
        return EMPTY, EMPTY if figure is None else achieved(voice, figure)
    return planned(voice, item), MISSING if figure is None else achieved(voice, figure)


def _name(voice: Voice, year: int, pair: _Pair, item: Item) -> str:
    """What is measured, where a level or its growth is; else what the target is called. Another year is named."""
    target = item.target
    if pair.level is not None and pair.growth is not None:
        name = voice.apart(voice.name(pair.level), pair.level)
    elif target.kind is Kind.GROWTH:
        name = voice.apart(voice.spoken_name(item.series.indicator), item.series.indicator)
    else:
        name = voice.apart(voice.title(target), item.series.indicator)
    if target.due == Period.of_year(year):
        return name
    return voice.words("{name} ({period})", name=name, period=periods.period(target.due, voice.words))


def _responsible(voice: Voice, items: tuple[Item, ...]) -> str:
    """The lead first; "" where the city has named nobody."""
    units = [unit for item in items for unit in voice.catalog.charge_of_target(item.target).units]
    return names_of(voice, dict.fromkeys(units))


def _verdict(voice: Voice, item: Item) -> str:
    return f"{LOOKS[item.evaluation.status].glyph} {verdict_name(item.evaluation, item.target, voice.words)}"


def _as_of(voice: Voice, pair: _Pair) -> str:
    told = [voice.period(one.period, voice.catalog.indicators[one.indicator]) for one in pair.figures.values() if one]
    return voice.words.listed(list(dict.fromkeys(told)))
