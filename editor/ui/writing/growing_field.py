"""A field of the page: one paragraph, as high as its lines."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor.ui.undo.keys import undo_by_ledger
from editor.ui.undo.stroke import end_of_change

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class GrowingField(QTextEdit):
    """A text without line breaks that wraps and grows: headline, standfirst.

    A QTextEdit, because it can set its lines closer than the face of the copy wants them.
    """

    typed = Signal(str)
    left_downwards = Signal()

    def __init__(self, name: str, font: QFont, line_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_px = line_px
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setProperty("look", "page")
        self.setAcceptRichText(False)
        self.setFont(font)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        undo_by_ledger(self)
        self._set_lines()
        self.textChanged.connect(self._tell)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a value; typing goes on undisturbed if it is the one that stands here."""
        if text != self._shown:
            end = end_of_change(self._shown, text)
            self._shown = text
            self.setPlainText(text)
            self._set_lines()
            self._fit()
            cursor = self.textCursor()
            cursor.setPosition(end)
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return goes on to the next field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """What is pasted stays one paragraph."""
        self.insertPlainText(" ".join(source.text().split("\n")))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other width, other lines."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room, as high as the lines."""
        return QSize(400, self._height_px())

    def _tell(self) -> None:
        text = self.document().toRawText().replace("\u2029", " ")
        if text != self._shown:
            self._shown = text
            self._fit()
            self.typed.emit(text)

    def _set_lines(self) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(self._line_px, _FIXED)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(form)

    def _fit(self) -> None:
        if self.height() != self._height_px():
            self.setFixedHeight(self._height_px())

    def _height_px(self) -> int:
        return max(self._line_px, round(self.document().size().height()))
