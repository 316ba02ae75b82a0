"""Originals kept by digest."""

import os
import stat
from pathlib import Path

import pytest

from editor.domain.errors import LibraryError, UnreadableFileError
from editor.domain.photo import Photo
from editor.photos.originals import Originals
from editor.photos.read import read_whole_photo
from tests.photos.files import jpeg_octets, noise, picture, refusal, stored


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_an_original_is_kept_byte_for_byte_under_its_digest(
    tmp_path: Path, originals: Originals
) -> None:
    path = stored(tmp_path, jpeg_octets(), "ferry.jpeg")
    photo = originals.keep(path)
    kept = tmp_path / "originals" / photo.digest[:2] / f"{photo.digest}.jpg"
    assert originals.path_of(photo) == originals.path_of(photo.digest) == kept
    assert kept.read_bytes() == path.read_bytes()
    assert photo.file_name == "ferry.jpeg"
    assert _files(tmp_path / "originals") == [photo.digest[:2], f"{photo.digest[:2]}/{kept.name}"]


def test_an_original_is_read_only(tmp_path: Path, originals: Originals) -> None:
    photo = originals.keep(stored(tmp_path, jpeg_octets()))
    assert not originals.path_of(photo).stat().st_mode & stat.S_IWUSR


def test_the_same_file_under_another_name_is_not_copied_again(
    tmp_path: Path, originals: Originals
) -> None:
    first = originals.keep(stored(tmp_path, jpeg_octets(), "a.jpg"))
    before = originals.path_of(first).stat()
    second = originals.keep(stored(tmp_path, jpeg_octets(), "b.png"))
    after = originals.path_of(second).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert second.file_name == "b.png"


def test_keeping_an_original_from_the_library_itself_changes_nothing(
    tmp_path: Path, originals: Originals
) -> None:
    photo = originals.keep(stored(tmp_path, jpeg_octets()))
    assert originals.keep(originals.path_of(photo)).digest == photo.digest


def test_a_damaged_original_is_mended_by_keeping_it_again(
    tmp_path: Path, originals: Originals
) -> None:
    path = stored(tmp_path, jpeg_octets())
    kept = originals.path_of(originals.keep(path))
    kept.chmod(0o644)
    kept.write_bytes(b"short")
    originals.keep(path)
    assert kept.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("data", [b"", b"this is text", jpeg_octets(noise())[:-2000]])
def test_a_refused_file_leaves_the_library_as_it_was(
    tmp_path: Path, originals: Originals, data: bytes
) -> None:
    originals.keep(stored(tmp_path, jpeg_octets(picture(colour="blue")), "good.jpg"))
    before = _files(tmp_path / "originals")
    assert refusal(originals.keep, stored(tmp_path, data)) is not None
    assert _files(tmp_path / "originals") == before


def test_a_first_refused_file_does_not_even_make_the_folder(
    tmp_path: Path, originals: Originals
) -> None:
    assert refusal(originals.keep, tmp_path / "gone.jpg") is not None
    assert not (tmp_path / "originals").exists()


def test_a_file_that_changes_while_it_is_copied_is_refused(
    tmp_path: Path, originals: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored(tmp_path, jpeg_octets())

    def read_and_change(of: Path) -> Photo:
        photo = read_whole_photo(of)
        path.write_bytes(jpeg_octets(picture(colour="blue")))
        return photo

    monkeypatch.setattr("editor.photos.originals.read_whole_photo", read_and_change)
    with pytest.raises(UnreadableFileError, match="changed while it was copied"):
        originals.keep(path)
    assert [p for p in (tmp_path / "originals").rglob("*") if p.is_file()] == []


def test_a_full_disk_is_said_and_nothing_half_stays(
    tmp_path: Path, originals: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LibraryError, match=r"“photo.jpg” can't be copied .* No space left"):
        originals.keep(stored(tmp_path, jpeg_octets()))
    assert [p for p in (tmp_path / "originals").rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("digest", ["0" * 64, "../../etc/passwd", "", "0" * 63 + "/"])
def test_an_unknown_digest_names_no_file(originals: Originals, digest: str) -> None:
    with pytest.raises(UnreadableFileError, match="missing from the library"):
        originals.path_of(digest)
