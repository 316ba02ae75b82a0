"""Numbers are read as a reader reads them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.facts.numbers import number_of, numbers_in, plain, with_unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("twelve", 12, ""),
        ("Twenty-one", 21, ""),
        ("two hundred", 200, ""),
        ("1,874", 1874, ""),
        ("$4.2 million", 4_200_000, "$"),
        ("£35m", 35_000_000, "£"),
        ("US$3bn", 3_000_000_000, "$"),
        ("12.5%", Fraction(25, 2), "%"),
        ("50 percent", 50, "%"),
        ("3 per cent", 3, "%"),
        ("three dozen", 36, ""),
    ],
)
def test_a_number_is_its_value_and_unit(text: str, value: Fraction, unit: str) -> None:
    (found,) = numbers_in(f"They had {text} then.")
    assert (found.value, found.unit) == (value, unit)
    assert f"They had {text} then."[found.start : found.end] == text


@pytest.mark.parametrize(
    "text", ["5-2", "9:45", "3/4", "1990s", "the mid-20s", "2nd", "COVID-19", "2:21:30", "bone"]
)
def test_scores_times_and_ordinals_are_no_numbers(text: str) -> None:
    assert numbers_in(f"It was {text} then.") == ()


@pytest.mark.parametrize("text", ["about 12", "nearly 12", "at least 12", "12 or so", "up to 12"])
def test_what_is_told_roughly_says_so(text: str) -> None:
    assert numbers_in(f"They had {text} of them.")[0].is_rough


def test_four_figures_may_be_a_year_unless_a_comma_parts_them() -> None:
    assert [each.is_year for each in numbers_in("In 2019 they had 2,019 of $2019.")] == [
        True,
        False,
        False,
    ]


def test_how_fine_a_number_is_told_is_known() -> None:
    steps = [each.step for each in numbers_in("$4.2 million, $48 million, 12, 1.25%")]
    assert steps == [100_000, 1_000_000, 1, Fraction(1, 100)]
    assert [each.grain for each in numbers_in("12 and 30,000")] == [0, 1000]


def test_only_a_number_alone_is_read_as_one() -> None:
    assert number_of("seven") == 7
    assert number_of("seven of nine") is None
    assert number_of("many") is None


def test_numbers_are_written_for_readers() -> None:
    assert plain(Fraction(1300)) == "1,300"
    assert plain(Fraction(5, 2)) == "2.5"
    assert with_unit(Fraction(48_000_000), "$") == "$48 million"
    assert with_unit(Fraction(25), "%") == "25%"


@given(st.integers(min_value=0, max_value=10**9))
def test_what_is_written_is_read_back(value: int) -> None:
    if value < 10**6:
        assert number_of(plain(Fraction(value))) == value


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for each in numbers_in(text):
        assert 0 <= each.start < each.end <= len(text)
