"""Two versions of a story, and what changed between them.

``DifferenceView(theme)``, then ``show_difference(before, after, titles=(…))``.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.difference.page import DifferencePage, mark_of
from editor.ui.difference.sections import Kind, Section, sections
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_MARGIN_PX = 28


class DifferenceView(QWidget):
    """Inline or side by side; the left and right arrows go from change to change."""

    closed = Signal()
    shown = Signal()
    """A difference was worked out and stands on the page."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, closable: bool = True
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Difference")
        self._theme = theme
        self._asked = 0
        self._titles = ("", "")
        self._sections: tuple[Section, ...] = ()
        self.changes: list[tuple[int, int]] = []
        self._parts: list[list[tuple[int, int, Kind]]] = []
        self.at = -1
        """Which of the changes is shown; -1 before the first."""
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setProperty("look", "page")
        self.text.setAccessibleName("What changed")
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(_MARGIN_PX)
        self.text.installEventFilter(self)
        self.columns = QPushButton("Side by side", self)
        self.columns.setCheckable(True)
        self.columns.setProperty("look", "small")
        self.columns.toggled.connect(self._write)
        self.previous = self._button("arrow-up", "Previous change (Left)", self.show_previous)
        self.next = self._button("arrow-down", "Next change (Right)", self.show_next)
        self.close_button = self._button("x", "Close the difference (Esc)", self.closed.emit)
        self.close_button.setVisible(closable)
        self._before, self._after = label("", "stop"), label("", "good")
        self._arrow, self._count = label("→", "small"), label("", "small")
        self._arrange()
        self.setFocusProxy(self.text)
        if closable:
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self.closed)

    def show_difference(
        self, before: Article, after: Article, titles: tuple[str, str] = ("Before", "After")
    ) -> None:
        """Work out what changed, beside the window, and show it; the newest request wins."""
        self._asked += 1
        self._titles = titles
        tasks.run_beside(
            partial(sections, before, after),
            done=partial(self._arrived, self._asked),
            failed=self._failed,
        )

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for button, name in (
            (self.previous, "arrow-up"),
            (self.next, "arrow-down"),
            (self.close_button, "x"),
        ):
            button.setIcon(icon(name, theme))
        self._write()

    def show_next(self) -> None:
        """Show the change after this one; after the last comes the first."""
        self._go(self.at + 1)

    def show_previous(self) -> None:
        """Show the change before this one."""
        self._go(self.at - 1 if self.at >= 0 else -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Left and right go from change to change: there is no caret to move."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            act = {Qt.Key.Key_Right: self.show_next, Qt.Key.Key_Left: self.show_previous}.get(
                Qt.Key(event.key())
            )
            if act is not None and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    def _arrived(self, asked: int, found: tuple[Section, ...]) -> None:
        if asked == self._asked:
            self._sections = found
            self._write()
            self.shown.emit()

    def _failed(self, error: CopydeskError) -> None:
        self._count.setText(error.message)

    def _write(self) -> None:
        page = DifferencePage(
            self.text.document(), self._theme, in_columns=self.columns.isChecked()
        )
        page.write(self._sections)
        self.changes, self._parts, self.at = page.changes, page.parts, -1
        self.text.setExtraSelections([])
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._before.setText(f"− {self._titles[0]}")
        self._after.setText(f"+ {self._titles[1]}")
        count = len(self.changes)
        self._count.setText(f"{count} change{'' if count == 1 else 's'}")
        for button in (self.previous, self.next):
            button.setEnabled(bool(count))

    def _go(self, at: int) -> None:
        if not self.changes:
            return
        self.at = at % len(self.changes)
        begin, end = self.changes[self.at]
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(end)
        self.text.setTextCursor(cursor)  # brings it into view
        cursor.setPosition(begin)
        self.text.setTextCursor(cursor)
        self.text.setExtraSelections([self._marked(*part) for part in self._parts[self.at]])
        self._count.setText(f"{self.at + 1} of {len(self.changes)}")

    def _marked(self, begin: int, end: int, kind: Kind) -> QTextEdit.ExtraSelection:
        """A selection of Qt's own would give what went and what came the same look."""
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor = cursor
        marked.format = mark_of(kind, self._theme)
        return marked

    def _button(self, name: str, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(icon(name, self._theme), "", self)
        button.setProperty("look", "flat")
        button.setAccessibleName(text.partition(" (")[0])
        button.setToolTip(text)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_MARGIN_PX, 8, 12, 8)
        top.setSpacing(8)
        for each in (self._before, self._arrow, self._after):
            top.addWidget(each)
        top.addStretch(1)
        top.addWidget(self._count)
        for button in (self.previous, self.next, self.columns, self.close_button):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.text, 1)
