"""The library as one file of SQLite: what it is, copying it, putting a backup in its place.

The standard library's driver alone, so that a wrong or damaged file is refused before SQLAlchemy
touches it. A library on a server will need none of this.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from errno import EISDIR
from pathlib import Path

from editor.domain.errors import DamagedLibraryError, LibraryError
from editor.storage.snapshot import forget_snapshot

NAME = "library.db"
# Written into the head of each library, so that no other program's database is taken for one.
APPLICATION_ID = int.from_bytes(b"CDsk")
BUSY_TIMEOUT_S = 5.0
# In the head of each database file, https://sqlite.org/fileformat.html section 1.3. A library in
# use has 2, a write-ahead log, where its copies have 1.
_HEAD_OCTETS = 100
_WRITE_VERSION = 18
_ROLLBACK_JOURNAL = 1
_APPLICATION_ID = slice(68, 72)
# So many pages of 4 KiB may stand empty, and so many are cut off at a time.
_FREE_PAGES = 2
_MOST_CUT_PAGES = 256
# So many are copied at a time when others want the disk as well: half a megabyte.
_PAGES_A_STEP = 128

_BACKUP_HINT = "Restore a backup: copydesk restore FILE."
_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        "is in use elsewhere, and is not let go of",
        "Wait a moment and try again; close other windows of this library if that doesn't help.",
    ),
    sqlite3.SQLITE_FULL: ("can't grow: the disk is full", "Make room on the disk and try again."),
    sqlite3.SQLITE_READONLY: (
        "can't be written",
        "See that you may write to its folder, or choose another library folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "can't be opened",
        "See that its folder exists and that you may write to it.",
    ),
    sqlite3.SQLITE_IOERR: ("can't be read or written: the disk reports a fault", _BACKUP_HINT),
    # A quota is one cause, a limit to the size of files another: nothing is damaged.
    sqlite3.SQLITE_IOERR_WRITE: (
        "can't be written: the disk refuses it",
        "See that there is room on the disk, for you as well, and try again.",
    ),
    sqlite3.SQLITE_CORRUPT: ("is damaged", _BACKUP_HINT),
    sqlite3.SQLITE_NOTADB: ("is not a Copydesk library, or it is damaged", _BACKUP_HINT),
}

# These say "no room" by another name than SQLITE_FULL.
_UNWRITTEN = frozenset({sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def is_library(folder: Path) -> bool:
    """Whether a library's file stands in a folder, whatever is in it."""
    return (folder / NAME).is_file()


def library_error(error: BaseException | None, path: Path) -> LibraryError | None:
    """The sentence for a fault of the file or disk; None if the error is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code in _UNWRITTEN:
        return _fault(sqlite3.SQLITE_IOERR_WRITE, path)
    code &= 0xFF  # the low byte is the primary code
    return _fault(code, path) if code in _SENTENCES else None


def busy(path: Path) -> LibraryError:
    """The sentence for a library that somebody writes to for too long."""
    return _fault(sqlite3.SQLITE_BUSY, path)


def _fault(code: int, path: Path) -> LibraryError:
    what, hint = _SENTENCES[code]
    kind = DamagedLibraryError if code in _DAMAGED else LibraryError
    return kind(f"The file {path} {what}.", hint=hint)


@contextmanager
def file_faults(path: Path) -> Iterator[None]:
    """Turn faults of a file, the disk or the driver into a ``LibraryError`` that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        fault = library_error(error, path)
        if fault is None:
            raise
        raise fault from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"The file {error.filename or path} can't be used: {reason}."
        raise LibraryError(message, hint="Choose another place, or free this one.") from error


def prepare(folder: Path) -> str:
    """Make a library's folder and file ready for use.

    Returns:
        The schema of the library, such as ``0001``; empty for a new file.

    Raises:
        LibraryError: The place can't be used, or the file is no library.
    """
    if folder.exists() and not folder.is_dir():
        message = f"The library {folder} is a file; it must be a folder."
        raise LibraryError(message, hint="Choose a folder with --library or COPYDESK_LIBRARY.")
    path = folder / NAME
    with file_faults(path):
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
            message = f"The library in {folder} can't be written."
            raise LibraryError(message, hint="See that you may write to it, or choose another.")
        with closing(_connect(path)) as connection:
            schema = schema_of(connection, path)
            if not schema:  # from here on the pages that get free can be given back
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return schema


