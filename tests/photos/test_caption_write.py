"""Caption writes: a copy that is checked, or none, and never the original."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from editor.domain.errors import UnwritableFileError
from editor.domain.photo import PhotoFields
from editor.photos import caption_write
from editor.photos.caption_write import write_caption
from editor.photos.metadata.caption_write import Rewritten
from editor.photos.read import read_photo
from tests.photos.files import jpeg_octets, picture, stored

NEW = PhotoFields(caption="José läuft – 東京 😀", creators=("Una Reid", "Jö Ko"), credit_line="NLW")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_copy_says_what_was_meant_and_the_original_is_untouched(tmp_path: Path) -> None:
    source = stored(tmp_path, jpeg_octets())
    before = _digest(source)
    copy = write_caption(source, tmp_path / "copy.jpg", NEW)
    assert copy.file == NEW
    assert (copy.file_name, copy.doubts) == ("copy.jpg", ())
    assert read_photo(tmp_path / "copy.jpg").file == NEW
    assert _digest(source) == before


def test_only_the_named_fields_change(tmp_path: Path) -> None:
    first = PhotoFields(city="Hull", keywords=("sea", "ferry"), headline="Ferry", ai_system="None")
    write_caption(stored(tmp_path, jpeg_octets()), tmp_path / "a.jpg", first)
    copy = write_caption(tmp_path / "a.jpg", tmp_path / "b.jpg", PhotoFields(headline=""))
    assert copy.file == PhotoFields(city="Hull", keywords=("sea", "ferry"), ai_system="None")


@pytest.mark.parametrize("kind", ["same", "link", "hard link", "dots"])
def test_the_original_is_never_written(tmp_path: Path, kind: str) -> None:
    source = stored(tmp_path, jpeg_octets())
    before = source.read_bytes()
    to = tmp_path / "other.jpg"
    if kind == "link":
        to.symlink_to(source)
    elif kind == "hard link":
        to.hardlink_to(source)
    else:
        (tmp_path / "x").mkdir()
        to = source if kind == "same" else tmp_path / "x" / ".." / "photo.jpg"
    with pytest.raises(UnwritableFileError, match="original itself"):
        write_caption(source, to, NEW)
    assert source.read_bytes() == before


def test_a_copy_that_reads_otherwise_never_appears(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = stored(tmp_path, jpeg_octets())
    to = stored(tmp_path, b"what was there", "copy.jpg")

    rewritten = Rewritten(lambda: iter([source.read_bytes()]), PhotoFields())
    monkeypatch.setattr(caption_write, "rewritten_jpeg", lambda *_: rewritten)
    with pytest.raises(UnwritableFileError, match="not read as meant"):
        write_caption(source, to, NEW)
    assert to.read_bytes() == b"what was there"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.jpg", "photo.jpg"]


def test_a_disk_that_gives_back_otherwise_leaves_no_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(place: Path, pieces: Iterable[bytes]) -> str:
        octets = b"".join(pieces)
        place.write_bytes(octets[:-1])
        return ""

    monkeypatch.setattr(caption_write, "write_octets", half)
    with pytest.raises(UnwritableFileError, match="back otherwise"):
        write_caption(stored(tmp_path, jpeg_octets()), tmp_path / "copy.jpg", NEW)
    assert [each.name for each in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError, match="can't be written"):
        write_caption(stored(tmp_path, jpeg_octets()), tmp_path / "gone" / "copy.jpg", NEW)


def test_another_kind_of_file_is_refused_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    picture("P").save(path)
    with pytest.raises(UnwritableFileError, match=r"a\.gif") as caught:
        write_caption(path, tmp_path / "b.gif", NEW)
    assert caught.value.hint


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    source = stored(tmp_path, jpeg_octets())
    with pytest.raises(UnwritableFileError, match="no date"):
        write_caption(source, tmp_path / "b.jpg", PhotoFields(taken_at="yesterday"))


def test_strict_copies_cut_iim_between_characters_and_nothing_else(tmp_path: Path) -> None:
    long = PhotoFields(credit_line="Añ" * 40, caption="ü" * 1_500)
    source = stored(tmp_path, jpeg_octets())
    copy = write_caption(source, tmp_path / "b.jpg", long, is_lenient=False)
    assert copy.file == long
    assert copy.doubts == ()
