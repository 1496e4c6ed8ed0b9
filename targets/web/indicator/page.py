"""The page from top to bottom."""

from datetime import date
from typing import Final

import streamlit as st

from targets.domain.briefing import Form
from targets.domain.indicator import Indicator, Observation
from targets.domain.series import Series
from targets.domain.target import Target
from targets.presentation import vocabulary
from targets.presentation.charge import in_charge
from targets.presentation.charts import Scene, picture
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.briefing.material import item
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.replaced import replaced
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.stamp import stamp_indicator, stamp_targets
from targets.web.alone import offer_alone
from targets.web.indicator.alone import CHART, PAGE, drawn_alone
from targets.web.indicator.choice import chosen
from targets.web.indicator.editions import draw_editions
from targets.web.indicator.evidence import draw_evidence
from targets.web.indicator.verdict import draw_reasons, draw_sentence
from targets.web.indicator.withdrawn import draw_withdrawn
from targets.web.links import to_form, to_indicator
from targets.web.literal import literal
from targets.web.remarks.section import draw_remarks
from targets.web.review.standing import draw_waiting
from targets.web.version import draw_version
from targets.web.visit import Visit

NOTHING: Final = N_("There is no number to draw: neither a figure nor a target in numbers is known.")
NOT_ENOUGH: Final = N_("What is known makes no picture yet; it stands in the table below.")


def draw_indicator(here: Visit, voice: Voice) -> None:
    choice = chosen(voice)
    indicator, target = choice.indicator, choice.target
    snapshot = here.snapshot()
    evaluation = snapshot.evaluate(target, here.on) if target else None
    series = snapshot.series.get(indicator.id) or Series(indicator, ())
    scene = _scene(voice, series, snapshot, target, here.on)
    if drawn_alone(scene, lambda: _former(here, indicator)):
        return
    _draw_title(voice, indicator, target)
    with st.container():  # there even when empty: what comes to wait must not draw the remark's form anew
        draw_waiting(here, voice, indicator)
    if target and evaluation:
        draw_sentence(voice, target, evaluation)
        draw_remarks(here, voice, target, evaluation)
    _draw_chart(scene)
    if target and evaluation:
        draw_reasons(voice, target, evaluation)
    if here.may_write:
        year = target.due.year if target else here.today.year
        to_form(indicator.topic, year, here.words("Enter a figure for this topic"), icon=":material/edit:")
    former = _former(here, indicator)
    draw_withdrawn(voice, series, former)
    draw_editions(scene, former)
    draw_evidence(voice, series, target, snapshot)
    _draw_neighbours(voice, indicator)


def _former(here: Visit, indicator: Indicator) -> tuple[Observation, ...]:
    """What was in force once and is no more; nothing while the ledger is out of reach."""
    try:
        return replaced(here.tracker, indicator, here.known, here.person)
    except OUT_OF_REACH:
        return ()


def _draw_title(voice: Voice, indicator: Indicator, target: Target | None) -> None:
    words, catalog = voice.words, voice.catalog
    st.title(literal(voice.name(indicator)), anchor=False)
    scope = (
        vocabulary.term(indicator.domain, words),
        voice.scope(indicator),
        voice.population(indicator),
        voice.counted_thing(indicator.unit),
        vocabulary.term(indicator.prices, words),
    )
    st.caption(literal(words.joined(*dict.fromkeys(scope))))
    charge = catalog.charge_of_target(target) if target else catalog.charge_of_indicator(indicator)
    if said := in_charge(voice, charge):
        st.caption(literal(said))


def _scene(voice: Voice, series: Series, snapshot: Snapshot, target: Target | None, on: date | None) -> Scene:
    """What the charts of the page are about, with the code under which it can be checked later."""
    if target is None:
        version = stamp_indicator(snapshot, Form.CHART, series.indicator.id)
        return Scene(voice, series, snapshot.known, version=version)
    told = item(snapshot, target, on)
    version = stamp_targets(snapshot, on, Form.CHART, [target.id])
    return Scene(voice, series, snapshot.known, target, told.evaluation, version, told.beside)


def _draw_chart(scene: Scene) -> None:
    series, drawn = scene.series, picture(scene)
    if drawn is None:
        st.info(scene.voice.words(NOT_ENOUGH if series.figures else NOTHING))
        return
    with st.container(key="paper"):
        st.plotly_chart(
            drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key=f"chart_{series.indicator.id}"
        )
        offer_alone(PAGE, CHART, scene.voice.words)
    draw_version(scene.version, scene.voice.words)


def _draw_neighbours(voice: Voice, indicator: Indicator) -> None:
    """Other measures, areas and populations of the topic."""
    others = [
        one
        for one in voice.catalog.indicators.values()
        if one.id != indicator.id and (one.topic == indicator.topic or one.id in indicator.beside)
    ]
    if not others:
        return
    st.subheader(voice.words("More of this topic"), anchor=False)
    with st.container(horizontal=True, key="neighbours"):
        for one in others:
            area = "" if one.area == indicator.area else f" ({voice.area(one)})"
            to_indicator(one.id, voice.name(one) + area)
