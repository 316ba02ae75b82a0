"""The list of the sheet: chooses, rates and flags, with mouse and keyboard."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QListView, QWidget

from editor.domain.photo import Flag
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.delegate import CELL, SheetDelegate
from editor.ui.captions.sheet.model import SheetModel

_RATINGS: Mapping[int, int] = {Qt.Key.Key_0 + stars: stars for stars in range(6)}
_FLAGS: Mapping[int, Flag] = {
    Qt.Key.Key_P: Flag.PICKED,
    Qt.Key.Key_X: Flag.REJECTED,
    Qt.Key.Key_U: Flag.NONE,
}


class SheetView(QListView):
    """Small pictures in rows. Digits 0 to 5 rate, P picks, X rejects, U takes the flag away."""

    entered_photo = Signal()
    """Return: its caption is wanted."""
    files_given = Signal(object)
    """Paths that were dropped or pasted."""

    def __init__(
        self,
        session: CaptionSession,
        model: SheetModel,
        delegate: SheetDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._photos = session, model
        self._is_following = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setUniformItemSizes(True)
        self.setGridSize(CELL)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setProperty("look", "rows")
        self.setAccessibleName("Contact sheet")
        model.modelReset.connect(self._show_selection)
        session.selection_changed.connect(self._show_selection)
        self._show_selection()

    def selectionChanged(self, now: QItemSelection, before: QItemSelection) -> None:  # noqa: N802
        """Tell the session; the photo with the cursor stands first."""
        super().selectionChanged(now, before)
        if self._is_following:
            return
        rows = [each.row() for each in self.selectedIndexes()]
        current = self.currentIndex().row()
        rows.sort(key=lambda row: (row != current, row))
        digests = self._photos.narrowing.digests
        if rows:
            self._session.select([digests[row] for row in rows])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return goes to the caption, digits rate, letters flag, Ctrl+V adds files."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        elif held:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_photo.emit()
        elif key in _RATINGS:
            self._session.apply({"rating": _RATINGS[key]})
        elif key in _FLAGS:
            self._session.apply({"flag": _FLAGS[key]})
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped, but not the sheet's own."""
        if event.mimeData().hasUrls() and event.source() is not self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Anywhere in the sheet will do."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped."""
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_given.emit(paths)

    def _show_selection(self) -> None:
        rows = self._rows_of(self._session.selected)
        if sorted(rows) == sorted(each.row() for each in self.selectedIndexes()):
            return
        chosen = QItemSelection()
        for row in rows:
            index = self._photos.index(row)
            chosen.select(index, index)
        self._is_following = True
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            first = self._photos.index(rows[0])
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self._is_following = False

    def _rows_of(self, digests: Sequence[str]) -> list[int]:
        rows = (self._photos.row_of(each) for each in digests)
        return [row for row in rows if row is not None]
