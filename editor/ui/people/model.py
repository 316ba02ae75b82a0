"""The entries as Qt's list view wants them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.domain.contributor import Contributor
from editor.domain.contributor_filter import sorts_as
from editor.ui.people.view_model import spoken
from editor.ui.theme.row_delegate import ROW_ROLE

_NOWHERE = QModelIndex()
_WORDS = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class PeopleModel(QAbstractListModel):
    """Rows of the list; a screen reader hears all of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Contributor, ...] = ()

    def set_rows(self, rows: tuple[Contributor, ...]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """Where the entry of that id stands."""
        for number, row in enumerate(self.rows):
            if row.id == key:
                return self.index(number)
        return QModelIndex()

    def rowCount(  # noqa: N802
        self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE
    ) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The entry itself, its name, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return sorts_as(row)  # by which typing in the list finds them
        return spoken(row) if role in _WORDS else None
