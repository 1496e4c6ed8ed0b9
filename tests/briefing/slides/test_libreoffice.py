"""The slides as another program draws them: LibreOffice opens the file, and every title stands on its page."""

import os
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from targets.presentation.words import Language
from tests.briefing.slides.made import deck, of_year, titles


def office() -> str | None:
    """The program, where it comes with what opens slides."""
    found = shutil.which("soffice")
    return found if found and (Path(os.path.realpath(found)).parent / "simpress").exists() else None


pytestmark = pytest.mark.skipif(office() is None, reason="no LibreOffice Impress (apt-get install libreoffice-impress)")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """The titles of a practice deck, and the text of each page of its PDF, both without blanks."""
    folder = tmp_path_factory.mktemp("slides")
    made = deck(of_year(2021, practice=True), Language.ZH, "https://targets.example")
    made.save(folder / "slides.pptx")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    told = [office() or "", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*told, str(folder / "slides.pptx")], check=True, capture_output=True, timeout=180)
    document = pypdfium2.PdfDocument(folder / "slides.pdf")
    read = [_dense(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return [_dense(title) for title in titles(made)], read


def test_every_title_is_found_on_its_page(pages: tuple[list[str], list[str]]) -> None:
    told, read = pages
    assert len(read) == len(told)
    assert [title for title, text in zip(told, read, strict=True) if title not in text] == []


def test_every_page_says_that_its_figures_are_for_practice(pages: tuple[list[str], list[str]]) -> None:
    assert [text for text in pages[1] if "演练数据" not in text] == []


def test_the_numbers_of_a_chart_are_drawn_with_the_words_that_belong_to_them(
    pages: tuple[list[str], list[str]],
) -> None:
    gdp = next(text for text in pages[1] if "地区生产总值" in text and "2021年目标" in text)
    assert "目标5400" in gdp


def _dense(text: str) -> str:
    return "".join(text.split())
