"""A file is made when it is asked for, with a bar where that takes long; the last one made is kept to be taken along."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import streamlit as st

from targets.domain.briefing import Form, NotMadeError
from targets.presentation.file_names import EXTENSIONS
from targets.presentation.words import Words
from targets.web.literal import literal
from targets.web.workbook.progress import Bar

TYPES: Final = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
LOG: Final = logging.getLogger("targets.briefing")
_STATE: Final = "briefing_made"
_MEGABYTE: Final = 1_000_000

Told = Callable[[int, int], None]
"""How far it is: done, and all there is."""


@dataclass(frozen=True)
class Made:
    """`data` None: it could not be made, `why` as far as that is known. `of`: everything it was made from, so that another
    choice has none.
    """

    form: Form
    of: tuple[object, ...]
    name: str
    data: bytes | None
    why: str = ""


def forget() -> None:
    """The callback of every button that makes a file, so that the one before is gone wherever on the page it stands."""
    st.session_state.pop(_STATE, None)


def make(form: Form, of: tuple[object, ...], name: str, write: Callable[[Told], bytes], words: Words) -> None:
    """Make a file and remember it instead of the one before: a session keeps one, whatever was tried out."""
    bar = Bar(words("Making “{name}” …", name=literal(name)))
    made = Made(form, of, name, None)
    try:
        made = replace(made, data=write(bar))
    except NotMadeError as reason:
        made = replace(made, why=str(reason))
    except (OSError, MemoryError):  # no room for it on the disk or in the memory
        LOG.exception("%s could not be made", name)
    finally:
        bar.close()
    st.session_state[_STATE] = made


def draw_made(form: Form, of: tuple[object, ...], words: Words) -> None:
    """The file last made, where it is of this form and of what is chosen now."""
    made = st.session_state.get(_STATE)
    if not isinstance(made, Made) or (made.form, made.of) != (form, of):
        return
    if made.data is None:
        unknown = words(
            "The file could not be made. Please try again, with fewer targets perhaps, or tell the operator."
        )
        st.error(literal(made.why or unknown))
        return
    st.download_button(
        words("Download ({size})", size=_size(len(made.data))),
        data=made.data,
        file_name=made.name,
        mime=TYPES[EXTENSIONS[form]],
        on_click="ignore",
        icon=":material/download:",
        type="primary",
        key=f"briefing_download_{form.name}",
    )
    st.caption(literal(made.name))


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:.1f} MB" if count >= _MEGABYTE else f"{max(1, count // 1000)} KB"
