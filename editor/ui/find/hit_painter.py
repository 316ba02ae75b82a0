"""How a hit is painted: what stands around it, the old words struck out, the new ones behind."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.find.everywhere_view_model import ShownHit
from editor.ui.theme import Theme

HIT_ROLE = Qt.ItemDataRole.UserRole
_ROW_PX = 26


class HitPainter(QStyledItemDelegate):
    """Paints hits; stories are painted as any row of a tree.

    Args:
        replaces: Whether the new words are shown.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.replaces = False

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are alike."""
        return QSize(super().sizeHint(option, index).width(), _ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row with its box; a hit's words over it."""
        super().paint(painter, option, index)
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, ShownHit):
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text = QStyle.SubElement.SE_ItemViewItemText
        box = option.widget.style().subElementRect(text, whole, option.widget)
        painter.save()
        painter.setFont(option.font)
        self._words(painter, box.adjusted(4, 0, -4, 0), hit)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, hit: ShownHit) -> None:
        theme, metrics = self.theme, QFontMetrics(painter.font())
        new = hit.new if self.replaces else ""
        room = box.width() - metrics.horizontalAdvance(f"{hit.old} {new}")
        before = metrics.elidedText(hit.before, Qt.TextElideMode.ElideLeft, max(0, room // 2))
        parts = [(before, theme.soft, False), (hit.old, theme.ink, self.replaces)]
        if new:
            parts.append((f" {new}", theme.green, False))
        parts.append((hit.after, theme.soft, False))
        left = box.left()
        for number, (text, colour, is_struck) in enumerate(parts):
            left += self._part(
                painter,
                box,
                left,
                text,
                colour,
                bold=0 < number < len(parts) - 1,
                is_struck=is_struck,
            )

    def _part(
        self,
        painter: QPainter,
        box: QRect,
        left: int,
        text: str,
        colour: QColor,
        *,
        bold: bool,
        is_struck: bool,
    ) -> int:
        """Paint some words; how wide they are."""
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setStrikeOut(is_struck)
        painter.setFont(font)
        painter.setPen(colour)
        metrics = QFontMetrics(font)
        room = max(0, box.right() - left)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRect(left, box.top(), room, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            shown,
        )
        return metrics.horizontalAdvance(shown)
