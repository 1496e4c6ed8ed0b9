"""The page from top to bottom: what the report holds, part by part, or a text laid under the catalog."""

from html import escape

import streamlit as st

from targets.presentation.foreign import tag_of
from targets.presentation.found import heading_title
from targets.presentation.voice import Voice
from targets.tracking.coverage import Section, Tally, coverage, parts
from targets.web.choices import choose, side_by_side
from targets.web.report.passages import sections_html
from targets.web.report.proof import draw_proof
from targets.web.report.tallies import tallies_html
from targets.web.report.words import PART, SHOW, SHOWN, VIEW, VIEWS
from targets.web.visit import Visit


def draw_report(here: Visit, voice: Voice) -> None:
    words = voice.words
    source = voice.catalog.sources[voice.catalog.report.source]
    st.html(f'<p lang="{tag_of(source.title)}">{escape(source.title)}</p>')
    view = side_by_side(VIEW, words("View"), list(VIEWS), next(iter(VIEWS)), lambda one: words(VIEWS[one]))
    if view == "text":
        draw_proof(voice)
    else:
        _draw_coverage(here, voice)


def _draw_coverage(here: Visit, voice: Voice) -> None:
    words = voice.words
    by_part = parts(coverage(here.snapshot(), here.on))
    st.html(tallies_html(by_part, words))
    left, right = st.columns([6, 5], vertical_alignment="bottom")
    with left:
        part = choose(
            PART, words("Part of the report"), list(by_part), _fullest(by_part), lambda one: _named(by_part[one])
        )
    with right:
        show = side_by_side(SHOW, words("Show"), list(SHOWN), next(iter(SHOWN)), lambda one: words(SHOWN[one]))
    chosen = by_part[part]
    if show != "all":
        filtered = (section.only(targets=show == "targets", missing=show == "missing") for section in chosen)
        chosen = tuple(section for section in filtered if section.passages)
    if not chosen:
        st.info(words("Nothing in this part is of that sort."))
        return
    st.html(sections_html(chosen, voice))


def _fullest(by_part: dict[str, tuple[Section, ...]]) -> str:
    """The part that sets most targets: what most people come for."""
    return max(by_part, key=lambda one: Tally.of(e for section in by_part[one] for e in section.entries).targets)


def _named(sections: tuple[Section, ...]) -> str:
    """A part by its heading as printed, where its first words are one."""
    return heading_title(sections[0].heading)
