"""Which targets turned since the end of the month before, from what to what, and why."""

from targets.briefing.official import Align, Cell, Column, Paper, Row, Table
from targets.domain.bulletin import Bulletin, tells_internal
from targets.domain.changes import Cause, Turn
from targets.presentation.disclosure import internal_mark
from targets.presentation.periods import day
from targets.presentation.sentences.change_lines import status
from targets.presentation.sentences.changes import why
from targets.presentation.voice import Voice


def tell_turns(paper: Paper, month: Bulletin, voice: Voice) -> None:
    """Targets that were only published in the month are counted, not listed."""
    words = voice.words
    paper.heading(words("What turned since {day}", day=day(month.since, words)))
    published = [turn for turn in month.turns if turn.cause is Cause.PUBLICATION]
    turned = [turn for turn in month.turns if turn.cause is not Cause.PUBLICATION]
    if published:
        paper.text(
            words.plural(
                "{count} target was published in this month.",
                "{count} targets were published in this month.",
                len(published),
            )
        )
    if turned:
        said = words.plural(
            "The status of {count} target turned:", "The status of {count} targets turned:", len(turned)
        )
        paper.text(said)
        paper.table(_table(month, turned, voice))
    elif not published:
        paper.text(words("The status of no target turned."))


def _table(month: Bulletin, turned: list[Turn], voice: Voice) -> Table:
    words = voice.words
    columns = (
        Column(words("Target"), 5),
        Column(words("End of the month before"), 3.4, Align.MIDDLE),
        Column(words("End of this month"), 3.4, Align.MIDDLE),
        Column(words("Why it turned"), 7),
    )
    return Table(columns, [_row(Voice(month.catalog_of(turn), words), turn) for turn in turned])


def _row(voice: Voice, turn: Turn) -> Row:
    words = voice.words
    name = words.joined(voice.title(turn.target), internal_mark(tells_internal(turn), words))
    before, after = (status(voice, turn.target, one) for one in (turn.before, turn.after))
    return Row((Cell(name), Cell(before), Cell(after), Cell(why(voice, turn))))
