"""What is located in a text keeps the offsets of the text as it was given, blanks and bold marks included."""

import pytest

from targets.curation import load
from targets.curation.gaps import NumeralGap, OwnerGap, Trouble
from targets.curation.located import Located, locate, name_of
from targets.curation.report_text import ReportText
from targets.curation.verify import proof_of
from tests.curation.breaking import REPORT, SOUND
from tests.report_text import passages_of
from tests.server import PROJECT

TEXT = REPORT.read_text(encoding="utf-8")


def located(text: str) -> Located:
    return locate(load(SOUND), text)


def as_given(found: Located, start: int, end: int) -> str:
    offsets = found.text.offsets
    return found.text.given[offsets[start] : offsets[end - 1] + 1]


def test_every_claim_of_the_sound_city_lies_where_its_number_is_printed() -> None:
    found = located(TEXT)
    assert (found.sought, found.found, found.troubles) == (12, 12, ())
    assert {(name_of(claim.owner), as_given(found, claim.start, claim.end)) for claim in found.claims} >= {
        ("target output_growth_2017", "7%"),
        ("waiver 一年", "一年"),
    }


def test_blanks_bold_marks_and_line_ends_do_not_move_a_claim() -> None:
    found = located(TEXT.replace("产出增长 7%左右", "产出**增长**\r\n\t7 %左右"))
    assert "7 %" in {as_given(found, claim.start, claim.end) for claim in found.claims}


@pytest.mark.parametrize("text", ["一\u3000二**三**\n四", "**", "", "a\r\nb\x0cc\u2028d"])
def test_offsets_lead_back_to_the_characters_read(text: str) -> None:
    read = ReportText.read(text)
    assert "".join(text[offset] for offset in read.offsets) == read.characters
    assert len(read.lines) == len(read.characters)


def test_a_number_nobody_claims_is_told_with_its_line() -> None:
    found = located(TEXT.replace("产出增长 7%左右，", "产出增长 7%左右，新建学校 5 所，"))
    assert [numeral.text for numeral in found.unclaimed] == ["5"]
    assert found.gaps == (NumeralGap(8, "5", "…出增长7%左右，新建学校[5]所，城镇居民收入达到5万…", False),)


def test_a_clause_that_is_not_there_says_why() -> None:
    (first, *_) = located(TEXT.replace("能耗下降 2.6%", "能耗下降 2.7%")).troubles
    assert first == OwnerGap("figure output_energy 2016", Trouble.NOT_ONCE, "一", "能耗下降2.6%", "2.6%", 0)


def test_another_text_holds_hardly_anything() -> None:
    found = located("春田市的天气很好，气温 21 度。\n")
    assert (found.found, found.claims) == (0, ())


def test_all_passages_of_the_real_catalog_are_found_in_a_text_made_of_them() -> None:
    catalog = load(PROJECT / "seeds")
    found = locate(catalog, passages_of(catalog))
    assert found.found == found.sought == 289
    assert proof_of(found).gaps == ()
