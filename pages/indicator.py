"""One indicator: what was promised, what was achieved, and who says so."""

from targets.presentation.voice import Voice
from targets.web.indicator.page import draw_indicator
from targets.web.visit import visit

here = visit()
draw_indicator(here, Voice(here.catalog, here.words))
