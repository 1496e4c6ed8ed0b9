"""What is said about figures on their way in: problems at fields, doubts, why nothing was saved. By code, as the checks give it."""

from collections.abc import Mapping
from typing import Final

from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.domain.terms import Vintage
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.wording import promise
from targets.presentation.words import N_, Words

_FAULTS: Final[Mapping[str, str]] = {
    "required": N_("Please fill this in."),
    "not_a_number": N_("“{detail}” is no number. Write digits, as in 1638.5 or −2.6."),
    "other_unit": N_(
        "“{detail}” is another unit. This figure is entered in {unit}: convert it and write the number alone."
    ),
    "too_long": N_("This is too long; at most {detail} characters."),
    "too_many_digits": N_("This number has too many digits; at most {detail}."),
    "result_not_chosen": N_("Choose whether it was completed; the wording alone cannot be judged."),
    "two_results": N_("Give either a number or a result in words, not both."),
    "period_not_over": N_("This period is not over yet; an actual figure cannot exist. Choose an earlier one."),
    "nothing_entered": N_("Enter at least one figure."),
    "negative": N_("This figure cannot be negative. A fall is entered at the growth of the figure."),
    "not_whole": N_("There are no fractions of this: please type a whole number."),
    "reason_required": N_("A figure in force would be replaced: say why."),
    "document_required": N_("A target that is set elsewhere needs the number of the document that sets it."),
    "day_passed": N_("This day has passed already; give the day by which the next step will be done."),
    "tells_internal": N_(
        "This verdict rests on figures for internal use, and a public remark would tell it: choose “Internal use”, or publish the figures first."
    ),
    "day_too_far": N_("This day is more than {detail} years ahead. Is the year right?"),
    "disclosure_unconfirmed": N_("Confirm that the disclosure of what is in force changes, or choose the one it has."),
    "unreadable_text": N_("This text holds characters that cannot be stored. Please type it anew."),
}
_DOUBTS: Final[Mapping[str, str]] = {
    "tenfold": N_("{name}: ten times more or less than {against}. Is the unit right?"),
    "sign": N_("{name}: the sign differs from what is usual. A fall is written with a minus, as in −2.6."),
    "index_for_growth": N_("{name}: over 90%. Was an index (107.8) typed for a growth (7.8)?"),
    "below_last_month": N_("{name}: cumulative, but below {against}."),
    "over_100": N_("{name}: a share over 100%."),
    "unpublishes": N_(
        "{name}: {against} is published. This replaces it by an internal figure: the public is told that it was withdrawn, and sees none."
    ),
    "publishes": N_("{name}: {against} is for internal use. This replaces it by a figure that everybody sees."),
    "disagrees": N_("{name}: {against} has been published. Both figures are kept; please check."),
}
_LEDGER: Final = {
    "busy": N_("Somebody else is saving right now. Nothing was lost; press save again."),
    "read_only": N_(
        "The ledger can only be read at present; nothing was saved. What you typed is still here. Please tell the operator."
    ),
    "full": N_("The disk is full; nothing was saved. What you typed is still here. Please tell the operator."),
    "unavailable": N_("The ledger cannot be reached. What you typed is still here; press save again in a moment."),
    "token_reused": N_(
        "An earlier press of the button was saved after all. Press save again: you will see what stands and can decide."
    ),
    "already_submitted": N_(
        "One of these figures waits for review already. Withdraw that submission on the review page, or wait for the decision."
    ),
    "not_returned": N_(
        "What this corrects has been corrected meanwhile. Press the button again to submit it by itself."
    ),
    "damaged": N_("The ledger's file is damaged; nothing was saved. Please tell the operator to restore a backup."),
}
_OTHER_LEDGER: Final = N_(
    "The figures could not be saved. What you typed is still here. Please tell the operator: {code}."
)
SOURCE_KINDS: Final[Mapping[str, str]] = {
    "document": N_("Document"),
    "bulletin": N_("Statistical bulletin"),
    "submission": N_("Submission of a department"),
    "web": N_("Web page"),
}
VINTAGES: Final = {
    Vintage.PRELIMINARY: N_("Preliminary (bulletin)"),
    Vintage.FINAL: N_("Final (annual report, final accounts)"),
    Vintage.CENSUS: N_("Revised after a census"),
    Vintage.AS_REPORTED: N_("As reported"),
}


def fault(words: Words, code: str, detail: str = "", unit: str = "") -> str:
    """The sentence at a field. KeyError for a code that none of the form's checks gives."""
    return words(_FAULTS[code], detail=detail, unit=unit)


def doubt(voice: Voice, code: str, indicator: str, against: Observation | None, target: Target | None) -> str:
    """The sentence about an odd figure; `against`, `target`: what it is held against."""
    found = voice.catalog.indicators[indicator]
    held = ""
    if against is not None and against.value is not None:
        when = period(against.period, voice.words)
        held = voice.words("{figure} of {period}", figure=voice.quantity(against.value, found.unit), period=when)
    elif against is not None:
        held = voice.words("the result of {period}", period=period(against.period, voice.words))
    elif target is not None:
        held = voice.words("the target of “{promise}”", promise=promise(voice, target))
    return voice.words(_DOUBTS[code], name=voice.name(found), against=held)


def not_saved(words: Words, code: str, field: str = "") -> str:
    """Why the ledger took nothing, for a clerk; `field`: of an entry that cannot be stored."""
    if field:
        return words("The entry “{field}” cannot be stored. Please type it anew.", field=field)
    message = _LEDGER.get(code)
    return words(message) if message else words(_OTHER_LEDGER, code=code)
