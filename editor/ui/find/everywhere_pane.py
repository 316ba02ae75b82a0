"""Find in all stories, beside the text: look, choose, replace, take back."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor.ui.commands import press_on_return
from editor.ui.find.choices import Choices, field, tool
from editor.ui.find.everywhere_view_model import EverywhereViewModel, ShownHit, hits_of
from editor.ui.find.hit_painter import HIT_ROLE, HitPainter
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_mark

WIDTH_PX = 460
_STORY_ROLE = HIT_ROLE + 1
_FIELDS = {"body": "", "headline": "Headline", "standfirst": "Standfirst"}


class EverywherePane(QFrame):
    """A search with every hit under its story; a tick says whether it is replaced."""

    closed = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = EverywhereViewModel(open_story, self)
        self._shown: object = None
        self._filling = False
        self.setProperty("look", "beside")
        self.setAccessibleName("Find in all stories")
        self.setMinimumWidth(WIDTH_PX)
        self.words = field("Find in all stories", "Find in all stories", self)
        self.replacement = field("Replace with", "Replace with", self)
        self.choices = Choices(self)
        self.close_button = tool("Close (Esc)", self)
        self.hits = QTreeView(self)
        self.painter = HitPainter(theme, self)
        self._items = QStandardItemModel(self)
        self.go = QPushButton("Replace", self)
        self.go.setProperty("look", "primary")
        self.back = QPushButton("Take back", self)
        self.message = label("", "soft", wraps=True)
        self.message.setAccessibleName("Result of the search")
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.setFocusProxy(self.words)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.painter.theme = theme
        self.choices.set_theme(theme)
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self.back.setIcon(icon("undo-2", theme))
        self.hits.viewport().update()

    def begin(self, words: str) -> None:
        """Take the keyboard; words that are selected in the text are the first guess."""
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self.model.search()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text; Return looks again, or shows the hit that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.hits.hasFocus():
                self._open(self.hits.currentIndex())
            elif not press_on_return(self.focusWidget(), event):
                self.model.search()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self.painter.replaces = bool(self.replacement.text())
        self.model.look_for(self.choices.pattern(self.words.text()), self.replacement.text())

    def _show(self) -> None:
        model = self.model
        if model.stories is not self._shown:
            self._shown = model.stories
            self._fill()
        self._tick()
        self.message.setText("Looking…" if model.is_busy else model.message)
        set_mark(self.message, "look", "stop" if model.failed else "soft")
        count = model.chosen_count
        self.go.setText(f"Replace {count:,}" if count else "Replace")
        self.go.setEnabled(bool(count) and not model.is_busy)
        self.back.setVisible(model.last is not None)

    def _fill(self) -> None:
        self._filling = True
        self._items.clear()
        for story in self.model.stories:
            count = sum(len(text.changes) for text in story.texts)
            row = _item(f"{story.headline or story.slug}  ({count:,})")
            row.setData(story.id, _STORY_ROLE)
            for text in story.texts:
                for hit in hits_of(story, text):
                    row.appendRow(_hit_item(hit, text.path))
            self._items.appendRow(row)
        if len(self.model.stories) <= 20:  # noqa: PLR2004 - more is a list to scroll through
            self.hits.expandAll()
        self._filling = False

    def _tick(self) -> None:
        """Show what is chosen; a story of which a part is chosen has half a tick."""
        self._filling = True
        left_out = self.model.left_out
        for number in range(self._items.rowCount()):
            row = self._items.item(number)
            children = [row.child(each) for each in range(row.rowCount())]
            states = set()
            for child in children:
                hit: ShownHit = child.data(HIT_ROLE)
                states.add(state := _state(chosen=hit.key not in left_out))
                child.setCheckState(state)
            row.setCheckState(states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)
        self._filling = False

    def _ticked(self, item: QStandardItem) -> None:
        if self._filling:
            return
        chosen = item.checkState() == Qt.CheckState.Checked
        hit = item.data(HIT_ROLE)
        if isinstance(hit, ShownHit):
            self.model.choose(hit.key, chosen=chosen)
        else:
            self.model.choose_story(item.data(_STORY_ROLE), chosen=chosen)

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if isinstance(hit, ShownHit):
            self.model.show(hit.key, hit.end)

    def _connect(self) -> None:
        for typed in (self.words, self.replacement):
            typed.textChanged.connect(self._look)
        self.choices.changed.connect(self._look)
        self.go.clicked.connect(self.model.replace)
        self.back.clicked.connect(self.model.take_back)
        self.close_button.clicked.connect(self.closed)
        self.hits.activated.connect(self._open)
        self._items.itemChanged.connect(self._ticked)
        self.model.changed.connect(self._show)

    def _arrange(self) -> None:
        self.hits.setModel(self._items)
        self.hits.setItemDelegate(self.painter)
        self.hits.setHeaderHidden(True)
        self.hits.setAccessibleName("Hits")
        self.hits.setProperty("look", "rows")
        self.hits.setUniformRowHeights(True)
        self.hits.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.header().setStretchLastSection(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 16)
        column.setSpacing(8)
        above = QHBoxLayout()
        above.addWidget(label("Find in all stories", "title"), 1)
        above.addWidget(self.close_button)
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.words, 1)
        first.addWidget(self.choices)
        acts = QHBoxLayout()
        acts.addWidget(self.message, 1)
        acts.addWidget(self.back)
        acts.addWidget(self.go)
        column.addLayout(above)
        column.addLayout(first)
        column.addWidget(self.replacement)
        column.addLayout(acts)
        column.addWidget(self.hits, 1)


def _hit_item(hit: ShownHit, path: str) -> QStandardItem:
    item = _item("")
    item.setData(hit, HIT_ROLE)
    where = _FIELDS.get(path, path)
    words = f"{hit.before}{hit.old}{hit.after}"
    item.setAccessibleText(f"{where}: {words}" if where else words)
    item.setToolTip(where)
    return item


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked)
    return item


def _state(*, chosen: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
