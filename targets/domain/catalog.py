"""The catalog: what a city's report says, as frozen models. Built by `curation`, read by everybody."""

from datetime import date
from decimal import Decimal
from functools import cached_property

from pydantic import Field

from targets.domain.citation import Number, Source
from targets.domain.duties import Charge, Duties, Subject
from targets.domain.frozen import Frozen, LocalText
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.rules import JudgingRules
from targets.domain.target import Target, TargetBase
from targets.domain.terms import (
    Domain,
)


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

    @property
    def release(self) -> str:
        """The digest of the whole catalog, which the ledger keeps it by, also where `promised_by` left something out."""
        return self.digest.partition("-")[0]

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
