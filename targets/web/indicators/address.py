"""What the list of indicators is called in an address; the filters have the names they have in `Wanted`."""

from typing import Final

YEAR: Final = "year"
DOMAIN: Final = "domain"
STATUS: Final = "status"
AREA: Final = "area"
SECTION: Final = "section"
UNIT: Final = "unit"
LEADER: Final = "leader"
TEXT: Final = "text"
UNTARGETED: Final = "untargeted"
FILTERS: Final = (TEXT, YEAR, DOMAIN, STATUS, AREA, SECTION, UNIT, LEADER, UNTARGETED)
ALL: Final = "all"
