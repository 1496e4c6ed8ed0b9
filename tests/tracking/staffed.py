"""The catalog of the seeds with three units and what they have to do: the report names none."""

from functools import cache

from targets.domain.catalog import Catalog
from targets.domain.duties import Duties, Duty, Unit
from targets.domain.frozen import LocalText
from tests.tracking.sheets import catalog_with

STATISTICS = Unit(id="statistics", name=LocalText(zh="统计局", en="Bureau of Statistics"))
WATER = Unit(
    id="water", name=LocalText(zh="水利局", en="Bureau of Water"), short=LocalText(zh="水利", en="Water works")
)
IDLE = Unit(id="idle", name=LocalText(zh="某某局", en="Idle Bureau"))
DUTIES = Duties(
    units={unit.id: unit for unit in (WATER, STATISTICS, IDLE)},
    duties=(
        Duty(topics=("employment",), lead="statistics", responsible=("water",), leader="赵六"),
        Duty(indicators=("river_dredging",), lead="water", leader="钱七"),
        Duty(targets=("robots_added_2017",), lead="statistics"),
    ),
)


@cache
def staffed() -> Catalog:
    return catalog_with(duties=DUTIES, digest="staffed")
