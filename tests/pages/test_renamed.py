"""An indicator the catalog calls by a new name; a figure was entered under the old one."""

from datetime import UTC, datetime
from typing import Any

import pytest

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from tests.ledger.entered import batch
from tests.pages.conftest import Opening
from tests.pages.form import JOBS_FORM, WARNED, enter, fill, people, report, save
from tests.pages.reading import field, messages, shown
from tests.tracking.sheets import JOBS, catalog_with, entries_of, typed

NOW = datetime.now(UTC)


@pytest.fixture
def catalog(catalog: Catalog) -> Catalog:
    old, new = JOBS, "employment_urban_jobs"

    def renamed(one: Any) -> Any:
        return one.model_copy(update={"indicator": new}) if one.indicator == old else one

    jobs = catalog.indicators[old].model_copy(update={"id": new, "formerly": (old,)})
    return catalog_with(
        indicators={new: jobs, **{name: one for name, one in catalog.indicators.items() if name != old}},
        targets={name: renamed(one) for name, one in catalog.targets.items()},
        observations=tuple(renamed(one) for one in catalog.observations),
    )


def test_what_was_entered_under_the_old_name_is_corrected_and_not_an_endless_conflict(
    opening: Opening, ledger: Ledger
) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.2", "employment_urban_jobs")
    fill(page, field(page, "reason"), "笔误")
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (2).")
    assert (ledger.row(2).replaces, ledger.row(2).indicator) == (1, "employment_urban_jobs")


def test_mine_replaces_what_another_editor_saved_under_the_old_name(opening: Opening, ledger: Ledger) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.2", "employment_urban_jobs")
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    save(page)
    assert messages(page) == [WARNED]
    assert f"New urban jobs, 2017: {people('10.1')}, entered by 王五 of 市人社局" in shown(page, "text")
    page.button(key="entry_mine").click().run()
    fill(page, field(page, "reason"), "以我为准")
    save(page)
    assert messages(page)[0] == ("success", "Saved: 1 row (2).")


def test_a_link_to_the_old_name_opens_the_new_one(opening: Opening) -> None:
    page = opening("indicator.py", lang="English", indicator="employment_new_urban_jobs")
    assert messages(page) == []
    assert shown(page, "title") == ["New urban jobs"]


def test_the_history_of_the_topic_holds_what_was_entered_under_the_old_name(opening: Opening, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.1"))), NOW)
    page = opening("history.py", lang="English", topic="employment")
    assert list(page.dataframe[0].value["Indicator"]) == ["New urban jobs"]
    assert len(page.expander) == 1
