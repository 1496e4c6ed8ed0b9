"""Charts that stand alone: one for each way a target can be promised."""

from targets.presentation.charts.choose import picture
from targets.presentation.charts.edition_rows import told_more_than_once
from targets.presentation.charts.editions import editions
from targets.presentation.charts.grid import Year
from targets.presentation.charts.matrix import matrix
from targets.presentation.charts.paper import PHONE_STYLE
from targets.presentation.charts.scene import Picture, Scene
from targets.presentation.charts.sheet import CLASSIC, PAGE, WIDE, Sheet

__all__ = [
    "CLASSIC",
    "PAGE",
    "PHONE_STYLE",
    "WIDE",
    "Picture",
    "Scene",
    "Sheet",
    "Year",
    "editions",
    "matrix",
    "picture",
    "told_more_than_once",
]
