"""Photos that look alike find each other."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.photo_looks import MOST_BITS, bits_apart, near_duplicates

LOOKS = st.integers(1, 2**64 - 1)


@given(LOOKS, st.sets(st.integers(0, 63), max_size=12))
def test_two_looks_are_alike_exactly_when_few_bits_differ(look: int, flipped: set[int]) -> None:
    other = look
    for bit in flipped:
        other ^= 1 << bit
    groups = near_duplicates({"a": f"{look:016x}", "b": f"{other:016x}"})
    assert bool(groups) == (len(flipped) <= MOST_BITS)


def test_photos_without_a_look_are_alone() -> None:
    assert near_duplicates({"a": "", "b": ""}) == ()


def test_three_in_a_row_are_one_group() -> None:
    looks = {"a": f"{0b111111:016x}", "b": f"{0b111111 << 6:016x}", "c": f"{0b111 | 7 << 6:016x}"}
    assert bits_apart(looks["a"], looks["b"]) > MOST_BITS
    assert near_duplicates(looks) == (frozenset("abc"),)
