"""One row of the indicators page as HTML: scope, promise, drawing, status, figure and source; every text is escaped."""

from html import escape

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator, Observation
from targets.domain.remark import Remark
from targets.domain.target import Target
from targets.presentation import vocabulary
from targets.presentation.badges import verdict_badge
from targets.presentation.foreign import tag_of
from targets.presentation.miniature import miniature
from targets.presentation.periods import period
from targets.presentation.remarks import in_a_word
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.reasons import shortly
from targets.presentation.voice import Voice
from targets.presentation.wording import wording


def target_row(voice: Voice, target: Target, evaluation: Evaluation, remark: Remark | None = None) -> str:
    """A target and how it stands; where it lags, whether a cause was given."""
    words, indicator = voice.words, voice.indicator(target)
    due = words("Target for {period}", period=period(target.due, words))
    nature = vocabulary.term(target.nature, words)
    figure = evaluation.actual or evaluation.latest
    said = in_a_word(voice, remark) if evaluation.status.needs_attention else ""
    return _row(
        _scope(voice, indicator),
        _cell("promise", f"<b>{escape(wording(voice, target))}</b>", words.joined(due, nature)),
        _cell("drawn", miniature(target, evaluation), ""),
        _cell(
            "status",
            verdict_badge(voice, target, evaluation),
            words.joined(said, shortly(voice, target, evaluation), by_revision(voice, target, evaluation)),
        ),
        _figure(voice, figure, spoke=evaluation.actual is not None),
    )


def untargeted_row(voice: Voice, indicator: Indicator, latest: Observation | None) -> str:
    """An indicator for which the report sets no target: its latest figure alone."""
    none = f'<span class="none">{escape(voice.words("no target in the report"))}</span>'
    return _row(
        _scope(voice, indicator),
        _cell("promise", none, ""),
        _cell("drawn", "", ""),
        _cell("status", "", ""),
        _figure(voice, latest, spoke=True),
    )


def _row(*cells: str) -> str:
    return f'<div class="listed-row">{"".join(cells)}</div>'


def _cell(name: str, html: str, beneath: str) -> str:
    """`html`: made here from escaped texts. `beneath`: a second, softer line, as text."""
    second = f"<small>{escape(beneath)}</small>" if beneath else ""
    return f'<div class="{name}">{html}{second}</div>'


def _scope(voice: Voice, indicator: Indicator) -> str:
    return _cell("scope", "", voice.words.joined(voice.area(indicator), voice.population(indicator)))


def _figure(voice: Voice, figure: Observation | None, *, spoke: bool) -> str:
    """The figure that spoke, else softly the latest one known; with its period and where it stands."""
    words = voice.words
    if figure is None:
        return _cell("figure", f'<span class="none">{escape(words("no figure yet"))}</span>', "")
    indicator = voice.catalog.indicators[figure.indicator]
    when = voice.period(figure.period, indicator)
    dated = words("as of {period}", period=when) if spoke else words("latest: {period}", period=when)
    value = f'<b class="{"spoke" if spoke else "none"}">{escape(voice.said(figure))}</b>'
    return _cell("figure", value, dated) + _source(voice.source_title(figure))


def _source(title: str) -> str:
    """A title stands in the language it was published in, whatever the page's."""
    return f'<div class="source" lang="{tag_of(title)}"><small>{escape(title)}</small></div>' if title else ""
