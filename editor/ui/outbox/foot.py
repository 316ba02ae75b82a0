"""The buttons below the outbox: what can be done with the chosen entry, and why not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.publishing.dispatch import Dispatch
from editor.domain.publishing.target import Target
from editor.ui.outbox.acts import Deed, go_on_words
from editor.ui.outbox.view_model import OutboxViewModel
from editor.ui.theme import Theme, icon

_TIPS = {
    Deed.GO_ON: "",
    Deed.CANCEL: "Don’t send it (Del)",
    Deed.UP: "Move up in its queue (Alt+Up)",
    Deed.DOWN: "Move down in its queue (Alt+Down)",
    Deed.DETAILS: "What it is, and its log (Enter)",
    Deed.BROWSE: "Open what readers see in the browser",
    Deed.RESEND: "Send the very same bytes once more",
}
_TEXTS = {
    Deed.GO_ON: "Try now",
    Deed.CANCEL: "Cancel…",
    Deed.UP: "",
    Deed.DOWN: "",
    Deed.DETAILS: "Details",
    Deed.BROWSE: "Open in browser",
    Deed.RESEND: "Send again…",
}
_ROWS = (
    (Deed.GO_ON, Deed.CANCEL, Deed.UP, Deed.DOWN),
    (Deed.DETAILS, Deed.BROWSE, Deed.RESEND),
)


class OutboxFoot(QWidget):
    """Two rows of buttons; one that can't be pressed says why."""

    deed_asked = Signal(object)
    pause_asked = Signal()

    def __init__(self, model: OutboxViewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.buttons = {deed: self._button(deed) for row in _ROWS for deed in row}
        self.pause = QPushButton("Pause target…", self)
        self.pause.setProperty("look", "small")
        self.pause.clicked.connect(self.pause_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for deeds in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(6)
            for deed in deeds:
                row.addWidget(self.buttons[deed])
            row.addStretch(1)
            if Deed.GO_ON in deeds:
                row.addWidget(self.pause)
            column.addLayout(row)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.buttons[Deed.UP].setIcon(icon("arrow-up", theme))
        self.buttons[Deed.DOWN].setIcon(icon("arrow-down", theme))

    def show_for(self, chosen: str, *, is_read: bool) -> None:
        """Say what can be done with the chosen entry, whose details may be on the screen."""
        entry, target = self._model.entry(chosen), self._model.target_of(chosen)
        self.buttons[Deed.GO_ON].setText(go_on_words(entry))
        for deed, button in self.buttons.items():
            against = self._model.reason_against(deed, chosen)
            if deed is Deed.DETAILS and is_read:
                against = "They are shown."
            _enable(button, against, _tip(deed, entry))
        self._show_pause(target)

    def _show_pause(self, target: Target | None) -> None:
        is_paused = target is not None and bool(target.paused)
        self.pause.setText("Resume target" if is_paused else "Pause target…")
        name = target.name if target is not None else ""
        tip = f"Send to {name} again" if is_paused else f"Send nothing to {name} for now"
        _enable(self.pause, "" if target is not None else "Choose an entry first.", tip)

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(_TEXTS[deed], self)
        button.setProperty("look", "small")
        if not _TEXTS[deed]:
            button.setAccessibleName(_TIPS[deed].partition(" (")[0])
        button.clicked.connect(lambda: self.deed_asked.emit(deed))
        return button


def _tip(deed: Deed, entry: Dispatch | None) -> str:
    return f"{go_on_words(entry)} (R)".replace("… (", " (") if deed is Deed.GO_ON else _TIPS[deed]


def _enable(button: QPushButton, against: str, tip: str) -> None:
    button.setEnabled(not against)
    button.setToolTip(against or tip)
    button.setAccessibleDescription(against or tip)
