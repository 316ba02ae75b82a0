"""The outline lists the places of the text and goes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.outline.entries import entries_of
from editor.ui.outline.popover import OutlinePopover

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)"),  # popups, offscreen
]

TEXT = "Intro 🔥 TK here\n\n## Bonds *failed*\n\n![](figure:bridge)\n\n### Why\n\n#no-subhead\n"


@pytest.fixture
def surface(qtbot: QtBot) -> QPlainTextEdit:
    """A text with places."""
    made = QPlainTextEdit(TEXT)
    qtbot.addWidget(made)
    return made


def test_subheads_photos_and_tks_are_listed_in_order(surface: QPlainTextEdit) -> None:
    found = [(entry.kind, entry.words, entry.depth) for entry in entries_of(surface.document())]

    assert found == [
        ("TK", "Intro 🔥 TK here", 1),
        ("subhead", "Bonds failed", 0),
        ("photo", "bridge", 1),
        ("subhead", "Why", 1),
    ]


def test_typing_narrows_the_list_and_return_jumps(qtbot: QtBot, surface: QPlainTextEdit) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    outline = OutlinePopover(surface, page)
    outline.open_on(page)
    QTest.keyClicks(outline.filter, "why")
    assert outline.list.count() == 1
    QTest.keyClick(outline.filter, Qt.Key.Key_Return)

    assert not outline.isVisible()
    assert surface.textCursor().block().text() == "### Why"


def test_a_tk_is_found_behind_an_emoji(qtbot: QtBot, surface: QPlainTextEdit) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    outline = OutlinePopover(surface, page)
    outline.open_on(page)
    outline.jump()

    cursor = surface.textCursor()
    assert surface.document().characterAt(cursor.position()) == "T"
