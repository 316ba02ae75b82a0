"""A choice of formats that is searched as you type."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from editor.exporters.contract import Exporter

_SHOWN = 14


class _SearchLine(QLineEdit):
    """What is typed is a new search; a click shows all there is."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """All of it is selected, however one came here."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was selected for typing over is so no more."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.deselect()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the list."""
        super().mouseReleaseEvent(event)
        finder = self.completer()
        if finder is not None:
            self.selectAll()
            finder.setCompletionPrefix("")
            finder.complete()


class FormatChoice(QComboBox):
    """Every format by its label; any part of the label finds it.

    Args:
        formats: By id.
        first: Stands above the others, which follow by their labels.
        name: For who can't see it.
    """

    picked = Signal(str)
    """The id of the format that somebody chose."""

    def __init__(
        self,
        formats: Mapping[str, Exporter],
        first: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = _SearchLine()
        self.setLineEdit(self._line)
        self.setProperty("look", "search")
        self.setAccessibleName(name)
        self._line.setAccessibleName(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        for key in sorted(formats, key=lambda it: (it != first, formats[it].label.lower())):
            self.addItem(formats[key].label, key)
        finder = QCompleter(self.model(), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = QListView()
        popup.setProperty("look", "popup")
        finder.setPopup(popup)
        finder.setMaxVisibleItems(_SHOWN)
        self.setCompleter(finder)
        self.setToolTip("Type a part of the name to find a format")
        self._chosen = first
        self.activated.connect(self._activated)
        self._line.returnPressed.connect(self._take_found)
        self._line.editingFinished.connect(self._settle)
        self.show_format(first)

    def show_format(self, name: str) -> None:
        """Show which format it is."""
        self._chosen = name
        self.setCurrentIndex(self.findData(name))
        self._line.setCursorPosition(0)

    def _activated(self, at: int) -> None:
        self._chosen = self.itemData(at)
        self._line.setCursorPosition(0)
        self.picked.emit(self._chosen)

    def _take_found(self) -> None:
        """Enter takes the first format that was found; one marked in the list is in the line."""
        words, finder = self.currentText().strip(), self.completer()
        is_known = self.findText(words, Qt.MatchFlag.MatchFixedString) >= 0
        if finder is None or not words or is_known:
            return
        finder.setCompletionPrefix(words)
        at = self.findText(finder.currentCompletion(), Qt.MatchFlag.MatchExactly)
        if at >= 0:
            self.setCurrentIndex(at)
            self._activated(at)

    def _settle(self) -> None:
        """Words that are no format give way to the one that holds."""
        at = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if at >= 0 and self.itemData(at) != self._chosen:
            self.setCurrentIndex(at)
            self._activated(at)
        else:
            self.setCurrentIndex(self.findData(self._chosen))
