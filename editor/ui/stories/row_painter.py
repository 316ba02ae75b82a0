"""How a row of the list is painted: headline, then slug, status and time."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from editor.domain.listing import Listing
from editor.ui.stories.view_model import Row
from editor.ui.theme import Theme
from editor.ui.theme.row_delegate import ROW_ROLE, RowDelegate, sized

_STORY_PX = 54
_GROUP_PX = 36
_SIDE_PX = 16
_SMALL_PX = 12


class RowPainter(RowDelegate):
    """Paints the list; the open story has a bar at its left edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.open_id = ""

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Groups are lower than stories."""
        row: Row = index.data(ROW_ROLE)
        return _GROUP_PX if row.group else _STORY_PX

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a group or a story."""
        row: Row = index.data(ROW_ROLE)
        if row.listing is None:
            self._group(painter, option.rect, row.group)
        else:
            self.paint_ground(painter, option, is_open=row.listing.id == self.open_id)
            self._story(painter, option.rect, row)

    def _group(self, painter: QPainter, rect: QRect, name: str) -> None:
        painter.setFont(sized(painter.font(), _SMALL_PX, bold=True))
        painter.setPen(self.theme.soft)
        box = rect.adjusted(_SIDE_PX - 2, 0, -_SIDE_PX, -6)
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)

    def _story(self, painter: QPainter, rect: QRect, row: Row) -> None:
        listing = row.listing
        assert listing is not None
        box = rect.adjusted(_SIDE_PX, 8, -12, -8)
        painter.setFont(sized(painter.font(), 13, bold=True))
        painter.setPen(self.theme.ink)
        title = listing.headline or listing.slug
        metrics = QFontMetrics(painter.font())
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width()),
        )
        painter.setFont(sized(painter.font(), _SMALL_PX))
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
