"""Sentences end where a reader says so, and abbreviations end none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gov. Jane Roe met U.S. officials at 10 a.m. Tuesday.",
        "He lives in Helena, Mont. with Dr. A. B. Lee, Lt. Col. Ray and Sen. Poe.",
        "On Sept. 25 the U.N. General Assembly voted 10.5 to 3.",
        "“Will it rain?” she asked.",
        "The firm Lee Bros. Inc. paid $4.5 million.",
        "Wait… for it.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert parts(sentence) == [sentence]


@pytest.mark.parametrize(
    "two",
    [
        ("He lives in the U.S.", "The house is old."),
        ("“Go!”", "“Why?” he asked."),
        ("It began at 10 a.m.", "They were late."),
        ("She left (at last).", "😀 Nobody saw it."),
        ("A subhead", "\n\nText without a stop"),
        ("He said no.", "Ann said yes."),
    ],
)
def test_two_sentences_are_told_apart(two: tuple[str, str]) -> None:
    assert parts(" ".join(two)) == [each.strip() for each in two]


def test_no_text_has_no_sentences() -> None:
    assert sentences("") == ()
    assert sentences(" \n\n ") == ()


@given(st.text(alphabet='aB. \n!?"”)…😀é', max_size=80))
def test_sentences_hold_every_letter_in_order(text: str) -> None:
    found = sentences(text)
    assert all(start < end for start, end in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert "".join("".join(parts(text)).split()) == "".join(text.split())
