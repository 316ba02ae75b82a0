"""Who is named in a text: every spelling counts, initials alone don't, nor do ordinary words."""

import pytest

from editor.domain.name_places import Reads, place_of_name


@pytest.mark.parametrize(
    ("text", "name", "at"),
    [
        ("Seen by Ann Poe.", "Ann Poe", 8),
        ("Photo d’ANN POE", "Ann Poe", 8),
        ("Poe, Ann", "Ann Poe", 0),
        ("@ann_poe", "Ann Poe", 1),
        ("annpoe@example.com", "Ann Poe", 0),
        ("© A. Poe", "Ann Poe", 2),
        ("Ann M. Poe", "Ann Poe", 0),
        ("Ann Poe", "Ann M. Poe", 0),
        ("Ann Poe", "Ann Marie Poe", 0),
        ("Jörg Müllers Bild", "Joerg Mueller", 0),
        ("Joerg Mueller", "Jörg Müller", 0),
        ("Jose\u0301 Nu\u0301n\u0303ez", "José Núñez", 0),
        ("Lukasz Los", "Łukasz Łoś", 0),
        ("by O’Neil", "Pat O'Neil", 5),
        ("ONeil", "Pat O'Neil", 0),
        ("Jean Luc Roe", "Jean-Luc Roe", 0),
        ("Montoya saw it", "Ann Montoya Jr.", 0),
        ("사진 김영수가", "김 영수", 3),
        ("Banksy", "Banksy", 0),
    ],
)
def test_somebody_is_named(text: str, name: str, at: int) -> None:
    assert place_of_name(text, [name]) == at


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A.P. and AP", "Ann Poe"),
        ("Poe wrote ravens", "Ann Poe"),
        ("Ann went", "Ann Poe"),
        ("a field", "Ann Field"),
        ("in a poem by Anna Poet", "Ann Poe"),
        ("", "Ann Poe"),
        ("Somebody", "A. P."),
        ("Somebody", "😀"),
        ("Somebody", ""),
    ],
)
def test_nobody_is_named(text: str, name: str) -> None:
    assert place_of_name(text, [name]) is None


def test_when_a_last_name_alone_counts_depends_on_the_text() -> None:
    def is_named(text: str, reads: Reads) -> bool:
        return place_of_name(text, ["Ann Montoya"], reads) is not None

    assert not is_named("Bo Montoya", Reads.NAME)
    assert is_named("montoya", Reads.NAME)
    assert is_named("montoya", Reads.KEYWORD)
    assert not is_named("the montoya dam", Reads.KEYWORD)
    assert is_named("montoya-3", Reads.FILE_NAME)


def test_a_last_name_that_others_have_too_tells_nothing() -> None:
    others = ("Bo Montoya",)
    assert place_of_name("Montoya speaks", ["Ann Montoya"], others=others) is None
    assert place_of_name("Ann Montoya speaks", ["Ann Montoya"], others=others) == 0
