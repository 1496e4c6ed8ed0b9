"""The guide in the visitor's language. It is our own text, so it may be Markdown; its pictures are drawn from their files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import streamlit as st

from targets.presentation.words import Language
from targets.web.settings import PROJECT

DOCS: Final = PROJECT / "docs"
WIDEST: Final = 860  # pixels: more makes lines too long to read
_APART: Final = re.compile(r"^(?:!\[(?P<alt>[^\]]*)\]\((?P<path>pictures/[\w.-]+)\)|## (?P<heading>.+))$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Picture:
    """`alt`: what it shows, in words."""

    file: Path
    alt: str


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


def guide(language: Language) -> Iterator[str | Picture | Heading]:
    """Markdown, pictures and headings in their order, without the title, which the page says itself."""
    text = (DOCS / f"guide.{language}.md").read_text(encoding="utf-8").partition("\n")[2]
    done = 0
    for found in _APART.finditer(text):
        yield text[done : found.start()]
        yield Heading(found["heading"]) if found["heading"] else Picture(DOCS / found["path"], found["alt"])
        done = found.end()
    yield text[done:]


def draw_guide(language: Language) -> None:
    with st.container(width=WIDEST, key="guide"):
        for part in guide(language):
            if isinstance(part, Picture):
                st.image(str(part.file), alt=part.alt, caption=part.alt, width="stretch")
            elif isinstance(part, Heading):
                st.subheader(part.text, anchor=False)
            elif part.strip():
                st.markdown(part)
