"""The list of what isn't alike: what it is, who changed it, whose is taken."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from editor.domain.publishing.three_way import Passage, Side
from editor.ui.remote_changes.words import decision_of, line_of
from editor.ui.theme import Theme, icon

_ID = Qt.ItemDataRole.UserRole
_ICON_PX = 16
_MOST_ROWS = 5
_PADDING_PX = 12


class ChangeList(QListWidget):
    """One row a change; what is still to be chosen has a sign of its own."""

    chosen = Signal(str)
    """The passage of that id is looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._passages: tuple[Passage, ...] = ()
        self.setProperty("look", "table")
        self.setAccessibleName("Changes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._tell)

    @property
    def passage(self) -> Passage | None:
        """The one that is looked at."""
        at = self.currentRow()
        return self._passages[at] if 0 <= at < len(self._passages) else None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def show_passages(self, passages: Sequence[Passage], choices: Mapping[str, Side]) -> None:
        """Show these; who is looked at stays looked at."""
        shown = self.passage
        ids = [each.id for each in passages]
        is_other = ids != [each.id for each in self._passages]
        if is_other:
            self._fill(passages)
        for number, passage in enumerate(passages):
            self._show(self.item(number), passage, choices)
        if is_other and ids:
            self.setCurrentRow(ids.index(shown.id) if shown and shown.id in ids else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows, up to a few: the change that is looked at needs the room."""
        rows = min(self.count(), _MOST_ROWS)
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        height = sum(self.sizeHintForRow(at) for at in range(rows)) + around + _PADDING_PX
        return QSize(super().sizeHint().width(), height)

    def step(self, by: int) -> None:
        """Go so many changes on; at the ends it stays."""
        if self.count():
            self.setCurrentRow(min(max(self.currentRow() + by, 0), self.count() - 1))

    def _fill(self, passages: Sequence[Passage]) -> None:
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        self._passages = tuple(passages)
        for passage in passages:
            item = QListWidgetItem()
            item.setData(_ID, passage.id)
            self.addItem(item)
        self.setCurrentRow(-1)
        self.blockSignals(False)  # noqa: FBT003
        self.updateGeometry()

    def _show(self, item: QListWidgetItem, passage: Passage, choices: Mapping[str, Side]) -> None:
        text = f"{line_of(passage)}\n{decision_of(passage, choices)}"
        is_open = passage.asks and passage.id not in choices
        name, colour = ("flag", self._theme.amber) if is_open else ("check", self._theme.green)
        item.setIcon(icon(name, self._theme, _ICON_PX, colour))
        if item.text() != text:
            item.setText(text)

    def _tell(self) -> None:
        passage = self.passage
        if passage is not None:
            self.chosen.emit(passage.id)
