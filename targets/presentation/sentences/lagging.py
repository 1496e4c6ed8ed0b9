"""What the responsible unit says of a target that lags, as plain text for files: cause, next step, deadline."""

from datetime import date

from targets.domain.briefing import Item
from targets.domain.terms import Disclosure
from targets.presentation.disclosure import internal_mark
from targets.presentation.periods import day
from targets.presentation.remarks import deadline, since
from targets.presentation.voice import Voice


def explanations(voice: Voice, item: Item, on: date) -> tuple[tuple[str, str], ...]:
    """(what it is, what is said) in the order told; where nothing was said, that. `on`: by which a deadline may have passed."""
    words, remark = voice.words, item.remark
    if remark is None:
        return ((words("Cause"), words("The responsible unit has not explained it yet.")),)
    shown = internal_mark(remark.disclosure is Disclosure.INTERNAL, words)
    by = words.joined(remark.unit, day(remark.written_on, words), shown, since(voice, remark, item.evaluation))
    return (
        (words("Cause"), remark.cause),
        (words("Next step"), remark.next_step),
        (words("Deadline"), deadline(remark, words, on)),
        (words("Said by"), by),
    )
