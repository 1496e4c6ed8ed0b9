"""What there is, for a first look: the answer at the beginning of the interface."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from targets.api.resources.resource import Resource
from targets.domain.catalog import Catalog
from targets.presentation.words import N_, Words
from targets.tracking.clock import EARLIEST

Schema = dict[str, Any]
_DAY: Final[Schema] = {"type": "string", "format": "date"}
_TABLE: Final[dict[str, tuple[Schema, str]]] = {
    "name": ({"type": "string"}, N_("The name of the table in addresses.")),
    "title": ({"type": "string"}, N_("What the table is called.")),
    "description": ({"type": "string"}, N_("What it holds.")),
    "list": ({"type": "string"}, N_("The address of its list.")),
    "one": ({"type": ["string", "null"]}, N_("The address of one record; null where records have no id.")),
    "columns": ({"type": "array", "items": {"type": "string"}}, N_("The names of its columns.")),
}
_CONTENTS: Final[dict[str, tuple[Schema, str]]] = {
    "place": ({"type": "string"}, N_("The city.")),
    "practice": ({"type": "boolean"}, N_("Whether the figures are invented, for practice.")),
    "earliest": (_DAY, N_("The first day that can be looked back to.")),
    "today": (_DAY, N_("The city's day, the last one that can be asked for.")),
    "description": ({"type": "string"}, N_("The address of the OpenAPI document.")),
}


def contents(
    resources: Sequence[Resource], catalog: Catalog, today: date, words: Words, address: str
) -> dict[str, Any]:
    """`address`: where the interface begins; for the rest see `schema_of_contents`."""
    tables = [
        {
            "name": one.name,
            "title": words(one.title),
            "description": words(one.says),
            "list": f"{address}/{one.name}",
            "one": f"{address}/{one.name}/{{id}}" if one.one else None,
            "columns": list(one.columns),
        }
        for one in resources
    ]
    return {
        "place": words.of(catalog.place.name),
        "practice": catalog.practice,
        "earliest": EARLIEST.isoformat(),
        "today": today.isoformat(),
        "description": f"{address}/openapi.json",
        "tables": tables,
    }


def schema_of_contents(words: Words) -> Schema:
    tables = {"type": "array", "items": _closed(_TABLE, words), "description": words("The tables there are.")}
    found = _closed(_CONTENTS, words)
    return {
        **found,
        "properties": {**found["properties"], "tables": tables},
        "required": [*found["required"], "tables"],
    }


def _closed(of: dict[str, tuple[Schema, str]], words: Words) -> Schema:
    return {
        "type": "object",
        "properties": {name: {**schema, "description": words(says)} for name, (schema, says) in of.items()},
        "required": list(of),
        "additionalProperties": False,
    }
