"""Text that was read with the wrong character set is repaired, and other text left alone."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.language.mojibake import damage_in

ACCENTED = st.text("abcdefgh éèüöäßñçÅØ’“”–€", min_size=1, max_size=30)
SOUND = (
    "José Müller of São Paulo says “ça va” – it’s £5.",
    "Łódź, Žižka, Šárka, Åsa Öberg, Ÿ, naïve, ÀÉ.",
    "北京 서울 Київ Ἀθῆναι",
    "un país, París, Luís, DÕs",
    "ÃO ÂNGELA e “IRMÃ”: Å–B",
)


def repaired(text: str, twin: str = "") -> str:
    for each in reversed(damage_in(text, twin)):
        text = text[: each.start] + (each.repaired or "") + text[each.end :]
    return text


@given(ACCENTED, st.integers(1, 2))
def test_what_was_taken_for_the_old_set_of_windows_comes_back(text: str, times: int) -> None:
    assume(damage_in(text) == ())
    damaged = text
    for _ in range(times):
        damaged = "".join(
            bytes((octet,)).decode("cp1252", "ignore") or chr(octet) for octet in damaged.encode()
        )
    assert repaired(damaged) == text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("The Navyís ship", "The Navy’s ship"),
        ("JosŽ", "José"),
        ("the mayorÕs words", "the mayor’s words"),
        ("He said Òno waterÓ today", "He said “no water” today"),
        ("Jos√© waves", "José waves"),
        ("Itâ€™s –Ã¶", "It’s –ö"),
    ],
)
def test_the_usual_faults_are_undone(damaged: str, whole: str) -> None:
    assert repaired(damaged) == whole


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    assert damage_in(text) == ()


@given(ACCENTED)
def test_repairing_settles_it(text: str) -> None:
    assert repaired(repaired(text)) == repaired(text)


def test_a_lost_letter_has_no_repair() -> None:
    (found,) = damage_in("Jos\ufffd")
    assert (found.start, found.end, found.repaired) == (3, 4, None)


def test_the_same_words_in_another_block_are_proof() -> None:
    assert repaired("Luís", "Lu’s") == "Lu’s"
    assert damage_in("Luís", "Luis") == ()
