"""Every value that is known for one period of an indicator, in the order published, and which of them is used."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.precision import agree
from targets.domain.series import Series
from targets.domain.terms import Bound
from targets.presentation import periods, vocabulary
from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis
from targets.presentation.charts.edition_rows import COUNTED, Edition, rows_of, shown_of
from targets.presentation.charts.frame import Drawing, KeyEntry
from targets.presentation.charts.points import is_settled
from targets.presentation.charts.scale import lying
from targets.presentation.charts.scene import Picture, Scene, hover
from targets.presentation.charts.sketch import Sketch, composed, fitted
from targets.presentation.charts.text import flow, html, shortened, width
from targets.presentation.charts.traces import scatter
from targets.presentation.charts.yardstick import Yardstick, measuring, ticks_for
from targets.presentation.sentences.editions import Use, edition_finding, use_name
from targets.presentation.tables.vintages import vintages

_SIZE, _LINE, _NUMBER, _STRIP, _GAP = 14, 18.6, 22, 30, 13
_SLIDE: Final = 440  # more would not fit a slide of 720 px with its title and sources


def editions(scene: Scene, period: Period, replaced: Sequence[Observation] = ()) -> Picture | None:
    """The picture of one period; None where fewer than two numbers are known for it."""
    return fitted(lambda sized: _editions(sized, period, replaced), scene)


def _editions(scene: Scene, period: Period, replaced: Sequence[Observation]) -> Picture | None:
    rows = rows_of(scene, period, replaced)
    if len(rows) < 2:
        return None
    stick = measuring(scene.voice, scene.indicator, (row.number for row in rows))
    numbers = [float(row.number) for row in rows]
    axis = ticks_for(
        scene.indicator,
        lying(numbers, room=0.16, edge=False, said=stick.number, across=scene.sheet.wide - paper.EDGES),
        numbers,
    )
    for most in (5, 4, 3, 2):
        shown = shown_of(rows, most)
        drawing = Drawing(
            [], value_axis(axis, grid=False), {"visible": False}, left=paper.PAD, above=14, sheet=scene.sheet
        )
        _place(scene, drawing, shown, stick)
        if drawing.plot <= (_SLIDE if scene.sheet.high is None else scene.sheet.plot):
            break
    title = edition_finding(
        scene.voice, rows[0].figure.period, [(row.figure, row.use) for row in rows], stick.number, stick.unit
    )
    first = sorted(rows, key=lambda row: row.use not in COUNTED)
    sketch = Sketch(drawing, _key_of(scene, shown, len(rows)), [row.figure for row in first])
    shown_as = Series(scene.indicator, (*scene.series.figures, *replaced))  # what was withdrawn may be internal alone
    return composed(
        replace(scene, series=shown_as, target=None, evaluation=None),
        sketch,
        title=title,
        table=_table(scene, rows),
        unit=stick.unit,
        due=period,
    )


def _place(scene: Scene, drawing: Drawing, rows: list[Edition], stick: Yardstick) -> None:
    """Rows from the top; heights in pixels, which a slide stretches or shortens as a whole."""
    used = next((row for row in rows if row.use in COUNTED), None)
    top = 0.0
    for row in rows:
        number, apart = stick.number(row.number), _beside(scene, row, used, stick)
        beside = max(width(number) * paper.LABEL * 1.06, width(apart) * paper.KEY) + 12
        narrow = 3 if apart else 1
        told = _told(scene, row, beside, narrow)
        height = max(len(told) * _LINE, _NUMBER + (_LINE if apart else 0))
        strip, end = top + height + _STRIP / 2, top + height + _STRIP
        if row is used:
            drawing.shapes.append(_band(-top + 8, -end))
        drawing.shapes.append(_rail(-strip))
        if used is not None:
            drawing.shapes.append(_upright(float(used.number), -strip))
        drawing.traces.append(_dot(scene, row, -strip))
        colour = paper.SOFT if row.grey else paper.ACTUAL
        for part, down in ((told[:narrow], 0), (told[narrow:], narrow * _LINE)):
            if part:
                shifted = {"yshift": -down}
                drawing.annotations.append({**_text("<br>".join(part), 0, -top, "left", _SIZE, paper.INK), **shifted})
        said = f"<b>{html(number)}</b>"
        said += f"<br><span style='font-size:{paper.KEY}px;color:{paper.SOFT}'>{html(apart)}</span>" if apart else ""
        drawing.annotations.append(_text(said, 1, -top + 7, "right", paper.LABEL, colour))
        top = end + _GAP
    drawing.plot = top
    drawing.yaxis["range"] = [-top + _GAP / 2, 8]


def _told(scene: Scene, row: Edition, beside: float, narrow: int) -> list[str]:
    """Day and edition; use; grade; source. The first `narrow` lines leave `beside` pixels for the number."""
    figure, words = row.figure, scene.voice.words
    day = periods.day(figure.known_from, words)
    use = use_name(row.use, words) if row.use is not Use.UNOFFICIAL else ""  # its grade says it
    soft, strong = (f"span style='color:{colour}'" for colour in (paper.SOFT, paper.ACTUAL))
    said = [
        (
            [
                words("{day} (assumed)", day=day) if figure.known_assumed else day,
                vocabulary.term(figure.vintage, words),
            ],
            "b",
        ),
        ([use], f"{(strong if row.use in COUNTED else soft)[:-1]};font-weight:700'"),
        ([vocabulary.term(figure.grade, words)], soft),
        ([scene.voice.source_title(figure)], soft),
    ]
    found: list[str] = []
    for items, tag in said:
        room = (scene.sheet.wide - paper.EDGES - (beside if len(found) < narrow else 0)) / _SIZE
        items = [shortened(item, room) for item in items if item]
        found += [f"<{tag}>{html(line)}</{tag.split()[0]}>" for line in flow(items, room, " · ")]
    return found


def _beside(scene: Scene, row: Edition, used: Edition | None, stick: Yardstick) -> str:
    """What a value has more or less than the one used, or that it is a bound; "" where it says the same."""
    if row.figure.bound is not Bound.EXACT:
        return vocabulary.term(row.figure.bound, scene.voice.words)
    if used is None or used.figure.bound is not Bound.EXACT or agree(used.number, row.number):
        return ""
    return stick.change(row.number - used.number)


def _dot(scene: Scene, row: Edition, y: float) -> Any:
    """As everywhere: settled filled, preliminary and as reported hollow; what never speaks grey, what was replaced crossed."""
    colour = paper.MUTED if row.grey else paper.ACTUAL
    marker = {
        "symbol": "x-thin" if row.use is Use.REPLACED else "circle",
        "size": 16 if row.use in COUNTED else 11,
        "color": colour if is_settled(row.figure) and not row.grey else paper.GROUND,
        "line": {"color": colour, "width": 2.5},
        "opacity": 1,
    }
    told = [hover(scene.voice, row.figure)]
    return scatter(row.use.value, [(float(row.number), y)], mode="markers", marker=marker, hovertext=told)


def _band(top: float, bottom: float) -> dict[str, Any]:
    place = {"type": "rect", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": bottom, "y1": top, "layer": "below"}
    return {**place, "fillcolor": paper.BAND, "line": {"width": 0}}


def _rail(y: float) -> dict[str, Any]:
    line = {"color": paper.LINE, "width": 1}
    place = {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below"}
    return {**place, "line": line}


def _upright(value: float, y: float) -> dict[str, Any]:
    """Where the one that is used lies, in the strip of every row."""
    line = {"color": paper.ACTUAL, "width": 1}
    place = {"type": "line", "xref": "x", "yref": "y", "x0": value, "x1": value, "y0": y - 11, "y1": y + 11}
    return {**place, "layer": "below", "line": line}


def _text(text: str, x: float, y: float, side: str, size: int, colour: str) -> dict[str, Any]:
    place = {"xref": "paper", "yref": "y", "x": x, "y": y, "xanchor": side, "yanchor": "top", "align": side}
    return {"text": text, **place, "showarrow": False, "borderpad": 0, "font": {"size": size, "color": colour}}


def _key_of(scene: Scene, shown: list[Edition], count: int) -> list[KeyEntry]:
    """Only what is drawn."""
    words, found = scene.voice.words, []
    official = [row for row in shown if not row.grey]
    if any(is_settled(row.figure) for row in official):
        found.append(KeyEntry("●", paper.ACTUAL, words("Final or revised")))
    if any(not is_settled(row.figure) for row in official):
        found.append(KeyEntry("○", paper.ACTUAL, words("Preliminary or as reported")))
    if any(row.use is Use.UNOFFICIAL for row in shown):
        found.append(KeyEntry("○", paper.MUTED, words("Unofficial transcription")))
    if any(row.use is Use.REPLACED for row in shown):
        found.append(KeyEntry("✕", paper.MUTED, words("Replaced or withdrawn")))
    if count > len(shown):
        said = words.plural(
            "{count} earlier value in the table", "{count} earlier values in the table", count - len(shown)
        )
        found.append(KeyEntry("…", paper.SOFT, said))
    return found


def _table(scene: Scene, rows: list[Edition]) -> Any:
    """The table of vintages of this period alone, with what each value is used for."""
    table = vintages(scene.voice, Series(scene.indicator, tuple(row.figure for row in rows)))
    latest_first = sorted(rows, key=lambda row: (row.figure.period.last, row.figure.known_from), reverse=True)
    table[scene.voice.words("Use")] = [use_name(row.use, scene.voice.words) for row in latest_first]
    return table
