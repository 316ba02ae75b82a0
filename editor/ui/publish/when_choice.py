"""When readers get it: at once, or at a wall time whose zone is always said."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor.ui.captions.segment import Segments
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.words import ONLY_WHILE_ON, moment_words
from editor.ui.publish.zones import all_zones, own_zone
from editor.ui.theme.look import label, set_look

_DAY_PX, _TIME_PX = 96, 62
_SHOWN = 12


class WhenChoice(QWidget):
    """Two choices; the date, the time and the zone of the second; what an embargo means."""

    def __init__(self, model: PublishViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.ways = Segments()
        self.at_once = self.ways.add("At once", "At once", partial(model.choose, is_timed=False))
        self.at_time = self.ways.add("At a time", "At a time", self._at_time)
        self.day = _line("Date, such as 2026-11-24", "2026-11-24", _DAY_PX)
        self.time = _line("Time, such as 06:00", "06:00", _TIME_PX)
        self.zone = _zones()
        self.said = label("", "small", wraps=True)
        self.embargo = QFrame()
        self.embargo.setProperty("look", "card")
        self._until = label("", wraps=True)
        self._arrange()
        self.day.textChanged.connect(lambda text: model.choose(day=text))
        self.time.textChanged.connect(lambda text: model.choose(time=text))
        self.zone.currentTextChanged.connect(lambda text: model.choose(zone=text))

    def show_when(self) -> None:
        """Show what holds."""
        choice = self._model.choice
        self.ways.show_chosen(int(choice.is_timed))
        self._fields.setVisible(choice.is_timed)
        for field, text in ((self.day, choice.day), (self.time, choice.time)):
            if field.text() != text:
                with QSignalBlocker(field):
                    field.setText(text)
        if choice.is_timed:
            self._show_zone()
        self._show_said()
        embargo = self._model.embargo
        # Before an embargo ends nothing goes out “at once”.
        soonest = "When the embargo ends" if embargo is not None else "At once"
        self.at_once.setText(soonest)
        self.at_once.setAccessibleName(soonest)
        self.embargo.setVisible(embargo is not None)
        if embargo is not None:
            self._until.setText(f"Embargo until {moment_words(embargo)}")
        self.setVisible(choice.may_wait)

    def _show_said(self) -> None:
        choice, fault = self._model.choice, self._model.time_fault()
        said, own = fault, self._model.own_time
        if not fault and not choice.is_timed and own is not None:
            said = (
                f"The story itself is set to be published {moment_words(own)}, and goes out then. "
                "Empty that field to publish it at once."
            )
        elif not fault and choice.is_timed:
            at = choice.at()
            said = moment_words(at) if at is not None else ""
        set_look(self.said, "stop" if fault else "small")
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _show_zone(self) -> None:
        """The names are read when somebody wants a time, and not before."""
        with QSignalBlocker(self.zone):
            if self.zone.count() == 0:
                self.zone.addItems(all_zones())
            if self.zone.currentText() != self._model.choice.zone:
                self.zone.setCurrentText(self._model.choice.zone)

    def _at_time(self) -> None:
        """The keyboard goes to the date."""
        self._model.choose_a_time()
        self.day.setFocus()

    def _arrange(self) -> None:
        self._fields = QWidget()
        row = QHBoxLayout(self._fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.day)
        row.addWidget(self.time)
        row.addWidget(self.zone, 1)
        inside = QVBoxLayout(self.embargo)
        inside.setContentsMargins(12, 8, 12, 10)
        inside.setSpacing(2)
        inside.addWidget(self._until)
        inside.addWidget(label(ONLY_WHILE_ON, "small", wraps=True))
        ways = QHBoxLayout()
        ways.addWidget(self.ways)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label("When", "small"))
        column.addLayout(ways)
        column.addWidget(self._fields)
        column.addWidget(self.said)
        column.addWidget(self.embargo)


def _line(name: str, example: str, width_px: int) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    made.setFixedWidth(width_px)
    return made


def _zones() -> QComboBox:
    made = QComboBox()
    made.setProperty("look", "search")
    made.setAccessibleName("Time zone")
    made.setToolTip(f"Type a part of the place; this computer’s is {own_zone()}")
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMaxVisibleItems(_SHOWN)
    line = made.lineEdit()
    if line is not None:
        line.setAccessibleName("Time zone")
    finder = QCompleter(made.model(), made)
    finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    finder.setFilterMode(Qt.MatchFlag.MatchContains)
    finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    popup = QListView()
    popup.setProperty("look", "popup")
    finder.setPopup(popup)
    made.setCompleter(finder)
    return made
