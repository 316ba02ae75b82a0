"""One entry of the outbox in full: what it is, what was said, its log, and an answer kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.domain.publishing.dispatch import Dispatch, DispatchEvent
from editor.ui.outbox.facts import facts_of
from editor.ui.outbox.words import log_time, state_words
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

MOST_LINES = 200
_SHOW, _HIDE = "Show what the server answered", "Hide what the server answered"
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class EntryView(QWidget):
    """Takes the place of the list while somebody looks at one entry; arrows scroll it."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton("All entries", self)
        self.back.setProperty("look", "small")
        self.back.setToolTip("Back to the list (Esc)")
        self.title = label("", "title", wraps=True)
        self.state = label("", wraps=True)
        self.said = label("", "soft", wraps=True)
        self.log = _read_only("")
        self.answers = QPushButton(_SHOW, self)
        self.answers.setProperty("look", "link")
        self.answer = _read_only("soft")
        self._facts = QFormLayout()
        self._shown: tuple[tuple[str, str], ...] = ()
        self._area = QScrollArea(self)
        self._arrange()
        self.begin()
        self.back.clicked.connect(self.left)
        self.answers.clicked.connect(self._toggle_answer)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.back.setIcon(icon("arrow-left", theme, 16, theme.soft))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on."""
        self.back.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Read on."""
        scroll = _SCROLLS.get(Qt.Key(event.key()))
        if scroll is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self._area.verticalScrollBar().triggerAction(scroll)

    def begin(self) -> None:
        """Another entry is looked at: nothing of the last one is left."""
        self.log.setText("Looking…")
        self.answers.hide()
        self._show_answer(is_shown=False)
        self._area.verticalScrollBar().setValue(0)

    def show_entry(self, entry: Dispatch, target: str, paused: str, now: datetime) -> None:
        """Show what is known of an entry; its log comes by ``show_log``."""
        self.title.setText(entry.headline or entry.slug)
        self.state.setText(state_words(entry, now, paused))
        said = f"{entry.said} {entry.hint}".strip()
        self.said.setText(said)
        self.said.setVisible(bool(said))
        facts = facts_of(entry, target, now)
        if facts != self._shown:
            self._shown = facts
            self._fill(facts)

    def show_log(self, events: Sequence[DispatchEvent], now: datetime) -> None:
        """Show the log, of a long one the end."""
        shown = events[-MOST_LINES:]
        lines = [_line(each, each.words, now) for each in shown]
        if len(shown) < len(events):
            lines.insert(0, f"{len(events) - len(shown):,} older lines are left out.")
        self.log.setText("\n\n".join(lines) or "Nothing was tried yet.")
        answers = [each for each in shown if each.answer]
        told = [_line(each, each.answer, now) for each in answers]
        self.answer.setText("\n\n".join(told))
        self.answers.setVisible(bool(answers))
        if not answers:
            self._show_answer(is_shown=False)

    def _toggle_answer(self) -> None:
        self._show_answer(is_shown=self.answer.isHidden())
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.answer))

    def _show_answer(self, *, is_shown: bool) -> None:
        self.answer.setVisible(is_shown)
        self.answers.setText(_HIDE if is_shown else _SHOW)

    def _fill(self, facts: Iterable[tuple[str, str]]) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in facts:
            shown = _read_only("")
            shown.setText(_breakable(value))
            shown.setAccessibleName(f"{name}: {value}")
            named = label(name, "soft")
            # A form centres a name beside a value of several lines, unless it fills the height.
            named.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            named.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            self._facts.addRow(named, shown)

    def _arrange(self) -> None:
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(4)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        pane = QWidget()
        pane.setProperty("look", "pane")
        inside = QVBoxLayout(pane)
        inside.setContentsMargins(0, 10, 16, 8)
        inside.setSpacing(8)
        for part in (self.title, self.state, self.said):
            inside.addWidget(part)
        inside.addLayout(self._facts)
        inside.addSpacing(8)
        inside.addWidget(label("Log", "heading"))
        inside.addWidget(self.log)
        inside.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.answer)
        inside.addStretch(1)
        self._area.setWidget(pane)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._area, 1)


def _line(event: DispatchEvent, words: str, now: datetime) -> str:
    """When, at which step, and what."""
    step = f"   {event.step}\n" if event.step else "   "
    return f"{log_time(event.at, now)}{step}{words}"


def _read_only(look: str) -> QLabel:
    """Words that can be marked and copied."""
    made = label("", look, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _breakable(value: str) -> str:
    """An address may be broken at its slashes: a label breaks nothing that has no space."""
    return value.replace("/", "/\u200b")
