"""What the page of briefings says: what can be chosen, what was left out of an address, how files are called."""

from collections.abc import Iterator
from typing import Final

from targets.domain.briefing import Form
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.briefing.choice import OF, ORDER, Choice, Dropped, Of
from targets.web.briefing.asked import Options
from targets.web.indicators.filters import LABELS

LISTS: Final = {
    Of.ATTENTION: N_("All that need attention"),
    Of.HEADLINES: N_("The cards of the overview"),
    Of.ALL: N_("The whole year"),
}
_NAMES: Final = {**LABELS, OF: N_("List"), ORDER: N_("Order")}
FORMS: Final = {
    Form.SLIDES: N_("Slides (PowerPoint)"),
    Form.DOCUMENT: N_("Document (Word)"),
    Form.WORKBOOK: N_("Workbook (Excel)"),
    Form.PICTURES: N_("Pictures (ZIP)"),
}
HOLDS: Final = {
    Form.SLIDES: N_("One finding a slide, with charts that can be edited; summary, causes of lags, sources."),
    Form.DOCUMENT: N_("The table of main indicators, ready sentences by domain, causes of lags, sources."),
    Form.WORKBOOK: N_("The table of main indicators, the same with every number, figures, sources."),
    Form.PICTURES: N_(
        "One picture of each chart, sharp enough for projection and print, with a list of what each shows."
    ),
}


def described(choice: Choice, offered: Options, words: Words) -> str:
    """What the choice asks for: 需要关注的全部 · 领域：经济."""
    if choice.picked is not None:
        return words("picked one by one")
    filters = [
        words("{filter}: {chosen}", filter=words(LABELS[name]), chosen=offered.get(name, {}).get(value, value))
        for name in LABELS
        if (value := str(getattr(choice.wanted, name, None) or ""))
    ]
    of = words(LISTS[choice.of]) if choice.of is not None else ""
    return words.joined(of, *filters)


def left_out(dropped: Dropped, choice: Choice, voice: Voice) -> Iterator[str]:
    """One sentence for each kind of what the address asks for and there is not."""
    words = voice.words
    if dropped.year:
        yield words(
            "There are no targets of the year “{asked}”; {year} is shown instead.",
            asked=dropped.year[:_LONGEST],
            year=choice.year,
        )
    if dropped.filters:
        names = words.listed([words(_NAMES[name]) for name in dropped.filters])
        yield words("What the address asks for under {filters} cannot be chosen here; it was left out.", filters=names)
    if dropped.targets:
        named = words.listed([name[:_LONGEST] for name in dropped.targets[:_NAMED]])
        yield words.plural(
            "{count} target of the address is not in the catalog and was left out: {names}.",
            "{count} targets of the address are not in the catalog and were left out, such as: {names}.",
            len(dropped.targets),
            names=named,
        )
    if dropped.of_other_years:
        titles = [voice.title(voice.catalog.targets[name]) for name in dropped.of_other_years[:_NAMED]]
        yield words.plural(
            "{count} target of the address is not one of {year} and was left out: {names}.",
            "{count} targets of the address are not of {year} and were left out, such as: {names}.",
            len(dropped.of_other_years),
            year=choice.year,
            names=words.listed(titles),
        )


_NAMED: Final = 3
_LONGEST: Final = 40  # characters of what somebody typed into the address
