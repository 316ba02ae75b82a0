"""What is typed in a field belongs to the story that it was typed for."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.fields.pane import FieldsPane

pytestmark = pytest.mark.window


@pytest.mark.parametrize("path", ["kicker", "keywords"])
def test_the_field_with_the_keyboard_never_writes_into_the_next_story(
    path: str,
    qtbot: QtBot,
    open_desk: Callable[[str | None], Desk],
    newsroom: Newsroom,
    bridge: Article,
) -> None:
    other = newsroom.stories.new("other-story")
    desk = open_desk("bridge-vote")
    desk.window.activateWindow()
    desk.window.actions_by_id["view.fields"].trigger()
    pane = desk.window.findChild(FieldsPane)
    assert pane is not None
    field = pane.rows[path].input
    qtbot.waitUntil(desk.window.isActiveWindow)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "roads")
    assert field.hasFocus()
    desk.open_story.open("other-story")
    qtbot.waitUntil(lambda: desk.open_story.fields.id == other.id, timeout=4_000)
    qtbot.wait(20)
    desk.window.actions_by_id["view.photos"].trigger()
    tasks.finish()

    empty, typed = ("", "roads") if path == "kicker" else ((), ("roads",))
    assert getattr(desk.open_story.article, path) == empty
    assert getattr(newsroom.stories.get(bridge.id), path) == typed
