"""The catalog: what a city's report says, as frozen models. Built by `curation`, read by everybody."""

import re
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from targets.domain.duties import Charge, Duties, Subject
from targets.domain.frozen import Frozen as Frozen
from targets.domain.frozen import LocalText as LocalText
from targets.domain.period import Period
from targets.domain.rules import JudgingRules
from targets.domain.terms import (
    Accrual,
    Bound,
    Commitment,
    Comparator,
    Direction,
    Disclosure,
    Domain,
    Frequency,
    Grade,
    Kind,
    Measure,
    Nature,
    Origin,
    Path,
    Prices,
    Schedule,
    Vintage,
)

_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")


def _plain(value: object) -> object:
    """Numbers are written plainly: `1e3`, `012`, `1:30`, `no` and `1,638.5` are refused instead of guessed at."""
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        raise ValueError(f"{value!r} is no plain number; write digits with an optional sign and point, as in -2.6")
    return value


Number = Annotated[Decimal, BeforeValidator(_plain)]


class Source(Frozen):
    """A published document. `published` None: the day is not known, figures count from 31 December of the year after."""

    id: str
    title: str
    publisher: LocalText
    published: date | None = None
    document_number: str | None = None
    address: str | None = None
    grade: Literal[Grade.A, Grade.B, Grade.C]
    kind: LocalText
    reprinted: bool = False
    note: str | None = None
    figures: int = Field(ge=0)


class Citation(Frozen):
    """The place in a source where a figure stands.

    `place`: path of headings, joined by `/`. `clause`: the shortest clause that holds the figure. `printed`: value and
    unit as printed there; None only for a figure computed from others. `occurrence`: which of several equal `printed`
    in the clause is meant, from 1. `fall`: the wording says that the figure fell although it is printed positive.
    """

    source: str
    place: str
    clause: str
    printed: str | None = None
    occurrence: int = Field(default=1, ge=1)
    fall: bool = False


class Share(Frozen):
    """A share computed from two figures of one source: 100 × part ÷ whole."""

    part: str
    whole: str


class Observation(Frozen):
    """A value of one indicator for one period.

    `value` is in the indicator's unit. A result in words (经省考核完成) has `value` None and `passed` True or False.
    `known_from` is the day from which the figure counts as known; `known_assumed` says that the day of publication is
    not known and 31 December of the year after the period was taken. `row` is the ledger row of an entered figure,
    `typed_source` the title and reference of its source as typed, since such a source is in no list.
    """

    indicator: str
    period: Period
    value: Number | None
    passed: bool | None = None
    bound: Bound = Bound.EXACT
    vintage: Vintage
    disclosure: Disclosure = Disclosure.PUBLIC
    grade: Grade
    origin: Origin
    citations: tuple[Citation, ...] = ()
    computed: Share | None = None
    known_from: date
    known_assumed: bool = False
    row: int | None = None
    typed_source: str | None = None
    note: LocalText | None = None

    @property
    def places(self) -> int:
        """Decimals as published."""
        if self.value is None:
            return 0
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


class Break(Frozen):
    """A change of definition: figures before and from `period` on are no single line."""

    period: Period
    reason: LocalText


class Ratio(Frozen):
    """One indicator divided by another."""

    numerator: str
    denominator: str


class Indicator(Frozen):
    """One measurable series of a topic.

    `beside`: indicators of another scope or measure, to be shown beside this one and never taken for it.
    `growth_of`: the level whose change this is. `share_of`: shares with the same word add up to 100. `ratio_of`: the
    two indicators this is the quotient of.
    """

    id: str
    topic: str
    domain: Domain
    name: LocalText
    measure: Measure
    accrual: Accrual
    unit: str
    area: str
    population: str | None = None
    prices: Prices = Prices.NONE
    direction: Direction
    frequency: Frequency
    delay: int | None = Field(default=None, ge=0)
    definition: LocalText
    breaks: tuple[Break, ...] = ()
    formerly: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    growth_of: str | None = None
    share_of: str | None = None
    ratio_of: Ratio | None = None


