"""Charts that stand alone: one for each way a target can be promised."""

from targets.presentation.charts.choose import picture
from targets.presentation.charts.paper import PHONE_STYLE
from targets.presentation.charts.scene import Picture, Scene

__all__ = ["PHONE_STYLE", "Picture", "Scene", "picture"]
