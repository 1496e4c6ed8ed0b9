"""What a page hands out as CSV: the frames of the export, as Excel opens them, under a name that says what and of when."""

import csv
import io
from dataclasses import replace

from targets.domain.series import Series
from targets.domain.terms import Disclosure
from targets.presentation.tables.taken import (
    evaluations_file,
    evaluations_name,
    figures_file,
    figures_name,
    targets_file,
    targets_name,
)
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import TODAY, catalog
from tests.tracking.views import NOON

SNAPSHOT = Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)
VOICE = Voice(catalog(), Words(Language.ZH))
GROWTH = SNAPSHOT.series["gdp_growth"]
TARGET = catalog().targets["gdp_growth_2017"]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_figures_come_as_published_with_their_clause_and_excel_knows_the_encoding() -> None:
    data = figures_file(VOICE, GROWTH)
    assert data.startswith(b"\xef\xbb\xbf")
    found = rows(data)
    assert len(found) == len(GROWTH.figures)
    settled = [row for row in found if row["period"] == "2017" and row["value"] == "7.8"]
    assert settled
    assert all(row["source"] and row["clause"] for row in settled)
    assert figures_name(VOICE, GROWTH, "2026-11-22") == "嘉兴市_地区生产总值增长_数据截至2026-11-22.csv"


def test_evaluations_and_targets_are_those_of_the_rows_found() -> None:
    verdict = SNAPSHOT.evaluate(TARGET)
    (row,) = rows(evaluations_file(VOICE, [verdict]))
    assert (row["target"], row["status"], row["actual"], row["gap"]) == ("gdp_growth_2017", "met", "7.8", "0.8")
    (row,) = rows(targets_file(VOICE, [TARGET]))
    assert (row["id"], row["value"], row["comparator"], row["tolerance"]) == ("gdp_growth_2017", "7", "about", "0.2")
    assert evaluations_name(VOICE, [verdict], "2026-11-22") == "嘉兴市_目标评价_数据截至2026-11-22.csv"
    assert targets_name(VOICE, "2026-11-22") == "嘉兴市_目标_数据截至2026-11-22.csv"


def test_a_name_says_first_that_something_in_the_file_is_internal() -> None:
    hidden = GROWTH.figures[0].model_copy(update={"disclosure": Disclosure.INTERNAL})
    series = Series(GROWTH.indicator, (hidden, *GROWTH.figures[1:]))
    assert figures_name(VOICE, series, "2026-11-22").startswith("内部使用_嘉兴市_")
    verdict = SNAPSHOT.evaluate(TARGET).model_copy(update={"disclosure": Disclosure.INTERNAL})
    assert evaluations_name(VOICE, [verdict], "2026-11-22").startswith("内部使用_嘉兴市_")


def test_practice_is_said_in_the_name_and_in_every_row() -> None:
    practising = catalog().model_copy(update={"practice": True})
    voice = replace(VOICE, catalog=practising)
    assert figures_name(voice, GROWTH, "2017-10-25").startswith("演练数据_嘉兴市_")
    assert {row["mark"] for row in rows(figures_file(voice, GROWTH))} == {"演练数据 practice data"}
