"""What each unit has to answer for: targets that lag, with what it says of them, and figures it has not reported."""

from targets.briefing.official import Align, Cell, Column, Group, Paper, Row, Table
from targets.domain.briefing import Item
from targets.domain.bulletin import Bulletin, Overdue
from targets.domain.duties import Unit
from targets.presentation.disclosure import internal_mark
from targets.presentation.periods import day
from targets.presentation.sentences.lagging import explanations
from targets.presentation.sentences.verdict import verdict
from targets.presentation.voice import Voice


def tell_lagging(paper: Paper, month: Bulletin, voice: Voice) -> None:
    """By unit, the most urgent first, each with its verdict and with cause, next step and deadline."""
    words, told = voice.words, month.lagging_by_unit()
    paper.heading(words("What lags"))
    if not told:
        paper.text(words("No target that can be judged lags."))
    for unit, items in told:
        paper.subheading(_called(unit, voice))
        for number, item in enumerate(items, 1):
            _tell(paper, number, item, month, voice)


def tell_overdue(paper: Paper, month: Bulletin, voice: Voice) -> None:
    """By unit, the longest overdue first."""
    words, told = voice.words, month.overdue_by_unit()
    paper.heading(words("Figures not reported in time"))
    if not told:
        paper.text(words("No figure is overdue."))
        return
    paper.text(
        words.plural(
            "Figures of {count} indicator had not been reported on {day}:",
            "Figures of {count} indicators had not been reported on {day}:",
            len(month.overdue),
            day=day(month.until, words),
        )
    )
    columns = (
        Column(words("Indicator"), 6),
        Column(words("Period"), 4, Align.MIDDLE),
        Column(words("Due since"), 4, Align.MIDDLE),
        Column(words("Days overdue"), 2, Align.NUMBER),
    )
    rows: list[Row | Group] = []
    for unit, figures in told:
        rows += [Group(_called(unit, voice)), *(_row(one, voice) for one in figures)]
    paper.table(Table(columns, rows))


def _tell(paper: Paper, number: int, item: Item, month: Bulletin, voice: Voice) -> None:
    words = voice.words
    marked = internal_mark(item.internal, words)
    name = words.joined(voice.title(item.target), marked)
    lead = words("{number}. {name}", number=number, name=words("{sentence}.", sentence=name))
    paper.text(f"{'' if words.chinese else ' '}{verdict(voice, item.target, item.evaluation)}", lead=lead)
    for label, said in explanations(voice, item, month.until):
        paper.text(said, lead=words("{label}: ", label=label))


def _row(one: Overdue, voice: Voice) -> Row:
    words, indicator = voice.words, one.indicator
    name = voice.apart(voice.name(indicator), indicator)
    if one.assigned:
        name = words("{name}: value assigned by higher authorities", name=name)
    return Row((Cell(name), Cell(_periods(one, voice)), Cell(day(one.day, words)), Cell(str(one.days))))


def _periods(one: Overdue, voice: Voice) -> str:
    latest, earlier = voice.period(one.periods[0], one.indicator), len(one.periods) - 1
    if not earlier:
        return latest
    return voice.words("{period} and {count} before", period=latest, count=earlier)


def _called(unit: Unit | None, voice: Voice) -> str:
    return voice.words("No lead unit named") if unit is None else voice.words.of(unit.name)
