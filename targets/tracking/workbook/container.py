"""The file as it came: whether it is a workbook at all, and its parts unpacked within limits that hold while unpacking."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from targets.tracking.workbook.faults import FileFault, Unusable

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_UNPACKED: Final = 64 * 1024 * 1024  # XML of 20,000 rows takes a third of it
_MOST_MEMBERS: Final = 500
_AT_ONCE: Final = 64 * 1024
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Excel 97–2003, and every workbook with a password
_USUAL: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TYPES: Final = "[Content_Types].xml"


class Container:
    """The parts of a workbook by name. Raises Unusable for what is none."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise Unusable(FileFault.TOO_LARGE, str(MOST_BYTES // 1024 // 1024))
        _refuse_other_kinds(data)
        self._left = MOST_UNPACKED
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise Unusable(FileFault.BROKEN) from error
        self._members = _members(self._file)
        if any(name.lower().endswith("vbaproject.bin") or "/macrosheets/" in name.lower() for name in self._members):
            raise Unusable(FileFault.MACROS)
        if b"macroEnabled" in b"".join(self.chunks(_TYPES)):
            raise Unusable(FileFault.MACROS)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece. What was declared about its size is not believed."""
        if name not in self._members:
            raise Unusable(FileFault.NO_EXCEL)
        try:
            with self._file.open(self._members[name]) as part:
                while piece := part.read(_AT_ONCE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise Unusable(FileFault.UNPACKS_TOO_LARGE, str(MOST_UNPACKED // 1024 // 1024))
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
            raise Unusable(FileFault.BROKEN) from error


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(_OLD):
        raise Unusable(FileFault.OLD_EXCEL)
    if data.lstrip()[:5] == b"%PDF-":
        raise Unusable(FileFault.PDF)
    if not data.startswith(b"PK"):
        raise Unusable(FileFault.NO_EXCEL)


def _members(file: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """By name; sizes as declared are checked before anything is unpacked."""
    listed = file.infolist()
    if len(listed) > _MOST_MEMBERS or sum(one.file_size for one in listed) > MOST_UNPACKED:
        raise Unusable(FileFault.UNPACKS_TOO_LARGE, str(MOST_UNPACKED // 1024 // 1024))
    if any(one.compress_type not in _USUAL or one.flag_bits & 1 for one in listed):
        raise Unusable(FileFault.BROKEN)
    found = {one.filename: one for one in listed}
    if len(found) < len(listed):
        raise Unusable(FileFault.BROKEN)  # which of two parts of one name is meant nobody can say
    return found
