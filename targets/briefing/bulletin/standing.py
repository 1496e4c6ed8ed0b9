"""How many targets stand how at the end of the month, and how many did a month before."""

from collections import Counter
from collections.abc import Mapping

from targets.briefing.official import Align, Cell, Column, Paper, Row, Table
from targets.domain.bulletin import Bulletin
from targets.domain.period import Period
from targets.domain.terms import Reason, Status
from targets.presentation.counts import ORDER, parts_of
from targets.presentation.numbers import MINUS
from targets.presentation.periods import day
from targets.presentation.sentences.tally import tally
from targets.presentation.sentences.timing import standing
from targets.presentation.status import LOOKS
from targets.presentation.voice import Voice
from targets.presentation.words import Words


def tell_counts(paper: Paper, month: Bulletin, voice: Voice) -> None:
    """In a sentence and as a table, with the month before beside it."""
    words, told = voice.words, month.material
    verdicts = [item.evaluation for item in told.items]
    due = Period.of_year(told.year)
    final = month.until >= due.last
    paper.heading(words("The targets as a whole"))
    counted = Counter(told.counts)
    counted[Status.MET] += counted.pop(Status.MET_WITHIN_TOLERANCE, 0)
    paper.text(
        words.sentences(
            standing(due, min(month.until, due.last) if final else month.until, month.until, verdicts, words),
            words("{sentence}.", sentence=tally(due, counted, words)),
        )
    )
    unnamed = sum(one.reason is Reason.NOT_NAMED for one in verdicts)
    now = _named(told.counts, unnamed, final, words)
    then = _named(month.tally_before, month.unnamed_before, month.since >= due.last, words)
    columns = (
        Column(words("Evaluation"), 4),
        Column(day(month.until, words), 3, Align.NUMBER),
        Column(day(month.since, words), 3, Align.NUMBER),
        Column(words("More or fewer"), 2, Align.NUMBER),
    )
    names = sorted(now.keys() | then.keys(), key=lambda name: _place(name, now, then))
    rows = [_row(name, now.get(name, 0), then.get(name, 0)) for name in names]
    total = _row(words("All targets"), sum(now.values()), sum(then.values()))
    paper.table(Table(columns, [*rows, total]))


def _named(counts: Mapping[Status, int], unnamed: int, final: bool, words: Words) -> dict[str, int]:
    """Mark and word -> how many, in the order of the overview."""
    return {
        f"{LOOKS[status].glyph} {name}": count
        for status in ORDER
        if counts.get(status)
        for name, count in parts_of(status, counts[status], final, unnamed, words)
    }


def _place(name: str, now: Mapping[str, int], then: Mapping[str, int]) -> tuple[int, int]:
    """Statuses keep their order, whichever of the two months has them."""
    marks = [LOOKS[status].glyph for status in ORDER]
    order = [*now, *(one for one in then if one not in now)]
    return marks.index(name[0]), order.index(name)


def _row(name: str, now: int, then: int) -> Row:
    return Row((Cell(name), Cell(str(now)), Cell(str(then)), Cell(_signed(now - then))))


def _signed(difference: int) -> str:
    return f"+{difference}" if difference > 0 else f"{MINUS if difference else ''}{abs(difference)}"
