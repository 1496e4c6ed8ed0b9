"""Every figure of an indicator with its edition, grade, day of publication and source."""

import pandas as pd

from targets.domain.series import Series
from targets.domain.terms import Grade, Origin
from targets.presentation import vocabulary
from targets.presentation.disclosure import any_internal, internal_mark
from targets.presentation.foreign import readable
from targets.presentation.periods import day
from targets.presentation.practice import marked_where
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice


def vintages(voice: Voice, series: Series) -> pd.DataFrame:
    """Newest period first, and within a period the latest known first.

    Transcriptions of grade C are among them and marked; they never speak for a verdict. In practice what was entered is
    marked as invented.
    """
    words, catalog = voice.words, voice.catalog
    rows = []
    figures = sorted(series.figures, key=lambda one: (one.period.last, one.known_from), reverse=True)
    for figure in figures:
        cited = [catalog.sources[citation.source] for citation in figure.citations]
        titles = [source.title for source in cited] or [figure.typed_source or ""]
        known = day(figure.known_from, words)
        rows.append(
            (
                voice.period(figure.period, series.indicator),
                voice.figure(figure) + (f" ({words('computed')})" if figure.computed else ""),
                words.joined(vocabulary.term(figure.vintage, words), internal_mark(any_internal([figure]), words)),
                words("Unofficial transcription") if figure.grade is Grade.C else vocabulary.term(figure.grade, words),
                words("{day} (assumed)", day=known) if figure.known_assumed else known,
                words.listed(list(dict.fromkeys(titles))),
                next((source.address for source in cited if source.address and source.address.startswith("http")), ""),
                words.listed([readable(citation.clause) for citation in figure.citations][:1]),
            )
        )
    heads = [
        words("Period"), words("Value"), words("Edition"), words("Grade"), words("Published on"), words("Source"),
        words("Address"), words("Clause"),
    ]  # fmt: skip
    invented = [figure.origin is Origin.ENTERED for figure in figures]
    frame = pd.DataFrame(rows, columns=heads, dtype=object).map(
        harmless
    )  # Streamlit's own button writes it to CSV as it is
    return marked_where(frame, invented, catalog, words)
