"""The list of the outbox: it changes under a person's eyes and stays where they look."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem
from PySide6.QtWidgets import QWidget

from editor.ui.outbox.acts import Deed
from editor.ui.outbox.row_painter import OutboxPainter
from editor.ui.outbox.rows import OutboxRow
from editor.ui.theme import Theme
from editor.ui.theme.painted_list import PaintedList
from editor.ui.theme.row_delegate import ROW_ROLE

_MOVES = {Qt.Key.Key_Up: Deed.UP, Qt.Key.Key_Down: Deed.DOWN}
_DEEDS = {
    Qt.Key.Key_Return: Deed.DETAILS,
    Qt.Key.Key_Enter: Deed.DETAILS,
    Qt.Key.Key_Delete: Deed.CANCEL,
    Qt.Key.Key_R: Deed.GO_ON,
}


class EntryList(PaintedList):
    """Targets with their entries, then receipts; only entries can be chosen."""

    deed_asked = Signal(object)
    """Return, R, Delete, or Alt with an arrow: what is to be done with the chosen entry."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("Entries of the outbox", OutboxPainter(theme), parent)
        self._shown: tuple[OutboxRow, ...] = ()

    @property
    def chosen(self) -> str:
        """The id of the chosen entry; empty if none is."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.id if row is not None else ""

    def show_rows(self, rows: Sequence[OutboxRow]) -> None:
        """Show other rows; what was chosen stays chosen, and the list where it was scrolled to.

        If the chosen one is gone, the one that took its place is chosen.
        """
        if [row.id or row.heading for row in rows] == [
            row.id or row.heading for row in self._shown
        ]:
            for number, row in enumerate(rows):
                if row != self._shown[number]:
                    _fill(self._rows.item(number), row)
            self._shown = tuple(rows)
            return
        chosen, place = self.chosen, self.currentIndex().row()
        # Or each row that goes would hand the choice on to the next, and everybody would hear it.
        selection = self.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 - Qt's
        self._rows.clear()
        for row in rows:
            item = QStandardItem()
            _fill(item, row)
            self._rows.appendRow(item)
        self._shown = tuple(rows)
        self._choose_again(chosen, place)
        selection.blockSignals(False)  # noqa: FBT003 - Qt's

    def choose(self, id: str) -> bool:
        """Choose an entry and bring it into sight; False if there is none of that id."""
        for number, row in enumerate(self._shown):
            if row.id == id:
                self.setCurrentIndex(self._rows.index(number, 0))
                return True
        return False

    def choose_first(self) -> None:
        """Choose the first entry, if none is chosen."""
        if not self.chosen:
            self._choose_near(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys of an entry."""
        key, with_keys = Qt.Key(event.key()), event.modifiers()
        deed = None
        if with_keys & Qt.KeyboardModifier.AltModifier:
            deed = _MOVES.get(key)
        elif not with_keys & ~Qt.KeyboardModifier.KeypadModifier:
            deed = _DEEDS.get(key)
        if deed is not None and self.chosen:
            self.deed_asked.emit(deed)
            return
        super().keyPressEvent(event)

    def _choose_again(self, chosen: str, place: int) -> None:
        ids = [row.id for row in self._shown]
        if chosen in ids:
            self.setCurrentIndex(self._rows.index(ids.index(chosen), 0))
        elif chosen:
            self._choose_near(place)

    def _choose_near(self, place: int) -> None:
        """Choose the entry at a place, or the next one, or the last before it."""
        numbers = [number for number, row in enumerate(self._shown) if row.id]
        later = [number for number in numbers if number >= place]
        if numbers:
            self.setCurrentIndex(self._rows.index(later[0] if later else numbers[-1], 0))


def _fill(item: QStandardItem, row: OutboxRow) -> None:
    item.setData(row, ROW_ROLE)
    item.setData(row.spoken or row.heading, Qt.ItemDataRole.AccessibleTextRole)
    item.setText(row.title or row.heading)
    item.setEditable(False)
    if row.id:
        item.setToolTip("\n".join(filter(None, (row.title, row.state, row.facts, row.said))))
    else:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
