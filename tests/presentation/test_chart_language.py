"""One visual language: every kind of chart says the same thing in the same colour, width and dash, on the same paper."""

import re
from collections.abc import Iterator

import pytest

from targets.presentation.charts import Picture
from targets.presentation.charts.paper import ACTUAL, BAND, FONT, GROUND, LINE, MUTED, SOFT, TARGET, TRACK
from targets.presentation.palette import LIGHT
from targets.presentation.words import Language
from tests.presentation.hard import hard

ALL = {language: hard(language) for language in Language}
KINDS = [(language, name) for language in Language for name in ALL[language]]
OF_STATUS = {*LIGHT.tones.values(), *LIGHT.outline.values()}
PAPER = {ACTUAL, BAND, GROUND, LINE, MUTED, SOFT, TARGET, TRACK, LIGHT.ink, "#B4BECC", "#8FA3C4"}


def every(kind: str) -> Iterator[tuple[str, Picture]]:
    for language, name in KINDS:
        if name.startswith(kind):
            yield name, ALL[language][name]


def colours(value: object) -> set[str]:
    return set(re.findall(r"#[0-9A-Fa-f]{6}\b|rgba\([^)]*\)", str(value)))


@pytest.mark.parametrize(("language", "name"), KINDS)
def test_a_chart_stands_on_white_with_title_scope_foot_sentence_and_table(language: Language, name: str) -> None:
    drawn = ALL[language][name]
    layout = drawn.figure.layout
    common = layout.template.layout
    assert (common.paper_bgcolor, common.plot_bgcolor, common.font.family) == (GROUND, GROUND, FONT)
    title, (subtitle, _, foot) = layout.title.text, (one.text for one in layout.annotations[:3])
    assert title
    assert ("嘉兴" if language is Language.ZH else "Jiaxing") in subtitle
    assert foot.startswith("来源：" if language is Language.ZH else "Source: ")
    assert (
        "数据截至2026年11月22日" if language is Language.ZH else "figures known on 22 Nov 2026"
    ) in foot or name.startswith("matrix")
    assert "None" not in foot
    assert drawn.alt.endswith("。" if language is Language.ZH else ".")
    assert not drawn.table.empty


@pytest.mark.parametrize(("language", "name"), KINDS)
def test_no_colour_is_made_up_and_those_of_a_status_mean_one(language: Language, name: str) -> None:
    drawn = ALL[language][name]
    allowed = PAPER | (OF_STATUS if name.startswith("matrix") else set())
    assert set().union(*(colours(one.to_plotly_json()) for one in drawn.figure.data)) <= allowed
    assert set().union(*(colours(one.to_plotly_json()) for one in drawn.figure.layout.shapes)) <= PAPER | OF_STATUS
    written = set().union(*(colours(one.text) | colours(one.font.color) for one in drawn.figure.layout.annotations))
    assert LIGHT.tones["behind"] not in written


def test_what_was_promised_is_dashed_and_dark_grey_everywhere() -> None:
    looks = {
        (one.line.color, one.line.dash, one.line.width)
        for _, drawn in every("")
        for one in drawn.figure.data
        if one.name == "target"
    }
    assert looks == {(TARGET, "7px,4px", 3)}


def test_what_is_computed_is_dotted_everywhere_and_says_so() -> None:
    for name, drawn in every(""):
        ways = [
            one for one in drawn.figure.data if one.name == "path" or (one.name == "schedule" and len(set(one.x)) > 1)
        ]
        assert all((one.line.dash, one.line.color, one.line.width) == ("dot", TARGET, 2) for one in ways), name


def test_what_was_achieved_has_one_colour_and_one_width() -> None:
    runs = [
        one
        for kind in ("level", "months")
        for _, drawn in every(kind)
        for one in drawn.figure.data
        if one.name == "line"
    ]
    assert {(one.line.color, one.line.width, one.line.dash) for one in runs} == {(ACTUAL, 2.5, None)}


def test_preliminary_figures_are_hollow_in_every_kind_with_dots() -> None:
    for kind in ("level", "rate", "months", "share"):
        for name, drawn in every(kind):
            for one in (one for one in drawn.figure.data if one.name == "actual"):
                filled = one.marker.color if isinstance(one.marker.color, str) else set(one.marker.color)
                assert filled in (GROUND, {GROUND}), name


def test_a_break_is_a_thin_upright_dash() -> None:
    dashes = [
        shape.line
        for _, drawn in every("level")
        for shape in drawn.figure.layout.shapes
        if shape.type == "line" and shape.xref == "x" and shape.yref == "paper"
    ]
    assert {(line.color, line.width, line.dash) for line in dashes} == {(SOFT, 1, "4px,3px")}


def test_a_tolerance_is_a_band_of_twelve_percent() -> None:
    bands = {
        shape.fillcolor
        for _, drawn in every("rate")
        for shape in drawn.figure.layout.shapes
        if "rgba" in str(shape.fillcolor)
    }
    assert bands == {"rgba(18, 57, 123, 0.12)"}
