"""What the form says: problems at fields, doubts about figures, and what became of a save."""

from typing import Final

from targets.domain.terms import Vintage
from targets.ledger.entries import SourceKind
from targets.ledger.errors import BadEntry, LedgerError
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.presentation.wording import promise
from targets.presentation.words import N_, Words
from targets.tracking.entry.typed import Fault, Problem
from targets.tracking.entry.warnings import Doubt, Warning

_FAULTS: Final = {
    Fault.REQUIRED: N_("Please fill this in."),
    Fault.NOT_A_NUMBER: N_("“{detail}” is no number. Write digits, as in 1638.5 or −2.6."),
    Fault.OTHER_UNIT: N_(
        "“{detail}” is another unit. This figure is entered in {unit}: convert it and write the number alone."
    ),
    Fault.TOO_LONG: N_("This is too long; at most {detail} characters."),
    Fault.TOO_MANY_DIGITS: N_("This number has too many digits; at most {detail}."),
    Fault.RESULT_NOT_CHOSEN: N_("Choose whether it was completed; the wording alone cannot be judged."),
    Fault.TWO_RESULTS: N_("Give either a number or a result in words, not both."),
    Fault.PERIOD_NOT_OVER: N_("This period is not over yet; an actual figure cannot exist. Choose an earlier one."),
    Fault.NOTHING_ENTERED: N_("Enter at least one figure."),
    Fault.NEGATIVE: N_("This figure cannot be negative. A fall is entered at the growth of the figure."),
    Fault.NOT_WHOLE: N_("A rank is a whole number."),
    Fault.REASON_REQUIRED: N_("A figure in force would be replaced: say why."),
    Fault.DOCUMENT_REQUIRED: N_("A target that is set elsewhere needs the number of the document that sets it."),
    Fault.DAY_PASSED: N_("This day has passed already; give the day by which the next step will be done."),
    Fault.TELLS_INTERNAL: N_(
        "This verdict rests on figures for internal use, and a public remark would tell it: choose “Internal use”, or publish the figures first."
    ),
    Fault.DAY_TOO_FAR: N_("This day is more than {detail} years ahead. Is the year right?"),
    Fault.DISCLOSURE_UNCONFIRMED: N_(
        "Confirm that the disclosure of what is in force changes, or choose the one it has."
    ),
    Fault.UNREADABLE_TEXT: N_("This text holds characters that cannot be stored. Please type it anew."),
}
_DOUBTS: Final = {
    Doubt.TENFOLD: N_("{name}: ten times more or less than {against}. Is the unit right?"),
    Doubt.SIGN: N_("{name}: the sign differs from what is usual. A fall is written with a minus, as in −2.6."),
    Doubt.INDEX_FOR_GROWTH: N_("{name}: over 90%. Was an index (107.8) typed for a growth (7.8)?"),
    Doubt.BELOW_LAST_MONTH: N_("{name}: cumulative, but below {against}."),
    Doubt.OVER_100: N_("{name}: a share over 100%."),
    Doubt.UNPUBLISHES: N_(
        "{name}: {against} is published. This replaces it by an internal figure: the public is told that it was withdrawn, and sees none."
    ),
    Doubt.PUBLISHES: N_("{name}: {against} is for internal use. This replaces it by a figure that everybody sees."),
    Doubt.DISAGREES: N_("{name}: {against} has been published. Both figures are kept; please check."),
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
SOURCE_KINDS: Final = {
    SourceKind.DOCUMENT: N_("Document"),
    SourceKind.BULLETIN: N_("Statistical bulletin"),
    SourceKind.SUBMISSION: N_("Submission of a department"),
    SourceKind.WEB: N_("Web page"),
}
VINTAGES: Final = {
    Vintage.PRELIMINARY: N_("Preliminary (bulletin)"),
    Vintage.FINAL: N_("Final (annual report, final accounts)"),
    Vintage.CENSUS: N_("Revised after a census"),
    Vintage.AS_REPORTED: N_("As reported"),
}


def problem(words: Words, one: Problem, unit: str = "") -> str:
    """The sentence at a field."""
    return words(_FAULTS[one.fault], detail=one.detail, unit=unit)


def doubt(voice: Voice, one: Warning) -> str:
    """The sentence about an odd figure."""
    indicator = voice.catalog.indicators[one.indicator]
    against = ""
    if one.against is not None and one.against.value is not None:
        when = period(one.against.period, voice.words)
        against = voice.words(
            "{figure} of {period}", figure=voice.quantity(one.against.value, indicator.unit), period=when
        )
    elif one.against is not None:
        against = voice.words("the result of {period}", period=period(one.against.period, voice.words))
    elif one.target is not None:
        against = voice.words("the target of “{promise}”", promise=promise(voice, one.target))
    return voice.words(_DOUBTS[one.doubt], name=voice.name(indicator), against=against)


def ledger_failure(words: Words, error: LedgerError) -> str:
    """Why nothing was saved, for a clerk."""
    if isinstance(error, BadEntry):
        return words("The entry “{field}” cannot be stored. Please type it anew.", field=error.field)
    message = _LEDGER.get(error.code)
    return words(message) if message else words(_OTHER_LEDGER, code=error.code)
