"""The files there are to be made of a choice."""

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Final, Protocol

import streamlit as st

from targets.domain.briefing import Form, Material
from targets.presentation.file_names import file_name
from targets.presentation.voice import Voice
from targets.web.briefing.making import Told, draw_made, make
from targets.web.briefing.words import FORMS, HOLDS

ORDER: Final = (Form.SLIDES, Form.DOCUMENT, Form.WORKBOOK, Form.PICTURES)


class Writer(Protocol):
    """Makes a file of a material."""

    def __call__(self, material: Material, voice: Voice, *, base_address: str | None, progress: Told) -> bytes: ...


Writers = Mapping[Form, Writer]


def draw_files(
    material: Material, of: tuple[object, ...], voice: Voice, writers: Writers, base_address: str | None
) -> None:
    """A card a form, with the button that makes it."""
    offered = [form for form in ORDER if form in writers]
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
                pressed = st.button(words("Make it"), key=f"briefing_make_{form.name}")
                if pressed:
                    write = partial(_write, writers[form], material, voice, base_address)
                    make(form, of, file_name(material, form, voice), write, words)
                draw_made(form, of, words)


def _write(writer: Writer, material: Material, voice: Voice, base_address: str | None, progress: Told) -> bytes:
    return writer(material, voice, base_address=base_address, progress=progress)
