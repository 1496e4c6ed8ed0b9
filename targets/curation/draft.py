"""The seeds as read and shaped, each piece still knowing its file: what the rules of gate 3 look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from targets.curation.documents import Document
from targets.curation.mistakes import Location, Mistake
from targets.curation.shapes import IndicatorEntry, ObservationEntry, ReportFile, TopicFile, UnitsFile, WaiverFile
from targets.domain.catalog import Place, Vocabulary
from targets.domain.citation import Citation, Source
from targets.domain.rules import JudgingRules
from targets.domain.target import Target
from targets.domain.terms import Domain


@dataclass(frozen=True)
class Anchor:
    """A place in a file to which a mistake can be pinned."""

    document: Document
    location: Location

    def mistake(self, message: str, *below: str | int) -> Mistake:
        return self.document.mistake((*self.location, *below), message)

    def at(self, *below: str | int) -> "Anchor":
        return Anchor(self.document, (*self.location, *below))


@dataclass(frozen=True)
class TopicDraft:
    id: str
    domain: Domain
    file: TopicFile
    anchor: Anchor


@dataclass
class Draft:
    """Everything that passed gate 2."""

    place: tuple[Place, Anchor]
    vocabulary: tuple[Vocabulary, Anchor]
    rules: JudgingRules
    report: tuple[ReportFile, Anchor]
    waivers: tuple[WaiverFile, Anchor]
    units: tuple[UnitsFile, Anchor]
    sources: dict[str, tuple[Source, Anchor]] = field(default_factory=dict)
    topics: list[TopicDraft] = field(default_factory=list)

    def indicators(self) -> Iterator[tuple[IndicatorEntry, Anchor]]:
        for topic in self.topics:
            for index, indicator in enumerate(topic.file.indicators):
                yield indicator, topic.anchor.at("indicators", index)

    def observations(self) -> Iterator[tuple[IndicatorEntry, ObservationEntry, Anchor]]:
        for indicator, anchor in self.indicators():
            for index, observation in enumerate(indicator.observations):
                yield indicator, observation, anchor.at("observations", index)

    def targets(self) -> Iterator[tuple[IndicatorEntry, Target, Anchor]]:
        for indicator, anchor in self.indicators():
            for index, target in enumerate(indicator.targets):
                yield indicator, target, anchor.at("targets", index)

    def citations(self) -> Iterator[tuple[IndicatorEntry, ObservationEntry | Target, Citation, Anchor]]:
        """Every citation of a figure or target."""
        for owners in (self.observations(), self.targets()):
            for indicator, owner, anchor in owners:
                for index, citation in enumerate(owner.citations):
                    yield indicator, owner, citation, anchor.at("citations", index)

    def by_id(self) -> dict[str, IndicatorEntry]:
        return {indicator.id: indicator for indicator, _ in self.indicators()}
