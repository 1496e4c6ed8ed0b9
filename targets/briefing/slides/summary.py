"""How the targets stand: a mark and a number for each status, and the same by domain."""

from dataclasses import replace
from datetime import date

from targets.briefing.slides.blank import EDGE, ROOM
from targets.briefing.slides.canvas import Canvas
from targets.briefing.slides.pages import Pages
from targets.briefing.slides.table import Column, Rows, draw_table, run_on
from targets.briefing.slides.typeset import Face, Paragraph, Run, bolder, fitting, plain
from targets.domain.period import Period
from targets.presentation import vocabulary
from targets.presentation.charts.grid import Grid, Year, grid_of, head
from targets.presentation.palette import LIGHT
from targets.presentation.sentences.tally import tally

_NUMBER, _NAMES = Face(30, bold=True), (Face(13), Face(11.5), Face(10))
_MARK, _TILE = 20.0, 84.0
_FIRST, _SUM = 186.0, 92.0
_ROWS = (Face(14), Face(13), Face(12), Face(11))


def draw_summary(pages: Pages) -> None:
    grid = grid_of(_year(pages))
    counts = {status: grid.of_status(status) for status in grid.statuses}
    title = tally(grid.year.due, counts, pages.words)
    canvas = _begin(pages, grid, title)
    canvas.top += 8
    _tiles(canvas, pages, grid)
    tables = [_table(pages, grid, face) for face in _ROWS]
    table = next((one for one in tables if one.high <= canvas.bottom - canvas.top), tables[-1])
    left = draw_table(canvas, table, title, EDGE)
    run_on(lambda: _begin(pages, grid, title), replace(table, rows=left), title, EDGE)


def _begin(pages: Pages, grid: Grid, title: str) -> Canvas:
    words, internal = pages.words, grid.year.internal
    report = pages.voice.catalog.sources[pages.voice.catalog.report.source].title
    return pages.begin(
        title,
        kicker=words("Summary"),
        internal=internal,
        foot=[words("Source: {titles}", titles=report), pages.about(internal)],
        code=pages.code,
        notes=[pages.marks(internal), words("{sentence}.", sentence=title)],
    )


def _year(pages: Pages) -> Year:
    material = pages.material
    standing = {
        domain: [(item.target, item.evaluation) for item in items] for domain, items in material.by_domain().items()
    }
    days: set[date] = {item.evaluation.on for item in material.items}
    final = all(item.evaluation.final for item in material.items)
    return Year(Period.of_year(material.year), max(days), material.known, final, standing)


def _tiles(canvas: Canvas, pages: Pages, grid: Grid) -> None:
    """Beside each other over the whole width: the mark, how many, and the word under both."""
    wide = ROOM / len(grid.statuses)
    names = [head(status, grid, pages.words) for status in grid.statuses]
    faces = [fitting(name, wide - 10, _NAMES, (1, 2, 3)) for name in names]
    face = min(faces, key=lambda one: one.size)
    for place, (status, name) in enumerate(zip(grid.statuses, names, strict=True)):
        left = EDGE + place * wide
        canvas.mark(status, name, left, canvas.top + 10, _MARK)
        number = plain(str(grid.of_status(status)))
        edge = canvas.write("Count", number, _NUMBER, (left + _MARK + 8, canvas.top, wide - _MARK - 18))
        canvas.write("Status", plain(name), face, (left, edge + 2, wide - 10))
    canvas.top += _TILE + 8


def _table(pages: Pages, grid: Grid, face: Face) -> Rows:
    words = pages.words
    each = (ROOM - _FIRST - _SUM) / len(grid.statuses)
    names = [head(status, grid, words) for status in grid.statuses]
    columns = (
        Column(words("Domain"), _FIRST),
        *(Column(name, each, "right") for name in names),
        Column(words("All targets"), _SUM, "right"),
    )
    rows = [
        (
            plain(vocabulary.term(domain, words)),
            *(_count(grid.counts[domain, status], face) for status in grid.statuses),
            _count(grid.of_domain(domain), face),
        )
        for domain in grid.domains
    ]
    sums = [grid.of_status(status) for status in grid.statuses]
    total = [_strong(words("All domains"), face), *(_strong(str(one), face) for one in (*sums, sum(sums)))]
    return Rows(columns, face, (*rows, tuple(total)), strong_last=True)


def _count(count: int, face: Face) -> list[Paragraph]:
    """None is said softly."""
    return [(Run(str(count)),)] if count else [(Run("0", replace(face, colour=LIGHT.soft)),)]


def _strong(text: str, face: Face) -> list[Paragraph]:
    return [(Run(text, bolder(face)),)]
