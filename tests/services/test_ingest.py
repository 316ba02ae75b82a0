"""Photos come from a card into the library."""

from pathlib import Path

import pytest
from PIL import Image

from editor.domain.errors import UnreadableFileError
from editor.domain.photo import Companion
from editor.domain.photo_variables import Occasion
from editor.services.ingest import Ingest
from tests.builders import jpeg, newsroom_in
from tests.photos import raw_files
from tests.photos.raw_files import shown_jpeg


def pair(folder: Path) -> list[Path]:
    """The raw file of a shot, and its JPEG."""
    raw = folder / "IMG_7.NEF"
    raw.write_bytes(raw_files.nef(shown_jpeg()))
    return [raw, jpeg(folder / "IMG_7.JPG", colour="plum")]


def files(folder: Path, count: int = 3) -> list[Path]:
    colours = ("teal", "navy", "olive", "red")
    return [jpeg(folder / f"IMG_{at}.jpg", colour=colours[at]) for at in range(count)]


def test_new_photos_are_named_by_the_pattern(tmp_path: Path) -> None:
    paths = files(tmp_path)
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = Ingest(newsroom.photos).keep(
            paths, pattern="{slug}-{number:3}", occasion=Occasion(slug="vote")
        )
        stored = newsroom.photos.all_photos()
    names = ["vote-001.jpg", "vote-002.jpg", "vote-003.jpg"]
    assert [each.file_name for each in ingested.photos] == names
    assert sorted(each.file_name for each in stored) == names


def test_a_duplicate_is_pointed_out_and_keeps_its_name(tmp_path: Path) -> None:
    paths = files(tmp_path, 1)
    again = tmp_path / "copy of it.jpg"
    again.write_bytes(paths[0].read_bytes())
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = Ingest(newsroom.photos).keep([*paths, again], pattern="new")
        assert len(newsroom.photos.all_photos()) == 1
    assert ingested.known == {ingested.photos[0].digest}
    assert ingested.photos[1].file_name == "new.jpg"


def test_cancelling_keeps_what_is_done_and_counts_the_rest(tmp_path: Path) -> None:
    paths, done = files(tmp_path), []
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = Ingest(newsroom.photos).keep(
            paths,
            progress=lambda count, of: done.append((count, of)),
            is_cancelled=lambda: bool(done),
        )
        assert len(newsroom.photos.all_photos()) == 1
    assert done == [(1, 3)]
    assert ingested.left_out == 2


def test_a_bad_file_does_not_stop_the_card_and_the_card_is_untouched(tmp_path: Path) -> None:
    paths = files(tmp_path)
    paths[1].write_bytes(b"no photo at all")
    before = [path.read_bytes() for path in paths]
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = Ingest(newsroom.photos).keep(paths)
    assert len(ingested.photos) == 2
    assert [path for path, _ in ingested.failed] == [paths[1]]
    assert [path.read_bytes() for path in paths] == before


def test_every_kept_photo_has_a_look(tmp_path: Path) -> None:
    picture = tmp_path / "gradient.jpg"
    Image.linear_gradient("L").convert("RGB").rotate(90).save(picture)
    with newsroom_in(tmp_path / "library") as newsroom:
        kept = newsroom.photos.keep([picture])
        again = newsroom.photos.keep([picture])
    assert len(kept.photos[0].look) == 16
    assert kept.known == frozenset()
    assert again.known == {kept.photos[0].digest}


def test_a_batch_says_which_file_each_photo_came_from(tmp_path: Path) -> None:
    paths = files(tmp_path)
    paths[1].write_bytes(b"no photo at all")
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = Ingest(newsroom.photos).keep(paths)
    assert ingested.paths == (paths[0], paths[2])


def test_raw_and_jpeg_are_one_photo_and_both_are_kept(tmp_path: Path) -> None:
    paths = pair(tmp_path)
    with newsroom_in(tmp_path / "library") as newsroom:
        (photo,) = newsroom.photos.keep(paths).photos
        assert newsroom.photos.all_photos() == (photo,)
        raw = newsroom.photos.raw_of(photo)
        assert raw is not None
        assert raw.suffix == ".nef"
        assert raw.read_bytes() == paths[0].read_bytes()
        assert newsroom.photos.original(photo.digest).read_bytes() == paths[1].read_bytes()
    assert photo.file_name == "IMG_7.JPG"
    assert photo.companion == Companion(raw.stem, "IMG_7.NEF")


def test_the_pattern_names_raw_and_jpeg_alike(tmp_path: Path) -> None:
    done: list[tuple[int, int]] = []
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = newsroom.ingest.keep(
            [*files(tmp_path, 1), *pair(tmp_path)],
            pattern="vote-{number:3}",
            progress=lambda count, of: done.append((count, of)),
        )
    second = ingested.photos[1]
    assert second.companion is not None
    assert (second.file_name, second.companion.file_name) == ("vote-002.JPG", "vote-002.NEF")
    assert ingested.paths[1] == tmp_path / "IMG_7.JPG"
    assert done == [(1, 2), (2, 2)]


def test_a_bad_raw_file_is_told_and_its_jpeg_is_kept(tmp_path: Path) -> None:
    paths = pair(tmp_path)
    paths[0].write_bytes(b"II*\0raw")
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = newsroom.ingest.keep(paths)
    assert [each.file_name for each in ingested.photos] == ["IMG_7.JPG"]
    assert ingested.photos[0].companion is None
    assert [path for path, _ in ingested.failed] == [paths[0]]


def test_a_raw_file_that_went_away_is_told(tmp_path: Path) -> None:
    paths = pair(tmp_path)
    paths[0].unlink()
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = newsroom.ingest.keep(paths)
    assert len(ingested.photos) == 1
    assert ingested.failed[0][1].message == "There is no file “IMG_7.NEF”."


def test_where_the_jpeg_is_bad_the_raw_file_is_the_photo(tmp_path: Path) -> None:
    paths = pair(tmp_path)
    paths[1].write_bytes(b"no photo at all")
    with newsroom_in(tmp_path / "library") as newsroom:
        ingested = newsroom.ingest.keep(paths)
    assert [each.file_name for each in ingested.photos] == ["IMG_7.NEF"]
    assert ingested.paths == (paths[0],)
    assert [path for path, _ in ingested.failed] == [paths[1]]


def test_a_raw_file_that_comes_later_joins_its_jpeg(tmp_path: Path) -> None:
    paths = pair(tmp_path)
    with newsroom_in(tmp_path / "library") as newsroom:
        first = newsroom.ingest.keep(paths[1:], pattern="vote")
        again = newsroom.ingest.keep(paths, pattern="other")
        once_more = newsroom.ingest.keep(paths)
        assert newsroom.photos.all_photos() == again.photos == once_more.photos
    assert first.photos[0].companion is None
    assert again.known == {first.photos[0].digest}
    assert again.photos[0].file_name == "vote.JPG"
    assert again.photos[0].companion is not None


def test_a_raw_file_that_the_library_lost_is_told(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        (photo,) = newsroom.photos.keep(pair(tmp_path)).photos
        (alone,) = newsroom.photos.keep(files(tmp_path, 1)).photos
        assert newsroom.photos.raw_of(alone) is None
        raw = newsroom.photos.raw_of(photo)
        assert raw is not None
        raw.unlink()
        with pytest.raises(UnreadableFileError, match=r"raw file “IMG_7.NEF” is missing"):
            newsroom.photos.raw_of(photo)
