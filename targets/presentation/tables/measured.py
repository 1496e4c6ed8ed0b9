"""What is measured, as a frame with fixed column names: the indicators of a catalog."""

from collections.abc import Iterable
from typing import Final

import pandas as pd

from targets.domain.indicator import Indicator
from targets.presentation.words import Words

INDICATORS: Final = (
    "id", "topic", "domain", "name", "measure", "accrual", "population", "area", "unit", "prices", "direction",
    "frequency", "definition", "growth_of", "formerly",
)  # fmt: skip
_BETWEEN: Final = " "


def indicators(measured: Iterable[Indicator], words: Words) -> pd.DataFrame:
    """One row an indicator; `name` and `definition` follow the language, `formerly` lists ids it had before."""
    rows = [
        (
            one.id,
            one.topic,
            one.domain.value,
            words.of(one.name),
            one.measure.value,
            one.accrual.value,
            one.population or "",
            one.area,
            one.unit,
            one.prices.value,
            one.direction.value,
            one.frequency.value,
            words.of(one.definition),
            one.growth_of or "",
            _BETWEEN.join(one.formerly),
        )
        for one in measured
    ]
    return pd.DataFrame(rows, columns=list(INDICATORS), dtype=object)
