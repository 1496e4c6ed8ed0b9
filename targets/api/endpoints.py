"""What answers each address: read what is asked for, look, and tell it, or that nothing has changed."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from targets.api.answers import accepted, canonical, listed, not_modified, single, tag, unchanged, usual_headers
from targets.api.contents import contents
from targets.api.forms import Ground
from targets.api.look import Look, look
from targets.api.openapi import document
from targets.api.parameters import LANG, Kept, Parameter
from targets.api.problems import Problem, answer
from targets.api.question import Question, read
from targets.api.resources.evaluations import EVALUATIONS
from targets.api.resources.history import HISTORY
from targets.api.resources.indicators import INDICATORS
from targets.api.resources.observations import OBSERVATIONS
from targets.api.resources.resource import Resource
from targets.api.resources.targets import TARGETS
from targets.api.tongues import tongues
from targets.presentation.words import N_, Language, Words
from targets.tracking.clock import EARLIEST, city_day
from targets.tracking.tracker import Tracker

RESOURCES: Final = (INDICATORS, OBSERVATIONS, TARGETS, EVALUATIONS, HISTORY)
ROOT, PLACE, OPENAPI = "/api", "/v1", "/openapi.json"
Endpoint = Callable[[Request], Response]


@dataclass
class Api:
    """`tracker`: gives the one of this process. `base`: what comes before /api, "" or as in /targets. `clock`: tells the time, UTC."""

    tracker: Callable[[], Tracker]
    base: str
    clock: Callable[[], datetime]
    _documents: dict[Language, bytes] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"{self.base}{ROOT}{PLACE}"

    @property
    def described(self) -> str:
        """Where the OpenAPI document is."""
        return f"{self.address}{OPENAPI}"

    def list_of(self, resource: Resource) -> Endpoint:
        """The endpoint of a table."""

        def endpoint(request: Request) -> Response:
            seen, kept = self._look(request, resource.parameters)
            if kept is None:
                return self._not_acceptable(request)
            headers = self._headers(request, seen, kept)
            if unchanged(request.headers, headers["ETag"]):
                return not_modified(headers)
            return listed(request, seen, resource, resource.page(seen), kept, headers)

        return endpoint

    def one_of(self, resource: Resource) -> Endpoint:
        """The endpoint of its records."""
        find = resource.one
        assert find is not None, "a table whose records have ids"

        def endpoint(request: Request) -> Response:
            seen, kept = self._look(request, resource.parameters_of_one)
            if kept is None:
                return self._not_acceptable(request)
            page = find(seen, request.path_params["id"])
            if page is None:
                return self._not_known(request, resource)
            headers = self._headers(request, seen, kept)
            if unchanged(request.headers, headers["ETag"]):
                return not_modified(headers)
            return single(seen, resource.name, page, kept, headers)

        return endpoint

    def index(self, request: Request) -> Response:
        """What there is."""
        question, now = self._asked(request, (LANG,))
        told = contents(RESOURCES, self.tracker().catalog, city_day(now), question.words, self.address)
        return self._plain(request, question, json.dumps(told, ensure_ascii=False).encode())

    def openapi(self, request: Request) -> Response:
        """The description of all of it."""
        question, _ = self._asked(request, (LANG,))
        return self._plain(request, question, self._document(question.language))

    def _document(self, language: Language) -> bytes:
        if language not in self._documents:
            ground = Ground(self.tracker().catalog, EARLIEST)
            made = document(RESOURCES, ground, Words(language), self.address)
            self._documents[language] = json.dumps(made, ensure_ascii=False).encode()
        return self._documents[language]

    def _asked(self, request: Request, parameters: tuple[Parameter, ...]) -> tuple[Question, datetime]:
        """Nothing is told, not even what would be right, where nobody may read without signing in."""
        tracker = self.tracker()
        tracker.shows_internal(None)
        now = tracker.moment(self.clock())
        pairs = request.query_params.multi_items()
        return read(pairs, parameters, city_day(now), lambda day: tracker.edition(day, now).catalog), now

    def _look(self, request: Request, parameters: tuple[Parameter, ...]) -> tuple[Look, Kept | None]:
        question, now = self._asked(request, parameters)
        return look(self.tracker(), question, now), question.kept or accepted(request.headers)

    def _headers(self, request: Request, seen: Look, kept: Kept) -> dict[str, str]:
        asked = canonical(request.query_params.multi_items())
        shape = self._document(seen.question.language).decode()
        etag = tag(shape, request.url.path, asked, kept.value, *seen.state())
        return usual_headers(seen, etag, self.described)

    def _plain(self, request: Request, question: Question, body: bytes) -> Response:
        etag = tag(body.decode())
        headers = {"Cache-Control": "no-cache", "ETag": etag, "Content-Language": question.language.tag}
        if unchanged(request.headers, etag):
            return not_modified(headers)
        return Response(body, headers=headers, media_type="application/json")

    def _not_acceptable(self, request: Request) -> Response:
        said = tongues(request.query_params.get(LANG.name))
        detail = said(N_("Ask for application/json or text/csv, or write format=json or format=csv."))
        return answer(Problem.NOT_ACCEPTABLE, said, detail, described=self.described)

    def _not_known(self, request: Request, resource: Resource) -> Response:
        said = tongues(request.query_params.get(LANG.name))
        detail = said(
            N_("The catalog of that day has no record “{name}” here; {list} lists them."),
            name=request.path_params["id"][:80],
            list=f"{self.address}/{resource.name}",
        )
        return answer(Problem.NOT_FOUND, said, detail, described=self.described)
