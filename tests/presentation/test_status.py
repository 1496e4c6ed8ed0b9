"""Every closed vocabulary has words; a status is shape, word and colour, and each of them can be told apart."""

from enum import StrEnum
from itertools import combinations

import pytest

from targets.domain import terms
from targets.domain.evaluation import Remark, Term
from targets.domain.terms import Reason, Status
from targets.presentation import vocabulary
from targets.presentation.counts import name_of
from targets.presentation.palette import DARK, LIGHT, Palette, Tone
from targets.presentation.sentences.arithmetic import TERMS
from targets.presentation.sentences.notes import KNOWN
from targets.presentation.sentences.reasons import REASONS
from targets.presentation.status import LOOKS, NAMES, Shape, status_name, verdict_name
from targets.presentation.words import Language, Words
from tests.domain.builders import a_figure, a_growth, a_growth_target, a_quota, a_target, an_indicator, judged
from tests.presentation.sight import contrast, difference, lightness, seen

ZH, EN = Words(Language.ZH), Words(Language.EN)
TOLD_ELSEWHERE = {Status, Reason}
VOCABULARIES = [
    kind
    for kind in vars(terms).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]
PLAIN = {terms.Prices.NONE, terms.Commitment.PLAIN}
# Told apart by colour: CIELAB distance of at least 12, where about 2 is what an eye can just see; in grey by lightness of at least 7
COLOUR_APART, GREY_APART = 12, 7


@pytest.mark.parametrize(
    "kind", [kind for kind in VOCABULARIES if kind not in TOLD_ELSEWHERE], ids=lambda kind: kind.__name__
)
def test_every_member_of_a_vocabulary_has_a_word_of_its_own_in_both_languages(kind: type[StrEnum]) -> None:
    for words in (ZH, EN):
        said = [vocabulary.term(member, words) for member in kind if member not in PLAIN]
        assert all(said)
        assert len(set(said)) == len(said)


def test_every_status_reason_term_and_remark_has_words() -> None:
    assert set(NAMES) == set(LOOKS) == set(Status)
    assert set(REASONS) == set(Reason)
    assert set(TERMS) == set(Term)
    assert set(KNOWN) == set(Remark)


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("met", "完成"),
        ("met_within_tolerance", "完成（左右范围内）"),
        ("on_track", "符合预期进度"),
        ("behind", "进度滞后"),
        ("off_track", "严重滞后"),
        ("missed", "未完成"),
        ("no_figure", "逾期未报"),
        ("not_due", "未到填报期"),
        ("pending", "目标待下达"),
        ("unjudged", "暂不评价"),
    ],
)
def test_a_status_has_the_word_of_the_delivery_office(status: str, word: str) -> None:
    assert status_name(Status(status), ZH) == word


def test_a_quota_on_track_keeps_to_its_schedule() -> None:
    assert status_name(Status.ON_TRACK, ZH, terms.Kind.QUOTA) == "达到序时进度"
    assert status_name(Status.ON_TRACK, EN, terms.Kind.QUOTA) == "On schedule"


def test_a_verdict_says_what_its_reason_adds() -> None:
    growth, flow = a_growth(), an_indicator()
    striven = a_growth_target("7", commitment="strive")
    quota = a_quota("100")
    early = judged(quota, a_figure("100", "2017-01/2017-06"), of=flow, on="2017-07-10")
    closed = judged(quota, of=flow)
    running = judged(quota, of=flow, on="2017-11-30", known="2017-11-30")
    assert verdict_name(judged(striven, a_figure("6"), of=growth), striven, ZH) == "未达力争目标"
    assert verdict_name(judged(a_growth_target("7"), a_figure("6"), of=growth), a_growth_target("7"), ZH) == "未完成"
    assert [verdict_name(one, quota, ZH) for one in (early, closed, running)] == ["提前完成", "待补录", "逾期未报"]


def test_an_almost_in_step_is_no_plain_success() -> None:
    target = a_target("in_step", due="2017", against="gdp")
    figures = a_figure("6.8"), a_figure("7", of="gdp")
    verdict = judged(target, *figures, of=(a_growth(), a_growth("gdp")))
    assert verdict_name(verdict, target, ZH) == "基本同步"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("eye", ["normal", "protan", "deutan"])
def test_every_pair_of_tones_differs_in_colour(palette: Palette, eye: str) -> None:
    close = {
        (one.value, other.value): round(difference(seen(palette.tones[one], eye), seen(palette.tones[other], eye)), 1)
        for one, other in combinations(Tone, 2)
    }
    assert {pair: apart for pair, apart in close.items() if apart < COLOUR_APART} == {}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_tones_differs_in_grey(palette: Palette) -> None:
    close = {
        (one.value, other.value): round(abs(lightness(palette.tones[one]) - lightness(palette.tones[other])), 1)
        for one, other in combinations(Tone, 2)
    }
    assert {pair: apart for pair, apart in close.items() if apart < GREY_APART} == {}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_mark_stands_off_its_ground_by_itself_or_by_its_outline(palette: Palette, tone: Tone) -> None:
    assert contrast(palette.outline.get(tone, palette.tones[tone]), palette.ground) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_its_ground(palette: Palette) -> None:
    assert (
        min(contrast(text, palette.ground) for text in (palette.ink, palette.soft, palette.accent, palette.target))
        >= 4.5
    )


def test_yellow_has_an_ink_outline_on_white() -> None:
    assert contrast(LIGHT.tones[Tone.BEHIND], LIGHT.ground) < 3
    assert LIGHT.outline == {Tone.BEHIND: LIGHT.ink}


def test_every_shape_has_one_glyph_and_no_two_share_one() -> None:
    glyphs = {(look.shape, look.glyph) for look in LOOKS.values()}
    assert glyphs == {
        (Shape.STAR, "★"), (Shape.DISC, "●"), (Shape.TRIANGLE, "▲"), (Shape.SQUARE, "■"), (Shape.DASH, "–"),
    }  # fmt: skip


@pytest.mark.parametrize(("language", "said"), [(Language.ZH, "达到进度"), (Language.EN, "On schedule or as expected")])
def test_in_counts_quotas_and_others_that_are_on_track_stand_under_one_word(language: Language, said: str) -> None:
    assert name_of(Status.ON_TRACK, False, Words(language)) == said
