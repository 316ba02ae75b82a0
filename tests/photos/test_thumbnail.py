"""Thumbnails."""

from pathlib import Path

import pytest
from PIL import Image

from editor.domain.errors import LibraryError, UnreadableFileError
from editor.photos.originals import Originals
from editor.photos.thumbnail import Thumbnails
from tests.photos.files import exif_segment, jpeg_octets, noise, stored, tiff_block, with_segments


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


@pytest.fixture
def thumbnails(tmp_path: Path, originals: Originals) -> Thumbnails:
    return Thumbnails(tmp_path / "thumbnails", originals)


def _kept(tmp_path: Path, originals: Originals, orientation: int = 1) -> str:
    exif = exif_segment(tiff_block({}, {274: orientation}))
    data = with_segments(jpeg_octets(noise((800, 600))), exif)
    return originals.keep(stored(tmp_path, data)).digest


def test_a_thumbnail_is_upright_and_has_the_width_asked_for(
    tmp_path: Path, originals: Originals, thumbnails: Thumbnails
) -> None:
    path = thumbnails.path_of(_kept(tmp_path, originals, orientation=6))
    with Image.open(path) as image:
        assert (image.size, image.format) == ((320, 427), "JPEG")


def test_a_thumbnail_is_never_wider_than_the_photo(
    tmp_path: Path, originals: Originals, thumbnails: Thumbnails
) -> None:
    with Image.open(thumbnails.path_of(_kept(tmp_path, originals), 5000)) as image:
        assert image.size == (800, 600)


def test_a_thumbnail_is_made_once(
    tmp_path: Path, originals: Originals, thumbnails: Thumbnails
) -> None:
    digest = _kept(tmp_path, originals)
    first = thumbnails.path_of(digest)
    before = first.stat().st_mtime_ns
    assert thumbnails.path_of(digest).stat().st_mtime_ns == before
    assert thumbnails.path_of(digest, 100) != first
    assert len(list(first.parent.iterdir())) == 2


def test_a_deleted_cache_is_made_again(
    tmp_path: Path, originals: Originals, thumbnails: Thumbnails
) -> None:
    digest = _kept(tmp_path, originals)
    before = thumbnails.path_of(digest).read_bytes()
    thumbnails.path_of(digest).unlink()
    assert thumbnails.path_of(digest).read_bytes() == before


def test_the_thumbnail_of_an_unknown_photo_is_refused(thumbnails: Thumbnails) -> None:
    with pytest.raises(UnreadableFileError, match="missing from the library"):
        thumbnails.path_of("0" * 64)


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path, originals: Originals) -> None:
    digest = _kept(tmp_path, originals)
    (tmp_path / "taken").write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(LibraryError, match="can't be written"):
        Thumbnails(tmp_path / "taken", originals).path_of(digest)
