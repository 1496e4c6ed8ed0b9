"""From a draft without mistakes to the frozen catalog: grade, origin and day of knowledge come from the sources."""

from collections.abc import Iterable, Mapping
from datetime import date

from targets.curation.draft import Draft
from targets.curation.shapes import IndicatorEntry, ObservationEntry
from targets.domain.catalog import Catalog, Report, Topic
from targets.domain.citation import Source
from targets.domain.duties import Duties
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.terms import Grade, Origin


def link(draft: Draft, digest: str) -> Catalog:
    sources = {name: source for name, (source, _) in draft.sources.items()}
    report = draft.report[0]
    return Catalog(
        place=draft.place[0],
        vocabulary=draft.vocabulary[0],
        rules=draft.rules,
        report=Report(source=report.source, outline=report.outline),
        sources=sources,
        topics={topic.id: Topic(id=topic.id, domain=topic.domain, name=topic.file.name) for topic in draft.topics},
        indicators={entry.id: _indicator(entry) for entry, _ in draft.indicators()},
        observations=tuple(
            _observation(entry, figure, sources, report.source) for entry, figure, _ in draft.observations()
        ),
        targets={target.id: target for _, target, _ in draft.targets()},
        waivers=draft.waivers[0].waivers,
        duties=Duties(units={unit.id: unit for unit in draft.units[0].units}, duties=draft.units[0].duties),
        digest=digest,
    )


def _indicator(entry: IndicatorEntry) -> Indicator:
    return Indicator.model_construct(**{name: getattr(entry, name) for name in Indicator.model_fields})


def _observation(
    entry: IndicatorEntry, figure: ObservationEntry, sources: Mapping[str, Source], report: str
) -> Observation:
    cited = [sources[citation.source] for citation in figure.citations]
    first, assumed = min(_known_from(source, figure.period) for source in cited)
    return Observation(
        indicator=entry.id,
        period=figure.period,
        value=figure.value,
        passed=figure.passed,
        bound=figure.bound,
        vintage=figure.vintage,
        disclosure=figure.disclosure,
        grade=_best_grade(source.grade for source in cited),
        origin=Origin.REPORT if any(source.id == report for source in cited) else Origin.PUBLISHED,
        citations=figure.citations,
        computed=figure.computed,
        known_from=first,
        known_assumed=assumed,
        note=figure.note,
    )


def _known_from(source: Source, period: Period) -> tuple[date, bool]:
    """The day of publication; where it is not known, 31 December of the year after the figure's period."""
    if source.published:
        return source.published, False
    return date(period.year + 1, 12, 31), True


def _best_grade(grades: Iterable[Grade]) -> Grade:
    return min(grades, key=lambda grade: grade.value)
