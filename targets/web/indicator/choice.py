"""Which indicator and which of its targets the address asks for."""

from dataclasses import dataclass

import streamlit as st

from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator
from targets.domain.target import Target
from targets.ledger.orphans import by_any_id
from targets.presentation import vocabulary
from targets.presentation.voice import WHOLE_CITY, Voice
from targets.presentation.wording import wording
from targets.web.choices import choose
from targets.web.literal import literal

INDICATOR, TARGET = "indicator", "target"


@dataclass(frozen=True)
class Choice:
    indicator: Indicator
    target: Target | None


def chosen(voice: Voice) -> Choice:
    """Draw the two choices; an address that names no indicator we have is told so."""
    catalog, words = voice.catalog, voice.words
    asked = st.query_params.get(INDICATOR)
    renamed = by_any_id(catalog.indicators.values()).get(asked or "")
    if renamed is not None and renamed.id != asked:
        asked = st.query_params[INDICATOR] = renamed.id
    if asked is not None and asked not in catalog.indicators:
        st.warning(literal(words("There is no indicator “{name}” here; the first one is shown instead.", name=asked)))
    left, right = st.columns([6, 4])
    with left:
        name = choose(
            INDICATOR,
            words("Indicator"),
            list(catalog.indicators),
            _first(catalog),
            lambda one: _label(voice, catalog.indicators[one]),
        )
    promised = [target for target in catalog.counted_targets if target.indicator == name]
    if not promised:
        return Choice(catalog.indicators[name], None)
    names = [target.id for target in promised]
    if len(names) > 1:
        with right:
            picked = choose(
                TARGET, words("Target"), names, names[0], lambda one: _promised(voice, catalog.targets[one])
            )
    else:
        picked = names[0]
    return Choice(catalog.indicators[name], catalog.targets[picked])


def _first(catalog: Catalog) -> str:
    """The indicator of the first headline."""
    for names in catalog.place.headlines.values():
        for name in names:
            return catalog.targets[name].indicator
    return next(iter(catalog.indicators))


def _label(voice: Voice, indicator: Indicator) -> str:
    domain = vocabulary.term(indicator.domain, voice.words)
    area = "" if indicator.area == WHOLE_CITY else f" ({voice.area(indicator)})"
    return f"{domain} · {voice.name(indicator)}{area}"


def _promised(voice: Voice, target: Target) -> str:
    return voice.words.joined(str(target.due.year), voice.title(target), wording(voice, target))
