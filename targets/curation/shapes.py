"""The shape of each YAML file: what a curator writes, before it is linked to sources and checked for sense."""

from pydantic import Field

from targets.domain.catalog import Factor, Heading, Place, Vocabulary, Waiver
from targets.domain.citation import Citation, Number, Source
from targets.domain.duties import Duty, Unit
from targets.domain.frozen import Frozen, LocalText
from targets.domain.indicator import Indicator, Share
from targets.domain.period import Period
from targets.domain.rules import JudgingRules
from targets.domain.target import Target
from targets.domain.terms import Bound, Disclosure, Vintage


class ObservationEntry(Frozen):
    """A figure as curated; grade and day of knowledge come from the sources it cites."""

    period: Period
    value: Number | None = None
    passed: bool | None = None
    bound: Bound = Bound.EXACT
    vintage: Vintage = Vintage.AS_REPORTED
    disclosure: Disclosure = Disclosure.PUBLIC
    computed: Share | None = None
    note: LocalText | None = None
    citations: tuple[Citation, ...]


class IndicatorEntry(Indicator):
    """An indicator with its figures and targets; topic and domain come from file and folder name."""

    observations: tuple[ObservationEntry, ...] = ()
    targets: tuple[Target, ...] = ()


class TopicFile(Frozen):
    """`seeds/indicators/DOMAIN/TOPIC.yaml`."""

    name: LocalText
    indicators: tuple[IndicatorEntry, ...]


class ReportFile(Frozen):
    """`seeds/report.yaml`: the outline of the report with control totals for each part."""

    source: str
    outline: tuple[Heading, ...]


class WaiverFile(Frozen):
    """`seeds/waivers.yaml`."""

    waivers: tuple[Waiver, ...] = Field(default=())


class UnitsFile(Frozen):
    """`seeds/units.yaml`: the units and what each of them has to do; both lists may be empty."""

    units: tuple[Unit, ...]
    duties: tuple[Duty, ...]


__all__ = [
    "Duty",
    "Factor",
    "IndicatorEntry",
    "JudgingRules",
    "ObservationEntry",
    "Place",
    "ReportFile",
    "Source",
    "TopicFile",
    "Unit",
    "UnitsFile",
    "Vocabulary",
    "WaiverFile",
]
