"""A small sound city that tests break one word at a time."""

import shutil
from pathlib import Path

import pytest

from tests.curation.breaking import SOUND, Breaker


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sound seeds in `seeds/` under the working directory."""
    shutil.copytree(SOUND, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "seeds"


@pytest.fixture
def replace(city: Path) -> Breaker:
    """replace(file, old, new) in the copy; `old` has to stand in the file exactly once."""

    def _replace(file: str, old: str, new: str) -> Path:
        path = city / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return city

    return _replace
