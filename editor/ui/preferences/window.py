"""The preferences: a window beside the work, not before it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.ui.chosen import Chosen
from editor.ui.commands import CommandTable, press_on_return
from editor.ui.preferences.keys import Keys
from editor.ui.preferences.keys_page import KeysPage
from editor.ui.preferences.setting_row import SettingRow
from editor.ui.preferences.view_model import KEYS, Preferences, all_choices
from editor.ui.theme.look import label

_SIZE_PX = (820, 560)
_SECTIONS_PX = 176
_SECTION_PX = 32


class PreferencesWindow(QWidget):
    """Sections at the left, what can be chosen at the right; typing in the search shows what fits.

    Args:
        chosen: The settings.
        table: The commands, for the keys.
        parent: The window that it belongs to.
    """

    def __init__(self, chosen: Chosen, table: CommandTable, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle("Preferences — Copydesk")
        self.setProperty("look", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(*_SIZE_PX)
        preferences = Preferences(chosen)
        self.rows = [SettingRow(choice, preferences) for choice in all_choices()]
        self.keys = KeysPage(Keys(table, chosen, self))
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search preferences and keys")
        self.search.setAccessibleName("Search preferences and keys")
        self.search.setClearButtonEnabled(True)
        self.sections = self._sections()
        self._headings: dict[str, QLabel] = {}
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page())
        self._pages.addWidget(self.keys)
        self._arrange()
        chosen.changed.connect(lambda _before, _now: self._show_values())
        self.search.textChanged.connect(lambda _: self._show())
        self.sections.currentRowChanged.connect(lambda _: self._show())
        self.sections.setCurrentRow(0)

    def open(self, section: str = "") -> None:
        """Show it, perhaps at a section, with the keyboard in the search."""
        found = self.sections.findItems(section, Qt.MatchFlag.MatchExactly) if section else []
        if found:
            self.sections.setCurrentItem(found[0])
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it; Return presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not press_on_return(self.focusWidget(), event):
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Show the section, or what fits the search in all of them."""
        words = self.search.text().strip()
        item = self.sections.currentItem()
        section = item.text() if item is not None else ""
        fitting = {row for row in self.rows if not words or row.choice.fits(words)}
        self.keys.look_for(words)
        # A word that is in no preference may still be in a command.
        if section == KEYS or (words and not fitting):
            self._pages.setCurrentWidget(self.keys)
            return
        self._pages.setCurrentIndex(0)
        shown = [row for row in fitting if words or row.choice.section == section]
        for row in self.rows:
            row.setVisible(row in shown)
        for name, heading in self._headings.items():
            heading.setVisible(any(row.choice.section == name for row in shown))

    def _show_values(self) -> None:
        for row in self.rows:
            row.show_value()

    def _sections(self) -> QListWidget:
        sections = QListWidget()
        sections.setAccessibleName("Sections")
        sections.setProperty("look", "sections")
        sections.setFrameShape(QFrame.Shape.NoFrame)
        sections.setFixedWidth(_SECTIONS_PX)
        names = dict.fromkeys(row.choice.section for row in self.rows)
        sections.addItems([*names, KEYS])
        for number in range(sections.count()):
            sections.item(number).setSizeHint(QSize(0, _SECTION_PX))
        return sections

    def _page(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("look", "pane")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(0)
        for row in self.rows:
            section = row.choice.section
            if section not in self._headings:
                self._headings[section] = label(section, "heading")
                self._headings[section].setContentsMargins(4, 12, 0, 4)
                layout.addWidget(self._headings[section])
            layout.addWidget(row)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self.sections)
        body.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addLayout(body, 1)
