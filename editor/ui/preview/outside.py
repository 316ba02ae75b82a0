"""A copy of an export for another program: the browser, a word processor."""

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory


class OutsideCopy(QObject):
    """Writes exports with their pictures into a folder that goes away with the window."""

    opened = Signal(Path)
    """The copy lies there."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def write(self, format: str, options: Any) -> None:
        """Write the open story as it stands; ``opened`` says where."""
        newsroom = self._open_story.newsroom
        if newsroom is None or not self._open_story.is_open:
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="copydesk-preview-", ignore_cleanup_errors=True
            )
            self.destroyed.connect(self._folder.cleanup)
        folder, story = Path(self._folder.name), self._open_story.story
        write = partial(newsroom.exports.write_preview, story, folder, format, options)
        tasks.run_beside(write, done=self.opened.emit, failed=self._failed)

    def _failed(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
