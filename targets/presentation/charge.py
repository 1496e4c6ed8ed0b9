"""Who leads, who is responsible and which leader is in charge, in one line."""

from collections.abc import Iterable

from targets.domain.duties import Charge, Unit
from targets.presentation.voice import Voice


def in_charge(voice: Voice, charge: Charge) -> str:
    """牵头单位：甲单位 · 责任单位：乙单位、丙单位 · 分管领导：某某; "" where nobody is named."""
    words = voice.words
    responsible = names_of(voice, charge.responsible)
    return words.joined(
        words("Lead unit: {unit}", unit=words.of(charge.lead.name)) if charge.lead else "",
        words("Responsible: {units}", units=responsible) if responsible else "",
        words("Leader in charge: {name}", name=charge.leader) if charge.leader else "",
    )


def names_of(voice: Voice, units: Iterable[Unit]) -> str:
    return voice.words.listed([voice.words.of(unit.name) for unit in units])
