"""The list of sources: every document that a target or a figure of the workbook stands in."""

from typing import Final

from targets.briefing.sheets.figures import figures_of
from targets.briefing.sheets.listed import Column
from targets.domain.briefing import Material
from targets.domain.citation import Source
from targets.presentation import vocabulary
from targets.presentation.voice import Voice
from targets.presentation.words import N_

Cited = Source | str
"""A document of the catalog, or what was typed with an entered figure."""


def sources_of(material: Material) -> tuple[Cited, ...]:
    """Each once: of the targets, then of the figures."""
    ids = [citation.source for item in material.items for citation in item.target.citations]
    figures = tuple(figures_of(material))
    ids += [citation.source for figure in figures for citation in figure.citations]
    typed = [figure.typed_source for figure in figures if figure.typed_source and not figure.citations]
    assigned = [item.evaluation.assignment for item in material.items if item.evaluation.assignment]
    typed += [one.source or one.document_number for one in assigned]
    return *(material.catalog.sources[name] for name in dict.fromkeys(ids)), *dict.fromkeys(typed)


def _publisher(voice: Voice, one: Cited) -> str:
    return "" if isinstance(one, str) else voice.words.of(one.publisher)


def _kind(voice: Voice, one: Cited) -> str:
    return voice.words("As typed with an entered figure") if isinstance(one, str) else voice.words.of(one.kind)


def _grade(voice: Voice, one: Cited) -> str:
    return "" if isinstance(one, str) else vocabulary.term(one.grade, voice.words)


COLUMNS: Final[tuple[Column[Cited], ...]] = (
    Column(N_("Source (code)"), lambda _, one: "" if isinstance(one, str) else one.id),
    Column(N_("Title"), lambda _, one: one if isinstance(one, str) else one.title),
    Column(N_("Publisher"), _publisher),
    Column(N_("Published on"), lambda _, one: None if isinstance(one, str) else one.published),
    Column(N_("Document number"), lambda _, one: "" if isinstance(one, str) else one.document_number),
    Column(N_("Kind of source"), _kind),
    Column(N_("Grade"), _grade),
    Column(N_("Address"), lambda _, one: "" if isinstance(one, str) else one.address),
    Column(N_("Note"), lambda _, one: "" if isinstance(one, str) else one.note),
)
