"""What the words of the report's promises mean here: 左右, 以上, 突破, 力争, 确保, 同步, 持续下降, 为主."""

from dataclasses import dataclass
from typing import Final

from targets.domain.target import Target
from targets.presentation.rulebook.thresholds import points
from targets.presentation.voice import Voice
from targets.presentation.words import N_


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word of the report, how English says it, what it means here, and a target of the report that has it."""

    word: str
    english: str
    said: str
    example: Target | None


# The word as printed ("" for none), its English, what it means; `{…}` are thresholds.
_MEANINGS: Final = (
    ("左右", N_("about"), N_("For growth rates a little less is still met: {tolerances}. Lower than that is missed.")),
    ("以上", N_("at least"), N_("The number itself is enough. 不少于 says the same, and so does a number without any word.")),
    ("突破", N_("more than"), N_("The number itself is not enough, it has to be exceeded. 超过 says the same.")),
    ("力争", N_("strive for"), N_("The threshold stays the same. The word is always shown, and a miss is counted apart.")),
    ("确保", N_("ensure"), N_("The threshold stays the same. What lags stands further up where attention is needed.")),
    ("同步", N_("in step"), N_("The yearly averages of the whole term, both in real terms: not lower is met, down to {almost} under it almost in step.")),
    ("持续下降", N_("keeps falling"), N_("Every single year is lower than the year before. One rise, and it is missed; one year unknown, and it is not judged.")),
    ("为主", N_("mainly"), N_("More than half. The report gives no number; this reading is ours.")),
    ("负增长", N_("negative growth"), N_("Below zero; no change at all is not enough.")),
    ("全面消除", N_("none left"), N_("None remains, and 全覆盖 means all of them: one exception, and it is missed.")),
    ("省下达", N_("assigned by the province"), N_("The value is set by the province. Until it is entered with its document number the target waits.")),
)  # fmt: skip


def meanings(voice: Voice) -> tuple[Meaning, ...]:
    words, rules = voice.words, voice.catalog.rules
    tolerances = words.listed(list(dict.fromkeys(points(voice, b.about) for b in rules.growth.values() if b.about)))
    return tuple(
        Meaning(
            word,
            words(english),
            words(said, tolerances=tolerances, almost=points(voice, abs(rules.in_step.almost))),
            _example(voice, word),
        )
        for word, english, said in _MEANINGS
    )


def _example(voice: Voice, word: str) -> Target | None:
    """The first target whose clause has the word, one that says it of its own number before one that merely stands by."""
    having = [target for target in voice.catalog.counted_targets if word in target.citations[0].clause]
    closest = [target for target in having if _near(target, word)]
    return next(iter(closest or having), None)


def _near(target: Target, word: str) -> bool:
    cited = target.citations[0]
    printed = cited.printed or ""
    return word in printed or f"{printed}{word}" in cited.clause or f"{word}{printed}" in cited.clause
