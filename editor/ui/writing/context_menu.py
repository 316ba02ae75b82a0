"""The menu at a word: what the parts of the desk offer there, then cut, copy and paste."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

MenuBuilder = Callable[[QMenu, QTextCursor], None]


def open_context_menu(
    surface: QPlainTextEdit, event: QContextMenuEvent, builders: Sequence[MenuBuilder]
) -> QMenu:
    """Show the menu where it was asked for: at the pointer, or at the caret for the menu key."""
    if event.reason() is QContextMenuEvent.Reason.Keyboard:
        cursor = surface.textCursor()
        place = surface.viewport().mapToGlobal(surface.cursorRect().bottomLeft() + QPoint(0, 2))
    else:
        in_view = surface.viewport().mapFromGlobal(event.globalPos())
        cursor = surface.cursorForPosition(in_view)
        place = event.globalPos()
        chosen = surface.textCursor()
        if not chosen.selectionStart() <= cursor.position() <= chosen.selectionEnd():
            surface.setTextCursor(cursor)
    menu = QMenu(surface)
    menu.setAccessibleName("Text menu")
    for build in builders:
        before = len(menu.actions())
        build(menu, QTextCursor(cursor))
        if len(menu.actions()) > before:
            menu.addSeparator()
    _add_edits(menu, surface)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu


def _add_edits(menu: QMenu, surface: QPlainTextEdit) -> None:
    has_selection = surface.textCursor().hasSelection()
    for text, act, keys, can in (
        ("Cut", surface.cut, QKeySequence.StandardKey.Cut, has_selection),
        ("Copy", surface.copy, QKeySequence.StandardKey.Copy, has_selection),
        ("Paste", surface.paste, QKeySequence.StandardKey.Paste, surface.canPaste()),
        ("Select all", surface.selectAll, QKeySequence.StandardKey.SelectAll, True),
    ):
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.setEnabled(can)
        action.triggered.connect(lambda _=False, act=act: act())
