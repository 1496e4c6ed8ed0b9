"""What Chinese may be typed as, and what texts are compared as."""

import pytest

from targets.tracking.spelling import plain, spells, syllables, typed

GDP = "地区生产总值"


@pytest.mark.parametrize(
    "term", ["diqushengchanzongzhi", "dqsczz", "dqshczz", "diqsczz", "dqshengczz", "dqshengchanzongz", "di"]
)
def test_pinyin_initials_and_both_mixed_spell_a_name_from_its_beginning(term: str) -> None:
    assert spells(term, syllables(GDP)) == 0


@pytest.mark.parametrize(("term", "start"), [("shengchan", 2), ("scz", 2), ("zhi", 5), ("zz", 4), ("qush", 1)])
def test_a_name_is_spelt_from_any_of_its_signs_on(term: str, start: int) -> None:
    assert spells(term, syllables(GDP)) == start


@pytest.mark.parametrize("term", ["", "d", "dz", "iqu", "dqsczzz", "shengzhi", "dqq"])
def test_signs_left_out_half_syllables_and_single_letters_spell_nothing(term: str) -> None:
    assert spells(term, syllables(GDP)) is None


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("市区PM2.5", [("shi", "sh", "s"), ("qu", "q"), ("pm25",)]),
        ("增长率", [("zeng", "z"), ("zhang", "zh", "z"), ("lv", "l")]),
        ("银行（R&D）", [("yin", "y"), ("hang", "h"), ("rd",)]),
        ("Ⅳ类水体", [("iv",), ("lei", "l"), ("shui", "sh", "s"), ("ti", "t")]),
        ("“——”", []),
    ],
)
def test_every_sign_is_spelt_by_its_sound_in_the_word_and_latin_as_it_stands(
    text: str, spelt: list[tuple[str, ...]]
) -> None:
    assert list(syllables(text)) == spelt


@pytest.mark.parametrize(
    ("term", "letters"), [("PM2.5", "pm25"), ("LÜ", "lv"), ("r&d", "rd"), ("水", ""), ("di-qu", "diqu")]
)
def test_of_a_term_only_what_can_be_typed_is_compared(term: str, letters: str) -> None:
    assert typed(term) == letters


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("“三去一降一补” 任务", "三去一降一补任务"),
        ("人均 GDP", "人均gdp"),
        ("ＧＤＰ", "gdp"),
        ("Ⅳ类以上", "iv类以上"),
        ("Disposable  income\nof residents", "disposable income of residents"),
        ("1.687：1", "1.687:1"),
    ],
)
def test_width_case_quotes_and_blanks_beside_chinese_make_no_difference(text: str, compared: str) -> None:
    assert plain(text) == compared