def schema_of(connection: sqlite3.Connection, path: Path) -> str:
    """The schema of a file, empty if it has no tables at all.

    Raises:
        LibraryError: It is another program's database.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if not tables:
        return ""
    (identity,) = connection.execute("PRAGMA application_id").fetchone()
    if identity != APPLICATION_ID or "alembic_version" not in tables:
        message = f"The file {path} is not a Copydesk library."
        raise LibraryError(message, hint="Choose another folder or file.")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def give_back_space(connection: sqlite3.Connection) -> None:
    """Cut free pages off the end of the file, some at a time, if there are many."""
    connection.execute("PRAGMA query_only = 0")
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    if free > _FREE_PAGES:
        # One step cuts off one page; of all ways to run it, executescript alone goes to the end.
        pages = min(free - _FREE_PAGES, _MOST_CUT_PAGES)
        connection.executescript(f"PRAGMA incremental_vacuum({pages})")


def copy(
    connection: sqlite3.Connection, to: Path, between: Callable[[], None] | None = None
) -> None:
    """Copy an open library, others reading and writing meanwhile, and rename the copy at the end.

    The copy is one file that needs no companions (no write-ahead log).

    Args:
        connection: To what is copied; in a transaction, so that no write begins the copy anew.
        to: The file of the copy.
        between: Called after each half megabyte: it may wait, and what it raises ends the copy.

    Raises:
        LibraryError: The copy can't be written, or would overwrite something else.
    """
    with file_faults(to):
        if to.exists() and not _is_backup(to):
            message = f"{to} exists and is not a backup."
            raise LibraryError(message, hint="Give the name of a new file.")
        to.parent.mkdir(parents=True, exist_ok=True)
        unfinished = to.with_name(f".{to.name}.{os.getpid()}.unfinished")
        try:
            with closing(_connect(unfinished)) as target:
                if between is None:
                    connection.backup(target)
                else:
                    _copy_in_steps(connection, target, unfinished, between)
                target.execute("PRAGMA journal_mode = DELETE").fetchone()
            _flush(unfinished)
            unfinished.replace(to)
        finally:
            unfinished.unlink(missing_ok=True)


def _copy_in_steps(
    connection: sqlite3.Connection,
    target: sqlite3.Connection,
    path: Path,
    between: Callable[[], None],
) -> None:
    """The disk gets each step at once: all of it at the end would hold up others' writes."""
    target.execute("PRAGMA synchronous = OFF")

    def step(_status: int, _remaining: int, _total: int) -> None:
        _flush(path)
        between()

    connection.backup(target, pages=_PAGES_A_STEP, progress=step)


def restore(folder: Path, backup: Path, known_schemas: frozenset[str]) -> Path | None:
    """Put a backup in the place of a library; see ``Store.restore``.

    Returns:
        Where the replaced library is now; None if there was none.
    """
    if not backup.is_file():
        message = f"There is no backup {backup}."
        raise LibraryError(message, hint="Give the path of a file that copydesk backup wrote.")
    path = folder / NAME
    incoming = folder / f".{NAME}.{os.getpid()}.incoming"
    try:
        with file_faults(backup):
            folder.mkdir(parents=True, exist_ok=True)
            with closing(
                sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)
            ) as source:
                _check_backup(source, backup, known_schemas)
                copy(source, incoming)
        with file_faults(path):
            aside = _set_aside(path) if path.exists() else None
            incoming.replace(path)
            forget_snapshot(folder)
            return aside
    finally:
        incoming.unlink(missing_ok=True)


def _check_backup(source: sqlite3.Connection, backup: Path, known: frozenset[str]) -> None:
    schema = schema_of(source, backup)
    if not schema:
        message = f"The file {backup} is not a Copydesk library."
        raise LibraryError(message, hint="Give the path of a file that copydesk backup wrote.")
    if schema not in known:
        raise newer_library(backup)
    (verdict,) = source.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        message = f"The backup {backup} is damaged."
        raise LibraryError(message, hint="Use an older backup.")


def newer_library(path: Path) -> LibraryError:
    """The refusal of a file whose schema this program doesn't know."""
    message = f"This library was written by a newer Copydesk than this one: {path}."
    return LibraryError(message, hint="Update Copydesk, or choose another library.")


def _set_aside(path: Path) -> Path:
    """Keep the library that is about to be replaced, so that it can be opened as it was."""
    aside = path.parent / "backups" / f"replaced-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.db"
    aside.parent.mkdir(exist_ok=True)
    try:
        with closing(_connect(path)) as connection:
            # Works only while nobody else has the file open, and empties the write-ahead log.
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.DatabaseError as error:
        if library_error(error, path) is None or error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise
    # A second name, not a rename: at no moment is there no library.
    try:
        os.link(path, aside)
    except OSError:
        shutil.copy2(path, aside)
    for ending in ("-wal", "-shm"):  # only a damaged library still has them
        with suppress(FileNotFoundError):
            path.with_name(NAME + ending).replace(aside.with_name(aside.name + ending))
    return aside


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)


def _is_backup(path: Path) -> bool:
    """Whether a file is what ``copy`` writes; no library and no other program's database is."""
    if path.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    if not path.is_file():  # a pipe or a device, which may never end
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD_OCTETS)
    return (
        head.startswith(b"SQLite format 3\0")
        and head[_WRITE_VERSION] == _ROLLBACK_JOURNAL
        and head[_APPLICATION_ID] == APPLICATION_ID.to_bytes(4)
    )


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
