"""The crop over the photo: what is cut off is dimmed, with handles and the point of interest."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from editor.domain.crops import HANDLES

HANDLE_PX = 9.0
_REACH_PX = 14.0
_POINT_PX = 11.0
_CURSORS = {
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "": Qt.CursorShape.SizeAllCursor,
}


def spot_of(handle: str, rect: QRectF) -> QPointF:
    """Where a handle stands."""
    x = rect.left() if "w" in handle else rect.right() if "e" in handle else rect.center().x()
    y = rect.top() if "n" in handle else rect.bottom() if "s" in handle else rect.center().y()
    return QPointF(x, y)


def handle_at(at: QPointF, rect: QRectF) -> str | None:
    """The handle under the pointer; empty inside the crop, None outside."""
    near = {
        each: (spot_of(each, rect) - at).manhattanLength()
        for each in HANDLES
        if (spot_of(each, rect) - at).manhattanLength() <= _REACH_PX
    }
    if near:
        return min(near, key=lambda each: near[each])
    return "" if rect.contains(at) else None


def cursor_over(handle: str | None) -> Qt.CursorShape:
    """How the pointer looks over a handle."""
    return Qt.CursorShape.ArrowCursor if handle is None else _CURSORS[handle]


def paint_crop(painter: QPainter, photo: QRectF, crop: QRectF) -> None:
    """Dim what is cut off; frame, thirds and handles over the rest."""
    outside = QPainterPath()
    outside.addRect(photo)
    inside = QPainterPath()
    inside.addRect(crop)
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 150))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 160), 3))
    painter.drawRect(crop)
    painter.setPen(QPen(QColor("white"), 1))
    painter.drawRect(crop)
    painter.setPen(QPen(QColor(255, 255, 255, 90), 1))
    for part in (1 / 3, 2 / 3):
        x, y = crop.left() + crop.width() * part, crop.top() + crop.height() * part
        painter.drawLine(QPointF(x, crop.top()), QPointF(x, crop.bottom()))
        painter.drawLine(QPointF(crop.left(), y), QPointF(crop.right(), y))
    painter.setPen(QPen(QColor("black"), 1))
    painter.setBrush(QColor("white"))
    for handle in HANDLES:
        spot = spot_of(handle, crop)
        half = HANDLE_PX / 2
        painter.drawRect(QRectF(spot.x() - half, spot.y() - half, HANDLE_PX, HANDLE_PX))


def paint_interest(painter: QPainter, spot: QPointF, *, is_moved: bool) -> None:
    """A ring with a cross, seen on dark and on light; a thicker one while keys move it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    widths = (("black", 5.0), ("#ffd54a", 3.0)) if is_moved else (("black", 4.0), ("#ffd54a", 2.0))
    for colour, width in widths:
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(spot, _POINT_PX, _POINT_PX)
        painter.drawLine(spot - QPointF(4, 0), spot + QPointF(4, 0))
        painter.drawLine(spot - QPointF(0, 4), spot + QPointF(0, 4))
