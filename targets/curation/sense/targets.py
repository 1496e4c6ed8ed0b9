"""What a target refers to is there."""

from collections.abc import Iterator
from itertools import pairwise

from targets.curation.draft import Draft
from targets.curation.mistakes import Mistake
from targets.domain.terms import Kind, Schedule


def bases_exist(draft: Draft) -> Iterator[Mistake]:
    """A base period lies before the target's, and where the target's own report prints it, it is curated."""
    for indicator, target, anchor in draft.targets():
        base = getattr(target, "base", None)
        if base is None:
            continue
        if not base.last < target.due.first:
            yield anchor.mistake(f"base {base} does not lie before {target.due}", "base")
        if target.kind is Kind.LEVEL and not any(figure.period == base for figure in indicator.observations):
            yield anchor.mistake(f"there is no figure of {base} to start from; add it or choose another base", "base")


def bands_exist(draft: Draft) -> Iterator[Mistake]:
    for _, target, anchor in draft.targets():
        if target.kind is Kind.GROWTH and target.band not in draft.rules.growth:
            known = ", ".join(draft.rules.growth)
            yield anchor.mistake(f"judging.yaml has no growth band {target.band!r}; use one of {known}", "band")


def schedules_are_complete(draft: Draft) -> Iterator[Mistake]:
    for _, target, anchor in draft.targets():
        milestones = getattr(target, "milestones", ())
        if target.kind is Kind.QUOTA:
            if target.schedule is Schedule.MILESTONES and not milestones:
                yield anchor.mistake("schedule milestones needs milestones; add them", "schedule")
            if target.schedule is not Schedule.MILESTONES and milestones:
                yield anchor.mistake(f"schedule {target.schedule} has no milestones; remove them", "milestones")
        for earlier, later in pairwise(milestones):
            if not (earlier.by.last < later.by.last and earlier.share < later.share):
                yield anchor.mistake("milestones have to rise in time and share", "milestones")


def headlines_exist(draft: Draft) -> Iterator[Mistake]:
    place, anchor = draft.place
    dues = {target.id: target.due for _, target, _ in draft.targets()}
    years = {str(year): year for year in place.years}
    for year, names in place.headlines.items():
        if year not in years:
            yield anchor.mistake(f"{year!r} is none of the years", "headlines", year)
            continue
        for index, name in enumerate(names):
            if name not in dues:
                yield anchor.mistake(f"there is no target {name!r}", "headlines", year, index)
            elif dues[name].last != years[year].last:
                yield anchor.mistake(f"{name!r} is due {dues[name]}, not {year}", "headlines", year, index)
    if place.report != draft.report[0].source:
        yield anchor.mistake(f"report.yaml is about {draft.report[0].source!r}", "report")
