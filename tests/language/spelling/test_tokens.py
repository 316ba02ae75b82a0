"""Which words of a paragraph are asked about, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.spelling.tokens import spelled_words


@given(st.text(max_size=300), st.booleans())
def test_every_word_stands_where_it_says(text: str, in_note: bool) -> None:
    end = 0
    for word in spelled_words(text, in_note=in_note):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        end = word.end


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don’t well-being O'Brien", ["don’t", "well-being", "O'Brien"]),
        ("[the link](https://exampel.com/a_(b)/c) ends", ["the", "link", "ends"]),
        ("see bbc.co.uk, d@hl.eu, @handel and #tga", ["see", "and"]),
        ("a <!-- hiden --> note", ["note"]),
        ("![](figure:brigde)", []),
        ("F-16 3rd COVID19 NATO NGOs UNRWA’s TK U.S. a", []),
        ("“quoted” **bold** naïve 😀 e\u0301lan", ["quoted", "bold", "naïve", "e\u0301lan"]),
        ("a sentence.The next", ["sentence", "The", "next"]),
        ("run `cdoe` now", ["run", "now"]),
    ],
)
def test_words_are_asked_about_and_nothing_else(text: str, words: list[str]) -> None:
    assert [word.text for word in spelled_words(text)] == words


def test_a_paragraph_within_a_hidden_note_has_no_words() -> None:
    assert list(spelled_words("hiden wrods", in_note=True)) == []
    assert [each.text for each in spelled_words("hiden --> after", in_note=True)] == ["after"]
