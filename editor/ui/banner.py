"""One line over the page: what went wrong or what is offered, and the way out. Never modal."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from editor.ui.theme.look import set_mark

Offer = tuple[str, Callable[[], None]]
GOOD_NEWS_MS = 8_000


class Banner(QWidget):
    """Shows one message at a time, with what can be done about it; the next one takes its place.

    Good news hides by itself. It and whatever else can wait stand back while trouble is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offers: list[QPushButton] = []
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_trouble = False
        self._last = QTimer(self)
        self._last.setInterval(GOOD_NEWS_MS)
        self._last.timeout.connect(self._hide_unless_used)
        self.close_button = QPushButton("Close", self)
        self.close_button.setAccessibleName("Close the message")
        self.close_button.clicked.connect(self.hide)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 12, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.message)
        self._layout.addWidget(self.close_button)
        self.hide()

    @property
    def is_trouble(self) -> bool:
        """Whether trouble is shown: nothing else should take its place."""
        return not self.isHidden() and self._is_trouble

    def say(
        self,
        message: str,
        hint: str = "",
        offers: Sequence[Offer] = (),
        *,
        waits: bool = False,
        kind: str = "trouble",
    ) -> None:
        """Show a message, and a button for each offer.

        Args:
            message: What happened.
            hint: What can be done; it follows the message.
            offers: Texts of buttons, and what each does.
            waits: Not before the message that stands there is gone.
            kind: ``trouble``, or ``hint`` or ``good``, which don't take the place of trouble.
        """
        if not self.isHidden() and (waits or (kind != "trouble" and self._is_trouble)):
            self._waiting.append(partial(self.say, message, hint, offers, kind=kind))
            return
        for old in self._offers:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offers = [self._button(text, act) for text, act in offers]
        self._is_trouble = kind == "trouble"
        set_mark(self, "kind", kind)
        self.message.setText(f"{message} {hint}".strip())
        self.setAccessibleName(self.message.text())
        self._last.start() if kind == "good" else self._last.stop()
        self.show()

    def say_good_news(self, message: str, hint: str = "") -> None:
        """Show what went well, for a few seconds."""
        self.say(message, hint, kind="good")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What waited comes next; only after a person or the clock put this one away."""
        super().hideEvent(event)
        if self.isHidden():
            self._last.stop()
            QTimer.singleShot(0, self, self._show_next)

    def _show_next(self) -> None:
        if self._waiting and self.isHidden():
            self._waiting.popleft()()

    def _hide_unless_used(self) -> None:
        focus = QApplication.focusWidget()
        if not self.underMouse() and not (focus is not None and self.isAncestorOf(focus)):
            self.hide()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)

        def run() -> None:
            self.hide()
            act()

        button.clicked.connect(run)
        self._layout.insertWidget(self._layout.count() - 1, button)
        return button
