"""Hints: one line, once, at the moment when it helps; never in the way of anything."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from editor.ui.main_window import MainWindow
from editor.ui.open_story import OpenStory

HINTS = {
    "sample": "This story is here to play with: write, change a caption, try Check and Export. "
    "{story.new} begins your own.",
    "photo": "The photo is in the story. Its caption and alt text are on the right, for this story "
    "or for all; {view.credits} has the credits.",
    "checks": "Return on a finding goes to its place. In the text, {text.fix} shows what would "
    "mend it.",
    "export": "What you see is what is sent. Choose a format; the same story always gives the "
    "same files.",
    "history": "Every version is kept. Choose one to see what changed since; bringing it back is "
    "a new version.",
    "notes": "Notes stand on words and are never exported. Select words and press {notes.new}.",
}
"""By name; the id of a command in braces stands for its keys."""
_OFF = "No more hints"


class Hints(QObject):
    """Shows each hint once; what was shown is remembered in the settings.

    Args:
        window: Gets them in its banner, after whatever stands there.
        panes: By the name of a hint, the pane that it belongs to: shown when that is.
    """

    def __init__(self, window: MainWindow, panes: dict[str, QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._panes = {pane: name for name, pane in panes.items()}
        self._photos = len(window.open_story.fields.figures)
        for pane in panes.values():
            pane.installEventFilter(self)
        window.open_story.replaced.connect(self._count)
        window.open_story.edited.connect(self._edited)

    def show(self, name: str) -> None:
        """Show a hint, unless it was shown before or hints are off."""
        chosen = self._window.chosen
        seen = chosen.settings.hints_seen
        if not chosen.settings.hints or name in seen:
            return
        chosen.choose(hints_seen={**seen, name: f"{datetime.now(UTC):%Y-%m-%d}"})
        off = (_OFF, lambda: chosen.choose(hints=False))
        self._window.banner.say(self._with_keys(HINTS[name]), "", (off,), waits=True, kind="hint")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A pane comes up."""
        if event.type() is QEvent.Type.Show and self._window.open_story.is_open:
            name = self._panes.get(watched) if isinstance(watched, QWidget) else None
            if name:
                self.show(name)
        return super().eventFilter(watched, event)

    def _edited(self, path: str) -> None:
        if path == "figures":
            before = self._photos
            self._count()
            if self._photos > before:
                self.show("photo")

    def _count(self) -> None:
        story: OpenStory = self._window.open_story
        self._photos = len(story.fields.figures)

    def _with_keys(self, text: str) -> str:
        table = self._window.commands
        for command in table.commands:
            text = text.replace(f"{{{command.id}}}", table.shown_keys_of(command) or command.text)
        return text
