"""Colours of both themes. Colour is kept for status; shape and word always say the same."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Tone(StrEnum):
    """The five things a status can look like."""

    MET = "met"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    LATE = "late"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme, as #RRGGBB.

    `ink` text, `soft` second text, `line` hairlines, `track` the empty part of a bar, `accent` figures that were achieved,
    `target` what was promised. `outline` surrounds a mark whose own colour is too pale for the ground.
    """

    ground: str
    ink: str
    soft: str
    line: str
    track: str
    accent: str
    target: str
    tones: dict[Tone, str]
    outline: dict[Tone, str]


LIGHT: Final = Palette(
    ground="#FFFFFF",
    ink="#1B2430",
    soft="#5B6675",
    line="#DFE4EA",
    track="#EEF1F5",
    accent="#12397B",
    target="#3D4653",
    tones={
        Tone.MET: "#12397B",
        Tone.ON_TRACK: "#2A9D8F",
        Tone.BEHIND: "#FFCA3A",
        Tone.LATE: "#B71C1C",
        Tone.NONE: "#75716B",
    },
    outline={Tone.BEHIND: "#1B2430"},
)
DARK: Final = Palette(
    ground="#12171F",
    ink="#EEF1F5",
    soft="#A9B3C0",
    line="#2E3744",
    track="#232B36",
    accent="#8FB0FF",
    target="#C4CCD6",
    tones={
        Tone.MET: "#8FB0FF",
        Tone.ON_TRACK: "#1E8C80",
        Tone.BEHIND: "#FFE08A",
        Tone.LATE: "#F2695F",
        Tone.NONE: "#C8CCD2",
    },
    outline={},
)


def _for_both(light: str, dark: str) -> str:
    return f"light-dark({light}, {dark})"


# Follows the page it stands in by itself, also when the reader switches the theme without a new run.
BOTH: Final = Palette(
    **{
        name: _for_both(getattr(LIGHT, name), getattr(DARK, name))
        for name in ("ground", "ink", "soft", "line", "track", "accent", "target")
    },
    tones={tone: _for_both(LIGHT.tones[tone], DARK.tones[tone]) for tone in Tone},
    outline={Tone.BEHIND: _for_both(LIGHT.ink, DARK.tones[Tone.BEHIND])},
)
