"""The photos of a session as small pictures: a plain contact sheet."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from editor.ui.captions.session import CaptionSession
from editor.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex

_WIDTH_PX, _HEIGHT_PX = 84, 64
_GAP_PX = 8


class PhotoModel(QAbstractListModel):
    """The session's photos; their pictures come when they are asked for."""

    def __init__(self, session: CaptionSession, thumbnails: Thumbnails) -> None:
        super().__init__(session)
        self._session, self._thumbnails = session, thumbnails
        session.photos_changed.connect(self._reset)
        session.changed.connect(self._changed)
        thumbnails.ready.connect(lambda digest: self._changed(frozenset((digest,))))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        """How many photos."""
        return 0 if parent.isValid() else len(self._session.photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Picture, name and caption."""
        photo = self._session.photos[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(photo.digest)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            caption = self._session.value_of(photo.digest, "caption")
            return f"{photo.file_name}: {caption or 'no caption'}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return photo.file_name
        return None

    def _picture(self, digest: str) -> QPixmap | None:
        picture = self._thumbnails.of(digest)
        if picture is None:
            return None
        size = QSize(_WIDTH_PX, _HEIGHT_PX)
        wide = picture.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (wide.width() - _WIDTH_PX) // 2, (wide.height() - _HEIGHT_PX) // 2
        return wide.copy(left, top, _WIDTH_PX, _HEIGHT_PX)

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _changed(self, digests: frozenset[str]) -> None:
        for row, photo in enumerate(self._session.photos):
            if photo.digest in digests:
                self.dataChanged.emit(self.index(row), self.index(row))


class PhotoList(QListView):
    """Selects photos of a session, with mouse and keyboard."""

    entered_photo = Signal()
    """Return: its caption is wanted."""

    def __init__(
        self, session: CaptionSession, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._is_following = False
        self.setModel(PhotoModel(session, thumbnails))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_WIDTH_PX, _HEIGHT_PX))
        self.setGridSize(QSize(_WIDTH_PX + _GAP_PX, _HEIGHT_PX + _GAP_PX))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setProperty("look", "rows")
        self.setAccessibleName("Contact sheet")
        session.photos_changed.connect(self._show_selection)
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
        photos = self._session.photos
        if rows:
            self._session.select([photos[row].digest for row in rows])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return goes to the caption."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered_photo.emit()
            return
        super().keyPressEvent(event)

    def _show_selection(self) -> None:
        wanted = set(self._session.selected)
        rows = [at for at, each in enumerate(self._session.photos) if each.digest in wanted]
        model = self.model()
        if rows == sorted(each.row() for each in self.selectedIndexes()) or model is None:
            return
        chosen = QItemSelection()
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, 0))
        self._is_following = True
        flags = QItemSelectionModel.SelectionFlag
        if self._session.selected:
            first = next(
                at
                for at, each in enumerate(self._session.photos)
                if each.digest == self._session.selected[0]
            )
            index = model.index(first, 0)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self._is_following = False
