"""What is answered instead of records: problems after RFC 9457, as JSON, in the language asked for or in both."""

from collections.abc import Mapping, Sequence
from enum import Enum
from http import HTTPStatus
from typing import Any, Final

from starlette.responses import JSONResponse

from targets.api.forms import clip
from targets.api.question import Mistake
from targets.api.tongues import Tongues
from targets.presentation.words import N_

MEDIA_TYPE: Final = "application/problem+json"


class Problem(Enum):
    """Every problem there is: its name in the OpenAPI document, status and title (a message id)."""

    BAD_PARAMETERS = ("BadParameters", HTTPStatus.BAD_REQUEST, N_("The parameters cannot be taken as they are."))
    CLOSED = ("Closed", HTTPStatus.FORBIDDEN, N_("Reading takes a sign-in here."))
    NOT_FOUND = ("NotFound", HTTPStatus.NOT_FOUND, N_("There is nothing at this address."))
    ONLY_READ = ("OnlyRead", HTTPStatus.METHOD_NOT_ALLOWED, N_("This can only be read."))
    NOT_ACCEPTABLE = ("NotAcceptable", HTTPStatus.NOT_ACCEPTABLE, N_("It is told as JSON or CSV alone."))
    FAILED = ("Failed", HTTPStatus.INTERNAL_SERVER_ERROR, N_("This could not be answered."))
    OUT_OF_REACH = ("OutOfReach", HTTPStatus.SERVICE_UNAVAILABLE, N_("The ledger does not answer."))

    def __init__(self, schema: str, status: HTTPStatus, title: str) -> None:
        self.schema = schema
        self.status = status
        self.title = title


def answer(
    problem: Problem,
    tongues: Tongues,
    detail: str,
    *,
    described: str,
    mistakes: Sequence[Mistake] = (),
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """`detail`: a sentence in the language of `tongues`. `described`: the address of the OpenAPI document."""
    body: dict[str, Any] = {
        "type": f"{described}#/components/responses/{problem.schema}",
        "title": tongues(problem.title),
        "status": problem.status.value,
        "detail": detail,
    }
    if mistakes:
        body["errors"] = [_mistake(one, tongues) for one in mistakes]
    told = {"Cache-Control": "no-cache", "Content-Language": tongues.tag, **(headers or {})}
    return JSONResponse(body, problem.status.value, told, MEDIA_TYPE)


def _mistake(mistake: Mistake, tongues: Tongues) -> dict[str, str]:
    return {
        "parameter": clip(mistake.parameter),
        "value": clip(mistake.value),
        "detail": tongues(mistake.unfit.message, **mistake.unfit.values),
    }
