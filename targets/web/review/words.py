"""How submissions and decisions are told: what a figure is, what became of it, and why something was not decided."""

from typing import Final

from targets.ledger.entries import FigureEntry
from targets.ledger.errors import Conflict, LedgerError
from targets.ledger.orphans import by_any_id
from targets.ledger.submissions.entries import Decision, Ruling, Submission, Submitted
from targets.ledger.submissions.errors import AlreadyDecided
from targets.presentation.numbers import number
from targets.presentation.periods import day, period
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.clock import city_day
from targets.tracking.people import Denied
from targets.tracking.submissions.reviews import OwnSubmission, Result, Unfit
from targets.web.entry.words import VINTAGES, ledger_failure

RULINGS: Final = {
    Ruling.PASSED: N_("Pass"),
    Ruling.RETURNED: N_("Return for correction"),
    Ruling.REFUSED: N_("Refuse"),
}
_BECAME: Final = {
    Ruling.PASSED: N_("Passed"),
    Ruling.RETURNED: N_("Returned for correction"),
    Ruling.REFUSED: N_("Refused"),
    Ruling.WITHDRAWN: N_("Withdrawn by who submitted it"),
}
PENDING: Final = N_("In review")


def became(ruling: Ruling, words: Words) -> str:
    return words(_BECAME[ruling])


def entry_name(entry: Submitted, voice: Voice) -> str:
    """The indicator's name, or the id it was handed in under."""
    indicator = by_any_id(voice.catalog.indicators.values()).get(entry.identity.indicator)
    return voice.name(indicator) if indicator else entry.identity.indicator


def entry_value(entry: Submitted, voice: Voice) -> str:
    """Number and unit, or the result in words."""
    if entry.value is None:
        passed = isinstance(entry, FigureEntry) and entry.passed
        return entry.words or voice.words("done" if passed else "not done")
    if entry.identity.unit in voice.catalog.vocabulary.units:
        return voice.quantity(entry.value, entry.identity.unit)
    return f"{number(entry.value)} {entry.identity.unit}"


def entry_subject(entry: Submitted, voice: Voice) -> str:
    """Which figure it is: period and vintage, or that it is the value of a target."""
    words = voice.words
    told = period(entry.period, words)
    if isinstance(entry, FigureEntry):
        return words.joined(told, words(VINTAGES[entry.vintage]))
    return words("assigned target for {period}", period=told)


def handed_in(submission: Submission, words: Words) -> str:
    """Who handed it in and when."""
    when = day(city_day(submission.recorded_at), words)
    said = words("submitted by {person} on {day}", person=submission.actor.name, day=when)
    if submission.resubmits is None:
        return said
    return words.joined(said, words("corrects submission {number}", number=submission.resubmits))


def decided(decision: Decision, words: Words) -> str:
    """What became of it, by whom, when and why."""
    when = day(city_day(decision.recorded_at), words)
    if decision.ruling is Ruling.WITHDRAWN:
        said = words("{ruling} on {day}", ruling=became(decision.ruling, words), day=when)
    else:
        said = words(
            "{ruling} by {person} on {day}",
            ruling=became(decision.ruling, words),
            person=decision.actor.name,
            day=when,
        )
    return words("{said}: {reason}", said=said, reason=decision.reason) if decision.reason else said


def told(result: Result, words: Words) -> str:
    """The sentence about one of those that were decided together."""
    name = words("Submission {number}", number=result.submission)
    if result.receipt is not None:
        return words("{name}: {said}.", name=name, said=became(result.receipt.decision.ruling, words))
    assert result.refused is not None
    return words("{name}: not decided. {why}", name=name, why=why_not(result.refused, words))


def why_not(refused: Denied | LedgerError, words: Words) -> str:
    if isinstance(refused, AlreadyDecided):
        decision = refused.decision
        ruling = became(decision.ruling, words)
        return words("{person} has decided before: {ruling}.", person=decision.actor.name, ruling=ruling)
    if isinstance(refused, Conflict):
        return words(
            "What it would replace has been changed meanwhile. Compare it with what is in force now, and return it if it is still needed."
        )
    if isinstance(refused, Unfit):
        return words("The catalog has no place for one of its figures any more; return or refuse it.")
    if isinstance(refused, OwnSubmission):
        return words("Nobody reviews what they submitted themselves.")
    if isinstance(refused, Denied):
        return words("You have no right to decide on this.")
    return ledger_failure(words, refused)
