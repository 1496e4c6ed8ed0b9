"""The schemas of the OpenAPI document: the records of each table, what is told beside them, and problems."""

from typing import Any, Final

from targets.api.columns import column
from targets.api.contents import schema_of_contents
from targets.api.resources.resource import Resource
from targets.presentation.practice import COLUMN, IN_FILES
from targets.presentation.words import N_, Language, Words
from targets.tracking.releases import Basis

Schema = dict[str, Any]
META, PAGE_META, PROBLEM, CONTENTS = "Meta", "PageMeta", "Problem", "Contents"
_FACTS: Final[dict[str, tuple[Schema, str]]] = {
    "place": ({"type": "string"}, N_("The city.")),
    "known": ({"type": "string", "format": "date"}, N_("The day of knowledge: what is told was known at its end.")),
    "on": (
        {"type": ["string", "null"], "format": "date"},
        N_("The day targets are judged as of; null where each has its own."),
    ),
    "lang": ({"type": "string", "enum": [language.value for language in Language]}, N_("The language of the texts.")),
    "practice": ({"type": "boolean"}, N_("Whether the figures are invented, for practice.")),
    "catalog": (
        {"type": "string", "enum": [basis.value for basis in Basis]},
        N_(
            "Which catalog the day of knowledge is told by: the one of today, the former one of that day, or today's because that "
            "of the day was not kept or can no longer be read."
        ),
    ),
    "behind_since": (
        {"type": ["string", "null"], "format": "date-time"},
        N_("Since when the ledger does not answer, so that what was known then is told; null while it does."),
    ),
    "version": (
        {"type": ["string", "null"]},
        N_("The version code of the evaluations told, by which they can be checked later; null for other tables."),
    ),
}
_COUNTS: Final[dict[str, tuple[Schema, str]]] = {
    "total": ({"type": "integer", "minimum": 0}, N_("How many records there are on all pages.")),
    "limit": ({"type": "integer", "minimum": 1}, N_("How many records are told at most.")),
    "offset": ({"type": "integer", "minimum": 0}, N_("How many records were left out first.")),
    "next": ({"type": ["string", "null"]}, N_("The address of the next page; null on the last one.")),
    "previous": ({"type": ["string", "null"]}, N_("The address of the page before; null on the first one.")),
}
_MISTAKE: Final[dict[str, tuple[Schema, str]]] = {
    "parameter": ({"type": "string"}, N_("The parameter, as it was sent.")),
    "value": ({"type": "string"}, N_("What was sent under it, its first 80 characters.")),
    "detail": ({"type": "string"}, N_("What would be right.")),
}
_PROBLEM: Final[dict[str, tuple[Schema, str]]] = {
    "type": ({"type": "string", "format": "uri-reference"}, N_("What sort of problem it is: where it is described.")),
    "title": ({"type": "string"}, N_("The problem in a few words, the same each time.")),
    "status": ({"type": "integer", "minimum": 400, "maximum": 599}, N_("The status of the answer.")),
    "detail": ({"type": "string"}, N_("What is the matter this time, and what to do about it.")),
}


def ref(name: str, kind: str = "schemas") -> Schema:
    """A part of the document by its name."""
    return {"$ref": f"#/components/{kind}/{name}"}


def record(resource: Resource, words: Words, practice: bool) -> Schema:
    """One row of a table, closed: no column is left undescribed."""
    properties = {name: column(resource.schema, name).described(words) for name in resource.columns}
    if practice:
        mark = {**column(resource.schema, COLUMN).described(words), "const": IN_FILES}
        properties = {COLUMN: mark, **properties}
    return {"description": words(resource.says), **_closed(properties)}


def page(resource: Resource) -> Schema:
    """An answer with a list of them."""
    return _closed({"meta": ref(PAGE_META), "data": {"type": "array", "items": ref(resource.schema)}})


def single(resource: Resource) -> Schema:
    """An answer with one of them."""
    return _closed({"meta": ref(META), "data": ref(resource.schema)})


def beside(words: Words) -> dict[str, Schema]:
    """The schemas that no table has of its own."""
    mistake = _closed(_described(_MISTAKE, words))
    errors: Schema = {
        "type": "array",
        "items": mistake,
        "description": words("Every mistake in the parameters; only where there is one."),
    }
    problem = _closed(_described(_PROBLEM, words))
    return {
        META: _closed(_described(_FACTS, words)),
        PAGE_META: _closed(_described(_FACTS | _COUNTS, words)),
        PROBLEM: {**problem, "properties": {**problem["properties"], "errors": errors}},
        CONTENTS: schema_of_contents(words),
    }


def _described(of: dict[str, tuple[Schema, str]], words: Words) -> dict[str, Schema]:
    return {name: {**schema, "description": words(says)} for name, (schema, says) in of.items()}


def _closed(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
