"""People named in a text, with the title that stands before them the first time."""

from collections.abc import Iterator

from editor.domain.code_names import NamedPerson
from editor.domain.names import is_organisation, looks_like_person
from editor.language.common_words import is_common_word
from editor.language.function_words import FUNCTION_WORDS
from editor.language.mojibake import damage_in
from editor.language.names import is_name_word
from editor.language.words import Word, words

_LEAST, _MOST = 2, 4


def people_in(text: str) -> tuple[NamedPerson, ...]:
    """Two to four capitalised words in a row, the titles before them apart; each once."""
    found: dict[str, NamedPerson] = {}
    for row in _rows(text):
        person = _person(text, row)
        # A word with a capital because it begins the sentence: ``Later Ruth Beck left``.
        if person is None or any(person.name.endswith(f" {name}") for name in found):
            continue
        found.setdefault(person.name, person)
    return tuple(found.values())


def _rows(text: str) -> Iterator[list[Word]]:
    row: list[Word] = []
    for word in words(text):
        if not (row and word.is_capitalised and _is_next(text, row[-1], word)):
            yield row
            row = []
        if word.is_capitalised:
            row.append(word)
    yield row


def _is_next(text: str, before: Word, word: Word) -> bool:
    """A full stop goes on only behind an initial or a short title: ``J. Beck``, ``Gov. Beck``."""
    between = text[before.end : word.start]
    return between == " " or (between == ". " and len(before.text) <= 4)  # noqa: PLR2004 - Gov. Sen. Prof


def _person(text: str, row: list[Word]) -> NamedPerson | None:
    while row and row[0].text.casefold() in FUNCTION_WORDS:
        row = row[1:]
    at = 0
    while at < len(row) and is_name_word(row[at].text):
        at += 1
    name = row[at:]
    while name and len(name[0].text) > 1 and name[0].text.isupper():  # USS Ronald Reagan
        name = name[1:]
    last = name[-1].text if name else ""
    if not _LEAST <= len(name) <= _MOST or is_common_word(last) or is_name_word(last):
        return None
    whole = text[name[0].start : name[-1].end]
    if is_organisation(whole) or not looks_like_person(whole) or damage_in(whole):
        return None
    return NamedPerson(whole, " ".join(word.text for word in row[:at]))
