"""Stories lie somewhere, are found again, and are begun from something."""

from datetime import timedelta
from pathlib import Path

import pytest

from editor.domain.errors import CopydeskError, UnknownFieldError, UnknownStoryError
from editor.domain.place import Place
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.newsroom import Newsroom
from editor.services.library import Library
from tests.builders import NOON, jpeg, newsroom_in


def slugs(newsroom: Newsroom, wanted: StoryFilter) -> list[str]:
    return [hit.listing.slug for hit in newsroom.library.find(wanted)]


def test_what_lies_in_the_archive_or_the_bin_is_not_on_the_desk(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        for slug in ("kept", "old", "wrong"):
            newsroom.stories.new(slug)
        newsroom.library.move(newsroom.stories.get("old").id, Place.ARCHIVE)
        newsroom.library.move(newsroom.stories.get("wrong").id, Place.BIN)
        assert [each.slug for each in newsroom.stories.listings()] == ["kept"]
        assert slugs(newsroom, StoryFilter(place=Place.ARCHIVE)) == ["old"]
        assert slugs(newsroom, StoryFilter(place=Place.BIN)) == ["wrong"]


def test_a_deleted_story_comes_back_as_it_was(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        story = newsroom.stories.new("wrong")
        assert newsroom.library.move(story.id, Place.BIN) is Place.DESK
        assert newsroom.stories.get("wrong") == story
        newsroom.library.move(story.id, Place.DESK)
        assert [each.slug for each in newsroom.stories.listings()] == ["wrong"]
        with pytest.raises(UnknownStoryError):
            newsroom.library.move("nowhere", Place.BIN)


def test_filters_ask_for_all_that_they_say(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        for slug, desk in (("bridge", "Metro"), ("ferry", "metro"), ("match", "Sports")):
            newsroom.stories.new(slug)
            newsroom.stories.set_fields(slug, {"desk": desk, "body": f"All about the {slug}."})
        newsroom.stories.set_fields("ferry", {"status": "In edit"})
        assert slugs(newsroom, StoryFilter(desk="METRO")) == ["ferry", "bridge"]
        assert slugs(newsroom, StoryFilter(desk="Metro", statuses=(Status.IN_EDIT,))) == ["ferry"]
        assert slugs(newsroom, StoryFilter(words="about", desk="Sports")) == ["match"]
        assert slugs(newsroom, StoryFilter(words="about bri", desk="Sports")) == []


def test_a_person_is_found_in_credits_and_in_photos(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge")
        newsroom.stories.set_fields("bridge", {"credits[0].name": "José Ramírez", "body": "Words."})
        newsroom.stories.new("ramirez-trial")
        assert slugs(newsroom, StoryFilter(person="jose")) == ["bridge"]
        assert slugs(newsroom, StoryFilter(person="ramirez", words="words")) == ["bridge"]
        assert slugs(newsroom, StoryFilter(words="ramirez")) != ["bridge"]


def test_days_are_counted_back_from_now(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("old")
    with newsroom_in(tmp_path / "library", at=NOON + timedelta(days=8)) as newsroom:
        newsroom.stories.new("new")
        assert slugs(newsroom, StoryFilter(changed_within_days=7)) == ["new"]
        assert slugs(newsroom, StoryFilter(changed_within_days=8)) == ["new", "old"]


def test_a_saved_filter_comes_back_by_its_name(tmp_path: Path) -> None:
    wanted = StoryFilter("bridge", Place.ARCHIVE, (Status.READY,), "Metro", "Local", "Dana", 7)
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.library.save_filter(" Metro, ready ", wanted)
        newsroom.library.save_filter("Another", StoryFilter())
    with newsroom_in(tmp_path / "library") as newsroom:
        assert newsroom.library.saved_filters() == {
            "Another": StoryFilter(),
            "Metro, ready": wanted,
        }
        newsroom.library.forget_filter("Another")
        assert list(newsroom.library.saved_filters()) == ["Metro, ready"]
        with pytest.raises(UnknownFieldError, match="needs a name"):
            newsroom.library.save_filter("  ", wanted)


def test_a_duplicate_is_a_draft_of_the_same_words_and_photos(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge")
        newsroom.photos.add("bridge", [jpeg(tmp_path / "one.jpg")])
        first = newsroom.stories.set_fields("bridge", {"status": "Ready", "headline": "A bridge"})
        copy = newsroom.library.duplicate("bridge")
        assert (copy.slug, copy.status, copy.status_log) == ("bridge-2", Status.DRAFT, ())
        assert (copy.body, copy.figures, copy.headline) == (
            first.body,
            first.figures,
            first.headline,
        )
        assert newsroom.stories.get("bridge") == first
        assert newsroom.stories.get("bridge-2") == copy


def test_every_template_begins_a_story_with_something_to_come(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        templates = newsroom.library.templates.all()
        assert {"brief", "match-report", "obituary"} <= {each.name for each in templates}
        for each in templates:
            article = newsroom.library.begin_from(each.name, f"my-{each.name}")
            assert newsroom.stories.get(f"my-{each.name}") == article
            assert "TK" in article.body
            assert article.figures == ()


def test_the_newsrooms_own_template_stands_in_the_place_of_ours(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        library: Library = newsroom.library
        library.templates.keep("brief", "---\ndesk: Metro\n---\n\nOur brief: TK.\n")
        (brief,) = (each for each in library.templates.all() if each.name == "brief")
        assert (brief.label, brief.is_own) == ("Brief", True)
        begun = library.begin_from("brief", "today")
        assert "Our brief" in begun.body


@pytest.mark.parametrize("name", ["../evil", "", ".hidden", "a/b"])
def test_a_template_stays_in_its_folder(tmp_path: Path, name: str) -> None:
    with newsroom_in(tmp_path / "library") as newsroom, pytest.raises(CopydeskError):
        newsroom.library.templates.keep(name, "TK")


def test_an_unknown_template_is_named(tmp_path: Path) -> None:
    with (
        newsroom_in(tmp_path / "library") as newsroom,
        pytest.raises(UnknownFieldError, match="sonnet"),
    ):
        newsroom.library.begin_from("sonnet", "today")
