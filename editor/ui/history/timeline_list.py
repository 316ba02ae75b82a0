"""A list of moments by day: versions of a story, backups of the library."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget

from editor.ui.history.row_painter import VersionPainter
from editor.ui.history.timeline import TimelineRow
from editor.ui.theme import Theme
from editor.ui.theme.painted_list import PaintedList
from editor.ui.theme.row_delegate import ROW_ROLE


class TimelineList(PaintedList):
    """Days and their moments; only moments can be chosen."""

    painter: VersionPainter

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, VersionPainter(theme), parent)

    @property
    def chosen(self) -> str:
        """The id of the moment that is looked at; empty if none is."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.entry.id if row is not None and row.entry is not None else ""

    def show_rows(self, rows: Iterable[TimelineRow]) -> None:
        """Show other rows; what was chosen is chosen again, without a word, if it is there."""
        chosen = self.chosen
        self._rows.clear()
        for row in rows:
            item = QStandardItem(row.heading or row.title)
            item.setData(row, ROW_ROLE)
            item.setData(row.heading or row.spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            if row.entry is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            else:
                item.setToolTip(row.spoken)
            self._rows.appendRow(item)
            if row.entry is not None and row.entry.id == chosen:
                self._choose(item)

    def choose_first(self) -> None:
        """Choose the first moment, if none is chosen."""
        for number in range(self._rows.rowCount()):
            item = self._rows.item(number)
            if not self.chosen and item.isEnabled():
                self._choose(item)

    def _choose(self, item: QStandardItem) -> None:
        selection = self.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 - Qt's
        self.setCurrentIndex(item.index())
        selection.blockSignals(False)  # noqa: FBT003 - Qt's
