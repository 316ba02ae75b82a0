"""A colour profile that is called after a screen or a person is told."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from editor.domain.photo import PhotoFields
from editor.photos.metadata.leaks import leaks_in
from editor.photos.metadata.profile_leaks import told_by_profile
from tests.photos.files import segment


def _profile(name: str, *, screen: bytes = b"") -> bytes:
    """The head of a profile with a name in two octets a letter, as screens have it."""
    text = name.encode("utf-16-be")
    word = b"mluc" + bytes(4) + _numbers(1, 12) + b"enUS" + _numbers(len(text), 28) + text
    start = 128 + 4 + 24
    table = (
        b"desc" + _numbers(start, len(word)) + b"mmod" + _numbers(start + len(word), len(screen))
    )
    count = 2 if screen else 1
    return bytes(128) + _numbers(count) + table[: 12 * count].ljust(24, b"\0") + word + screen


def _numbers(*numbers: int) -> bytes:
    return b"".join(each.to_bytes(4, "big") for each in numbers)


def _file(profile: bytes, media_type: str) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (8, 8)).save(target, media_type[6:].upper(), icc_profile=profile)
    return target.getvalue()


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp"])
def test_the_screen_of_somebody_is_told_and_a_common_space_is_not(media_type: str) -> None:
    own = _profile("Una Reid’s MacBook", screen=b"serial")
    told = [each.value for each in leaks_in(_file(own, media_type), media_type, PhotoFields())]
    assert told == ["Una Reid’s MacBook", "model and number of a screen"]
    common = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert leaks_in(_file(common, media_type), media_type, PhotoFields()) == ()


def test_a_profile_in_several_segments_is_read_in_their_order() -> None:
    profile = _profile("Una Reid’s MacBook")
    pieces = [
        segment(0xE2, b"ICC_PROFILE\0" + bytes([number, 2]) + piece)
        for number, piece in ((2, profile[140:]), (1, profile[:140]))
    ]
    data = _file(b"", "image/jpeg")
    data = data[:2] + b"".join(pieces) + data[2:]
    assert [value for _, _, value in told_by_profile(data, "image/jpeg")] == ["Una Reid’s MacBook"]


@given(st.binary(max_size=400))
def test_no_profile_stops_the_search(octets: bytes) -> None:
    data = b"\xff\xd8" + segment(0xE2, b"ICC_PROFILE\0\1\1" + bytes(128) + octets) + b"\xff\xd9"
    list(told_by_profile(data, "image/jpeg"))
