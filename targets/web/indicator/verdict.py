"""The verdict in one sentence, the arithmetic behind it, the rule, and what would turn it."""

from html import escape

import streamlit as st

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.presentation.badges import verdict_badge
from targets.presentation.sentences.arithmetic import arithmetic, flip, pace
from targets.presentation.sentences.notes import by_revision, notes
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.rules import rule
from targets.presentation.sentences.verdict import verdict
from targets.presentation.voice import Voice


def draw_sentence(voice: Voice, target: Target, evaluation: Evaluation) -> None:
    said = escape(verdict(voice, target, evaluation))
    revised = by_revision(voice, target, evaluation)
    beside = f' <small class="soft">{escape(revised)}</small>' if revised else ""
    st.html(f'<p class="verdict">{verdict_badge(voice, target, evaluation)} {said}{beside}</p>')


def draw_reasons(voice: Voice, target: Target, evaluation: Evaluation) -> None:
    """Left how the verdict came about, right the rule and what has to be said beside it."""
    words = voice.words
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(words("How the verdict came about"), anchor=False)
        st.html(f'<p class="reason">{escape(reason(voice, target, evaluation))}</p>{_steps(voice, target, evaluation)}')
        for sentence in (flip(voice, target, evaluation), pace(voice, target, evaluation.pace)):
            if sentence:
                st.html(f'<p class="reason">{escape(sentence)}</p>')
    with right:
        st.subheader(words("The rule"), anchor=False)
        st.html(_list(rule(voice, target, evaluation.assignment)))
        beside = list(notes(voice, target, evaluation))
        if target.note is not None:
            beside.append(words.of(target.note))
        if beside:
            st.subheader(words("To be noted"), anchor=False)
            st.html(_list(tuple(beside)))


def _steps(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    rows = "".join(
        f"<tr><th>{escape(line.label)}</th><td>{escape(line.period)}</td><td class='number'>{escape(line.value)}</td></tr>"
        for line in arithmetic(voice, target, evaluation)
    )
    return f'<table class="steps">{rows}</table>' if rows else ""


def _list(sentences: tuple[str, ...]) -> str:
    return f'<ul class="rule">{"".join(f"<li>{escape(one)}</li>" for one in sentences)}</ul>'
