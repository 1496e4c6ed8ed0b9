"""A workbook of ten thousand rows through the use case of the page."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final

from tests.bench.importing import LEDGER, measured
from tests.soak.demands import demand_proof
from tests.soak.ground import Ground, Lost, Outcome

_MOST_MEMORY: Final = 128 * 2**20
_MOST_TIMES: Final = 60.0
_FROM: Final = 1000  # rows: below that a bare executemany is too short to be measured


def workbook_imported(ground: Ground) -> Outcome:
    """In a process that has done nothing before, so that the memory is what the import takes."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        cost = process.submit(measured, ground.folder, ground.size.imported).result()
    if cost.rows != ground.size.imported:
        raise Lost(f"of {ground.size.imported} rows {cost.rows} were taken")
    demand_proof(str(ground.folder / LEDGER), cost.rows)
    whole = (cost.dry_run + cost.saving) / cost.bare
    if cost.memory > _MOST_MEMORY or (cost.rows >= _FROM and whole > _MOST_TIMES):
        raise Lost(f"{cost.rows:,} rows took {cost.memory // 2**20} MB and {whole:.0f} × a bare executemany")
    return Outcome(
        f"a workbook of {cost.rows:,} rows ({cost.size // 1024:,} KB) read, checked and saved",
        f"all {cost.rows:,} rows, the chain sound; against a bare executemany of the same rows the dry run took"
        f" {cost.dry_run / cost.bare:.1f} ×, the saving {cost.saving / cost.bare:.1f} × the time; {cost.memory // 2**20} MB more at most"
        f" (allowed: {_MOST_MEMORY // 2**20})",
    )
