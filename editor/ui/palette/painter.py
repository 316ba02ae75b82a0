"""A line of the palette: the name with the letters that were found, its group, its keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor.ui.palette.view_model import Entry
from editor.ui.theme import sans
from editor.ui.theme.row_delegate import RowDelegate

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
HEIGHT_PX = 32
_SIDE_PX = 12
_GAP_PX = 12
_CAP_PX = 6
# Advances are rounded down: words measured to the pixel would be cut.
_ROOM_PX = 6
_NAME_PX = 13
_SMALL_PX = 11.5


class EntryPainter(RowDelegate):
    """Paints entries."""

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:  # noqa: ARG002 - Qt's
        """All lines are equally high."""
        return HEIGHT_PX

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a line."""
        entry: Entry = index.data(ENTRY_ROLE)
        rect = option.rect
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.accent if theme.name == "high-contrast" else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint)
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 4, 4)
        room = rect.adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        if entry.keys:
            room.setRight(self._paint_keys(painter, room, entry.keys) - _GAP_PX)
        small = sans(_SMALL_PX)
        aside = entry.why_not or entry.group
        width = QFontMetrics(small).horizontalAdvance(aside) + _ROOM_PX
        painter.setFont(small)
        painter.setPen(theme.soft)
        width = min(width, room.width() // 2)
        where = QRect(room.right() - width, room.top(), width + 1, room.height())
        shown = QFontMetrics(small).elidedText(aside, Qt.TextElideMode.ElideRight, width)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)
        room.setRight(where.left() - _GAP_PX)
        self._paint_name(painter, room, entry)

    def _paint_name(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        plain, bold = sans(_NAME_PX), sans(_NAME_PX, bold=True)
        ink = self.theme.dim if entry.why_not else self.theme.ink
        found = self.theme.dim if entry.why_not else self.theme.accent
        name = QFontMetrics(plain).elidedText(entry.name, Qt.TextElideMode.ElideRight, room.width())
        at = room.left()
        for text, is_found in _runs(name, frozenset(entry.at)):
            font = bold if is_found else plain
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(found if is_found else ink)
            where = QRect(at, room.top(), max(0, min(width + 2, room.right() - at)), room.height())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), text)
            at += width

    def _paint_keys(self, painter: QPainter, room: QRect, keys: str) -> int:
        """Paint the keys as on key caps; where they begin."""
        font = sans(_SMALL_PX)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(keys) + 2 * _CAP_PX
        height = metrics.height() + 2
        cap = QRect(room.right() - width, room.center().y() - height // 2 + 1, width, height)
        painter.setFont(font)
        painter.setPen(self.theme.line)
        painter.setBrush(self.theme.panel)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(self.theme.soft)
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), keys)
        return cap.left()


def _runs(name: str, found: frozenset[int]) -> list[tuple[str, bool]]:
    """A name in pieces: found letters, other letters, in turn."""
    runs: list[tuple[str, bool]] = []
    for at, letter in enumerate(name):
        is_found = at in found
        if runs and runs[-1][1] is is_found:
            runs[-1] = (runs[-1][0] + letter, is_found)
        else:
            runs.append((letter, is_found))
    return runs
