"""How a row of the list is painted: headline, then slug, status and time."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.domain.listing import Listing
from editor.ui.stories.view_model import Row
from editor.ui.theme import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_STORY_PX = 54
_GROUP_PX = 36
_SIDE_PX = 16
_SMALL_PX = 12
_MARK_PX = 3


class RowPainter(QStyledItemDelegate):
    """Paints the list; the open story has a bar at its left edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.open_id = ""

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Groups are lower than stories."""
        row: Row = index.data(ROW_ROLE)
        return QSize(0, _GROUP_PX if row.group else _STORY_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        if row.listing is None:
            self._group(painter, rect, row.group)
        else:
            self._background(painter, option, row.listing)
            self._story(painter, rect, row)
        painter.restore()

    def _background(
        self, painter: QPainter, option: QStyleOptionViewItem, listing: Listing
    ) -> None:
        rect: QRect = option.rect
        state = option.state
        if listing.id == self.open_id:
            painter.fillRect(rect, self.theme.tint)
            painter.fillRect(QRect(rect.left(), rect.top(), _MARK_PX, rect.height()), self._accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.window)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._accent)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    @property
    def _accent(self) -> QColor:
        accent: QColor = self.theme.accent
        return accent

    def _group(self, painter: QPainter, rect: QRect, name: str) -> None:
        painter.setFont(_font(painter.font(), _SMALL_PX, bold=True))
        painter.setPen(self.theme.soft)
        box = rect.adjusted(_SIDE_PX - 2, 0, -_SIDE_PX, -6)
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)

    def _story(self, painter: QPainter, rect: QRect, row: Row) -> None:
        listing = row.listing
        assert listing is not None
        box = rect.adjusted(_SIDE_PX, 8, -12, -8)
        painter.setFont(_font(painter.font(), 13, bold=True))
        painter.setPen(self.theme.ink)
        title = listing.headline or listing.slug
        metrics = QFontMetrics(painter.font())
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width()),
        )
        painter.setFont(_font(painter.font(), _SMALL_PX))
        painter.setPen(self.theme.soft)
        below = _excerpt(row) or second_line(listing)
        metrics = QFontMetrics(painter.font())
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(below, Qt.TextElideMode.ElideRight, box.width()),
        )


def second_line(listing: Listing, now: datetime | None = None) -> str:
    """``weather-satellite   Draft   14:02``; the day instead of the time if it isn't today."""
    here = listing.updated_at.astimezone()
    today = (now or datetime.now(here.tzinfo)).astimezone(here.tzinfo)
    when = f"{here:%H:%M}" if here.date() == today.date() else f"{here:%b} {here.day}"
    state = f"embargo {listing.embargo}" if listing.embargo else listing.status.value
    return "   ".join((listing.slug, state, when))


def _excerpt(row: Row) -> str:
    return row.excerpt.replace("⟦", "").replace("⟧", "")


def _font(font: QFont, size_px: int, *, bold: bool = False) -> QFont:
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
