"""The OpenAPI 3.1 document, made from what reads the requests and writes the answers."""

from collections.abc import Sequence
from typing import Any, Final

from targets.api.answers import BEHIND, MARK, TOTAL, VERSION
from targets.api.codes import with_words
from targets.api.forms import Choice, Ground
from targets.api.parameters import LANG, Parameter
from targets.api.problems import MEDIA_TYPE, Problem
from targets.api.resources.resource import Resource
from targets.api.schemas import CONTENTS, PROBLEM, beside, page, record, ref, single
from targets.presentation.practice import mark
from targets.presentation.words import N_, Words

VERSION_OF_API: Final = "1.0.0"
_CSV: Final = "text/csv"
_JSON: Final = "application/json"
_ALWAYS: Final = (Problem.CLOSED, Problem.FAILED, Problem.OUT_OF_REACH)
_OF_RECORDS: Final = (Problem.BAD_PARAMETERS, Problem.NOT_ACCEPTABLE, *_ALWAYS)
_HEADERS: Final = {
    "ETag": N_("Of this very answer; sent back as If-None-Match it spares an answer that would be the same (304)."),
    "Link": N_("The first page, the one before and the next one, and this description (RFC 8288)."),
    TOTAL: N_("How many records there are on all pages."),
    VERSION: N_("The version code of the evaluations told, by which they can be checked later."),
    BEHIND: N_("Since when the ledger does not answer, so that what was known then is told."),
    MARK: N_("Stands there where the figures are invented, for practice."),
}
_SAYS: Final = N_(
    "What everybody may know of the targets, read only: figures for internal use are never told, no sign-in is looked at, no cookie is "
    "needed. Numbers are digit for digit as published, so read them as decimals. Where a figure may be entered at any moment nothing is kept "
    "without asking: send the ETag back. Other websites cannot read it (no CORS): it serves programs on the same network."
)


def document(resources: Sequence[Resource], ground: Ground, words: Words, address: str) -> dict[str, Any]:
    """`ground`: of today. `address`: where the interface begins, without a slash at its end."""
    catalog = ground.catalog
    title = words("{place} target tracker: data", place=words.of(catalog.place.name))
    schemas = {one.schema: record(one, words, catalog.practice) for one in resources}
    pages = {f"{one.schema}Page": page(one) for one in resources}
    singles = {f"{one.schema}Answer": single(one) for one in resources if one.one}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": words.joined(mark(catalog, words), title),
            "version": VERSION_OF_API,
            "description": words(_SAYS),
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": address}],
        "security": [],
        "tags": [{"name": one.name, "description": words(one.says)} for one in resources],
        "paths": _paths(resources, ground, words),
        "components": {
            "schemas": {**schemas, **pages, **singles, **beside(words)},
            "responses": {one.schema: _problem(one, words) for one in Problem},
            "headers": {
                name: {"description": words(says), "schema": {"type": "string"}} for name, says in _HEADERS.items()
            },
        },
    }


def _paths(resources: Sequence[Resource], ground: Ground, words: Words) -> dict[str, Any]:
    first = _bare("index", words("What there is, for a first look."), ref(CONTENTS), ground, words)
    own = _bare("openapi", words("This description."), {"type": "object"}, ground, words)
    found: dict[str, Any] = {"/": {"get": first}, "/openapi.json": {"get": own}}
    for one in resources:
        content = f"{one.schema}Page"
        found[f"/{one.name}"] = {"get": _operation(one, one.name, one.parameters, content, ground, words)}
        if one.one is not None:
            operation = _operation(one, f"{one.name}_one", one.parameters_of_one, f"{one.schema}Answer", ground, words)
            operation["parameters"].insert(0, _id(words))
            operation["responses"]["404"] = ref(Problem.NOT_FOUND.schema, "responses")
            found[f"/{one.name}/{{id}}"] = {"get": operation}
    return found


def _operation(
    resource: Resource, name: str, parameters: Sequence[Parameter], schema: str, ground: Ground, words: Words
) -> dict[str, Any]:
    headers = {header: ref(header, "headers") for header in _HEADERS}
    content = {
        _JSON: {"schema": ref(schema)},
        _CSV: {
            "schema": {
                "type": "string",
                "description": words(
                    "RFC 4180 in UTF-8 with a line of the same names; an empty cell where JSON has null."
                ),
            }
        },
    }
    done = {"description": words(resource.title), "headers": headers, "content": content}
    return {
        "operationId": name,
        "tags": [resource.name],
        "summary": words(resource.title),
        "description": words(resource.says),
        "parameters": [_parameter(one, ground, words) for one in parameters],
        "responses": {
            "200": done,
            "304": {"description": words("Nothing has changed since the answer with the ETag sent.")},
            **_problems(_OF_RECORDS),
        },
    }


def _bare(name: str, summary: str, schema: dict[str, Any], ground: Ground, words: Words) -> dict[str, Any]:
    """Something in JSON alone that takes no parameter but the language."""
    done = {"description": summary, "content": {_JSON: {"schema": schema}}}
    problems = _problems((Problem.BAD_PARAMETERS, *_ALWAYS))
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [_parameter(LANG, ground, words)],
        "responses": {
            "200": done,
            "304": {"description": words("Nothing has changed since the answer with the ETag sent.")},
            **problems,
        },
    }


def _parameter(parameter: Parameter, ground: Ground, words: Words) -> dict[str, Any]:
    schema = parameter.form.schema(ground)
    if parameter.default is not None:
        read = parameter.form.read(parameter.default, ground)
        schema = {**schema, "default": read}
    if parameter.many:
        schema = {"type": "array", "items": schema}
    terms = parameter.form.terms if isinstance(parameter.form, Choice) else None
    says = with_words(words(parameter.says), terms, words)
    told = {"name": parameter.name, "in": "query", "description": says, "schema": schema}
    return {**told, "style": "form", "explode": True} if parameter.many else told


def _id(words: Words) -> dict[str, Any]:
    says = words("The id of the record.")
    return {"name": "id", "in": "path", "required": True, "description": says, "schema": {"type": "string"}}


def _problems(problems: Sequence[Problem]) -> dict[str, Any]:
    return {str(one.status.value): ref(one.schema, "responses") for one in problems}


def _problem(problem: Problem, words: Words) -> dict[str, Any]:
    return {"description": words(problem.title), "content": {MEDIA_TYPE: {"schema": ref(PROBLEM)}}}
