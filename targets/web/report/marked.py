"""The text with every claimed number marked and linked, and the unclaimed ones standing out; all of it escaped."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from targets.curation.located import Claim, Located
from targets.domain.catalog import Waiver
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.presentation.words import Words
from targets.web.links import address_of, inline


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text as given, from `start` to `end`, and who claims it; nobody for a gap."""

    start: int
    end: int
    claims: tuple[Claim, ...]


def stretches(located: Located) -> Iterator[Stretch]:
    """The claimed and unclaimed numbers in the order of the text; claims that overlap are one stretch."""
    spans: list[tuple[int, int, tuple[Claim, ...]]] = [(claim.start, claim.end, (claim,)) for claim in located.claims]
    spans += [(numeral.start, numeral.end, ()) for numeral in located.unclaimed]
    merged: list[tuple[int, int, tuple[Claim, ...]]] = []
    for start, end, claims in sorted(spans, key=lambda span: span[:2]):
        if merged and start < merged[-1][1]:
            before, until, others = merged.pop()
            merged.append((before, max(until, end), others + claims))
        else:
            merged.append((start, end, claims))
    offsets = located.text.offsets
    for start, end, claims in merged:
        yield Stretch(offsets[start], offsets[end - 1] + 1, claims)


def marked_html(located: Located, voice: Voice) -> str:
    given, done = located.text.given, 0
    told: list[str] = []
    for stretch in stretches(located):
        told.append(escape(_plain(given[done : stretch.start])))
        told.append(_stretch(_plain(given[stretch.start : stretch.end]), stretch, voice))
        done = stretch.end
    told.append(escape(_plain(given[done:])))
    return f'<div class="report-text" lang="zh-CN">{"".join(told).strip()}</div>'


def key_html(located: Located, words: Words) -> str:
    """What the marks mean."""
    shown = [("figure", words("a figure")), ("target", words("a target")), ("waived", words("waived, with its reason"))]
    if located.unclaimed:
        shown.append(("unclaimed", words("claimed by nobody")))
    keys = "".join(f'<span class="count"><span class="{kind}">123</span>{escape(name)}</span>' for kind, name in shown)
    return f'<div class="key report-key">{keys}</div>'


def _plain(text: str) -> str:
    """The text without its marks of bold type."""
    return text.replace("**", "")


def _stretch(text: str, stretch: Stretch, voice: Voice) -> str:
    """The first claimant's link holds the number, those of further ones follow it small."""
    owners = [claim.owner for claim in stretch.claims]
    if not owners:
        return f'<mark class="unclaimed">{escape(text)}</mark>'
    speaking = list(
        {tuple(_address(owner).values()): owner for owner in owners if not isinstance(owner, Waiver)}.values()
    )
    if not speaking:
        reasons = dict.fromkeys(voice.words.of(owner.reason) for owner in owners if isinstance(owner, Waiver))
        return f'<span class="waived" title="{escape(" ".join(reasons))}">{escape(text)}</span>'
    first, *others = speaking
    more = "".join(_link(owner, str(number), voice) for number, owner in enumerate(others, start=2))
    return _link(first, text, voice) + (f"<sup>{more}</sup>" if more else "")


def _link(owner: Observation | Target, text: str, voice: Voice) -> str:
    if isinstance(owner, Observation):
        indicator = voice.catalog.indicators[owner.indicator]
        told = voice.words("{name}, {period}", name=voice.name(indicator), period=voice.period(owner.period, indicator))
        return inline("indicator", _address(owner), text, described=told, kind="figure")
    told = voice.words("Target: {target}", target=f"{voice.title(owner)} {wording(voice, owner)}")
    return inline("indicator", _address(owner), text, described=told, kind="target")


def _address(owner: Observation | Target) -> dict[str, str]:
    return {"indicator": owner.indicator} if isinstance(owner, Observation) else address_of(owner)
