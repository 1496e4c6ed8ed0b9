"""版本核对 in sentences: what a code is of, how what was shown stands today, and why nothing can be said."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from targets.domain.briefing import Form
from targets.domain.changes import Turn
from targets.domain.checking import End, Retold, Standing
from targets.domain.evaluation import Evaluation
from targets.domain.target import Assignment, Target
from targets.presentation import vocabulary
from targets.presentation.periods import day, period
from targets.presentation.sentences.changes import counted
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.presentation.words import N_, Words

FORMS: Final = {
    Form.CHART: N_("Chart"),
    Form.SLIDES: N_("Slides"),
    Form.DOCUMENT: N_("Word document"),
    Form.WORKBOOK: N_("Excel workbook"),
    Form.PICTURES: N_("Pictures"),
    Form.BULLETIN: N_("Inspection bulletin"),
    Form.TABLE: N_("Table"),
}
# What units say about lags changes no figure and no status, so a code knows nothing of it.
WITH_REMARKS: Final = frozenset({Form.SLIDES, Form.DOCUMENT, Form.BULLETIN})

HEADLINES: Final = {
    Standing.UNCHANGED: N_("Unchanged"),
    Standing.AGED: N_("Figures unchanged"),
    Standing.ADDED: N_("Still right, more is known"),
    Standing.CHANGED: N_("Changed: {count}"),
}
CANNOT: Final = N_("Cannot be checked")
ENDS: Final = {
    End.NO_CODE: N_(
        "This is no version code. A code stands in the foot of a chart or on the last page of a file behind “version” and looks like 40AC-QG1H-SMAJ-2DNV-W96R-T."
    ),
    End.SLIP: N_(
        "There is a slip in this code: a sign is missing, too many, or read wrongly. Please compare it sign by sign."
    ),
    End.SCHEME: N_("This code was made by another version of this program, whose codes this one cannot read."),
    End.OF_PRACTICE: N_(
        "This code is from practice: what it stands on shows invented figures, and nothing of it may be quoted. It can be checked where one practises."
    ),
    End.OF_THE_CITY: N_(
        "This code is of real figures; here one practises on invented ones. Please check it on the city's dashboard."
    ),
    End.INTERNAL: N_(
        "What this code stands on shows figures for internal use. It can be checked by those who have signed in and may see them."
    ),
    End.NOT_YET: N_("This code is of a day that has not come here yet."),
    End.NO_CATALOG: N_(
        "The catalog of targets that this code was made with is not kept here: it was made on another machine, or before this ledger was begun."
    ),
    End.UNREADABLE: N_(
        "The catalog of targets that this code was made with is kept here, but this version of the program cannot read it any more."
    ),
    End.DIFFERENT: N_(
        "What can be put together from catalog and ledger is not what this code was made of. Either the ledger was restored from a backup or is another one, or another version of the program judged otherwise, or the code is forged. Do not rely on what it stands on; take a new one from the dashboard."
    ),
    End.OUT_OF_REACH: N_(
        "The ledger cannot be reached, so nothing can be said of figures entered since. Please try again later."
    ),
}
BY_TIME: Final = N_("Statuses that only time has turned")
RETOLD: Final = N_("Targets told otherwise")
SHIFTED: Final = N_("Statuses held against other numbers")


def headline(standing: Standing, counts: Mapping[str, int], words: Words) -> str:
    """一致, 已变化：3项."""
    return (
        words(HEADLINES[standing], count=sum(counts.values()))
        if standing is Standing.CHANGED
        else words(HEADLINES[standing])
    )


def statement(standing: Standing, counts: Mapping[str, int], by_time: int, words: Words) -> str:
    """One or two whole sentences behind the headline. `by_time`: how many statuses only time has turned."""
    aged = (
        words.plural(
            "{count} status is another one only because time has passed.",
            "{count} statuses are others only because time has passed.",
            by_time,
        )
        if by_time
        else ""
    )
    match standing:
        case Standing.UNCHANGED:
            return words("All figures and statuses shown are the same today.")
        case Standing.AGED:
            return words.sentences(words("All figures shown are the same today."), aged)
        case Standing.ADDED:
            said = words(
                "No figure shown was revised or withdrawn; since then came: {counts}.",
                counts=counted(dict(counts), words),
            )
        case Standing.CHANGED:
            said = words("Since then: {counts}.", counts=_all_counted(counts, words))
    return words.sentences(said, aged)


def _all_counted(counts: Mapping[str, int], words: Words) -> str:
    more = (
        words.plural("{count} target told otherwise", "{count} targets told otherwise", counts["retold"])
        if counts["retold"]
        else "",
        words.plural(
            "{count} status held against other numbers",
            "{count} statuses held against other numbers",
            counts["shifted"],
        )
        if counts["shifted"]
        else "",
        words.plural("{count} indicator gone", "{count} indicators gone", counts["gone"]) if counts["gone"] else "",
    )
    return words.listed([said for said in (counted(dict(counts), words), *more) if said])


def of_what(form: Form, known: date, on: date | None, internal: str, words: Words) -> Iterator[tuple[str, str]]:
    """Label and text: 形式, 数据截至, 评价时点 where one was chosen; `internal`: its mark."""
    yield words("Kind of output"), words.joined(words(FORMS[form]), internal)
    yield words("Figures known by"), day(known, words)
    if on is not None:
        yield words("Judged as of"), day(on, words)


def fact_line(label: str, text: str, words: Words) -> str:
    """数据截至：2026年3月2日."""
    return words("{label}: {text}", label=label, text=text)


def named(voice: Voice, target: Target) -> str:
    """地区生产总值增长（2017年）."""
    return voice.words("{name} ({period})", name=voice.title(target), period=period(target.due, voice.words))


def promised(voice: Voice, target: Target, assigned: Assignment | None) -> str:
    """What a target sets; of one set elsewhere what was assigned, with its document, once it was."""
    if assigned is None:
        return wording(voice, target)
    unit = voice.indicator(target).unit
    said = ""
    if assigned.value is not None:
        relation, number = vocabulary.term(assigned.comparator, voice.words), voice.quantity(assigned.value, unit)
        said = f"{relation}{'' if voice.words.chinese else ' '}{number}"
    return voice.words.joined(said, assigned.text, assigned.source or assigned.document_number)


def held_against(voice: Voice, verdict: Evaluation) -> str:
    """7.8% against 7%; a dash where nothing spoke and nothing was expected. `voice`: of the catalog it was judged under."""
    unit = voice.catalog.indicators[verdict.indicator].unit
    spoke = voice.figure(verdict.actual) if verdict.actual else ""
    expected = "" if verdict.expected is None else voice.quantity(verdict.expected, unit)
    if spoke and expected:
        return voice.words("{figure} against {expected}", figure=spoke, expected=expected)
    return spoke or expected or "—"


def row_note(number: int | None, reason: str, words: Words) -> str:
    """第12号记录 · 理由：笔误; `number` None for who is told none."""
    return words.joined(
        words("row {number}", number=number) if number is not None else "",
        words("reason: {reason}", reason=reason) if reason else "",
    )


def retold_line(before: Voice, after: Voice, one: Retold) -> str:
    was = promised(before, one.before, one.assigned_before)
    moved = f"{was} → {promised(after, one.after, one.assigned_after)}"
    return fact_line(named(after, one.after), moved, after.words)


def listed_titles(voice: Voice, targets: Sequence[Target], most: int) -> str:
    """The first `most` names, and how many there are where that is not all."""
    names = voice.words.listed([named(voice, target) for target in targets[:most]])
    if len(targets) <= most:
        return names
    return voice.words("{names} and others, {count} in all", names=names, count=len(targets))


def shifted_line(before: Voice, after: Voice, one: Turn, reason: str) -> str:
    assert one.before is not None, "a status that stands was one before"
    assert one.after is not None, "a status that stands is one"
    was, stands = held_against(before, one.before), held_against(after, one.after)
    words = after.words
    return words.joined(fact_line(named(after, one.target), f"{was} → {stands}", words), reason)
