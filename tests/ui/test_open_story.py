"""The open story, without widgets."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.status import Status
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.outside_changes import Conflict, OutsideChanges
from tests.builders import jpeg

pytestmark = pytest.mark.window


def test_an_edit_is_saved_after_a_pause(
    qtbot: QtBot, open_story: OpenStory, newsroom: Newsroom
) -> None:
    open_story.edit(headline="Voters reject bridge")

    assert open_story.save_state == "Saving…"
    qtbot.waitUntil(lambda: open_story.save_state.startswith("Saved"), timeout=3_000)
    assert newsroom.stories.get("bridge-vote").headline == "Voters reject bridge"


def test_typing_without_a_pause_is_saved_all_the_same(
    qtbot: QtBot, open_story: OpenStory, newsroom: Newsroom
) -> None:
    words: list[str] = []
    saved: list[object] = []
    open_story.body_source = lambda: "".join(words)
    open_story.saved.connect(lambda _, stored: saved.append(stored))
    while not saved and len(words) < 50:
        words.append("word ")
        open_story.typed()
        QTest.qWait(100)

    assert open_story.save_state == "Saving…"
    assert newsroom.stories.get("bridge-vote").body.startswith("word word")


def test_what_is_equal_is_no_change(open_story: OpenStory) -> None:
    told: list[str] = []
    open_story.edited.connect(told.append)

    open_story.edit(headline="Voters approve bridge")

    assert told == []
    assert open_story.save_state.startswith("Saved")


def test_every_changed_field_is_told(open_story: OpenStory) -> None:
    told: list[str] = []
    open_story.edited.connect(told.append)

    open_story.edit(headline="New", section="Politics")

    assert told == ["headline", "section"]


def test_typing_on_during_a_save_is_saved_too(open_story: OpenStory, newsroom: Newsroom) -> None:
    open_story.edit(headline="First")
    open_story.save_now()
    open_story.edit(headline="Second")
    tasks.finish()

    assert open_story.save_state == "Saving…"
    open_story.save_now()
    tasks.finish()
    assert newsroom.stories.get("bridge-vote").headline == "Second"
    assert open_story.save_state.startswith("Saved")


def test_a_slug_that_is_taken_goes_back_and_the_words_are_saved(
    open_story: OpenStory, newsroom: Newsroom
) -> None:
    newsroom.stories.new("taken")
    said: list[str] = []
    open_story.banner.connect(lambda message, _: said.append(message))

    open_story.edit(slug="taken", headline="Kept")
    open_story.save_now()
    tasks.finish()
    open_story.save_now()
    tasks.finish()

    assert open_story.fields.slug == "bridge-vote"
    assert newsroom.stories.get("bridge-vote").headline == "Kept"
    assert "taken" in said[0]


def test_a_failing_save_says_so_and_keeps_the_words(
    open_story: OpenStory, newsroom: Newsroom
) -> None:
    open_story.edit(headline="Half \ud800 of a character")
    open_story.save_now()
    tasks.finish()

    assert open_story.save_state.startswith("Not saved: ")
    open_story.edit(headline="Whole")
    open_story.save_now()
    tasks.finish()
    assert open_story.save_state.startswith("Saved")


def test_another_story_opens_only_after_this_one_is_saved(
    open_story: OpenStory, newsroom: Newsroom
) -> None:
    newsroom.stories.new("other")
    open_story.edit(headline="Saved first")
    open_story.open("other")
    tasks.finish()

    assert open_story.fields.slug == "other"
    assert newsroom.stories.get("bridge-vote").headline == "Saved first"


def test_photos_are_added_and_a_bad_file_does_not_stop_the_rest(
    open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    said: list[str] = []
    open_story.banner.connect(lambda message, _: said.append(message))
    text = tmp_path / "notes.jpg"
    text.write_text("no picture")
    open_story.add_photos([jpeg(tmp_path / "one.jpg"), text, jpeg(tmp_path / "two.jpg", 320)])
    tasks.finish()
    open_story.save_now()
    tasks.finish()

    saved = newsroom.stories.get("bridge-vote")
    assert [figure.name for figure in saved.figures] == ["one", "two"]
    assert saved.body.endswith("![](figure:one)\n\n![](figure:two)\n")
    assert "notes.jpg" in said[0]
    assert set(open_story.story.photos) == {figure.photo for figure in saved.figures}


def test_the_body_is_asked_for_only_when_it_is_needed(open_story: OpenStory) -> None:
    asked: list[int] = []

    def source() -> str:
        asked.append(1)
        return "Typed."

    open_story.body_source = source
    for _ in range(5):
        open_story.typed()
    assert asked == []

    assert open_story.article.body == "Typed."
    assert open_story.article.body == "Typed."
    assert asked == [1]


@pytest.fixture
def changes(open_story: OpenStory) -> OutsideChanges:
    """Watches the open story."""
    return OutsideChanges(open_story, open_story)


def _change(newsroom: Newsroom, **fields: str) -> Article:
    return newsroom.stories.save(replace(newsroom.stories.get("bridge-vote"), **fields))  # type: ignore[arg-type]


def test_an_outside_change_of_another_field_is_merged(
    open_story: OpenStory, changes: OutsideChanges, newsroom: Newsroom
) -> None:
    open_story.edit(section="Politics")
    _change(newsroom, headline="Changed by the command line")
    changes.fetch()
    tasks.finish()
    open_story.save_now()
    tasks.finish()

    saved = newsroom.stories.get("bridge-vote")
    assert saved.headline == open_story.fields.headline == "Changed by the command line"
    assert saved.section == "Politics"


def test_a_save_over_a_newer_story_becomes_a_merge(
    open_story: OpenStory, changes: OutsideChanges, newsroom: Newsroom
) -> None:
    _change(newsroom, standfirst="Theirs")
    open_story.edit(headline="Ours")
    open_story.save_now()
    tasks.finish()
    open_story.save_now()
    tasks.finish()

    saved = newsroom.stories.get("bridge-vote")
    assert (saved.headline, saved.standfirst) == ("Ours", "Theirs")
    assert open_story.save_state.startswith("Saved")


def test_a_clash_keeps_ours_offers_theirs_and_loses_neither(
    open_story: OpenStory, changes: OutsideChanges, newsroom: Newsroom
) -> None:
    offered: list[Conflict] = []
    changes.conflict.connect(offered.append)
    open_story.edit(headline="Ours")
    _change(newsroom, headline="Theirs")
    changes.fetch()
    tasks.finish()

    assert open_story.fields.headline == "Ours"
    assert offered[0].fields == ("headline",)
    assert newsroom.history.revisions("bridge-vote")[0].article.headline == "Theirs"
    offered[0].take_theirs()
    assert open_story.fields.headline == "Theirs"


def test_our_own_saves_are_no_outside_change(
    open_story: OpenStory, changes: OutsideChanges
) -> None:
    merged: list[int] = []
    changes.merged.connect(lambda: merged.append(1))
    changes.look()
    tasks.finish()
    open_story.edit(headline="Ours")
    open_story.save_now()
    tasks.finish()
    changes.look()
    tasks.finish()

    assert merged == []


def test_a_receipt_moves_the_story_and_is_told_as_that(
    open_story: OpenStory, changes: OutsideChanges, newsroom: Newsroom
) -> None:
    told: list[str] = []
    changes.merged.connect(lambda: told.append("merged"))
    changes.moved.connect(lambda: told.append("moved"))
    newsroom.stories.save(replace(newsroom.stories.get("bridge-vote"), status=Status.READY))
    changes.fetch()
    tasks.finish()
    assert open_story.fields.status is Status.READY
    assert told == ["moved"]


def test_people_of_a_new_credit_are_resolved(open_story: OpenStory, newsroom: Newsroom) -> None:
    person = newsroom.contributors.add("Ana Lindqvist")
    open_story.edit(credits=(Credit("Ana Lindqvist", contributor_id=person.id),))
    tasks.finish()

    assert open_story.story.contributors[person.id].name == "Ana Lindqvist"


def test_typing_is_told_at_the_pause_also_if_somebody_read_the_text_meanwhile(
    qtbot: QtBot, open_story: OpenStory
) -> None:
    open_story.body_source = lambda: "The bridge is older."
    told: list[str] = []
    open_story.edited.connect(told.append)
    open_story.typed()
    assert open_story.article.body == "The bridge is older."
    open_story.save_now()
    qtbot.waitUntil(lambda: "body" in told)
