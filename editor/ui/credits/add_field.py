"""The field that credits somebody: type-ahead from the directory, Enter adds."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import told_apart
from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.theme import Theme, icon
from editor.ui.undo.keys import LedgerKeys


class AddField(QLineEdit):
    """``Add a person or an organisation``."""

    def __init__(
        self, model: CreditsViewModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._people: dict[str, Contributor] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # The directory has already chosen: any word's start counts, accents aside.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        popup.setProperty("look", "popup")
        popup.setAccessibleName("People of the directory")
        completer.setPopup(popup)
        completer.activated.connect(self._take)
        self._completer = completer
        self.setCompleter(completer)
        self.setPlaceholderText("Add a person or an organisation")
        self.setAccessibleName("Add a person or an organisation")
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self.installEventFilter(_StoryKeys(self))
        self.textEdited.connect(model.suggest)
        self.returnPressed.connect(self._add)
        model.suggestions.connect(self._show)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._icon.setIcon(icon("user-plus", theme, 16, theme.soft))

    def _show(self, people: tuple[Contributor, ...]) -> None:
        self._people = {_entry(each): each for each in people}
        self._names.setStringList(list(self._people))
        if people and self.hasFocus():
            self._completer.complete()
        elif popup := self._completer.popup():
            popup.hide()  # it would stay, empty

    def _take(self, entry: str) -> None:
        person = self._people.get(entry)
        if person is not None:
            self._model.add(person.name, person)
        # The completer writes its text into the field after this signal.
        QTimer.singleShot(0, self.clear)

    def _add(self) -> None:
        wanted = self.text().strip().casefold()
        if not wanted or wanted in {entry.casefold() for entry in self._people} - {
            each.name.casefold() for each in self._people.values()
        }:  # an entry with its affiliation was chosen: ``_take`` has it
            return
        known = [each for each in self._people.values() if each.name.casefold() == wanted]
        # Of two people of one name nobody can be meant by it: it stays a guest's.
        self._model.add(self.text(), known[0] if len(known) == 1 else None)
        self.clear()


class _StoryKeys(LedgerKeys):
    """Undo is the story's while the field is empty: it has the keyboard once all is settled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave the keys to the field as long as something is typed there."""
        is_empty = isinstance(watched, QLineEdit) and not watched.text()
        return is_empty and super().eventFilter(watched, event)


def _entry(person: Contributor) -> str:
    details = told_apart(person)
    return f"{person.name} · {details}" if details else person.name
