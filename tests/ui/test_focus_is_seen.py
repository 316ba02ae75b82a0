"""Wherever the keyboard is, it can be seen; Esc brings it back into the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.services.recovery import Recovered, Recovery
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.preferences.window import PreferencesWindow
from editor.ui.recovery.pane import RecoveryPane
from tests.ui.controls import CONTROLS, PLACES, is_part, text_of

pytestmark = pytest.mark.window

OpenDesk = Callable[[str | None], Desk]


@pytest.mark.parametrize("command", PLACES)
def test_the_widget_with_the_keyboard_looks_otherwise(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article, command: str
) -> None:
    desk = _at(qtbot, open_desk, command)

    assert _unseen(desk.window) == []


def test_the_filters_show_where_the_keyboard_is(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article
) -> None:
    desk = _at(qtbot, open_desk, "view.photos")
    desk.window.stories.filters.toggle()
    qtbot.wait(20)

    assert _unseen(desk.window) == []
    assert _nameless(desk.window) == []


def test_the_preferences_show_where_the_keyboard_is_and_name_every_control(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article
) -> None:
    preferences = _preferences(qtbot, open_desk)
    for row in range(preferences.sections.count()):
        preferences.sections.setCurrentRow(row)
        qtbot.wait(10)
        assert _unseen(preferences) == []
        assert _nameless(preferences) == []
    QTest.keyClick(preferences.search, Qt.Key.Key_Escape)

    assert not preferences.isVisible()


def test_every_number_of_the_preferences_can_be_read(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article
) -> None:
    preferences = _preferences(qtbot, open_desk)
    numbers = [row.control for row in preferences.rows if row.choice.limits is not None]
    assert numbers
    for number in numbers:
        preferences.search.setText(number.accessibleName())
        qtbot.wait(10)
        line = number.findChild(QWidget, "qt_spinbox_lineedit")
        assert line is not None
        assert line.width() > number.width() // 2


def test_what_was_recovered_can_be_read_and_closed_by_key(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article
) -> None:
    desk = _at(qtbot, open_desk, "view.photos")
    pane = RecoveryPane(Recovery((Recovered(None, bridge, 8),)), desk.window.theme, desk.window)
    pane.show()
    pane.activateWindow()
    qtbot.waitExposed(pane)

    assert _unseen(pane) == []
    assert _nameless(pane) == []
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.isVisible()


@pytest.mark.parametrize(
    "command",
    [
        "story.preview",
        "story.export",
        "find.find",
        "find.replace",
        "find.everywhere",
        "history.backups",
        "view.rules",
        "spelling.words",
        "text.link",
        "view.palette",
        "history.name",
        "notes.new",
        "story.template",
        "story.new",
        "view.history",
        "view.credits",
        "view.photos",
        "view.fields",
        "view.notes",
        "view.checks",
    ],
)
def test_escape_brings_the_keyboard_back_into_the_text(
    qtbot: QtBot, open_desk: OpenDesk, bridge: Article, command: str
) -> None:
    desk = _at(qtbot, open_desk, command)
    here = desk.window.focusWidget()
    assert here is not None
    assert here is not desk.window.page.surface
    QTest.keyClick(here, Qt.Key.Key_Escape)
    qtbot.wait(10)

    assert desk.window.focusWidget() is desk.window.page.surface


def _preferences(qtbot: QtBot, open_desk: OpenDesk) -> PreferencesWindow:
    window = _at(qtbot, open_desk, "view.photos").window
    preferences = PreferencesWindow(window.chosen, window.commands, window)
    preferences.show()
    preferences.activateWindow()
    qtbot.waitExposed(preferences)
    return preferences


def _at(qtbot: QtBot, open_desk: OpenDesk, command: str) -> Desk:
    desk = open_desk("bridge-vote")
    desk.open_story.edit(credits=(Credit("Ana Lind"), Credit("Bo Ek")))
    desk.window.activateWindow()
    desk.window.page.surface.setFocus()
    desk.window.page.surface.select(0, 3)
    desk.window.actions_by_id[command].trigger()
    tasks.finish()
    qtbot.wait(50)
    return desk


def _controls(window: QWidget) -> list[QWidget]:
    kinds = (*CONTROLS, QAbstractItemView, QTabBar)
    return [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, kinds)
        and each.window() is window
        and each.isVisible()
        and each.isEnabled()
        and each.accessibleName() != "Text"  # there the caret is what is seen
        and not is_part(each, window)
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _unseen(window: QWidget) -> list[tuple[str, str]]:
    """The controls that look the same with the keyboard in them as without."""
    found = []
    for control in _controls(window):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if not control.hasFocus():
            continue
        within = control.grab().toImage()
        control.clearFocus()
        if control.grab().toImage() == within:
            found.append((type(control).__name__, control.accessibleName() or text_of(control)))
    return found


def _nameless(window: QWidget) -> list[str]:
    return [
        type(each).__name__
        for each in _controls(window)
        if not (each.accessibleName() or text_of(each))
    ]
