"""What is said when no figure speaks but others stand beside: of another measure or scope, or unofficial."""

from targets.domain.evaluation import Remark
from tests.domain.builders import a_figure, a_growth, a_growth_target, an_indicator, judged, note_of, told

TARGET = a_growth_target("7", "about")
THIRD_QUARTER = a_figure("7.1", "2017-01/2017-09")
LEVEL_BESIDE = an_indicator("level_of_it", measure="level")
OTHER_SHARE = an_indicator("other_scope", measure="growth", accrual="rate", unit="%")


def test_a_level_beside_a_missing_growth_is_named_as_another_measure() -> None:
    level = a_figure("130", of="level_of_it")
    answer = judged(TARGET, level, of=(a_growth(beside=("level_of_it",)), LEVEL_BESIDE))
    assert told(answer) == ("unjudged", "other_measure")
    note = note_of(answer, Remark.OTHER_SERIES)
    assert note is not None
    assert note.figures == (level,)
    assert answer.actual is None


def test_a_figure_of_the_same_measure_beside_a_missing_one_is_named_as_another_scope() -> None:
    level, other = a_figure("130", of="level_of_it"), a_figure("9", of="other_scope")
    mine = a_growth(beside=("level_of_it", "other_scope"))
    answer = judged(TARGET, level, other, of=(mine, LEVEL_BESIDE, OTHER_SHARE))
    assert told(answer) == ("unjudged", "other_scope")
    assert answer.notes[0].figures == (level, other)


def test_what_stands_beside_never_speaks_over_a_figure_and_not_for_another_year() -> None:
    mine = a_growth(beside=("level_of_it",))
    own = judged(TARGET, a_figure("7"), a_figure("130", of="level_of_it"), of=(mine, LEVEL_BESIDE))
    assert told(own) == ("met", "reached")
    later = judged(TARGET, a_figure("130", "2018", of="level_of_it"), of=(mine, LEVEL_BESIDE))
    assert told(later) == ("no_figure", "to_be_added")
    not_late = judged(TARGET, a_figure("1", of="level_of_it"), of=(mine, LEVEL_BESIDE), known="2018-01-15")
    assert told(not_late) == ("not_due", "before_due")
    part = a_figure("60", "2017-01/2017-06", of="level_of_it")
    assert told(judged(TARGET, part, of=(mine, LEVEL_BESIDE), on="2017-07-31")) == ("unjudged", "other_measure")
    lapsed = judged(TARGET, part, THIRD_QUARTER, of=(mine, LEVEL_BESIDE), on="2017-12-15")
    assert told(lapsed) == ("no_figure", "overdue")


def test_figures_that_only_a_data_set_has_are_no_figures() -> None:
    answer = judged(TARGET, a_figure("7.8", grade="C"), of=a_growth())
    assert told(answer) == ("no_figure", "only_unofficial")
    assert (answer.actual, answer.latest) == (None, None)
