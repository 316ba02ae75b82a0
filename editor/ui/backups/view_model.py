"""The list of backups, and going back to one. No widgets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.domain.backup import Backup, BackupKind
from editor.domain.errors import CopydeskError
from editor.domain.revision import RevisionEntry
from editor.services.backups import backups_in
from editor.ui import tasks
from editor.ui.history.timeline import TimelineRow, timeline_rows

_KINDS = {
    BackupKind.REGULAR: "Regular backup",
    BackupKind.SCHEMA: "Before an update of Copydesk",
    BackupKind.REPLACED: "Replaced by a backup",
    BackupKind.BY_HAND: "Made by hand",
}
_OCTETS_A_STEP = 1000


class BackupsViewModel(QObject):
    """What stands in the library's folder of backups.

    Args:
        folder: The library.
        clock: Gives the time (aware, UTC).
    """

    changed = Signal()
    restore_wanted = Signal(object)
    """Go back to the backup of that path."""

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.backups: tuple[Backup, ...] = ()
        """Newest first."""
        self.is_read = False
        self.trouble = ""
        self._folder = folder
        self._clock = clock

    def reload(self) -> None:
        """Read the folder again, beside the window."""
        tasks.run_beside(partial(backups_in, self._folder), done=self._take, failed=self._failed)

    def backup(self, path: str) -> Backup | None:
        """The backup of that path; None if it isn't there any more."""
        return next((each for each in self.backups if str(each.path) == path), None)

    def restore(self, path: str) -> None:
        """Ask to go back to a backup; a damaged one can't be."""
        backup = self.backup(path)
        if backup is not None and not backup.is_damaged:
            self.restore_wanted.emit(backup.path)

    def rows(self, zone: tzinfo | None = None) -> tuple[TimelineRow, ...]:
        """The rows of the list, a heading above each day; the entries' ids are the paths."""
        entries = tuple(
            RevisionEntry(str(each.path), each.at, "", _KINDS[each.kind]) for each in self.backups
        )
        facts = {str(each.path): facts_of(each) for each in self.backups}
        return tuple(
            row
            if row.entry is None
            else replace(row, facts=facts[row.entry.id], spoken=row.spoken + facts[row.entry.id])
            for row in timeline_rows(entries, self._clock(), zone)
        )

    def _take(self, backups: tuple[Backup, ...]) -> None:
        self.backups, self.is_read, self.trouble = backups, True, ""
        self.changed.emit()

    def _failed(self, error: CopydeskError) -> None:
        self.is_read, self.trouble = True, error.message
        self.changed.emit()


def facts_of(backup: Backup) -> str:
    """``12 stories · 4,512 words · 1.2 MB``."""
    size = _size(backup.size_octets)
    if backup.stories is None or backup.words is None:
        return f"Damaged · {size}"
    stories = f"{backup.stories:,} {'story' if backup.stories == 1 else 'stories'}"
    words = f"{backup.words:,} word{'' if backup.words == 1 else 's'}"
    return f"{stories} · {words} · {size}"


def _size(octets: float) -> str:
    for unit in ("bytes", "KB", "MB"):
        if octets < _OCTETS_A_STEP:
            return f"{octets:.0f} {unit}"
        octets /= _OCTETS_A_STEP
    return f"{octets:,.1f} GB"
