"""Backups of the library's database: whole copies, taken while it is in use.

Originals of photos are files of their own and never change; no backup has them.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import time

from editor.domain.backup import (
    OLDEST_AT_START,
    Backup,
    BackupKind,
    kind_of,
    regular_name,
    superfluous_backups,
    taken_at,
)
from editor.domain.errors import UnknownStoryError
from editor.domain.story import Story
from editor.services.stories import Stories
from editor.storage.backup_files import FOLDER, backup_paths, newest_change, read_backup
from editor.storage.library_file import file_faults
from editor.storage.store import Store

IN_THE_BACKUP = "As it was in the backup"
_LEFT_BEHIND_S = 3600.0
# A backup's name has whole seconds, and what it holds was written just before.
_NAMED_BY = timedelta(seconds=2)


class Backups:
    """The backups of one library.

    Args:
        clock: Gives the time (aware, UTC).
    """

    def __init__(
        self, store: Store, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store = store
        self._clock = clock

    def write(self, path: Path) -> None:
        """Copy the database to a file; an older backup there is replaced whole.

        Raises:
            LibraryError: The file can't be written.
        """
        self._store.backup(path)

    def all(self) -> tuple[Backup, ...]:
        """Every backup in the library's folder, the newest first."""
        return backups_in(self._store.folder)

    def is_wanted(self) -> bool:
        """Whether the newest regular one is older than a day, and than what stands in the library.

        A library without stories needs none.
        """
        with self._store.read() as shelf:
            if not shelf.articles.listings():
                return False
        folder = self._store.folder
        moments = [
            at
            for path in backup_paths(folder)
            if kind_of(path.name) is BackupKind.REGULAR and (at := taken_at(path.name))
        ]
        if not moments:
            return True
        newest, changed = max(moments), newest_change(folder)
        is_old = abs(self._clock() - newest) >= OLDEST_AT_START
        return is_old and changed is not None and changed - newest > _NAMED_BY

    def make(self, between: Callable[[], None]) -> Path:
        """Take a regular backup; the oldest ones go when there are more than seven.

        Args:
            between: Called after each megabyte or less. It may wait, so that others get the disk,
                and it may raise: then nothing is left of this backup.

        Raises:
            LibraryError: It can't be written.
        """
        folder = self._store.folder / FOLDER
        _tidy(folder)
        to = folder / regular_name(self._clock())
        self._store.backup(to, between)
        with file_faults(folder):
            for name in superfluous_backups(path.name for path in folder.iterdir()):
                (folder / name).unlink(missing_ok=True)
        return to


def backups_in(library: Path) -> tuple[Backup, ...]:
    """Every backup in a library's folder, the newest first; the library may be damaged.

    Raises:
        LibraryError: The folder can't be read.
    """
    return tuple(read_backup(path) for path in backup_paths(library))


def newest_good_backup(library: Path) -> Backup | None:
    """The newest backup that can be restored; the library may be damaged.

    Raises:
        LibraryError: The folder can't be read.
    """
    for path in backup_paths(library):
        backup = read_backup(path)
        if not backup.is_damaged and backup.kind is not BackupKind.REPLACED:
            return backup
    return None


def restore_backup(folder: Path, backup: Path) -> Path | None:
    """Put a backup in the place of a library's database; the replaced one is kept beside it.

    Returns:
        Where the replaced one is now; None if there was none.

    Raises:
        LibraryError: It is no backup of a library, or the library is in use.
    """
    return Store.restore(folder, backup)


def keep_over_backup(
    store: Store, stories: Stories, shown: Story, reason: str = IN_THE_BACKUP
) -> Story:
    """Store a story that is newer than the restored backup over what the backup has of it.

    What the backup has is kept in the history, for that reason.
    """
    with store.write() as shelf:
        for photo in shown.photos.values():
            shelf.photos.put(photo)
        for person in shown.contributors.values():
            shelf.contributors.put(person)
    ours = shown.article
    try:
        theirs = stories.get(ours.id)
    except UnknownStoryError:
        return stories.story(stories.add(ours).id)
    stories.keep_revision(theirs, reason)
    log = theirs.status_log
    stories.save(replace(ours, slug=theirs.slug, version=theirs.version, status_log=log))
    return stories.story(ours.id)


def _tidy(folder: Path) -> None:
    """Remove what a program that was ended left half done."""
    with file_faults(folder):
        for path in folder.glob(".regular-*.unfinished"):
            if time() - path.stat().st_mtime > _LEFT_BEHIND_S:
                path.unlink(missing_ok=True)
