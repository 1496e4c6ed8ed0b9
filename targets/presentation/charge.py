"""Who leads, who is responsible and which leader is in charge, in one line."""

from targets.domain.duties import Charge
from targets.presentation.voice import Voice


def in_charge(voice: Voice, charge: Charge) -> str:
    """牵头单位：甲单位 · 责任单位：乙单位、丙单位 · 分管领导：某某; "" where nobody is named."""
    words = voice.words
    responsible = words.listed([words.of(unit.name) for unit in charge.responsible])
    return words.joined(
        words("Lead unit: {unit}", unit=words.of(charge.lead.name)) if charge.lead else "",
        words("Responsible: {units}", units=responsible) if responsible else "",
        words("Leader in charge: {name}", name=charge.leader) if charge.leader else "",
    )
