"""The photos of the sheet as Qt's list wants them."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from editor.domain.photo import Flag, Photo
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.narrowing import Narrowing
from editor.ui.captions.sheet.pictures import SheetPictures

Index = QModelIndex | QPersistentModelIndex
PHOTO_ROLE = Qt.ItemDataRole.UserRole


class SheetModel(QAbstractListModel):
    """One row a photo; knows the row of each, so that a change of one costs one row."""

    def __init__(
        self, session: CaptionSession, narrowing: Narrowing, pictures: SheetPictures
    ) -> None:
        super().__init__(session)
        self._session, self.narrowing, self.pictures = session, narrowing, pictures
        self._rows: dict[str, int] = {}
        self._looks: dict[str, object] = {}
        narrowing.changed.connect(self._reset)
        session.changed.connect(self._changed)
        pictures.ready.connect(self._show)
        self._reset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        """How many photos."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The photo, and what is said of it to who can't see it."""
        photo = self.photo(index.row())
        if photo is None:
            return None
        if role == PHOTO_ROLE:
            return photo
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.file_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(photo)
        if role == Qt.ItemDataRole.ToolTipRole:
            fault = self.pictures.fault_of(photo.digest)
            return f"{photo.file_name}\n{fault}" if fault else photo.file_name
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Photos can be dragged away."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Photos go as files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: N802
        """The originals: wherever files are taken, photos of the sheet are."""
        newsroom = self._session.open_story.newsroom
        urls = []
        for photo in (self.photo(index.row()) for index in indexes):
            if photo is None or newsroom is None:
                continue
            shot = self._session.places.get(photo.digest)
            # Nothing is looked up on the disk here: the window would wait for it.
            path = newsroom.photos.place_of(photo) if shot is None else shot.path
            urls.append(QUrl.fromLocalFile(str(path)))
        data = QMimeData()
        data.setUrls(urls)
        return data

    def photo(self, row: int) -> Photo | None:
        """The photo of a row."""
        digests = self.narrowing.digests
        return self._session.photo(digests[row]) if 0 <= row < len(digests) else None

    def row_of(self, digest: str) -> int | None:
        """Where a photo stands; None if it isn't to be seen."""
        return self._rows.get(digest)

    def _spoken(self, photo: Photo) -> str:
        needs = sorted(self.narrowing.facts(photo).needs)
        caption = self._session.value_of(photo.digest, "caption")
        stars = f"{photo.rating} stars" if photo.rating else ""
        flag = photo.flag.value if photo.flag is not Flag.NONE else ""
        twin = "looks like another photo" if photo.digest in self.narrowing.alike else ""
        parts = (f"{photo.file_name}: {caption or 'no caption'}", stars, flag, twin, *needs)
        return ", ".join(part for part in parts if part)

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows = {digest: row for row, digest in enumerate(self.narrowing.digests)}
        self.endResetModel()

    def _changed(self, digests: frozenset[str]) -> None:
        """Tell of those that look otherwise: most keys in a caption change nothing to be seen."""
        for digest in digests:
            photo = self._session.photo(digest)
            look = photo and (
                self.narrowing.facts(photo).needs,
                photo.rating,
                photo.flag,
                photo.file_name,
            )
            if look is None or self._looks.get(digest) != look:
                self._looks[digest] = look
                self._show(digest)

    def _show(self, digest: str) -> None:
        row = self._rows.get(digest)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))
