"""Which figure speaks, and what the two days decide: whole sentences."""

from typing import Final

from targets.presentation.words import N_, Words

FIGURES: Final = (
    N_("Figures of official sites (grade A), of the press or copies of official texts (grade B) and those entered here speak; unofficial transcriptions (grade C) are listed and never speak."),
    N_("The verdict on a year rests on the first full-year figure officially published. What is revised later does not reopen it; what the revision would give is told beside it."),
    N_("Everywhere else the census revision goes before the final figure, that before the preliminary one, that before what was merely reported; then an official site or an entered figure before the press, then the later publication."),
    N_("An exact figure goes before one that is only over, nearly or about a number. Such a bound settles a target only where it leaves no doubt."),
    N_("Two figures of one edition that disagree are flagged, never averaged. Nothing is interpolated, and a later year never settles an earlier target."),
    N_("Of a year that is still running the latest cumulative figure speaks, held against the schedule at the end of its own period and never against today. Its light stands until the next figure is overdue."),
    N_("A level whose base was revised later is judged as printed; the target in proportion to the revised base is a sentence beside it."),
    N_("A figure of another area, population or definition is shown beside, and never taken for the one promised."),
)  # fmt: skip

DAYS: Final = (
    N_("“Judged as of” decides which periods have ended, what is due, and so every light. Left empty it is today, or the day of “Figures known by”, while a target's period runs, and the last day of the period once it is over."),
    N_("“Figures known by” decides which figures exist: one published later is not seen. Left empty it is today. An earlier day shows what could be known then."),
    N_("Where the day of publication is not known, the figure counts as known from 31 December of the year after its period, and is marked so."),
    N_("Days end at midnight in Shanghai."),
)  # fmt: skip

QUOTAS: Final = (
    N_("Schedule month by month: every month a twelfth, or last year's cumulative profile where its months are known."),
    N_("Schedule by milestones: what the milestones ask for by then; before the first of them there is no light."),
    N_("Certified at year-end: for small counts such as named brands or buildings; no light during the year."),
    N_("A year's task is never compared with what was done the year before."),
)  # fmt: skip


def told(sentences: tuple[str, ...], words: Words) -> tuple[str, ...]:
    return tuple(words(sentence) for sentence in sentences)
