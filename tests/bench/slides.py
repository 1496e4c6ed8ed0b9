"""What slides with twelve charts cost beside a bare file of the same library with the same texts and charts:
`python -m tests.bench.slides`.
"""

import io
import sys
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any, Final

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from targets.briefing.slides import slides
from targets.briefing.slides.native.choose import native
from targets.domain.briefing import Material
from targets.presentation.charts import Scene
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.material import material
from tests.tracking.views import NOON, today

CHARTS: Final = 12
GOAL: Final = 0.5  # seconds of the processor beside the bare file
ROUNDS: Final = 7
_TITLE_ONLY: Final = 5


def main() -> int:
    print(told())
    return 0


def told() -> str:
    """One line: medians in seconds of the processor, so that a busy machine measures the same."""
    of_twelve = _material()
    voice = Voice(of_twelve.catalog, Words(Language.ZH))
    held = Presentation(io.BytesIO(slides(of_twelve, voice)))
    made, bare = _seconds(lambda: slides(of_twelve, voice)), _seconds(lambda: _bare(held))
    beside = made - bare
    met = "met" if beside <= GOAL else "MISSED"
    return f"slides with {CHARTS} charts, {made:.2f} s, bare {bare:.2f} s, beside it {beside:.2f} s   goal ≤ {GOAL:g} s   {met}"


def _material() -> Material:
    """The first twelve targets of the report that have a chart."""
    snapshot = today()
    every = material(snapshot, 2017, None, [target.id for target in snapshot.catalog.counted_targets], NOON)
    voice = Voice(every.catalog, Words(Language.ZH))
    drawn = [
        item.target.id
        for item in every.items
        if native(Scene(voice, item.series, every.known, item.target, item.evaluation, beside=item.beside)) is not None
    ]
    return material(snapshot, 2017, None, drawn[:CHARTS], NOON)


def _bare(held: Any) -> None:
    """The same texts and the same numbers, as the library itself writes them, without any look or note."""
    blank = Presentation()
    for slide in held.slides:
        bare = blank.slides.add_slide(blank.slide_layouts[_TITLE_ONLY])
        for shape in slide.shapes:
            if shape.has_chart:
                plot = shape.chart.plots[0]
                data = CategoryChartData()
                data.categories = list(plot.categories)
                for series in plot.series:
                    data.add_series(series.name, list(series.values))
                bare.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, Pt(40), Pt(150), Pt(600), Pt(300), data)
            elif shape.has_text_frame:
                bare.shapes.add_textbox(Pt(40), Pt(40), Pt(600), Pt(40)).text_frame.text = shape.text_frame.text
            elif shape.has_table:
                rows, columns = len(shape.table.rows), len(shape.table.columns)
                table = bare.shapes.add_table(rows, columns, Pt(40), Pt(150), Pt(600), Pt(300)).table
                for one, other in zip(table.iter_cells(), shape.table.iter_cells(), strict=True):
                    one.text = other.text_frame.text
    blank.save(io.BytesIO())


def _seconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return median(times)


if __name__ == "__main__":
    sys.exit(main())
