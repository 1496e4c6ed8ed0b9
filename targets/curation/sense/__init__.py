"""Gate 3: does it make sense? A list of small functions, each from the draft to the mistakes it sees."""

from collections.abc import Callable, Iterator

from targets.curation.draft import Draft
from targets.curation.mistakes import Mistake
from targets.curation.sense import citations, controls, duties, footing, names, periods, targets

Rule = Callable[[Draft], Iterator[Mistake]]

RULES: tuple[Rule, ...] = (
    names.ids_are_unique_and_follow_the_file,
    names.words_are_listed,
    names.references_exist,
    names.languages_are_not_mixed,
    names.indicators_hold_something,
    citations.sources_exist,
    citations.printed_stands_in_the_clause,
    citations.value_is_printed_times_factor,
    citations.falls_are_negative,
    citations.one_grade_a_figure,
    periods.figures_are_not_told_before_their_period_ends,
    periods.figures_stand_once,
    periods.measures_have_their_unit,
    targets.bases_exist,
    targets.bands_exist,
    targets.schedules_are_complete,
    targets.headlines_exist,
    duties.units_have_an_id_and_a_name_of_their_own,
    duties.duties_say_who_and_what,
    duties.units_and_things_exist,
    duties.each_role_is_given_once,
    footing.shares_add_up,
    footing.ratios_divide,
    footing.growth_agrees_with_levels,
    footing.computed_shares_are_right,
    controls.parts_of_the_report_are_complete,
    controls.sources_are_complete,
)
