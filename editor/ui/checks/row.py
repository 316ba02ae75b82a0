"""One finding as a row."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.finding import Finding, Severity
from editor.ui.checks.reason import ReasonField
from editor.ui.checks.view_model import ChecksViewModel
from editor.ui.photos.chips import WrappingRow
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

_ICONS = {
    Severity.BLOCKER: ("octagon-x", "red"),
    Severity.WARNING: ("triangle-alert", "amber"),
    Severity.HINT: ("info", "accent"),
}
# No space bar: whoever thinks that a reason is asked would go on typing in the text.
_JUMP_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STOPS = "It stops publishing, so it can’t be left as it is."
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_MOST_SUGGESTIONS = 4
_LONGEST_BUTTON = 30  # characters


class FindingRow(QFrame):
    """What was found, with the words; Enter goes there, a number mends it, W lets it stand."""

    settled = Signal()
    """It was mended or let stand by a key: the keyboard may go on."""
    stepped = Signal(int)
    """The keyboard wants to go on by so many findings."""
    asked = Signal()
    """The line for a reason, or why there is none, has unfolded."""

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
        self.setAccessibleDescription(_keys_of(finding))
        self.fixes: list[QPushButton] = []
        self.buttons: list[QPushButton] = []
        self.reason = ReasonField()
        self.reason.given.connect(self._wave)
        self.reason.given_up.connect(self.setFocus)
        self.refusal = label(_STOPS, "stop", wraps=True)
        self.refusal.hide()
        self._arrange(theme)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops in it, in order."""
        return (self, *self.buttons, self.reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes there, numbers mend, W lets it stand; the arrow keys go up and down."""
        number = event.key() - Qt.Key.Key_1.value
        if event.key() in _JUMP_KEYS:
            self._model.jump(self.finding)
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_W:
            self._ask_why()
        elif 0 <= number < len(self.fixes) and self.fixes[number].isEnabled():
            self._mend(self.finding.suggestions[number])
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

    def _arrange(self, theme: Theme) -> None:
        picture, colour = _ICONS[self.finding.severity]
        mark = label()
        mark.setPixmap(pixmap(picture, getattr(theme, colour)))
        mark.setContentsMargins(0, 2, 0, 0)
        key = label("Enter", "key")
        key.setToolTip("Enter goes there")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        message = label(self.finding.message, "title", wraps=True)
        message.setMinimumWidth(1)  # one long word must not push the panel wide
        column.addWidget(message)
        if self.finding.excerpt.strip():
            column.addWidget(self._excerpt())
        if self.finding.suggestions or not self.finding.is_stop:
            column.addSpacing(2)
            column.addWidget(self._buttons())
        column.addWidget(self.refusal)
        column.addWidget(self.reason)

    def _excerpt(self) -> QWidget:
        excerpt = label("", "excerpt", wraps=True)
        excerpt.setMinimumWidth(1)
        excerpt.setTextFormat(Qt.TextFormat.RichText)
        excerpt.setText(marked(self.finding.excerpt, self._model.words_of(self.finding)))
        return excerpt

    def _buttons(self) -> QWidget:
        box = QWidget()
        row = WrappingRow(box)
        for number, suggestion in enumerate(self.finding.suggestions[:_MOST_SUGGESTIONS], 1):
            fix = _small(_shortened(suggestion) or "Take out", str(number))
            fix.setAccessibleName(f"Change to “{suggestion}”" if suggestion else "Take it out")
            fix.clicked.connect(partial(self._mend, suggestion))
            self.fixes.append(fix)
        self.buttons = [*self.fixes]
        if not self.finding.is_stop:
            leave = _small("Leave as it is …", "W")
            leave.setAccessibleName(f"Leave as it is: {self.finding.message}")
            leave.clicked.connect(self._ask_why)
            self.buttons.append(leave)
        for button in self.buttons:
            row.addWidget(button)
        return box

    def _mend(self, suggestion: str) -> None:
        for fix in self.fixes:
            fix.setEnabled(False)
        self._model.apply(self.finding, suggestion)
        self.settled.emit()

    def _ask_why(self) -> None:
        self.refusal.setVisible(self.finding.is_stop)
        if not self.finding.is_stop:
            self.reason.begin(self._model.reason_for(self.finding))
        self.asked.emit()

    def _wave(self, why: str) -> None:
        if self._model.wave(self.finding, why):
            self.settled.emit()


def _small(text: str, key: str) -> QPushButton:
    button = QPushButton(f"{text.replace('&', '&&')}  {key}")
    button.setProperty("look", "small")
    button.setMinimumWidth(1)
    button.setToolTip(f"{key} does it while this finding has the keyboard")
    return button


def _shortened(suggestion: str) -> str:
    flat = " ".join(suggestion.split())
    return flat if len(flat) <= _LONGEST_BUTTON else f"{flat[: _LONGEST_BUTTON - 1]}…"


def _keys_of(finding: Finding) -> str:
    keys = ["Enter to go there"]
    if finding.suggestions:
        keys.append("1 to change it")
    if not finding.is_stop:
        keys.append("W to leave it as it is")
    return f"{finding.excerpt} Press {', '.join(keys)}.".strip()


def marked(excerpt: str, words: str) -> str:
    """The excerpt as HTML, with those words underlined."""
    flat = " ".join(excerpt.split())
    sought = " ".join(words.split())
    at = flat.find(sought) if sought else -1
    if at < 0:
        return escape(flat)
    end = at + len(sought)
    return f"{escape(flat[:at])}<u>{escape(flat[at:end])}</u>{escape(flat[end:])}"
