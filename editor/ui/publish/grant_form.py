"""Sign in with the browser: the site makes the password, so that nobody types one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.browser import open_in_browser
from editor.ui.publish.granting import KIND, Granting
from editor.ui.theme.look import label

_WAITING = "Say yes in the browser. Copydesk waits for five minutes."
_DONE = "The site made a password for Copydesk. Keep it with the button below."


class GrantForm(QWidget):
    """Hidden for kinds that have no such page. Signal: ``asked()`` at the button."""

    asked = Signal()

    def __init__(self, model: Granting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._is_done = False
        self.begin = QPushButton("Sign in with the browser…")
        self.cancel = QPushButton("Cancel")
        self.cancel.setAccessibleName("Wait no longer for the browser")
        self.by_hand = QPushButton("If the site refuses: get a password by hand")
        self.by_hand.setProperty("look", "link")
        self.said = label("", "small", wraps=True)
        self.error = label("", "stop", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.begin)
        row.addWidget(self.cancel)
        row.addStretch(1)
        hand = QHBoxLayout()
        hand.addWidget(self.by_hand)
        hand.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addLayout(hand)
        column.addWidget(self.error)
        self.begin.clicked.connect(self.asked)
        self.cancel.clicked.connect(model.cancel)
        self.by_hand.clicked.connect(lambda: open_in_browser(model.by_hand))
        model.page_ready.connect(open_in_browser)
        model.granted.connect(self._granted)

    def forget(self) -> None:
        """Another target, or another kind, is shown."""
        self._is_done = False
        self.model.error = None
        self.model.cancel()

    def show_state(self, kind: str, url: str) -> None:
        """Show what is true now.

        Args:
            kind: The one that is chosen.
            url: The address as it is typed.
        """
        model = self.model
        self.setVisible(kind == KIND)
        self.begin.setEnabled(bool(url.strip()) and not model.is_waiting)
        against = "" if url.strip() else "Type the address first."
        self.begin.setToolTip(against)
        self.begin.setAccessibleDescription(against)
        self.cancel.setVisible(model.is_waiting)
        self.by_hand.setVisible(model.is_waiting and bool(model.by_hand))
        said = _WAITING if model.is_waiting else _DONE if self._is_done else ""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        error = str(model.error) if model.error is not None else ""
        self.error.setText(error)
        self.error.setVisible(bool(error))

    def _granted(self, _user: str, _password: str) -> None:
        self._is_done = True
