"""Ids, closed lists and references."""

import re
from collections.abc import Iterator

from targets.curation.draft import Anchor, Draft
from targets.curation.mistakes import Mistake
from targets.domain.frozen import LocalText
from targets.domain.terms import Kind

ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def ids_are_unique_and_follow_the_file(draft: Draft) -> Iterator[Mistake]:
    seen: dict[str, Anchor] = {}
    named = [(topic.id, topic.id, topic.anchor) for topic in draft.topics]
    named += [(entry.id, entry.topic, anchor.at("id")) for entry, anchor in draft.indicators()]
    named += [(target.id, entry.id, anchor.at("id")) for entry, target, anchor in draft.targets()]
    for index, (name, stem, anchor) in enumerate(named):
        is_topic = index < len(draft.topics)
        if not ID.fullmatch(name):
            yield anchor.mistake(f"{name!r} is no id; write small letters, digits and single underscores")
        elif name != stem and not name.startswith(f"{stem}_"):
            yield anchor.mistake(f"{name!r} has to be {stem!r} or start with '{stem}_'")
        key = f"topic {name}" if is_topic else f"target {name}" if anchor.location[2:3] == ("targets",) else name
        if key in seen:
            first = seen[key]
            where = f"{first.document.file}:{first.document.line_of(first.location)}"
            yield anchor.mistake(f"{name!r} stands in {where} too; choose another id")
        seen.setdefault(key, anchor)


def words_are_listed(draft: Draft) -> Iterator[Mistake]:
    vocabulary, _ = draft.vocabulary
    lists = {"area": vocabulary.areas, "population": vocabulary.populations, "unit": vocabulary.units}
    for entry, anchor in draft.indicators():
        for key, listed in lists.items():
            word = getattr(entry, key)
            if word is not None and word not in listed:
                known = "、".join(listed)
                yield anchor.mistake(f"{word!r} is not in vocabulary.yaml; use one of {known} or add it there", key)


def references_exist(draft: Draft) -> Iterator[Mistake]:
    known = draft.by_id()
    for entry, anchor in draft.indicators():
        pairs = [("growth_of", entry.growth_of), *(("beside", other) for other in entry.beside)]
        if entry.ratio_of:
            pairs += [("ratio_of", entry.ratio_of.numerator), ("ratio_of", entry.ratio_of.denominator)]
        for key, name in pairs:
            if name is not None and name not in known:
                yield anchor.mistake(f"there is no indicator {name!r}; write the id of an existing one", key)
    for _, target, anchor in draft.targets():
        if target.kind is Kind.IN_STEP:
            for key, name in (("against", target.against), ("nominal", target.nominal)):
                if name is not None and name not in known:
                    yield anchor.mistake(f"there is no indicator {name!r}; write the id of an existing one", key)


def languages_are_not_mixed(draft: Draft) -> Iterator[Mistake]:
    """English names hold no Chinese, Chinese ones are not English throughout."""
    for topic in draft.topics:
        yield from _mixed(topic.file.name, topic.anchor.at("name"))
    for entry, anchor in draft.indicators():
        yield from _mixed(entry.name, anchor.at("name"))
        yield from _mixed(entry.definition, anchor.at("definition"))
        for index, figure in enumerate(entry.observations):
            if figure.note:
                yield from _mixed(figure.note, anchor.at("observations", index, "note"))
    units, anchor = draft.units
    for index, unit in enumerate(units.units):
        yield from _mixed(unit.name, anchor.at("units", index, "name"))
        if unit.short:
            yield from _mixed(unit.short, anchor.at("units", index, "short"))
    for _, target, anchor in draft.targets():
        if target.name:
            yield from _mixed(target.name, anchor.at("name"))
        if target.note:
            yield from _mixed(target.note, anchor.at("note"))


def indicators_hold_something(draft: Draft) -> Iterator[Mistake]:
    for entry, anchor in draft.indicators():
        if not entry.observations and not entry.targets:
            yield anchor.mistake("has neither figure nor target; add one or remove the indicator")


def _mixed(text: LocalText, anchor: Anchor) -> Iterator[Mistake]:
    if _CHINESE.search(text.en):
        yield anchor.mistake(f"{text.en!r} holds Chinese; write the English words", "en")
    if not _CHINESE.search(text.zh) and not text.zh.isascii():
        yield anchor.mistake(f"{text.zh!r} holds no Chinese; write the Chinese words", "zh")
