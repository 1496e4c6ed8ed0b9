"""The rows as everybody may know them: nothing internal, and what was published and then put out of force as taken back.

A published row that an internal one replaces is no longer in force for anybody. That it was is known already, that it no
longer stands has to be: so the internal row stands in the history of the public as the withdrawal of what it replaced,
repeating that as every withdrawal does, with no reason, since the reason speaks of what is internal.
"""

from typing import Final

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, literal, null, select, union_all

from targets.domain.terms import Disclosure
from targets.ledger.rows import EntryKind
from targets.ledger.tables import ROWS

_BEFORE = ROWS.alias("published_before")
_PUBLIC: Final = ROWS.c.disclosure == Disclosure.PUBLIC.value
_BEFORE_IS_PUBLIC: Final = _BEFORE.c.disclosure == Disclosure.PUBLIC.value
# What is internal is replaced as if it had never been: neither its row nor why it was replaced is told.
_TOLD_OF_WHAT_WAS: Final = frozenset({"reason", "replaces"})
# What a withdrawal has of its own.
_OWN: Final = frozenset(
    {"id", "actor_subject", "actor_name", "client_address", "recorded_at", "batch", "batch_fingerprint", "position"}
    | {"replaces"}
)


def _published() -> Subquery:
    """The columns of the table, in its order."""
    follows_internal = exists(select(_BEFORE.c.id).where(_BEFORE.c.id == ROWS.c.replaces, ~_BEFORE_IS_PUBLIC))
    told: list[ColumnElement[object]] = [
        case((follows_internal, null()), else_=column).label(column.name)
        if column.name in _TOLD_OF_WHAT_WAS
        else column
        for column in ROWS.c
    ]
    said = {"kind": literal(EntryKind.WITHDRAWAL.value), "note": null(), "reason": null()}
    taken_back = [
        said[column.name].label(column.name) if column.name in said else column if column.name in _OWN else before
        for column, before in zip(ROWS.c, _BEFORE.c, strict=True)
    ]
    replaced = and_(
        _BEFORE.c.id == ROWS.c.replaces, _BEFORE_IS_PUBLIC, _BEFORE.c.kind != EntryKind.WITHDRAWAL.value, ~_PUBLIC
    )
    return union_all(
        select(*told).where(_PUBLIC), select(*taken_back).select_from(ROWS.join(_BEFORE, replaced))
    ).subquery("published")


PUBLISHED: Final = _published()
