"""What lags, with what the responsible unit says about it: cause, next step, deadline."""

from targets.briefing.slides.blank import EDGE
from targets.briefing.slides.canvas import Canvas
from targets.briefing.slides.marks import sign
from targets.briefing.slides.pages import Pages
from targets.briefing.slides.table import Cell, Column, Rows, run_on
from targets.briefing.slides.typeset import Face, Run, bolder, plain
from targets.domain.briefing import Item
from targets.presentation.charge import in_charge
from targets.presentation.disclosure import internal_mark
from targets.presentation.palette import LIGHT
from targets.presentation.remarks import deadline, since
from targets.presentation.sentences.verdict import in_short
from targets.presentation.status import verdict_name
from targets.presentation.wording import wording

_FACE, _SOFT = Face(12), Face(12, colour=LIGHT.soft)


def draw_lagging(pages: Pages) -> None:
    """As many slides as they fill; none where nothing lags."""
    lagging = pages.material.lagging
    if not lagging:
        return
    words, internal = pages.words, any(item.internal for item in lagging)
    title = words.plural("{count} target lags", "{count} targets lag", len(lagging))
    table = Rows(_columns(pages), _FACE, tuple(_row(pages, item) for item in lagging))

    def begin() -> Canvas:
        kicker, foot = words("Needs attention"), [pages.about(internal)]
        told = [pages.marks(internal), title]
        return pages.begin(title, kicker=kicker, internal=internal, foot=foot, code=pages.code, notes=told)

    run_on(begin, table, title, EDGE)


def _columns(pages: Pages) -> tuple[Column, ...]:
    words = pages.words
    heads = (words("Target"), words("Progress"), words("Cause"), words("Next step"), words("Deadline and unit"))
    return tuple(Column(name, wide) for name, wide in zip(heads, (175, 190, 200, 185, 130), strict=True))


def _row(pages: Pages, item: Item) -> tuple[Cell, ...]:
    words, voice, target, evaluation = pages.words, pages.voice, item.target, item.evaluation
    name = [(Run(voice.title(target), bolder(_FACE)),)]
    promise = words("Target: {target}", target=wording(voice, target))
    status = (sign(evaluation.status, _FACE), Run(verdict_name(evaluation, target, words), bolder(_FACE)))
    told = [*name, *plain(promise, internal_mark(item.internal, words))]
    standing = [status, *plain(in_short(voice, target, evaluation))]
    charge = in_charge(voice, voice.catalog.charge_of_target(target))
    remark = item.remark
    if remark is None:
        return told, standing, [(Run(words("No cause given yet"), _SOFT),)], [], plain(charge)
    who = [deadline(remark, words, evaluation.on), remark.unit or charge]
    later = since(voice, remark, evaluation)
    cause = [*plain(remark.cause), *([(Run(later, _SOFT),)] if later else [])]
    return told, standing, cause, plain(remark.next_step), plain(*who)
