"""Which spellings are probably one name, and what sets them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.name_likeness import Likeness, likeness


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("Ann Lee", "Ann Lee", Likeness.SAME),
        ("José Ávila", "Jose Avila", Likeness.ACCENTS),
        ("KIM TONG-HYUNG", "Kim Tong-hyung", Likeness.ACCENTS),
        ("Kim Tong Hyung", "Kim Tong-hyung", Likeness.ACCENTS),
        ("Kim Tonghyung", "Kim Tong-hyung", Likeness.ACCENTS),
        ("Tong-hyung Kim", "Kim Tong-hyung", Likeness.ORDER),
        ("J. R. Smith", "John Robert Smith", Likeness.INITIALS),
        ("J. Smith", "John Robert Smith", Likeness.INITIALS),
        ("Lorne Cooke", "Lorne Cook", Likeness.LETTERS),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", Likeness.LETTERS),
        ("Ann Lee", "Bo Lee", None),
        ("Kim", "Kim Tong-hyung", None),
        ("Lee", "Lea", None),
        ("J. Smith", "Robert Smith", None),
        ("Ann Lee", "", None),
    ],
)
def test_two_spellings_are_one_name_or_they_are_not(
    first: str, second: str, how: Likeness | None
) -> None:
    assert likeness(first, second) is how


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_is_the_same_from_both_sides(first: str, second: str) -> None:
    assert likeness(first, second) is likeness(second, first)
