"""The bar under the text: find, and replace."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from editor.ui.commands import press_on_return
from editor.ui.find.choices import Choices, choice, field, tool
from editor.ui.find.view_model import FindViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_mark

_ICON_PX = 16
_LEAST_PX = 180


class FindBar(QWidget):
    """One line to find, a second one to replace; the keyboard stays in it while it steps."""

    closed = Signal()
    selection_wanted = Signal()
    """“In the selection” was turned on."""

    def __init__(self, model: FindViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Find and replace")
        self.words = field("Find", "Find in this story", self)
        self.replacement = field("Replace with", "Replace with", self)
        self.choices = Choices(self)
        self.within = choice("In the selection", self)
        self.previous = tool("Previous hit (Shift+F3)", self)
        self.next = tool("Next hit (F3)", self)
        self.close_button = tool("Close (Esc)", self)
        self.replace_one = self._act("Replace", model.replace)
        self.replace_all = self._act("Replace all", model.replace_all)
        self.message = label("", "soft", wraps=True)
        self.message.setAccessibleName("Result of the search")
        self._arrange()
        self.set_theme(theme)
        self.words.textChanged.connect(self._look)
        self.choices.changed.connect(self._look)
        self.previous.clicked.connect(lambda: model.go(-1))
        self.next.clicked.connect(lambda: model.go(1))
        self.close_button.clicked.connect(self.closed)
        self.within.toggled.connect(self._look_within)
        self.replacement.textChanged.connect(self._take_replacement)
        model.changed.connect(self._show)
        self.setFocusProxy(self.words)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.choices.set_theme(theme)
        for button, picture in (
            (self.within, "text-select"),
            (self.previous, "chevron-up"),
            (self.next, "chevron-down"),
            (self.close_button, "x"),
        ):
            button.setIcon(icon(picture, theme, _ICON_PX, theme.soft))

    def begin(self, words: str, *, replacing: bool) -> None:
        """Ask for words; those that are selected in the text are the first guess."""
        for widget in (self.replacement, self.replace_one, self.replace_all):
            widget.setVisible(replacing)
        if words:
            self.words.setText(words)
        self.within.setChecked(False)
        self.model.turn_on(on=True)
        self.words.setFocus()
        self.words.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text; Return finds the next, or replaces."""
        here = self.focusWidget()
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif is_return and here is self.replacement:
            self.model.replace()
        elif is_return and here is self.words:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.model.go(-1 if is_back else 1)
        elif not press_on_return(here, event):
            super().keyPressEvent(event)

    def _look(self) -> None:
        self.model.look_for(self.choices.pattern(self.words.text()))

    def _look_within(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.selection_wanted.emit()
        else:
            self.model.look_within(None)

    def _take_replacement(self, text: str) -> None:
        self.model.replacement = text

    def _show(self) -> None:
        model = self.model
        self.message.setText(model.message)
        set_mark(self.message, "look", "stop" if model.failed else "soft")
        set_mark(self.words, "wrong", model.failed)
        for widget in (self.previous, self.next, self.replace_one, self.replace_all):
            widget.setEnabled(bool(model.hits))

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(2)
        choices.addWidget(self.choices)
        choices.addWidget(self.within)
        steps = QHBoxLayout()
        steps.setSpacing(2)
        for button in (self.previous, self.next):
            steps.addWidget(button)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for act in (self.replace_one, self.replace_all):
            acts.addWidget(act)
        acts.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.words.setMinimumWidth(_LEAST_PX)  # a long message must not squeeze it
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(choices, 0, 1)
        grid.addLayout(steps, 0, 2)
        grid.addWidget(self.message, 0, 3)
        grid.addWidget(self.close_button, 0, 4)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(acts, 1, 1, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(3, 2)

    def _act(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("look", "small")
        button.clicked.connect(lambda _=False: act())
        return button
