"""The panel *Send selected photos*, in the right column of the caption desk."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.ui.captions.sending.view_model import SendModel
from editor.ui.captions.sending.words import LIMITS, SIZES, lines_of, title_of
from editor.ui.captions.tools.side_page import SidePage
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_look

_MOST_STOPS = 5
_OUTCOME_PX = 140


class SendPane(SidePage):
    """Folder, names, limits and size; what rights are against; what came of it."""

    def __init__(self, model: SendModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Send photos", theme, parent)
        self.model = model
        self.folder = QLineEdit(str(model.order.folder))
        self.folder.setAccessibleName("Folder for the copies")
        self.choose = QPushButton("Choose…")
        self.choose.setAccessibleName("Choose a folder for the copies")
        self.pattern = QLineEdit(model.order.pattern)
        self.pattern.setAccessibleName("Pattern for the names")
        self.pattern.setPlaceholderText("{slug}-{number:3}; empty keeps the names")
        self.names = label("", "small", wraps=True)
        self.widths = _choices("Size of the copies", SIZES)
        self.limits = _choices("Length of the texts", LIMITS)
        self.stops = QFrame()
        self.stops.setProperty("look", "refusal")
        self._stops = label("", wraps=True)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reason to send them all the same")
        self.reason.setPlaceholderText("Why they must go out all the same")
        self.outlook = label("", "look-again", wraps=True)
        self.send = QPushButton("Send")
        self.send.setProperty("look", "primary")
        self.outcome = QFrame()
        self.title = label("", "title", wraps=True)
        self.lines = QTextEdit()
        self.open_folder = QPushButton(" Open folder")
        self._arrange()
        self._connect()
        self.set_icons(theme)
        self._show()

    def set_icons(self, theme: Theme) -> None:
        """Give the buttons their pictures in these colours."""
        for button in (self.choose, self.open_folder):
            button.setIcon(icon("folder-open", theme))

    def begin(self) -> None:
        """Be ready: the pattern has the keyboard."""
        self.pattern.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pattern.selectAll()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Ask about rights."""
        super().showEvent(event)
        self.model.watch(is_watched=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Ask no longer."""
        super().hideEvent(event)
        self.model.watch(is_watched=False)

    def _arrange(self) -> None:
        beside = QHBoxLayout()
        beside.addWidget(self.folder, 1)
        beside.addWidget(self.choose)
        column = self.column
        column.addWidget(label("Folder", "small"))
        column.addLayout(beside)
        for words, box in (
            ("Names", self.pattern),
            ("", self.names),
            ("Longest width", self.widths),
            ("Texts", self.limits),
        ):
            if words:
                column.addWidget(label(words, "small"))
            column.addWidget(box)
        inside = QVBoxLayout(self.stops)
        inside.setContentsMargins(12, 10, 12, 12)
        inside.setSpacing(6)
        inside.addWidget(label("Rights are against it", "title"))
        inside.addWidget(self._stops)
        inside.addWidget(label("The reason is kept with the photo, under your name.", "small"))
        inside.addWidget(self.reason)
        column.addWidget(self.stops)
        column.addWidget(self.outlook)
        column.addWidget(self.send, 0, Qt.AlignmentFlag.AlignRight)
        result = QVBoxLayout(self.outcome)
        result.setContentsMargins(12, 10, 12, 12)
        result.setSpacing(6)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName("What came of each photo")
        self.lines.setMinimumHeight(_OUTCOME_PX)
        result.addWidget(self.title)
        result.addWidget(self.lines, 1)
        result.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.outcome, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.folder.editingFinished.connect(self._take)
        self.choose.clicked.connect(self._choose_folder)
        self.pattern.textChanged.connect(self._take)
        self.reason.textChanged.connect(self._take)
        self.widths.activated.connect(self._take)
        self.limits.activated.connect(self._take)
        self.pattern.returnPressed.connect(self._send)
        self.reason.returnPressed.connect(self._send)
        self.send.clicked.connect(self._send)
        self.open_folder.clicked.connect(self._open_folder)
        self.model.changed.connect(self._show)

    def _take(self) -> None:
        text = self.folder.text().strip()
        order = self.model.order
        self.model.choose(
            replace(
                order,
                folder=Path(text).expanduser() if text else order.folder,
                pattern=self.pattern.text(),
                limits=self.limits.currentData(),
                width_px=self.widths.currentData(),
                reason=self.reason.text(),
            )
        )

    def _send(self) -> None:
        self._take()
        self.model.send()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Send to", str(self.model.order.folder))
        if folder:
            self.folder.setText(folder)
            self._take()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.model.order.folder)))

    def _show(self) -> None:
        model = self.model
        self.names.setText("\n".join(model.names))
        self.names.setVisible(bool(model.names))
        self.outlook.setText(model.outlook)
        self.outlook.setVisible(bool(model.outlook))
        self._show_stops()
        against, count = model.reason_against, model.count
        self.send.setEnabled(not against)
        self.send.setToolTip(against)
        self.send.setAccessibleDescription(against)
        photos = "1 photo" if count == 1 else f"{count:,} photos"
        self.send.setText("Sending…" if model.is_busy else f"Send {photos}" if count else "Send")
        self._show_outcome()

    def _show_stops(self) -> None:
        stops = self.model.stops
        self.stops.setVisible(bool(stops))
        lines = [f"{name}: {why}" for name, why in stops[:_MOST_STOPS]]
        if len(stops) > _MOST_STOPS:
            lines.append(f"And {len(stops) - _MOST_STOPS} more.")
        self._stops.setText("\n".join(lines))
        if not self.model.order.reason and not self.reason.hasFocus():
            self.reason.clear()

    def _show_outcome(self) -> None:
        sent, error = self.model.sent, self.model.error
        self.outcome.setVisible(sent is not None or error is not None)
        self.lines.setVisible(sent is not None)
        self.open_folder.setVisible(sent is not None and bool(sent.written))
        if error is not None:
            set_look(self.outcome, "refusal")
            self.title.setText(f"{error.message} {error.hint}".strip())
        elif sent is not None:
            set_look(self.outcome, "refusal" if not sent.written else "done")
            self.title.setText(title_of(sent))
            self.lines.setPlainText("\n".join(lines_of(sent)))


def _choices(name: str, choices: tuple[tuple[int | str, str], ...]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for value, words in choices:
        box.addItem(words, value)
    return box
