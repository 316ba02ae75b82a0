"""Several windows on one library."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.floor import Floor
from editor.ui.session import read_sessions

pytestmark = [
    pytest.mark.window,
    # The offscreen platform has no windows that could come to the front.
    pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)"),
]

OpenFloor = Callable[[str | None], Floor]


@pytest.fixture
def harbour(newsroom: Newsroom, bridge: Article) -> Article:
    """Another story in the library."""
    begun = newsroom.stories.new("harbour")
    body = "".join(f"Paragraph {number} of the harbour.\n\n" for number in range(200))
    return newsroom.stories.save(replace(begun, headline="The harbour reopens", body=body))


@pytest.fixture
def open_floor(qtbot: QtBot, newsroom: Newsroom) -> Iterator[OpenFloor]:
    """Opens the first window of a library; everything is closed and cleaned away afterwards."""
    floors: list[Floor] = []

    def open_on(key: str | None = None) -> Floor:
        floor = Floor(newsroom.folder, Settings(name="Dana", theme="light"))
        floors.append(floor)
        desk = floor.begin(key)
        qtbot.waitUntil(lambda: desk.open_story.newsroom is not None, timeout=8_000)
        return floor

    yield open_on
    for floor in floors:
        _close(floor)
        for desk in floor.findChildren(Desk):
            desk.open_story.saving.fresh(None)
            desk.window.deleteLater()
        floor.deleteLater()
    tasks.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")


def _close(floor: Floor) -> None:
    for desk in floor.findChildren(Desk):
        desk.open_story.save_now()
    tasks.finish()
    for desk in floor.findChildren(Desk):
        desk.window.close()
    floor.close()


def _second(floor: Floor, key: str, qtbot: QtBot) -> Desk:
    desk = floor.open(key)
    assert desk is not None
    qtbot.waitUntil(lambda: key in desk.has, timeout=4_000)
    return desk


def _slugs(desk: Desk) -> list[str]:
    return [row.listing.slug for row in desk.window.stories.view_model.rows if row.listing]


def test_two_windows_write_two_stories_into_one_library(
    qtbot: QtBot, open_floor: OpenFloor, newsroom: Newsroom, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    first, second = floor.desks[0], _second(floor, "harbour", qtbot)
    QTest.keyClicks(first.window.page.surface, "One. ")
    QTest.keyClicks(second.window.page.surface, "Two. ")
    for desk in (first, second):
        desk.open_story.save_now()
    tasks.finish()

    assert newsroom.stories.get("bridge-vote").body.startswith("One. ")
    assert newsroom.stories.get("harbour").body.startswith("Two. ")
    assert first.open_story.newsroom is second.open_story.newsroom
    assert first.open_story.worker is second.open_story.worker


def test_a_story_that_is_open_comes_up_instead_of_being_opened_twice(
    qtbot: QtBot, open_floor: OpenFloor, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    first, second = floor.desks[0], _second(floor, "harbour", qtbot)
    raised: list[object] = []
    floor.library.came_up.connect(raised.append)
    first.open_story.open(harbour.id)
    tasks.finish()

    assert first.open_story.fields.slug == "bridge-vote"
    assert raised == [second.open_story]
    assert floor.open("harbour") is second
    assert len(floor.desks) == 2


def test_what_is_saved_in_one_window_stands_in_the_list_of_the_other(
    qtbot: QtBot, open_floor: OpenFloor, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    first, second = floor.desks[0], _second(floor, "harbour", qtbot)
    qtbot.waitUntil(lambda: len(_slugs(second)) == 2, timeout=4_000)
    first.open_story.edit(slug="bridge-passed")
    qtbot.waitUntil(lambda: _slugs(second) == ["bridge-passed", "harbour"], timeout=4_000)
    first.open_story.create("brand-new")
    qtbot.waitUntil(lambda: "brand-new" in _slugs(second), timeout=4_000)


def test_an_act_of_this_program_on_many_stories_reaches_the_open_ones(
    qtbot: QtBot, open_floor: OpenFloor, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    second = _second(floor, "harbour", qtbot)
    ours = floor.library.newsroom
    assert ours is not None
    ours.stories.save(replace(harbour, headline="Replaced everywhere"))
    qtbot.waitUntil(
        lambda: second.open_story.fields.headline == "Replaced everywhere", timeout=4_000
    )


def test_closing_one_window_leaves_the_other_and_its_story_can_be_opened_again(
    qtbot: QtBot, open_floor: OpenFloor, newsroom: Newsroom, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    first, second = floor.desks[0], _second(floor, "harbour", qtbot)
    QTest.keyClicks(second.window.page.surface, "Last words. ")
    second.window.close()
    qtbot.waitUntil(lambda: not second.window.isVisible(), timeout=4_000)

    assert newsroom.stories.get("harbour").body.startswith("Last words. ")
    assert floor.desks == [first]
    assert first.window.isVisible()
    again = _second(floor, "harbour", qtbot)
    assert again.window.page.surface.text().startswith("Last words. ")
    QTest.keyClicks(again.window.page.surface, "Still. ")
    qtbot.waitUntil(lambda: not again.open_story.saving.unsaved, timeout=4_000)
    assert newsroom.stories.get("harbour").body.startswith("Still. ")


def test_every_window_comes_back_with_its_story_and_caret(
    qtbot: QtBot, open_floor: OpenFloor, newsroom: Newsroom, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    first, second = floor.desks[0], _second(floor, "harbour", qtbot)
    for desk, at in ((first, 7), (second, 3_000)):
        cursor = desk.window.page.surface.textCursor()
        cursor.setPosition(at)
        desk.window.page.surface.setTextCursor(cursor)
    floor.quit()
    qtbot.waitUntil(lambda: not any(desk.window.isVisible() for desk in floor.desks))
    floor.close()
    kept = {session.story: session.caret for session in read_sessions(newsroom.folder)}
    assert kept == {first.has[1]: 7, harbour.id: 3_000}

    floor = open_floor(None)
    qtbot.waitUntil(lambda: len(floor.desks) == 2, timeout=8_000)
    qtbot.waitUntil(lambda: all(desk.open_story.is_open for desk in floor.desks), timeout=4_000)
    carets = {desk.has[0]: desk.window.page.surface.textCursor().position() for desk in floor.desks}
    assert carets == {"bridge-vote": 7, "harbour": 3_000}


def test_a_window_that_was_closed_by_itself_does_not_come_back(
    qtbot: QtBot, open_floor: OpenFloor, newsroom: Newsroom, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    _second(floor, "harbour", qtbot).window.close()
    _close(floor)

    assert len(read_sessions(newsroom.folder)) == 1


def test_ctrl_return_in_the_list_opens_a_window_of_its_own(
    qtbot: QtBot, open_floor: OpenFloor, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    window = floor.desks[0].window
    model = window.stories.list.model()
    qtbot.waitUntil(lambda: len(_slugs(floor.desks[0])) == 2, timeout=4_000)
    for number in range(model.rowCount()):
        if "harbour" in model.index(number, 0).data():
            window.stories.list.setCurrentIndex(model.index(number, 0))
    QTest.keyClick(window.stories.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(floor.desks) == 2
    qtbot.waitUntil(lambda: "harbour" in floor.desks[1].has, timeout=4_000)
    assert floor.desks[0].open_story.fields.slug == "bridge-vote"


def test_a_new_name_is_written_under_the_next_act_without_a_restart(
    open_floor: OpenFloor, bridge: Article
) -> None:
    floor = open_floor("bridge-vote")
    floor.library.chosen.choose(name="Ruth", language="en-GB")
    newsroom = floor.library.newsroom
    assert newsroom is not None

    assert newsroom.stories.keep_revision(bridge, "Test").by == "Ruth"
    assert newsroom.stories.new("after").language == "en-GB"


def test_another_start_opens_its_story_beside_the_one_that_is_open(
    qtbot: QtBot, open_floor: OpenFloor, harbour: Article
) -> None:
    floor = open_floor("bridge-vote")
    floor.raise_on("harbour")
    qtbot.waitUntil(lambda: [desk.has[0] for desk in floor.desks] == ["bridge-vote", "harbour"])
    floor.raise_on("harbour")

    assert len(floor.desks) == 2


def test_a_damaged_session_file_is_no_hindrance(
    open_floor: OpenFloor, newsroom: Newsroom, bridge: Article
) -> None:
    Path(newsroom.folder / "window.json").write_text('{"windows": [3, {}]}', encoding="utf-8")

    assert open_floor(None).desks[0].open_story.fields.slug == "bridge-vote"
