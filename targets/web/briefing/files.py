"""The files there are to be made of a choice, a card each with the button that makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Final, Protocol

import streamlit as st

from targets.domain.briefing import Form, Material
from targets.domain.bulletin import Bulletin
from targets.presentation.file_names import file_name
from targets.presentation.voice import Voice
from targets.presentation.words import Words
from targets.web.briefing.making import Told, draw_made, forget, make
from targets.web.briefing.words import FORMS, HOLDS
from targets.web.literal import literal

ORDER: Final = (Form.SLIDES, Form.DOCUMENT, Form.WORKBOOK, Form.PICTURES)


class Writer(Protocol):
    """Makes a file of a material. Raises NotMadeError with a sentence for the reader."""

    def __call__(self, material: Material, voice: Voice, *, base_address: str | None, progress: Told) -> bytes: ...


class BulletinWriter(Protocol):
    """The same of a month."""

    def __call__(self, month: Bulletin, voice: Voice, *, base_address: str | None, progress: Told) -> bytes: ...


@dataclass(frozen=True)
class Writers:
    """What makes files; a form without a writer is not offered.

    `forms`: form -> the ways there are to write it, by what they are called in either language; "" for the only one.
    `obstacles`: form -> what is missing on this machine and how to get it, "" for nothing. `base_address`: see `Settings`.
    """

    forms: Mapping[Form, Mapping[str, Writer]]
    bulletin: BulletinWriter | None = None
    obstacles: Mapping[Form, Callable[[Words], str]] | None = None
    base_address: str | None = None


def draw_files(material: Material, of: tuple[object, ...], voice: Voice, writers: Writers) -> None:
    offered = [form for form in ORDER if form in writers.forms]
    if not offered:
        return
    words = voice.words
    st.html(f'<h2 class="part">{escape(words("Take it along"))}</h2>')
    with st.container(horizontal=True, key="briefing_files", gap="small"):
        for form in offered:
            with st.container(border=True, key=f"briefing_file_{form.name}", gap="small"):
                st.html(
                    f'<p><b>{escape(words(FORMS[form]))}</b></p><p class="finding">{escape(words(HOLDS[form]))}</p>'
                )
                _draw_form(form, material, of, voice, writers)


def _draw_form(form: Form, material: Material, of: tuple[object, ...], voice: Voice, writers: Writers) -> None:
    words, ways = voice.words, writers.forms[form]
    missing = (writers.obstacles or {}).get(form)
    if missing is not None and (said := missing(words)):
        st.caption(literal(said))
        return
    way = next(iter(ways))
    if len(ways) > 1:
        way = st.selectbox(
            words("Kind"),
            list(ways),
            key=f"briefing_way_{form.name}",
            label_visibility="collapsed",
            persist_state="session",
        )
    if st.button(words("Make it"), on_click=forget, key=f"briefing_make_{form.name}"):
        write = partial(_write, ways[way], material, voice, writers.base_address)
        make(form, (*of, way), file_name(material, form, voice), write, words)
    draw_made(form, (*of, way), words)


def _write(writer: Writer, material: Material, voice: Voice, base_address: str | None, progress: Told) -> bytes:
    return writer(material, voice, base_address=base_address, progress=progress)
