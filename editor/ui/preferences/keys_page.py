"""The key editor's widgets: every command in a list, and under it the keys of the chosen one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.preferences.key_field import KeyField
from editor.ui.preferences.keys import KeyRow, Keys, why_reserved
from editor.ui.theme.look import label, set_look

_ID_ROLE = Qt.ItemDataRole.UserRole
_NAMES = ("Command", "Menu", "Keys")


class KeysPage(QWidget):
    """Nothing is taken from another command before somebody says so."""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self._words = ""
        self._wanted = ""
        self.list = self._tree()
        self.field = KeyField()
        self.field.setAccessibleName("New keys")
        self.says: QLabel = label("", "soft", wraps=True)
        self.give = QPushButton("Use these keys")
        self.keep = QPushButton("Keep as it is")
        self.remove = QPushButton("No keys")
        self.reset = QPushButton("Reset")
        self.reset_all = QPushButton("Reset all keys")
        self._arrange()
        self.list.currentItemChanged.connect(lambda *_: self._begin())
        self.list.itemActivated.connect(lambda *_: self.field.setFocus())
        self.field.pressed.connect(self._pressed)
        self.give.clicked.connect(self._give)
        self.keep.clicked.connect(self._begin)
        self.remove.clicked.connect(lambda: self._keys.give(self._id, ""))
        self.reset.clicked.connect(lambda: self._keys.reset(self._id))
        self.reset_all.clicked.connect(self._keys.reset_all)
        keys.changed.connect(self._show)
        self._show()

    def look_for(self, words: str) -> None:
        """Show the commands with these words in their name, menu or keys."""
        self._words = words
        self._show()

    @property
    def _id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _ID_ROLE)) if item is not None else ""

    def _show(self) -> None:
        chosen = self._id
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for row in self._keys.rows(self._words):
            item = QTreeWidgetItem([row.name, row.group, row.shown])
            item.setData(0, _ID_ROLE, row.id)
            self._mark(item, row)
            self.list.addTopLevelItem(item)
            if row.id == chosen:
                self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._begin()

    def _mark(self, item: QTreeWidgetItem, row: KeyRow) -> None:
        if row.clashes:
            item.setText(2, f"{row.shown}  (also: {', '.join(row.clashes)})")
        if row.is_own:
            font = item.font(2)
            font.setBold(True)
            item.setFont(2, font)
            item.setText(2, f"{item.text(2) or 'none'}  · yours")

    def _begin(self) -> None:
        """Wait for keys for the chosen command."""
        self._wanted = ""
        self.field.clear()
        is_one = bool(self._id)
        for control in (self.field, self.remove):
            control.setEnabled(is_one)
        if not is_one:
            self._say("No command is called so.", "soft")
            self.reset.setEnabled(False)
        else:
            row = self._keys.row(self._id)
            self.remove.setEnabled(bool(row.keys))
            self.reset.setEnabled(row.is_own)
            now = f"has {row.shown}" if row.keys else "has no keys"
            self._say(f"“{row.name}” {now}.", "soft")
        self.give.setText("Use these keys")
        self.give.setEnabled(False)
        self.keep.hide()

    def _pressed(self, keys: str) -> None:
        if not keys:
            self._begin()
            return
        reason = why_reserved(keys)
        holders = self._keys.holders(self._id, keys)
        self._wanted = "" if reason else keys
        self.give.setEnabled(not reason)
        self.give.setText("Take them over" if holders and not reason else "Use these keys")
        self.keep.setVisible(bool(holders) and not reason)
        if reason:
            self._say(f"{reason}.", "stop")
        elif holders:
            names = " and ".join(f"“{each.text}”" for each in holders)
            self._say(f"{names} has these keys now. It would have none then.", "look-again")
        else:
            self._say("These keys are free.", "good")

    def _give(self) -> None:
        if self._wanted:
            self._keys.give(self._id, self._wanted)

    def _say(self, text: str, look: str) -> None:
        self.says.setText(text)
        set_look(self.says, look)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName("Commands and their keys")
        tree.setProperty("look", "table")
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setHeaderLabels(_NAMES)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setTabKeyNavigation(False)
        header = tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.says)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for button in (self.give, self.keep, self.remove, self.reset, self.reset_all):
            row.addWidget(button)
        layout.addLayout(row)
