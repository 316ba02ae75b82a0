"""Words, common words and names."""

import pytest

from editor.language.common_words import common_words, is_common_word
from editor.language.function_words import cannot_follow
from editor.language.names import is_name_word, name_words
from editor.language.words import words
from editor.resources import path_of


def test_words_keep_their_hyphens_apostrophes_and_stops() -> None:
    text = "Don’t ask the U.S. father-in-law 😀 in 2024, O'Neil."
    found = list(words(text))
    assert [each.text for each in found] == [
        *("Don’t", "ask", "the", "U.S.", "father-in-law", "in", "2024", "O'Neil"),
    ]
    assert all(text[each.start : each.end] == each.text for each in found)
    assert [each.text for each in found if each.is_capitalised] == ["Don’t", "U.S.", "O'Neil"]


@pytest.mark.parametrize(
    "word",
    [
        "put",
        "Both",
        "CONSIDER",
        "stopping",
        "carries",
        "carried",
        "easily",
        "running",
        "missiles",
        "made",
        "nuclear",
    ],
)
def test_a_common_word_is_known_in_every_inflection(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize(
    "word", ["Kyiv", "Seoul", "Putin", "Zelensky", "Iranian", "Tuesday", "xyzzy"]
)
def test_a_name_is_no_common_word(word: str) -> None:
    assert not is_common_word(word)


def test_the_list_is_small_lower_case_and_without_doubles() -> None:
    path = path_of("words/common-en.txt")
    assert path.stat().st_size < 60_000
    listed = [
        word
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for word in line.split()
    ]
    assert all(word.isascii() and word.islower() and word.isalpha() for word in listed)
    assert len(listed) == len(set(listed))
    assert common_words().issuperset(listed)


def test_words_that_are_names_are_known_in_both_numbers() -> None:
    assert is_name_word("Price")
    assert is_name_word("Greens")
    assert not is_name_word("consider")


def test_a_name_of_two_words_gives_its_words_and_a_small_word_is_none() -> None:
    text = "The U.S. envoy Robert Wood spoke. In The Hague, J. Cook listened. Later they left."
    found = name_words(text)
    assert {"Robert", "Wood", "Cook"} <= found
    assert not found & {"The", "In", "Later", "Hague"}


@pytest.mark.parametrize("pair", ["the to", "a the", "an of", "their the", "its a", "the and"])
def test_impossible_pairs_are_known(pair: str) -> None:
    assert cannot_follow(*pair.split())


@pytest.mark.parametrize(
    "three", ["the in crowd", "the a cappella", "his is better", "the for and", "your and my"]
)
def test_possible_pairs_are_left_alone(three: str) -> None:
    assert not cannot_follow(*three.split())
