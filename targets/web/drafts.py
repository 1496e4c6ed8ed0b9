"""What somebody was typing when their sign-in ended: kept for them until they have signed in again, which is a new session.

Kept in this process and by who signed in, so it is given to nobody else; a restart, or another server, knows nothing of it.
"""

from collections import OrderedDict
from datetime import UTC, date, datetime
from threading import Lock
from typing import Final

import streamlit as st

from targets.presentation.words import Words
from targets.web.entry import session as entry
from targets.web.remarks import session as remarks
from targets.web.sign_in import is_set_up, signed_in

Draft = dict[str, object]

_MOST: Final = 200
_FORMS: Final = ("entry", "remark", "withdraw")  # what the keys of everything that is typed begin with
_FIELDS: Final = ("_value_", "_words_", "_assigned_", "_reason", "_cause", "_next_step")  # who reports is no loss
_KEPT: Final[OrderedDict[str, Draft]] = OrderedDict()
_LOCK: Final = Lock()
_BACK: Final = "draft_back"


def keep_or_bring_back(words: Words) -> None:
    """To be called before any form is drawn; tells on its place what was kept or is back."""
    found = signed_in(datetime.now(UTC)) if is_set_up() else None
    if found is None:
        return
    if found.expired:
        if _keep(found.person.subject):
            st.warning(words("Nothing was saved. What you typed is kept: sign in again, and it is back in the form."))
        return
    if _BACK not in st.session_state:
        _bring_back(found.person.subject)
    if st.session_state.get(_BACK) == _versions():
        st.info(words("What you typed before your sign-in ended is back in the form; it is not saved yet."))


def _keep(subject: str) -> bool:
    """Whether anything is typed that would be lost."""
    draft = {str(key): value for key, value in st.session_state.items() if _is_typed(str(key), value)}
    if not any(isinstance(said, str) and said.strip() for key, said in draft.items() if _is_field(key)):
        return False
    with _LOCK:
        _KEPT[subject] = draft
        _KEPT.move_to_end(subject)
        while len(_KEPT) > _MOST:
            _KEPT.popitem(last=False)
    return True


def _bring_back(subject: str) -> None:
    with _LOCK:
        draft = _KEPT.pop(subject, None)
    if draft is not None:
        st.session_state.update(draft)
        st.session_state[_BACK] = _versions()


def _versions() -> tuple[object, ...]:
    """Another one as soon as something was saved."""
    return entry.state().versions, remarks.state().versions


def _is_typed(key: str, value: object) -> bool:
    """Texts, choices and days, and what the forms remember; a press is none of it."""
    kinds = (str, int, date, entry.EntryState, remarks.State)
    return key.startswith(_FORMS) and isinstance(value, kinds) and not isinstance(value, bool)


def _is_field(key: str) -> bool:
    return any(part in key for part in _FIELDS)
