"""XML read as a stream, without what makes XML dangerous: no document type, so no entities, and no depth without end."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol
from xml.parsers.expat import ExpatError, ParserCreate

from targets.tracking.workbook.faults import FileFault, Unusable

_DEEPEST: Final = 64
_MOST_ELEMENTS: Final = (
    4_000_000  # a full form of 20,000 rows has half as many; they cost a microsecond each, empty ones too
)
_SPACE: Final = " "


class Listener(Protocol):
    """Told of each element by its local name: workbooks of the strict kind have other namespaces."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...


def read_markup(pieces: Iterable[bytes], listener: Listener) -> None:
    """Raises Unusable: ENTITIES for a document type, BROKEN for what is no XML, TOO_INTRICATE for elements without end."""
    parser = ParserCreate(namespace_separator=_SPACE)
    parser.buffer_text = True
    depth = elements = 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if elements > _MOST_ELEMENTS:
            raise Unusable(FileFault.TOO_INTRICATE)
        if depth > _DEEPEST:
            raise Unusable(FileFault.BROKEN)
        listener.start(name.rpartition(_SPACE)[2], attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(name.rpartition(_SPACE)[2])

    def refuse(*_: object) -> None:
        raise Unusable(FileFault.ENTITIES)

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (ExpatError, ValueError, LookupError) as error:
        # ValueError, LookupError: an encoding nobody has heard of
        raise Unusable(FileFault.BROKEN) from error


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """One by its local name, "" where there is none."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.rpartition(_SPACE)[2] == name), "")
