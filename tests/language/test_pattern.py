"""What is looked for is found, and can't hold the window."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.pattern import Pattern, PatternError


def test_capitals_and_whole_words_are_choices() -> None:
    text = "Vote, voter, VOTE"
    assert Pattern("vote").hits(text) == [(0, 4), (6, 10), (13, 17)]
    assert Pattern("vote", whole_word=True).hits(text) == [(0, 4), (13, 17)]
    assert Pattern("VOTE", match_case=True).hits(text) == [(13, 17)]


def test_signs_are_taken_as_they_are_typed_unless_it_is_an_expression() -> None:
    assert Pattern("a.c").hits("abc a.c") == [(4, 7)]
    assert Pattern("a.c", is_regex=True).hits("abc a.c") == [(0, 3), (4, 7)]
    assert Pattern(r"\1").changes(r"\1", r"\2") == [(0, 2, r"\2")]


def test_a_part_of_the_text_knows_what_stands_around_it() -> None:
    assert Pattern("vote", whole_word=True).hits("revote", 2) == []
    assert Pattern("e").hits("eee", 1, 2) == [(1, 2)]


def test_offsets_count_emoji_as_one() -> None:
    assert Pattern("b").hits("🔥🔥b") == [(2, 3)]


def test_an_expression_that_never_ends_is_given_up() -> None:
    begun = time.perf_counter()
    with pytest.raises(PatternError, match="takes too long"):
        Pattern("(a|aa)+$", is_regex=True).hits("a" * 60 + "b")
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize("words", ["(", "[", "*", "(?P<n", "a)"])
def test_a_broken_expression_is_named(words: str) -> None:
    with pytest.raises(PatternError, match="can't be read") as caught:
        Pattern(words, is_regex=True).hits("a (b) [c]")
    assert caught.value.hint


@given(st.text(max_size=8), st.text(max_size=8), st.booleans(), st.booleans(), st.booleans())
def test_every_pattern_finds_or_says_why_not(
    words: str, new: str, regex: bool, case: bool, whole: bool
) -> None:
    text = f"x {words} y {words}"
    try:
        changes = Pattern(words, regex, case, whole).changes(text, new)
    except PatternError:
        return
    assert all(0 <= a < b <= len(text) for a, b, _ in changes)
    assert all(one[1] <= other[0] for one, other in pairwise(changes))


@given(st.text(min_size=1, max_size=12))
def test_whatever_is_typed_finds_itself(words: str) -> None:
    assert Pattern(words, match_case=True).hits(f"-{words}-")
