"""The list under a box while somebody types: it never takes the keyboard."""

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor.ui.captions.tools.box_text import TypingBox, caret_rect
from editor.ui.captions.tools.offers import Offer, Row

_LEAST_PX, _MOST_PX = 200, 460
_ROW_PX = 30
_FRAME_PX = 12


class Suggestions(QListView):
    """Shows an offer; the arrow keys come from the box."""

    clicked_row = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.offer: Offer | None = None
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.hide()  # a child of the window, not one of its own: those take focus on some systems
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("look", "popup")
        self.setAccessibleName("Suggestions")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.clicked.connect(lambda index: self.clicked_row.emit(self._row(index.row())))

    @property
    def chosen(self) -> Row | None:
        """The line that is chosen; None at first."""
        return self._row(self.currentIndex().row())

    @property
    def lines(self) -> list[str]:
        """What stands in the list."""
        return list(self._lines.stringList())

    def show_offer(self, offer: Offer, box: TypingBox) -> None:
        """Show an offer under the caret of a box, or over it where there is no room."""
        if offer != self.offer or self.isHidden():
            self.offer = offer
            self._lines.setStringList([row.shown for row in offer.rows])
            self.clearSelection()
            self.setCurrentIndex(self._lines.index(-1))
        wide = max(self.sizeHintForColumn(0) + 2 * _FRAME_PX, _LEAST_PX)
        height = max(self.sizeHintForRow(0), _ROW_PX - 4) * min(len(offer.rows), 10) + _FRAME_PX
        self.resize(min(wide, max(_MOST_PX, box.width())), height)
        self.move(self._place(box))
        self.show()
        self.raise_()

    def step(self, lines: int) -> None:
        """Choose the next line, or the one before; past the end nothing is chosen."""
        count = self._lines.rowCount()
        here = self.currentIndex().row()
        there = (here + 1 + lines) % (count + 1) - 1
        self.setCurrentIndex(self._lines.index(there))
        if there < 0:
            self.clearSelection()

    def _row(self, at: int) -> Row | None:
        rows = self.offer.rows if self.offer else ()
        return rows[at] if 0 <= at < len(rows) else None

    def _place(self, box: TypingBox) -> QPoint:
        caret = caret_rect(box)
        window = self._window
        at = box.mapTo(window, QPoint(caret.left(), caret.bottom() + 6))
        if at.y() + self.height() > window.height():
            at.setY(box.mapTo(window, caret.topLeft()).y() - self.height() - 6)
        at.setX(max(0, min(at.x(), window.width() - self.width() - 8)))
        return at
