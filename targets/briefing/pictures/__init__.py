"""Every chart of a briefing as a picture, PNG or SVG, in one ZIP with an index; drawn by a Chromium on the server."""

from targets.briefing.pictures.archive import pictures
from targets.briefing.pictures.obstacle import obstacle

__all__ = ["obstacle", "pictures"]
