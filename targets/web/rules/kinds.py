"""Each kind of target: its table of lights and a real target worked out."""

from html import escape

import streamlit as st

from targets.domain.terms import Kind
from targets.presentation import vocabulary
from targets.presentation.badges import badge, verdict_badge
from targets.presentation.foreign import blockquote, with_language
from targets.presentation.periods import day
from targets.presentation.rulebook.lights import lights
from targets.presentation.rulebook.principles import QUOTAS, told
from targets.presentation.rulebook.thresholds import bands
from targets.presentation.sentences.arithmetic import arithmetic, flip
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.verdict import verdict
from targets.presentation.status import status_name
from targets.presentation.voice import Voice
from targets.tracking.examples import example, running_example
from targets.tracking.review import Judged
from targets.tracking.snapshot import Snapshot
from targets.web.links import to_target
from targets.web.rules.tables import heading, listed, table
from targets.web.visit import Visit


def draw_kinds(here: Visit, voice: Voice, snapshot: Snapshot) -> None:
    counted = snapshot.catalog.counted_targets
    for kind in Kind:
        count = sum(1 for target in counted if target.kind is kind)
        name = vocabulary.term(kind, voice.words)
        said = voice.words.plural("{name} · {count} target", "{name} · {count} targets", count, name=name)
        with st.container(border=True, key=f"kind_{kind}", gap="small"):
            left, right = st.columns([6, 5], gap="large")
            with left:
                st.html(heading(said) + _table(kind, voice) + _beside(kind, voice))
            with right:
                _draw_example(voice, example(snapshot, kind, here.on))
                running = running_example(snapshot, kind)
                if running is not None:
                    _draw_example(voice, running, early=True)


def _table(kind: Kind, voice: Voice) -> str:
    words = voice.words
    rows = [
        (
            badge(one.status, status_name(one.status, words, kind)),
            with_language(one.running, words) or "—",
            with_language(one.over, words) or "—",
        )
        for one in lights(kind, voice)
    ]
    return table((words("Light"), words("While the period runs"), words("Once it is over")), rows)


def _beside(kind: Kind, voice: Voice) -> str:
    """What a kind's table needs beside it: the groups of growth targets, the schedules of quotas."""
    words = voice.words
    if kind is Kind.QUOTA:
        return listed(told(QUOTAS, words))
    if kind is not Kind.GROWTH:
        return ""
    head = (words("Group"), words("“About” allows"), words("Floor of ▲"))
    rows = [(escape(one.targets), escape(one.about), escape(one.floor)) for one in bands(voice)]
    return table(head, rows, numbers=frozenset({1, 2}))


def _draw_example(voice: Voice, judged: Judged | None, *, early: bool = False) -> None:
    words = voice.words
    if judged is None:
        st.caption(words("The report has no target of this kind."))
        return
    target, found = judged.target, judged.verdict
    said = words("Example as of {day}", day=day(found.on, words)) if early else words("Example")
    with st.container(gap=None, key=f"example_{target.id}_{'early' if early else 'now'}"):
        st.html(f'<p class="soft">{escape(said)}</p>')
        to_target(target, voice.title(target))
        lines = "".join(
            f"<tr><th>{escape(line.label)}</th><td>{escape(line.period)}</td><td class='number'>{escape(line.value)}</td></tr>"
            for line in arithmetic(voice, target, found)
        )
        steps = f'<table class="steps">{lines}</table>' if lines else ""
        clause = target.citations[0].clause
        st.html(
            f'{blockquote(clause, "clause")}<p class="reason">{verdict_badge(voice, target, found)} {escape(verdict(voice, target, found))}</p>{steps}'
            f'<p class="reason">{escape(words.sentences(reason(voice, target, found), flip(voice, target, found)))}</p>'
        )
