"""Photos come to stories."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from editor.domain.credit_line import CreditLine
from tests.builders import NOON, WIRE, jpeg, newsroom_in


def _imported(newsroom_folder: Path, tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(WIRE, encoding="utf-8")
    with newsroom_in(newsroom_folder) as newsroom:
        return newsroom.stories.import_file(path).slug


def test_photos_fill_the_waiting_figures_first(tmp_path: Path) -> None:
    slug = _imported(tmp_path / "library", tmp_path)
    files = [jpeg(tmp_path / f"{n}.jpg", colour=c) for n, c in enumerate(("red", "blue", "green"))]
    with newsroom_in(tmp_path / "library") as newsroom:
        before = newsroom.stories.get(slug)
        added = newsroom.photos.add(slug, files)
    names = [name for name, _ in added.photos]
    assert names[:2] == [figure.name for figure in before.figures]
    assert len(added.article.figures) == 3
    assert added.article.body.endswith(f"![](figure:{names[2]})\n")
    assert added.article.body.startswith(before.body.rstrip("\n"))


def test_a_bad_file_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("this is no photo", encoding="utf-8")
    files = [tmp_path / "text.jpg", jpeg(tmp_path / "good.jpg"), tmp_path / "missing.jpg"]
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge-vote")
        added = newsroom.photos.add("bridge-vote", files)
    assert [photo.file_name for _, photo in added.photos] == ["good.jpg"]
    assert [path.name for path, _ in added.failed] == ["text.jpg", "missing.jpg"]
    assert all(error.hint for _, error in added.failed)


def test_a_story_of_bad_files_only_is_unchanged(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("this is no photo", encoding="utf-8")
    with newsroom_in(tmp_path / "library") as newsroom:
        before = newsroom.stories.new("bridge-vote")
        newsroom.photos.add("bridge-vote", [tmp_path / "text.jpg"])
        assert newsroom.stories.get("bridge-vote") == before


def test_a_credit_set_for_a_figure_belongs_to_the_photo(tmp_path: Path) -> None:
    photo = jpeg(tmp_path / "a.jpg")
    with newsroom_in(tmp_path / "library") as newsroom:
        for slug in ("one", "two"):
            newsroom.stories.new(slug)
            newsroom.photos.add(slug, [photo])
        newsroom.stories.set_fields("one", {"figures[0].credit": "(NLW Photo/Una Reid)"})
        story = newsroom.stories.story("two")
        credit = story.credit_of(story.article.figures[0])
    assert credit.creators == ("Una Reid",)


def test_what_the_library_says_survives_adding_the_photo_again(tmp_path: Path) -> None:
    photo = jpeg(tmp_path / "a.jpg")
    with newsroom_in(tmp_path / "library") as newsroom:
        (kept,) = newsroom.photos.keep([photo]).photos
        newsroom.photos.save(replace(kept, credit=CreditLine(creators=("Una Reid",))))
        (again,) = newsroom.photos.keep([photo]).photos
    assert again.credit == CreditLine(creators=("Una Reid",))


def test_the_original_is_the_file_byte_for_byte(tmp_path: Path) -> None:
    photo = jpeg(tmp_path / "a.jpg")
    with newsroom_in(tmp_path / "library") as newsroom:
        (kept,) = newsroom.photos.keep([photo]).photos
        original = newsroom.photos.original(kept.digest)
        assert original.read_bytes() == photo.read_bytes()
        assert newsroom.photos.thumbnail(kept.digest).is_file()


def test_the_photos_of_the_library_stand_with_the_one_that_came_last_first(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.photos.keep([jpeg(tmp_path / "old.jpg", colour="red")])
    with newsroom_in(tmp_path / "library", at=NOON + timedelta(hours=1)) as newsroom:
        newsroom.photos.keep([jpeg(tmp_path / "new.jpg", colour="blue")])
        names = [photo.file_name for photo in newsroom.photos.all_photos()]
    assert names == ["new.jpg", "old.jpg"]


def test_terms_that_are_written_later_become_rights(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        (photo,) = newsroom.photos.keep([jpeg(tmp_path / "span.jpg")]).photos
        before = newsroom.photos.set_fields(
            (photo.digest,), {"instructions": "NO ARCHIVE, ONE TIME USE"}
        )
        (noted,) = newsroom.photos.all_photos()
        newsroom.photos.change(before)
        (back,) = newsroom.photos.all_photos()
    assert (noted.rights.no_archive, noted.rights.is_one_use) == (True, True)
    assert (back.rights, back.library.instructions) == (photo.rights, None)
