"""The state behind the export sheet."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from editor.domain.errors import CopydeskError
from editor.domain.export_order import ExportOrder
from editor.domain.finding import Finding, Severity
from editor.domain.picture_profile import WEB_PICTURES
from editor.exporters import all_exporters
from editor.exporters.contract import Exporter
from editor.ui.export.carrying_out import CarryingOut
from editor.ui.export.profiles import Profiles
from editor.ui.export.weighing import Weighing
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.bundles import Exported

FIRST = "html"


class ExportViewModel(QObject):
    """One export at a time, of the open story.

    Attributes:
        weighing: What the chosen format will lose of the story, and whether it will be valid.
        folder: Where it goes; the export makes its own folder in there.
        result: The main document of the last export; None if there is none to show.
        error: Why the last one failed.
        is_zipped: It becomes one zip in the place of a folder.
        has_checksums: With a file of checksums.
        pictures: What the profile wants of the pictures.
        profiles: The desk's.
        carrying_out: The one that is on its way.
    """

    changed = Signal()

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.format = FIRST if FIRST in all_exporters() else next(iter(all_exporters()))
        self._options: dict[str, Any] = {}
        self.weighing = Weighing(open_story, self)
        self.weighing.weigh(self.format, self.options, WEB_PICTURES)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = Path(QStandardPaths.writableLocation(documents) or Path.home())
        self.result: Path | None = None
        self.error: CopydeskError | None = None
        self.is_zipped = self.has_checksums = False
        self.pictures = WEB_PICTURES
        self.profiles = Profiles(open_story, self)
        self.profiles.ordered.connect(self._take_order)
        self.carrying_out = CarryingOut(self)
        self.carrying_out.changed.connect(self.changed)
        self.carrying_out.done.connect(self._written)
        self.carrying_out.failed.connect(self._refused)
        open_story.findings_changed.connect(self.changed)
        open_story.replaced.connect(self.clear)
        open_story.library_opened.connect(self.changed)

    @property
    def formats(self) -> dict[str, Exporter]:
        """Every format by its id."""
        return all_exporters()

    @property
    def options(self) -> Any:
        """The options of the chosen format."""
        return self._options.get(self.format, self.formats[self.format].options)

    @property
    def is_busy(self) -> bool:
        """Whether one is on its way."""
        return self.carrying_out.is_busy

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """What stops the export unless somebody says why it may go out all the same."""
        found = self._open_story.findings
        return tuple(each for each in found if each.severity is Severity.BLOCKER)

    @property
    def name(self) -> str:
        """The folder or zip that the export makes."""
        return f"{self._open_story.fields.slug}-{self.format}{'.zip' * self.is_zipped}"

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

    def jump_to_field(self, field: str) -> None:
        """Show where a field is written."""
        self._open_story.jump.emit(field, 0, 0)

    def choose_format(self, name: str) -> None:
        """Take another format."""
        self.format, self.pictures = name, WEB_PICTURES
        self.profiles.let_go()
        self.weighing.weigh(name, self.options, self.pictures)
        self.clear()

    def choose_options(self, options: Any) -> None:
        """Take other options of the format; they hold until the window is closed."""
        self._options[self.format] = options
        self.weighing.weigh(self.format, options, self.pictures)
        self.clear()

    def choose_folder(self, folder: Path) -> None:
        """Take another folder."""
        self.folder = folder
        self.clear()

    def clear(self) -> None:
        """Forget what the last export said."""
        self.result = self.error = None
        self.changed.emit()

    def choose_form(self, *, zipped: bool, checksums: bool) -> None:
        """Take another form: a zip or a folder, with or without a file of checksums."""
        self.is_zipped, self.has_checksums = zipped, checksums
        self.clear()

    def order(self, override: str = "") -> ExportOrder:
        """What is ordered as the sheet stands."""
        form = (self.is_zipped, self.has_checksums, override)
        return ExportOrder(self.format, self.folder, self.options, self.pictures, *form)

    def _take_order(self, order: ExportOrder) -> None:
        """A profile was chosen."""
        self.format, self.folder, self.pictures = order.format, order.to, order.pictures
        self.is_zipped, self.has_checksums = order.is_zipped, order.has_checksums
        self._options[order.format] = order.options
        self.weighing.weigh(self.format, self.options, self.pictures)
        self.clear()

    def export(self, override: str) -> None:
        """Save, check again and write; ``changed`` tells when it is done or refused."""
        newsroom = self._open_story.newsroom
        if newsroom is None or self.reason_against(override):
            return
        self.clear()
        order = self.order(override)
        key = self._open_story.fields.id
        self._open_story.when_saved(lambda: self.carrying_out.begin(newsroom, key, order))

    def _written(self, exported: "Exported") -> None:
        self.result = exported.document
        self.changed.emit()

    def _refused(self, error: CopydeskError) -> None:
        self.error = error
        self.changed.emit()
