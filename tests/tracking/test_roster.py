"""The file of people: read as it stands, or refused with every mistake."""

from pathlib import Path

import pytest

from targets.tracking.people import Member, Reading, Role, Roster
from targets.tracking.roster import RosterError, read_roster
from tests.tracking.sheets import JOBS, catalog

SOUND = f"""
reading = "signed_in"
review = true

[[person]]
subject = "u-1001"
name = "王五"
roles = ["reporter", "reviewer"]
indicators = ["{JOBS}"]

[[person]]
subject = "u-1002"
name = "李四"
roles = ["administrator", "reviewer"]
"""


def read(folder: Path, text: str) -> Roster:
    path = folder / "people.toml"
    path.write_text(text, encoding="utf-8")
    return read_roster(path, catalog(), local_editor=False)


def mistakes(folder: Path, text: str) -> list[str]:
    with pytest.raises(RosterError) as told:
        read(folder, text)
    return [mistake.removeprefix(f"{folder / 'people.toml'}: ") for mistake in told.value.mistakes]


def test_without_a_file_nobody_has_a_role() -> None:
    assert read_roster(None, catalog(), local_editor=True) == Roster(local_editor=True)


def test_a_sound_file_gives_people_their_roles(tmp_path: Path) -> None:
    found = read(tmp_path, SOUND)
    assert (found.reading, found.review, found.local_editor) == (Reading.SIGNED_IN, True, False)
    assert found.members == {
        "u-1001": Member("u-1001", "王五", frozenset({Role.REPORTER, Role.REVIEWER}), frozenset(), frozenset({JOBS})),
        "u-1002": Member("u-1002", "李四", frozenset({Role.ADMINISTRATOR, Role.REVIEWER})),
    }


def test_where_figures_are_reviewed_every_reporter_needs_a_reviewer_who_is_somebody_else(tmp_path: Path) -> None:
    alone = SOUND.replace('"administrator", "reviewer"', '"administrator"')
    assert mistakes(tmp_path, alone) == [
        "review = true, but nobody could pass what 王五 submits: somebody else has to be a reviewer"
    ]
    assert read(tmp_path, alone.replace("review = true", "review = false")).review is False
    assert read(tmp_path, "review = true").members == {}


def test_nonsense_is_told_all_at_once(tmp_path: Path) -> None:
    text = (
        '[[person]]\nsubject = "a"\nname = "甲"\nroles = ["reporter"]\n'
        '[[person]]\nsubject = "a"\nname = "甲"\nroles = ["reader"]\nindicators = ["*"]\n'
        '[[person]]\nsubject = "b"\nname = "乙"\nroles = ["reporter"]\nunits = ["none"]\nindicators = ["nothing"]\n'
    )
    assert mistakes(tmp_path, text) == [
        'person.0 (a): a reporter needs units or indicators to report for; indicators = ["*"] is all',
        "person.1 (a): stands there twice; give one person all their roles in one entry",
        'person.1 (a): only a reporter has units and indicators; add "reporter" to the roles or remove them',
        "person.2 (b): 'none' is no unit of seeds/units.yaml",
        "person.2 (b): 'nothing' is no indicator of the seeds",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reading = ", "is no TOML: "),
        ('reading = "nobody"', "reading: Input should be 'anybody' or 'signed_in'"),
        ("rewiev = true", "rewiev: Extra inputs are not permitted"),
        ('[[person]]\nsubject = "a"\nname = "甲"\nroles = ["boss"]', "person.0.roles.0: Input should be 'reader', "),
        (
            '[[person]]\nsubject = " "\nname = "甲"\nroles = ["reader"]',
            "person.0.subject: String should have at least ",
        ),
        ('[[person]]\nname = "甲"\nroles = ["reader"]', "person.0.subject: Field required"),
        (
            '[[person]]\nsubject = "a"\nname = "甲"\nroles = []',
            "person.0 (a): has no role; use reader, reporter, reviewer, administrator",
        ),
    ],
)
def test_a_file_out_of_shape_is_told_by_its_place(tmp_path: Path, text: str, told: str) -> None:
    (said,) = mistakes(tmp_path, text)
    assert said.startswith(told)


def test_a_file_that_is_not_there_is_a_mistake_and_not_an_empty_roster(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=r"people\.toml: cannot be read: "):
        read_roster(tmp_path / "people.toml", catalog(), local_editor=False)
