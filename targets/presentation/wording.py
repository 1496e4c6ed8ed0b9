"""What a target promises, in the report's own words where it has words: 7%左右, 113万吨以上, 突破5400亿元, 负增长."""

import re
from decimal import Decimal
from typing import Final

from targets.domain.citation import Citation
from targets.domain.target import AssignedTarget, ChangeTarget, CompleteTarget, InStepTarget, KeepFallingTarget, Target
from targets.domain.terms import Commitment, Comparator, Measure
from targets.presentation import vocabulary
from targets.presentation.numbers import POINTS
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words

# The report's words around a number; where it uses none, the number stands alone although it is a lower bound.
_BEFORE: Final = re.compile(r"(?:突破|超过|不少于|不低于|不超过|高于|低于)$")
_AFTER: Final = re.compile(r"^(?:左右|以上|以下|以内)")
_NUMBER: Final = "\x00"  # stands where the number comes
_USUAL: Final = {
    Comparator.ABOUT: ("", "左右"),
    Comparator.AT_LEAST: ("", ""),
    Comparator.ABOVE: ("超过", ""),
    Comparator.AT_MOST: ("不超过", ""),
    Comparator.BELOW: ("低于", ""),
}
_SAID: Final = {
    Comparator.ABOUT: N_("about {quantity}"),
    Comparator.AT_LEAST: N_("at least {quantity}"),
    Comparator.ABOVE: N_("more than {quantity}"),
    Comparator.AT_MOST: N_("at most {quantity}"),
    Comparator.BELOW: N_("less than {quantity}"),
}


def promise(voice: Voice, target: Target) -> str:
    """The target without its commitment: “7%左右”."""
    value = value_of(target)
    if isinstance(target, AssignedTarget):
        return _assigned(voice, target)
    if isinstance(target, InStepTarget):
        against = voice.catalog.indicators[target.against]
        return voice.words("in step with {name}", name=voice.spoken_name(against))
    if isinstance(target, KeepFallingTarget):
        return voice.words("falling every year")
    if isinstance(target, CompleteTarget):
        return _all_of_them(voice, target)
    assert value is not None
    quantity = voice.quantity(value, voice.indicator(target).unit)
    if isinstance(target, ChangeTarget):
        return _change(voice, value)
    if voice.words.chinese:
        return _chinese(voice, target, quantity)
    return _english(voice, target, quantity, value)


def wording(voice: Voice, target: Target) -> str:
    """The target with its commitment: 力争突破5400亿元."""
    said = promise(voice, target)
    if target.commitment is Commitment.PLAIN:
        return said
    commitment = vocabulary.term(target.commitment, voice.words)
    return f"{commitment}{said}" if voice.words.chinese else f"{commitment} {said}"


def value_of(target: Target) -> Decimal | None:
    """The number a target sets; None for promises without one."""
    return None if isinstance(target, AssignedTarget | InStepTarget | KeepFallingTarget) else target.value


def comparator_of(target: Target) -> Comparator:
    if isinstance(target, AssignedTarget | InStepTarget | KeepFallingTarget | CompleteTarget):
        return Comparator.AT_LEAST
    return target.comparator


def around(comparator: Comparator, words: Words) -> tuple[str, str]:
    """The usual words before and after a number: ("不超过", ""), ("at most ", "")."""
    if words.chinese:
        return _USUAL[comparator]
    before, _, after = words(_SAID[comparator], quantity=_NUMBER).partition(_NUMBER)
    return before, after


def _chinese(voice: Voice, target: Target, quantity: str) -> str:
    citation = target.citations[0]
    before, after = _neighbours(citation)
    if not (before or after):
        before, after = _USUAL[comparator_of(target)]
    plain = f"{before}{quantity}{after}"
    printed = re.sub(r"\s", "", citation.printed or "")
    if not printed or re.search(r"\d", printed):
        return plain
    value = value_of(target)
    return printed if value == 0 else voice.words("{words} ({quantity})", words=printed, quantity=plain)


def _english(voice: Voice, target: Target, quantity: str, value: Decimal) -> str:
    comparator, words = comparator_of(target), voice.words
    if value == 0 and comparator is Comparator.BELOW and voice.indicator(target).measure is Measure.GROWTH:
        return words("negative growth")
    if value == 0 and comparator is Comparator.AT_MOST:
        return words("none at all")
    if comparator is Comparator.AT_LEAST and not any(_neighbours(target.citations[0])):
        return quantity
    return words(_SAID[comparator], quantity=quantity)


def _change(voice: Voice, value: Decimal) -> str:
    if value == 0:
        return voice.words("a rise")
    quantity = voice.quantity(abs(value), POINTS)
    message = N_("a rise of {quantity}") if value > 0 else N_("a fall of {quantity}")
    return voice.words(message, quantity=quantity)


def _all_of_them(voice: Voice, target: CompleteTarget) -> str:
    printed = re.sub(r"\s", "", target.citations[0].printed or "")
    quantity = voice.quantity(target.value, voice.indicator(target).unit)
    if voice.words.chinese and printed and not re.search(r"\d", printed):
        known = target.value == 0 or "全" in printed
        return printed if known else voice.words("{words} ({quantity})", words=printed, quantity=quantity)
    if target.value == 0:
        return voice.words("none left")
    if voice.indicator(target).unit == "%":
        return voice.words("full coverage")
    return voice.words("all {quantity}", quantity=quantity)


def _assigned(voice: Voice, target: AssignedTarget) -> str:
    return (
        voice.words("not named in the report") if target.unnamed else voice.words("as assigned by higher authorities")
    )


def _neighbours(citation: Citation) -> tuple[str, str]:
    """The comparing words directly before and after the figure in its clause, blanks ignored."""
    clause, printed = (re.sub(r"\s", "", text or "") for text in (citation.clause, citation.printed))
    if not printed:
        return "", ""
    places = [found.start() for found in re.finditer(rf"(?<![\d.]){re.escape(printed)}", clause)]
    if len(places) < citation.occurrence:
        return "", ""
    start = places[citation.occurrence - 1]
    before, after = _BEFORE.search(clause[:start]), _AFTER.search(clause[start + len(printed) :])
    return (before.group() if before else ""), (after.group() if after else "")
