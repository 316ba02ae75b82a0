"""Words and stops, as the grammar counts them."""

from editor.language.grammar.tokens import tokens


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text, 0, len(text))]


def test_words_numbers_and_stops_are_tokens_and_quotation_marks_are_not() -> None:
    found = texts("The U.S. paid $4.2 million, he said: “It’s 24% more.”")
    words = "The U.S. paid $4.2 million , he said : It's 24% more ."
    assert found == words.split()


def test_the_full_stop_of_an_abbreviation_is_left_out() -> None:
    assert texts("On Jan. 14 he left.") == ["On", "Jan", "14", "he", "left", "."]


def test_what_is_blanked_out_stands_between_words() -> None:
    assert texts("see \x00\x00\x00 for more of it") == ["see", "\x00", "for", "more", "of", "it"]


def test_sentences_quotations_and_lines_begin_with_a_capital() -> None:
    text = "He said: “Put it down.\nThen Put it back”"
    first = [token.text for token in tokens(text, 0, len(text)) if token.is_first]
    assert first == ["He", "Put", "Then"]


def test_places_are_those_of_the_whole_text() -> None:
    text = "One two. Three four."
    assert [text[token.start : token.end] for token in tokens(text, 9, 20)] == [
        "Three",
        "four",
        ".",
    ]
