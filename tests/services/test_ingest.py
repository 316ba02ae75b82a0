"""Photos come from a card into the library."""

from pathlib import Path

from PIL import Image

from editor.domain.photo_variables import Occasion
from editor.services.ingest import Ingest
from tests.builders import jpeg, newsroom_in


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
