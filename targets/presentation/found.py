"""What stands beneath a name wherever rows are listed or found, and what parts of the report are called."""

import unicodedata

from targets.domain.catalog import Heading
from targets.domain.indicator import Indicator
from targets.domain.target import Target
from targets.presentation.foreign import readable
from targets.presentation.periods import period
from targets.presentation.voice import WHOLE_CITY, Voice
from targets.presentation.wording import wording


def name(voice: Voice, indicator: Indicator, target: Target | None) -> str:
    """The title of the target, or the indicator's name."""
    return voice.title(target) if target else voice.name(indicator)


def placed_name(voice: Voice, indicator: Indicator, target: Target | None) -> str:
    """The same with its area, where that is not the whole city and not in the name already."""
    called = target.name if target and target.name else indicator.name
    if indicator.area == WHOLE_CITY or indicator.area in called.zh:
        return name(voice, indicator, target)
    return voice.words("{name} ({area})", name=name(voice, indicator, target), area=voice.area(indicator))


def promised(voice: Voice, target: Target | None) -> str:
    """2017年目标 7%左右; told for indicators without a target too."""
    words = voice.words
    if target is None:
        return words("no target in the report")
    return words("{period} target: {promise}", period=period(target.due, words), promise=wording(voice, target))


def quoted(clause: str) -> str:
    return f"“{readable(clause)}”"


def part_of_report(heading: Heading) -> str:
    """三 · （五）狠抓环境治理和净化: the number of the part and the heading's own words, as far as it has any."""
    top, *below = heading.path.split("/")
    return f"{top} · {heading_title(heading)}" if below else _starts(heading)


def heading_title(heading: Heading) -> str:
    """三、2017年主要工作, （一）注重供需两端发力: the printed words where they begin with what the path calls it."""
    starts, last = _starts(heading), heading.path.rpartition("/")[2]
    own = unicodedata.normalize("NFKC", starts).startswith(unicodedata.normalize("NFKC", last))
    return starts if own else last


def _starts(heading: Heading) -> str:
    return heading.starts.replace("**", "").strip("—，。, ")
