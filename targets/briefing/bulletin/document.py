"""The bulletin as a Word file; number, signature and date are left to be filled in."""

from collections.abc import Callable
from typing import Final

from targets.briefing.bulletin.standing import tell_counts
from targets.briefing.bulletin.turned import tell_turns
from targets.briefing.bulletin.units import tell_lagging, tell_overdue
from targets.briefing.official import Paper
from targets.domain.bulletin import Bulletin
from targets.presentation.disclosure import caution
from targets.presentation.periods import day, period
from targets.presentation.practice import mark
from targets.presentation.sentences.timing import knowledge
from targets.presentation.voice import Voice
from targets.presentation.words import N_

BLANK: Final = "〔　　　　〕"
_PARTS: Final[tuple[Callable[[Paper, Bulletin, Voice], None], ...]] = (
    tell_counts,
    tell_turns,
    tell_lagging,
    tell_overdue,
)
_TITLE: Final = N_("Bulletin on the progress of the targets, {month}")


def bulletin(
    month: Bulletin, voice: Voice, *, base_address: str | None = None, progress: Callable[[int, int], None]
) -> bytes:
    """A .docx file in the language of `voice`, whose catalog is that of the month's end. `progress`: parts done, of how many."""
    words, until = voice.words, month.until
    code = words("version {code}", code=month.code) if month.code else ""
    check = f"{base_address.rstrip('/')}/check?code={month.code}" if base_address and month.code else ""
    title = title_of(month, voice)
    paper = Paper(
        words,
        title,
        marks=(mark(month.material.catalog, words), caution(month.internal, words)),
        foot=words.joined(knowledge(until, words), code, check),
        made=month.material.made,
    )
    paper.subtitle(words("Document number: {blank}    Approved by: {blank2}", blank=BLANK, blank2=BLANK))
    paper.title(title)
    paper.text(words("To: {blank}", blank=BLANK))
    paper.text(
        words(
            "How the targets of {year} stood on {until}, judged from what was known on that day, and what turned since {since}, "
            "judged from what was known then.",
            year=month.material.year,
            until=day(until, words),
            since=day(month.since, words),
        )
    )
    for done, tell in enumerate(_PARTS, 1):
        tell(paper, month, voice)
        progress(done, len(_PARTS))
    paper.closing(words("Issued by: {blank}", blank=BLANK), words("Date: {blank}", blank=BLANK))
    return paper.bytes()


def title_of(month: Bulletin, voice: Voice) -> str:
    """关于2017年9月目标进展情况的督查通报, for the file's name too."""
    return voice.words(_TITLE, month=period(month.month, voice.words))
