"""Capitals in mid-sentence that no name explains."""

import pytest

from editor.language.grammar.capitals import stray_capitals


def strays(text: str, *names: str) -> dict[str, bool]:
    found = stray_capitals(text, ((0, len(text)),), frozenset(names))
    return {stray.token.text: stray.is_certain for stray in found}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It was meant to do so Put pressure on it.", "Put"),
        ("He Measured it twice.", "Measured"),
        ("There Are exceptions.", "Are"),
        ("They would Grant it.", "Grant"),
        ("He came to the valley with A picker in 1994.", "A"),
        ("The long-term plan was Long-term at best.", "Long-term"),
        ("The vote late Tuesday Keeps all of it open.", "Keeps"),
    ],
)
def test_a_common_word_is_no_name(text: str, word: str) -> None:
    assert strays(text) == {word: True}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It won three Bridges in a row.", "Bridges"),
        ("It says that Rutland Asked for more.", "Asked"),
        ("He gave it to Him on Monday.", "Him"),
    ],
)
def test_what_might_be_a_name_after_all_is_doubtful(text: str, word: str) -> None:
    assert strays(text) == {word: False}


@pytest.mark.parametrize(
    "text",
    [
        "He met Supreme Court Justice Ann Wood in Reading.",
        "It is made by the Institute for Trade and the Bank of Ghent.",
        "The No. 1 cause is hepatitis A, he said in May.",
        "She wrote “Gone With the Wind” and sold it.",
        "I know that I’m late.",
        "They fly to Nice on a Boeing 747 for IBM.",
        "He lives off Interstate 90 and reads The Times.",
    ],
)
def test_names_and_titles_keep_their_capitals(text: str) -> None:
    assert strays(text) == {}


def test_a_name_of_the_story_keeps_its_capital() -> None:
    assert strays("They thanked Consider for it.") == {"Consider": True}
    assert strays("They thanked Consider for it.", "Consider") == {}
