"""The city's file of people and roles (TOML), read once at start; every mistake in it is told at once."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from targets.domain.catalog import Catalog
from targets.tracking.people import EVERYTHING, Member, Reading, Role, Roster

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_STRICT: Final = ConfigDict(extra="forbid", frozen=True)


class RosterError(Exception):
    """The file of people holds mistakes, one sentence each."""

    def __init__(self, mistakes: list[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(mistakes))


class _Person(BaseModel):
    model_config = _STRICT
    subject: _Text
    name: _Text
    roles: tuple[Role, ...]
    units: tuple[_Text, ...] = ()
    indicators: tuple[_Text, ...] = ()


class _File(BaseModel):
    model_config = _STRICT
    reading: Reading = Reading.ANYBODY
    review: bool = False
    person: tuple[_Person, ...] = ()


def read_roster(path: Path | None, catalog: Catalog, *, local_editor: bool) -> Roster:
    """The roster of a file; without one nobody has a role. RosterError with every mistake."""
    if path is None:
        return Roster(local_editor=local_editor)
    try:
        said = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise RosterError([f"{path}: cannot be read: {error}"]) from error
    except tomllib.TOMLDecodeError as error:
        raise RosterError([f"{path}: is no TOML: {error}"]) from error
    except ValidationError as error:
        raise RosterError([f"{path}: {_place(one)}: {one['msg']}" for one in error.errors()]) from error
    mistakes = [f"{path}: {mistake}" for mistake in (*_nonsense(said, catalog), *_unreviewed(said))]
    if mistakes:
        raise RosterError(mistakes)
    members = {one.subject: _member(one) for one in said.person}
    return Roster(members=members, reading=said.reading, review=said.review, local_editor=local_editor)


def _member(said: _Person) -> Member:
    return Member(said.subject, said.name, frozenset(said.roles), frozenset(said.units), frozenset(said.indicators))


def _nonsense(said: _File, catalog: Catalog) -> Iterator[str]:
    seen: set[str] = set()
    for index, one in enumerate(said.person):
        where = f"person.{index} ({one.subject})"
        if one.subject in seen:
            yield f"{where}: stands there twice; give one person all their roles in one entry"
        seen.add(one.subject)
        if not one.roles:
            yield f"{where}: has no role; use {', '.join(Role)}"
        if Role.REPORTER in one.roles and not (one.units or one.indicators):
            yield f'{where}: a reporter needs units or indicators to report for; indicators = ["*"] is all'
        if Role.REPORTER not in one.roles and (one.units or one.indicators):
            yield f'{where}: only a reporter has units and indicators; add "reporter" to the roles or remove them'
        for unit in one.units:
            if unit not in catalog.duties.units:
                yield f"{where}: {unit!r} is no unit of seeds/units.yaml"
        for indicator in one.indicators:
            if indicator != EVERYTHING and indicator not in catalog.indicators:
                yield f"{where}: {indicator!r} is no indicator of the seeds"


def _unreviewed(said: _File) -> Iterator[str]:
    """Where figures are reviewed, each reporter needs a reviewer who is somebody else."""
    reviewers = {one.subject for one in said.person if Role.REVIEWER in one.roles}
    alone = [one.name for one in said.person if Role.REPORTER in one.roles and not reviewers - {one.subject}]
    if said.review and alone:
        yield f"review = true, but nobody could pass what {', '.join(alone)} submits: somebody else has to be a reviewer"


def _place(error: Mapping[str, Any]) -> str:
    return ".".join(map(str, error["loc"])) or "the file"
