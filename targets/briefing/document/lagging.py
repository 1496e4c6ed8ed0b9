"""滞后事项: every target that lags or was missed, the most urgent first, with what the responsible unit says about it."""

from collections.abc import Iterator

from targets.briefing.official import Paper
from targets.domain.briefing import Item, Material
from targets.domain.terms import Disclosure
from targets.domain.urgency import urgency
from targets.presentation.charge import names_of
from targets.presentation.disclosure import internal_mark, rests_on_internal
from targets.presentation.periods import day
from targets.presentation.remarks import about, deadline, since
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.verdict import verdict
from targets.presentation.voice import Voice


def write_lagging(paper: Paper, material: Material, voice: Voice) -> None:
    words = voice.words
    paper.heading(words("Targets that lag"))
    lagging = sorted(material.lagging, key=lambda item: urgency(item.target, item.evaluation.status))
    for item in lagging:
        paper.subheading(voice.title(item.target))
        for lead, text in told(item, voice, material):
            paper.text(text, lead=f"{lead}{'：' if words.chinese else ': '}")
    if not lagging:
        paper.text(words("No judged target lags."))


def told(item: Item, voice: Voice, material: Material) -> Iterator[tuple[str, str]]:
    """What there is to say of it, line by line: (what it is, the text)."""
    words, target, remark = voice.words, item.target, item.remark
    units = names_of(voice, voice.catalog.charge_of_target(target).units)
    yield words("Responsible units"), units or (remark.unit if remark else "") or words("not named yet")
    stands = verdict(voice, target, item.evaluation)
    revised = by_revision(voice, target, item.evaluation)
    yield words("Verdict"), words.joined(stands, revised, internal_mark(rests_on_internal(item.evaluation), words))
    if remark is None:
        yield words("Cause and next step"), words("The responsible unit has not said anything yet.")
        return
    yield words("Cause"), remark.cause
    yield words("Next step"), remark.next_step
    yield words("Deadline"), deadline(remark, words, min(material.on or material.known, material.known))
    shown = internal_mark(remark.disclosure is Disclosure.INTERNAL, words)
    written = words.joined(day(remark.written_on, words), remark.unit, remark.person, remark.contact, shown)
    spoke = words("Written about: {light}", light=about(voice, target, remark))
    yield words("Written by"), words.joined(written, spoke, since(voice, remark, item.evaluation))
