"""House style and checks, beside the page: two parts under two tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from editor.ui.commands import press_on_return
from editor.ui.find.choices import tool
from editor.ui.open_story import OpenStory
from editor.ui.rules.checks_page import ChecksPage
from editor.ui.rules.checks_view_model import ChecksViewModel
from editor.ui.rules.rule_page import RulePage
from editor.ui.rules.rules_page import RulesPage
from editor.ui.rules.rules_view_model import RulesViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 420
_STYLE_TAB = 1


class RulesPane(QFrame):
    """Esc goes back from a rule to the list, and from there to the text."""

    closed = Signal()
    rules_changed = Signal()
    """The checks say other things from now on."""

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "beside")
        self.setAccessibleName("House style and checks")
        self.setFixedWidth(WIDTH_PX)
        self.close_button = tool("Close (Esc)", self)
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName("Parts")
        self.tabs.addTab("Checks")
        self.tabs.addTab("House style")
        self.checks = ChecksPage(ChecksViewModel(open_story, self), theme, self)
        rules = RulesViewModel(open_story, self)
        self.rules = RulesPage(rules, theme, self)
        self.rule = RulePage(rules, self)
        self.pages = QStackedWidget(self)
        for page in (self.checks, self.rules, self.rule):
            self.pages.addWidget(page)
        self._arrange()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self.checks.set_theme(theme)
        self.rules.set_theme(theme)

    def show_rule(self, name: str) -> None:
        """Show one rule; a new one if the name is empty."""
        self.tabs.setCurrentIndex(_STYLE_TAB)
        self.pages.setCurrentWidget(self.rule)
        self.rule.show_rule(name)
        self.rule.form.looked_for.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        self._search().setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes a step back; Return presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            if self.pages.currentWidget() is self.rule:
                self._to_list()
            else:
                self.closed.emit()
        elif not press_on_return(self.focusWidget(), event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The files are read when somebody looks."""
        super().showEvent(event)
        self.checks.model.reload()
        self.rules.model.message = ""
        self.rules.model.reload()

    def _search(self) -> QWidget:
        if self.pages.currentWidget() is self.rule:
            return self.rule.form.looked_for
        return (self.checks if self.pages.currentWidget() is self.checks else self.rules).search

    def _to_list(self) -> None:
        self.rules.model.stop_trying()
        self.rule.keep_unsaved()
        self.pages.setCurrentWidget(self.rules)
        self.rules.show_rules()
        (self.rules.list if self.rules.list.rows else self.rules.new).setFocus()

    def _turn(self, tab: int) -> None:
        if self.pages.currentWidget() is self.rule:
            self.rule.keep_unsaved()
        self.pages.setCurrentIndex(tab)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.tabs.currentChanged.connect(self._turn)
        self.tabs.tabBarClicked.connect(self._turn)
        self.rules.wanted.connect(self.show_rule)
        self.rule.left.connect(self._to_list)
        for model in (self.checks.model, self.rules.model):
            model.rules_changed.connect(self.rules_changed)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 10, 16, 0)
        above.addWidget(label("House style and checks", "title"), 1)
        above.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
