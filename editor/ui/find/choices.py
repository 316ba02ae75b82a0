"""How to look for words: what the bar and the search in all stories have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from editor.language.pattern import Pattern
from editor.ui.theme import Theme, icon

_ICON_PX = 16


class Choices(QWidget):
    """Match case, whole words, regular expression: three buttons that stay down."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.match_case = choice("Match case", self)
        self.whole_word = choice("Whole words", self)
        self.is_regex = choice("Regular expression", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.match_case, self.whole_word, self.is_regex):
            button.toggled.connect(self.changed)
            row.addWidget(button)

    def pattern(self, words: str) -> Pattern:
        """These words, looked for in that way."""
        return Pattern(
            words,
            self.is_regex.isChecked(),
            self.match_case.isChecked(),
            self.whole_word.isChecked(),
        )

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for button, picture in (
            (self.match_case, "case-sensitive"),
            (self.whole_word, "whole-word"),
            (self.is_regex, "regex"),
        ):
            button.setIcon(icon(picture, theme, _ICON_PX, theme.soft))


def field(name: str, hint: str, parent: QWidget) -> QLineEdit:
    """A line to type into, with a button that clears it."""
    made = QLineEdit(parent)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setClearButtonEnabled(True)
    return made


def choice(name: str, parent: QWidget) -> QToolButton:
    """A button that stays down."""
    button = tool(name, parent)
    button.setCheckable(True)
    return button


def tool(name: str, parent: QWidget) -> QToolButton:
    """A flat button with a picture; its name may end with its keys in brackets."""
    button = QToolButton(parent)
    button.setProperty("look", "flat")
    button.setAccessibleName(name.partition(" (")[0])
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
