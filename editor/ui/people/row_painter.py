"""How an entry of the list is painted: the name, below it what tells it from others, and marks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import told_apart
from editor.ui.people.view_model import marks_of
from editor.ui.theme import Theme
from editor.ui.theme.row_delegate import ROW_ROLE, RowDelegate, sized

_ROW_PX = 46
_SIDE_PX = 14
_NAME_PX = 13
_SMALL_PX = 12


class PersonPainter(RowDelegate):
    """Paints the directory; whoever stands in the form has a bar at the left edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.chosen_id = ""

    def height_px(self, index: QModelIndex | QPersistentModelIndex) -> int:  # noqa: ARG002
        """All rows are alike."""
        return _ROW_PX

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one entry."""
        person: Contributor = index.data(ROW_ROLE)
        self.paint_ground(painter, option, is_open=person.id == self.chosen_id)
        rect: QRect = option.rect
        box = rect.adjusted(_SIDE_PX, 6, -10, -6)
        top, below = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.setFont(sized(painter.font(), _NAME_PX, bold=True))
        painter.setPen(self.theme.soft if person.has_left else self.theme.ink)
        self._line(painter, box, person.name, top)
        painter.setFont(sized(painter.font(), _SMALL_PX))
        painter.setPen(self.theme.amber if person.is_protected else self.theme.soft)
        marks = ", ".join(marks_of(person))
        room = self._line(painter, box, marks, below | Qt.AlignmentFlag.AlignRight)
        painter.setPen(self.theme.soft)
        self._line(painter, box.adjusted(0, 0, -room, 0), told_apart(person), below)

    def _line(self, painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag) -> int:
        """Paint words as far as there is room; how wide they are, with a gap."""
        if not text:
            return 0
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align, shown)
        return metrics.horizontalAdvance(shown) + 8
