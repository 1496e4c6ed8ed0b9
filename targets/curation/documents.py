"""Gate 1: is it YAML? Scalars are read as text, so that `no`, `012`, `1:30` and an unquoted 2016 hold no surprise."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Final

import yaml

from targets.curation.mistakes import Location, Mistake, dotted


class _TextLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The C parser where there is one, without guessing at types: that is both slow and what must not happen."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}


_PLAIN: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


@dataclass
class Document:
    """One YAML file: its content with every scalar as text, and the node tree that knows the lines."""

    file: str
    node: yaml.Node | None
    content: Any
    mistakes: list[Mistake] = field(default_factory=list)

    def line_of(self, location: Location) -> int:
        """The line of the node at `location`, or of its nearest parent for what is missing."""
        node = self.node
        line = node.start_mark.line + 1 if node else 1
        for part in location:
            key_line, child = _child(node, part)
            if child is None:
                continue  # a union's tag, or a missing key: told at its parent
            node, line = child, key_line
        return line

    def mistake(self, location: Location, message: str) -> Mistake:
        return Mistake(self.file, self.line_of(location), dotted(location), message)


def read(path: Path, shown_as: str) -> Document:
    """Read one file. What is no YAML, a key given twice, an alias or a tag becomes a mistake, not an exception."""
    document = Document(shown_as, None, None)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        document.mistakes.append(Mistake(shown_as, 1, "", "is not UTF-8; save the file as UTF-8"))
        return document
    try:
        document.node = yaml.compose(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        document.mistakes.append(Mistake(shown_as, line, "", f"is no YAML: {error.problem}"))
        return document
    except yaml.YAMLError as error:
        document.mistakes.append(Mistake(shown_as, 1, "", f"is no YAML: {error}"))
        return document
    if document.node is None:
        document.mistakes.append(Mistake(shown_as, 1, "", "is empty; copy a neighbouring file and change it"))
        return document
    document.content = _build(document.node, (), document, set())
    return document


def _build(node: yaml.Node, location: Location, document: Document, seen: set[int]) -> Any:
    """`seen`: the nodes built so far; one that comes again is an alias, which could even hold itself."""
    trick = _trick(node, seen)
    if trick:
        document.mistakes.append(document.mistake(location, trick))
        return ""
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*location, index), document, seen) for index, item in enumerate(node.value)]
    content: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            line = key_node.start_mark.line + 1
            message = "has a list or mapping for a key; write a word"
            document.mistakes.append(Mistake(document.file, line, dotted(location), message))
            continue
        key = str(key_node.value)
        if key in content:
            line = key_node.start_mark.line + 1
            place = dotted((*location, key))
            document.mistakes.append(Mistake(document.file, line, place, "stands here twice; keep one"))
            continue
        content[key] = _build(value_node, (*location, key), document, seen)
    return content


def _trick(node: yaml.Node, seen: set[int]) -> str:
    """What YAML can do and a curator's file must not; "" for a plain node."""
    if id(node) in seen:
        return "repeats another place by an alias (*); write it out"
    return "" if node.tag in _PLAIN else f"carries the tag {node.tag}; leave the tag out"


def _child(node: yaml.Node | None, part: str | int) -> tuple[int, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == part:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        child = node.value[part]
        return child.start_mark.line + 1, child
    return 1, None
