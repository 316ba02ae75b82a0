"""Filters with a name: chosen, kept, forgotten."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from editor.domain.errors import CopydeskError
from editor.domain.story_filter import StoryFilter
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_NONE = "Saved filters"
_FORGET = "Forget this filter"


class SavedFilters(QObject):
    """The choice of saved filters, and the line in which one gets its name."""

    chosen = Signal(object)
    keep_asked = Signal(str)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._filters: dict[str, StoryFilter] = {}
        self.choice = QComboBox()
        self.choice.setAccessibleName("Saved filters")
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of this filter")
        self.name.setPlaceholderText("Save as…")
        self.keep = QPushButton("Save")
        self.keep.setProperty("look", "small")
        self.keep.setEnabled(False)
        self.choice.activated.connect(self._choose)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self._show({})
        self.read()

    def read(self) -> None:
        """Read them from the library."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            tasks.run(newsroom.library.saved_filters, done=self._show, failed=self._tell)

    def put(self, name: str, wanted: StoryFilter) -> None:
        """Give a filter a name."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            keep = partial(newsroom.library.save_filter, name, wanted)
            tasks.run(keep, done=lambda _: self.read(), failed=self._tell)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.keep_asked.emit(name)
            self.name.clear()

    def _choose(self, number: int) -> None:
        newsroom, name = self._open_story.newsroom, self.choice.itemData(number)
        if name:
            self.chosen.emit(self._filters[name])
            self.name.setText(name)
        elif self.choice.itemText(number) == _FORGET and newsroom is not None:
            forget = partial(newsroom.library.forget_filter, self.name.text().strip())
            self.name.clear()
            tasks.run(forget, done=lambda _: self.read(), failed=self._tell)

    def _show(self, filters: dict[str, StoryFilter]) -> None:
        self._filters = filters
        self.choice.clear()
        self.choice.addItem(_NONE, "")
        for name in filters:
            self.choice.addItem(name, name)
        if filters:
            self.choice.addItem(_FORGET, "")
        self.choice.setVisible(bool(filters))

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
