"""All targets of a year by domain and status: how many, and one brick for each."""

from typing import Any, Final

import plotly.graph_objects as go

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.domain.terms import GREY
from targets.presentation import periods, vocabulary
from targets.presentation.charts import paper
from targets.presentation.charts.controls import controls
from targets.presentation.charts.frame import Caption, Drawing, KeyEntry, framed
from targets.presentation.charts.grid import Grid, Year, column_of, grid_of, table_of
from targets.presentation.charts.matrix_heads import head_height, marks_over, names_over
from targets.presentation.charts.scene import Picture
from targets.presentation.charts.sheet import PAGE, Sheet
from targets.presentation.charts.text import evenly, html, width
from targets.presentation.disclosure import caution, internal_mark
from targets.presentation.palette import LIGHT
from targets.presentation.practice import mark, marked
from targets.presentation.sentences.tally import tally
from targets.presentation.sentences.timing import knowledge
from targets.presentation.sentences.verdict import finding
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.voice import Voice

_ROW: Final = 44
_NAME_ROOM, _NAME_ROOM_OF_A_SHEET, _NAME = 7.5, 20, 12
_GAP: Final = 0.04  # of a column, between a count and what stands beside it
_HIGH, _LEAST_ACROSS = 2, 6  # bricks in a cell: two layers, at least six beside each other


def matrix(voice: Voice, year: Year, sheet: Sheet = PAGE) -> Picture | None:
    """The picture with its finding; None where the year has no target."""
    if not any(year.domains.values()):
        return None
    words, grid = voice.words, grid_of(year)
    room = _NAME_ROOM if sheet.pixels is None else _NAME_ROOM_OF_A_SHEET
    names = [evenly(vocabulary.term(domain, words), room) for domain in grid.domains]
    names.append([words("All domains")])
    last, columns = len(grid.domains), len(grid.statuses)
    left = max(width(line) for lines in names for line in lines) * _NAME + 8
    across = (sheet.wide - left - paper.PAD - 8) / (columns + 1) if sheet.pixels else 0.0
    drawing = Drawing(
        traces=_bricks(voice, grid, beside=sheet.pixels is not None),
        xaxis={"range": [-0.5, columns + 0.5], "visible": False},
        yaxis={
            "range": [-last - 0.5, 0.5],
            "tickmode": "array",
            "tickvals": [-float(row) for row in range(last + 1)],
            "ticktext": ["<br>".join(html(line) for line in lines) for lines in names],
            "tickfont": {"size": _NAME, "color": paper.INK},
        },
        left=left,
        right=8,
        above=head_height(grid, words, across),
        plot=(last + 1) * _ROW,
        sheet=sheet,
    )
    drawing.shapes = [*_rules(last, columns), *marks_over(grid)]
    drawing.annotations = [*names_over(grid, words, across), *_numbers(grid, beside=sheet.pixels is not None)]
    title = tally(year.due, {status: grid.of_status(status) for status in grid.statuses}, words)
    marks, said = _mark(voice, year), words("{sentence}.", sentence=title)
    return Picture(
        figure=framed(drawing, _caption(voice, year, title)),
        config=controls(_filename(voice, year), words, sheet),
        alt=words("{mark}: {said}", mark=marks, said=said) if marks else said,
        table=marked(table_of(voice, grid), voice.catalog, words),
    )


