"""A tree of names and values; branches are filled when they are opened."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from editor.ui.preview.tree import Node

_HEADINGS = ("Name", "Value")
_SHOWN_CHARACTERS = 400
_NAME_PX = 210
_FIRST_ROWS = 40
_Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Item:
    node: Node
    parent: int
    row: int
    below: list[int] | None = None


class TreeModel(QAbstractItemModel):
    """The nodes that somebody looked at, by number; the root is 0 and the only one at the top."""

    def __init__(self, root: Node, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = [_Item(root, -1, 0)]

    def node(self, index: _Index) -> Node:
        """The node of a row."""
        return self._items[index.internalId()].node

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        """The index of a node below another."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        number = self._below(parent.internalId())[row] if parent.isValid() else 0
        return self.createIndex(row, column, number)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """The branch that a node is in."""
        above = self._items[index.internalId()].parent if index.isValid() else -1
        if above < 0:
            return QModelIndex()
        return self.createIndex(self._items[above].row, 0, above)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802
        """How many nodes are below."""
        if not parent.isValid():
            return 1
        return 0 if parent.column() else len(self._below(parent.internalId()))

    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:  # noqa: N802
        """Known without making them."""
        return not parent.isValid() or (
            parent.column() == 0 and self.node(parent).branches is not None
        )

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: N802
        """Name and value."""
        return len(_HEADINGS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name and value, long ones cut; all of a value as its tip."""
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            text = node.value if index.column() else node.name
            return " ".join(text[:_SHOWN_CHARACTERS].split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.name}: {node.value[:_SHOWN_CHARACTERS]}"
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[section]
        return None

    def _below(self, number: int) -> list[int]:
        item = self._items[number]
        if item.below is None:
            nodes = item.node.branches() if item.node.branches else ()
            first = len(self._items)
            self._items += [_Item(node, number, row) for row, node in enumerate(nodes)]
            item.below = list(range(first, len(self._items)))
        return item.below


class TreeView(QTreeView):
    """Shows a tree; what was open stays open when the document changes a little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root: Node | None = None
        self._model: TreeModel | None = None
        self.setProperty("look", "document")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName("Export as a tree")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_tree(self, root: Node, *, anew: bool = False) -> None:
        """Show a tree.

        Args:
            root: Its root.
            anew: It is another document.
        """
        if root is self._root and not anew:
            return
        first = self._model is None or anew
        opened = [] if first else list(self._opened(QModelIndex(), ()))
        at = self.verticalScrollBar().value()
        current = self._path(self.currentIndex())
        before, self._root, self._model = self._model, root, TreeModel(root, self)
        self.setModel(self._model)
        if before is not None:
            before.deleteLater()
        self.header().resizeSection(0, _NAME_PX)
        if first:
            self._open_first()
            return
        for path in opened:
            self.expand(self._at(path))
        self.setCurrentIndex(self._at(current))
        self.verticalScrollBar().setValue(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copying takes the whole value, however little of it there is room for."""
        if event.matches(QKeySequence.StandardKey.Copy) and self._model is not None:
            if self.currentIndex().isValid():
                QGuiApplication.clipboard().setText(self._model.node(self.currentIndex()).value)
            return
        super().keyPressEvent(event)

    def _open_first(self) -> None:
        """The root, and what fits below it."""
        model = self._model
        assert model is not None
        top = model.index(0, 0)
        self.expand(top)
        self.setCurrentIndex(top)
        rows = model.rowCount(top)
        for row in range(rows):
            each = model.index(row, 0, top)
            if model.hasChildren(each) and rows + model.rowCount(each) <= _FIRST_ROWS:
                rows += model.rowCount(each)
                self.expand(each)

    def _opened(self, index: QModelIndex, path: tuple[int, ...]) -> Any:
        """The paths of the open branches, by rows from the top."""
        model = self._model
        assert model is not None
        for row in range(model.rowCount(index)):
            below = model.index(row, 0, index)
            if self.isExpanded(below):
                yield (*path, row)
                yield from self._opened(below, (*path, row))

    def _path(self, index: QModelIndex) -> tuple[int, ...]:
        return (*self._path(index.parent()), index.row()) if index.isValid() else ()

    def _at(self, path: tuple[int, ...]) -> QModelIndex:
        """The node of a path, or the last one on the way to it that there still is."""
        index = QModelIndex()
        for row in path:
            below = self._model.index(row, 0, index) if self._model else QModelIndex()
            if not below.isValid():
                break
            index = below
        return index
