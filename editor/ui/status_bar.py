"""The bottom of the window: length, language, findings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.open_story import OpenStory

HEIGHT_PX = 28
_WORDS_A_MINUTE = 230
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

    def __init__(self, open_story: OpenStory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self.length = QLabel(self)
        self.target = QLabel(self)
        self.language = QLabel(self)
        self.findings = QPushButton(self)
        self.findings.setObjectName("statusFindings")
        self.findings.setFlat(True)
        self.findings.setAccessibleName("Findings")
        self.place = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(22)
        for widget in (self.length, self.target, self.language, self.findings):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.place, 0, Qt.AlignmentFlag.AlignRight)
        open_story.findings_changed.connect(self.show_findings)
        self.show_findings()

    def show_words(self, words: int) -> None:
        """Show the length of the text."""
        article = self._open_story.fields
        minutes = max(1, round(words / _WORDS_A_MINUTE)) if words else 0
        noun = "word" if words == 1 else "words"
        self.length.setText(f"{words:,} {noun} · {minutes} min" if article.id else "")
        target = article.target_words
        self.target.setVisible(bool(target))
        if target:
            over = words - target
            sign = "+" if over > 0 else "−" if over < 0 else "±"
            self.target.setText(f"target {target:,} ({sign}{abs(over):,})")
        self.language.setText(_LANGUAGES.get(article.language, article.language))
        self.language.setVisible(bool(article.id))

    def show_findings(self) -> None:
        """Show how many findings there are."""
        count = len(self._open_story.findings)
        self.findings.setText(f"{count} {'finding' if count == 1 else 'findings'}")
        self.findings.setVisible(count > 0)
