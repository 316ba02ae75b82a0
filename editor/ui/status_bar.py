"""The bottom of the window: length, language, findings, and what waits to be published."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from editor.ui.chosen import Chosen
from editor.ui.length.popover import LengthPopover
from editor.ui.length.running_count import RunningCount
from editor.ui.length.view_model import LengthViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme.look import set_mark

HEIGHT_PX = 28
_SELECTION_DELAY_MS = 120
_LANGUAGES = {
    "en-US": "English (US)",
    "en-GB": "English (UK)",
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
}


class StatusBar(QWidget):
    """Words and minutes, the target, the language, what the checks found, and where we are."""

    def __init__(
        self,
        open_story: OpenStory,
        surface: QPlainTextEdit,
        chosen: Chosen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.model = LengthViewModel(
            open_story,
            RunningCount(surface.document(), self),
            chosen,
            surface.textCursor,
            self,
        )
        self._popover: LengthPopover | None = None
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self.length = self._button("statusLength")
        self.length.setToolTip("Length and target")
        self.language = self._button("statusLanguage")
        self.findings = self._button("statusFindings")
        self.findings.setAccessibleName("Findings")
        self.place = QLabel(self)
        self.outbox = self._button("statusOutbox")
        self.outbox.setToolTip("Open the outbox")
        self.outbox.setAccessibleName("Outbox")
        self.outbox.hide()
        self._outbox_words = ("", "")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 14, 0)
        layout.setSpacing(18)
        for widget in (self.length, self.language, self.findings):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.place, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.outbox, 0, Qt.AlignmentFlag.AlignRight)
        self._selecting = QTimer(self)
        self._selecting.setSingleShot(True)
        self._selecting.setInterval(_SELECTION_DELAY_MS)
        self._selecting.timeout.connect(self.show_length)
        surface.selectionChanged.connect(self._selecting.start)
        self.length.clicked.connect(self.open_length)
        self.model.changed.connect(self.show_length)
        open_story.findings_changed.connect(self.show_findings)
        self.show_findings()
        self.show_length()

    def show_length(self) -> None:
        """Show the length of the text, and the story's language."""
        model, language = self.model, self._open_story.fields.language
        text = model.summary
        self.length.setText(text)
        self.length.setAccessibleName(f"Length: {text}" if text else "Length")
        self.length.setVisible(bool(text))
        set_mark(self.length, "over", model.is_over)
        if self.language.menu() is None:  # spelling knows more of languages, once it is there
            self.language.setText(_LANGUAGES.get(language, language))
        self.language.setVisible(model.is_open)

    def open_length(self) -> None:
        """Show every figure, and the field for the target."""
        if self._popover is None:
            self._popover = LengthPopover(self.model, self.window())
        self._popover.open_above(self.length)

    def show_findings(self) -> None:
        """Show how many findings there are."""
        count = len(self._open_story.findings)
        self.findings.setText(f"{count} {'finding' if count == 1 else 'findings'}")
        self.findings.setVisible(count > 0)

    def show_outbox(self, text: str, short: str, spoken: str, *, is_amber: bool) -> None:
        """Show what waits to be published, what is held, and what needs somebody.

        Args:
            text: All of it; empty hides it.
            short: The part that matters most, for a narrow window.
            spoken: For screen readers.
            is_amber: Somebody is needed.
        """
        self._outbox_words = (text, short)
        self.outbox.setVisible(bool(text))
        self.outbox.setAccessibleName(spoken or "Outbox")
        set_mark(self.outbox, "over", is_amber)
        self._fit_outbox()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the outbox says the part that matters most."""
        super().resizeEvent(event)
        self._fit_outbox()

    def _fit_outbox(self) -> None:
        text, short = self._outbox_words
        self.outbox.setText(text)
        layout = self.layout()
        if text and layout is not None and layout.sizeHint().width() > self.width():
            self.outbox.setText(short)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFlat(True)
        return button
