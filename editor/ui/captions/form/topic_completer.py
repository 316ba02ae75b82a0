"""Offers Media Topics for what is being typed after the last semicolon."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from editor.language.media_topics import topic_names

_MOST_SHOWN = 12


class TopicCompleter(QCompleter):
    """Completes the last topic of a line, the ones before it stay."""

    def __init__(self, line: QLineEdit, parent: QObject | None = None) -> None:
        super().__init__(parent or line)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST_SHOWN)
        offered = QListView()
        offered.setAccessibleName("Media Topics")
        offered.setProperty("look", "popup")
        self.setPopup(offered)
        line.setCompleter(self)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        """What is looked for: the words after the last semicolon."""
        if not self._names.rowCount():
            self._names.setStringList(list(topic_names()))
        return [path.rpartition(";")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        """The whole line with a topic put in."""
        # Not what stands in the line: going through the list already puts topics there.
        before, separator, _ = self.completionPrefix().rpartition(";")
        start = f"{before}{separator} " if separator else ""
        return f"{start}{super().pathFromIndex(index)}; "
