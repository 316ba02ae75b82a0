from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.ui.desk import Desk

pytestmark = pytest.mark.window


def test_return_in_the_slug_begins_the_story_and_presses_nothing_else(
    qtbot: QtBot, open_desk: Callable[[str | None], Desk], bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    desk.window.activateWindow()
    desk.window.actions_by_id["story.new"].trigger()
    stories = desk.window.stories
    QTest.keyClicks(stories.new_slug, "harbour-fire")
    QTest.keyClick(stories.new_slug, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.open_story.fields.slug == "harbour-fire", timeout=4_000)

    assert not stories.filters.isVisible()
