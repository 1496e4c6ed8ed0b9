"""What is answered when a request cannot be: never a page, never a traceback."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from targets.api.parameters import LANG
from targets.api.problems import Problem, answer
from targets.api.question import Mistaken
from targets.api.tongues import Tongues, tongues
from targets.ledger.errors import LedgerError
from targets.presentation.sentences.ledger_faults import NOT_SHOWN
from targets.presentation.words import N_
from targets.tracking.people import Denied
from targets.tracking.reach import OUT_OF_REACH

AGAIN_AFTER: Final = 30  # seconds
_UNFORESEEN: Final = N_("Please try again; if it happens again, give the operator this number: {number}")


@dataclass(frozen=True, slots=True)
class Failures:
    """`address`: where the interface begins; `described`: where it is described. For the others see `routes.mounted`."""

    address: str
    described: str
    refused: Callable[[Denied, str | None], object]
    failed: Callable[[Exception, str], str]

    def handlers(self) -> Mapping[Any, Callable[[Request, Any], Response]]:
        """What is raised -> what answers it."""
        return {
            Mistaken: self._mistaken,
            Denied: self._denied,
            LedgerError: self._ledger,
            HTTPException: self._no_such,
            Exception: self._unforeseen,
        }

    def _mistaken(self, request: Request, error: Mistaken) -> Response:
        said = _tongues(request)
        detail = said(N_("Each mistake is told under errors, with what would be right."))
        problem = Problem.BAD_PARAMETERS
        return answer(problem, said, detail, described=self.described, mistakes=error.mistakes)

    def _denied(self, request: Request, error: Denied) -> Response:
        self.refused(error, request.client.host if request.client else None)
        said = _tongues(request)
        detail = said(
            N_("This interface knows no sign-in, so it is closed where the dashboard is for people with a role alone.")
        )
        return answer(Problem.CLOSED, said, detail, described=self.described)

    def _ledger(self, request: Request, error: LedgerError) -> Response:
        said = _tongues(request)
        if isinstance(error, OUT_OF_REACH):
            self.failed(error, request.url.path)
            again = {"Retry-After": str(AGAIN_AFTER)}
            detail = said(NOT_SHOWN[error.code])
            return answer(Problem.OUT_OF_REACH, said, detail, described=self.described, headers=again)
        if error.code not in NOT_SHOWN:
            return self._unforeseen(request, error)
        self.failed(error, request.url.path)
        return answer(Problem.FAILED, said, said(NOT_SHOWN[error.code]), described=self.described)

    def _no_such(self, request: Request, error: HTTPException) -> Response:
        said = _tongues(request)
        if error.status_code == Problem.ONLY_READ.status:
            detail = said(N_("Figures are entered on the dashboard's pages. Here only GET and HEAD are answered."))
            return answer(Problem.ONLY_READ, said, detail, described=self.described, headers={"Allow": "GET, HEAD"})
        detail = said(N_("{address} tells what there is."), address=f"{self.address}/")
        return answer(Problem.NOT_FOUND, said, detail, described=self.described)

    def _unforeseen(self, request: Request, error: Exception) -> Response:
        number = self.failed(error, request.url.path)
        said = _tongues(request)
        return answer(Problem.FAILED, said, said(_UNFORESEEN, number=number), described=self.described)


def _tongues(request: Request) -> Tongues:
    return tongues(request.query_params.get(LANG.name))
