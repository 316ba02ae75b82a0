"""The targets in the Publish sheet, one under the other; how to add one if there is none."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.ui.browser import open_in_browser
from editor.ui.publish.target_row import TargetRow
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_EMPTY = (
    "Nothing is set up yet that stories go to. Add your WordPress or Ghost site, a folder, a "
    "server for files, or an address that gets a message with each story."
)


class PlacesList(QWidget):
    """Signal: ``form_asked(target)`` to change one, with None to add one."""

    form_asked = Signal(object)

    def __init__(
        self, model: PublishViewModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.rows: dict[str, TargetRow] = {}
        self._names: tuple[tuple[str, str], ...] = ()
        self.words = label("", "soft", wraps=True)
        self.add = QPushButton(" Add a target…")
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label("Where", "small"))
        column.addLayout(self._column)
        column.addWidget(self.words)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(partial(self.form_asked.emit, None))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.add.setIcon(icon("plus", theme))
        for row in self.rows.values():
            row.set_theme(theme)

    def show_places(self) -> None:
        """Show the targets as they are now; the keyboard stays where it is."""
        places = self._model.places
        names = tuple((each.target.id, each.target.name) for each in places or ())
        if names != self._names:
            self._names = names
            self._build()
        for place in places or ():
            self.rows[place.target.id].show_place(place)
        self.words.setText(self._said())
        self.words.setVisible(bool(self.words.text()))
        self.add.setEnabled(places is not None)
        self.add.setAccessibleDescription(self.words.text())

    def first(self) -> QWidget:
        """What the keyboard comes to first."""
        boxes = [row.box for row in self.rows.values() if row.box.isEnabled()]
        return boxes[0] if boxes else self.add

    def _said(self) -> str:
        error, places = self._model.error, self._model.places
        if error is not None:
            return str(error)
        if places is None:
            return "The library is still being opened." if self._model.desk() is None else ""
        return "" if places else _EMPTY

    def _build(self) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for place in self._model.places or ():
            row = TargetRow(self._model, place, self._theme)
            row.change_asked.connect(partial(self._change, place.target.id))
            row.open_asked.connect(open_in_browser)
            self.rows[place.target.id] = row
            self._column.addWidget(row)

    def _change(self, target: str) -> None:
        place = self._model.place_of(target)
        if place is not None:
            self.form_asked.emit(place.target)
