"""Two versions of what clashes, side by side; the window stays usable meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from editor.domain.article import Article
from editor.domain.fields import FIELDS, value_text
from editor.ui.outside_changes import Conflict

_SIZE_PX = (880, 520)
_PATHS = frozenset(each.path for each in FIELDS)


class Compare(QDialog):
    """Mine on the left, theirs on the right, for every field that clashes."""

    def __init__(self, conflict: Conflict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Compare — Copydesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        layout = QGridLayout(self)
        layout.addWidget(_heading("Mine, in the window"), 0, 0)
        layout.addWidget(_heading("Theirs, in the history"), 0, 1)
        for path in dict.fromkeys(map(_shown_path, conflict.fields)):
            row = layout.rowCount()
            layout.addWidget(_text(path, "mine", conflict.ours), row, 0)
            layout.addWidget(_text(path, "theirs", conflict.theirs), row, 1)
        mine = QPushButton("Keep mine", self)
        theirs = QPushButton("Take theirs", self)
        mine.clicked.connect(self.accept)
        theirs.clicked.connect(conflict.take_theirs)
        theirs.clicked.connect(self.accept)
        row = layout.rowCount()
        layout.addWidget(mine, row, 0)
        layout.addWidget(theirs, row, 1)


def _shown_path(path: str) -> str:
    return path if path in _PATHS else path.partition("[")[0]


def _text(path: str, whose: str, article: Article) -> QPlainTextEdit:
    if path in _PATHS:
        text = value_text(article, path)
    elif path == "figures":
        text = "\n\n".join(f"{each.name}\n{each.caption or ''}" for each in article.figures)
    else:
        text = "\n".join(f"{each.name}, {each.role}, {each.place}" for each in article.credits)
    box = QPlainTextEdit(text)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setProperty("look", "input")
    box.setAccessibleName(f"{path}, {whose}")
    return box


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "title")
    return label
