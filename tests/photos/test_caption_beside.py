"""Words beside copies of files that hold none of ours."""

import io
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.photo import PhotoFields
from editor.photos.caption_batch import CaptionedCopy, write_captions
from editor.photos.caption_beside import sidecar_place, sidecar_places, write_beside
from editor.photos.sidecar import read_sidecar, sidecar_of, write_sidecar
from tests.photos.files import jpeg_octets, noise, stored

_NEW = PhotoFields(city="Leith")


def _tiff(folder: Path, name: str = "a.tif", said: str = "Said by the camera") -> Path:
    folder.mkdir(exist_ok=True)
    target = io.BytesIO()
    noise().save(target, "TIFF", description=said)
    return stored(folder, target.getvalue(), name)


def test_the_copy_is_the_source_and_the_sidecar_starts_with_its_words(tmp_path: Path) -> None:
    source, to = _tiff(tmp_path / "in"), tmp_path / "b.tif"
    written = write_beside(source, to, tmp_path / "b.xmp", _NEW)
    assert to.read_bytes() == source.read_bytes()
    expected = PhotoFields(caption="Said by the camera", city="Leith")
    assert written.said == read_sidecar(tmp_path / "b.xmp") == expected
    assert written.doubts == ()


def test_the_sidecar_of_the_source_comes_along_and_stays_as_it_is(tmp_path: Path) -> None:
    source = _tiff(tmp_path / "in")
    write_sidecar(source, tmp_path / "in" / "a.xmp", PhotoFields(headline="Boats"))
    before = (tmp_path / "in" / "a.xmp").read_bytes()
    written = write_beside(source, tmp_path / "b.tif", tmp_path / "b.xmp", _NEW)
    assert (written.said.headline, written.said.city) == ("Boats", "Leith")
    assert (tmp_path / "in" / "a.xmp").read_bytes() == before


def test_what_the_file_still_says_otherwise_is_a_doubt(tmp_path: Path) -> None:
    changes = PhotoFields(caption="A boat")
    written = write_beside(_tiff(tmp_path), tmp_path / "b.tif", tmp_path / "b.xmp", changes)
    assert written.doubts == (
        "The file itself still says what it said; the new words stand in “b.xmp” alone.",
    )


def test_a_copy_without_its_sidecar_does_not_appear(tmp_path: Path) -> None:
    source = _tiff(tmp_path / "in")
    (tmp_path / "in" / "a.xmp").write_text("my notes")
    with pytest.raises(UnreadableFileError, match="holds no XMP"):
        write_beside(source, tmp_path / "b.tif", tmp_path / "b.xmp", _NEW)
    assert [each.name for each in tmp_path.iterdir()] == ["in"]


def test_a_damaged_picture_is_not_copied(tmp_path: Path) -> None:
    source = stored(tmp_path, b"II*\0\x08\0\0\0" + b"\xff" * 40, "a.tif")
    with pytest.raises(CopydeskError):
        write_beside(source, tmp_path / "b.tif", tmp_path / "b.xmp", _NEW)
    assert not (tmp_path / "b.tif").exists()


def test_a_raw_file_without_a_preview_gets_its_words(tmp_path: Path) -> None:
    source = _tiff(tmp_path / "in", "a.nef")
    (answer,) = write_captions([(source, tmp_path / "a.nef")], _NEW)
    assert isinstance(answer, CaptionedCopy)
    assert answer.sidecar == tmp_path / "a.xmp"


def test_two_photos_of_one_name_do_not_share_a_sidecar(tmp_path: Path) -> None:
    names = ("a.heic", "a.jpg", "a.nef", "a.tif")
    places = [(tmp_path / "in" / each, tmp_path / each) for each in names]
    assert {to.name: sidecar.name for to, sidecar in sidecar_places(places).items()} == {
        "a.nef": "a.xmp",
        "a.heic": "a.heic.xmp",
        "a.tif": "a.tif.xmp",
    }


def test_the_sidecar_of_another_photo_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.xmp").write_text("of a raw file that lies here")
    to = tmp_path / "a.tif"
    assert sidecar_place(tmp_path / "in" / "a.tif", to) == tmp_path / "a.tif.xmp"
    assert sidecar_place(tmp_path / "b.tif", tmp_path / "b.tiff") == tmp_path / "b.tiff.xmp"


def test_writing_again_replaces_copy_and_sidecar(tmp_path: Path) -> None:
    source, to = _tiff(tmp_path / "in"), tmp_path / "a.tif"
    for city in ("Leith", "Hull"):
        (answer,) = write_captions([(source, to)], PhotoFields(city=city))
        assert isinstance(answer, CaptionedCopy)
        assert answer.sidecar == sidecar_of(to) == tmp_path / "a.xmp"
    assert read_sidecar(tmp_path / "a.xmp").city == "Hull"


def test_a_jpeg_by_another_name_holds_its_words(tmp_path: Path) -> None:
    source = stored(tmp_path, jpeg_octets(), "a.tif")
    (answer,) = write_captions([(source, tmp_path / "b.tif")], _NEW)
    assert isinstance(answer, CaptionedCopy)
    assert (answer.sidecar, answer.said.city) == (None, "Leith")
