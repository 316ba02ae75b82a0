"""A text of several lines that grows with its words."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from editor.ui.undo.keys import undo_by_ledger
from editor.ui.undo.stroke import end_of_change

_FRAME_PX = 14


class TextBox(QPlainTextEdit):
    """Edits a caption, a note: wraps, grows from ``lines`` to ``most`` lines, Tab goes on."""

    typed = Signal(str)
    left = Signal()

    def __init__(
        self, name: str, *, lines: int = 1, most: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self._shown = ""
        self.setAccessibleName(name)
        self.setProperty("look", "input")
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        undo_by_ledger(self)
        self.textChanged.connect(self._tell)
        self._fit()

    def text(self) -> str:
        """The words, no-break spaces kept (``toPlainText`` makes spaces of them)."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a value; typing goes on undisturbed if it is the one that stands here."""
        if text != self._shown:
            end = end_of_change(self._shown, text)
            self._shown = text
            self.setPlainText(text)
            self._fit()
            cursor = self.textCursor()
            cursor.setPosition(end)
            self.setTextCursor(cursor)
            if not self.hasFocus():
                self.verticalScrollBar().setValue(0)  # a long one shows how it begins

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the words are done for now."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other width, other lines."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room, as high as the lines."""
        return QSize(200, self._height_px())

    def _tell(self) -> None:
        text = self.text()
        if text != self._shown:
            self._shown = text
            self._fit()
            self.typed.emit(text)

    def _fit(self) -> None:
        if self.height() != self._height_px():
            self.setFixedHeight(self._height_px())

    def _height_px(self) -> int:
        lines = min(self._most, max(self._lines, round(self.document().size().height())))
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if lines == self._most
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        return lines * QFontMetrics(self.font()).lineSpacing() + _FRAME_PX
