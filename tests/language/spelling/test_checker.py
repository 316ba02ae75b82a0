"""The shipped dictionaries, word lists, and dictionaries that are added."""

import zipfile
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError
from editor.language.spelling.adding import add_dictionaries
from editor.language.spelling.checker import Checker
from editor.language.spelling.dictionaries import (
    Dictionary,
    choose,
    find_dictionaries,
    own_folder,
)
from editor.language.spelling.word_list import WordList, load_words, save_words


@pytest.fixture(scope="module")
def american() -> Checker:
    return Checker(find_dictionaries()["en-US"])


@pytest.mark.parametrize(
    "word",
    [
        "don’t",
        "don't",
        "café",
        "cafe\u0301",
        "naïve",
        "Kyiv",
        "Zelenskyy’s",
        "Zelenskyy-led",
        "Київ",
    ],
)
def test_words_of_the_news_are_right(american: Checker, word: str) -> None:
    assert american.doubts(word) == ()


def test_only_the_wrong_part_of_a_word_is_in_doubt(american: Checker) -> None:
    assert american.doubts("well-beeing") == ("beeing",)
    assert american.doubts("goverment’s") == ("goverment",)
    assert american.doubts("colour") == ("colour",)
    assert Checker(find_dictionaries()["en-GB"]).doubts("colour") == ()


@pytest.mark.parametrize("word", ["\ud800", "😀", "x" * 5_000, "", "’", "-", "\u200d", "ß"])
def test_no_word_raises(american: Checker, word: str) -> None:
    american.doubts(word)
    american.suggestions(word)


def test_known_names_are_suggested_first_with_their_possessive(american: Checker) -> None:
    assert american.suggestions("Zelenski’s", ["Zelenskyy"])[0] == "Zelenskyy’s"


def test_a_language_falls_back_on_its_nearest_kin() -> None:
    there = ["de-DE", "en-GB", "en-US"]
    assert choose("en-AU", there) == "en-GB"
    assert choose("de-CH", there) == "de-DE"
    assert choose("fr", there) is None


def test_a_name_knows_its_possessive_and_its_capitals_but_not_lower_case() -> None:
    words = WordList(["Zelenskyy’s"])
    assert all(map(words.knows, ("Zelenskyy", "Zelenskyy's", "Zelenskyy’s", "ZELENSKYY")))
    assert not words.knows("zelenskyy")


def test_a_list_survives_its_file(tmp_path: Path) -> None:
    save_words(WordList(["Zoë", "café"]), tmp_path / "new" / "words.txt")
    assert list(load_words(tmp_path / "new" / "words.txt")) == ["café", "Zoë"]


def test_an_old_dictionary_in_a_package_is_added_as_utf8(tmp_path: Path) -> None:
    package = tmp_path / "dict.oxt"
    with zipfile.ZipFile(package, "w") as file:
        file.writestr("de/de_DE_frami.aff", "SET ISO8859-1\n".encode("latin-1"))
        file.writestr("de/de_DE_frami.dic", "2\nStraße\nGrüße\n".encode("latin-1"))

    assert add_dictionaries([package]) == ("de-DE",)
    checker = Checker(Dictionary("de-DE", own_folder(), "de-DE", is_own=True))
    assert checker.doubts("Straße") == ()
    assert checker.doubts("Strase") == ("Strase",)


@pytest.mark.parametrize("name", ["page.zip", "de_DE.aff", "notes.txt"])
def test_what_is_no_dictionary_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("SET UTF-8", encoding="utf-8")
    with pytest.raises(CopydeskError):
        add_dictionaries([tmp_path / name])
