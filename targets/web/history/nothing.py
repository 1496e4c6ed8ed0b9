"""What is said where no row passes the filters: which of them to lift, and how many rows that would bring."""

from collections.abc import Mapping

import streamlit as st

from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.asked import Asked, is_set
from targets.tracking.changes import Changes
from targets.web.history.filters import LABELS, Options
from targets.web.links import to_history


def draw_nothing(voice: Voice, changes: Changes, asked: Asked, options: Options) -> None:
    """The filters one of which may be lifted; where that is not enough, what each of them would leave by itself."""
    words = voice.words
    lifted = changes.loosened(asked)
    with st.container(key="loosen", gap="small"):
        if lifted:
            st.info(words("No row passes all of these filters. One of them may be lifted:"))
            for name, said in _told(N_("Lift “{filter}: {chosen}” for {count}"), voice, lifted, asked, options).items():
                to_history(said, {other: _address(asked, other) for other in _set(asked) if other != name})
        else:
            st.info(words("No row passes all of these filters, whichever one is lifted. Each of them alone leaves:"))
            kept = changes.alone(asked)
            for name, said in _told(N_("Only “{filter}: {chosen}” for {count}"), voice, kept, asked, options).items():
                to_history(said, {name: _address(asked, name)})
        to_history(words("Lift all filters"), {})


def _told(message: str, voice: Voice, counts: Mapping[str, int], asked: Asked, options: Options) -> Mapping[str, str]:
    """Filter -> what its link says."""
    words = voice.words
    return {
        name: words(
            message,
            filter=words(LABELS[name]),
            chosen=options.get(name, {}).get(_address(asked, name), _address(asked, name)),
            count=words.plural("{count} row", "{count} rows", counts[name]),
        )
        for name in LABELS
        if name in counts
    }


def _set(asked: Asked) -> list[str]:
    return [name for name in LABELS if is_set(asked, name)]


def _address(asked: Asked, name: str) -> str:
    """A filter as it stands in the address."""
    return str(getattr(asked, name))
