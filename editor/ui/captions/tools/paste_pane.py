"""Metadata from the clipboard: tick the fields, and paste them into the selected photos."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from editor.ui.captions.tools.labels import OF_ONE_PHOTO, ORDER, name_of, shown_value
from editor.ui.captions.tools.side_page import SidePage
from editor.ui.captions.tools.view_model import CaptionToolsModel
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NAME = Qt.ItemDataRole.UserRole
_NOTHING = "The clipboard holds no metadata. Copy some from a photo with Ctrl+Alt+C."


class PastePane(SidePage):
    """Return pastes what is ticked; Space ticks. The ticks stay for the next photo."""

    def __init__(
        self, model: CaptionToolsModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("Paste metadata", theme, parent)
        self.model = model
        self._values: dict[str, Any] = {}
        self._left_out: set[str] = set(OF_ONE_PHOTO)
        self.list = QListWidget(self)
        self.list.setProperty("look", "table")
        self.list.setAccessibleName("Fields to paste")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.words = label("", "small", wraps=True)
        self.paste = QPushButton("Paste", self)
        self.paste.setProperty("look", "primary")
        self.paste.setToolTip("Paste the ticked fields into the selected photos (Return)")
        self.paste.clicked.connect(self.paste_ticked)
        self.all = QPushButton("All or none", self)
        self.all.clicked.connect(self._tick_all)
        self.list.itemChanged.connect(self._ticked)
        acts = QHBoxLayout()
        acts.addWidget(self.paste)
        acts.addWidget(self.all)
        acts.addStretch(1)
        self.column.addWidget(self.words)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(acts)

    def begin(self, values: dict[str, Any]) -> None:
        """Show what there is to paste."""
        self._values = values
        self.list.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.list.clear()
        for name in ORDER:
            if name in values:
                item = QListWidgetItem(f"{name_of(name)}: {shown_value(name, values[name])}")
                item.setData(_NAME, name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_on = name not in self._left_out
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt takes it by place
        self.list.setCurrentRow(0)
        self._show()
        (self.list if values else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def paste_ticked(self) -> None:
        """Paste, and go back to the photos."""
        chosen = {n: value for n, value in self._values.items() if n not in self._left_out}
        if chosen:
            self.model.paste(chosen)
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Return pastes from within the list."""
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.paste_ticked()
            return True
        return super().eventFilter(watched, event)

    def _ticked(self, item: QListWidgetItem) -> None:
        name = str(item.data(_NAME))
        if item.checkState() is Qt.CheckState.Checked:
            self._left_out.discard(name)
        else:
            self._left_out.add(name)
        self._show()

    def _tick_all(self) -> None:
        items = [self.list.item(at) for at in range(self.list.count())]
        is_all = all(each.checkState() is Qt.CheckState.Checked for each in items)
        for each in items:
            each.setCheckState(Qt.CheckState.Unchecked if is_all else Qt.CheckState.Checked)

    def _show(self) -> None:
        count = len([name for name in self._values if name not in self._left_out])
        photos = len(self.model.session.selected)
        self.paste.setEnabled(count > 0 and photos > 0)
        self.paste.setText(f"Paste into {photos}" if photos > 1 else "Paste")
        self.all.setEnabled(bool(self._values))
        ticked = f"{count} of {len(self._values)} fields. Space ticks, Return pastes."
        self.words.setText(ticked if self._values else _NOTHING)
