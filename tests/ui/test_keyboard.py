"""The keyboard's way through the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.ui.desk import Desk
from tests.builders import jpeg

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


def test_tab_reaches_the_captions(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article, tmp_path: Path
) -> None:
    desk = open_desk("bridge-vote")
    jpeg(tmp_path / "one.jpg")
    desk.open_story.add_photos([tmp_path / "one.jpg"])
    qtbot.waitUntil(lambda: _shows(desk, "Caption of photo 1"), timeout=4_000)
    reached = set[str]()
    for _ in range(40):
        here = desk.window.focusWidget()
        assert here is not None
        reached.add(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)

    assert {"Text", "Caption of photo 1", "Alt text of photo 1", "Add photos"} <= reached


def _shows(desk: Desk, name: str) -> bool:
    widgets = desk.window.findChildren(QWidget)
    return any(widget.accessibleName() == name and widget.isVisible() for widget in widgets)


def test_return_in_a_field_of_the_page_types_nothing_into_the_text(
    open_desk: OpenDesk, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    fields = desk.window.page.fields
    for widget in (fields.section, fields.byline):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Return)

    assert desk.window.page.surface.text() == bridge.body


def test_the_keyboard_is_in_the_text_when_the_first_story_arrives(
    qtbot: QtBot, open_desk: OpenDesk
) -> None:
    desk = open_desk(None)
    desk.window.header.list_button.setFocus()
    desk.open_story.create("first-story")
    qtbot.waitUntil(lambda: desk.open_story.is_open, timeout=4_000)

    assert desk.window.focusWidget() is desk.window.page.surface
