"""How an entry of the outbox is painted: its state in colour, sign and word, and what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor.ui.outbox.rows import OutboxRow
from editor.ui.theme.icons import pixmap
from editor.ui.theme.row_delegate import ROW_ROLE, RowDelegate, sized

_ENTRY_PX, _SAID_PX, _HEADING_PX = 60, 18, 38
_SIDE_PX, _TEXT_LEFT_PX, _RIGHT_PX = 16, 42, 14
_ICON_PX = 16
_LINE_PX = 18
_FONT_PX, _SMALL_PX = 13, 12
_TOP_PX = 8


class OutboxPainter(RowDelegate):
    """Headings, and entries of three or four lines: title, state, facts, what was said last."""

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """An entry about which something was said has a line more."""
        row: OutboxRow = index.data(ROW_ROLE)
        if not row.id:
            return _HEADING_PX
        return _ENTRY_PX + _TOP_PX + (_SAID_PX if row.said else 0)

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading or an entry."""
        row: OutboxRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        if not row.id:
            self._heading(painter, rect, row)
            return
        self.paint_chosen(painter, option)
        self._entry(painter, rect, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self.paint_ring(painter, rect)

    def _heading(self, painter: QPainter, rect: QRect, row: OutboxRow) -> None:
        box = rect.adjusted(_SIDE_PX, 12, -_RIGHT_PX, -6)
        colour = self.theme.amber if row.is_paused else self.theme.soft
        if row.is_paused:
            place = QRect(box.left(), box.top() + 2, _ICON_PX, _ICON_PX)
            painter.drawPixmap(place, pixmap("pause", colour, _ICON_PX))
            box.setLeft(_TEXT_LEFT_PX)
        self._line(painter, box, row.heading, colour, bold=True)

    def _entry(self, painter: QPainter, rect: QRect, row: OutboxRow) -> None:
        tone: QColor = getattr(self.theme, row.tone)
        place = QRect(rect.left() + _SIDE_PX, rect.top() + _TOP_PX + 1, _ICON_PX, _ICON_PX)
        painter.drawPixmap(place, pixmap(row.icon, tone, _ICON_PX))
        box = rect.adjusted(_TEXT_LEFT_PX, _TOP_PX, -_RIGHT_PX, 0)
        box.setHeight(_LINE_PX)
        theme = self.theme
        lines = [(row.title, theme.ink, _FONT_PX, True), (row.state, tone, _SMALL_PX, True)]
        lines.append((row.facts, theme.soft, _SMALL_PX, False))
        if row.said:
            lines.append((row.said, theme.soft, _SMALL_PX, False))
        for text, colour, size_px, is_bold in lines:
            self._line(painter, box, text, colour, size_px, bold=is_bold)
            box.translate(0, _LINE_PX)

    def _line(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        colour: QColor,
        size_px: int = _SMALL_PX,
        *,
        bold: bool = False,
    ) -> None:
        """Paint a line, shortened to its box."""
        painter.setFont(sized(painter.font(), size_px, bold=bold))
        painter.setPen(colour)
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
