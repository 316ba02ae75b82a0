"""How a version is painted in the timeline: time and title, below it who and how much."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from editor.ui.history.timeline import TimelineRow
from editor.ui.theme import Theme
from editor.ui.theme.row_delegate import ROW_ROLE, RowDelegate, sized

_VERSION_PX = 48
_DAY_PX = 36
_SIDE_PX = 14
_TEXT_LEFT_PX = 72
_LINE_X_PX = 58
_DOT_PX = 4
_FONT_PX = 13
_SMALL_PX = 12
_ONE_LINE_PX = 20


class VersionPainter(RowDelegate):
    """Paints the timeline: a line with a dot for each version, a full one if it has a name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.marked = ""
        """The id of the version that others are compared with."""

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Days are lower than versions."""
        row: TimelineRow = index.data(ROW_ROLE)
        return _VERSION_PX if row.entry else _DAY_PX

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a day or a version."""
        row: TimelineRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.entry is None:
            self._text(painter, rect.adjusted(_SIDE_PX, 0, -12, -7), row.heading, bold=True)
            return
        self.paint_chosen(painter, option)
        self._version(painter, rect, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self.paint_ring(painter, rect)

    def _version(self, painter: QPainter, rect: QRect, row: TimelineRow) -> None:
        assert row.entry is not None
        upper, lower = rect.adjusted(0, 6, -12, -24), rect.adjusted(0, 24, -12, -6)
        self._line(painter, rect, is_full=bool(row.entry.name))
        self._text(painter, upper.adjusted(_SIDE_PX, 0, 0, 0), row.time)
        painter.setPen(self.theme.soft)
        taken = self._text(painter, upper, row.ago, right=True)
        box = upper.adjusted(_TEXT_LEFT_PX, 0, -taken - 8, 0)
        ink = self.theme.ink
        self._text(painter, box, row.title, _FONT_PX, bold=bool(row.entry.name), colour=ink)
        facts = f"Base · {row.facts}" if row.entry.id == self.marked else row.facts
        self._text(painter, lower.adjusted(_TEXT_LEFT_PX, 0, 0, 0), facts)

    def _line(self, painter: QPainter, rect: QRect, *, is_full: bool) -> None:
        middle = QPoint(rect.left() + _LINE_X_PX, rect.top() + 15)
        painter.setPen(self.theme.line)
        painter.drawLine(middle.x(), rect.top(), middle.x(), rect.bottom())
        painter.setPen(self.theme.accent if is_full else self.theme.soft)
        painter.setBrush(self.theme.accent if is_full else self.theme.panel)
        painter.drawEllipse(middle, _DOT_PX, _DOT_PX)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        size_px: int = _SMALL_PX,
        *,
        bold: bool = False,
        right: bool = False,
        colour: QColor | None = None,
    ) -> int:
        """Paint a line, shortened to its box; gives its width in pixels."""
        painter.setFont(sized(painter.font(), size_px, bold=bold))
        painter.setPen(colour or self.theme.soft)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        low = (
            Qt.AlignmentFlag.AlignBottom
            if bold and box.height() > _ONE_LINE_PX
            else Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(box, low | side, shown)
        return metrics.horizontalAdvance(shown)
