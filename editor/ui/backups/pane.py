"""The list of backups beside the page; Return asks whether to go back to one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.backups.view_model import BackupsViewModel
from editor.ui.find.choices import tool
from editor.ui.history.timeline_list import TimelineList
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 400
_ABOUT = (
    "Copydesk copies the library every four hours of work and keeps seven copies."
    " Photos are files of their own: they stay in the folder “originals”."
)
_NONE = "No backups yet. The first one is made soon after a start, when nobody types."


class BackupsPane(QFrame):
    """When each was taken, how much is in it, and the way back."""

    closed = Signal()
    make_wanted = Signal()

    def __init__(
        self, model: BackupsViewModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("look", "beside")
        self.setAccessibleName("Backups")
        self.setFixedWidth(WIDTH_PX)
        self.list = TimelineList("Backups, newest first", theme, self)
        self.list.installEventFilter(self)
        self.close_button = tool("Close (Esc)", self)
        self.make = QPushButton("Back up now", self)
        self.restore = QPushButton("Restore…", self)
        self.restore.setToolTip("Go back to the chosen backup (Return)")
        self.message = label("", "soft", wraps=True)
        self.question = QFrame(self)
        self.question.setProperty("look", "offer")
        self.asked = label("", wraps=True)
        self.yes = QPushButton("Restore", self.question)
        self.yes.setProperty("look", "primary")
        self.no = QPushButton("Not now", self.question)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show()

    @property
    def chosen(self) -> str:
        """The path of the chosen backup; empty if none is."""
        return self.list.chosen

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        (self.list if self.model.backups else self.make).setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self.list.set_theme(theme)

    def ask(self) -> None:
        """Ask whether to go back to the chosen backup."""
        backup = self.model.backup(self.chosen)
        if backup is None:
            return
        if backup.is_damaged:
            self.message.setText("This backup is damaged. Choose another one.")
            return
        when = f"{backup.at.astimezone():%b} {backup.at.astimezone().day}"
        self.asked.setText(
            f"Restore this one, of {when}, {backup.at.astimezone():%H:%M}?"
            " The present library is kept beside it. The windows close and come back."
        )
        self.question.show()
        self.yes.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Return on the list asks."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self.ask()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc takes the question back, or closes the list; Return presses a button."""
        if event.key() == Qt.Key.Key_Escape:
            if self.question.isVisible():
                self._not_now()
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The folder is read when somebody looks."""
        super().showEvent(event)
        self.question.hide()
        self.model.reload()

    def _show(self) -> None:
        self.list.show_rows(self.model.rows())
        self.list.choose_first()
        none = "Looking…" if not self.model.is_read else _NONE
        self.message.setText(self.model.trouble or (_ABOUT if self.model.backups else none))
        self.list.setVisible(bool(self.model.backups))
        self._enable()

    def _enable(self) -> None:
        backup = self.model.backup(self.chosen)
        self.restore.setEnabled(backup is not None and not backup.is_damaged)

    def _moved(self) -> None:
        self.question.hide()
        self._enable()

    def _not_now(self) -> None:
        self.question.hide()
        self.list.setFocus()

    def _make(self) -> None:
        self.message.setText("Making a backup…")
        self.make_wanted.emit()

    def _restore(self) -> None:
        self.question.hide()
        self.model.restore(self.chosen)

    def _connect(self) -> None:
        self.model.changed.connect(self._show)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.close_button.clicked.connect(self.closed)
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self.ask)
        self.yes.clicked.connect(self._restore)
        self.no.clicked.connect(self._not_now)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(label("Backups", "title"), 1)
        above.addWidget(self.close_button)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.no)
        answers.addWidget(self.yes)
        asking = QVBoxLayout(self.question)
        asking.setContentsMargins(12, 10, 12, 10)
        asking.addWidget(self.asked)
        asking.addLayout(answers)
        foot = QHBoxLayout()
        foot.addWidget(self.restore)
        foot.addWidget(self.make)
        foot.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 4)
        head.addLayout(above)
        head.addWidget(self.message)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 14)
        below.addWidget(self.question)
        below.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(below)
        self.question.hide()
