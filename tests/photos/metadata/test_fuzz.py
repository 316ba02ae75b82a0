"""Metadata from strangers: whatever the octets, nothing is raised."""

import io
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.photos.kinds import EXTENSIONS
from editor.photos.metadata.embedded import Embedded, read_embedded
from editor.photos.originals import Originals
from editor.photos.read import read_photo
from tests.photos.files import (
    UTF_8_MARK,
    alternatives,
    app13,
    array,
    exif_segment,
    iim_block,
    jpeg_octets,
    picture,
    refusal,
    tiff_block,
    with_segments,
    xmp_packet,
    xmp_segment,
)

XMP = xmp_packet(
    alternatives("dc:description", {"x-default": "Ein Schiff läuft aus"})
    + array("dc:creator", ["Una Reid"], "Seq"),
    'photoshop:DateCreated="2026-03-03T10:11:12+01:00"',
)
IIM = iim_block(UTF_8_MARK, (2, 120, "Ein Schiff läuft aus".encode()), (2, 55, b"20260303"))
EXIF = tiff_block({270: b"A ferry leaves\0", 36867: b"2026:03:03 10:11:12\0"}, {274: 6})
GOOD = with_segments(jpeg_octets(), exif_segment(EXIF), xmp_segment(XMP), app13(IIM))
HEAD = GOOD.index(b"\xff\xdb")  # metadata stands before the first quantisation table
MEDIA_TYPES = tuple(EXTENSIONS)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The good JPEG with octets of its metadata changed, left out or put in."""
    data = bytearray(GOOD)
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(2, HEAD))
        match draw(st.sampled_from(("change", "leave out", "put in", "cut"))):
            case "change":
                data[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case "leave out":
                del data[at : at + draw(st.integers(1, 40))]
            case "put in":
                data[at:at] = draw(st.binary(min_size=1, max_size=20))
            case _:
                del data[at + draw(st.integers(0, 2000)) :]
    return bytes(data)


def _check(found: Embedded) -> None:
    """Whatever was read can be stored."""
    for name in found.fields.__slots__:
        value = getattr(found.fields, name)
        for text in value if isinstance(value, tuple) else (value or "",):
            assert "\0" not in text
            text.encode()
    assert all(doubt.strip().endswith(".") for doubt in found.doubts)


@given(damaged())
@settings(max_examples=400, deadline=None)
def test_damaged_metadata_of_a_jpeg_raises_nothing(data: bytes) -> None:
    _check(read_embedded(io.BytesIO(data), "image/jpeg"))


@given(st.binary(max_size=400), st.sampled_from(MEDIA_TYPES))
@settings(max_examples=300, deadline=None)
def test_any_octets_raise_nothing(data: bytes, media_type: str) -> None:
    _check(read_embedded(io.BytesIO(data), media_type))


@given(st.data(), st.sampled_from(("PNG", "WEBP", "TIFF")))
@settings(max_examples=200, deadline=None)
def test_damaged_files_of_other_kinds_raise_nothing(data: st.DataObject, kind: str) -> None:
    target = io.BytesIO()
    options = {"tiffinfo": {700: XMP, 33723: IIM}} if kind == "TIFF" else {"exif": EXIF}
    picture().save(target, kind, **options)
    octets = bytearray(target.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))
    _check(read_embedded(io.BytesIO(octets), f"image/{kind.lower()}"))


@given(damaged())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(data)
    for act in (read_photo, Originals(tmp_path / "originals").keep):
        error = refusal(act, path)
        assert error is None or (error.hint and "photo.jpg" in error.message)
