"""滞后事项: every target that lags or was missed, the most urgent first, with what the responsible unit says about it."""

from collections.abc import Iterator

from targets.briefing.official import Paper
from targets.domain.briefing import Item, Material
from targets.domain.urgency import urgency
from targets.presentation.charge import names_of
from targets.presentation.disclosure import internal_mark, rests_on_internal
from targets.presentation.sentences.lagging import explanations
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.verdict import verdict
from targets.presentation.voice import Voice


def write_lagging(paper: Paper, material: Material, voice: Voice) -> None:
    words = voice.words
    paper.heading(words("Targets that lag"))
    lagging = sorted(material.lagging, key=lambda item: urgency(item.target, item.evaluation.status))
    for item in lagging:
        paper.subheading(voice.title(item.target))
        for lead, text in _told(item, voice, material):
            paper.text(text, lead=f"{lead}{'：' if words.chinese else ': '}")
    if not lagging:
        paper.text(words("No judged target lags."))


def _told(item: Item, voice: Voice, material: Material) -> Iterator[tuple[str, str]]:
    """Line by line: (what it is, what is said). A deadline has passed by the day judged as of, or by that of knowledge."""
    words, target, evaluation = voice.words, item.target, item.evaluation
    units = names_of(voice, voice.catalog.charge_of_target(target).units)
    yield words("Responsible units"), units or (item.remark.unit if item.remark else "") or words("not named yet")
    stands, revised = verdict(voice, target, evaluation), by_revision(voice, target, evaluation)
    yield words("Verdict"), words.joined(stands, revised, internal_mark(rests_on_internal(evaluation), words))
    yield from explanations(voice, item, min(material.on or material.known, material.known))
