"""Folders are looked at where they lie."""

import os
import shutil
from pathlib import Path

import pytest

from editor.domain.errors import UnreadableFileError
from editor.photos.originals import Originals
from editor.photos.thumbnail import Thumbnails
from editor.services.browsing import Browsing, pair_shots
from tests.builders import jpeg
from tests.photos import raw_files
from tests.photos.files import caption_xmp
from tests.photos.made_files import TURNED
from tests.photos.raw_files import shown_jpeg


@pytest.fixture
def browsing(tmp_path: Path) -> Browsing:
    return Browsing(Thumbnails(tmp_path / "cache", Originals(tmp_path / "originals")))


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "DCIM" / "100"
    folder.mkdir(parents=True)
    for number, colour in ((9, "teal"), (10, "navy")):
        jpeg(folder / f"IMG_{number}.JPG", colour=colour)
    (folder / "img_9.CR2").write_bytes(b"II*\0raw")
    (folder / "notes.txt").write_text("no photo")
    (folder / ".hidden.jpg").write_text("no photo")
    return folder.parent


def test_a_card_is_seen_by_name_and_raw_and_jpeg_are_one(browsing: Browsing, card: Path) -> None:
    found = browsing.look(card)
    assert [each.photo.file_name for each in found.shots] == ["IMG_9.JPG", "IMG_10.JPG"]
    assert [each.raw is not None for each in found.shots] == [True, False]
    assert found.failed == ()


def test_nothing_is_copied_and_nothing_is_changed(
    browsing: Browsing, card: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in card.rglob("*") if path.is_file()}
    for shot in browsing.look(card).shots:
        assert browsing.thumbnail(shot, 100).is_file()
    assert {path: path.read_bytes() for path in card.rglob("*") if path.is_file()} == before
    assert not (tmp_path / "originals").exists()


def test_a_bad_file_is_told_and_the_rest_is_seen(browsing: Browsing, card: Path) -> None:
    (card / "100" / "IMG_11.jpg").write_bytes(b"")
    found = browsing.look(card)
    assert len(found.shots) == 2
    assert "empty" in found.failed[0][1].message


def test_a_card_pulled_out_is_one_sentence_and_what_was_read_stays(
    browsing: Browsing, card: Path
) -> None:
    found = browsing.look(card, progress=lambda *_: shutil.rmtree(card))
    assert [each.photo.file_name for each in found.shots] == ["IMG_9.JPG"]
    assert found.gone is not None
    assert "went away: 1 photo wasn't read" in found.gone.message
    assert found.failed == ()


def test_a_folder_that_is_not_there_is_told(browsing: Browsing, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="can't be read"):
        browsing.look(tmp_path / "nowhere")


def test_looking_can_be_cancelled(browsing: Browsing, card: Path) -> None:
    found = browsing.look(card, is_cancelled=lambda: True)
    assert found.shots == ()
    assert not found.is_whole


def test_a_changed_file_gets_a_new_thumbnail(browsing: Browsing, card: Path) -> None:
    path = card / "100" / "IMG_9.JPG"
    first = browsing.look(card).shots[0]
    jpeg(path, colour="red")
    os.utime(path, ns=(1, 1))
    again = browsing.look(card).shots[0]
    assert browsing.thumbnail(first, 100) != browsing.thumbnail(again, 100)


def test_raw_and_heic_files_are_seen_with_what_their_sidecars_say(
    browsing: Browsing, tmp_path: Path
) -> None:
    (tmp_path / "card").mkdir()
    (tmp_path / "card" / "1.NEF").write_bytes(raw_files.nef(shown_jpeg()))
    (tmp_path / "card" / "1.xmp").write_bytes(caption_xmp("Written in Lightroom"))
    (tmp_path / "card" / "2.HEIC").write_bytes(TURNED.read_bytes())
    found = browsing.look(tmp_path / "card")
    captions = [each.photo.file.caption for each in found.shots]
    assert captions == ["Written in Lightroom", "A ferry leaves Hull."]
    assert [each.files for each in found.shots] == [(each.path,) for each in found.shots]
    for shot in found.shots:
        assert browsing.thumbnail(shot, 50).is_file()
        assert browsing.pixels(shot, 40).width_px == 40


def test_where_the_jpeg_is_bad_the_raw_file_is_seen(browsing: Browsing, card: Path) -> None:
    (card / "100" / "IMG_9.JPG").write_bytes(b"")
    (card / "100" / "img_9.CR2").write_bytes(raw_files.cr2(shown_jpeg()))
    found = browsing.look(card)
    assert [each.path.name for each in found.shots] == ["img_9.CR2", "IMG_10.JPG"]
    assert [path.name for path, _ in found.failed] == ["IMG_9.JPG"]


def test_a_raw_file_alone_stands_for_itself() -> None:
    paths = [Path("a/1.nef"), Path("a/2.jpg"), Path("a/2.tif"), Path("a/2.nef"), Path("b/2.nef")]
    assert pair_shots(paths) == (
        (Path("a/1.nef"), None),
        (Path("a/2.jpg"), Path("a/2.nef")),
        (Path("a/2.tif"), None),
        (Path("b/2.nef"), None),
    )
