"""Words are found in all stories, chosen, replaced, and taken back."""

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.language.pattern import Pattern
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.find.everywhere_view_model import EverywhereViewModel, hits_of
from editor.ui.open_story import OpenStory

pytestmark = pytest.mark.window


@pytest.fixture
def model(open_story: OpenStory, newsroom: Newsroom) -> EverywhereViewModel:
    newsroom.stories.new("ferry")
    newsroom.stories.set_fields("ferry", {"headline": "Old ferry", "body": "The old ferry is old."})
    return EverywhereViewModel(open_story, open_story)


def look(model: EverywhereViewModel, words: str, new: str = "") -> None:
    model.look_for(Pattern(words), new)
    model.search()
    tasks.finish()


def test_every_hit_is_shown_with_what_stands_around_it(model: EverywhereViewModel) -> None:
    look(model, "old", "worn")
    assert model.message == "4 found in 2 stories"
    (bridge,) = (story for story in model.stories if story.slug == "bridge-vote")
    ((hit,),) = (tuple(hits_of(bridge, text)) for text in bridge.texts)
    assert (hit.before, hit.old, hit.new, hit.after) == ("The bridge is ", "old", "worn", ".")


def test_words_that_are_not_saved_yet_are_found_too(
    model: EverywhereViewModel, open_story: OpenStory
) -> None:
    open_story.edit(body="Just typed: zebrafinch.")
    look(model, "zebrafinch")
    assert model.message == "1 found in 1 story"


def test_what_is_left_out_stays(model: EverywhereViewModel, newsroom: Newsroom) -> None:
    look(model, "old", "worn")
    (ferry,) = (story for story in model.stories if story.slug == "ferry")
    body = next(text for text in ferry.texts if text.path == "body")
    first, _ = hits_of(ferry, body)
    model.choose(first.key, chosen=False)
    assert model.chosen_count == 3
    model.replace()
    tasks.finish()
    assert newsroom.stories.get("ferry").body == "The old ferry is worn."
    assert newsroom.stories.get("ferry").headline == "worn ferry"
    assert newsroom.stories.get("bridge-vote").body.startswith("The bridge is worn.")
    assert model.message == "Replaced 3 in 2 stories"


def test_a_story_can_be_left_out_whole(model: EverywhereViewModel, newsroom: Newsroom) -> None:
    look(model, "old", "worn")
    model.choose_story(newsroom.stories.get("ferry").id, chosen=False)
    assert model.chosen_count == 1
    model.choose_story(newsroom.stories.get("ferry").id, chosen=True)
    assert model.chosen_count == 4


def test_one_press_takes_it_all_back(
    qtbot: QtBot, model: EverywhereViewModel, newsroom: Newsroom
) -> None:
    look(model, "old", "worn")
    with qtbot.waitSignal(model.library_changed):
        model.replace()
    with qtbot.waitSignal(model.library_changed):
        model.take_back()
    assert newsroom.stories.get("ferry").body == "The old ferry is old."
    assert model.message == "2 stories as before."
    assert model.last is None


def test_a_hit_opens_its_story_at_the_words(
    qtbot: QtBot, model: EverywhereViewModel, open_story: OpenStory
) -> None:
    look(model, "ferry is")
    (story,) = model.stories
    (hit,) = hits_of(story, story.texts[0])
    with qtbot.waitSignal(open_story.jump) as asked:
        model.show(hit.key, hit.end)
        tasks.finish()
    assert open_story.fields.slug == "ferry"
    assert asked.args == ["body", 8, 16]


def test_what_cannot_be_read_is_said(model: EverywhereViewModel, bridge: Article) -> None:
    model.look_for(Pattern("(", is_regex=True), "")
    model.search()
    tasks.finish()
    assert model.failed
    assert "can't be read" in model.message
