"""Ctrl+K: a link at once where the clipboard has its address, otherwise the bar asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.ui.writing.acts.link_bar import LinkBar
from editor.ui.writing.acts.links import Link, full_address, link_at, only_address, write
from editor.ui.writing.words.keys import select_word


class LinkEditing(QObject):
    """Edits the link at the caret, or makes one of the selection or the word.

    Args:
        surface: The text.
        show: Shows a bar under the text; None shows none.
        parent: The page.
    """

    def __init__(
        self,
        surface: QPlainTextEdit,
        show: Callable[[QWidget | None], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._surface = surface
        self._show = show
        self._link = Link("", "")
        self._place = QTextCursor()
        self.bar = LinkBar(parent)
        self.bar.hide()
        self.bar.kept.connect(self._keep)
        self.bar.removed.connect(self._remove)
        self.bar.opened.connect(self._open)
        self.bar.closed.connect(self.close)

    def edit(self) -> None:
        """Begin, at the caret."""
        cursor = self._surface.textCursor()
        link = link_at(cursor)
        if link is None:
            _select_words(cursor)
            link = Link(cursor.selectedText(), "")
            address = only_address(QGuiApplication.clipboard().text())
            if address and link.words:
                write(self._surface, cursor, str(Link(link.words, address)))
                return
        self._link, self._place = link, cursor
        self._show(self.bar)
        self.bar.begin(link.words, link.address)

    def close(self) -> None:
        """Take the bar away and leave the text as it is."""
        if not self.bar.isHidden():
            self._show(None)
            self._surface.setFocus()

    def _keep(self) -> None:
        typed = self.bar.address.text()
        if not typed.strip():
            return
        address = typed if typed == self._link.address else full_address(typed)
        words = self.bar.words.text() or address
        self._write(str(Link(words, address, self._link.title)))

    def _remove(self) -> None:
        self._write(self.bar.words.text())

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(full_address(self.bar.address.text().strip("<>"))))

    def _write(self, text: str) -> None:
        if self._place.selectedText() != text:
            write(self._surface, self._place, text)
        self.close()


def _select_words(cursor: QTextCursor) -> None:
    """The selection within one paragraph, or the word; an empty place otherwise."""
    if not cursor.hasSelection():
        select_word(cursor)
    elif "\u2029" in cursor.selectedText():
        cursor.setPosition(cursor.selectionEnd())
