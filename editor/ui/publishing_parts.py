"""Publishing in one window: the sheet, the outbox, what was changed at a site."""

from PySide6.QtCore import QObject

from editor.ui.commands import Command
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.outbox.parts import OutboxParts
from editor.ui.outside_changes import OutsideChanges
from editor.ui.publish.commands import publish_commands
from editor.ui.publish.joining import publishing
from editor.ui.remote_changes.commands import remote_changes_commands
from editor.ui.remote_changes.pane import RemoteChangesPane
from editor.ui.remote_changes.view_model import RemoteChangesModel
from editor.ui.theme import Theme


class PublishingParts(QObject):
    """Everything of publishing that a window has. Its panes don't know each other.

    Args:
        library: What it shares with other windows.
        window: The window.
        outside_changes: Tells what other programs wrote.
    """

    def __init__(
        self, library: Library, window: MainWindow, outside_changes: OutsideChanges
    ) -> None:
        super().__init__(window)
        self._window = window
        self.outbox = OutboxParts(library, window)
        self.sheet = publishing(window, window.theme, self.outbox.draining)
        window.add_beside(self.sheet, 0)
        self.sheet.closed.connect(self.toggle_sheet)
        self.changes_model = RemoteChangesModel(window.open_story, self)
        self.changes = RemoteChangesPane(self.changes_model, window.theme)
        window.add_beside(self.changes, 1)
        self.changes.closed.connect(self.toggle_changes)
        self.outbox.conflict_asked.connect(self.compare)
        self.sheet.compare_asked.connect(self.compare)
        self.changes_model.sent.connect(self.outbox.draining.wake)
        for told in (self.outbox.draining.library_changed, self.sheet.model.read):
            outside_changes.library_changed.connect(told)

    def commands(self) -> tuple[Command, ...]:
        """What can be done, by name."""
        story = self._window.open_story
        return (
            *publish_commands(self.toggle_sheet, lambda: story.is_open),
            *self.outbox.commands(),
            *remote_changes_commands(self.toggle_changes, lambda: story.is_open),
        )

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (self.outbox, self.sheet, self.changes):
            part.set_theme(theme)

    def toggle_sheet(self) -> None:
        """Show the Publish sheet, or put it away."""
        self._window.show_beside(self.sheet)

    def toggle_changes(self) -> None:
        """Show what was changed at a site, or put it away."""
        self._window.show_beside(self.changes)

    def compare(self, dispatch: str) -> None:
        """Show what a dispatch met at its target."""
        self.changes_model.show(dispatch)
        if not self.changes.isVisible():
            self._window.show_beside(self.changes)
