"""Gate 2: has it the shape? Pydantic's findings in a curator's words, each at its line."""

import difflib
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from targets.curation import shapes
from targets.curation.documents import Document
from targets.curation.mistakes import Location, Mistake
from targets.domain import catalog, citation, indicator, target
from targets.domain.terms import Kind

Model = TypeVar("Model", bound=BaseModel)


def shape(document: Document, model: type[Model], given: Mapping[str, Any] | None = None) -> Model | None:
    """The content as `model`, `given` added to the top level; None, with mistakes noted, where it does not fit."""
    if document.mistakes:
        return None
    if not isinstance(document.content, dict):
        document.mistakes.append(document.mistake((), "has to be a mapping of keys"))
        return None
    overwritten = set(given or ()) & set(document.content)
    for key in sorted(overwritten):
        document.mistakes.append(document.mistake((key,), "is given by file or folder name; leave it out"))
    try:
        return model.model_validate({**document.content, **(given or {})})
    except ValidationError as error:
        document.mistakes.extend(_mistake(document, details) for details in error.errors())
        return None


def _mistake(document: Document, details: ErrorDetails) -> Mistake:
    location = _without_tags(document.content, tuple(details["loc"]))
    return document.mistake(location, _message(details, location))


def _message(details: ErrorDetails, location: Location) -> str:
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return "is missing; add it"
        case "extra_forbidden":
            return _unknown_key(str(location[-1]))
        case "enum" | "literal_error":
            return f"{details['input']!r} is none of {context['expected'].replace(' or ', ', ')}"
        case "union_tag_invalid":
            return f"kind {context['tag']!r} is none of {', '.join(repr(kind.value) for kind in Kind)}"
        case "union_tag_not_found":
            return "kind is missing; say which rule judges the target"
        case "value_error":
            return str(context["error"])
        case "too_short":
            return "is empty; add at least one"
        case "string_too_short":
            return "is empty; write the words"
        case "bool_parsing":
            return f"{details['input']!r} is neither true nor false"
        case "tuple_type" | "list_type":
            return "has to be a list"
        case "dict_type" | "model_type" | "model_attributes_type":
            return "has to be a mapping of keys"
        case "string_type":
            return "has to be a text"
    return f"{details['input']!r}: {details['msg'][:1].lower()}{details['msg'][1:]}"


def _unknown_key(key: str) -> str:
    if key in _KNOWN_KEYS:
        return "does not belong here; remove it"
    near = difflib.get_close_matches(key, _KNOWN_KEYS, n=1, cutoff=0.75)
    meant = f" (did you mean {near[0]!r}?)" if near else ""
    return f"is an unknown key{meant}; correct or remove it"


def _without_tags(content: Any, location: Location) -> Location:
    """A location without the kind that pydantic puts after a target's index."""
    kept: list[str | int] = []
    for index, part in enumerate(location):
        if isinstance(content, dict) and part not in content and index < len(location) - 1:
            continue
        kept.append(part)
        if isinstance(content, dict):
            content = content.get(str(part))
        elif isinstance(content, list) and isinstance(part, int) and part < len(content):
            content = content[part]
    return tuple(kept)


def _known_keys() -> list[str]:
    """Every key of every shape: where a curator's key is none of them, the nearest one may be meant."""
    modules = (shapes, catalog, citation, indicator, target)
    values = [value for module in modules for value in vars(module).values()]
    models = [value for value in values if isinstance(value, type) and issubclass(value, BaseModel)]
    return sorted({key for model in models for key in model.model_fields})


_KNOWN_KEYS = _known_keys()
