"""The rows as Qt's list view wants them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.ui.stories.row_painter import second_line
from editor.ui.stories.view_model import Row
from editor.ui.theme.row_delegate import ROW_ROLE

_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel):
    """Rows of the list; a screen reader hears headline, slug, status and time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(  # noqa: N802
        self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE
    ) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The row itself, its words, or what a screen reader says."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        title = row.group or (row.listing.headline or row.listing.slug if row.listing else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}, {second_line(row.listing)}" if row.listing else f"Group {title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return title
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A group's name can't be chosen."""
        if self.rows[index.row()].listing is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
