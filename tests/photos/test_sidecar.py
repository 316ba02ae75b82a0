"""Sidecars: words beside a photo, with everything that was in them before."""

import hashlib
import io
from pathlib import Path

import pytest

from editor.domain.errors import UnreadableFileError, UnwritableFileError
from editor.domain.photo import PhotoFields
from editor.photos.originals import Originals
from editor.photos.read import read_photo
from editor.photos.sidecar import read_sidecar, sidecar_of, with_sidecar, write_sidecar
from tests.photos import raw_files
from tests.photos.files import alternatives, caption_xmp, jpeg_octets, noise, stored, xmp_packet
from tests.photos.made_files import TURNED
from tests.photos.raw_files import shown_jpeg

_NEW = PhotoFields(caption="José läuft – 東京 😀", creators=("Una Reid",), taken_at="2026-11-23")


def _tiff(folder: Path) -> Path:
    target = io.BytesIO()
    noise().save(target, "TIFF", description="Said by the camera")
    return stored(folder, target.getvalue(), "a.tif")


def test_words_go_beside_a_tiff_which_stays_as_it_is(tmp_path: Path) -> None:
    photo = _tiff(tmp_path)
    before = hashlib.sha256(photo.read_bytes()).hexdigest()
    assert write_sidecar(photo, tmp_path / "a.xmp", _NEW) == _NEW
    assert sidecar_of(photo) == tmp_path / "a.xmp"
    assert read_sidecar(tmp_path / "a.xmp") == _NEW
    assert hashlib.sha256(photo.read_bytes()).hexdigest() == before


def test_a_new_sidecar_starts_with_what_the_photo_says(tmp_path: Path) -> None:
    said = write_sidecar(_tiff(tmp_path), tmp_path / "a.xmp", PhotoFields(city="Hull"))
    assert said == PhotoFields(caption="Said by the camera", city="Hull")


def test_every_language_and_foreign_property_stays(tmp_path: Path) -> None:
    photo = stored(tmp_path, b"FUJIFILMCCD-RAW" + bytes(100), "a.raf")
    texts = {"x-default": "Old", "de": "Alt", "fr": "Vieux"}
    inner = alternatives("dc:description", texts)
    foreign = 'photoshop:Urgency="3" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"'
    (tmp_path / "a.xmp").write_bytes(xmp_packet(inner, foreign + ' crs:Exposure2012="+1.25"'))
    write_sidecar(photo, tmp_path / "a.xmp", _NEW)
    data = (tmp_path / "a.xmp").read_text()
    assert all(word in data for word in ("Alt", "Vieux", "+1.25", "Urgency"))
    assert read_sidecar(tmp_path / "a.xmp") == _NEW


def test_a_sidecar_that_is_none_is_not_overwritten(tmp_path: Path) -> None:
    photo = _tiff(tmp_path)
    (tmp_path / "a.xmp").write_text("my notes")
    with pytest.raises(UnreadableFileError, match="holds no XMP"):
        write_sidecar(photo, tmp_path / "a.xmp", _NEW)
    assert (tmp_path / "a.xmp").read_text() == "my notes"


def test_the_photo_itself_is_never_written(tmp_path: Path) -> None:
    photo = _tiff(tmp_path)
    with pytest.raises(UnwritableFileError, match="original itself"):
        write_sidecar(photo, photo, _NEW)


def test_a_sidecar_wins_over_what_a_raw_file_says(tmp_path: Path) -> None:
    path = stored(tmp_path, raw_files.nef(shown_jpeg()), "a.NEF")
    (tmp_path / "a.xmp").write_bytes(caption_xmp("Written in Lightroom"))
    photo = Originals(tmp_path / "originals").keep(path)
    assert photo.file == PhotoFields(caption="Written in Lightroom", creators=("Una Reid",))
    assert photo.doubts == ()


def test_a_new_sidecar_of_a_raw_file_starts_with_what_it_says(tmp_path: Path) -> None:
    path = stored(tmp_path, raw_files.cr3(shown_jpeg()), "a.cr3")
    write_sidecar(path, tmp_path / "a.xmp", PhotoFields(city="Hull"))
    said = read_sidecar(tmp_path / "a.xmp")
    assert (said.city, said.caption) == ("Hull", "Said by the camera")
    assert with_sidecar(read_photo(path), path).file == said


def test_a_jpeg_speaks_for_itself(tmp_path: Path) -> None:
    path = stored(tmp_path, jpeg_octets(), "a.jpg")
    (tmp_path / "a.xmp").write_bytes(caption_xmp("Of the raw file beside it"))
    assert Originals(tmp_path / "originals").keep(path).file == PhotoFields()


def test_a_sidecar_that_cannot_be_read_is_a_doubt(tmp_path: Path) -> None:
    path = stored(tmp_path, TURNED.read_bytes(), "a.heic")
    (tmp_path / "a.heic.xmp").write_text("my notes")
    photo = Originals(tmp_path / "originals").keep(path)
    assert photo.file.caption == "A ferry leaves Hull."
    assert photo.doubts == ("“a.heic.xmp” holds no XMP that can be read.",)
