"""Lines of the remarks as the rest of the house knows them."""

from collections.abc import Iterable

from targets.domain.remark import Remark
from targets.ledger.moments import day_of
from targets.ledger.remarks.entries import RemarkKind, RemarkRow


def known(row: RemarkRow, *, internal: bool, withdrawn: str | None = None) -> Remark:
    """The remark of a line; without `internal` nobody is told who wrote it, and how to reach them."""
    return Remark(
        row=row.id,
        target=row.target,
        status=row.shown.status,
        period=row.shown.period,
        value=row.shown.value,
        cause=row.cause,
        next_step=row.next_step,
        deadline=row.deadline,
        unit=row.reporter.unit,
        person=row.reporter.name if internal else "",
        contact=(row.reporter.contact or "") if internal else "",
        disclosure=row.disclosure,
        written_on=day_of(row.recorded_at),
        withdrawn=withdrawn,
    )


def chain(rows: Iterable[RemarkRow], *, internal: bool) -> tuple[Remark, ...]:
    """All remarks among `rows`, which come newest first; one that was withdrawn says why."""
    found: list[Remark] = []
    withdrawn: dict[int, str] = {}
    for row in rows:
        if row.kind is RemarkKind.REMARK:
            found.append(known(row, internal=internal, withdrawn=withdrawn.get(row.id)))
        elif row.replaces is not None:
            withdrawn[row.replaces] = row.reason or ""
    return tuple(found)
