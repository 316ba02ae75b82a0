"""Expressions of the desk are refused before they cost time or memory."""

import pytest

from editor.language.house_pattern import HousePatternError, check_pattern


@pytest.mark.parametrize(
    "pattern",
    ["((((a{100}){100}){100}){100}){100}", "(?:x(?:a{1000}){9}){1000}", "a{100}{100}{100}"],
)
def test_repeats_within_repeats_are_refused_before_they_fill_the_memory(pattern: str) -> None:
    with pytest.raises(HousePatternError, match="more than 10,000 times"):
        check_pattern(pattern, is_exact=False)


@pytest.mark.parametrize(
    "pattern",
    [r"\d{4}-\d{2}-\d{2}", r"\({3}(?:[0-9]{3}){2}", r"[(]{900}(b{20}){20}", "(a{0,900}){0,900}b"],
)
def test_repeats_that_people_write_are_taken(pattern: str) -> None:
    check_pattern(pattern, is_exact=False)