def _bricks(voice: Voice, grid: Grid, *, beside: bool) -> list[go.Bar]:
    """One trace a status. A brick is a target; a grey answer has an empty one. Under their count, or `beside` it where
    columns are wide and rows low.
    """
    across = max(_LEAST_ACROSS, -(-max(grid.counts.values()) // _HIGH))
    wide, high = (0.5 / across, 0.32) if beside else (0.84 / across, 0.36 / _HIGH)
    found = []
    for column, status in enumerate(grid.statuses):
        x, base, told = [], [], []
        for row, domain in enumerate(grid.domains):
            own = [one for one in grid.year.domains[domain] if column_of(one[1].status) is status]
            for index, (target, verdict) in enumerate(own):
                layer, place = divmod(index, across)
                if beside:
                    layers = -(-len(own) // across)
                    x.append(column + _GAP + wide * (place + 0.5))
                    base.append(-row + high * (layers / 2 - layer - 1) + high * 0.14)
                else:
                    in_layer = min(across, len(own) - layer * across)
                    x.append(column + wide * (place - (in_layer - 1) / 2))
                    base.append(-row - 0.1 - high * (layer + 1))
                told.append(_hover(voice, target, verdict))
        tone = LIGHT.tones[LOOKS[status].tone]
        outline = LIGHT.outline.get(LOOKS[status].tone, tone)
        marker = {"color": paper.GROUND if status in GREY else tone, "line": {"color": outline, "width": 1}}
        size = {"width": wide * 0.78, "y": [high * 0.72] * len(x)}
        found.append(go.Bar(name=status.value, x=x, base=base, **size, marker=marker, hoverinfo="text", hovertext=told))
    return found


def _hover(voice: Voice, target: Target, verdict: Evaluation) -> str:
    name = html(verdict_name(verdict, target, voice.words))
    return f"<b>{html(voice.title(target))}</b><br>{name}<br>{html(finding(voice, target, verdict))}"


def _numbers(grid: Grid, *, beside: bool) -> list[dict[str, Any]]:
    """Counts above their bricks or beside them; totals in the last column and the last row."""
    total, last = len(grid.statuses), len(grid.domains)
    cells = [
        (column, row, grid.counts[domain, status])
        for row, domain in enumerate(grid.domains)
        for column, status in enumerate(grid.statuses)
    ]
    up, place = (0.0, {"xanchor": "right"}) if beside else (0.5, {"yanchor": "top"})
    told = [{**_number(column, -row + up, count, 16, paper.INK), **place} for column, row, count in cells if count]
    told += [_number(total, -row, grid.of_domain(domain), 16, paper.SOFT) for row, domain in enumerate(grid.domains)]
    sums = [grid.of_status(status) for status in grid.statuses]
    told += [
        {
            **_number(column, -last, count, 16 if total < 8 else 14, paper.INK),
            **(place if beside and column < total else {}),
        }
        for column, count in enumerate([*sums, sum(sums)])
    ]
    return told


def _number(x: float, y: float, count: int, size: int, colour: str) -> dict[str, Any]:
    return {
        "text": f"<b>{count}</b>",
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "font": {"size": size, "color": colour},
    }


def _rules(last: int, columns: int) -> list[dict[str, Any]]:
    """Hairlines under the rows, a stronger one over the totals, and a ground behind the last column."""
    line = {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "layer": "below"}
    found: list[dict[str, Any]] = [
        {
            "type": "rect", "xref": "x", "yref": "y", "x0": columns - 0.5, "x1": columns + 0.5, "y0": -last - 0.5,
            "y1": 0.5, "fillcolor": paper.TRACK, "line": {"width": 0}, "layer": "below",
        }
    ]  # fmt: skip
    for row in range(last + 1):
        strong = row in (0, last)
        look = {"color": paper.SOFT if strong else paper.LINE, "width": 1}
        found.append({**line, "y0": 0.5 - row, "y1": 0.5 - row, "line": look})
    return found


def _caption(voice: Voice, year: Year, title: str) -> Caption:
    words, catalog = voice.words, voice.catalog
    report = catalog.sources[catalog.report.source].title.strip("《》")
    day = periods.day(year.on, words)
    version = words("version {code}", code=year.version) if year.version else ""
    told = (mark(catalog, words), caution(year.internal, words), knowledge(year.known, words), version)
    subtitle = (
        _mark(voice, year),
        words.of(catalog.place.name),
        words("number of targets"),
        words("year-end verdicts") if year.final else words("as of {day}", day=day),
    )
    return Caption(
        title=title,
        status=None,
        status_name="",
        subtitle=tuple(part for part in subtitle if part),
        key=(KeyEntry("▬", paper.SOFT, words("A brick is a target; an empty one has no verdict yet")),),
        sources=words("Source: {titles}", titles=f"《{report}》" if words.chinese else report),
        knowledge=tuple(part for part in told if part),
    )


def _mark(voice: Voice, year: Year) -> str:
    """演练数据, 内部使用 where a status counted here rests on a figure that is, both or ""."""
    return voice.words.joined(mark(voice.catalog, voice.words), internal_mark(year.internal, voice.words))


def _filename(voice: Voice, year: Year) -> str:
    words = voice.words
    said = (
        _mark(voice, year).replace(" · ", "_"),
        words("Targets by domain and status"),
        str(year.due.year),
        words("known {day}", day=year.known.isoformat()),
    )
    return "_".join(part for part in said if part)
