"""What a desk can do with stories."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.errors import (
    AlreadyImportedError,
    SlugTakenError,
    StaleArticleError,
    UnknownFieldError,
    UnknownStoryError,
    UnreadableFileError,
)
from editor.domain.status import Status
from tests.builders import NOON, WIRE, jpeg, newsroom_in


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(WIRE, encoding="utf-8")
    return path


def test_an_imported_wire_story_comes_back_whole(tmp_path: Path, wire: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = newsroom.stories.import_file(wire).slug
    with newsroom_in(tmp_path / "library") as newsroom:
        story = newsroom.stories.story(slug)
    article = story.article
    assert article.headline == "Ferry returns to the Sound after two winters"
    assert (article.dateline.place, article.dateline.agency) == ("Harbour Bay", "NLW")
    assert [figure.is_file for figure in article.figures] == [True, False]
    assert story.credit_of(article.figures[0]).creators == ("Una Reid",)
    assert [credit.name for credit in article.credits] == ["Greta Holm", "Peter Ashe"]
    assert "## Islanders paid for half the ramp" in article.body


def test_the_same_bytes_are_not_imported_twice(tmp_path: Path, wire: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        first = newsroom.stories.import_file(wire)
        with pytest.raises(AlreadyImportedError, match=first.slug):
            newsroom.stories.import_file(wire)
        assert len(newsroom.stories.listings()) == 1


def test_an_imported_story_gets_a_free_slug(tmp_path: Path, wire: Path) -> None:
    other = tmp_path / "again.txt"
    other.write_text(WIRE.replace("300 people", "400 people"), encoding="utf-8")
    with newsroom_in(tmp_path / "library") as newsroom:
        first = newsroom.stories.import_file(wire)
        second = newsroom.stories.import_file(other)
    assert second.slug != first.slug
    assert second.slug.endswith("-2")


def test_people_of_an_imported_story_are_suggested_afterwards(tmp_path: Path, wire: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.import_file(wire)
        (holm,) = newsroom.contributors.suggest("hol")
    assert (holm.name, holm.affiliation) == ("Greta Holm", "Northline Wire")


def test_a_file_too_large_for_a_story_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with newsroom_in(tmp_path / "library") as newsroom:
        with pytest.raises(UnreadableFileError, match="50 MB"):
            newsroom.stories.import_file(path)
        assert newsroom.stories.listings() == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_or_a_device_is_refused_before_it_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "endless.txt").symlink_to("/dev/zero")
    with newsroom_in(tmp_path / "library") as newsroom:
        for name in ("pipe.txt", "endless.txt"):
            with pytest.raises(UnreadableFileError, match=f"{name}” is not an ordinary file"):
                newsroom.stories.import_file(tmp_path / name)
        assert newsroom.stories.listings() == ()


@pytest.mark.parametrize(
    ("name", "data"), [("empty.txt", b""), ("binary.txt", bytes(range(256)) * 9), ("x.md", b"\xff")]
)
def test_a_file_that_is_no_story_leaves_the_library_unchanged(
    tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with newsroom_in(tmp_path / "library") as newsroom:
        if data == b"\xff":
            newsroom.stories.import_file(path)  # one letter of cp1252 is a story of one letter
        else:
            with pytest.raises(UnreadableFileError, match=name):
                newsroom.stories.import_file(path)
            assert newsroom.stories.listings() == ()


def test_saving_over_a_newer_article_is_refused(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.new("bridge-vote")
        newsroom.stories.save(replace(article, headline="Ours"))
        with pytest.raises(StaleArticleError):
            newsroom.stories.save(replace(article, headline="Theirs"))
        assert newsroom.stories.get("bridge-vote").headline == "Ours"


def test_fields_are_set_all_or_none(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge-vote")
        with pytest.raises(UnknownFieldError, match="headlin"):
            newsroom.stories.set_fields("bridge-vote", {"section": "Politics", "headlin": "x"})
        assert newsroom.stories.get("bridge-vote").section == ""


def test_every_kind_of_field_can_be_set(tmp_path: Path) -> None:
    values = {
        "headline": "Voters approve bridge",
        "dateline.place": "Millbrook",
        "keywords": "bridge, vote, bridge",
        "priority": "2",
        "embargo_until": "2026-11-24 06:00 Europe/Berlin",
        "status": "in edit",
        "corrections": "An earlier version named the wrong river.",
        "credits[0].name": "Dana Whitfield",
        "credits[0].place": "Helena",
    }
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge-vote")
        newsroom.stories.set_fields("bridge-vote", values)
        article = newsroom.stories.get("bridge-vote")
    assert article.keywords == ("bridge", "vote")
    assert article.priority == 2
    assert article.embargo_until is not None
    assert article.embargo_until.utc.hour == 5
    assert article.status is Status.IN_EDIT
    assert [(change.status, change.by) for change in article.status_log] == [
        (Status.IN_EDIT, "Dana")
    ]
    assert article.corrections[0].at == NOON
    assert article.credits[0].place == "Helena"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("priority", "7"),
        ("target_words", "9" * 5000),
        ("status", "Published"),
        ("embargo_until", "tomorrow"),
        ("embargo_until", "2026-11-23 11:59 UTC"),
        ("embargo_until", "2026-03-29 02:30 Europe/Berlin"),
        ("embargo_until", "9999-12-31 23:59 America/New_York"),
        ("publish_at", "0001-01-01 00:00 Asia/Tokyo"),
        ("slug", "Bridge Vote"),
        ("headline", "two\nlines"),
        ("figures[0].caption", "none there"),
        ("credits[3].name", "too far"),
        (f"credits[{'9' * 5000}].name", "too far"),
        (f"figures[{'9' * 5000}].alt", "too far"),
        ("credits[0].shoe", "x"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_a_way_out(
    tmp_path: Path, path: str, text: str
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        before = newsroom.stories.new("bridge-vote")
        with pytest.raises(UnknownFieldError) as caught:
            newsroom.stories.set_fields("bridge-vote", {path: text})
        assert caught.value.hint
        assert newsroom.stories.get("bridge-vote") == before


def test_a_slug_belongs_to_one_story(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge-vote")
        with pytest.raises(SlugTakenError):
            newsroom.stories.new("bridge-vote")


def test_an_unknown_story_is_named(tmp_path: Path) -> None:
    with (
        newsroom_in(tmp_path / "library") as newsroom,
        pytest.raises(UnknownStoryError, match="no-such"),
    ):
        newsroom.stories.get("no-such")


def test_captions_and_people_are_found_by_search(tmp_path: Path, wire: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        slug = newsroom.stories.import_file(wire).slug
        newsroom.stories.new("other")
        for words in ("passengers wave", "greta hol", "OMAR", "crossing"):
            assert [hit.listing.slug for hit in newsroom.stories.search(words)] == [slug], words
        assert newsroom.stories.search('"( AND * ') == ()


def test_a_revision_keeps_the_whole_article(tmp_path: Path, wire: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.import_file(wire)
        newsroom.stories.keep_revision(article, "before cutting")
        newsroom.stories.save(replace(article, body="Cut.", credits=(), figures=()))
        (revision,) = newsroom.history.revisions(article.slug)
    assert revision.article == article
    assert (revision.by, revision.reason) == ("Dana", "before cutting")


def test_a_picture_outside_the_imported_folder_is_not_taken(tmp_path: Path) -> None:
    jpeg(tmp_path / "secret.jpg")
    folder = tmp_path / "in"
    folder.mkdir()
    story = folder / "story.md"
    story.write_text("# Headline\n\nText.\n\n![Alt](../secret.jpg)\n", encoding="utf-8")
    with newsroom_in(tmp_path / "library") as newsroom:
        try:
            article = newsroom.stories.import_file(story)
        except UnreadableFileError:
            return
    assert all(figure.photo is None for figure in article.figures)
