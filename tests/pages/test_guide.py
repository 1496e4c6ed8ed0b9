"""The guide is the file under docs/, with its pictures, in the visitor's language."""

import re
from pathlib import Path

import pytest

from targets.presentation.words import Language
from targets.web.guide.page import DOCS, Picture, guide
from tests.pages.conftest import Opening
from tests.pages.reading import shown


@pytest.mark.parametrize(
    ("lang", "file", "title"), [("中文", "guide.zh.md", "使用说明"), ("English", "guide.en.md", "Guide")]
)
def test_the_page_says_what_the_file_says(opening: Opening, lang: str, file: str, title: str) -> None:
    page = opening("guide.py", lang=lang)
    assert not page.exception
    assert shown(page, "title") == [title]
    text = (DOCS / file).read_text(encoding="utf-8")
    said = "".join(element.value for element in page.main.markdown)
    assert re.sub(r"\s", "", said) == re.sub(r"\s", "", re.sub(r"^(##? |!\[).*$", "", text, flags=re.MULTILINE))
    assert [element.value for element in page.main.subheader] == re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert len(page.main.get("image")) == text.count("](pictures/")


@pytest.mark.parametrize("language", Language)
def test_every_picture_is_there_and_says_in_words_what_it_shows(language: Language) -> None:
    pictures = [part for part in guide(language) if isinstance(part, Picture)]
    assert len(pictures) == 3
    assert [picture.file for picture in pictures if not picture.file.is_file()] == []
    assert all(picture.alt for picture in pictures)


def test_both_guides_have_the_same_sections_and_steps() -> None:
    def shape(file: Path) -> list[str]:
        return re.findall(r"^(?:#+|\d+\.|!)", file.read_text(encoding="utf-8"), re.MULTILINE)

    assert shape(DOCS / "guide.zh.md") == shape(DOCS / "guide.en.md")


def test_the_english_guide_holds_no_chinese() -> None:
    assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", (DOCS / "guide.en.md").read_text(encoding="utf-8"))
