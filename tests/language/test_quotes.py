"""Typographic signs, as each language writes them."""

import pytest

from editor.language.quotes import quotes_of, typographic


def _typed(keys: str, language: str) -> str:
    """What stands there after typing the keys, one after the other."""
    line = ""
    for sign in keys:
        found = typographic(line, sign, language)
        line = line + sign if found is None else line[: len(line) - found[0]] + found[1]
    return line


@pytest.mark.parametrize(
    ("language", "keys", "line"),
    [
        ("en-US", 'He said "we won\'t" -- twice...', "He said “we won’t” — twice…"),
        ("en-GB", 'He said "no" -- twice', "He said “no” – twice"),
        ("en-US", '"\'Tis late," she said', "“’Tis late,” she said"),
        ("en-US", "the '90s and rock 'n' roll", "the ’90s and rock ’n’ roll"),
        ("en-US", "\"He said 'no' to me\"", "“He said ‘no’ to me”"),
        ("en-US", "the Smiths' house", "the Smiths’ house"),
        ("en-US", "1999--2004", "1999–2004"),
        ("en-US", '("Yes")', "(“Yes”)"),
        ("en-US", "won 3--2....", "won 3–2…."),
        ("de", 'Er sagte "ja" -- oft', "Er sagte „ja“ – oft"),
        ("de", "\"das 'eine'\"", "„das ‚eine‘“"),
        ("de", "Geht's", "Geht’s"),
        ("de-CH", '"ja"', "«ja»"),
        ("fr", 'Il dit "oui" !', "Il dit «\u202foui\u202f»\u202f!"),
        ("fr", "Pourquoi? L'ami", "Pourquoi\u202f? L’ami"),
        ("fr", "Voici : un", "Voici\u00a0: un"),
        ("es", '"hola"', "«hola»"),
        ("it", "l'amico", "l’amico"),
        ("pl", '"tak"', "„tak”"),
        ("sv", '"ja"', "”ja”"),
        ("pt-BR", '"sim"', "“sim”"),
        ("nl", '"ja"', "“ja”"),
        ("xx", '"so"', "“so”"),
    ],
)
def test_quotes_are_written_as_the_language_writes_them(
    language: str, keys: str, line: str
) -> None:
    assert _typed(keys, language) == line


@pytest.mark.parametrize(
    "keys", ["---", "- item", "a-b", "| a | b |", "<!-- no", "|--|--|", "A.B."]
)
def test_what_is_markup_stays_as_it_is(keys: str) -> None:
    assert _typed(keys, "en-US") == keys


def test_a_language_is_found_by_its_tag_or_its_first_part() -> None:
    assert quotes_of("de_AT") == quotes_of("de")
    assert quotes_of("en-GB").dash == "–"
