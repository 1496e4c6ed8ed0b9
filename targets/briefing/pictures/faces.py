"""Whether the machine can write Chinese: a picture made without a Chinese face shows boxes in place of the words."""

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

_FOLDERS: Final = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
    "/System/Library/Fonts", "/Library/Fonts", "C:/Windows/Fonts",
)  # fmt: skip
_FACES: Final = ("*CJK*", "*PingFang*", "msyh*", "simhei*", "simsun*", "*SourceHan*", "*NotoSansSC*", "wqy*")
_PATIENCE: Final = 20.0


@cache
def writes_chinese() -> bool:
    """Asked of fontconfig, as Chromium does; without its tool, of the folders faces stand in. Asked once: a face that is
    installed is used by the dashboard after its next start.
    """
    lister = shutil.which("fc-list")
    if lister is None:
        return _in_folders()
    try:
        told = subprocess.run([lister, ":lang=zh", "family"], capture_output=True, timeout=_PATIENCE, check=True)
    except (OSError, subprocess.SubprocessError):
        return _in_folders()
    return bool(told.stdout.strip())


def _in_folders() -> bool:
    folders = (Path(folder).expanduser() for folder in _FOLDERS)
    return any(next(folder.rglob(face), None) for folder in folders if folder.is_dir() for face in _FACES)
