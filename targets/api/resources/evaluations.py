"""How the targets of the report stand."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from targets.api.look import Look
from targets.api.parameters import STATUS
from targets.api.resources.resource import Page, Resource, part
from targets.api.resources.targets import BY_TARGET, promised
from targets.domain.briefing import Form
from targets.domain.evaluation import Evaluation
from targets.presentation.tables.export import EVALUATIONS as COLUMNS
from targets.presentation.tables.export import evaluations
from targets.presentation.words import N_
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.stamp import stamp_targets

_KEPT: Final = 64  # codes: each is worked out from every figure of its targets' series


def _page(look: Look) -> Page:
    question, catalog = look.question, look.catalog
    asked = (target for target in catalog.counted_targets if promised(target, catalog, question))
    judged = [look.snapshot.evaluate(target, question.on) for target in asked]
    kept = [verdict for verdict in judged if question.passes(STATUS.name, verdict.status.value)]
    return _told(look, len(kept), part(kept, question))


def _one(look: Look, name: str) -> Page | None:
    found = next((target for target in look.catalog.counted_targets if target.id == name), None)
    return None if found is None else _told(look, 1, [look.snapshot.evaluate(found, look.question.on)])


def _told(look: Look, total: int, verdicts: Sequence[Evaluation]) -> Page:
    code = _code(look.snapshot, look.question.on, tuple(verdict.target for verdict in verdicts)) if verdicts else ""
    return Page(total, evaluations(verdicts), code)


@lru_cache(maxsize=_KEPT)
def _code(snapshot: Snapshot, on: date | None, targets: tuple[str, ...]) -> str:
    return stamp_targets(snapshot, on, Form.API, targets)


EVALUATIONS: Final = Resource(
    name="evaluations",
    schema="Evaluation",
    title=N_("Evaluations"),
    says=N_("How each target of the report stands: its status, the figure that spoke, and what that was held against."),
    filters=(*BY_TARGET, STATUS),
    columns=COLUMNS,
    page=_page,
    one=_one,
    judged=True,
)
