"""The colours that Streamlit is given are those of the palettes."""

import tomllib

import pytest

from targets.presentation.palette import DARK, LIGHT, Palette
from targets.web.front_page import style
from tests.server import PROJECT

THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
STYLE = style()


@pytest.mark.parametrize(("name", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_a_theme_has_the_colours_of_its_palette(name: str, palette: Palette) -> None:
    theme = THEME[name]
    assert theme["backgroundColor"] == palette.ground
    assert theme["textColor"] == palette.ink
    assert theme["borderColor"] == theme["sidebar"]["borderColor"] == palette.line
    assert theme["primaryColor"] == theme["linkColor"] == palette.accent
    assert theme["secondaryBackgroundColor"] == palette.track


def test_second_text_has_the_soft_colour_of_both_palettes() -> None:
    assert f"light-dark({LIGHT.soft}, {DARK.soft})" in STYLE
