"""Reading photo files, and refusing what is none."""

import hashlib
import io
import os
import socket
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.errors import UnreadableFileError
from editor.photos import read
from editor.photos.kinds import media_type_of
from editor.photos.read import read_photo, read_whole_photo
from tests.photos.files import (
    caption_xmp,
    exif_segment,
    jpeg_octets,
    noise,
    picture,
    refusal,
    sample,
    stored,
    tiff_block,
    with_segments,
    xmp_segment,
)

KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
KINDS["TIFF"] = "image/tiff"


def _saved(folder: Path, kind: str, image: Image.Image | None = None, **options: object) -> Path:
    target = io.BytesIO()
    (image or picture()).save(target, kind, **options)
    return stored(folder, target.getvalue(), f"photo.{kind.lower()}")


def test_a_photo_has_its_digest_name_size_and_fields(tmp_path: Path) -> None:
    data = with_segments(jpeg_octets(), xmp_segment(caption_xmp("A ferry")))
    photo = read_photo(stored(tmp_path, data, "ferry.JPG"))
    assert photo.digest == hashlib.sha256(data).hexdigest()
    assert (photo.file_name, photo.media_type) == ("ferry.JPG", "image/jpeg")
    assert (photo.width_px, photo.height_px, photo.size_octets) == (64, 48, len(data))
    assert photo.file.caption == "A ferry"
    assert (photo.library.caption, photo.credit) == (None, None)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_known_by_its_octets_whatever_its_name(tmp_path: Path, kind: str) -> None:
    path = _saved(tmp_path, kind).rename(tmp_path / "photo.xyz")
    photo = read_whole_photo(path)
    assert (photo.media_type, photo.width_px, photo.height_px) == (KINDS[kind], 64, 48)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_that_of_the_upright_picture(tmp_path: Path, orientation: int) -> None:
    tiff = tiff_block({}, {274: orientation})
    data = with_segments(jpeg_octets(), exif_segment(tiff))
    photo = read_photo(stored(tmp_path, data))
    upright = (64, 48) if orientation < 5 else (48, 64)
    assert (photo.width_px, photo.height_px) == upright


def test_the_size_of_a_turned_tiff_is_upright(tmp_path: Path) -> None:
    photo = read_photo(_saved(tmp_path, "TIFF", tiffinfo={274: 6}))
    assert (photo.width_px, photo.height_px) == (48, 64)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_depth_are_read(tmp_path: Path, mode: str) -> None:
    read_whole_photo(_saved(tmp_path, "PNG", picture(mode, colour=1 if mode != "LA" else (1, 1))))


def _message(path: Path) -> str:
    error = refusal(read_photo, path)
    assert error is not None
    assert error.hint
    assert error.message.endswith(".")
    return error.message


def test_a_missing_file_is_refused_with_its_name(tmp_path: Path) -> None:
    assert _message(tmp_path / "gone.jpg") == "There is no file “gone.jpg”."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    assert _message(tmp_path / "cards") == "“cards” is a folder, not a photo."


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert _message(stored(tmp_path, b"")) == "“photo.jpg” is empty."


def test_a_text_file_with_a_photos_name_is_refused(tmp_path: Path) -> None:
    text = "Ein Schiff läuft aus, und niemand schaut hin, denn es ist früh.\n".encode()
    assert _message(stored(tmp_path, text)) == "“photo.jpg” is not a photo: it holds text."


def test_octets_of_no_known_kind_are_refused(tmp_path: Path) -> None:
    message = _message(stored(tmp_path, bytes(range(200))))
    assert message == "“photo.jpg” is not a photo: it is of no kind that Copydesk knows."


def test_a_kind_that_comes_later_is_refused_with_a_way_out(tmp_path: Path) -> None:
    path = stored(tmp_path, b"8BPS\0\1" + b"\0" * 100, "a.psd")
    assert _message(path) == "“a.psd” is a Photoshop file, which Copydesk can't read yet."


@pytest.mark.parametrize(
    ("head", "name", "media_type"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a", "image/heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "a.jpg", "image/heic"),
        (b"\0\0\0\x18ftypheix\0\0\0\0mif1heix", "a.hif", "image/heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "a.heic", "image/avif"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "a", "image/avif"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "a", "image/x-canon-cr3"),
        (b"II*\0\x10\0\0\0CR\2\0", "a.tif", "image/x-canon-cr2"),
        (b"MM\0*\0\0\0\x08", "a.NEF", "image/x-nikon-nef"),
        (b"II*\0\x08\0\0\0", "a.tif", "image/tiff"),
        (b"IIRO\x08\0\0\0", "a", "image/x-olympus-orf"),
        (b"IIU\0\x08\0\0\0", "a", "image/x-panasonic-rw2"),
        (b"FUJIFILMCCD-RAW 0201", "a", "image/x-fuji-raf"),
    ],
)
def test_heic_avif_and_raw_files_are_known_by_their_first_octets(
    head: bytes, name: str, media_type: str
) -> None:
    assert media_type_of(head.ljust(64, b"\0"), Path(name)) == media_type


