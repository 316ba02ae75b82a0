"""Marker segments of a JPEG."""

import io

from editor.photos.metadata.segments import read_segments
from tests.photos.files import jpeg_octets, segment, with_segments


def _markers(data: bytes) -> list[int]:
    return [each.marker for each in read_segments(io.BytesIO(data))]


def test_segments_come_in_file_order_with_their_offsets() -> None:
    data = with_segments(jpeg_octets(), segment(0xE1, b"one"), segment(0xED, b"two"))
    segments = list(read_segments(io.BytesIO(data)))
    assert [each.payload for each in segments[:2]] == [b"one", b"two"]
    assert [data[each.offset : each.offset + 2] for each in segments[:2]] == [
        b"\xff\xe1",
        b"\xff\xed",
    ]


def test_nothing_behind_the_start_of_the_scan_is_a_segment() -> None:
    assert 0xDA not in _markers(jpeg_octets() + segment(0xE1, b"late"))
    assert 0xE1 not in _markers(jpeg_octets() + segment(0xE1, b"late"))


def test_stray_octets_and_fill_octets_between_segments_are_stepped_over() -> None:
    data = with_segments(jpeg_octets(), b"stray", b"\xff\xff\xff", segment(0xE1, b"one"))
    assert _markers(data)[0] == 0xE1


def test_a_segment_that_the_file_cuts_short_is_given_as_far_as_it_goes() -> None:
    segments = list(read_segments(io.BytesIO(b"\xff\xd8" + segment(0xE1, b"cut here")[:-4])))
    assert [each.payload for each in segments] == [b"cut "]


def test_a_file_of_another_kind_has_no_segments() -> None:
    assert _markers(b"GIF89a") == []
    assert _markers(b"") == []
