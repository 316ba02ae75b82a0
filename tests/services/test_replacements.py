"""Words are replaced in many stories at once, and put back with one act."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.errors import StaleArticleError, UnknownFieldError
from editor.language.pattern import Pattern, PatternError
from editor.newsroom import Newsroom
from editor.services.replacements import FoundStory, FoundText
from tests.builders import jpeg, newsroom_in


def stories_in(newsroom: Newsroom) -> None:
    for slug in ("bridge", "ferry", "match"):
        newsroom.stories.new(slug)
    newsroom.stories.set_fields(
        "bridge", {"headline": "A colour bridge", "body": "The colour is red.\n\nColour 🔥 colour."}
    )
    newsroom.stories.set_fields("ferry", {"body": "No colours here but colour."})


def chosen(found: list[FoundStory]) -> dict[str, tuple[FoundText, ...]]:
    return {story.id: story.texts for story in found}


def test_every_place_is_shown_before_anything_is_replaced(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        stories_in(newsroom)
        found = list(newsroom.replacements.find(Pattern("colour", whole_word=True), "color"))
        assert {
            (story.slug, text.path, len(text.changes)) for story in found for text in story.texts
        } == {
            ("bridge", "headline", 1),
            ("bridge", "body", 3),
            ("ferry", "body", 1),
        }
        assert newsroom.stories.get("ferry").body == "No colours here but colour."


def test_what_was_chosen_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        stories_in(newsroom)
        found = list(newsroom.replacements.find(Pattern("colour", match_case=True), "color"))
        bridge = next(story for story in found if story.slug == "bridge")
        body = next(text for text in bridge.texts if text.path == "body")
        first = replace(body, changes=body.changes[:1])
        newsroom.replacements.replace(found, "“colour” → “color”", {bridge.id: (first,)})
        assert newsroom.stories.get("bridge").body == "The color is red.\n\nColour 🔥 colour."
        assert newsroom.stories.get("bridge").headline == "A colour bridge"
        assert newsroom.stories.get("ferry").body == "No colours here but colour."


def test_one_act_puts_everything_back_and_keeps_later_words(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        stories_in(newsroom)
        before = newsroom.stories.get("bridge").body
        found = list(newsroom.replacements.find(Pattern("colour"), "color"))
        done = newsroom.replacements.replace(found, "colour", chosen(found))
        later = newsroom.stories.get("bridge").body + "\n\nTyped later."
        newsroom.stories.set_fields("bridge", {"body": later})
        outcome = newsroom.replacements.roll_back(done.id)
        assert sorted(outcome.restored) == ["bridge", "ferry"]
        assert newsroom.stories.get("bridge").body == before + "\n\nTyped later."
        assert newsroom.stories.get("ferry").body == "No colours here but colour."
        with pytest.raises(UnknownFieldError, match="already"):
            newsroom.replacements.roll_back(done.id)


def test_words_that_were_changed_since_are_left_alone(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        stories_in(newsroom)
        found = list(newsroom.replacements.find(Pattern("colour"), "color"))
        done = newsroom.replacements.replace(found, "colour", chosen(found))
        newsroom.stories.set_fields("ferry", {"body": "No hues here but one color."})
        outcome = newsroom.replacements.roll_back(done.id)
        assert (outcome.restored, outcome.clashed) == (("bridge",), ("ferry",))
        assert newsroom.stories.get("ferry").body == "No hues here but one color."


def test_a_story_that_was_saved_meanwhile_stops_all_of_it(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        stories_in(newsroom)
        found = list(newsroom.replacements.find(Pattern("colour"), "color"))
        newsroom.stories.set_fields("bridge", {"headline": "Another"})
        with pytest.raises(StaleArticleError, match="looked through"):
            newsroom.replacements.replace(found, "colour", chosen(found))
        assert newsroom.stories.get("ferry").body == "No colours here but colour."
        assert newsroom.replacements.newest() == ()


def test_captions_are_looked_through_too_and_the_history_keeps_the_old_words(
    tmp_path: Path,
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("bridge")
        newsroom.photos.add("bridge", [jpeg(tmp_path / "one.jpg")])
        newsroom.stories.set_fields("bridge", {"figures[0].caption": "A colour bridge."})
        found = list(newsroom.replacements.find(Pattern(r"col(our)", is_regex=True), r"hue \1"))
        newsroom.replacements.replace(found, "colour", chosen(found))
        assert newsroom.stories.get("bridge").figures[0].caption == "A hue our bridge."
        reasons = [each.reason for each in newsroom.history.revisions("bridge")]
        assert "Before replacing colour" in reasons


def test_a_pattern_that_cannot_be_read_is_refused_before_anything(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        stories_in(newsroom)
        with pytest.raises(PatternError, match="can't be read"):
            list(newsroom.replacements.find(Pattern("(", is_regex=True)))
        with pytest.raises(PatternError, match="can't be used"):
            list(newsroom.replacements.find(Pattern("colour", is_regex=True), r"\3"))
        with pytest.raises(UnknownFieldError, match="Nothing was chosen"):
            newsroom.replacements.replace([], "nothing", {})
