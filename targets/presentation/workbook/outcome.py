"""What a workbook would do, or has done, row by row: the same table on the page and in the terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, Protocol

from targets.domain.evaluation import Evaluation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from targets.domain.workbook import Column
from targets.presentation.periods import period
from targets.presentation.sentences.workbooks import where, why_refused
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.presentation.workbook.headings import HEADINGS

BECOMES: Final[Mapping[str, str]] = {
    "refused": N_("Not accepted"),
    "changed": N_("Changed"),
    "new": N_("New"),
    "same": N_("The same"),
}
"""What needs a hand first."""
_BESIDE: Final = {
    Column.DISCLOSURE: "disclosure", Column.SOURCE_TITLE: "source", Column.REPORTER: "reporter", Column.NOTE: "note",
}  # fmt: skip
_MOST_SHOWN: Final = 8


class About(Protocol):
    """What a figure is of."""

    @property
    def indicator(self) -> str: ...
    @property
    def unit(self) -> str: ...


class Said(Protocol):
    """An entry, or what is in force in its place."""

    @property
    def identity(self) -> About: ...
    @property
    def period(self) -> Period: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def words(self) -> str | None: ...
    @property
    def disclosure(self) -> Disclosure: ...
    @property
    def source(self) -> object: ...
    @property
    def reporter(self) -> object: ...
    @property
    def note(self) -> str | None: ...


class Wrong(Protocol):
    """What is wrong with a cell, by code."""

    @property
    def sheet(self) -> str: ...
    @property
    def cell(self) -> str: ...
    @property
    def heading(self) -> str: ...
    @property
    def fault(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def unit(self) -> str: ...


class Planned(Protocol):
    """A row of the workbook."""

    @property
    def sheet(self) -> str: ...
    @property
    def cell(self) -> str: ...
    @property
    def becomes(self) -> str: ...
    @property
    def entry(self) -> Said | None: ...
    @property
    def in_force(self) -> Said | None: ...
    @property
    def indicator(self) -> str: ...
    @property
    def period(self) -> Period | None: ...
    @property
    def typed(self) -> str: ...
    @property
    def mistakes(self) -> Sequence[Wrong]: ...


class Turned(Protocol):
    """A verdict before and after."""

    @property
    def target(self) -> Target: ...
    @property
    def before(self) -> Evaluation: ...
    @property
    def after(self) -> Evaluation: ...


def outcome(lines: Iterable[Planned], voice: Voice) -> list[dict[str, str]]:
    """Column name -> text for each row; refused cells first, each once, whatever the number of rows it speaks for."""
    listed = tuple(lines)
    told: dict[str, dict[str, str]] = {}
    for line in listed:
        for wrong in line.mistakes:
            cells = _refused(line, wrong, voice)
            told.setdefault(cells[voice.words("Cell")] + cells[voice.words("What is wrong")], cells)
    rest = [line for name in list(BECOMES)[1:] for line in listed if line.becomes == name]
    return [*told.values(), *(_taken(line, voice) for line in rest)]


def outcome_lines(lines: Iterable[Planned], voice: Voice) -> Iterator[str]:
    """The same for a terminal."""
    for cells in outcome(lines, voice):
        yield "  ".join(text for text in cells.values() if text)


def effect_lines(effects: Iterable[Turned], voice: Voice) -> Iterator[str]:
    """城镇新增就业：– 待补录 → ★ 完成, of those that turn."""
    for one in effects:
        if one.before.status is not one.after.status:
            before, after = (
                f"{LOOKS[verdict.status].glyph} {verdict_name(verdict, one.target, voice.words)}"
                for verdict in (one.before, one.after)
            )
            yield voice.words("{name}: {before} → {after}", name=voice.title(one.target), before=before, after=after)


def tally(counted: Mapping[str, int], left_empty: int, words: Words) -> str:
    """新增3 · 更正1 · 相同0 · 拒绝2, and how many rows were left empty."""
    told = [
        words.plural("{name} {count} row", "{name} {count} rows", counted[code], name=words(name))
        for code, name in reversed(list(BECOMES.items()))
    ]
    empty = words.plural("{count} row left empty", "{count} rows left empty", left_empty) if left_empty else ""
    return words.joined(*told, empty)


def left_out(unanswered: Sequence[str], words: Words) -> str:
    """Rows in which a note or a source stands and no value: nothing of them is taken, which nobody would expect. "" for none."""
    if not unanswered:
        return ""
    shown = words.listed([*unanswered[:_MOST_SHOWN], *(["…"] if len(unanswered) > _MOST_SHOWN else [])])
    return words.plural(
        "In {count} row something is filled in but no value, so that nothing of it is taken: {cells}.",
        "In {count} rows something is filled in but no value, so that nothing of them is taken: {cells}.",
        len(unanswered),
        cells=shown,
    )


def _apart_from_the_value(line: Planned, voice: Voice) -> str:
    """What else is otherwise, where the figure stays: 公开属性、来源."""
    before, after = line.in_force, line.entry
    if before is None or after is None or line.becomes != "changed" or before.value != after.value:
        return ""
    words = voice.words
    changed = [
        words(HEADINGS[column]) for column, name in _BESIDE.items() if getattr(before, name) != getattr(after, name)
    ]
    return words("other: {columns}", columns=words.listed(changed)) if changed else ""


def _refused(line: Planned, wrong: Wrong, voice: Voice) -> dict[str, str]:
    words = voice.words
    unit = voice.unit(wrong.unit) if wrong.unit else ""
    own = wrong.sheet == line.sheet  # what stands once for all rows is about none of them
    return {
        words("What becomes of it"): words(BECOMES["refused"]),
        words("Cell"): where(words, wrong.sheet, wrong.cell, wrong.heading),
        words("Indicator"): _name(line, voice) if own else "",
        words("Period"): _period(line, voice) if own else "",
        words("In force"): _value(line.in_force, voice) if own else "",
        words("Filled in"): line.typed if own else "",
        words("What is wrong"): why_refused(words, wrong.fault, wrong.detail, unit),
    }


def _taken(line: Planned, voice: Voice) -> dict[str, str]:
    words = voice.words
    return {
        words("What becomes of it"): words(BECOMES[line.becomes]),
        words("Cell"): f"{line.sheet}!{line.cell}",
        words("Indicator"): _name(line, voice),
        words("Period"): _period(line, voice),
        words("In force"): _value(line.in_force, voice),
        words("Filled in"): words.joined(_value(line.entry, voice), _apart_from_the_value(line, voice)),
        words("What is wrong"): "",
    }


def _name(line: Planned, voice: Voice) -> str:
    indicator = voice.catalog.indicators.get(line.indicator)
    return "" if indicator is None else voice.apart(voice.name(indicator), indicator)


def _period(line: Planned, voice: Voice) -> str:
    return "" if line.period is None else period(line.period, voice.words)


def _value(said: Said | None, voice: Voice) -> str:
    if said is None:
        return ""
    if said.value is None:
        return said.words or voice.words("done" if getattr(said, "passed", None) else "not done")
    return voice.quantity(said.value, said.identity.unit)
