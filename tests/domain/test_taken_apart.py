"""Wire captions that were pasted whole."""

import pytest

from editor.domain.credit_line import CreditLine
from editor.domain.taken_apart import TakenApart, taken_apart

NOBODY = CreditLine()
WORDS = "Vladimir Putin speaks in Moscow on Nov. 9, 2015."
WIRE = f"FILE - {WORDS} (Gavriil Grigorov, Sputnik, Kremlin Pool Photo via AP, File)"
KIM = CreditLine(("Bo Kim",), ("AP",))


def test_in_a_story_file_and_sign_off_leave_the_words() -> None:
    apart = taken_apart(WIRE, NOBODY, in_story=True)
    assert apart is not None
    assert (apart.body, apart.is_file) == (WORDS, True)
    assert apart.credit is not None
    assert apart.credit.creators == ("Gavriil Grigorov",)
    assert apart.credit.file


def test_in_the_library_the_prefix_stays() -> None:
    apart = taken_apart(WIRE, NOBODY, in_story=False)
    assert apart is not None
    assert (apart.body, apart.is_file) == (f"FILE - {WORDS}", False)
    assert apart.credit is not None


@pytest.mark.parametrize(
    ("caption", "there", "in_story"),
    [
        ("A boat (red) in port.", NOBODY, True),
        ("A boat in port. (Banksy via AP)", NOBODY, True),
        ("A boat in port. (Banksy via AP)", NOBODY, False),
        ("A boat in port. (AP Photo/Cy Orr)", KIM, True),
        ("A boat in port. (AP Photo/Cy Orr)", KIM, False),
        ("A boat in port. (AP Photo/Bo Kim)", KIM, False),
        ("FILE - A boat in port.", NOBODY, False),
        ("", NOBODY, True),
    ],
)
def test_a_doubt_or_another_credit_leaves_the_caption(
    caption: str, there: CreditLine, in_story: bool
) -> None:
    assert taken_apart(caption, there, in_story=in_story) is None


@pytest.mark.parametrize("sign_off", ["(Banksy via AP)", "(AP Photo/Cy Orr)"])
def test_file_is_told_apart_also_where_the_sign_off_stays(sign_off: str) -> None:
    apart = taken_apart(f"FILE – A boat in port. {sign_off}", KIM, in_story=True)
    assert apart == TakenApart(f"A boat in port. {sign_off}", is_file=True)


def test_a_sign_off_that_says_what_is_there_only_leaves_the_words() -> None:
    apart = taken_apart("A boat in port. (AP Photo/Bo Kim)", KIM, in_story=True)
    assert apart == TakenApart("A boat in port.", is_file=False)


def test_a_note_to_editors_is_not_lost() -> None:
    caption = "FILE - A boat in port. ATTENTION EDITORS - NO SALES. (AP Photo/Bo Kim, File)"
    for in_story in (True, False):
        apart = taken_apart(caption, NOBODY, in_story=in_story)
        assert apart is not None
        assert "ATTENTION EDITORS - NO SALES." in apart.body
        assert "Bo Kim" not in apart.body
