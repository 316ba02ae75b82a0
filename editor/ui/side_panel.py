"""Photos, Credits, Checks, History, Notes, Fields: what belongs to the story, at arm's length."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

WIDTH_PX = 348
TABS = ("Photos", "Credits", "Checks", "History", "Notes", "Fields")


class SidePanel(QWidget):
    """Tabs that stand at the first paint; what they show is filled in when there is time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar(self)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName("Side panel")
        for name in TABS:
            self.tabs.addTab(name)
        self._pages = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)

    def fill(self, panes: Sequence[QWidget]) -> None:
        """Put in what the tabs show, in their order."""
        for pane in panes:
            self._pages.addWidget(pane)
        self._pages.setCurrentIndex(self.tabs.currentIndex())

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front, with the keyboard in it."""
        self.show()
        self.tabs.setCurrentIndex(TABS.index(name))
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus()

    def count_findings(self, count: int) -> None:
        """Say on its tab how many findings there are."""
        self._count("Checks", count)

    def count_notes(self, count: int) -> None:
        """Say on its tab how many notes wait for an answer."""
        self._count("Notes", count)

    def _count(self, name: str, count: int) -> None:
        self.tabs.setTabText(TABS.index(name), f"{name} {count}" if count else name)
