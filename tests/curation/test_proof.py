"""The proof against a report's text: it holds for the sound city and names every gap of a broken one."""

from pathlib import Path

import pytest

from targets.curation import load
from targets.curation.link import link
from targets.curation.load import load_draft
from targets.curation.verify import Proof, verify
from tests.curation.breaking import REPORT, SOUND, Breaker

TEXT = REPORT.read_text(encoding="utf-8")


def proof_of(text: str, seeds: Path = SOUND) -> Proof:
    """The proof even where control totals no longer agree."""
    draft, digest = load_draft(seeds)
    return verify(link(draft, digest), text)


def test_every_number_of_the_sound_report_is_claimed() -> None:
    assert verify(load(SOUND), TEXT) == Proof(
        arabic=12, chinese=1, claimed_by_figures=11, claimed_by_waivers=2, gaps=()
    )


def test_a_number_added_to_the_text_is_a_gap_with_its_line_and_context() -> None:
    text = TEXT.replace("产出增长 7%左右，", "产出增长 7%左右，新建学校 5 所，")
    assert proof_of(text).gaps == (
        "line 8: '5' is neither a figure nor waived: …出增长7%左右，新建学校[5]所，城镇居民收入达到5万…",
    )


def test_a_chinese_numeral_that_may_state_a_result_is_a_gap() -> None:
    assert proof_of(TEXT.replace("新的一年，", "新的一年，总量列全省第三，")).gaps == (
        "line 8: '第三' is neither a figure nor waived: …今年新的一年，总量列全省[第三]，产出增长7%左右，城镇…",
    )


def test_a_number_changed_in_the_text_breaks_its_clause_and_stands_unclaimed() -> None:
    assert proof_of(TEXT.replace("能耗下降 2.6%", "能耗下降 2.7%")).gaps == (
        "figure output_energy 2016: '能耗下降2.6%' stands 0 times under 一, not once",
        "line 4: '2.7' is neither a figure nor waived: ….5：38.5，能耗下降[2.7]%。城乡收入4万元和2万…",
    )


def test_a_clause_that_stands_twice_under_its_heading_claims_nothing() -> None:
    gaps = proof_of(TEXT.replace("新的一年，", "新的一年，产出增长 7%左右，")).gaps
    assert gaps[0] == "target output_growth_2017: '产出增长7%左右' stands 2 times under 二, not once"
    assert len(gaps) == 3


def test_a_clause_under_another_heading_does_not_count(replace: Breaker) -> None:
    seeds = replace("indicators/economy/output.yaml", "place: 二, clause", "place: 一, clause")
    assert (
        proof_of(TEXT, seeds).gaps[0] == "target output_growth_2017: '产出增长7%左右' stands 0 times under 一, not once"
    )


def test_a_heading_that_is_not_in_the_text_is_named_with_all_that_cites_it() -> None:
    gaps = proof_of(TEXT.replace("二、今年", "二、明年")).gaps
    assert gaps[0] == "heading 二: '二、今年' does not follow the heading before it"
    assert "target output_growth_2017: its heading 二 was not found in the text" in gaps


def test_text_before_the_first_heading_is_a_gap() -> None:
    assert proof_of("前言\n" + TEXT).gaps == ("the outline starts only at line 2",)


def test_a_number_both_waived_and_a_figure_is_a_gap(replace: Breaker) -> None:
    seeds = replace("waivers.yaml", "clause: 新的一年, printed: 一年", "clause: 产出增长7%左右, printed: 7%")
    gaps = proof_of(TEXT, seeds).gaps
    assert "line 8: '7' is both waived and a figure: …、今年新的一年，产出增长[7]%左右，城镇居民收入达到…" in gaps


@pytest.mark.parametrize("blank", ["\u3000", "\n", "**", " \t "])
def test_blanks_and_bold_marks_do_not_matter(blank: str) -> None:
    assert proof_of(TEXT.replace("产出增长 7%", f"产出{blank}增长 7%")).gaps == ()