class Milestone(Frozen):
    """The share of the whole that should be done by the end of `by`, 0 to 1."""

    by: Period
    share: Number = Field(gt=0, le=1)


class TargetBase(Frozen):
    """What every target has. `value` is in the indicator's unit; growth, shares and changes are in percent or points."""

    id: str
    indicator: str
    name: LocalText | None = None
    due: Period
    commitment: Commitment = Commitment.PLAIN
    nature: Nature
    citations: tuple[Citation, ...] = Field(min_length=1)
    note: LocalText | None = None

    @property
    def document(self) -> str:
        """The source that sets the target."""
        return self.citations[0].source


class GrowthTarget(TargetBase):
    kind: Literal[Kind.GROWTH]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    band: str


class QuotaTarget(TargetBase):
    kind: Literal[Kind.QUOTA]
    value: Number = Field(gt=0)
    comparator: Comparator = Comparator.AT_LEAST
    schedule: Schedule
    milestones: tuple[Milestone, ...] = ()


class LevelTarget(TargetBase):
    kind: Literal[Kind.LEVEL]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period
    path: Path


class ReachTarget(TargetBase):
    """`lower_is_better` comes from the comparator: at_most and below."""

    kind: Literal[Kind.REACH]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period | None = None


class KeepTarget(TargetBase):
    """`band`: how far below `value` is still amber, in the indicator's unit. `harvest`: no light before the year is in."""

    kind: Literal[Kind.KEEP]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period | None = None
    band: Number = Field(default=Decimal(0), ge=0)
    harvest: bool = False


class ChangeTarget(TargetBase):
    """`value`: the change required since `base`, in points; with `above` and 0 any rise will do."""

    kind: Literal[Kind.CHANGE]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period


class BelowTarget(TargetBase):
    kind: Literal[Kind.BELOW]
    value: Number
    comparator: Literal[Comparator.BELOW, Comparator.AT_MOST]


class CompleteTarget(TargetBase):
    """All of N. `value`: the figure when all is done (0 where what remains is counted, 100 for a coverage in percent).

    `start`: the figure when nothing is done yet, None where N is not known.
    """

    kind: Literal[Kind.COMPLETE]
    value: Number
    start: Number | None = None
    milestones: tuple[Milestone, ...] = ()


class InStepTarget(TargetBase):
    """The indicator is a yearly real growth; `against` is the growth it has to keep step with; `nominal` is shown only."""

    kind: Literal[Kind.IN_STEP]
    against: str
    nominal: str | None = None


class KeepFallingTarget(TargetBase):
    """Every year of `due` lower than the year before, from `base` on."""

    kind: Literal[Kind.KEEP_FALLING]
    base: Period


class AssignedTarget(TargetBase):
    """Set by somebody else. `unnamed`: not even what is promised is known yet."""

    kind: Literal[Kind.ASSIGNED]
    unnamed: bool = False


Target = Annotated[
    GrowthTarget
    | QuotaTarget
    | LevelTarget
    | ReachTarget
    | KeepTarget
    | ChangeTarget
    | BelowTarget
    | CompleteTarget
    | InStepTarget
    | KeepFallingTarget
    | AssignedTarget,
    Field(discriminator="kind"),
]


class Assignment(Frozen):
    """A value for a target that is set elsewhere, with the document that sets it. Entered, never curated from the report.

    `value` None: assigned in words only (`text`). `comparator` relates the figure to `value`. `source`: the document as typed,
    title and 文号.
    """

    target: str
    value: Number | None
    comparator: Comparator = Comparator.AT_LEAST
    text: str
    document_number: str
    source: str = ""
    known_from: date
    disclosure: Disclosure = Disclosure.PUBLIC
    row: int | None = None


