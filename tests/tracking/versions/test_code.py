"""A version code: what it is made of comes back, and a slip of the pen is noticed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.domain.briefing import Form
from targets.domain.checking import End
from targets.tracking.versions.code import FIRST, LAST, NoCode, decode, encode, shortened
from targets.tracking.versions.view import OneIndicator, OneTarget, Picked, Subject, View, Year

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def numbers(bits: int) -> st.SearchStrategy[int]:
    return st.integers(0, (1 << bits) - 1)


def picked(of: int) -> st.SearchStrategy[Subject]:
    return st.sets(st.integers(0, of - 1)).map(lambda places: Picked(tuple(sorted(places)), of))


DAYS = st.dates(FIRST, LAST)
SUBJECTS: st.SearchStrategy[Subject] = st.one_of(
    st.builds(Year, st.integers(2000, 2255)),
    st.builds(OneTarget, numbers(25)),
    st.builds(OneIndicator, numbers(25)),
    st.integers(1, 1200).flatmap(picked),
)
VIEWS = st.builds(
    View,
    form=st.sampled_from(Form),
    subject=SUBJECTS,
    known=DAYS,
    on=st.none() | DAYS,
    row=st.integers(0, 10**7),
    catalog=numbers(15),
    checksum=numbers(25),
    internal=st.booleans(),
    practice=st.booleans(),
)
A_VIEW = View(Form.CHART, OneTarget(12345), date(2026, 11, 22), None, 7, 321, 54321)
CODE = encode(A_VIEW)


def end_of(code: str) -> End | None:
    """Why a code is refused, None where it is not."""
    try:
        decode(code)
    except NoCode as fault:
        return fault.end
    return None


@given(VIEWS)
def test_what_a_code_is_made_of_comes_back(view: View) -> None:
    assert decode(encode(view)) == view


@given(VIEWS, st.data())
def test_one_sign_read_wrongly_is_always_noticed(view: View, data: st.DataObject) -> None:
    signs = encode(view).replace("-", "")
    place = data.draw(st.integers(0, len(signs) - 1))
    other = data.draw(st.sampled_from(SIGNS.replace(signs[place], "")))
    assert end_of(signs[:place] + other + signs[place + 1 :]) is End.SLIP


@given(VIEWS, st.data())
def test_two_neighbours_exchanged_are_always_noticed(view: View, data: st.DataObject) -> None:
    signs = encode(view).replace("-", "")
    place = data.draw(st.integers(0, len(signs) - 2))
    one, other = signs[place : place + 2]
    found = end_of(signs[:place] + other + one + signs[place + 2 :])
    assert found is (None if one == other else End.SLIP)


@given(VIEWS, st.data())
def test_a_sign_too_few_or_too_many_never_gives_the_same_view(view: View, data: st.DataObject) -> None:
    signs = encode(view).replace("-", "")
    place = data.draw(st.integers(0, len(signs) - 1))
    for slipped in (
        signs[:place] + signs[place + 1 :],
        signs[:place] + data.draw(st.sampled_from(SIGNS)) + signs[place:],
    ):
        try:
            found = decode(slipped)
        except NoCode:
            continue
        assert found != view


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("-", "–"),
        f"  {CODE}\n",
        CODE.translate(str.maketrans({"0": "O", "1": "I"})),
        CODE.translate(str.maketrans({"0": "o", "1": "l", "V": "u"})),
        "".join("－" if sign == "-" else chr(ord(sign) + 0xFEE0) for sign in CODE),
    ],
)
def test_a_code_is_understood_as_people_type_it(typed: str) -> None:
    assert decode(typed) == A_VIEW


def test_a_code_of_one_target_has_two_dozen_signs_in_groups_of_four() -> None:
    assert [len(group) for group in CODE.split("-")] == [4, 4, 4, 4, 4, 1]
    assert set(CODE) <= {*SIGNS, "-"}


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("", End.NO_CODE),
        ("2017", End.NO_CODE),
        ("地区生产总值增长7.8%，高于年度预期目标0.8个百分点", End.NO_CODE),
        ("AAAA-BBBB-CCCC-DDDD-ÉÉÉÉ", End.NO_CODE),
        ("0" * 1001, End.NO_CODE),
        ("\ufdfa" * 900, End.NO_CODE),
        ("0" * 400 + "1", End.NO_CODE),
        ("ABCD-EFGH-JKMN-PQRS", End.SLIP),
        (CODE[:-3], End.SLIP),
    ],
)
def test_what_is_no_code_is_told_from_one_with_a_slip(typed: str, end: End) -> None:
    assert end_of(typed) is end


def checked(signs: str) -> str:
    """With the check that makes it sound."""
    return next(signs + last for last in SIGNS if end_of(signs + last) is not End.SLIP)


def test_a_code_of_another_layout_or_of_a_form_that_came_later_is_of_another_program() -> None:
    signs = CODE.replace("-", "")[:-1]
    for first in ("0", "8", "Z"):
        assert end_of(checked(first + signs[1:])) is End.SCHEME
    assert Form(6) is max(Form)
    # scheme 1, then a form 12 that nobody has thought of yet
    assert end_of(checked("7" + "0" + signs[2:])) is End.SCHEME


@pytest.mark.parametrize("day", [FIRST - timedelta(days=1), LAST + timedelta(days=1)])
def test_a_day_out_of_reach_is_no_code_at_all(day: date) -> None:
    with pytest.raises(ValueError, match="does not fit into 15 bits"):
        encode(View(Form.CHART, Year(2017), day, None, 0, 0, 0))


def test_a_shortened_text_is_the_beginning_of_its_digest() -> None:
    assert shortened("", 16) == 0xE3B0
    assert shortened("", 8) == 0xE3
