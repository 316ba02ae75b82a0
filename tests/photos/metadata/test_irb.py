"""Photoshop's resource blocks."""

import struct

from editor.photos.metadata.irb import read_resources
from tests.photos.files import resource


def test_resources_come_with_number_and_content() -> None:
    block = resource(0x0404, b"iim") + resource(0x0425, b"digest")
    assert list(read_resources(block)) == [(0x0404, b"iim"), (0x0425, b"digest")]


def test_a_missing_padding_octet_is_forgiven() -> None:
    block = resource(0x0404, b"odd")[:-1] + resource(0x0425, b"digest")
    assert [number for number, _ in read_resources(block)] == [0x0404, 0x0425]


def test_a_named_resource_is_read() -> None:
    named = b"8BIM" + struct.pack(">H", 0x0404) + b"\3abc" + struct.pack(">I", 2) + b"ok"
    assert list(read_resources(named)) == [(0x0404, b"ok")]


def test_a_resource_longer_than_the_block_ends_with_it() -> None:
    assert list(read_resources(resource(0x0404, b"x" * 100)[:20])) == [(0x0404, b"x" * 8)]


def test_stray_octets_between_resources_are_stepped_over() -> None:
    block = b"????" + resource(0x0404, b"okay")
    assert list(read_resources(block)) == [(0x0404, b"okay")]
