"""The workbook that comes back: first what would become of it, then one press that saves all of it or nothing."""

import secrets
from dataclasses import replace
from functools import partial

import streamlit as st

from targets.ledger.errors import Conflict, LedgerError, TokenReused
from targets.presentation.voice import Voice
from targets.presentation.workbook.headings import lexicon
from targets.tracking.entry.periods import spans, years
from targets.tracking.people import Denied
from targets.tracking.workbook.faults import Unusable
from targets.tracking.workbook.plan import Plan, plan
from targets.tracking.workbook.saving import save
from targets.web import trail
from targets.web.visit import Visit, visit
from targets.web.workbook.progress import Bar
from targets.web.workbook.session import WorkbookState, remember, state
from targets.web.workbook.told import draw_outcome, draw_plan, draw_unusable


def draw_incoming(here: Visit, voice: Voice) -> None:
    """`here` is of today."""
    said = st.container()
    upload = st.file_uploader(voice.words("The workbook filled in (.xlsx)"), key=state().field)
    if upload is None:
        if state().file:
            remember(replace(state(), file="", found=None))
    elif state().file != upload.file_id:
        found = _dry_run(here, voice, upload.getvalue())
        remember(state().looked_into(upload.file_id, found))
    with said:
        draw_outcome(state().outcome, voice)
    match state().found:
        case Unusable() as refused:
            draw_unusable(refused, voice)
        case Plan() as found:
            _draw_save(found, voice, reviewed=here.tracker.roster.review)
            draw_plan(found, voice)


def _dry_run(here: Visit, voice: Voice, data: bytes) -> Plan | Unusable:
    bar = Bar(voice.words("Reading the workbook …"))
    periods = [span for year in years(here.catalog, here.today) for span in spans(year)]
    known = lexicon(here.catalog, [*periods, *(target.due for target in here.catalog.counted_targets)])
    try:
        return plan(data, known, here.tracker, here.snapshot(), here.person, bar)
    except Unusable as refused:
        return refused
    finally:
        bar.close()


def _draw_save(found: Plan, voice: Voice, *, reviewed: bool) -> None:
    """Above the table, which may be long: what a press does, or why there is none."""
    words, count = voice.words, len(found.entries)
    if found.mistakes:
        st.error(
            words.plural(
                "Nothing can be saved yet: {count} cell is refused. Mend it in the workbook and upload it again; all of it is saved or nothing.",
                "Nothing can be saved yet: {count} cells are refused. Mend them in the workbook and upload it again; all of it is saved or nothing.",
                len(found.mistakes),
            )
        )
        return
    if not count:
        st.info(words("Nothing new: what is filled in is in force already, or nothing is filled in."))
        return
    label = (
        words.plural("Submit {count} row for review", "Submit {count} rows for review", count)
        if reviewed
        else words.plural("Save {count} row", "Save {count} rows", count)
    )
    st.button(label, type="primary", on_click=partial(press, state().version), key=f"workbook_save_{state().version}")


def press(version: int) -> None:
    """The button's callback: what the dry run showed is saved, in one transaction."""
    kept = state()
    if kept.version != version or not isinstance(kept.found, Plan):
        return  # an earlier click of the same double click has saved it
    here = visit().as_of_today()
    remember(_pressed(here, kept, kept.found))


def _pressed(here: Visit, kept: WorkbookState, found: Plan) -> WorkbookState:
    try:
        saved = save(found, kept.token, here.tracker, here.person, here.now)
    except Conflict:
        return kept.overtaken()
    except LedgerError as error:
        # A token saved before goes with other rows than these now: the next press shall meet what stands.
        fresh = replace(kept, nonce=secrets.token_hex(12)) if isinstance(error, TokenReused) else kept
        return fresh.failed(error)
    except Denied as denied:
        trail.tell_refusal(denied, here.person.client if here.person else None)
        return kept.overtaken()
    return kept.after(saved, tuple(one for one in found.effect.effects if one.turns))
