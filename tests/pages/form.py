"""A clerk at the form, without a browser: types, presses, reads what became of it."""

from decimal import Decimal

from streamlit.testing.v1 import AppTest

from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.pages.reading import field
from tests.tracking.sheets import catalog

REPORTER = {"source_title": "2017年12月统计快报", "unit": "市人社局", "reporter": "王五"}
JOBS_FORM = {"lang": "English", "topic": "employment", "year": "2017"}
ENERGY_FORM = {"lang": "English", "topic": "emission_reduction", "year": "2017"}

NOT_SAVED = ("error", "Not saved yet: please mend the marked fields. Everything typed is still here.")
WARNED = (
    "warning",
    "Somebody else saved figures of this form after you opened it. Nothing of yours was saved yet; decide which shall stand.",
)


def people(value: str) -> str:
    """A number of 万人 as it is said in English."""
    return Voice(catalog(), Words(Language.EN)).quantity(Decimal(value), "万人")


def fill(page: AppTest, key: str, text: str) -> None:
    """Type without leaving the field; the next run brings it along."""
    page.text_input(key=key).input(text)


def report(page: AppTest, **other: str) -> None:
    """Fill in source and reporter."""
    for name, text in (REPORTER | other).items():
        fill(page, f"entry_{name}", text)


def enter(page: AppTest, value: str, indicator: str = "employment_new_urban_jobs") -> None:
    """Type a figure and leave the field."""
    fill(page, field(page, "value", indicator), value)
    page.run()


def value_of(page: AppTest, indicator: str = "employment_new_urban_jobs") -> str:
    return page.text_input(key=field(page, "value", indicator)).value or ""


def save(page: AppTest) -> None:
    page.button(key=field(page, "save")).click().run()
