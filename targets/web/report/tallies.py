"""Counts for each part of the report and in total, as HTML with every text escaped."""

from collections.abc import Mapping
from html import escape

from targets.presentation.foreign import with_language
from targets.presentation.found import heading_title
from targets.presentation.words import Words
from targets.tracking.coverage import Section, Tally


def tallies_html(by_part: Mapping[str, tuple[Section, ...]], words: Words) -> str:
    """A table: figures and targets cited, for how many something is known since, and what is waived."""
    heads = (
        words("Part of the report"),
        words("Figures stated"),
        words("with a later figure"),
        words("Targets set"),
        words("with a figure"),
        words("Numbers waived"),
    )
    first, *others = (escape(text) for text in heads)
    head = f'<th scope="col">{first}</th>' + "".join(f'<th scope="col" class="number">{text}</th>' for text in others)
    rows = "".join(_row(heading_title(sections[0].heading), _tally(sections), words) for sections in by_part.values())
    total = _row(words("Total"), _tally(tuple(one for sections in by_part.values() for one in sections)), words)
    table = (
        f"<table class='facts-table'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody><tfoot>{total}</tfoot></table>"
    )
    return f'<div class="wide">{table}</div>'


def _tally(sections: tuple[Section, ...]) -> Tally:
    return Tally.of(entry for section in sections for entry in section.entries)


def _row(name: str, tally: Tally, words: Words) -> str:
    counts = (tally.figures, tally.figures_with_data, tally.targets, tally.targets_with_data, tally.waivers)
    cells = "".join(f'<td class="number">{count}</td>' for count in counts)
    return f'<tr><th scope="row">{with_language(name, words)}</th>{cells}</tr>'
