"""Which catalog was in force when is kept in the ledger, so that the past can be shown again."""

import json

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.web import start
from tests.pages.conftest import Opening


def test_the_first_start_keeps_the_catalog_and_the_next_one_with_the_same_nothing_more(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    assert ledger.releases() == ()
    opening("history.py")
    start.tracker.cache_clear()
    opening("history.py")
    assert [release.digest for release in ledger.releases()] == [catalog.digest]


def test_another_catalog_is_another_release_and_the_older_one_can_come_back(
    opening: Opening, ledger: Ledger, catalog: Catalog
) -> None:
    opening("history.py")
    ledger.keep_release("another", "{}", ledger.releases()[0].recorded_at)
    start.tracker.cache_clear()
    opening("history.py")
    assert [release.digest for release in ledger.releases()] == [catalog.digest, "another", catalog.digest]


def test_a_catalog_read_back_from_its_release_is_the_same(opening: Opening, ledger: Ledger, catalog: Catalog) -> None:
    opening("history.py")
    kept = Catalog.model_validate(json.loads(ledger.release_text(catalog.digest)))
    assert kept == catalog
    assert start.canonical(kept) == start.canonical(catalog)