def test_a_video_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, b"\0\0\0\x18ftypmp42" + b"\0" * 50, "clip.mp4")
    assert _message(path) == "“clip.mp4” is a video."


def _bomb(folder: Path) -> Path:
    """A PNG that says it has 20,000 by 20,000 pixels."""
    header = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header
    chunk += struct.pack(">I", zlib.crc32(b"IHDR" + header))
    end = b"\0\0\0\0IEND" + struct.pack(">I", zlib.crc32(b"IEND"))
    data = struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))
    return stored(folder, b"\x89PNG\r\n\x1a\n" + chunk + data + end, "bomb.png")


def test_a_decompression_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    message = _message(_bomb(tmp_path))
    assert message == "“bomb.png” says it has 20,000 by 20,000 pixels: that is too large."


def test_a_picture_of_a_hundred_megapixels_is_no_bomb(tmp_path: Path) -> None:
    photo = read_photo(_saved(tmp_path, "PNG", picture("1", (11_000, 10_000), 0)))
    assert photo.width_px == 11_000


def test_a_file_over_the_limit_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "FILE_LIMIT_OCTETS", 1_000_000)
    path = stored(tmp_path, jpeg_octets() + b"\0" * 1_000_000)
    assert _message(path) == "“photo.jpg” is larger than 1 MB."


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = stored(tmp_path, jpeg_octets())
    monkeypatch.setattr(Path, "open", forbidden)
    assert _message(path) == "You may not read “photo.jpg”."


def test_a_disk_that_fails_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    path = stored(tmp_path, jpeg_octets())
    monkeypatch.setattr(Path, "open", failing)
    assert _message(path) == "“photo.jpg” can't be read: Input/output error."


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs named sockets")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as there:
        there.bind("plug")
        assert _message(Path("plug")) == "“plug” is not an ordinary file."


def test_a_name_with_a_null_character_is_refused() -> None:
    assert "can't be read" in _message(Path("a\0b.jpg"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_a_name_that_is_no_text_becomes_text(tmp_path: Path) -> None:
    path = stored(tmp_path, jpeg_octets(), os.fsdecode(b"caf\xe9.jpg"))
    assert read_photo(path).file_name == "caf\ufffd.jpg"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.97])
def test_a_truncated_file_is_refused_with_its_name(tmp_path: Path, kind: str, part: float) -> None:
    path = _saved(tmp_path, kind, noise())
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(UnreadableFileError, match=f"“photo.{kind.lower()}” is cut off or damaged"):
        read_whole_photo(path)


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_that_lacks_its_last_thousand_octets_is_refused(
    tmp_path: Path, progressive: bool
) -> None:
    data = jpeg_octets(noise((1200, 900)), progressive=progressive)
    path = stored(tmp_path, data[:-1000])
    assert read_photo(path).width_px == 1200
    with pytest.raises(UnreadableFileError):
        read_whole_photo(path)


def test_a_damaged_jpeg_says_nothing_on_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert refusal(read_whole_photo, stored(tmp_path, jpeg_octets(noise())[:-2000])) is not None
    assert refusal(read_whole_photo, sample("malformed/exiv2-issue_853_poc.jpg")) is not None
    assert capfd.readouterr() == ("", "")


def test_what_pillow_warns_of_is_no_warning_of_ours(tmp_path: Path) -> None:
    """A tag whose data lies behind the end of the file makes Pillow warn."""
    path = _saved(tmp_path, "TIFF", tiffinfo={270: "A ferry leaves the harbour"})
    entry = struct.pack("<HHI", 270, 2, 27)
    data = path.read_bytes().replace(entry, struct.pack("<HHI", 270, 2, 100_000))
    assert read_photo(stored(tmp_path, data, "photo.tif")).width_px == 64


def test_nothing_heavy_is_imported_before_a_file_is_read() -> None:
    code = (
        "import sys, editor.photos.thumbnail, editor.photos.originals\n"
        "print([m for m in ('PIL', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
