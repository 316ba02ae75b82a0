"""A credit line taken apart, as chips that wrap."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from editor.ui.theme import Theme
from editor.ui.theme.elided import ElidedLabel
from editor.ui.theme.look import label, set_look

_GAP_PX = 4


class WrappingRow(QLayout):
    """Lays widgets out from left to right, and goes on below where the row is full."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take an item in, at the end."""
        self._items.append(item)

    def put(self, widget: QWidget, at: int) -> None:
        """Take a widget in, before the item that is at that place now."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The item at that place; None past the end, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take an item out; None past the end, as Qt asks for."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height that the rows need."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Put every item into its place."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As little as will do."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Room for the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), 1)))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, row = rect.x(), y + row + _GAP_PX, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + _GAP_PX
            row = max(row, size.height())
        return y + row - rect.y()


class Chips(QWidget):
    """Creator, organisation, distributor, pool, file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = WrappingRow(self)
        self._parts: tuple[tuple[str, str], ...] = ()

    def show_parts(self, parts: tuple[tuple[str, str], ...]) -> None:
        """Show what the credit line is made of."""
        self.setVisible(bool(parts))
        if parts == self._parts:
            return
        self._parts = parts
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for words, kind in parts:
            self._row.addWidget(self._chip(words, kind))
        self.setAccessibleName(", ".join(f"{words} {kind}".strip() for words, kind in parts))
        self.updateGeometry()

    def _chip(self, words: str, kind: str) -> QWidget:
        chip = QWidget(self)
        chip.setProperty("look", "chip")
        layout = QHBoxLayout(chip)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(4)
        name = ElidedLabel(words)
        set_look(name, "chip-name")
        chip.setToolTip(f"{words} {kind}".strip())
        layout.addWidget(name)
        if kind:
            layout.addWidget(label(kind, "chip-kind"))
        return chip
