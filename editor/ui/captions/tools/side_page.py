"""What the pages of the caption desk's right column have in common: heading, close, Esc."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor.ui.commands import press_on_return
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_MARGIN_PX = 14
_ICON_PX = 16


class SidePage(QFrame):
    """A page in place of the form."""

    closed = Signal()

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.heading = label(title, "heading")
        self.close_button = QToolButton(self)
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName(f"Close {title.lower()}")
        self.close_button.setToolTip("Back to the fields (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.closed)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 12)
        self.column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self.column.addLayout(head)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, _ICON_PX, theme.soft))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back; Return presses a button."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif not press_on_return(self.focusWidget(), event):
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """Leave the page."""
        self.closed.emit()
