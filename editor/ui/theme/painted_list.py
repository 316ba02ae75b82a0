"""A list whose rows are painted: what the lists of this kind share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QWidget

from editor.ui.theme.row_delegate import RowDelegate
from editor.ui.theme.tokens import Theme


class PaintedList(QListView):
    """Rows of any height, scrolled by the pixel; a subclass fills the model.

    Attributes:
        painter: Paints them.
    """

    def __init__(self, name: str, painter: RowDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        painter.setParent(self)
        self.painter = painter
        self._rows = QStandardItemModel(self)
        self.setProperty("look", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setModel(self._rows)
        self.setItemDelegate(painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.painter.theme = theme
        self.viewport().update()
