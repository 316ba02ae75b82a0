"""Captions in PNG and WebP: in their XMP, and nothing else changes."""

import io
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.photo import PhotoFields
from editor.photos.caption_write import write_caption
from editor.photos.read import read_photo
from tests.photos.files import noise, sample, stored, tiff_block

_NEW = PhotoFields(caption="José läuft – 東京 😀", creators=("Una Reid",), taken_at="2026-11-23")


def _pixels(path: Path) -> bytes:
    with Image.open(path) as image:
        return image.convert("RGBA").tobytes()


@pytest.mark.parametrize("media_type", ["image/png", "image/webp"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_caption_goes_in_and_out_again(tmp_path: Path, media_type: str, mode: str) -> None:
    target = io.BytesIO()
    exif = tiff_block({270: b"Old words\0", 271: b"Leica\0", 36867: b"2020:01:02 03:04:05\0"})
    noise().convert(mode).save(target, media_type[6:].upper(), exif=exif, lossless=True)
    source = stored(tmp_path, target.getvalue(), "a")
    assert read_photo(source).file.caption == "Old words"
    copy = write_caption(source, tmp_path / "b", _NEW)
    assert copy.file == _NEW
    assert read_photo(tmp_path / "b").file == _NEW
    assert _pixels(tmp_path / "b") == _pixels(source)
    assert b"Leica" in (tmp_path / "b").read_bytes()
    empty = PhotoFields(caption="", creators=(), taken_at="")
    assert write_caption(tmp_path / "b", tmp_path / "c", empty).file == PhotoFields()


def test_a_webp_of_another_program_keeps_what_it_says(tmp_path: Path) -> None:
    source = sample("xmp.webp")
    before = read_photo(source)
    copy = write_caption(source, tmp_path / "a.webp", PhotoFields(city="Hull"))
    assert copy.file.city == "Hull"
    assert copy.file.caption == before.file.caption
    assert (copy.width_px, copy.height_px) == (before.width_px, before.height_px)
    assert _pixels(tmp_path / "a.webp") == _pixels(source)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_exif_has_no_room_for_is_said(tmp_path: Path, kind: str) -> None:
    target = io.BytesIO()
    noise().save(target, kind, exif=tiff_block({270: b"Old words\0"}))
    source = stored(tmp_path, target.getvalue(), "a")
    long = PhotoFields(caption="Ein Schiff läuft aus. " * 4_000)
    copy = write_caption(source, tmp_path / "b", long)
    assert copy.file.caption == (long.caption or "").strip()
    assert copy.doubts == ("EXIF has no room for the caption: it stands in XMP.",)
