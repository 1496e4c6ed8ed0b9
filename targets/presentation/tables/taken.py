"""The frames of the command line and of the interface for programs, as files of CSV that a page hands out."""

from collections.abc import Iterable

import pandas as pd

from targets.domain.briefing import Form
from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.series import Series
from targets.domain.target import Target
from targets.presentation.disclosure import any_internal, internal_mark, rests_on_internal
from targets.presentation.file_names import named
from targets.presentation.practice import mark, marked
from targets.presentation.tables.export import evaluations, observations, targets
from targets.presentation.tables.written import as_csv
from targets.presentation.voice import Voice


def figures_file(voice: Voice, series: Series) -> bytes:
    """Every figure of an indicator, those of grade C among them, with source and clause."""
    return _file(observations(voice.catalog, series.figures, voice.words), voice.catalog)


def evaluations_file(voice: Voice, verdicts: Iterable[Evaluation]) -> bytes:
    return _file(evaluations(verdicts), voice.catalog)


def targets_file(voice: Voice, promised: Iterable[Target]) -> bytes:
    return _file(targets(voice.catalog, promised, voice.words), voice.catalog)


def figures_name(voice: Voice, series: Series, known: str) -> str:
    """嘉兴市_地区生产总值_数据截至2018-03-05.csv, marks first. `known`: a day as 2018-03-05."""
    return _name(voice, voice.apart(voice.name(series.indicator), series.indicator), known, series.figures, ())


def evaluations_name(voice: Voice, verdicts: Iterable[Evaluation], known: str) -> str:
    return _name(voice, voice.words("Evaluations of targets"), known, (), verdicts)


def targets_name(voice: Voice, known: str) -> str:
    return _name(voice, voice.words("Targets"), known, (), ())


def _name(voice: Voice, what: str, known: str, figures: Iterable[Observation], verdicts: Iterable[Evaluation]) -> str:
    internal = any_internal(figures) or any(rests_on_internal(one) for one in verdicts)
    marks = (mark(voice.catalog, voice.words), internal_mark(internal, voice.words))
    return named(voice, Form.TABLE, marks, what, voice.words("figures known on {day}", day=known))


def _file(frame: pd.DataFrame, catalog: Catalog) -> bytes:
    """With the mark by which Excel knows UTF-8."""
    return as_csv(marked(frame, catalog)).encode("utf-8-sig")
