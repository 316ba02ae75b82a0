"""The state behind the export sheet."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding, Severity
from editor.exporters import all_exporters
from editor.exporters.contract import Exporter
from editor.ui import tasks
from editor.ui.open_story import OpenStory


class ExportViewModel(QObject):
    """One export at a time, of the open story.

    Attributes:
        folder: Where it goes; the export makes its own folder in there.
        result: The main document of the last export; None if there is none to show.
        error: Why the last one failed.
        is_busy: One is on its way.
    """

    changed = Signal()

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.format = next(iter(all_exporters()))
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = Path(QStandardPaths.writableLocation(documents) or Path.home())
        self.result: Path | None = None
        self.error: CopydeskError | None = None
        self.is_busy = False
        open_story.findings_changed.connect(self.changed)
        open_story.replaced.connect(self.clear)
        open_story.library_opened.connect(self.changed)

    @property
    def formats(self) -> dict[str, Exporter]:
        """Every format by its id."""
        return all_exporters()

    @property
    def options(self) -> Any:
        """The defaults of the chosen format's options."""
        return self.formats[self.format].options

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """What stops the export unless somebody says why it may go out all the same."""
        found = self._open_story.findings
        return tuple(each for each in found if each.severity is Severity.BLOCKER)

    @property
    def name(self) -> str:
        """The folder that the export makes."""
        return f"{self._open_story.fields.slug}-{self.format}"

    def reason_against(self, override: str) -> str:
        """Why it can't be exported now; empty if it can."""
        if not self._open_story.is_open:
            return "Open a story first."
        if self._open_story.newsroom is None:
            return "The library is still being opened."
        if self.is_busy:
            return "An export is on its way."
        if self.blockers and not override.strip():
            return "Mend the blockers, or say why it must go out all the same."
        return ""

    def jump(self, finding: Finding) -> None:
        """Show where a blocker is."""
        self._open_story.jump.emit(finding.field, finding.start, finding.end)

    def choose_format(self, name: str) -> None:
        """Take another format."""
        self.format = name
        self.clear()

    def choose_folder(self, folder: Path) -> None:
        """Take another folder."""
        self.folder = folder
        self.clear()

    def clear(self) -> None:
        """Forget what the last export said."""
        self.result = self.error = None
        self.changed.emit()

    def export(self, options: Any, override: str) -> None:
        """Save, check again and write; ``changed`` tells when it is done or refused."""
        newsroom = self._open_story.newsroom
        if newsroom is None or self.reason_against(override):
            return
        self.is_busy = True
        self.clear()
        write = partial(
            newsroom.exports.export,
            self._open_story.fields.id,
            self.format,
            self.folder,
            override=override,
            options=options,
        )
        self._open_story.when_saved(
            lambda: tasks.run(write, done=self._written, failed=self._refused)
        )

    def _written(self, document: Path) -> None:
        self.is_busy = False
        self.result = document
        self.changed.emit()

    def _refused(self, error: CopydeskError) -> None:
        self.is_busy = False
        self.error = error
        self.changed.emit()
