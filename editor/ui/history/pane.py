"""The History panel.

``HistoryPane(open_story, theme, window.page)``: the difference takes the place of the page.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.ui.difference.view import DifferenceView
from editor.ui.history.cover import Cover
from editor.ui.history.timeline import timeline_rows
from editor.ui.history.timeline_list import TimelineList
from editor.ui.history.view_model import HistoryViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme
from editor.ui.theme.look import label, set_look

_LOOK_AGAIN_MS = 30_000
_EMPTY = (
    "No versions yet. One is kept every 30 seconds while you write,"
    " when you leave the window, and before each export."
)
_NO_STORY = "Open a story to see its history."


class HistoryPane(QWidget):
    """Versions by day: up and down show what each changed, Return goes back to one."""

    def __init__(
        self, open_story: OpenStory, theme: Theme, page: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = HistoryViewModel(open_story, self)
        self.setProperty("look", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = page
        self.difference = DifferenceView(theme)
        self._cover = Cover(self.difference, page)
        self.name = _Line(self)
        self.list = TimelineList("Versions, newest first", theme, self)
        self.list.installEventFilter(self)
        self.empty = label(_EMPTY, "soft", wraps=True)
        self.restore = _button(self, "Restore", "Go back to this version (Return)")
        self.call = _button(self, "Name…", "Name this version (F2)")
        self.mark = _button(self, "Use as base", "Compare the others with this version (M)")
        self.with_now = _button(self, "To now", "Compare with the story as it stands (N)")
        self.with_now.setCheckable(True)
        self._naming = ""
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._arrange()
        self._connect(open_story)
        self._show()

    @property
    def chosen(self) -> str:
        """The id of the version that is looked at; empty if none is."""
        return self.list.chosen

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        self.list.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.list.set_theme(theme)
        self.difference.set_theme(theme)

    def ask_name(self, revision_id: str = "") -> None:
        """Ask what to call a version; without an id the story as it stands becomes one."""
        self._naming = revision_id
        entry = self.model.entry(revision_id)
        self.name.setText(entry.name if entry else "")
        self.name.show()
        self.name.setFocus()

    def put_away(self) -> None:
        """Show the page again, with the keyboard in it."""
        if self.difference.isVisible():
            self._cover.hide()
        self._page.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The keys of the timeline."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.chosen:
            acts = {
                Qt.Key.Key_Return: self._restore,
                Qt.Key.Key_Enter: self._restore,
                Qt.Key.Key_F2: lambda: self.ask_name(self.chosen),
                Qt.Key.Key_M: self._mark,
                Qt.Key.Key_N: self.with_now.toggle,
                Qt.Key.Key_Left: self.difference.show_previous,
                Qt.Key.Key_Right: self.difference.show_next,
                Qt.Key.Key_Escape: self.put_away,
            }
            act = acts.get(Qt.Key(event.key()))
            if act is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                act()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What was kept meanwhile is read when somebody looks."""
        super().showEvent(event)
        self.model.reload()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Without its timeline the difference goes, too."""
        super().hideEvent(event)
        self._again.stop()
        self._cover.hide()

    def _show(self) -> None:
        self.list.show_rows(timeline_rows(self.model.entries, self.model.now))
        self.empty.setText(_EMPTY if self.model.is_open else _NO_STORY)
        self.empty.setVisible(not self.model.entries)
        self.list.setVisible(bool(self.model.entries))
        self._enable()

    def _enable(self) -> None:
        for button in (self.restore, self.call, self.mark, self.with_now):
            button.setEnabled(bool(self.chosen))

    def _look(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._enable()
        if current.isValid() and self.chosen:
            self.model.look_at(self.chosen)

    def _show_difference(self, before: object, after: object, titles: tuple[str, str]) -> None:
        if self.isVisible():
            self.difference.show_difference(before, after, titles)  # type: ignore[arg-type]
            self._cover.show()

    def _restore(self) -> None:
        if self.chosen:
            self.model.restore(self.chosen)

    def _mark(self) -> None:
        self.model.marked = "" if self.model.marked == self.chosen else self.chosen
        self.list.painter.marked = self.model.marked
        self.with_now.setChecked(False)
        self.list.viewport().update()
        self.model.look_at(self.chosen)

    def _compare_with_now(self, checked: bool) -> None:  # noqa: FBT001 - the signal's
        self.model.with_now = checked
        if self.chosen:
            self.model.look_at(self.chosen)

    def _named(self) -> None:
        name, revision_id = self.name.text(), self._naming
        self.name.hide()
        if revision_id:
            self.model.set_name(revision_id, name)
        else:
            self.model.name_now(name)
        self.list.setFocus()

    def _connect(self, open_story: OpenStory) -> None:
        self.model.changed.connect(self._show)
        self.model.difference.connect(self._show_difference)
        self.model.restored.connect(self.put_away)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.list.clicked.connect(lambda index: self._look(index, index))
        self.restore.clicked.connect(self._restore)
        self.call.clicked.connect(lambda: self.ask_name(self.chosen))
        self.mark.clicked.connect(self._mark)
        self.with_now.toggled.connect(self._compare_with_now)
        self.name.returnPressed.connect(self._named)
        self.difference.closed.connect(self.put_away)
        open_story.replaced.connect(self._cover.hide)
        self._again.timeout.connect(self.model.reload)

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 10)
        foot.setSpacing(6)
        for button in (self.restore, self.call, self.mark, self.with_now):
            foot.addWidget(button)
        foot.addStretch(1)
        self.empty.setContentsMargins(14, 16, 14, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 0)
        top.addWidget(self.name)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(foot)


def _button(parent: QWidget, text: str, tip: str) -> QPushButton:
    button = QPushButton(text, parent)
    set_look(button, "small")
    button.setToolTip(tip)
    button.setAccessibleName(tip.partition(" (")[0])
    return button


class _Line(QLineEdit):
    """Where a version's name is typed; Escape puts it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Name of this version, such as “Legal read”")
        self.setAccessibleName("Name of this version")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            event.ignore()  # the window takes the keyboard back into the text
            return
        super().keyPressEvent(event)
