"""Filters of the list: a panel under the search, opened by its button."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.place import Place
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.ui.open_story import OpenStory
from editor.ui.stories.saved_filters import SavedFilters
from editor.ui.stories.view_model import StoriesList
from editor.ui.theme import Theme, icon

PLACES = {Place.DESK: "On the desk", Place.ARCHIVE: "In the archive", Place.BIN: "In the bin"}
_TIMES: dict[str, int | None] = {
    "Changed any time": None,
    "Changed in a day": 1,
    "Changed in a week": 7,
    "Changed in a month": 31,
    "Changed in a year": 366,
}


class Filters(QFrame):
    """What the list asks for beside words; ``button`` opens and closes it.

    The button is down while a filter is in force, and says which.
    """

    def __init__(
        self,
        view_model: StoriesList,
        open_story: OpenStory,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._open_story = open_story
        self._form: _Form | None = None
        self.button = QToolButton(parent)
        self.button.setProperty("look", "flat")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        view_model.filter_changed.connect(self._show_state)
        self.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show_state()

    def toggle(self) -> None:
        """Open the panel with the keyboard in it, or close it; the filter stays in force."""
        self.setVisible(not self.isVisible())
        if self.isVisible() and self._form is not None:
            self._form.place.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The form is made when it is first wanted: the start has no time for it."""
        if self._form is None:
            self._form = _Form(self._view_model, SavedFilters(self._open_story, self))
            self._column.addWidget(self._form)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.button.setFocus()
            return
        super().keyPressEvent(event)

    def _show_state(self) -> None:
        wanted = self._view_model.filter.without_words()
        colour = self._theme.accent if wanted.asks else self._theme.soft
        self.button.setIcon(icon("filter", self._theme, 16, colour))
        said = described(wanted)
        self.button.setAccessibleName(f"Filters: {said}" if said else "Filters")
        self.button.setToolTip(said or "Filters")


class _Form(QWidget):
    """The choices, one under the other."""

    def __init__(self, view_model: StoriesList, saved: SavedFilters) -> None:
        super().__init__()
        self._view_model = view_model
        self._filling = False
        self.saved = saved
        self.place = _choices("Where stories lie", {text: kind for kind, text in PLACES.items()})
        statuses = {"Any status": None} | {str(status): status for status in Status}
        self.status = _choices("Status", statuses)
        self.time = _choices("When stories were changed", _TIMES)
        self.desk = _line("Desk")
        self.section = _line("Section")
        self.person = _line("Person in credits or photos")
        self.clear = QPushButton("Clear")
        self.clear.setProperty("look", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        for widget in (saved.choice, self.place, self.status, self.time):
            column.addWidget(widget)
        for line in (self.desk, self.section, self.person):
            column.addWidget(line)
        acts = QHBoxLayout()
        acts.setSpacing(4)
        acts.addWidget(saved.name, 1)
        acts.addWidget(saved.keep)
        acts.addWidget(self.clear)
        column.addLayout(acts)
        for choice in (self.place, self.status, self.time):
            choice.currentIndexChanged.connect(self._take)
        for line in (self.desk, self.section, self.person):
            line.textChanged.connect(self._take)
        self.clear.clicked.connect(lambda: view_model.look_by(StoryFilter()))
        saved.keep_asked.connect(lambda name: saved.put(name, view_model.filter))
        saved.chosen.connect(view_model.look_by)
        view_model.filter_changed.connect(self._show)
        self._show()

    def _take(self) -> None:
        if self._filling:
            return
        status = self.status.currentData()
        wanted = StoryFilter(
            place=self.place.currentData(),
            statuses=() if status is None else (Status(status),),
            desk=self.desk.text().strip(),
            section=self.section.text().strip(),
            person=self.person.text().strip(),
            changed_within_days=self.time.currentData(),
        )
        self._view_model.look_by(replace(wanted, place=Place(wanted.place)))

    def _show(self) -> None:
        wanted = self._view_model.filter
        self._filling = True
        self.place.setCurrentIndex(self.place.findText(PLACES[wanted.place]))
        self.status.setCurrentText(str(wanted.statuses[0]) if wanted.statuses else "Any status")
        self.time.setCurrentIndex(max(0, self.time.findData(wanted.changed_within_days)))
        for line, text in (
            (self.desk, wanted.desk),
            (self.section, wanted.section),
            (self.person, wanted.person),
        ):
            if line.text().strip() != text:
                line.setText(text)
        self._filling = False


def described(wanted: StoryFilter) -> str:
    """A filter in words: ``In the archive · Ready · Metro``; empty if it asks nothing."""
    times = {days: text for text, days in _TIMES.items()}
    parts = (
        PLACES[wanted.place] if wanted.place is not Place.DESK else "",
        *map(str, wanted.statuses),
        wanted.desk,
        wanted.section,
        wanted.person,
        times.get(wanted.changed_within_days, "") if wanted.changed_within_days else "",
    )
    return " · ".join(part for part in parts if part)


def nothing_there(wanted: StoryFilter) -> str:
    """What an empty list says."""
    if wanted.words:
        where = described(wanted.without_words())
        among = f" among: {where}" if where else ""
        return f"No story has “{wanted.words}” in its text, captions or people{among}."
    if wanted == StoryFilter(place=Place.BIN):
        return "The bin is empty. Stories that are deleted lie here until you need them again."
    if wanted == StoryFilter(place=Place.ARCHIVE):
        return "The archive is empty. It keeps stories that are done out of the way."
    if wanted.asks:
        return f"No story is: {described(wanted)}."
    return (
        "No stories yet. Begin one below, or press Ctrl+O to bring in wire copy, Word or "
        "Markdown files. They can be dropped here, too."
    )


def _choices(name: str, choices: Mapping[str, object]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for text, value in choices.items():
        box.addItem(text, value)
    return box


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(name)
    line.setClearButtonEnabled(True)
    return line
