"""IIM datasets and their character sets."""

import pytest

from editor.photos.metadata.iim import decode_datasets, read_datasets
from tests.photos.files import UTF_8_MARK, iim_block


def _texts(*datasets: tuple[int, int, bytes], twins: dict[int, list[str]] | None = None) -> dict:  # type: ignore[type-arg]
    decoded = decode_datasets(read_datasets(iim_block(*datasets)), twins or {})
    return {n: [(each.text, each.is_guess) for each in values] for n, values in decoded.items()}


def test_repeated_datasets_keep_their_order() -> None:
    texts = _texts((2, 25, b"one"), (2, 25, b"two"))
    assert texts[25] == [("one", False), ("two", False)]


def test_an_extended_length_is_understood() -> None:
    block = b"\x1c\x02\x78\x80\x04\x00\x00\x00\x05hello"
    assert read_datasets(block) == {(2, 120): (b"hello",)}


def test_padding_is_passed_over_and_garbage_ends_the_block() -> None:
    block = b"\0\0" + iim_block((2, 5, b"title")) + b"\0\0garbage"
    assert read_datasets(block) == {(2, 5): (b"title",)}


def test_text_marked_as_utf_8_is_utf_8() -> None:
    assert _texts(UTF_8_MARK, (2, 120, "Żółć 서울".encode()))[120] == [("Żółć 서울", False)]


def test_unmarked_text_that_is_strict_utf_8_is_utf_8() -> None:
    assert _texts((2, 120, "José".encode()))[120] == [("José", False)]


@pytest.mark.parametrize("charset", ["cp1252", "mac_roman"])
def test_the_xmp_twin_tells_windows_from_macintosh_text(charset: str) -> None:
    texts = _texts((2, 120, "José, naïve".encode(charset)), twins={120: ["José, naïve"]})
    assert texts[120] == [("José, naïve", False)]


def test_the_twin_of_one_field_decides_for_the_whole_block() -> None:
    texts = _texts(
        (2, 90, "Málaga".encode("mac_roman")),
        (2, 120, "José".encode("mac_roman")),
        twins={120: ["José"]},
    )
    assert texts[90] == [("Málaga", False)]


def test_without_a_twin_windows_text_is_a_guess() -> None:
    assert _texts((2, 120, "José".encode("cp1252")))[120] == [("José", True)]


def test_octets_that_windows_text_cannot_hold_are_macintosh_text() -> None:
    assert _texts((2, 120, b"\x81ngstr\x9am"))[120] == [("Ångström", True)]


def test_a_character_cut_at_the_limit_is_left_out() -> None:
    cut = ("Ü" * 16 + "é").encode()[:33]
    assert _texts(UTF_8_MARK, (2, 110, cut))[110] == [("Ü" * 16, False)]


def test_control_characters_and_padding_are_left_out() -> None:
    assert _texts((2, 120, b" one\rtwo\r\nthree\0\x07 "))[120] == [("one\ntwo\nthree", False)]


def test_a_cut_block_gives_what_is_there() -> None:
    assert read_datasets(iim_block((2, 120, b"caption"))[:-3]) == {(2, 120): (b"capt",)}
