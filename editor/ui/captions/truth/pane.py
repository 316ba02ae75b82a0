"""The truth view in the middle of the caption desk. ``TruthView(session, theme)``."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.ui.captions.session import CaptionSession
from editor.ui.captions.truth.view_model import Paragraph, TruthModel, state_of
from editor.ui.theme import Theme
from editor.ui.theme.look import label, set_look

_COLUMNS = ("Field", "XMP", "IIM", "EXIF", "State")
_TALLEST_ROW_PX = 104  # five lines; the whole text is in the tip
_ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TABLE_SHARE, _TEXT_SHARE = 3, 2
_REPAIRS = "Writes a copy in which all blocks agree (Alt+S)."
JPEG_FILES = "JPEG files (*.jpg *.jpeg)"


class TruthView(QWidget):
    """Fields side by side, what other programs will show, and a copy in which all agree."""

    left = Signal()
    """Back to the photo."""

    def __init__(self, session: CaptionSession, theme: Theme) -> None:
        super().__init__()
        self.model = TruthModel(session, self)
        self._theme = theme
        self.ask_place: Callable[[str], str] = self._ask_place
        self.setObjectName("truthView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = QPushButton("Back to the photo")
        self.back.setProperty("look", "small")
        self.back.setToolTip("Back to the photo (Esc)")
        self.repair = QPushButton("&Save a repaired copy…")
        self.repair.setAccessibleName("Save a repaired copy")
        self.repair.setProperty("look", "small")
        self.name = label("", "heading")
        self.summary = label("", "soft", wraps=True)
        self.table = QTableWidget(0, len(_COLUMNS))
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("What other programs show, and what the file gives away")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._set_up_table()
        self._arrange()
        self.back.clicked.connect(self.left)
        self.repair.clicked.connect(self._repair)
        self.model.changed.connect(self.show_truth)
        self.model.repaired.connect(self._say_repaired)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.show_truth()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read the current photo."""
        super().showEvent(event)
        self.model.watch(is_watched=True)
        self.show_truth()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Read no more files than are looked at."""
        super().hideEvent(event)
        self.model.watch(is_watched=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the photo."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def look(self) -> None:
        """Bring the keyboard to the table, or to the words where there is none."""
        (self.table if self.model.rows else self.text).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_truth(self) -> None:
        """Show what the model knows."""
        model = self.model
        self.name.setText(model.photo.file_name if model.photo else "No photo")
        self.summary.setText(model.summary)
        is_wrong = model.truth is not None and bool(model.rows) and not model.truth.is_in_step
        set_look(self.summary, "look-again" if is_wrong or model.fault else "soft")
        self.repair.setEnabled(model.can_repair)
        self.repair.setAccessibleDescription(model.why_not or model.warning)
        self.repair.setToolTip(f"{_REPAIRS} {model.warning}".strip())
        self._fill_table()
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        for each in model.paragraphs:
            self._write(cursor, each)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _fill_table(self) -> None:
        rows = self.model.rows
        self.table.setVisible(bool(rows))
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            state = state_of(row)
            texts = (row.label.capitalize(), row.xmp, row.iim, row.exif, state)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(_ALIGNED)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if row.is_differing or (row.is_incomplete and column == len(texts) - 1):
                    item.setBackground(QBrush(self._theme.amber_on))
                    item.setForeground(QBrush(self._theme.ink))
                self.table.setItem(at, column, item)
        self.table.resizeRowsToContents()
        for at in range(len(rows)):
            self.table.setRowHeight(at, min(self.table.rowHeight(at), _TALLEST_ROW_PX))

    def _write(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        theme = self._theme
        heading, words = QTextCharFormat(), QTextCharFormat()
        heading.setForeground(theme.soft)
        heading.setFontWeight(QFont.Weight.DemiBold)
        words.setForeground(theme.amber if paragraph.is_warning else theme.ink)
        cursor.insertText(f"{paragraph.heading}\n", heading)
        cursor.insertText(f"{paragraph.text}\n\n", words)

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName("What the file says, block by block")
        table.setHorizontalHeaderLabels(list(_COLUMNS))
        table.verticalHeader().hide()
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, len(_COLUMNS) - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name)
        top.addStretch(1)
        top.addWidget(self.repair)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.summary)
        column.addWidget(self.table, _TABLE_SHARE)
        column.addWidget(self.text, _TEXT_SHARE)

    def _repair(self) -> None:
        chosen = self.ask_place(self.model.copy_name)
        if chosen:
            self.model.repair(Path(chosen))

    def _ask_place(self, name: str) -> str:
        chosen, _ = QFileDialog.getSaveFileName(self, "Save a repaired copy", name, JPEG_FILES)
        return chosen

    def _say_repaired(self, name: str) -> None:
        self.summary.setText(f"The repaired copy “{name}” is written. The original is untouched.")
        set_look(self.summary, "good")
