"""The three gates in a row: is it YAML, has it the shape, does it make sense. All mistakes are told at once."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from targets.curation.documents import Document, read
from targets.curation.draft import Anchor, Draft, TopicDraft
from targets.curation.link import link
from targets.curation.mistakes import CurationError, Mistake
from targets.curation.sense import RULES
from targets.curation.shape_gate import shape
from targets.curation.shapes import ReportFile, TopicFile, UnitsFile, WaiverFile
from targets.domain.catalog import Catalog, Place, Vocabulary
from targets.domain.citation import Source
from targets.domain.rules import JudgingRules
from targets.domain.terms import Domain

Model = TypeVar("Model", bound=BaseModel)

__all__ = ["CurationError", "load", "load_draft"]


def load(seeds: Path) -> Catalog:
    """Read and check a folder of seeds.

    Raises CurationError with every mistake of every file; a file that fails one gate does not hide the others'.
    """
    draft, digest = load_draft(seeds)
    mistakes = [mistake for rule in RULES for mistake in rule(draft)]
    if mistakes:
        raise CurationError(mistakes)
    return link(draft, digest)


def load_draft(seeds: Path) -> tuple[Draft, str]:
    """Gates 1 and 2: the seeds in shape, and their digest (SHA-256 over names and contents)."""
    reader = _Reader(seeds)
    draft = reader.read()
    if draft is None or reader.mistakes:
        raise CurationError(reader.mistakes)
    return draft, reader.digest.hexdigest()


@dataclass
class _Reader:
    seeds: Path
    mistakes: list[Mistake] = field(default_factory=list)
    digest: Any = field(default_factory=hashlib.sha256)

    def read(self) -> Draft | None:
        place = self._one("place.yaml", Place)
        vocabulary = self._one("vocabulary.yaml", Vocabulary)
        rules = self._one("judging.yaml", JudgingRules)
        report = self._one("report.yaml", ReportFile)
        waivers = self._one("waivers.yaml", WaiverFile)
        units = self._one("units.yaml", UnitsFile)
        sources = self._sources()
        topics = self._topics()
        if not (place and vocabulary and rules and report and waivers and units):
            return None
        return Draft(place, vocabulary, rules[0], report, waivers, units, sources, topics)

    def _one(self, name: str, model: type[Model]) -> tuple[Model, Anchor] | None:
        path = self.seeds / name
        if not path.is_file():
            self.mistakes.append(Mistake(self._shown(path), 1, "", "is missing; every city needs this file"))
            return None
        document = self._document(path)
        return self._shaped(document, model)

    def _sources(self) -> dict[str, tuple[Source, Anchor]]:
        found = {}
        for path in sorted((self.seeds / "sources").glob("*.yaml")):
            shaped = self._shaped(self._document(path), Source, {"id": path.stem})
            if shaped:
                found[path.stem] = shaped
        return found

    def _topics(self) -> list[TopicDraft]:
        found = []
        for path in sorted((self.seeds / "indicators").rglob("*.yaml")):
            document = self._document(path)
            folder = path.parent.name
            if folder not in set(Domain):
                known = ", ".join(Domain)
                self.mistakes.append(
                    Mistake(document.file, 1, "", f"folder {folder!r} is no domain; use one of {known}")
                )
                continue
            _add_names(document.content, path.stem, folder)
            shaped = self._shaped(document, TopicFile)
            if shaped:
                found.append(TopicDraft(path.stem, Domain(folder), *shaped))
        return found

    def _document(self, path: Path) -> Document:
        self.digest.update(path.relative_to(self.seeds).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return read(path, self._shown(path))

    def _shaped(
        self, document: Document, model: type[Model], given: dict[str, Any] | None = None
    ) -> tuple[Model, Anchor] | None:
        shaped = shape(document, model, given)
        self.mistakes.extend(document.mistakes)
        return (shaped, Anchor(document, ())) if shaped else None

    def _shown(self, path: Path) -> str:
        try:
            return path.resolve().relative_to(Path.cwd()).as_posix()
        except ValueError:
            return path.as_posix()


def _add_names(content: Any, topic: str, domain: str) -> None:
    """Give each indicator the topic and domain its file stands for, and each target its indicator."""
    indicators = content.get("indicators") if isinstance(content, dict) else None
    for indicator in indicators if isinstance(indicators, list) else ():
        if not isinstance(indicator, dict):
            continue
        indicator.setdefault("topic", topic)
        indicator.setdefault("domain", domain)
        targets = indicator.get("targets")
        for target in targets if isinstance(targets, list) else ():
            if isinstance(target, dict):
                target.setdefault("indicator", indicator.get("id", ""))
