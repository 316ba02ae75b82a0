"""A list of checks or rules: headings, and rows that can be chosen, opened and switched by key."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from editor.ui.rules.row import ListRow
from editor.ui.theme import Theme
from editor.ui.theme.painted_list import PaintedList
from editor.ui.theme.row_delegate import ROW_ROLE, RowDelegate, sized

_ROW_PX = 44
_LINE_PX = 28
_HEADING_PX = 32
_SIDE_PX = 16
_DOT_PX = 4
_TEXT_LEFT_PX = 34


class RowList(PaintedList):
    """Rows under their headings; headings can't be chosen."""

    moved = Signal(str)
    """Another row was chosen, by its key."""
    opened = Signal(str)
    """Return, or two clicks."""
    switched = Signal(str)
    """Space."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, RowPainter(theme), parent)
        self._is_filling = False
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _: self.opened.emit(self.chosen))

    @property
    def chosen(self) -> str:
        """The key of the row that is looked at; empty if none is."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, ListRow) else ""

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is shown."""
        return tuple(self._rows.item(at).data(ROW_ROLE) for at in range(self._rows.rowCount()))

    def show_rows(self, rows: Iterable[ListRow]) -> None:
        """Show other rows; what was chosen is chosen again if it is there, else the first."""
        rows = tuple(rows)
        if rows == self.rows:
            return
        chosen, scrolled = self.chosen, self.verticalScrollBar().value()
        self._is_filling = True
        self._rows.clear()
        for row in rows:
            self._rows.appendRow(_item(row))
        keys = [row.key for row in rows]
        first = next((key for key in keys if key), "")
        self.choose(chosen if chosen and chosen in keys else first)
        self._is_filling = False
        self.verticalScrollBar().setValue(scrolled)
        if self.chosen != chosen:
            self.moved.emit(self.chosen)

    def choose(self, key: str) -> None:
        """Choose the row of that key."""
        for number, row in enumerate(self.rows):
            if key and row.key == key:
                self.setCurrentIndex(self._rows.index(number, 0))

    def _tell(self) -> None:
        if not self._is_filling:
            self.moved.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return opens the row, Space switches it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen:
            self.opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Space and self.chosen:
            self.switched.emit(self.chosen)
        else:
            super().keyPressEvent(event)


class RowPainter(RowDelegate):
    """Paints a full dot for what is on, an empty one for what is off, title, mark, second line."""

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Headings are lower; a row without a second line is, too."""
        row: ListRow = index.data(ROW_ROLE)
        return _HEADING_PX if not row.key else _ROW_PX if row.below else _LINE_PX

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading or a row."""
        row: ListRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.key:
            self._text(
                painter, rect.adjusted(_SIDE_PX, 8, -12, 0), row.title, bold=True, size_px=11
            )
            return
        self.paint_chosen(painter, option)
        upper = rect.adjusted(_TEXT_LEFT_PX, 4, -_SIDE_PX, -22 if row.below else -4)
        self._dot(painter, rect.left() + _SIDE_PX, upper.center().y(), is_on=row.is_on)
        taken = self._text(painter, upper, row.mark, right=True)
        ink = self.theme.ink if row.is_on else self.theme.soft
        self._text(painter, upper.adjusted(0, 0, -taken - 8, 0), row.title, size_px=13, colour=ink)
        self._text(painter, rect.adjusted(_TEXT_LEFT_PX, 22, -_SIDE_PX, -4), row.below)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self.paint_ring(painter, rect)

    def _dot(self, painter: QPainter, left: int, middle: int, *, is_on: bool) -> None:
        painter.setPen(self.theme.accent if is_on else self.theme.soft)
        painter.setBrush(self.theme.accent if is_on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRect(left, middle - _DOT_PX, 2 * _DOT_PX, 2 * _DOT_PX))

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        *,
        size_px: int = 12,
        bold: bool = False,
        right: bool = False,
        colour: QColor | None = None,
    ) -> int:
        """Paint a line, shortened to its box; gives its width in pixels."""
        if not text:
            return 0
        painter.setFont(sized(painter.font(), size_px, bold=bold))
        painter.setPen(colour or self.theme.soft)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return metrics.horizontalAdvance(shown)


def _item(row: ListRow) -> QStandardItem:
    item = QStandardItem(row.title)
    item.setData(row, ROW_ROLE)
    item.setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setEditable(False)
    if not row.key:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    elif row.below:
        item.setToolTip(row.below)
    return item
