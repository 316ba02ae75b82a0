"""Parts of speech: what a word can be, and what it is where it stands."""

import pytest

from editor.language.grammar.parts import clause_states, settled
from editor.language.grammar.sheet import PADDING, Sheet
from editor.language.grammar.tokens import Token, tokens
from editor.language.grammar.word_classes import class_of, word_classes


def part_of(word: str, *, is_first: bool = False) -> str:
    return class_of(Token(word, 0, len(word), is_first)).part


def sheet_of(text: str) -> Sheet:
    sheet = Sheet()
    sheet.add(tokens(text, 0, len(text)))
    return sheet


def parts_in(text: str) -> dict[str, str]:
    sheet = sheet_of(text)
    names = {known.part_number: part for part, known in word_classes().of_part.items()}
    return {
        token.text: names[part]
        for token, part in zip(sheet.tokens, settled(sheet), strict=True)
        if token is not None
    }


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("the", "the"),
        ("of", "of"),
        ("child", "n"),
        ("weather", "uv"),
        ("children", "s"),
        ("gave", "vp"),
        ("given", "vn"),
        ("said", "say"),
        ("2024", "year"),
        ("5%", "%"),
        ("$3", "$"),
        ("11-year-old", "number-"),
        ("grommeting", "vg"),
        ("Monday", "day"),
        ("Quuxville", "^"),
        ("NASA", "^up"),
    ],
)
def test_a_word_has_a_part(word: str, part: str) -> None:
    assert part_of(word) == part


def test_the_first_word_of_a_sentence_is_looked_up_in_small_letters() -> None:
    assert part_of("Children", is_first=True) == "s"
    assert part_of("Children") != "s"


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("The city plans to close it.", "plans", "z"),
        ("They saw the plans of the city.", "plans", "s"),
        ("The ferry struck a sailboat in thick fog.", "struck", "vp"),
        ("The sailboat was struck by a ferry.", "struck", "vn"),
        ("They agreed to take the matter to court.", "matter", "n"),
    ],
)
def test_a_word_is_settled_by_what_is_around_it(text: str, word: str, part: str) -> None:
    found = parts_in(text)[word]
    assert found == part or {found, part} == {"n", "u"}


def test_a_clause_ends_at_a_comma() -> None:
    sheet = sheet_of("He was there, and she will go.")
    states = clause_states(sheet.parts)[PADDING:-PADDING]
    assert states[:3] == [0, 2, 2]
    assert states[3] == 0


def test_what_is_no_sentence_stays_off_the_sheet() -> None:
    assert not sheet_of("Yes, no").tokens
    assert not sheet_of("the " * 1000).tokens
