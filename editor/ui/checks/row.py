"""One finding as a row."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.finding import Finding, Severity
from editor.ui.checks.view_model import ChecksViewModel
from editor.ui.photos.chips import WrappingRow
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

_ICONS = {
    Severity.BLOCKER: ("octagon-x", "red"),
    Severity.WARNING: ("triangle-alert", "amber"),
    Severity.HINT: ("info", "accent"),
}
_JUMP_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_MOST_SUGGESTIONS = 4


class FindingRow(QFrame):
    """What was found, with the words; Enter goes there, a button mends it."""

    def __init__(
        self,
        model: ChecksViewModel,
        finding: Finding,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self.finding = model, finding
        self.setProperty("look", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{finding.severity.value}: {finding.message}")
        self.setAccessibleDescription(f"{finding.excerpt} Press Enter to go there.".strip())
        picture, colour = _ICONS[finding.severity]
        mark = label()
        mark.setPixmap(pixmap(picture, getattr(theme, colour)))
        mark.setContentsMargins(0, 2, 0, 0)
        key = label("Enter", "key")
        key.setToolTip("Enter goes there")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        row.addLayout(self._column, 1)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(label(finding.message, "title", wraps=True))
        if finding.excerpt.strip():
            self._add_excerpt()
        self.fixes: list[QPushButton] = []
        if finding.suggestions:
            self._add_fixes()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes there; the arrow keys go to the next and the one before."""
        if event.key() in _JUMP_KEYS:
            self._model.jump(self.finding)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take it, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click goes there."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._model.jump(self.finding)

    def _add_excerpt(self) -> None:
        excerpt = label("", "excerpt", wraps=True)
        excerpt.setTextFormat(Qt.TextFormat.RichText)
        excerpt.setText(marked(self.finding.excerpt, self._model.words_of(self.finding)))
        self._column.addWidget(excerpt)

    def _add_fixes(self) -> None:
        box = QWidget()
        row = WrappingRow(box)
        for suggestion in self.finding.suggestions[:_MOST_SUGGESTIONS]:
            fix = QPushButton(suggestion or "Take out")
            fix.setProperty("look", "small")
            fix.setAccessibleName(f"Change to “{suggestion}”" if suggestion else "Take it out")
            fix.clicked.connect(partial(self._mend, suggestion))
            row.addWidget(fix)
            self.fixes.append(fix)
        self._column.addWidget(box)

    def _mend(self, suggestion: str) -> None:
        for fix in self.fixes:
            fix.setEnabled(False)
        self._model.apply(self.finding, suggestion)


def marked(excerpt: str, words: str) -> str:
    """The excerpt as HTML, with those words underlined."""
    flat = " ".join(excerpt.split())
    sought = " ".join(words.split())
    at = flat.find(sought) if sought else -1
    if at < 0:
        return escape(flat)
    end = at + len(sought)
    return f"{escape(flat[:at])}<u>{escape(flat[at:end])}</u>{escape(flat[end:])}"