class Topic(Frozen):
    """What one YAML file is about."""

    id: str
    domain: Domain
    name: LocalText


class Waiver(Frozen):
    """Numbers in the report that are no figures, claimed with a reason."""

    place: str
    clause: str
    printed: str
    occurrence: int = Field(default=1, ge=1)
    reason: LocalText


class Heading(Frozen):
    """A part of the report: its path and the words it starts with; how many figures and waivers the catalog takes from it."""

    path: str
    starts: str
    observations: int = Field(ge=0)
    targets: int = Field(ge=0)
    waivers: int = Field(ge=0)


class Report(Frozen):
    """The document the dashboard is about, with its outline."""

    source: str
    outline: tuple[Heading, ...]


class Place(Frozen):
    """The city, its years and what its overview shows first."""

    id: str
    name: LocalText
    report: str
    years: tuple[Period, ...]
    headlines: dict[str, tuple[str, ...]]


class Factor(Frozen):
    """`printed` unit × `factor` = `unit`."""

    printed: str
    unit: str
    factor: Number = Field(gt=0)


class Vocabulary(Frozen):
    """The closed lists: areas, populations and units with their English, unit factors, and words that stand for a number.

    The English of a unit is `one | many` where things are counted: `item | items`.
    """

    areas: dict[str, str]
    populations: dict[str, str]
    units: dict[str, str]
    factors: tuple[Factor, ...]
    words: dict[str, Number]

    @cached_property
    def factor_of(self) -> dict[tuple[str, str], Decimal]:
        """(printed unit, unit) -> factor."""
        return {(factor.printed, factor.unit): factor.factor for factor in self.factors}


class Catalog(Frozen):
    """Everything curated, linked and checked. `practice`: told beside invented figures, and marked so wherever it is shown."""

    place: Place
    vocabulary: Vocabulary
    rules: JudgingRules
    report: Report
    sources: dict[str, Source]
    topics: dict[str, Topic]
    indicators: dict[str, Indicator]
    observations: tuple[Observation, ...]
    targets: dict[str, Target]
    waivers: tuple[Waiver, ...]
    duties: Duties = Duties()
    digest: str
    practice: bool = False

    @cached_property
    def counted_targets(self) -> tuple[Target, ...]:
        """The targets of the report itself: those every count and every light is about."""
        return tuple(target for target in self.targets.values() if target.document == self.report.source)

    def promised_by(self, day: date) -> "Catalog":
        """Without the targets that nobody had promised by then; itself once the report had been published.

        Targets of other documents are counted nowhere, so nothing is left out for them alone.
        """
        if self._was_published(self.report.source, day):
            return self
        promised = {name: target for name, target in self.targets.items() if self._was_published(target.document, day)}
        parts = {name: getattr(self, name) for name in Catalog.model_fields}
        headlines = {
            due: tuple(name for name in names if name in promised) for due, names in self.place.headlines.items()
        }
        place = self.place.model_copy(update={"headlines": headlines})
        return Catalog(**parts | {"targets": promised, "place": place, "digest": f"{self.digest}-{len(promised)}"})

    def _was_published(self, source: str, day: date) -> bool:
        published = self.sources[source].published
        return published is None or published <= day

    def title(self, target: Target) -> LocalText:
        """What a target is called on screen."""
        return target.name or self.indicators[target.indicator].name

    def charge_of_indicator(self, indicator: Indicator) -> Charge:
        """Who is in charge of an indicator: its own duties, then those of its topic."""
        return self.duties.charge((Subject.INDICATOR, indicator.id), (Subject.TOPIC, indicator.topic))

    def charge_of_target(self, target: TargetBase) -> Charge:
        """Who is in charge of a target: its own duties, then those of its indicator, then those of the topic."""
        indicator = self.indicators[target.indicator]
        things = ((Subject.TARGET, target.id), (Subject.INDICATOR, indicator.id), (Subject.TOPIC, indicator.topic))
        return self.duties.charge(*things)
