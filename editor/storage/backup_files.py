"""The backups in a library's folder, read as files: also where the library can't be opened."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from editor.domain.backup import Backup, kind_of, taken_at
from editor.domain.errors import LibraryError
from editor.storage import library_file

FOLDER = "backups"
_MOST_REMEMBERED = 128


def backup_paths(library: Path) -> tuple[Path, ...]:
    """The files in the folder of backups, the newest first."""
    folder = library / FOLDER
    with library_file.file_faults(folder):
        paths = [path for path in folder.glob("*.db") if not path.name.startswith(".")]
        return tuple(sorted(paths, key=_moment, reverse=True))


def read_backup(path: Path) -> Backup:
    """What stands in a backup; each page of it is looked at, once for as long as it is the same.

    Raises:
        LibraryError: It is not there any more.
    """
    with library_file.file_faults(path):
        status = path.stat()
    stories, words = _counted(path, status.st_size, status.st_mtime_ns)
    return Backup(path, _moment(path), kind_of(path.name), status.st_size, stories, words)


def newest_change(library: Path) -> datetime | None:
    """When something was last written into the library's file or its log; None without a file."""
    path = library / library_file.NAME
    log = path.with_name(f"{path.name}-wal")
    with library_file.file_faults(path):
        there = [each.stat() for each in (path, log) if each.exists()]
    moments = [each.st_mtime for each in there if each.st_size]
    return datetime.fromtimestamp(max(moments), UTC) if moments else None


@lru_cache(_MOST_REMEMBERED)
def _counted(path: Path, _size: int, _mtime_ns: int) -> tuple[int | None, int | None]:
    """Stories and words; None for both if the file is damaged."""
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            if not library_file.schema_of(connection, path):
                return None, None
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok":
                return None, None
            counted = "SELECT count(*), coalesce(sum(words), 0) FROM article"
            stories, words = connection.execute(counted).fetchone()
            return int(stories), int(words)
    except (sqlite3.Error, LibraryError):
        return None, None


def _moment(path: Path) -> datetime:
    """As its name says, or when it was last written."""
    at = taken_at(path.name)
    if at is not None:
        return at
    with library_file.file_faults(path):
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
