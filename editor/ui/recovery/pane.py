"""Tells what was recovered, and shows it on request; the window stays usable meanwhile."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from editor.services.recovery import Recovery, told
from editor.ui.banner import Offer
from editor.ui.main_window import MainWindow
from editor.ui.recovery.changes import changes_html
from editor.ui.theme import Theme

_SIZE_PX = (720, 520)
_MARGIN_PX = 16


class RecoveryPane(QDialog):
    """Every story that was recovered, against what the library had of it. Not modal."""

    def __init__(self, recovery: Recovery, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("What was recovered — Copydesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName("What was recovered")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(_MARGIN_PX)
        self.text.setHtml(
            "".join(
                f"<h3>{escape(each.after.headline or each.after.slug)}</h3>"
                f"{changes_html(each, theme)}"
                for each in recovery.recovered
            )
        )
        close = QPushButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(buttons)


def tell_recovery(recovery: Recovery, window: MainWindow) -> None:
    """Show a banner if anything was recovered, or could not be; silent after a clean end."""
    message, hint = told(recovery)
    if message:
        offers: tuple[Offer, ...] = ()
        if recovery.recovered:

            def show() -> None:
                RecoveryPane(recovery, window.theme, window).show()

            offers = (("Show what was recovered", show),)
        window.say(message, hint, offers)
