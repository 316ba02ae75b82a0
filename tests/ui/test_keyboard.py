"""The keyboard's way through the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.ui import tasks
from editor.ui.desk import Desk
from tests.builders import jpeg
from tests.ui.controls import CONTROLS, PLACES, is_part, text_of

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


@pytest.mark.parametrize("command", [*PLACES, "find.find"])
def test_every_control_has_a_name_and_tab_comes_to_it_and_leaves_again(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article, command: str
) -> None:
    desk = open_desk("bridge-vote")
    desk.open_story.edit(credits=(Credit("Ana Lind"), Credit("Bo Ek")))
    desk.window.activateWindow()
    desk.window.actions_by_id[command].trigger()
    tasks.finish()
    qtbot.wait(50)
    wanted = {
        each
        for each in desk.window.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and each.isVisible()
        and each.isEnabled()
        and not is_part(each, desk.window)
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(each, QRadioButton)
    }
    reached = set[QWidget]()
    for _ in range(3 * len(wanted)):
        here = desk.window.focusWidget()
        assert here is not None
        reached.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)

    assert [each for each in wanted if not (each.accessibleName() or text_of(each))] == []
    missed = [(type(each).__name__, each.accessibleName()) for each in wanted - reached]
    assert missed == []


def test_a_pane_without_a_story_takes_no_words(open_desk: OpenDesk) -> None:
    desk = open_desk(None)
    for command in ("view.fields", "view.credits", "view.photos", "view.notes", "view.history"):
        desk.window.actions_by_id[command].trigger()
        here = desk.window.focusWidget()
        assert here is None or here.isEnabled(), command


def test_tooltips_follow_the_keys(open_desk: OpenDesk, bridge: Article) -> None:
    desk = open_desk("bridge-vote")
    assert desk.window.header.export.toolTip() == "Export… (Ctrl+E)"
    assert desk.window.side_panel.tabs.tabToolTip(4) == "Notes (Ctrl+7)"
    desk.window.chosen.choose(keys={"story.export": "Ctrl+Alt+E"})

    assert desk.window.header.export.toolTip() == "Export… (Ctrl+Alt+E)"


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
