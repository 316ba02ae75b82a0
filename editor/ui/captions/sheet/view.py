"""The list of the sheet: chooses, rates and flags, with mouse and keyboard."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from editor.domain.figure import Figure
from editor.domain.figure_order import put_before, stepped
from editor.domain.photo import Flag
from editor.domain.photo_filter import PhotoOrder
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.delegate import CELL, SheetDelegate
from editor.ui.captions.sheet.model import SheetModel

_RATINGS: Mapping[int, int] = {Qt.Key.Key_0 + stars: stars for stars in range(6)}
_FLAGS: Mapping[int, Flag] = {
    Qt.Key.Key_P: Flag.PICKED,
    Qt.Key.Key_X: Flag.REJECTED,
    Qt.Key.Key_U: Flag.NONE,
}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
_STEPS: Mapping[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SheetView(QListView):
    """Small pictures in rows.

    Digits 0 to 5 rate, P picks, X rejects, U takes the flag away, L selects what looks alike,
    Alt+Up and Alt+Down put photos of the story in another order.
    """

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
        self._session, self._photos, self._cells = session, model, delegate
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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint for a few milliseconds; what is left comes in the next turn."""
        self._cells.begin()
        super().paintEvent(event)
        if self._cells.is_behind:
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return goes to the caption, digits rate, letters flag, Ctrl+V adds files."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        elif held == Qt.KeyboardModifier.AltModifier and key in _STEPS:
            self._reorder(_STEPS[key])
        elif held:
            super().keyPressEvent(event)
        elif key in _ENDS and self._photos.rowCount():
            self._go_to(0 if key == Qt.Key.Key_Home else self._photos.rowCount() - 1)
        elif key == Qt.Key.Key_L:
            self._select_alike()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_photo.emit()
        elif key in _RATINGS:
            self._session.apply({"rating": _RATINGS[key]})
        elif key in _FLAGS:
            self._session.apply({"flag": _FLAGS[key]})
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped; the sheet's own only to put a story's photos in order."""
        if event.mimeData().hasUrls() and (event.source() is not self or self._can_reorder):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Anywhere in the sheet will do."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped; what comes from here goes to another place in the story."""
        event.acceptProposedAction()
        if event.source() is not self:
            self._take(event.mimeData())
            return
        photo = self._photos.photo(self.indexAt(event.position().toPoint()).row())
        self._move_before(None if photo is None else photo.digest)

    @property
    def _can_reorder(self) -> bool:
        """Whether what is seen is the story's own order."""
        session, narrowing = self._session, self._photos.narrowing
        is_whole = narrowing.order is PhotoOrder.GIVEN and not narrowing.wanted.is_narrow
        return is_whole and session.for_story and not session.places

    def _go_to(self, row: int) -> None:
        """Select one photo, also if the cursor stands on it among others: Qt would do nothing."""
        index = self._photos.index(row)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.scrollTo(index)

    def _reorder(self, step: int) -> None:
        figures = self._session.open_story.fields.figures
        if self._can_reorder:
            self._put(stepped(figures, self._session.selected, step))

    def _move_before(self, digest: str | None) -> None:
        figures = self._session.open_story.fields.figures
        if self._can_reorder:
            self._put(put_before(figures, self._session.selected, digest))

    def _put(self, figures: tuple[Figure, ...]) -> None:
        self._session.finish()
        story = self._session.open_story
        if figures != story.fields.figures:
            with story.ledger.one_step("order of the photos"):
                story.edit(figures=figures)

    def _select_alike(self) -> None:
        current, alike = self._session.current, self._photos.narrowing.alike
        group = None if current is None else alike.get(current.digest)
        if current is not None and group is not None:
            others = [each for each in self._photos.narrowing.digests if alike.get(each) == group]
            self._session.select([current.digest, *others])

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
