"""The camera's own tiny picture stands in for the real one."""

import io
import struct
from pathlib import Path

from PIL import Image

from editor.photos.camera_preview import camera_preview
from tests.photos.files import jpeg_octets, picture, sample, segment, with_segments


def with_preview(preview: bytes, orientation: int = 1) -> bytes:
    """A JPEG with a preview in its second directory."""
    first = struct.pack("<HHHIHH", 1, 274, 3, 1, orientation, 0)
    second_at = 8 + len(first) + 4
    data_at = second_at + 2 + 2 * 12 + 4
    second = struct.pack("<HHHIIHHIII", 2, 513, 4, 1, data_at, 514, 4, 1, len(preview), 0)
    tiff = b"II*\0" + struct.pack("<I", 8) + first + struct.pack("<I", second_at) + second
    return with_segments(jpeg_octets(), segment(0xE1, b"Exif\0\0" + tiff + preview))


def size_of(preview: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(preview)) as opened:
        return opened.size


def test_the_preview_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(with_preview(jpeg_octets(picture(size=(16, 12)))))
    assert size_of(camera_preview(path)) == (16, 12)


def test_a_preview_is_turned_upright(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(with_preview(jpeg_octets(picture(size=(16, 12))), orientation=6))
    assert size_of(camera_preview(path)) == (12, 16)


def test_a_damaged_preview_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    for preview in (b"", b"text", b"\xff\xd8\xff", jpeg_octets()[:40]):
        path.write_bytes(with_preview(preview))
        assert camera_preview(path) == b""


def test_a_photo_without_a_preview_has_none() -> None:
    assert camera_preview(sample("plain/rocket.jpg")) == b""
