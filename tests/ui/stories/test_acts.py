"""Stories are filtered, put away, brought back, duplicated and begun from templates."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.place import Place
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.stories.acts import StoryActs
from editor.ui.stories.filters import described, nothing_there

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


@pytest.fixture
def desk(qtbot: QtBot, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article) -> Desk:
    newsroom.stories.new("ferry")
    newsroom.stories.set_fields("ferry", {"desk": "Metro", "status": "In edit"})
    opened = open_desk("bridge-vote")
    qtbot.waitUntil(lambda: opened.open_story.newsroom is not None)
    tasks.finish()
    return opened


def run(desk: Desk, command: str) -> None:
    desk.window.actions_by_id[command].trigger()
    tasks.finish()


def slugs(desk: Desk) -> list[str]:
    rows = desk.window.stories.view_model.rows
    return sorted(row.listing.slug for row in rows if row.listing)


def test_a_deleted_story_makes_room_for_another(desk: Desk) -> None:
    run(desk, "story.delete")
    assert slugs(desk) == ["ferry"]
    assert desk.open_story.fields.slug == "ferry"


def test_deleting_another_story_can_be_undone(desk: Desk) -> None:
    rows = desk.window.stories.view_model.rows
    (row,) = (row for row in rows if row.listing and row.listing.slug == "ferry")
    (acts,) = desk.window.stories.findChildren(StoryActs)
    acts.move(Place.BIN, row.listing)
    tasks.finish()
    assert slugs(desk) == ["bridge-vote"]
    run(desk, "edit.undo")
    assert slugs(desk) == ["bridge-vote", "ferry"]


def test_the_archive_shows_what_was_put_there(desk: Desk, newsroom: Newsroom) -> None:
    run(desk, "story.archive")
    desk.window.stories.view_model.look_by(StoryFilter(place=Place.ARCHIVE))
    tasks.finish()
    assert slugs(desk) == ["bridge-vote"]


def test_a_duplicate_opens_beside_the_first(desk: Desk, newsroom: Newsroom) -> None:
    run(desk, "story.duplicate")
    assert desk.open_story.fields.slug == "bridge-vote-2"
    assert newsroom.stories.get("bridge-vote-2").body == newsroom.stories.get("bridge-vote").body


def test_a_story_is_begun_from_a_template_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    run(desk, "story.template")
    new = desk.window.stories.new_story
    assert new.template.hasFocus()
    QTest.keyClicks(new.template, "obit")
    QTest.keyClick(new.template, Qt.Key.Key_Return)
    assert new.slug.hasFocus()
    QTest.keyClicks(new.slug, "vale-astronomer")
    QTest.keyClick(new.slug, Qt.Key.Key_Return)
    tasks.finish()
    assert desk.open_story.fields.slug == "vale-astronomer"
    assert "Early life" in desk.open_story.article.body


def test_filters_are_chosen_saved_and_chosen_again(desk: Desk) -> None:
    stories = desk.window.stories
    stories.filters.toggle()
    form = stories.filters._form
    assert form is not None
    form.status.setCurrentText("In edit")
    tasks.finish()
    assert slugs(desk) == ["ferry"]
    form.saved.name.setText("Being edited")
    form.saved.keep.click()
    tasks.finish()
    form.clear.click()
    assert slugs(desk) == ["bridge-vote", "ferry"]
    form.saved.choice.activated.emit(form.saved.choice.findText("Being edited"))
    tasks.finish()
    assert slugs(desk) == ["ferry"]
    assert stories.filters.button.toolTip() == "In edit"


def test_an_empty_list_says_why(desk: Desk) -> None:
    assert "bin is empty" in nothing_there(StoryFilter(place=Place.BIN))
    assert "“heron”" in nothing_there(StoryFilter("heron", statuses=(Status.READY,)))
    wanted = StoryFilter("", Place.ARCHIVE, (Status.READY,), "Metro", "Local", "Dana", 7)
    assert described(wanted) == (
        "In the archive · Ready · Metro · Local · Dana · Changed in a week"
    )
