"""What is said beside a verdict."""

from collections.abc import Callable

from targets.domain.evaluation import Note, Remark
from targets.domain.indicator import Observation
from targets.domain.judging.ladder import Verdict
from targets.domain.series import Series
from targets.domain.target import TargetBase
from targets.domain.terms import Commitment, Status, Vintage


def figure_notes(series: Series, figure: Observation) -> tuple[Note, ...]:
    """About the figure that spoke: computed, preliminary, day of publication assumed, contradicted by another."""
    about = {
        Remark.COMPUTED: figure.computed is not None,
        Remark.PRELIMINARY: figure.vintage is Vintage.PRELIMINARY,
        Remark.PUBLICATION_ASSUMED: figure.known_assumed,
    }
    notes = [Note(remark=remark, figures=(figure,)) for remark, said in about.items() if said]
    contradicting = tuple(f for f in series.disagreements(figure.period) if f.vintage is figure.vintage)
    if contradicting:
        notes.append(Note(remark=Remark.DISAGREE, figures=contradicting))
    return tuple(notes)


def revision_notes(
    series: Series, figure: Observation, status: Status, verdict_of: Callable[[Observation], Verdict]
) -> tuple[Note, ...]:
    """Later revisions of the figure that spoke, and the status the best of them would give if that is another light.

    A revision in words of a number, or the other way round, is a result of another sort and not told here.
    """
    later = series.revisions(figure.period, figure)
    revisions = tuple(other for other in later if (other.value is None) is (figure.value is None))
    standing = Series(series.indicator, revisions).best(figure.period)
    if standing is None:
        return ()
    revised = Note(remark=Remark.REVISED, figures=revisions)
    by_revision = verdict_of(standing).status
    if by_revision is status or not by_revision.judged:
        return (revised,)
    return (
        revised,
        Note(remark=Remark.BY_REVISION, figures=(standing,), value=standing.value, status=by_revision),
    )


def promise_notes(target: TargetBase, status: Status) -> tuple[Note, ...]:
    """A miss of what was but striven for (力争) is told as such."""
    striven = target.commitment is Commitment.STRIVE and status is Status.MISSED
    return (Note(remark=Remark.STRIVE_MISSED),) if striven else ()
