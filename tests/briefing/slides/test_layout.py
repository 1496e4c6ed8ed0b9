"""Nothing on a slide runs over its box, over another shape or over the edge."""

from itertools import combinations
from typing import Any

import pytest

from targets.briefing.slides.blank import HIGH, ROOM, WIDE
from targets.briefing.slides.typeset import Face, wrapped
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure, Status
from targets.presentation.charts.text import width
from targets.presentation.words import Language
from tests.briefing.slides.made import deck, of_city, of_year
from tests.domain.builders import a_figure, a_growth_target, a_target
from tests.presentation.charted import GROWTH
from tests.presentation.city import named, quoting, tell

POINT = 12700
Box = tuple[str, float, float, float, float]  # name, left, right, top, bottom in points


def crowded(made: Any) -> list[str]:
    """Every fault with its slide; none in a sound deck."""
    return [
        f"{page}: {fault}"
        for page, slide in enumerate(made.slides, start=1)
        for fault in (*overflowing(slide), *overlapping(slide))
    ]


def overflowing(slide: Any) -> list[str]:
    found = []
    for shape in slide.shapes:
        if shape.has_text_frame and shape.text_frame.text and shape.name != "Status":
            needed = sum(lines_of(one, shape.width / POINT) for one in shape.text_frame.paragraphs)
            if needed > shape.height / POINT + 0.5:
                found.append(f"{shape.name} needs {needed:.1f} of {shape.height / POINT:.1f}: {shape.text_frame.text}")
        if shape.has_table:
            found += overflowing_rows(shape.table)
    return found


def overflowing_rows(table: Any) -> list[str]:
    found = []
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            inside = column.width / POINT - (cell.margin_left + cell.margin_right) / POINT
            needed = sum(lines_of(one, inside) for one in cell.text_frame.paragraphs if one.text)
            if needed > row.height / POINT - (cell.margin_top + cell.margin_bottom) / POINT + 0.5:
                found.append(f"cell needs {needed:.1f}: {cell.text_frame.text}")
    return found


def lines_of(paragraph: Any, wide: float) -> float:
    """Points a paragraph needs when a program fills its lines sign by sign, words of Latin letters kept whole."""
    size = max(run.font.size.pt for run in paragraph.runs) if paragraph.runs else 0.0
    rows = 0
    for part in paragraph.text.split("\v"):
        used, rows = 0.0, rows + 1
        for word in part.replace(" ", " \n").split("\n"):
            latin = word.isascii() and width(word) * size * 0.9 <= wide
            for piece in [word] if latin else word:
                across = width(piece) * size * 0.9 if piece.isascii() else width(piece) * size
                if used and used + across > wide + size * 0.1:
                    used, rows = 0.0, rows + 1
                used += across
    spacing = paragraph.line_spacing
    return rows * (spacing.pt if spacing is not None else size * 1.32)


def overlapping(slide: Any) -> list[str]:
    shapes = list(slide.shapes)
    outside = [one.name for one in shapes if one.left < 0 or one.top < 0 or right(one) > WIDE or below(one) > HIGH]
    boxes = [(one.name, one.left / POINT, right(one), one.top / POINT, below(one)) for one in shapes]
    pairs = [f"{one[0]} lies on {other[0]}" for one, other in combinations(boxes, 2) if meet(one, other)]
    return [*(f"{name} leaves the slide" for name in outside), *pairs]


def right(shape: Any) -> float:
    return float(shape.left + shape.width) / POINT - 0.01


def below(shape: Any) -> float:
    return float(shape.top + shape.height) / POINT - 0.01


def meet(one: Box, other: Box) -> bool:
    across, down = min(one[2], other[2]) - max(one[1], other[1]), min(one[4], other[4]) - max(one[3], other[3])
    return across > 0.5 and down > 0.5


@pytest.mark.parametrize(
    ("year", "practice", "language", "address"),
    [
        (2017, False, Language.ZH, "https://targets.example"),
        (2017, True, Language.ZH, "https://targets.example"),
        (2017, True, Language.EN, None),
        (2021, False, Language.EN, "https://targets.example"),
        (2021, True, Language.ZH, None),
    ],
    ids=str,
)
def test_no_text_overflows_and_no_two_shapes_overlap(
    year: int, practice: bool, language: Language, address: str | None
) -> None:
    assert crowded(deck(of_year(year, practice=practice), language, address)) == []


def test_texts_of_any_length_are_broken_set_smaller_or_run_on() -> None:
    long = named(GROWTH, "单位地区生产总值" * 14, "Gross domestic product per unit of everything " * 6)
    target = a_growth_target("7", citations=quoting("增长7%", "7%"))
    told = tell(target, a_figure("6", "2016"), a_figure("2"), of=long)
    for language in Language:
        made = deck(of_city(told, remarks=[a_remark("原因" * 900, "Steps to be taken. " * 200)]), language)
        assert crowded(made) == []
        assert len(made.slides) > 5


def test_what_is_said_instead_of_a_chart_is_set_as_large_as_it_has_room() -> None:
    sizes = []
    for times in (1, 20):
        long = named(GROWTH, "单位地区生产总值" * times, "GDP per unit")
        slide = deck(of_city(tell(a_target("assigned"), a_figure("-2.6", "2016"), of=long))).slides[2]
        facts = [shape for shape in slide.shapes if shape.name == "Fact"]
        sizes.append(facts[-1].text_frame.paragraphs[0].runs[0].font.size.pt)
        assert [shape.text_frame.text.endswith("下降2.6%") for shape in facts].count(True) == 1
        assert [*overflowing(slide), *overlapping(slide)] == []
    assert sizes[0] == 24 > sizes[1]


def test_a_title_has_no_last_row_of_a_single_sign() -> None:
    sizes = {}
    for length in range(6, 30):
        told = deck(of_city(tell(a_growth_target("7"), a_figure("2"), of=named(GROWTH, "字" * length, "it"))))
        run = told.slides[2].shapes.title.text_frame.paragraphs[0].runs[0]
        rows = wrapped(run.text, Face(run.font.size.pt, bold=True), ROOM)
        assert len(rows) == 1 or width(rows[-1]) >= 4
        sizes[length] = run.font.size.pt
    assert set(sizes.values()) >= {24, 26, 28}


def test_a_box_that_is_too_small_and_two_that_meet_would_be_found() -> None:
    slide = deck(of_city(tell(a_growth_target("7"), a_figure("2"), of=GROWTH))).slides[2]
    title = slide.shapes.title
    title.text_frame.paragraphs[0].runs[0].text = "字" * 200
    title.top -= 20 * POINT
    assert any(one.startswith("Title needs") for one in overflowing(slide))
    assert "Mark lies on Title" in overlapping(slide)


def a_remark(cause: str, next_step: str) -> Remark:
    """Written about the light that 2.5 % gave."""
    told = tell(a_growth_target("7"), a_figure("2.5"), of=GROWTH).evaluation
    return Remark(
        row=1,
        target="target",
        status=Status.MISSED,
        period=told.due,
        value=told.actual.value if told.actual else None,
        cause=cause,
        next_step=next_step,
        deadline=told.due.last,
        unit="市发改委",
        person="",
        contact="",
        disclosure=Disclosure.PUBLIC,
        written_on=told.due.last,
    )
