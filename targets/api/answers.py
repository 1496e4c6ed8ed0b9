"""A page of records as an answer: JSON or CSV, where the next page is, and when nothing has changed."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final
from urllib.parse import quote, urlencode

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

from targets.api.look import Look
from targets.api.parameters import OFFSET, Kept
from targets.api.question import Question
from targets.api.resources.resource import Page, Resource
from targets.presentation.practice import marked
from targets.presentation.tables.written import as_csv, as_json, as_json_record

MEDIA_TYPES: Final = {Kept.JSON: "application/json", Kept.CSV: "text/csv; charset=utf-8; header=present"}
# In the order in which they are given where the request does not mind
_GIVEN: Final = ((Kept.JSON, "application", "json"), (Kept.CSV, "text", "csv"))
TOTAL, VERSION, BEHIND, MARK = "X-Total-Count", "X-Version-Code", "X-Behind-Since", "X-Practice"
_TAG_LENGTH: Final = 32


def accepted(headers: Headers) -> Kept | None:
    """What the header Accept prefers of the two, None where it takes neither."""
    said = headers.get("accept", "").strip() or "*/*"
    weights = {kept: _weight(said, kind, name) for kept, kind, name in _GIVEN}
    best = max(weights, key=lambda kept: weights[kept])
    return best if weights[best] > 0 else None


def _weight(accept: str, kind: str, name: str) -> float:
    """The weight of the most exact of the media ranges that hold the type, 0 where none does."""
    found = {"*/*": 0, f"{kind}/*": 1, f"{kind}/{name}": 2}
    fits = []
    for one in accept.split(","):
        media, *parameters = (part.strip().lower() for part in one.split(";"))
        if media in found:
            fits.append((found[media], _quality(parameters)))
    return max(fits, default=(0, 0.0))[1]


def _quality(parameters: Iterable[str]) -> float:
    for one in parameters:
        name, _, value = one.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:  # no weight at all
                return 0.0
    return 1.0


def tag(*parts: str) -> str:
    """A weak one: what comes compressed is the same answer."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f'W/"{digest[:_TAG_LENGTH]}"'


def unchanged(headers: Headers, etag: str) -> bool:
    """Whether the client holds this very answer (RFC 9110, weak comparison)."""
    held = [one.strip().removeprefix("W/") for one in headers.get("if-none-match", "").split(",")]
    return "*" in held or etag.removeprefix("W/") in held


def not_modified(headers: dict[str, str]) -> Response:
    return Response(status_code=304, headers=headers)


def usual_headers(look: Look, etag: str, described: str) -> dict[str, str]:
    """Of every answer with records. Nothing is kept without asking: a figure may be entered at any moment."""
    told = {
        "Cache-Control": "no-cache",
        "ETag": etag,
        "Vary": "Accept",
        "Content-Language": look.question.language.tag,
        "Link": _linked(described, "service-desc"),
    }
    if look.behind is not None:
        told[BEHIND] = look.behind
    if look.catalog.practice:
        told[MARK] = "invented figures"
    return told


def listed(
    request: Request, look: Look, resource: Resource, page: Page, kept: Kept, headers: dict[str, str]
) -> Response:
    """A page of a list."""
    ways = {rel: _address(request, at) for rel, at in _pages(look.question, page.total).items()}
    headers = {
        **headers,
        TOTAL: str(page.total),
        "Link": ", ".join([headers["Link"], *(_linked(where, rel) for rel, where in ways.items())]),
    }
    question = look.question
    counted = {
        "total": page.total,
        "limit": question.limit,
        "offset": question.offset,
        "next": ways.get("next"),
        "previous": ways.get("prev"),
    }
    return _written(look, resource.name, page, kept, headers, counted)


def single(look: Look, name: str, page: Page, kept: Kept, headers: dict[str, str]) -> Response:
    """One record."""
    return _written(look, name, page, kept, headers, None)


def _written(
    look: Look, name: str, page: Page, kept: Kept, headers: dict[str, str], counted: dict[str, Any] | None
) -> Response:
    if page.version:
        headers = {**headers, VERSION: page.version}
    frame = marked(page.frame, look.catalog)
    if kept is Kept.CSV:
        headers = {**headers, "Content-Disposition": f'inline; filename="{_file_name(look, name)}"'}
        return Response(as_csv(frame), headers=headers, media_type=MEDIA_TYPES[kept])
    facts = {**look.facts(), **(counted or {}), "version": page.version or None}
    records = (as_json_record(frame) if counted is None else as_json(frame)).strip()
    body = f'{{\n"meta": {json.dumps(facts, ensure_ascii=False)},\n"data": {records}\n}}\n'
    return Response(body, headers=headers, media_type=MEDIA_TYPES[kept])


def _file_name(look: Look, name: str) -> str:
    mark = "practice-" if look.catalog.practice else ""
    return f"{mark}{look.catalog.place.id}-{name}-{look.question.known.isoformat()}.csv"


def _pages(question: Question, total: int) -> dict[str, int]:
    """What the pages around this one begin with."""
    offset, limit = question.offset, question.limit
    found = {}
    if offset:
        found["first"] = 0
        found["prev"] = max(0, min(offset, total) - limit)
    if offset + limit < total:
        found["next"] = offset + limit
    return found


def _address(request: Request, offset: int) -> str:
    """The same question from another record on, without a host: proxies know their own."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != OFFSET.name]
    asked = [*kept, (OFFSET.name, str(offset))] if offset else kept
    path = quote(request.url.path)
    return f"{path}?{urlencode(asked)}" if asked else path


def _linked(where: str, rel: str) -> str:
    return f'<{where}>; rel="{rel}"'


def canonical(pairs: Sequence[tuple[str, str]]) -> str:
    """The same for the same parameters, in whatever order they stand."""
    return urlencode(sorted(pairs))
