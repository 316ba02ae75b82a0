"""The TIFF structure that holds EXIF."""

import io
import struct

import pytest

from editor.photos.metadata.exif import Exif, read_exif
from tests.photos.files import tiff_block

TEXTS = {270: b"A ferry\0", 315: b"Una Reid\0", 36867: b"2026:03:03 10:11:12\0"}


@pytest.mark.parametrize("order", ["<", ">"])
def test_texts_orientation_and_time_are_read_in_both_octet_orders(order: str) -> None:
    block = tiff_block({**TEXTS, 36881: b"+01:00\0"}, {274: 6}, order)
    assert read_exif(io.BytesIO(block)) == Exif(
        orientation=6,
        description=b"A ferry",
        artist=b"Una Reid",
        taken=b"2026:03:03 10:11:12",
        taken_offset=b"+01:00",
    )


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_is_upright(orientation: int) -> None:
    assert read_exif(io.BytesIO(tiff_block({}, {274: orientation}))).orientation == 1


def test_a_value_that_lies_outside_the_block_is_cut_to_what_is_there() -> None:
    block = tiff_block({270: b"A long description\0"})
    assert read_exif(io.BytesIO(block[:-8])).description == b"A long desc"


def test_a_directory_outside_the_block_is_no_directory() -> None:
    assert read_exif(io.BytesIO(b"II*\0" + struct.pack("<I", 0xFFFFFFFF))) == Exif()


@pytest.mark.parametrize("block", [b"", b"II", b"XX*\0\x08\0\0\0", b"II*\0\x08\0\0\0\xff\xff"])
def test_a_damaged_block_says_nothing(block: bytes) -> None:
    assert read_exif(io.BytesIO(block)) == Exif()


def test_a_value_of_absurd_length_is_passed_over() -> None:
    entry = struct.pack("<HHII", 270, 2, 0x7FFFFFFF, 8)
    block = b"II*\0" + struct.pack("<IH", 8, 1) + entry + b"\0" * 4
    assert read_exif(io.BytesIO(block)) == Exif()
