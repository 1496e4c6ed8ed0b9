"""The list of figures: every one known of the indicators told, each with where it stands."""

from collections.abc import Iterator
from typing import Final

from targets.briefing.sheets.listed import Column
from targets.briefing.sheets.targets import in_words, source_ids
from targets.domain.briefing import Material
from targets.domain.indicator import Indicator, Observation
from targets.domain.precedence import in_time
from targets.presentation import vocabulary
from targets.presentation.disclosure import disclosed
from targets.presentation.voice import Voice
from targets.presentation.words import N_

_AND: Final = " ‖ "


def figures_of(material: Material) -> Iterator[Observation]:
    """In the order of the targets, each indicator once, in time; counterparts and what is compared with among them."""
    told: set[str] = set()
    for item in material.items:
        for series in (item.series, *filter(None, (item.counterpart,)), *item.beside):
            if series.indicator.id not in told:
                told.add(series.indicator.id)
                yield from sorted(series.figures, key=in_time)


def _of(voice: Voice, figure: Observation) -> Indicator:
    return voice.catalog.indicators[figure.indicator]


def _yes(voice: Voice, holds: bool) -> str:
    return voice.words("yes") if holds else ""


def _titles(voice: Voice, figure: Observation) -> str:
    titles = dict.fromkeys(voice.catalog.sources[citation.source].title for citation in figure.citations)
    return _AND.join(titles) or figure.typed_source or ""


COLUMNS: Final[tuple[Column[Observation], ...]] = (
    Column(N_("Indicator code"), lambda _, figure: figure.indicator),
    Column(N_("Indicator"), lambda voice, figure: voice.name(_of(voice, figure))),
    Column(N_("Domain"), lambda voice, figure: vocabulary.term(_of(voice, figure).domain, voice.words)),
    Column(N_("Area"), lambda voice, figure: voice.area(_of(voice, figure))),
    Column(N_("Population"), lambda voice, figure: voice.population(_of(voice, figure))),
    Column(N_("Measure"), lambda voice, figure: vocabulary.term(_of(voice, figure).measure, voice.words)),
    Column(N_("Price basis"), lambda voice, figure: vocabulary.term(_of(voice, figure).prices, voice.words)),
    Column(N_("Period"), lambda voice, figure: voice.period(figure.period, _of(voice, figure))),
    Column(N_("Period begins"), lambda _, figure: figure.period.first),
    Column(N_("Period ends"), lambda _, figure: figure.period.last),
    Column(N_("Value"), lambda _, figure: figure.value),
    Column(N_("Unit"), lambda voice, figure: voice.unit(_of(voice, figure).unit)),
    Column(N_("In words"), in_words),
    Column(N_("Edition"), lambda voice, figure: vocabulary.term(figure.vintage, voice.words)),
    Column(N_("Computed"), lambda voice, figure: _yes(voice, figure.computed is not None)),
    Column(N_("Grade"), lambda voice, figure: vocabulary.term(figure.grade, voice.words)),
    Column(N_("Origin"), lambda voice, figure: vocabulary.term(figure.origin, voice.words)),
    Column(N_("Known from"), lambda _, figure: figure.known_from),
    Column(N_("Day of publication assumed"), lambda voice, figure: _yes(voice, figure.known_assumed)),
    Column(N_("Disclosure"), lambda voice, figure: disclosed(figure.disclosure, voice.words)),
    Column(N_("Source (code)"), lambda _, figure: source_ids(figure)),
    Column(N_("Source"), _titles),
    Column(N_("Place"), lambda _, figure: _AND.join(dict.fromkeys(one.place for one in figure.citations))),
    Column(N_("Clause"), lambda _, figure: _AND.join(dict.fromkeys(one.clause for one in figure.citations))),
)
