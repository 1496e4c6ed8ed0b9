"""What is said where no row passes the filters: which of them to lift, and how many rows that would bring."""

from collections.abc import Mapping, Sequence

import streamlit as st

from targets.presentation.voice import Voice
from targets.tracking.selection import Row, Wanted, alone, loosened
from targets.web.choices import YES
from targets.web.indicators.address import FILTERS, UNTARGETED
from targets.web.indicators.filters import LABELS
from targets.web.links import to_indicators

Options = Mapping[str, Mapping[str, str]]


def draw_nothing(voice: Voice, rows: Sequence[Row], wanted: Wanted, options: Options) -> None:
    """The filters one of which may be lifted; where that is not enough, what each of them would leave by itself."""
    lifted = loosened(rows, wanted)
    with st.container(key="loosen", gap="small"):
        if lifted:
            _draw_lifting(voice, lifted, options)
        else:
            _draw_keeping(voice, alone(rows, wanted), options)
        to_indicators(voice.words("Lift all filters"), {})


def _draw_lifting(voice: Voice, counts: Mapping[str, int], options: Options) -> None:
    words = voice.words
    st.info(words("Nothing passes all of these filters. One of them may be lifted:"))
    for name in (name for name in FILTERS if name in counts):
        if name == UNTARGETED:
            said = words("Add indicators without a target: {count}", count=counts[name])
            to_indicators(said, {**_asked(but=name), name: YES})
        else:
            chosen = _chosen(name, options)
            said = words(
                "Lift “{filter}: {chosen}”: {count}", filter=words(LABELS[name]), chosen=chosen, count=counts[name]
            )
            to_indicators(said, _asked(but=name))


def _draw_keeping(voice: Voice, counts: Mapping[str, int], options: Options) -> None:
    words = voice.words
    st.info(words("Nothing passes all of these filters, whichever one is lifted. Each of them alone leaves:"))
    kept = {UNTARGETED: YES} if UNTARGETED in _asked() else {}
    for name in (name for name in FILTERS if name in counts):
        said = words(
            "Only “{filter}: {chosen}”: {count}",
            filter=words(LABELS[name]),
            chosen=_chosen(name, options),
            count=counts[name],
        )
        to_indicators(said, {name: _asked()[name], **kept})


def _chosen(name: str, options: Options) -> str:
    """A choice by its label, a text as it was typed."""
    asked = _asked()[name]
    return options.get(name, {}).get(asked, asked)


def _asked(but: str = "") -> dict[str, str]:
    """The filters of the address."""
    return {name: st.query_params[name].strip() for name in FILTERS if name in st.query_params and name != but}
