"""The header's widgets."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.domain.finding import Severity
from editor.domain.status import SETTABLE
from editor.ui.header.moves import show_moves
from editor.ui.header.save_state import SaveState
from editor.ui.header.slug_field import SlugField
from editor.ui.open_story import OpenStory
from editor.ui.stopping import stops_publishing
from editor.ui.theme import Theme, icon

HEIGHT_PX = 44
_ICON_PX = 16
_NO_STORY = "Open a story to publish it"
_BLOCKED = "{count}: see Check. To publish all the same, say why under Publish… in the menu"


class Header(QWidget):
    """Slug, status, what is true about saving, and the four acts."""

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self.list_button = self._tool("Stories list", "panel-left", theme)
        self.slug = SlugField(open_story, self)
        self.status = self._status_button(theme)
        self.save_state = SaveState(self)
        self.preview = self._act("Preview", "eye", theme)
        self.check = self._act("Check", "list-checks", theme)
        self.export = self._act("Export", "share", theme)
        self.publish = self._act("Publish", "send", theme)
        self.publish.setObjectName("publish")
        self.menu_button = self._tool("Menu", "ellipsis", theme)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._arrange()
        open_story.replaced.connect(self.show_story)
        open_story.edited.connect(self._edited)
        open_story.save_state_changed.connect(self.show_state)
        open_story.findings_changed.connect(self.show_findings)
        self.show_story()
        self.show_findings()

    def show_story(self) -> None:
        """Show the open story's status; without a story there is nothing to act on."""
        is_open = self._open_story.is_open
        self.status.setText(self._open_story.fields.status.value)
        self.status.setVisible(is_open)
        for act in (self.preview, self.check, self.export):
            act.setEnabled(is_open)
        self._show_publish()
        self.show_state()

    def show_state(self) -> None:
        """Show what is true about saving."""
        self.save_state.tell(self._open_story.save_state)

    def show_findings(self) -> None:
        """Show how many findings there are."""
        findings = self._open_story.findings
        count = len(findings)
        blockers = sum(finding.severity is Severity.BLOCKER for finding in findings)
        self.check.setText(f" Check  {count}" if count else " Check")
        self.check.setAccessibleName(f"Check: {count} findings, {blockers} of them stop publishing")
        self._show_publish()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for button, name in (
            (self.list_button, "panel-left"),
            (self.menu_button, "ellipsis"),
            (self.status, "chevron-down"),
            (self.preview, "eye"),
            (self.check, "list-checks"),
            (self.export, "share"),
            (self.publish, "send"),
        ):
            button.setIcon(icon(name, theme))

    def _show_publish(self) -> None:
        """Publishing waits for a story without blockers, and says so."""
        findings = self._open_story.findings
        blockers = sum(stops_publishing(finding) for finding in findings)
        count = "A blocker stands" if blockers == 1 else f"{blockers} blockers stand"
        reason = _BLOCKED.format(count=count) if blockers else ""
        reason = reason if self._open_story.is_open else _NO_STORY
        self.publish.setEnabled(not reason)
        self.publish.setToolTip(reason)
        self.publish.setAccessibleDescription(reason)

    def _edited(self, path: str) -> None:
        if path == "status":
            self.show_story()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(10)
        layout.addWidget(self.list_button)
        layout.addWidget(self.slug)
        layout.addWidget(self.status)
        layout.addWidget(self.save_state, 1)
        for act in (self.preview, self.check, self.export, self.publish):
            layout.addWidget(act)
        layout.addWidget(self.menu_button)

    def _status_button(self, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("status")
        button.setAccessibleName("Status")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for status in SETTABLE:
            action = QAction(status.value, menu)
            action.triggered.connect(
                lambda _=False, chosen=status: self._open_story.edit(status=chosen)
            )
            menu.addAction(action)
        menu.aboutToShow.connect(lambda: show_moves(menu, self._open_story.fields.status_log))
        button.setMenu(menu)
        button.setIcon(icon("chevron-down", theme))
        button.setIconSize(QSize(_ICON_PX - 2, _ICON_PX - 2))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands behind the word.
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return button

    def _act(self, text: str, picture: str, theme: Theme) -> QPushButton:
        button = QPushButton(icon(picture, theme), f" {text}", self)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        return button

    def _tool(self, name: str, picture: str, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "flat")
        button.setIcon(icon(picture, theme))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button
