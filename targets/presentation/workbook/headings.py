"""How columns, choices and sheets are called, and the lexicon by which they are understood again."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Frequency, Vintage
from targets.domain.workbook import Asked, Column, Lexicon, folded
from targets.presentation import vocabulary
from targets.presentation.periods import period
from targets.presentation.practice import PRACTICE
from targets.presentation.sentences.entering import SOURCE_KINDS, VINTAGES
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Language, Words

HEADINGS: Final[Mapping[Column, str]] = {
    Column.ID: N_("Code"),
    Column.LEAD: N_("Lead unit"),
    Column.NAME: N_("Indicator"),
    Column.AREA: N_("Area"),
    Column.PERIOD: N_("Period"),
    Column.UNIT: N_("Unit"),
    Column.STATE: N_("Status"),
    Column.DAY: N_("Due by"),
    Column.LAST: N_("Earlier figure"),
    Column.TARGET: N_("Target"),
    Column.VALUE: N_("Value"),
    Column.RESULT: N_("Result in words"),
    Column.WORDS: N_("Wording of the result"),
    Column.COMPARATOR: N_("Comparison"),
    Column.VINTAGE: N_("Edition"),
    Column.SOURCE_KIND: N_("Kind of source"),
    Column.SOURCE_TITLE: N_("Title of the source"),
    Column.REFERENCE: N_("Document number or web address"),
    Column.DISCLOSURE: N_("Disclosure"),
    Column.NOTE: N_("Note"),
    Column.REASON: N_("Reason for the correction"),
    Column.REPORTING_UNIT: N_("Reporting unit"),
    Column.REPORTER: N_("Reported by"),
    Column.CONTACT: N_("Contact"),
    Column.MARK: N_("Mark"),
}
STATES: Final = {
    Asked.TO_BE_ADDED: N_("To be added"),
    Asked.OVERDUE: N_("Overdue"),
    Asked.DUE: N_("Due now"),
}
CHOICES: Final[Mapping[Column, Mapping[str, str]]] = {
    Column.RESULT: {"passed": N_("Assessed: completed"), "failed": N_("Assessed: not completed")},
    Column.VINTAGE: {vintage.value: name for vintage, name in VINTAGES.items()},
    Column.SOURCE_KIND: SOURCE_KINDS,
    Column.DISCLOSURE: {one.value: vocabulary.DISCLOSURES[one] for one in (Disclosure.INTERNAL, Disclosure.PUBLIC)},
    Column.COMPARATOR: {one.value: vocabulary.COMPARATORS[one] for one in (Comparator.AT_LEAST, Comparator.AT_MOST)},
}
"""Column -> value -> what it is called, the usual one first."""
_SHORTER: Final[Mapping[Column, Sequence[Mapping[str, str]]]] = {
    Column.VINTAGE: ({vintage.value: vocabulary.VINTAGES[vintage] for vintage in Vintage},),
    Column.RESULT: (
        {"passed": N_("done"), "failed": N_("not done")},
        {"passed": N_("Met"), "failed": N_("Missed")},
    ),
}
"""What people write instead."""


def scope_of(voice: Voice, indicator: Indicator) -> str:
    """全市 · 城镇居民: what tells two rows of one name apart."""
    return voice.words.joined(voice.area(indicator), voice.population(indicator))


def lexicon(catalog: Catalog, periods: Iterable[Period]) -> Lexicon:
    """What stands in a workbook of either language. `periods`: those that a row can be about."""
    languages = [Words(language) for language in Language]
    voices = [Voice(catalog, words) for words in languages]
    return Lexicon(
        headings={folded(words(name)): column for words in languages for column, name in HEADINGS.items()},
        choices={
            column: {
                folded(words(name)): value
                for words in languages
                for names in (*_SHORTER.get(column, ()), choices)
                for value, name in names.items()
            }
            for column, choices in CHOICES.items()
        },
        units={
            unit: frozenset(map(folded, (unit, *(voice.unit(unit) for voice in voices))))
            for unit in {indicator.unit for indicator in catalog.indicators.values()}
        },
        scopes={
            indicator.id: frozenset(
                folded(said)
                for voice in voices
                for said in (voice.area(indicator), scope_of(voice, indicator), indicator.area)
            )
            for indicator in catalog.indicators.values()
        },
        periods={
            folded(period(one, words, frequency)): one
            for one in periods
            for words in languages
            for frequency in (None, Frequency.MONTH)
        },
        marks=frozenset(folded(words(PRACTICE)) for words in languages),
    )
