"""What the pictures show, as a table beside them: for who takes one of them into a text and is asked where it is from."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd

from targets.domain.briefing import Item, Material
from targets.domain.target import Target
from targets.presentation.disclosure import internal_mark
from targets.presentation.practice import marked
from targets.presentation.sentences.verdict import finding
from targets.presentation.status import verdict_name
from targets.presentation.voice import Voice
from targets.presentation.words import Language

_BETWEEN = " ‖ "


def index(
    material: Material, voice: Voice, items: Sequence[tuple[Item, str]], base_address: str | None
) -> pd.DataFrame:
    """One row an item with the name of its file, "" for one that has no number to draw. In practice marked row by row."""
    words = voice.words
    rows = [_row(material, voice, item, name, base_address) for item, name in items]
    columns = [
        words("File name"),
        words("Finding"),
        words("Status"),
        words("Disclosure"),
        words("Source"),
        words("Figures known by"),
        words("Version"),
        words("Address"),
    ]
    return marked(pd.DataFrame(rows, columns=columns, dtype=object), material.catalog, words)


def _row(material: Material, voice: Voice, item: Item, name: str, base_address: str | None) -> tuple[str, ...]:
    words, verdict = voice.words, item.evaluation
    return (
        name or words("no picture: there is no number to draw"),
        finding(voice, item.target, verdict),
        verdict_name(verdict, item.target, words),
        internal_mark(item.internal, words),
        _sources(voice, item),
        material.known.isoformat(),
        material.code_of(item),
        _address(material, voice, item.target, base_address),
    )


def _sources(voice: Voice, item: Item) -> str:
    """The documents of the figure that speaks and of its base, and that which sets the target."""
    verdict = item.evaluation
    told = [voice.source_title(figure) for figure in (verdict.actual, verdict.base) if figure is not None]
    assigned = verdict.assignment.source if verdict.assignment else None
    told.append(assigned or voice.catalog.sources[item.target.document].title)
    return _BETWEEN.join(dict.fromkeys(title for title in told if title))


def _address(material: Material, voice: Voice, target: Target, base_address: str | None) -> str:
    """The page of the target as of the days of the material, "" where nobody has said where the dashboard is."""
    if base_address is None:
        return ""
    asked = {"indicator": target.indicator, "target": target.id, "known": material.known.isoformat()}
    if material.on is not None:
        asked["on"] = material.on.isoformat()
    if voice.words.language is Language.EN:
        asked["lang"] = "English"
    return f"{base_address.rstrip('/')}/indicator?{urlencode(asked)}"
