"""What all painted rows of lists share: the theme, their height, the ring of the keyboard."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.theme.tokens import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_BAR_PX = 3


class RowDelegate(QStyledItemDelegate):
    """Paints rows; a subclass says how high one is and what stands in it.

    Attributes:
        theme: The colours; set it and update the list to change them.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """How high the row is."""
        raise NotImplementedError

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row; the painter is put back as it was afterwards."""
        raise NotImplementedError

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's own signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """As high as the row says; the list gives the width."""
        return QSize(0, self.height_px(index))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        painter.save()
        self.paint_row(painter, option, index)
        painter.restore()

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_open: bool
    ) -> None:
        """Paint what is behind the words: a bar at the left edge of the row that is open."""
        rect: QRect = option.rect
        if is_open:
            painter.fillRect(rect, self.theme.tint)
            bar = QRect(rect.left(), rect.top(), _BAR_PX, rect.height())
            painter.fillRect(bar, self.theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.window)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self.paint_ring(painter, rect)

    def paint_chosen(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what is behind the words of a row that is chosen, or that the mouse is over."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.tint)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.window)

    def paint_ring(self, painter: QPainter, rect: QRect) -> None:
        """Show that the row has the keyboard."""
        painter.setPen(self.theme.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))


def sized(font: QFont, size_px: int, *, bold: bool = False) -> QFont:
    """The font in another size and weight."""
    sized = QFont(font)
    sized.setPixelSize(size_px)
    sized.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return sized
